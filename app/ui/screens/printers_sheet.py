"""The printers of this terminal: how each is, asked now, and a test label from any of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout
from shiboken6 import isValid

from app.domain.tags import PLACE_TEMPLATE
from app.operations.ports.label_printer import PlaceCard
from app.operations.read_template import read_arrangement
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_day, format_time
from app.ui.print_spool import needs_roll, print_spool_of
from app.ui.screens.local_time import local
from app.ui.screens.roll_sheet import RollSheet, roll_in, size_text
from app.ui.theme import State, look

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.errors import ShopError
    from app.domain.printer_roll import Roll
    from app.operations.ports.printers import Printer
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_COLUMNS: Final = 2
_TEST: Final = PlaceCard("", "TEST", "")
"""A label whose code names no place."""


class PrintersSheet(Sheet):
    """Asked when it is opened and after a test label; a printer that hangs keeps no other work."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(QCoreApplication.translate("Printers", "Printers"))
        self.setObjectName("printers_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame = desk, frame
        self._rolls: Mapping[str, Roll | None] = {}
        self._cards = QGridLayout()
        self._cards.setSpacing(look().scale.key_gap)
        for place in range(_COLUMNS):
            self._cards.setColumnStretch(place, 1)
        self.body.addLayout(self._cards)
        self.body.addStretch(1)
        self._ask()

    def _ask(self) -> None:
        names = [one.name for one in self._desk.edges.printers.all]
        self._desk.ask(
            lambda queries: {name: roll_in(queries, name) for name in names},
            self._ask_printers,
            self._frame.refuse,
        )

    def _ask_printers(self, rolls: Mapping[str, Roll | None]) -> None:
        if not isValid(self):
            return
        self._rolls = rolls
        printers = self._desk.edges.printers.all
        asked = QCoreApplication.translate("Printers", "being asked…")
        for number, one in enumerate(printers):
            self._show(number, one, asked, State.OFF)
            well = partial(self._well, number, one)
            unwell = partial(self._unwell, number, one)
            self._desk.work(one.look, well, unwell, "printer")

    def _well(self, number: int, printer: Printer, _: None) -> None:
        self._show(number, printer, QCoreApplication.translate("Printers", "ready"), State.OK)

    def _unwell(self, number: int, printer: Printer, error: ShopError) -> None:
        words = QCoreApplication.translate("Terminal", "not well")
        said = self._desk.explain(error, self._frame.language)
        self._show(number, printer, words, State.STOP, said)

    def _show(self, number: int, printer: Printer, words: str, state: State, why: str = "") -> None:
        if not isValid(self):
            return
        place = divmod(number, _COLUMNS)
        before = self._cards.itemAtPosition(*place)
        if before is not None and (widget := before.widget()) is not None:
            self._cards.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        card = Card(title=printer.name, state=state if state is State.STOP else None)
        pill = Pill(words, state, small=True)
        pill.setObjectName(f"printer_state:{number}")
        test = ActionButton(QCoreApplication.translate("Printers", "Test print"), icon="printer")
        test.setObjectName(f"test_print:{number}")
        test.setAccessibleName(f"{test.title()} {printer.name}")
        test.clicked.connect(lambda: self._ask_arrangement(printer))
        card.body.addLayout(reading_row(pill, 1, test))
        if self._desk.edges.printers.has_paper(printer):
            self._add_roll(card, number, printer)
        if why:
            card.body.addWidget(Text(why, "body", state=State.STOP))
        card.body.addStretch(1)
        self._cards.addWidget(card, *place)

    def _add_roll(self, card: Card, number: int, printer: Printer) -> None:
        roll = ActionButton(QCoreApplication.translate("Printers", "New roll…"))
        roll.setObjectName(f"new_roll:{number}")
        roll.setAccessibleName(f"{roll.title()} {printer.name}")
        roll.clicked.connect(lambda: self._open_roll(printer))
        said = Text(self._roll_words(printer), "body", state=State.OFF)
        said.setObjectName(f"roll_said:{number}")
        card.body.addWidget(said)
        card.body.addLayout(reading_row(1, roll))

    def _roll_words(self, printer: Printer) -> str:
        """What is in it, since when, and how many jobs wait for another one."""
        tr = QCoreApplication.translate
        roll = self._rolls.get(printer.name)
        if roll is None:
            return tr("Printers", "Nobody said which labels are in it.")
        said = [
            tr("Printers", "{size} since {day}").format(
                size=size_text(roll.size), day=self._day(roll.at)
            )
        ]
        if roll.ribbon_at is not None:
            said.append(tr("Printers", "ribbon since {day}").format(day=self._day(roll.ribbon_at)))
        jobs = [one for one in print_spool_of(self._desk).unfinished if one.printer == printer.name]
        if waiting := sum(needs_roll(one) for one in jobs):
            said.append(tr("Printers", "wait for another roll: {count}").format(count=waiting))
        return " · ".join(said)

    def _day(self, at: datetime) -> str:
        here = local(self._desk, at)
        return f"{format_day(here.date(), self._frame.language)} {format_time(here)}"

    def _open_roll(self, printer: Printer) -> None:
        self._frame.open_sheet(RollSheet(self._desk, self._frame, printer.name, self._ask))

    def _ask_arrangement(self, printer: Printer) -> None:
        templates = self._desk.edges.templates
        self._desk.ask(
            lambda queries: read_arrangement(queries, templates, PLACE_TEMPLATE),
            lambda found: self._test(printer, replace(_TEST, arrangement=found)),
            self._frame.refuse,
        )

    def _test(self, printer: Printer, card: PlaceCard) -> None:
        draw = self._desk.edges.place_label
        word = QCoreApplication.translate("Printers", "Test label sent")

        def printed(_: None) -> None:
            self._frame.confirmed(word, printer.name)
            if isValid(self):
                self._ask()

        self._desk.work(
            lambda: printer.print_label("place-TEST", draw(card)),
            printed,
            self._frame.refuse,
            "printer",
        )
