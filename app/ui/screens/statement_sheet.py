"""What the shredder states of the hulks it took: entered for a period, kept with no vehicle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number
from app.ui.steps.entry_sheet import EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import TileGrid
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.ui.screens.screen import Frame

_WHOLE: Final = 100


@dataclass(frozen=True)
class Statement:
    """Of the hulks, in %, as texts with a point; source: who states it, and when."""

    recycled: str = ""
    energy: str = ""
    source: str = ""


class StatementSheet(Sheet):
    """Two shares and where they are from; `entered` carries the Statement."""

    entered = Signal(object)

    def __init__(self, frame: Frame, period: str, begun: Statement) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Balances", "What does the shredder state?"), caption=period)
        self.setObjectName("statement_sheet")
        self.back_button.setObjectName("sheet_back")
        self._frame, self._said = frame, begun
        self._captions = {
            "recycled": tr("Balances", "Of the hulks, recycled"),
            "energy": tr("Balances", "Of the hulks, recovered as energy"),
            "source": tr("Balances", "Name and date of the statement"),
        }
        self._tiles: dict[str, ValueTile] = {}
        for name, caption in self._captions.items():
            unit = "" if name == "source" else "%"
            tile = ValueTile(caption, unit=unit, words=not unit)
            tile.setObjectName(f"statement:{name}")
            tile.clicked.connect(lambda _=False, name=name: self._ask(name))
            self._tiles[name] = tile
        grid = TileGrid()
        grid.set_tiles([(tile, name == "source") for name, tile in self._tiles.items()])
        self.body.addWidget(grid)
        note = tr("Balances", "It counts for this period, here and in the files.")
        self.body.addWidget(Text(note, "body", state=State.OFF))
        self.body.addStretch(1)
        self._buttons(known=bool(begun.source))
        self._show()

    def _buttons(self, *, known: bool) -> None:
        tr = QCoreApplication.translate
        none = ActionButton(tr("Balances", "Without a statement"))
        none.setObjectName("statement_none")
        none.clicked.connect(lambda: self.entered.emit(Statement()))
        none.setVisible(known)
        self.bar.add(none)
        self._take = ActionButton(tr("Balances", "Count it"), role=Role.PRIMARY)
        self._take.setObjectName("statement_take")
        self._take.clicked.connect(lambda: self.entered.emit(self._said))
        self.bar.set_primary(self._take)

    # ------------------------------------------------------------------------- asking

    def _ask(self, name: str) -> None:
        title, language = self._captions[name], self._frame.language
        raw: str = getattr(self._said, name)
        if name == "source":
            hint = QCoreApplication.translate("Balances", "such as Metals Ltd, 12 Nov 2026")
            self._open(TextSheet(title, language, text=raw, hint=hint), name)
        else:
            self._open(NumberSheet(title, language, unit="%", raw=raw), name)

    def _open(self, sheet: EntrySheet, name: str) -> None:
        sheet.setObjectName("entry_sheet")
        sheet.entered.connect(self._taken(name))
        self._frame.open_sheet(sheet)

    def _taken(self, name: str) -> Callable[[str], None]:
        def take(raw: str) -> None:
            self._frame.close_sheet()
            self._said = replace(self._said, **{name: raw})
            self._show()

        return take

    def _show(self) -> None:
        language = self._frame.language
        for name, tile in self._tiles.items():
            raw: str = getattr(self._said, name)
            number = raw and name != "source"
            tile.set_value(format_number(Decimal(raw), language) if number else raw)
        tr = QCoreApplication.translate
        waiting = [self._captions[name] for name in self._tiles if not getattr(self._said, name)]
        if waiting:
            self._take.wait_for(tr("Balances", "waiting for: {what}").format(what=waiting[0]))
        elif Decimal(self._said.recycled) + Decimal(self._said.energy) > _WHOLE:
            self._take.wait_for(tr("Balances", "together more than 100 %"))
        else:
            self._take.ready()
