"""One account of masses for a vehicle, a month or a year: what files, papers and screens tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from app.domain.avoided_co2 import Avoided, AvoidedTotal, avoided_together
from app.domain.balance_findings import Finding, findings_together, ticket_findings
from app.domain.mass_balance import (
    Balance,
    HulkOutcome,
    Weighed,
    balance_of,
    by_tickets,
    together,
)
from app.domain.recovery_rates import Rate, TableRow, rates_of, tables_of
from app.domain.rules import RulePack, RulesOfDay
from app.domain.sent_out import send_out
from app.domain.weigh_ticket import WeighTicket, carrying, within

Scope = Literal["vehicle", "month", "year", "period"]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the trend: `2026-11`, its balance and its rates."""

    name: str
    balance: Balance
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class BalanceReport:
    """Everything about the masses of one scope, under the rules of its last day.

    label: VIN or own number, `2026-11`, `2026`, or two days. singles: every vehicle with its own
    balance. tickets: the weigh tickets of the time, or those a vehicle's fractions went with.
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
    tickets: tuple[WeighTicket, ...] = ()


def report_of_vehicle(
    weighed: Weighed,
    pack: RulePack,
    day: date,
    left: Iterable[Avoided | None] = (),
    outcome: HulkOutcome | None = None,
    tickets: Sequence[WeighTicket] = (),
) -> BalanceReport:
    """One vehicle; day: whose rules hold while its file is not sealed.

    tickets: every one that counts, by day; those its fractions went with are kept.
    """
    rules = pack.at(weighed.closed_on or day)
    went = carrying(weighed.weighed_on, tickets)
    balance = balance_of(weighed, rules)
    told, balance = _ticketed(balance, rules, went, pack.country, whole=False)
    together_told = findings_together((), shredder_told=outcome is not None, tickets=told)
    findings = balance.findings + together_told
    return BalanceReport(
        "vehicle",
        weighed.known_as,
        rules,
        pack.country,
        ((weighed, balance),),
        balance,
        rates_of(balance, rules, outcome),
        tables_of(balance, outcome, ticketed=bool(went)),
        findings,
        (),
        avoided_together(left),
        outcome,
        went,
    )


def _ticketed(
    balance: Balance,
    rules: RulesOfDay,
    tickets: Sequence[WeighTicket],
    home: str,
    *,
    whole: bool,
) -> tuple[tuple[Finding, ...], Balance]:
    """What is to settle about tickets, and the balance as they tell it.

    whole: these are all tickets of a time, so that what they say too much is to be told.
    """
    out = send_out(balance.fractions, balance.hulk, rules, tickets, home)
    if not whole:
        out = replace(out, beyond={})
    return tuple(ticket_findings(out, tickets, rules)), by_tickets(balance, rules, tickets, home)


def report_of_period(
    scope: Literal["month", "year", "period"],
    label: str,
    last_day: date,
    weighed: Iterable[Weighed],
    pack: RulePack,
    left: Iterable[Avoided | None] = (),
    outcome: HulkOutcome | None = None,
    trend: Iterable[Weighed] = (),
    tickets: Sequence[WeighTicket] = (),
    first_day: date | None = None,
) -> BalanceReport:
    """The vehicles sealed in a month, a year or from first_day on, each under its day's rules.

    trend: the vehicles of the months to draw, those of the scope among them. tickets: every one
    that counts, by day; those of the month or year are kept and judged by the rules of its last
    day, and each month of the trend is drawn with its own.
    """
    rules = pack.at(last_day)
    begun = last_day.replace(month=1 if scope == "year" else last_day.month, day=1)
    own = within(tickets, first_day or begun, last_day)
    singles = tuple((one, _balance(one, pack, last_day)) for one in weighed)
    total = together(balance for _, balance in singles)
    to_settle, total = _ticketed(total, rules, own, pack.country, whole=True)
    told = outcome is not None
    return BalanceReport(
        scope,
        label,
        rules,
        pack.country,
        singles,
        total,
        rates_of(total, rules, outcome),
        tables_of(total, outcome, ticketed=bool(own)),
        findings_together(total.left_out, shredder_told=told, tickets=to_settle),
        _months(trend, pack, last_day, outcome, tickets),
        avoided_together(left),
        outcome,
        own,
    )


def _balance(weighed: Weighed, pack: RulePack, last_day: date) -> Balance:
    return balance_of(weighed, pack.at(weighed.closed_on or last_day))


def _months(
    weighed: Iterable[Weighed],
    pack: RulePack,
    last_day: date,
    outcome: HulkOutcome | None,
    tickets: Sequence[WeighTicket],
) -> tuple[Month, ...]:
    """The twelve months up to the last day, empty ones among them; each as its own report."""
    found: dict[date, list[Balance]] = {}
    for back in range(11, -1, -1):
        number = last_day.year * 12 + last_day.month - 1 - back
        found[date(number // 12, number % 12 + 1, 1)] = []
    for one in weighed:
        if one.closed_on is not None:
            month = found.get(one.closed_on.replace(day=1))
            if month is not None:
                month.append(_balance(one, pack, last_day))
    return tuple(
        _month(first, balances, pack, outcome, tickets) for first, balances in found.items()
    )


def _month(
    first: date,
    balances: Iterable[Balance],
    pack: RulePack,
    outcome: HulkOutcome | None,
    tickets: Sequence[WeighTicket],
) -> Month:
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    rules, own = pack.at(last), within(tickets, first, last)
    total = by_tickets(together(balances), rules, own, pack.country)
    return Month(f"{first:%Y-%m}", total, rates_of(total, rules, outcome))
