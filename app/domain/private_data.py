"""Personal data kept apart from facts: whose it is, and how long the law has it kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from app.domain.events import PartLeft, PartWanted, PrivateRef, Recorded
from app.domain.events.counter import DeliverySlipIssued
from app.domain.moment import local_day
from app.domain.rules import RulesOfDay

BUYERS: Final = "register.buyers_kept"
PAPERS: Final = "certificate.copies_kept"
_SALES: Final = (DeliverySlipIssued, PartLeft)


@dataclass(frozen=True, slots=True)
class PrivateData:
    """One record. since: the day of the last fact that carries it; rule: what has it kept, '' where
    no law does, as of somebody who only waited for a part."""

    record: str
    since: date
    rule: str = ""

    def until(self, rules: RulesOfDay) -> date:
        """The first day on which it may be erased."""
        rule = rules.get(self.rule) if self.rule else None
        return _years_after(self.since, int(rules.number(self.rule))) if rule else self.since


def data_carried(facts: Iterable[Recorded]) -> tuple[PrivateData, ...]:
    """The records that facts carry, each once, with the strictest of what is asked for them."""
    found: dict[str, PrivateData] = {}
    for one in facts:
        rule = _rule_for(one)
        for record in _records_in(one):
            before = found.get(record, PrivateData(record, date.min))
            since = max(before.since, local_day(one.at.wall))
            found[record] = PrivateData(record, since, before.rule or rule)
    return tuple(found.values())


def _records_in(fact: Recorded) -> list[str]:
    # A fact of a later release has no fields we know.
    values = [getattr(fact.event, one.name) for one in fields(fact.event)]  # type: ignore[arg-type]
    return [one.record for one in values if isinstance(one, PrivateRef)]


def _rule_for(fact: Recorded) -> str:
    if isinstance(fact.event, PartWanted):
        return ""
    return BUYERS if isinstance(fact.event, _SALES) else PAPERS


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
