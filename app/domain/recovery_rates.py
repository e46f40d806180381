"""Rates of reuse, recycling and recovery against their limits, and tables 1 to 4.

Source: Decision 2005/293/EC, annex; layout of the tables unverified. X1 = A + B1 + B2 + F1,
X2 = A + D1 + D2 + F2, over W1. B2 and D2 are what the shredder states; without its word the
rate is only shown as far as it is proved, with what the hulk still has to yield.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.mass_balance import LIMITS, ROWS, SHREDDED, Balance, HulkOutcome, Limit, percent
from app.domain.rules import RulesOfDay
from app.domain.sent_out import NOTHING, Amounts

_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rate:
    """How far a limit is reached. kg; percent of W1.

    proved: without what the shredder has not stated. reached: None while it cannot be told.
    needed: the share of the hulk in % that must be recycled (recovered) to reach the limit,
    None where that is not the question. limit None where the site's rules have none.
    """

    key: str
    kg: Decimal | None
    percent: Decimal | None
    limit: Decimal | None
    source: str
    complete: bool
    needed: Decimal | None = None

    @property
    def reached(self) -> bool | None:
        """True once proved, False only when everything is known."""
        if self.percent is None or self.limit is None:
            return None
        if self.percent >= self.limit:
            return True
        beyond = self.needed is not None and self.needed > _HUNDRED
        return False if self.complete or beyond else None


def rates_of(
    balance: Balance, rules: RulesOfDay, outcome: HulkOutcome | None = None
) -> tuple[Rate, ...]:
    """The European rates, and the country's own outside metals where it has them."""
    european = tuple(_european(limit, balance, rules, outcome) for limit in LIMITS)
    own = [_not_metal(limit, balance, rules) for limit in LIMITS]
    return european + tuple(one for one in own if one.limit is not None)


def _european(
    limit: Limit, balance: Balance, rules: RulesOfDay, outcome: HulkOutcome | None
) -> Rate:
    sent = balance.treated.plus(balance.exported)
    proved = sent.recycled if limit == "reuse_recycling" else sent.recovered
    rule = rules.get(f"rate.{limit}")
    bound = rule.value if rule is not None and isinstance(rule.value, Decimal) else None
    source = rule.source if rule is not None else ""
    if balance.reuse is None or not balance.vehicles:
        return Rate(limit, None, None, bound, source, complete=False)
    kg = balance.reuse + proved
    if outcome is not None:
        share = (
            outcome.recycled if limit == "reuse_recycling" else outcome.recycled + outcome.energy
        )
        kg += balance.hulk * share
    needed = None
    if outcome is None and bound is not None and balance.hulk > 0:
        needed = max(percent(balance.mass * bound / 100 - kg, balance.hulk) or NOTHING, NOTHING)
    done = outcome is not None
    return Rate(limit, kg, percent(kg, balance.mass), bound, source, done, needed)


