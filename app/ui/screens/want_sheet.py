"""The sheet on which a supervisor says what is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.procedure import text_in
from app.domain.want import WHYS
from app.operations.want_part import Order
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_date
from app.ui.screens.kind_search import search_kind
from app.ui.screens.local_time import local_now
from app.ui.screens.part_entries import PositionSheet
from app.ui.screens.part_words import position_words
from app.ui.screens.want_words import why_words
from app.ui.steps.entry_sheet import DaySheet, EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_WORDS: Final = ("make", "model", "oe_number", "reference", "customer")
_NUMBERS: Final = ("quantity", "year_from", "year_to")


class WantSheet(Sheet):
    """Kind and reason are asked for, everything else narrows it; `wanted` carries the Order."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, frame: Frame, catalogue: Catalogue) -> None:
        super().__init__(QCoreApplication.translate("WantSheet", "What is wanted?"))
        self.setObjectName("want_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._catalogue = desk, frame, catalogue
        self._order = Order("", "")
        words = why_words()
        self._why = Choice([Option(one, words[one]) for one in WHYS], columns=4)
        for one in WHYS:
            self._why.tile(one).setObjectName(f"why:{one}")
        self._why.changed.connect(lambda keys: self._put(why=keys[0]))
        self._tiles = self._make_tiles()
        grid = TileGrid()
        grid.set_tiles([(tile, False) for tile in self._tiles.values()])
        pile = column(self._why, grid, 1, gap_mm=2)
        holder = QWidget()
        holder.setLayout(pile)
        self.body.addWidget(PagedArea(holder), 1)
        self._record = ActionButton(
            QCoreApplication.translate("WantSheet", "Put it on the list"), role=Role.PRIMARY
        )
        self._record.setObjectName("want_record")
        self._record.clicked.connect(lambda: self.wanted.emit(self._order))
        self.bar.set_primary(self._record)
        self._show()

    def _make_tiles(self) -> dict[str, ValueTile]:
        tiles = {}
        for name, caption in self._captions().items():
            tile = ValueTile(caption, words=True)
            tile.setObjectName(f"want:{name}")
            tile.clicked.connect(lambda _=False, name=name: self._ask(name))
            tiles[name] = tile
        return tiles

    def _captions(self) -> dict[str, str]:
        tr = QCoreApplication.translate
        return {
            "part_type": tr("WantSheet", "Kind of part"),
            "quantity": tr("WantSheet", "How many"),
            "make": tr("WantSheet", "Make"),
            "model": tr("WantSheet", "Model"),
            "year_from": tr("WantSheet", "From year"),
            "year_to": tr("WantSheet", "To year"),
            "side": tr("WantSheet", "Position"),
            "oe_number": tr("WantSheet", "OE number"),
            "until": tr("WantSheet", "Until"),
            "reference": tr("WantSheet", "Order number"),
            "customer": tr("WantSheet", "Customer, kept apart"),
        }

    # ------------------------------------------------------------------------- asking

    def _ask(self, name: str) -> None:
        language, title = self._frame.language, self._captions()[name]
        if name == "part_type":
            search_kind(
                self._catalogue,
                self._frame,
                self._frame.open_sheet,
                lambda code: self._put(part_type=code),
            )
        elif name == "side":
            sheet = PositionSheet(self._order.side)
            sheet.entered.connect(lambda code: self._entered(side=code))
            self._frame.open_sheet(sheet)
        elif name == "until":
            day = DaySheet(title, language, local_now(self._desk).date())
            self._open(day, lambda raw: self._entered(until=date.fromisoformat(raw)))
        elif name in _NUMBERS:
            raw = str(getattr(self._order, name) or "")
            number = NumberSheet(title, language, whole=True, raw=raw)
            self._open(number, lambda raw: self._entered(**{name: int(raw)}))
        else:
            text = TextSheet(title, language, text=getattr(self._order, name), required=False)
            self._open(text, lambda raw: self._entered(**{name: raw}))

    def _open(self, sheet: EntrySheet, taken: Callable[[str], None]) -> None:
        sheet.setObjectName("entry_sheet")
        sheet.entered.connect(taken)
        self._frame.open_sheet(sheet)

    def _entered(self, **values: object) -> None:
        self._frame.close_sheet()
        self._put(**values)

    def _put(self, **values: object) -> None:
        self._order = replace(self._order, **values)  # type: ignore[arg-type]
        self._show()

    # ------------------------------------------------------------------------ showing

    def _show(self) -> None:
        order, language = self._order, self._frame.language
        kind = self._catalogue.parts.get(order.part_type)
        shown = {name: str(getattr(order, name) or "") for name in (*_WORDS, *_NUMBERS)}
        shown["part_type"] = text_in(kind.names, language) if kind else ""
        shown["side"] = position_words().get(order.side, "")
        shown["until"] = format_date(order.until, language) if order.until else ""
        for name, value in shown.items():
            self._tiles[name].set_value(value)
        tr = QCoreApplication.translate
        waiting = [
            word
            for word, there in (
                (tr("WantSheet", "kind of part"), order.part_type),
                (tr("WantSheet", "why"), order.why),
            )
            if not there
        ]
        if waiting:
            text = tr("WantSheet", "waiting for: {what}")
            self._record.wait_for(text.format(what=", ".join(waiting)))
        else:
            self._record.ready()
