"""One line of table 2: what of it was recycled, recovered as energy and disposed of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number
from app.ui.steps.entry_sheet import NumberSheet
from app.ui.steps.tile_grid import TileGrid
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.ui.screens.screen import Frame

_BECAME = ("recycled", "energy", "disposal")


def line_words() -> dict[str, str]:
    """The lines of table 2 as people call them, in its order."""
    tr = QCoreApplication.translate
    return {
        "ferrous": tr("Balances", "Ferrous metal"),
        "non-ferrous": tr("Balances", "Non-ferrous metal"),
        "light": tr("Balances", "Shredder light fraction"),
        "other": tr("Balances", "Other shredder residue"),
    }


def shares_of(line: str) -> list[str]:
    """The figures of `ferrous=68/0/0`; none of an empty line."""
    return line.partition("=")[2].split("/") if line else []


class LineSheet(Sheet):
    """Three shares of the hulks in %; `entered` carries the line as written, '' for none."""

    entered = Signal(str)

    def __init__(self, frame: Frame, name: str, begun: str) -> None:
        tr = QCoreApplication.translate
        caption = tr("Balances", "In % of the mass of all hulks")
        super().__init__(line_words()[name], caption=caption)
        self.setObjectName("line_sheet")
        self.back_button.setObjectName("sheet_back")
        self._frame, self._name = frame, name
        self._shares = dict(zip(_BECAME, shares_of(begun) or ["0"] * len(_BECAME), strict=True))
        self._words = {
            "recycled": tr("Balances", "Recycled"),
            "energy": tr("Balances", "Recovered as energy"),
            "disposal": tr("Balances", "Disposed of"),
        }
        self._tiles = {one: ValueTile(word, unit="%") for one, word in self._words.items()}
        for one, tile in self._tiles.items():
            tile.setObjectName(f"line:{one}")
            tile.clicked.connect(lambda _=False, what=one: self._ask(what))
        grid = TileGrid()
        grid.set_tiles([(tile, False) for tile in self._tiles.values()])
        self.body.addWidget(grid)
        self.body.addStretch(1)
        none = ActionButton(tr("Balances", "Not stated"))
        none.setObjectName("line_none")
        none.clicked.connect(lambda: self.entered.emit(""))
        self.bar.add(none)
        take = ActionButton(tr("Balances", "Take it"), role=Role.PRIMARY)
        take.setObjectName("line_take")
        take.clicked.connect(lambda: self.entered.emit(self._written()))
        self.bar.set_primary(take)
        self._show()

    def _written(self) -> str:
        return f"{self._name}={'/'.join(self._shares[one] for one in _BECAME)}"

    def _ask(self, what: str) -> None:
        sheet = NumberSheet(
            self._words[what], self._frame.language, unit="%", raw=self._shares[what]
        )
        sheet.setObjectName("entry_sheet")

        def take(raw: str) -> None:
            self._frame.close_sheet()
            self._shares[what] = raw or "0"
            self._show()

        sheet.entered.connect(take)
        self._frame.open_sheet(sheet)

    def _show(self) -> None:
        for one, tile in self._tiles.items():
            tile.set_value(format_number(Decimal(self._shares[one]), self._frame.language))
