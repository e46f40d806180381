"""The balance of a month or year on the screen: rates, masses, what was avoided, what is open."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.mass_balance import SHREDDED
from app.ui.kit.banner import Banner
from app.ui.kit.facts import FactRow
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.balance_words import finding_words, rate_lines
from app.ui.screens.clearing import clear
from app.ui.screens.part_words import co2_text
from app.ui.screens.statement_line import line_words
from app.ui.screens.vehicle_parts import Pile
from app.ui.theme import State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.balance_report import BalanceReport
    from app.domain.part import Catalogue
    from app.ui.desk import Desk
    from app.ui.language import Language


class BalancePage(Pile):
    """One account, rates first."""

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__("")
        self.setObjectName("balance_page")
        self._desk, self._language = desk, language

    def wait(self, title: str) -> None:
        """Another period is being computed; nothing of the one before stays in sight."""
        self.set_title(title)
        clear(self.pile)
        waiting = QCoreApplication.translate("Balances", "being computed…")
        self.pile.addWidget(Text(waiting, "body", state=State.OFF))
        self.pile.addStretch(1)

    def say_failed(self) -> None:
        """Nothing could be computed; why stands in the banner."""
        clear(self.pile)

    def show_report(self, report: BalanceReport, catalogue: Catalogue) -> None:
        """All of it, from the rates to what is still to settle."""
        clear(self.pile)
        for piece in self._pieces(report, catalogue):
            self.pile.addWidget(piece)
        self.pile.addStretch(1)

    def _pieces(self, report: BalanceReport, catalogue: Catalogue) -> Iterator[QWidget]:
        tr = QCoreApplication.translate
        if not report.singles:
            nothing = tr("Balances", "No vehicle was closed in this time.")
            yield Banner(State.INFO, nothing)
        for rate in report.rates:
            yield from rate_lines(rate, self._language, judged=True)
        yield from self._masses(report)
        yield from self._shredded(report)
        yield from self._avoided(report)
        yield from self._open(report, catalogue)
        told = dict.fromkeys(one.source for one in report.rates if one.source)
        yield Text(" · ".join(("2005/293/EC", *told)), "small", state=State.OFF)

    def _masses(self, report: BalanceReport) -> Iterator[QWidget]:
        tr = QCoreApplication.translate
        total = report.total
        yield _fact(tr("Balances", "Vehicles balanced"), str(total.vehicles), divided=True)
        if total.left_out:
            left = tr("Balances", "Left out, as something is missing")
            yield _fact(left, str(len(total.left_out)))
        yield self._mass(tr("Balances", "Mass in, without fuel"), total.mass)
        yield self._mass(tr("Balances", "Hulks"), total.hulk)
        yield self._mass(tr("Balances", "Fractions sent out"), total.sent)
        yield self._mass(tr("Balances", "Prepared for reuse (A)"), total.reuse)
        if total.unexplained:
            yield self._mass(tr("VehicleScreen", "Explained by no part"), total.unexplained)
        parts = tr("Balances", "{count} · {kg} kg").format(
            count=total.parts_weighed, kg=self._number(total.parts_kg)
        )
        yield _fact(tr("Balances", "Parts for reuse, weighed"), parts)
        if total.parts_not_weighed:
            count = str(total.parts_not_weighed)
            yield _fact(tr("Balances", "Parts for reuse, not weighed"), count)

    def _shredded(self, report: BalanceReport) -> Iterator[QWidget]:
        """Table 2 as far as the shredder's report fills it, kg."""
        tr = QCoreApplication.translate
        if report.outcome is None:
            return
        captions = dict(zip(SHREDDED, line_words().values(), strict=True))
        heading = tr("Balances", "Table 2, shredder")
        yield _fact(heading, tr("Balances", "recycled · energy · disposal"), divided=True)
        for one in report.tables:
            if one.table == 2:
                kg = [one.columns[name] for name in ("B2", "C2", "E2")]
                known = [self._number(amount) for amount in kg if amount is not None]
                value = f"{' · '.join(known)} kg" if known else tr("Balances", "not stated")
                yield _fact(captions.get(one.line, tr("Balances", "Hulks")), value)

    def _mass(self, caption: str, kg: Decimal | None) -> FactRow:
        value = QCoreApplication.translate("Balances", "not known")
        if kg is not None:
            value = f"{self._number(kg)} kg"
        return _fact(caption, value)

    def _number(self, kg: Decimal) -> str:
        """To ten grams, as the paper has it."""
        return format_number(round(kg, 2).normalize(), self._language)

    def _avoided(self, report: BalanceReport) -> Iterator[QWidget]:
        """Low, middle, high; a single number would tell more than anybody knows."""
        tr = QCoreApplication.translate
        avoided = report.avoided
        if not avoided.parts:
            caption, none = (
                tr("Balances", "Avoided by parts that left"),
                tr("Balances", "none left"),
            )
            yield _fact(caption, none, divided=True)
            return
        caption = tr("Balances", "Avoided by parts that left ({count})").format(count=avoided.parts)
        yield _fact(caption, co2_text(avoided, self._language), divided=True)
        if avoided.unknown:
            unknown = tr("Balances", "of these without a figure: {count}")
            yield Text(unknown.format(count=avoided.unknown), "small", state=State.OFF)

    def _open(self, report: BalanceReport, catalogue: Catalogue) -> Iterator[QWidget]:
        """Of the whole, then of every vehicle by its number."""
        for found in report.findings:
            reason = finding_words(found, catalogue, self._language)
            yield Banner(State.LOOK, self._desk.say(reason, self._language))
        for weighed, balance in report.singles:
            for found in balance.findings:
                reason = finding_words(found, catalogue, self._language)
                said = f"{weighed.known_as}: {self._desk.say(reason, self._language)}"
                yield Text(said, "small_strong", state=State.LOOK)


def _fact(caption: str, value: str, *, divided: bool = False) -> FactRow:
    """The caption has the room that the figure leaves."""
    return FactRow(caption, Text(value, "small", wrap=False), divided=divided)
