"""Where a part is put: the bins as tiles, or a scan of the bin's own label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.identifiers import PartId
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.site import Place

_COLUMNS: Final = 4


class BinTiles(QWidget):
    """One tile a bin, in the order of their codes; `here` marks where the part lies now."""

    chosen = Signal(str)

    def __init__(self, bins: Sequence[Place], here: str = "") -> None:
        super().__init__()
        holder = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.mm(2))
        for place, one in enumerate(bins):
            tile = ActionButton(one.code, subline=one.label)
            tile.setObjectName(f"bin:{one.code}")
            if one.code == here:
                tile.wait_for(QCoreApplication.translate("Bins", "it lies here"))
            tile.clicked.connect(lambda _=False, code=one.code: self.chosen.emit(code))
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for side in range(_COLUMNS):
            grid.setColumnStretch(side, 1)
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        if bins:
            whole.addLayout(grid)
        else:
            none = QCoreApplication.translate("Bins", "No bin is set up. Store it later.")
            whole.addWidget(Text(none, "body", state=State.LOOK))
        whole.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(PagedArea(holder))


def bin_sheet(title: str, bins: Sequence[Place], here: str = "") -> tuple[Sheet, BinTiles]:
    """A sheet that asks for a bin."""
    sheet = Sheet(title)
    sheet.setObjectName("bin_sheet")
    sheet.back_button.setObjectName("sheet_back")
    words = QCoreApplication.translate("Bins", "Scan the bin, or tap it.")
    tiles = BinTiles(bins, here)
    sheet.body.addWidget(Text(words, "body", state=State.OFF))
    sheet.body.addWidget(tiles, 1)
    return sheet, tiles


class PartStore(QWidget):
    """The page after the label: which bin, or later."""

    chosen = Signal(str)
    later = Signal()

    def __init__(self, code: str, name: str, bins: Sequence[Place], reserved: str = "") -> None:
        super().__init__()
        title = QCoreApplication.translate("Bins", "{part}: which bin?")
        words = QCoreApplication.translate(
            "Bins", "Stick the label on the part, then scan the bin or tap it."
        )
        tiles = BinTiles(bins)
        tiles.chosen.connect(self.chosen)
        later = ActionButton(QCoreApplication.translate("Bins", "Store later"))
        later.setObjectName("bin_later")
        later.clicked.connect(self.later)
        bar = ActionBar()
        bar.add(later)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.mm(2))
        page.addWidget(Text(title.format(part=name), "h1"))
        page.addWidget(Text(PartId.parse(code).grouped, "mono_big", wrap=False))
        if reserved:
            told = Pill(reserved, State.INFO, breaks=True)
            told.setObjectName("reserved")
            page.addWidget(told)
        page.addWidget(Text(words, "body", state=State.OFF))
        page.addWidget(tiles, 1)
        page.addWidget(bar)
