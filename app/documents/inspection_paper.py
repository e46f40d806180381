"""The summary of an inspection: what it holds, whether the log is whole, and the vehicles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from app.documents.paper import (
    Block,
    Column,
    Issuer,
    Notice,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Section,
    Table,
)
from app.documents.words import Words
from app.domain.balance_report import BalanceReport
from app.domain.inspection import Inspected
from app.domain.moment import local_day
from app.domain.part import Catalogue
from app.domain.procedure import text_in
from app.domain.recovery_rates import Rate
from app.domain.register_lines import HulkLine, RefrigerantLine, WasteLine
from app.domain.registers import VehicleFile, shortest
from app.domain.site import Site

_MOST_NUMBERS = 12
# Captions of the figures of a balance, and how wide each column is beside the others.
_OF_BALANCE = {
    "came": 8,
    "sent": 11,
    "shell": 9,
    "reuse": 15,
    "unexplained": 13,
    "recycled": 11,
    "recovered": 11,
}


def inspection_paper(
    told: Inspected, site: Site, words: Words, catalogue: Catalogue, language: str, *, demo: bool
) -> Paper:
    """The document. number: what it is about and when it was made, so that two are told apart."""
    sheet = _Sheet(told, words, catalogue, language)
    about = told.about or f"{told.first}/{told.last}"
    return Paper(
        language=language,
        issuer=Issuer(site.name, site.address, site.contact, site.permit),
        title=sheet.say("title"),
        number=f"{about} {told.made_at:%Y-%m-%dT%H:%M}",
        digest=told.facts_sha256,
        blocks=tuple(sheet.blocks()),
        basis=sheet.say("basis"),
        demo=demo,
    )


class _Sheet:
    """The blocks of one summary."""

    def __init__(self, told: Inspected, words: Words, catalogue: Catalogue, language: str) -> None:
        self._told, self._words = told, words
        self._catalogue, self._language = catalogue, language

    def say(self, name: str, **values: object) -> str:
        """A caption of this document."""
        return self._words.say(f"inspection.{name}", **values)

    def blocks(self) -> Iterator[Block]:
        """Everything, from the verdict on the log to the parts."""
        yield from self._verdict()
        yield Section(self.say("contents"))
        yield Pairs(tuple(self._contents()), columns=2)
        yield Pairs(tuple(self._heads()), columns=1)
        if self._told.balances:
            yield Section(self.say("balance"))
            yield self._balances()
            yield Paragraph(self.say("balance_more"), quiet=True)
        yield Section(self.say("registers"))
        yield self._registers()
        if self._told.vehicles:
            yield Section(self.say("vehicles"))
            yield self._vehicles()
        if self._told.about:
            yield from self._details()

    def _verdict(self) -> Iterator[Block]:
        told = self._told
        if told.broken:
            broken = self.say("broken", where=told.broken)
            yield Notice(broken, self.say("broken_more"), "void")
        else:
            yield Notice(self.say("whole"), "", "firm")
        if told.missing_numbers:
            shown = told.missing_numbers[:_MOST_NUMBERS]
            more = " …" if len(told.missing_numbers) > len(shown) else ""
            yield Notice(self.say("gap", numbers=" ".join(shown) + more), "", "open")

    def _contents(self) -> Iterator[Pair]:
        told = self._told
        if told.about:
            yield Pair(self.say("vehicle"), told.about, exact=True)
        elif told.first and told.last:
            first, last = self._words.day(told.first), self._words.day(told.last)
            yield Pair(self.say("period"), self.say("days", first=first, last=last))
        yield Pair(self.say("made"), self._words.moment(told.made_at))
        named = self.say("names_by", number=told.by) if told.by else self.say("names_none")
        yield Pair(self.say("names"), named)
        if told.erased:
            yield Pair(self.say("names_erased"), str(len(told.erased)))
        yield Pair(self.say("facts"), str(told.facts))
        yield Pair(self.say("pictures"), str(told.pictures))
        yield Pair(self.say("labels"), str(told.labels))
        if told.missing_pictures:
            yield Pair(self.say("pictures_missing"), str(told.missing_pictures))

    def _heads(self) -> Iterator[Pair]:
        for head in self._told.heads:
            caption = self.say("head", terminal=head.terminal, life=head.incarnation)
            yield Pair(caption, f"{head.seq} {head.hash}", exact=True)

    def _registers(self) -> Table:
        columns = (Column(self.say("register"), 4), Column(self.say("count"), 1, "right"))
        rows = [(self.say(name), str(count)) for name, count in self._told.counts.items()]
        return Table(columns, rows)

    def _balances(self) -> Table:
        about = self.say("vehicle" if self._told.about else "period")
        columns = (
            Column(about, 22, exact=True),
            *(Column(self.say(name), wide, "right") for name, wide in _OF_BALANCE.items()),
        )
        return Table(columns, [self._balance(one) for one in self._told.balances])

    def _balance(self, report: BalanceReport) -> Sequence[str]:
        total = report.total
        known = bool(total.vehicles)
        masses = (total.mass + total.fuel, total.sent + total.fuel, total.hulk)
        more = (total.reuse, total.unexplained)
        told = [self._number(one) if known else self.say("none") for one in (*masses, *more)]
        return (
            report.label.replace("/", " "),
            *told,
            *(self._percent(one) for one in report.rates[:2]),
        )

    def _percent(self, rate: Rate) -> str:
        if rate.percent is None:
            return self.say("none")
        return f"{'' if rate.complete else '≥ '}{self._number(rate.percent)} %"

    def _vehicles(self) -> Table:
        columns = (
            Column(self.say("number"), 9, exact=True),
            Column(self.say("vehicle"), 10, exact=True),
            Column(self.say("make"), 7),
            Column(self.say("entered"), 7),
            Column(self.say("left"), 7),
            Column(self.say("mass_in"), 5, "right"),
            Column(self.say("hulk"), 6, "right"),
        )
        return Table(columns, [self._vehicle(one) for one in self._told.vehicles])

    def _vehicle(self, one: VehicleFile) -> Sequence[str]:
        vehicle = one.vehicle
        out = one.dispatch.stamp.at if one.dispatch else None
        return (
            vehicle.register_no,
            vehicle.known_as,
            " ".join(text for text in (vehicle.make, vehicle.model, vehicle.year) if text),
            _day(vehicle.received_at),
            _day(out),
            self._number(vehicle.mass_in_kg),
            self._number(vehicle.mass_hulk_kg),
        )

    def _details(self) -> Iterator[Block]:
        lines = [line for _, line in self._told.lines]
        waste = [line for line in lines if isinstance(line, WasteLine)]
        if waste:
            yield Section(self.say("waste"))
            yield self._waste(waste)
        gas = [line for line in lines if isinstance(line, RefrigerantLine)]
        if gas:
            yield Section(self.say("refrigerant"))
            yield self._gas(gas)
        for line in lines:
            if isinstance(line, HulkLine):
                yield Section(self.say("hulks"))
                yield self._hulk(line)
        if self._told.parts:
            yield Section(self.say("parts"))
            yield self._parts()

    def _waste(self, lines: Sequence[WasteLine]) -> Table:
        columns = (
            Column(self.say("code"), 3, exact=True),
            Column(self.say("fraction"), 5),
            Column(self.say("day"), 3),
            Column(self.say("kg"), 2, "right"),
        )
        rows = [(one.waste_code, one.name, _day(one.at), self._number(one.kg)) for one in lines]
        total = sum((one.kg for one in lines), Decimal(0))
        return Table(columns, rows, ("", "", "", self._number(total)))

    def _gas(self, lines: Sequence[RefrigerantLine]) -> Table:
        columns = (
            Column(self.say("gas"), 2),
            Column(self.say("grams"), 2, "right"),
            Column(self.say("cylinder"), 3, exact=True),
            Column(self.say("attestation"), 4, exact=True),
            Column(self.say("day"), 3),
        )
        rows = [
            (
                self._words.known(f"inspection.gases.{one.gas}"),
                self._number(one.grams),
                one.cylinder,
                one.attestation or self.say("none"),
                _day(one.at),
            )
            for one in lines
        ]
        return Table(columns, rows)

    def _hulk(self, line: HulkLine) -> Pairs:
        pairs = [
            Pair(self.say("slip"), line.slip, exact=True),
            Pair(self.say("code"), line.waste_code, exact=True),
            Pair(self.say("receiver"), f"{line.receiver} {line.receiver_permit}".strip()),
            Pair(self.say("hulk"), self._number(line.mass_kg)),
            Pair(self.say("open"), self._open(line) or self.say("none")),
        ]
        return Pairs(pairs, columns=2)

    def _open(self, line: HulkLine) -> str:
        return ", ".join(self._words.known(f"inspection.asked.{one}") for one in line.open)

    def _parts(self) -> Table:
        columns = (
            Column(self.say("part"), 3, exact=True),
            Column(self.say("kind"), 5),
            Column(self.say("grade"), 2),
            Column(self.say("oe"), 3, exact=True),
        )
        rows = [
            (one.part_id, self._kind(one.part_type), one.grade, one.oe_number)
            for one in self._told.parts
        ]
        return Table(columns, rows)

    def _kind(self, code: str) -> str:
        kind = self._catalogue.parts.get(code)
        return text_in(kind.names, self._language) if kind else code

    def _number(self, value: Decimal | None) -> str:
        if value is None:
            return ""
        text = format(shortest(value), "f")
        return text if self._language == "en" else text.replace(".", ",")


def _day(at: datetime | None) -> str:
    return local_day(at).isoformat() if at else ""
