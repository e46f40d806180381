"""What a vehicle weighed and what became of it, with its rates and what is still to settle."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.procedure import text_in
from app.ui.kit.banner import Banner
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.language import format_day, format_number
from app.ui.screens.balance_words import finding_words, rate_lines
from app.ui.screens.clearing import clear
from app.ui.screens.local_time import local_now
from app.ui.screens.part_words import co2_text
from app.ui.screens.ticket_words import load_word
from app.ui.screens.vehicle_parts import Pile
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.balance_report import BalanceReport
    from app.domain.mass_balance import Balance
    from app.domain.weigh_ticket import WeighTicket
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame
    from app.ui.screens.vehicle_file import VehicleFile


class Masses(Pile):
    """What is still open, then the mass balance by Decision 2005/293/EC."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(QCoreApplication.translate("VehicleScreen", "Mass balance"))
        self._desk, self._frame = desk, frame
        self._language = frame.language
        self._shown: VehicleFile | None = None
        self._fraction_rows: dict[str, FactRow] = {}

    def show_file(self, file: VehicleFile) -> None:
        """Masses at once; the rates follow, as the rules are read when first needed."""
        self._shown = file
        clear(self.pile)
        for problem in file.open_problems(self._language):
            state = State.STOP if problem.stops else State.LOOK
            self.pile.addWidget(Banner(state, problem.said, detail=problem.about))
        odd, judged = QWidget(), QWidget()
        self._odd, self._judged = column(gap_mm=1), column(gap_mm=1)
        odd.setLayout(self._odd)
        judged.setLayout(self._judged)
        # Widgets all, no layouts in the pile: what stands in a layout of its own is not cleared.
        for piece in (
            odd,
            *self._masses(file),
            judged,
            *self._fractions(file),
            *self._broken(file),
        ):
            self.pile.addWidget(piece)
        rule = QCoreApplication.translate(
            "VehicleScreen",
            "A = mass in − hulk − fractions, as far as parts explain it (Decision 2005/293/EC)",
        )
        self.pile.addWidget(Text(rule, "small", state=State.OFF))
        self.pile.addStretch(1)
        edges, today = self._desk.edges, local_now(self._desk).date()
        self._desk.work(
            lambda: (file, file.account(edges.rules(file.country), today)),
            self._show_account,
            self._frame.refuse,
        )

    def _masses(self, file: VehicleFile) -> Iterator[FactRow]:
        tr = QCoreApplication.translate
        vehicle = file.vehicle
        yield self._fact(tr("VehicleScreen", "Mass in"), vehicle.mass_in_kg, strong=True)
        yield self._fact(tr("VehicleScreen", "Hulk"), vehicle.mass_hulk_kg, strong=True)
        together = tr("VehicleScreen", "Fractions together")
        yield self._fact(together, vehicle.fractions_kg, strong=True)
        left = tr("VehicleScreen", "Neither hulk nor fraction")
        yield self._fact(left, vehicle.reused_kg, strong=True)

    def _fractions(self, file: VehicleFile) -> Iterator[FactRow]:
        self._fraction_rows = {}
        for code, kg in sorted(file.vehicle.fractions.items()):
            row = self._fraction_rows[code] = self._fact(self._name(file, code), kg)
            yield row

    def _name(self, file: VehicleFile, code: str) -> str:
        kind = file.catalogue.fractions.get(code)
        return text_in(kind.names, self._language) if kind else code

    def _broken(self, file: VehicleFile) -> Iterator[FactRow]:
        """What broke is in its fraction already; the line says where it is counted."""
        tr = QCoreApplication.translate
        for broken in file.broken:
            part = file.catalogue.parts.get(broken.part_type)
            name = text_in(part.names, self._language) if part else broken.part_type
            value = tr("VehicleScreen", "weighed with its fraction")
            if broken.kg is not None:
                kg = format_number(broken.kg, self._language)
                value = tr("VehicleScreen", "{kg} kg, in its fraction").format(kg=kg)
            caption = tr("VehicleScreen", "Broken: {part}").format(part=name)
            yield FactRow(caption, Text(value, "small"))

    def _fact(self, caption: str, kg: Decimal | None, *, strong: bool = False) -> FactRow:
        value = QCoreApplication.translate("VehicleScreen", "not weighed")
        if kg is not None:
            value = f"{format_number(kg, self._language)} kg"
        figure = Text(value, "strong" if strong else "small", wrap=False)
        return FactRow(caption, figure, divided=strong)

    # -------------------------------------------------------------------------- judged

    def _show_account(self, answer: tuple[VehicleFile, BalanceReport]) -> None:
        """The rates and what is to settle, unless another file is shown by now."""
        file, report = answer
        if not isValid(self) or file is not self._shown:
            return
        for code, row in self._fraction_rows.items():
            waste = report.rules.text(f"waste_code.{code}")
            row.set_caption(" · ".join(filter(None, (self._name(file, code), waste))))
        for fact in self._reuse(report.total):
            self._judged.addWidget(fact)
        for rate in report.rates:
            for line in rate_lines(rate, self._language):
                self._judged.addWidget(line)
        for ticket in report.tickets:
            self._judged.addWidget(self._ticket(ticket, file))
        if report.avoided.parts:
            caption = QCoreApplication.translate("VehicleScreen", "Avoided by parts that left")
            value = co2_text(report.avoided, self._language)
            self._judged.addWidget(FactRow(caption, value))
        for found in report.findings:
            reason = finding_words(found, file.catalogue, self._language)
            said = self._desk.say(reason, self._language)
            if found.kind == "implausible":
                self._odd.addWidget(Banner(State.LOOK, said))
            else:
                self._judged.addWidget(Text(said, "small_strong", state=State.LOOK))

    def _reuse(self, total: Balance) -> Iterator[FactRow]:
        """What counts as reuse, and beside it what would only look like it."""
        tr = QCoreApplication.translate
        yield self._fact(tr("VehicleScreen", "Prepared for reuse (A)"), total.reuse, strong=True)
        if total.unexplained:
            value = f"{format_number(total.unexplained, self._language)} kg"
            figure = Text(value, "strong", wrap=False, state=State.LOOK)
            yield FactRow(tr("VehicleScreen", "Explained by no part"), figure, divided=True)

    def _ticket(self, ticket: WeighTicket, file: VehicleFile) -> FactRow:
        told = ticket.stated
        name = load_word(told.fraction, file.catalogue, self._language)
        tr = QCoreApplication.translate
        caption = tr("VehicleScreen", "{what}: ticket {number}").format(
            what=name, number=told.number
        )
        return FactRow(caption, f"{told.taker} · {format_day(told.day, self._language)}")
