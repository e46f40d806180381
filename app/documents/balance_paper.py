"""A mass balance as a paper: rates, where the mass went, the four tables, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from app.documents import flow_picture, trend_picture
from app.documents.paper import (
    Block,
    Column,
    Issuer,
    Notice,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Picture,
    Section,
    Table,
)
from app.documents.words import Words
from app.domain.balance_findings import Finding
from app.domain.balance_report import BalanceReport, Month
from app.domain.mass_balance import LIMITS
from app.domain.part import Catalogue
from app.domain.procedure import text_in
from app.domain.recovery_rates import Rate, TableRow
from app.domain.sentences import Sentences
from app.domain.weigh_ticket import HULK, WeighTicket

_COLUMNS: Final = {
    1: ("A", "B1", "C1", "D1", "E1"),
    2: ("B2", "C2", "D2", "E2"),
    3: ("exported", "F1", "F2", "F3"),
}
_MOST_TOLD: Final = 8
_MOST_SINGLE: Final = 3


@dataclass(frozen=True, slots=True)
class BalancePaper:
    """Composes the paper of one report. digest: SHA-256 (hex) of the JSON document."""

    report: BalanceReport
    issuer: Issuer
    words: Words
    sentences: Sentences
    language: str
    digest: str
    catalogue: Catalogue
    demo: bool = False

    def paper(self) -> Paper:
        """The paper, ready to be drawn."""
        report = self.report
        return Paper(
            language=self.language,
            issuer=self.issuer,
            title=self._say(f"{report.scope}_title"),
            number=report.label,
            digest=self.digest,
            blocks=tuple(self._blocks()),
            basis=self._say(
                "basis", country=report.country.upper() or "EU", version=report.rules.version
            ),
            demo=self.demo,
        )

    def _blocks(self) -> Iterator[Block]:
        report = self.report
        yield self._notice()
        yield Section(self._say("rates"))
        yield self._rates()
        yield Paragraph(self._sources(), quiet=True)
        yield Section(self._say("summary"))
        yield Pairs(tuple(self._pairs()), 3)
        yield Paragraph(self._say("co2_note"), quiet=True)
        yield from self._pictures()
        yield Section(self._say("tables"))
        yield from self._tables()
        yield from self._tickets()
        if report.scope != "vehicle":
            yield Section(self._say("list"))
            yield self._vehicles()
        if settle := self._settle():
            yield Section(self._say("settle"))
            columns = (Column(self._say("known_as"), 2, exact=True), Column(self._say("what"), 5))
            yield Table(columns, settle)

    def _sources(self) -> str:
        """Where the limits are from, and who says what became of the hulks."""
        report = self.report
        told = dict.fromkeys(one.source for one in report.rates if one.source)
        lines = [f"{self._say('sources')}: {' · '.join(told)}."]
        if report.outcome is not None:
            lines.append(f"{self._say('shredder', source=report.outcome.source)}.")
        return " ".join(lines)

    def _pictures(self) -> Iterator[Block]:
        report = self.report
        if any(one.balance.vehicles for one in report.months):
            trend = self._say("trend" if _all_complete(report.months) else "trend_open")
            yield Section(f"{trend} ({self._say('vehicles_below')})")
            yield self._trend()
        bands = flow_picture.bands_of(report.total, report.outcome)
        if bands:
            start = self._say("start", kg=self._kg(report.total.mass + report.total.fuel))
            draw = partial(flow_picture.flow_picture, bands, self._node, start)
            yield Section(self._say("flow"))
            yield Picture(flow_picture.HEIGHT, draw)

    def _say(self, name: str, **values: object) -> str:
        return self.words.say(f"balance.{name}", **values)

    def _notice(self) -> Notice:
        """Everything to settle, the first few of it by name, and where the others stand."""
        told = [self._said(one) for one in self.report.findings]
        single = [f"{known_as}: {said}" for known_as, said in self._single()]
        count = len(told) + len(single)
        if not count:
            return Notice(self._say("nothing_open"), weight="firm")
        named = [*told[:_MOST_TOLD], *single[:_MOST_SINGLE]]
        if (more := count - len(named)) > 0:
            named.append(self._say("open_more", count=more, section=self._say("settle")))
        return Notice(self._say("open_title", count=count), items=tuple(named))

    def _settle(self) -> list[tuple[str, str]]:
        """What the notice has no room for, and all that is open of single vehicles."""
        rest = self.report.findings[_MOST_TOLD:]
        return [*((self.report.label, self._said(one)) for one in rest), *self._single()]

    def _single(self) -> list[tuple[str, str]]:
        """What is open of single vehicles; of one alone it is all the report tells."""
        if self.report.scope == "vehicle":
            return []
        return [
            (weighed.known_as, self._said(one))
            for weighed, balance in self.report.singles
            for one in balance.findings
        ]

    def _said(self, found: Finding) -> str:
        return self.sentences.say(found.named(self._fraction, self._number), self.language)

    def _fraction(self, code: str) -> str:
        kind = self.catalogue.fractions.get(code)
        if kind is None:
            return self._say("node.hulk_left") if code == HULK else code
        return text_in(kind.names, self.language)

    # ------------------------------------------------------------------------- figures

    def _kg(self, kg: Decimal | None) -> str:
        return self._say("not_known") if kg is None else f"{self._number(kg)} kg"

    def _percent(self, percent: Decimal | None) -> str:
        return self._say("not_known") if percent is None else f"{self._number(percent)} %"

    def _number(self, value: Decimal) -> str:
        """To a hundredth at most, thousands apart, with the comma where people write one."""
        rounded = value.quantize(Decimal("0.01"))
        text = format(rounded.normalize() if rounded else Decimal(0), "f")
        whole, _, rest = text.partition(".")
        grouped = f"{int(whole):,}".replace(",", "\u00a0" if self.language != "en" else ",")
        if whole.startswith("-") and not grouped.startswith("-"):
            grouped = f"-{grouped}"
        mark = "." if self.language == "en" else ","
        return f"{grouped}{mark}{rest}" if rest else grouped

    def _node(self, name: str, kg: float) -> str:
        shown = Decimal(str(round(kg, 1)))
        return f"{self._say(f'node.{name}')} · {self._number(shown)} kg"

    def _pairs(self) -> Iterator[Pair]:
        total, avoided = self.report.total, self.report.avoided
        yield self._pair("vehicles", str(total.vehicles))
        yield self._pair("mass", self._kg(total.mass))
        yield self._pair("hulk", self._kg(total.hulk))
        yield self._pair("reuse", self._kg(total.reuse))
        yield self._pair("reuse_share", self._percent(total.reuse_share))
        yield self._pair("unexplained", self._kg(total.unexplained))
        yield self._pair("fuel", self._kg(total.fuel))
        yield self._pair("parts", f"{total.parts_weighed} · {self._kg(total.parts_kg)}")
        yield self._pair("parts_not", str(total.parts_not_weighed))
        yield self._pair("unplaced", self._kg(total.unplaced))
        if total.left_out and self.report.scope != "vehicle":
            yield self._pair("left_out", str(len(total.left_out)))
        parts = self._say("co2_parts_value", count=avoided.parts, unknown=avoided.unknown)
        yield self._pair("co2_parts", parts)
        yield self._pair("co2", self._co2())

    def _pair(self, name: str, value: str) -> Pair:
        return Pair(self._say(name), value)

    def _co2(self) -> str:
        one = self.report.avoided
        if one.low is None or one.middle is None or one.high is None:
            return self._say("not_known")
        low, middle, high = (self._number(kg) for kg in (one.low, one.middle, one.high))
        return self._say("co2_value", low=low, middle=middle, high=high)

    # -------------------------------------------------------------------------- tables

    def _rates(self) -> Table:
        columns = [Column(self._say("rate"), 7)]
        columns += [Column(self._say(one), 2, "right") for one in ("percent", "limit")]
        columns += [Column(self._say("needed"), 4, "right"), Column(self._say("state"), 4)]
        return Table(columns, [self._rate(one) for one in self.report.rates])

    def _rate(self, one: Rate) -> Sequence[str]:
        state = {True: "reached", False: "missed", None: "undecided"}[one.reached]
        limit = f"≥ {self._percent(one.limit)}" if one.limit is not None else ""
        needed = f"≥ {self._percent(one.needed)}" if one.needed is not None else ""
        name = self._say(one.key.replace(".", "_"))
        return (name, self._percent(one.percent), limit, needed, self._say(state))

    def _tables(self) -> Iterator[Block]:
        for number, letters in _COLUMNS.items():
            yield Paragraph(self._say(f"table_{number}"))
            columns = [Column(self._say("line"), 4)]
            columns += [Column(self._letter(one), 2, "right") for one in letters]
            found = [one for one in self.report.tables if one.table == number]
            rows = [
                (
                    self._line(one),
                    *(self._cell(one.columns[name]) for name in letters),
                )
                for one in found
            ]
            yield Table(columns, rows[:-1] or rows, rows[-1] if len(rows) > 1 else ())
            if number == 2 and any(None in one.columns.values() for one in found):
                yield Paragraph(self._say("not_stated"), quiet=True)
        yield Paragraph(self._say("table_4"))
        columns = [Column(self._say("line"), 4, exact=True), Column(self._say("value"), 3, "right")]
        rows = [
            (one.line, self._cell(one.columns["value"], "%" if "/W1" in one.line else ""))
            for one in self.report.tables
            if one.table == 4
        ]
        yield Table(columns, rows)

    def _letter(self, column: str) -> str:
        return self._say(column) if column == "exported" else column

    def _line(self, row: TableRow) -> str:
        """A country of table 3 stands for itself."""
        country = row.table == 3 and row.line != "total"
        return row.line if country else self._say(f"node.{row.line}")

    def _tickets(self) -> Iterator[Block]:
        if not self.report.tickets:
            return
        yield Section(self._say("tickets"))
        names = ("day", "ticket", "container", "what_left", "net_kg", "taker", "country")
        shares = (4, 5, 4, 6, 3, 6, 2)
        exact = ("day", "ticket", "container")
        yield Table(
            [
                Column(
                    self._say(name), share, "right" if name == "net_kg" else "left", name in exact
                )
                for name, share in zip(names, shares, strict=True)
            ],
            [self._ticket(one) for one in self.report.tickets],
        )
        yield Paragraph(self._say("tickets_note"), quiet=True)

    def _ticket(self, one: WeighTicket) -> Sequence[str]:
        told = one.stated
        return (
            told.day.isoformat(),
            told.number,
            told.container,
            f"{self._fraction(told.fraction)} · {told.waste_code}",
            self._cell(one.net_kg),
            told.taker,
            told.country,
        )

    def _cell(self, value: Decimal | None, unit: str = "") -> str:
        return "–" if value is None else f"{self._number(value)} {unit}".rstrip()

    def _vehicles(self) -> Table:
        names = ("mass_in", "mass_hulk", "sent", "reuse_kg")
        columns = [Column(self._say("known_as"), 5, exact=True)]
        columns += [Column(self._say(one), 2, "right") for one in names]
        rows = [
            (
                weighed.known_as,
                self._cell(weighed.mass_in_kg),
                self._cell(weighed.mass_hulk_kg),
                self._cell(balance.sent + balance.fuel if weighed.fractions else None),
                self._cell(balance.reuse),
            )
            for weighed, balance in self.report.singles
        ]
        return Table(columns, rows)

    def _trend(self) -> Picture:
        months = self.report.months
        series = [
            trend_picture.Series(
                self._say(f"{key}").partition(" (")[0],
                [_percent_of(month.rates, key) for month in months],
                next(
                    (
                        float(one.limit)
                        for one in self.report.rates
                        if one.key == key and one.limit is not None
                    ),
                    None,
                ),
            )
            for key in ("reuse_recycling", "reuse_recovery")
        ]
        reuse = [
            float(share) if (share := month.balance.reuse_share) is not None else None
            for month in months
        ]
        series.append(trend_picture.Series(self._say("reuse_share"), reuse))
        names = [f"{one.name[5:]}/{one.name[2:4]}" for one in months]
        counts = [str(one.balance.vehicles or "–") for one in months]
        return Picture(
            trend_picture.HEIGHT, partial(trend_picture.trend_picture, names, counts, series)
        )


def _all_complete(months: Sequence[Month]) -> bool:
    """Whether the shredder's word is in every figure drawn."""
    drawn = (rate for one in months if one.balance.vehicles for rate in one.rates)
    return all(rate.complete for rate in drawn if rate.key in LIMITS)


def _percent_of(rates: Sequence[Rate], key: str) -> float | None:
    found = next((one.percent for one in rates if one.key == key), None)
    return None if found is None else float(found)