def _not_metal(limit: Limit, balance: Balance, rules: RulesOfDay) -> Rate:
    rule = rules.get(f"rate.not_metal.{limit}")
    bound = rule.value if rule is not None and isinstance(rule.value, Decimal) else None
    source = rule.source if rule is not None else ""
    key = f"not_metal.{limit}"
    if not balance.vehicles:
        return Rate(key, None, None, bound, source, complete=False)
    kg = balance.not_metal_reused
    for row in rules.items("rate.not_metal.rows"):
        for amounts in filter(None, (balance.rows.get(row), balance.abroad.get(row))):
            kg += amounts.recycled if limit == "reuse_recycling" else amounts.recovered
    done = not balance.parts_not_weighed
    return Rate(key, kg, percent(kg, balance.mass), bound, source, done)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of tables 1 to 4; kg by the letter of its column, None where nobody stated it."""

    table: int
    line: str
    columns: dict[str, Decimal | None]


def tables_of(
    balance: Balance, outcome: HulkOutcome | None = None, *, ticketed: bool = False
) -> tuple[TableRow, ...]:
    """Tables 1 to 4 as rows. ticketed: weigh tickets say where things went; without any nobody
    stated exports, and table 3 stays empty."""
    return (
        *_table_1(balance),
        *_table_2(balance, outcome),
        *_table_3(balance, outcome, ticketed=ticketed),
        *_table_4(balance, outcome),
    )


def _table_1(balance: Balance) -> Iterator[TableRow]:
    for row in ROWS:
        one = balance.rows.get(row)
        kg = (one.recycled, one.energy, one.recovered, one.disposed) if one else (NOTHING,) * 4
        yield TableRow(1, row, {"A": None, **dict(zip(("B1", "C1", "D1", "E1"), kg, strict=True))})
    sums = balance.treated
    yield TableRow(
        1,
        "total",
        {
            "A": balance.reuse,
            "B1": sums.recycled,
            "C1": sums.energy,
            "D1": sums.recovered,
            "E1": sums.disposed,
        },
    )


def _table_2(balance: Balance, outcome: HulkOutcome | None) -> Iterator[TableRow]:
    """Hulks shredded in this country. A line that the statement does not name stays empty."""
    here = balance.hulk - sum(balance.hulk_exports.values(), NOTHING)
    for line in SHREDDED:
        share = outcome.lines.get(line) if outcome is not None else None
        yield TableRow(2, line, _became(share.of(here) if share is not None else None))
    yield TableRow(2, "total", _became(_shredded(here, outcome) if outcome is not None else None))


def _became(amounts: Amounts | None) -> dict[str, Decimal | None]:
    if amounts is None:
        return dict.fromkeys(("B2", "C2", "D2", "E2"))
    one = amounts
    return {"B2": one.recycled, "C2": one.energy, "D2": one.recovered, "E2": one.disposed}


def _shredded(hulk: Decimal, outcome: HulkOutcome) -> Amounts:
    recycled, energy = hulk * outcome.recycled, hulk * outcome.energy
    return Amounts(recycled, energy, hulk - recycled - energy)


def _table_3(
    balance: Balance, outcome: HulkOutcome | None, *, ticketed: bool
) -> Iterator[TableRow]:
    """One row a country. What became of hulks abroad is not known without a statement."""
    sums: dict[str, Decimal | None] = dict.fromkeys(("exported", "F1", "F2", "F3"))
    if ticketed:
        sums = dict.fromkeys(sums, NOTHING)
    for country in sorted({**balance.exports, **balance.hulk_exports}):
        parts = balance.exports.get(country, Amounts())
        hulk = balance.hulk_exports.get(country, NOTHING)
        became = parts.plus(_shredded(hulk, outcome)) if outcome is not None else parts
        known = outcome is not None or not hulk
        kg: dict[str, Decimal | None] = {
            "exported": parts.together + hulk,
            "F1": became.recycled if known else None,
            "F2": became.recovered if known else None,
            "F3": became.disposed if known else None,
        }
        yield TableRow(3, country, kg)
        sums = {name: _plus(value, kg[name]) for name, value in sums.items()}
    yield TableRow(3, "total", sums)


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _table_4(balance: Balance, outcome: HulkOutcome | None) -> Iterator[TableRow]:
    known = outcome is not None and balance.reuse is not None
    treated, reuse = balance.treated.plus(balance.exported), balance.reuse or NOTHING
    first = treated.recycled + balance.hulk * (outcome.recycled if outcome else NOTHING)
    both = outcome.recycled + outcome.energy if outcome else NOTHING
    second = treated.recovered + balance.hulk * both
    kg: dict[str, Decimal | None] = {
        "W": Decimal(balance.vehicles),
        "W1": balance.mass,
        "A": balance.reuse,
        "B1+B2+F1": first if known else None,
        "D1+D2+F2": second if known else None,
        "X1": reuse + first if known else None,
        "X2": reuse + second if known else None,
        "X1/W1": percent(reuse + first, balance.mass) if known else None,
        "X2/W1": percent(reuse + second, balance.mass) if known else None,
    }
    for name, value in kg.items():
        yield TableRow(4, name, {"value": value})
