"""One account of masses for a vehicle, a month or a year: what files, papers and screens tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.avoided_co2 import Avoided, AvoidedTotal, avoided_together
from app.domain.balance_findings import Finding, findings_together
from app.domain.mass_balance import Balance, HulkOutcome, Weighed, balance_of, together
from app.domain.recovery_rates import Rate, TableRow, rates_of, tables_of
from app.domain.rules import RulePack, RulesOfDay

Scope = Literal["vehicle", "month", "year"]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the trend: `2026-11`, its balance and its rates."""

    name: str
    balance: Balance
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class BalanceReport:
    """Everything about the masses of one scope, under the rules of its last day.

    label: VIN or own number, `2026-11` or `2026`. singles: every vehicle with its own balance.
    """

    scope: Scope
    label: str
    rules: RulesOfDay
    country: str
    singles: tuple[tuple[Weighed, Balance], ...]
    total: Balance
    rates: tuple[Rate, ...]
    tables: tuple[TableRow, ...]
    findings: tuple[Finding, ...]
    months: tuple[Month, ...]
    avoided: AvoidedTotal
    outcome: HulkOutcome | None


def report_of_vehicle(
    weighed: Weighed,
    pack: RulePack,
    day: date,
    left: Iterable[Avoided | None] = (),
    outcome: HulkOutcome | None = None,
) -> BalanceReport:
    """One vehicle; day: whose rules hold while its file is not sealed."""
    rules = pack.at(weighed.closed_on or day)
    balance = balance_of(weighed, rules)
    findings = balance.findings + findings_together((), shredder_told=outcome is not None)
    return BalanceReport(
        "vehicle",
        weighed.known_as,
        rules,
        pack.country,
        ((weighed, balance),),
        balance,
        rates_of(balance, rules, outcome),
        tables_of(balance, outcome),
        findings,
        (),
        avoided_together(left),
        outcome,
    )


def report_of_period(
    scope: Literal["month", "year"],
    label: str,
    last_day: date,
    weighed: Iterable[Weighed],
    pack: RulePack,
    left: Iterable[Avoided | None] = (),
    outcome: HulkOutcome | None = None,
    trend: Iterable[Weighed] = (),
) -> BalanceReport:
    """The vehicles sealed in a month or year, each under the rules of its own day.

    trend: the vehicles of the months to draw, those of the scope among them.
    """
    rules = pack.at(last_day)
    singles = tuple((one, _balance(one, pack, last_day)) for one in weighed)
    total = together(balance for _, balance in singles)
    told = outcome is not None
    return BalanceReport(
        scope,
        label,
        rules,
        pack.country,
        singles,
        total,
        rates_of(total, rules, outcome),
        tables_of(total, outcome),
        findings_together(total.left_out, shredder_told=told),
        _months(trend, pack, last_day, outcome),
        avoided_together(left),
        outcome,
    )


def _balance(weighed: Weighed, pack: RulePack, last_day: date) -> Balance:
    return balance_of(weighed, pack.at(weighed.closed_on or last_day))


def _months(
    weighed: Iterable[Weighed], pack: RulePack, last_day: date, outcome: HulkOutcome | None
) -> tuple[Month, ...]:
    """The twelve months up to the last day, empty ones among them."""
    found: dict[str, list[Balance]] = {}
    for back in range(11, -1, -1):
        number = last_day.year * 12 + last_day.month - 1 - back
        found[f"{number // 12:04d}-{number % 12 + 1:02d}"] = []
    for one in weighed:
        if one.closed_on is not None:
            month = found.get(f"{one.closed_on:%Y-%m}")
            if month is not None:
                month.append(_balance(one, pack, last_day))
    rules = pack.at(last_day)
    return tuple(
        Month(name, total, rates_of(total, rules, outcome))
        for name, balances in found.items()
        for total in (together(balances),)
    )
