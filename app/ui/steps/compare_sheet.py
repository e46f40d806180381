"""Pictures beside each other, whole; a tap on one gives it all the room, another brings both."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.steps.pictures import show_picture
from app.ui.theme import State


class CompareSheet(Sheet):
    """pictures: hashes by what each is called, the reference first."""

    def __init__(self, desk: Desk, title: str, pictures: Mapping[str, str]) -> None:
        super().__init__(title)
        self.setObjectName("compare_sheet")
        self.back_button.setObjectName("sheet_back")
        self._sides: list[QWidget] = []
        across = reading_row()
        for place, (name, sha256) in enumerate(pictures.items()):
            tile, side = PhotoTile(name, whole=True, grows=True), QWidget()
            tile.setObjectName(f"picture:{place}")
            tile.clicked.connect(lambda _=False, chosen=side: self._enlarge(chosen))
            side.setLayout(column(Text(name, "strong", wrap=False), tile, gap_mm=1))
            across.addWidget(side, 1)
            self._sides.append(side)
            show_picture(desk, sha256, tile)
        self.body.addLayout(across, 1)
        if len(pictures) > 1:
            hint = QCoreApplication.translate("CompareSheet", "Tap a picture to enlarge it.")
            self.body.addWidget(Text(hint, "small", state=State.OFF))

    def _enlarge(self, chosen: QWidget) -> None:
        """One alone, or both again."""
        both = any(not side.isVisible() for side in self._sides)
        for side in self._sides:
            side.setVisible(both or side is chosen)
