"""A sheet of tiles, each tapped to type a text, an amount or a day; and what they all say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_date, format_number
from app.ui.screens.local_time import local_now
from app.ui.steps.entry_sheet import DaySheet, EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class Entry(NamedTuple):
    """One tile: what it is called in the code and on the glass, and what is typed into it."""

    key: str
    caption: str
    kind: Literal["text", "money", "day"] = "text"
    unit: str = ""


class TilesSheet(Sheet):
    """`said` holds what was typed, raw, by the keys of the entries."""

    def __init__(
        self, desk: Desk, frame: Frame, title: str, entries: tuple[Entry, ...], record: str
    ) -> None:
        super().__init__(title)
        self.back_button.setObjectName("sheet_back")
        self.desk, self.frame = desk, frame
        self.said: dict[str, str] = {one.key: "" for one in entries}
        self._entries = {one.key: one for one in entries}
        self._tiles = {one.key: self._tile(one) for one in entries}
        grid = TileGrid()
        grid.set_tiles([(tile, False) for tile in self._tiles.values()])
        holder = QWidget()
        self.pile: QVBoxLayout = column(grid, gap_mm=3)
        holder.setLayout(self.pile)
        self.body.addWidget(PagedArea(holder), 1)
        self.record = ActionButton(record, role=Role.PRIMARY)
        self.record.setObjectName("record")
        self.bar.set_primary(self.record)

    def _tile(self, one: Entry) -> ValueTile:
        tile = ValueTile(one.caption, unit=one.unit, words=one.kind != "money")
        tile.setObjectName(f"entry:{one.key}")
        tile.clicked.connect(lambda: self._ask(one))
        return tile

    def _ask(self, one: Entry) -> None:
        language, raw = self.frame.language, self.said[one.key]
        sheet: EntrySheet
        if one.kind == "money":
            sheet = NumberSheet(one.caption, language, unit=one.unit, raw=raw)
        elif one.kind == "day":
            sheet = DaySheet(one.caption, language, local_now(self.desk).date())
        else:
            sheet = TextSheet(one.caption, language, text=raw, required=False)
        sheet.setObjectName("entry_sheet")
        sheet.entered.connect(lambda text: self._entered(one.key, text))
        self.frame.open_sheet(sheet)

    def _entered(self, key: str, text: str) -> None:
        self.frame.close_sheet()
        self.put(key, text)
        self.changed()

    def put(self, key: str, text: str) -> None:
        """Say a value without anybody typing it."""
        self.said[key] = text
        self._tiles[key].set_value(self._shown(self._entries[key], text))

    def _shown(self, one: Entry, text: str) -> str:
        if text and one.kind == "money":
            return format_number(Decimal(text), self.frame.language, 2)
        if text and one.kind == "day":
            return format_date(date.fromisoformat(text), self.frame.language)
        return text

    def changed(self) -> None:
        """Something was typed: say what is still missing."""
