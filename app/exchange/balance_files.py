"""A balance as files others read: one JSON document, and CSV tables of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final

from app.domain import codec
from app.domain.avoided_co2 import AvoidedTotal
from app.domain.balance_findings import Finding, shown
from app.domain.balance_report import BalanceReport
from app.domain.errors import Reason
from app.domain.events import ContainerLeft
from app.domain.mass_balance import Balance, Weighed
from app.domain.part import REUSED, Catalogue
from app.domain.procedure import text_in
from app.domain.recovery_rates import Rate
from app.domain.sentences import Sentences
from app.domain.weigh_ticket import HULK, WeighTicket
from app.exchange.safe_csv import Cell

SCHEMA: Final = "refactory.balance/1"
_SHARED: Final = ("mass", "fuel", "hulk", "reuse", "unexplained", "sent", "unplaced", "parts_kg")
Row = tuple[Cell, ...]


class BalanceFiles:
    """Tells a report in one language."""

    def __init__(
        self, report: BalanceReport, catalogue: Catalogue, sentences: Sentences, language: str
    ) -> None:
        self._report = report
        self._catalogue = catalogue
        self._sentences = sentences
        self._language = language

    def document(self) -> dict[str, Any]:
        """Everything, as plain JSON values; numbers are texts, unknown is null."""
        report = self._report
        return {
            "schema": SCHEMA,
            "scope": report.scope,
            "label": report.label,
            "basis": "Decision 2005/293/EC",
            "country": report.country,
            "rules": {"version": report.rules.version, "day": report.rules.day.isoformat()},
            "shredder": codec.plain(report.outcome),
            "total": self._balance(report.total),
            "rates": [_rate(one) for one in report.rates],
            "tables": [
                {"table": one.table, "line": one.line, **_plain(one.columns)}
                for one in report.tables
            ],
            "weigh_tickets": [self._ticket(one) for one in report.tickets],
            "fraction_names": self._fraction_names(),
            "open": [self._finding(one) for one in report.findings],
            "avoided_co2e": _avoided(report.avoided),
            "vehicles": [
                {**_identity(weighed), **self._balance(balance)}
                for weighed, balance in report.singles
            ],
            "months": [
                {
                    "month": one.name,
                    "vehicles": one.balance.vehicles,
                    "rates": [*map(_rate, one.rates)],
                }
                for one in report.months
            ],
        }

    def vehicle_rows(self) -> Iterator[Row]:
        """One row a vehicle, titles first."""
        yield (
            "vehicle",
            "make",
            "year",
            "closed",
            "mass_in_kg",
            "mass_hulk_kg",
            "fractions_kg",
            "fuel_kg",
            "reuse_kg",
            "reuse_percent",
            "unexplained_kg",
            "parts_weighed_kg",
            "parts_not_weighed",
            "counted",
            "open",
        )
        for one, balance in self._report.singles:
            yield (
                one.known_as,
                one.make,
                one.year,
                one.closed_on,
                one.mass_in_kg,
                one.mass_hulk_kg,
                balance.sent + balance.fuel if one.fractions else None,
                balance.fuel,
                balance.reuse,
                balance.reuse_share,
                balance.unexplained,
                balance.parts_kg,
                balance.parts_not_weighed,
                bool(balance.vehicles),
                " ".join(self._say(found) for found in balance.findings),
            )

    def ticket_rows(self) -> Iterator[Row]:
        """One row a weigh ticket, titles first."""
        names = [one.name for one in fields(ContainerLeft)]
        yield (*names, "fraction_name", "net_kg", "closed_kg")
        for one in self._report.tickets:
            told = (getattr(one.stated, name) for name in names)
            yield (*told, self._fraction(one.stated.fraction), one.net_kg, one.closed_kg)

    def table_rows(self) -> Iterator[Row]:
        """Tables 1 to 4 of Decision 2005/293/EC, one value a row."""
        yield ("table", "line", "column", "value", "unit")
        for one in self._report.tables:
            for column, value in one.columns.items():
                name = one.line if column == "value" else column
                unit = "%" if "/W1" in name else "vehicles" if name == "W" else "kg"
                yield (one.table, one.line, name, value, unit)

    def declaration_rows(self) -> Iterator[Row]:
        """What a year's declaration asks: number, make, age, parts, materials, performance."""
        report = self._report
        yield ("section", "item", "detail", "count", "kg", "percent", "limit_percent", "note")
        yield ("vehicles", "sealed", report.label, len(report.singles), None, None, None, "")
        total = report.total
        yield ("vehicles", "balanced", "", total.vehicles, total.mass, None, None, "without fuel")
        by_make = Counter((one.make or "?", self._age(one)) for one, _ in report.singles)
        for (make, age), count in sorted(by_make.items()):
            yield ("vehicles", make, age, count, None, None, None, "make, age in years")
        yield from self._declared_parts()
        for code, kg in sorted(total.fractions.items()):
            waste = report.rules.text(f"waste_code.{code}")
            row = report.rules.text(f"fraction.{code}.treatment")
            yield ("materials", self._fraction(code), waste, None, kg, None, None, row)
        yield from self._declared_tickets()
        hulk = report.rules.text("waste_code.hulk")
        yield ("materials", self._fraction(HULK), hulk, total.vehicles, total.hulk, None, None, "")
        yield ("performance", "reuse", "A", None, total.reuse, total.reuse_share, None, "")
        note = "in no rate: neither hulk, fraction nor part"
        yield ("performance", "unexplained", "", None, total.unexplained, None, None, note)
        for one in report.rates:
            note = "complete" if one.complete else "as far as proved"
            yield ("performance", one.key, "", None, one.kg, one.percent, one.limit, note)
        for found in report.findings:
            yield ("open", found.kind, "", None, None, None, None, self._say(found))

    def _declared_tickets(self) -> Iterator[Row]:
        """What left on weigh tickets by fraction and outlet, and what went abroad."""
        count: Counter[tuple[str, ...]] = Counter()
        mass: dict[tuple[str, ...], Decimal] = {}
        for one in self._report.tickets:
            told = one.stated
            key = (told.fraction, told.waste_code, told.taker, told.country)
            count[key] += 1
            mass[key] = mass.get(key, Decimal(0)) + one.net_kg
        for (code, waste, taker, country), number in sorted(count.items()):
            kg = mass[code, waste, taker, country]
            note = f"{taker}, {country}"
            yield ("tickets", self._fraction(code), waste, number, kg, None, None, note)
        for one_row in self._report.tables:
            exported = one_row.columns.get("exported")
            if one_row.table == 3 and one_row.line != "total":
                yield ("exports", one_row.line, "F", None, exported, None, None, "table 3")

    def _declared_parts(self) -> Iterator[Row]:
        count: Counter[str] = Counter()
        mass: dict[str, Decimal] = {}
        unweighed: Counter[str] = Counter()
        for one, _ in self._report.singles:
            for part in one.parts:
                if part.route not in REUSED:
                    continue
                count[part.part_type] += 1
                if part.kg is None:
                    unweighed[part.part_type] += 1
                else:
                    mass[part.part_type] = mass.get(part.part_type, Decimal(0)) + part.kg
        for code, number in sorted(count.items()):
            kind = self._catalogue.parts.get(code)
            name = text_in(kind.names, self._language) if kind else code
            note = f"not weighed: {unweighed[code]}" if unweighed[code] else ""
            yield ("parts", name, code, number, mass.get(code), None, None, note)

    def _age(self, one: Weighed) -> str:
        day = one.closed_on or self._report.rules.day
        return str(day.year - int(one.year)) if one.year.isdecimal() else "?"

    def _fraction(self, code: str) -> str:
        """A fraction's name; a code nobody named stands for itself."""
        if code == HULK:
            return self._sentences.say(Reason("balance-hulks"), self._language)
        kind = self._catalogue.fractions.get(code)
        return text_in(kind.names, self._language) if kind else code

    def _fraction_names(self) -> dict[str, str]:
        """Of every code in this document: codes are for programs."""
        report = self._report
        codes = {code for _, one in report.singles for code in one.fractions}
        codes |= {*report.total.fractions, *(one.stated.fraction for one in report.tickets)}
        return {code: self._fraction(code) for code in sorted(codes)}

    def _ticket(self, one: WeighTicket) -> dict[str, Any]:
        stated = codec.plain(one.stated)
        assert isinstance(stated, dict)
        named = {"fraction_name": self._fraction(one.stated.fraction)}
        return {**stated, **named, **_plain({"net_kg": one.net_kg, "closed_kg": one.closed_kg})}

    def _balance(self, balance: Balance) -> dict[str, Any]:
        kg = _plain({f"{name.removesuffix('_kg')}_kg": getattr(balance, name) for name in _SHARED})
        return {
            "counted": balance.vehicles,
            "left_out": list(balance.left_out),
            **kg,
            "exported_kg": _plain({code: one.together for code, one in balance.exports.items()}),
            "hulks_exported_kg": _plain(balance.hulk_exports),
            "reuse_percent": codec.plain(balance.reuse_share),
            "fractions_kg": _plain(balance.fractions),
            "parts_weighed": balance.parts_weighed,
            "parts_not_weighed": balance.parts_not_weighed,
            "not_metal_reused_kg": codec.plain(balance.not_metal_reused),
            "open_here": [self._finding(one) for one in balance.findings],
        }

    def _finding(self, found: Finding) -> dict[str, Any]:
        told = {"kind": found.kind, "code": found.reason.code, "text": self._say(found)}
        return {**told, "fractions_kg": _plain(found.kg)} if found.kg else told

    def _say(self, found: Finding) -> str:
        return self._sentences.say(found.named(self._fraction, self._number), self._language)

    def _number(self, kg: Decimal) -> str:
        """Inside a sentence: with the comma where people write one."""
        return shown(kg).in_language(self._language)


def _identity(one: Weighed) -> dict[str, Any]:
    return {
        "vehicle": one.known_as,
        "make": one.make,
        "year": one.year,
        "closed": one.closed_on.isoformat() if one.closed_on else None,
        "mass_in_kg": codec.plain(one.mass_in_kg),
        "mass_hulk_kg": codec.plain(one.mass_hulk_kg),
    }


def _rate(one: Rate) -> dict[str, Any]:
    return {
        "rate": one.key,
        "kg": codec.plain(one.kg),
        "percent": codec.plain(one.percent),
        "limit_percent": codec.plain(one.limit),
        "limit_source": one.source,
        "complete": one.complete,
        "reached": one.reached,
        "hulk_must_yield_percent": codec.plain(one.needed),
    }


def _avoided(total: AvoidedTotal) -> dict[str, Any]:
    return {
        "parts_left": total.parts,
        "without_figure": total.unknown,
        **_plain({"low_kg": total.low, "middle_kg": total.middle, "high_kg": total.high}),
        "counted": "at sale or fitting; a comparison with new parts, not deducted from anything",
    }


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: codec.plain(value) for key, value in values.items()}
