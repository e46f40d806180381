"""The places of the workshop: each a tile that leads to its sheet, and the way to new ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.text import Text
from app.ui.screens.site_pages import nothing_yet
from app.ui.screens.site_words import place_kind_words
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.site import Place

_COLUMNS: Final = 4


class PlacesPage(QWidget):
    """`chosen` carries a code; `adding` asks for new ones. Retired ones stand at the end.

    why_not: why whoever looks may add none. is_kept: nobody may, as the inventory keeps them.
    """

    chosen = Signal(str)
    adding = Signal()

    def __init__(
        self, places: Sequence[Place], *, why_not: str = "", is_kept: bool = False
    ) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        add = ActionButton(tr("Service", "Add places…"), icon="plus")
        add.setObjectName("add_places")
        add.clicked.connect(self.adding)
        if why_not:
            add.wait_for(why_not)
        head = reading_row(Text(tr("Service", "Places and bins"), "h1"), 1, add)
        words = tr("Service", "Every place has a code and a label with it. Tap one to change it.")
        if is_kept:
            add.hide()
            words = tr("Kept", "Tap a place to read what happened to it or to print its label.")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.mm(2))
        kinds = place_kind_words()
        ordered = sorted(places, key=lambda one: (one.retired, one.kind != "bin", one.code))
        for number, one in enumerate(ordered):
            said = one.label or ("" if one.kind == "bin" else kinds.get(one.kind, one.kind))
            if one.retired:
                said = tr("Service", "no longer used")
            tile = ActionButton(one.code, subline=said)
            tile.setObjectName(f"place:{one.code}")
            tile.clicked.connect(lambda _=False, code=one.code: self.chosen.emit(code))
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        for side in range(_COLUMNS):
            grid.setColumnStretch(side, 1)
        body = column(head, Text(words, "body", state=State.OFF), grid, gap_mm=3)
        if not ordered:
            body.addWidget(nothing_yet())
        body.addStretch(1)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)
