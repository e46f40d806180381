"""The sheet on which a weigh ticket is entered when a container leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.weigh_ticket import HULK, WEIGHERS
from app.operations.enter_weigh_ticket import Weighing
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_date, format_number, inside
from app.ui.screens.local_time import local_now
from app.ui.screens.ticket_words import (
    NOT_SAID,
    load_word,
    treatment_words,
    value_captions,
    weigher_words,
)
from app.ui.steps.entry_sheet import DaySheet, EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role, look

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_MASSES: Final = ("gross_kg", "tare_kg")
_MOST_NAMED: Final = 3
"""Of what is still missing, on the button."""


class TicketSheet(Sheet):
    """Everything the printed ticket says; `entered` carries the Weighing."""

    entered = Signal(object)

    def __init__(self, desk: Desk, frame: Frame, catalogue: Catalogue, begun: Weighing) -> None:
        super().__init__(QCoreApplication.translate("Tickets", "What does the weigh ticket say?"))
        self.setObjectName("ticket_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._catalogue = desk, frame, catalogue
        self._said = begun
        self._tiles = self._make_tiles()
        grid = TileGrid()
        grid.set_tiles([(tile, False) for tile in self._tiles.values()])
        tr = QCoreApplication.translate
        chosen = QGridLayout()
        chosen.setSpacing(look().scale.mm(2))
        chosen.setColumnStretch(0, 2)
        chosen.setColumnStretch(1, 9)
        for place, (caption, choice) in enumerate(
            (
                (tr("Tickets", "Weighed on"), self._weighers()),
                (tr("Tickets", "What the taker makes of it"), self._treatments()),
            )
        ):
            chosen.addWidget(Text(caption, "strong"), place, 0)
            chosen.addWidget(choice, place, 1)
        pile = column(grid, gap_mm=2)
        pile.addLayout(chosen)
        pile.addStretch(1)
        holder = QWidget()
        holder.setLayout(pile)
        self.body.addWidget(PagedArea(holder), 1)
        self._record = ActionButton(tr("Tickets", "Record the ticket"), role=Role.PRIMARY)
        self._record.setObjectName("record_ticket")
        self._record.clicked.connect(lambda: self.entered.emit(self._said))
        self.bar.set_primary(self._record)
        self._show()

    def _make_tiles(self) -> dict[str, ValueTile]:
        tiles = {}
        for name, caption in value_captions().items():
            unit = "kg" if name in _MASSES else ""
            tile = ValueTile(caption, unit=unit, words=not unit)
            tile.setObjectName(f"ticket:{name}")
            tile.clicked.connect(lambda _=False, name=name: self._ask(name))
            tiles[name] = tile
        return tiles

    def _weighers(self) -> Choice:
        words = weigher_words()
        choice = Choice([Option(one, word) for one, word in words.items()], columns=3)
        for one in WEIGHERS:
            choice.tile(one).setObjectName(f"weighed_by:{one}")
        choice.choose(self._said.weighed_by)
        choice.changed.connect(lambda keys: self._put(weighed_by=keys[0]))
        return choice

    def _treatments(self) -> Choice:
        words = treatment_words()
        choice = Choice([Option(one, word) for one, word in words.items()], columns=4)
        for one in words:
            choice.tile(one).setObjectName(f"treatment:{one}")
        choice.choose(self._said.treatment or NOT_SAID)
        choice.changed.connect(
            lambda keys: self._put(treatment="" if keys[0] == NOT_SAID else keys[0])
        )
        return choice

    # ------------------------------------------------------------------------- asking

    def _ask(self, name: str) -> None:
        language, title = self._frame.language, value_captions()[name]
        if name == "fraction":
            sheet = LoadSheet(title, self._catalogue, self._frame)
            sheet.chosen.connect(lambda code: self._entered(fraction=code))
            self._frame.open_sheet(sheet)
        elif name == "day":
            day = DaySheet(title, language, local_now(self._desk).date())
            self._open(day, lambda raw: self._entered(day=date.fromisoformat(raw)))
        elif name in _MASSES:
            kg: Decimal | None = getattr(self._said, name)
            raw = "" if kg is None else format(kg, "f")
            number = NumberSheet(title, language, unit="kg", raw=raw)
            self._open(number, lambda raw: self._entered(**{name: Decimal(raw)}))
        else:
            hint = ""
            if name == "country":
                hint = QCoreApplication.translate("Tickets", "two letters, such as FR or DE")
            text = TextSheet(title, language, text=getattr(self._said, name), hint=hint)
            self._open(text, lambda raw: self._entered(**{name: raw}))

    def _open(self, sheet: EntrySheet, taken: Callable[[str], None]) -> None:
        sheet.setObjectName("entry_sheet")
        sheet.entered.connect(taken)
        self._frame.open_sheet(sheet)

    def _entered(self, **values: object) -> None:
        self._frame.close_sheet()
        self._put(**values)

    def _put(self, **values: object) -> None:
        self._said = replace(self._said, **values)  # type: ignore[arg-type]
        self._show()

    # ------------------------------------------------------------------------ showing

    def _show(self) -> None:
        said, language = self._said, self._frame.language
        shown = {name: str(getattr(said, name) or "") for name in self._tiles}
        shown["fraction"] = (
            load_word(said.fraction, self._catalogue, language) if said.fraction else ""
        )
        shown["day"] = format_date(said.day, language) if said.day else ""
        shown["country"] = said.country.upper()
        for name in _MASSES:
            kg: Decimal | None = getattr(said, name)
            shown[name] = "" if kg is None else format_number(kg, language)
        for name, value in shown.items():
            self._tiles[name].set_value(value)
        tr = QCoreApplication.translate
        captions = value_captions()
        waiting = [captions[name] for name, value in shown.items() if not value]
        if waiting:
            text = tr("Tickets", "waiting for: {what}")
            what = ", ".join(inside(one) for one in waiting[:_MOST_NAMED])
            more = ", …" if len(waiting) > _MOST_NAMED else ""
            self._record.wait_for(text.format(what=what + more))
            return
        gross, tare = said.gross_kg, said.tare_kg
        if gross is None or tare is None or gross <= tare:
            self._record.wait_for(tr("Tickets", "gross must be more than tare"))
            return
        self._record.ready()
        net = format_number(gross - tare, language)
        self._record.set_subline(tr("Tickets", "{kg} kg net").format(kg=net))


class LoadSheet(Sheet):
    """Every fraction, and hulks; `chosen` carries the code."""

    chosen = Signal(str)

    def __init__(self, title: str, catalogue: Catalogue, frame: Frame) -> None:
        super().__init__(title)
        self.setObjectName("load_sheet")
        self.back_button.setObjectName("sheet_back")
        language = frame.language
        codes = sorted(
            (*catalogue.fractions, HULK), key=lambda code: load_word(code, catalogue, language)
        )
        choice = Choice([Option(one, load_word(one, catalogue, language)) for one in codes])
        for one in codes:
            choice.tile(one).setObjectName(f"load:{one}")
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        holder = QWidget()
        holder.setLayout(column(choice, 1))
        self.body.addWidget(PagedArea(holder), 1)
