"""A battery that got hot, as its facts tell, and when a supervisor may call it over.

The fold sorts its facts itself, so any order of delivery gives the same danger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from app.domain.errors import Reason
from app.domain.events import (
    BatteryDangerEnded,
    BatteryDangerRaised,
    BatteryQuarantined,
    BatteryTemperatureRead,
    BatteryVehicleNamed,
    BatteryWatched,
    Recorded,
)
from app.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Rule:
    """A figure that says when a danger may end, with where it comes from.

    status: `seen` in the named source, or `unverified`.
    """

    value: Decimal
    unit: str
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class DangerRules:
    """watch: hours without a hot reading; hottest: °C; rise: K that count as rising again
    between two readings that are `apart` minutes from each other; fresh: the greatest age of
    the last reading in minutes; look: minutes until somebody looks again.
    """

    watch: Rule
    hottest: Rule
    rise: Rule
    apart: Rule
    fresh: Rule
    look: Rule


@dataclass(frozen=True, slots=True)
class Reading:
    """A temperature in °C, where it was measured, by whom and when."""

    celsius: Decimal
    where: str
    by: str
    at: Moment


@dataclass(frozen=True, slots=True)
class BatteryDanger:
    """One danger. vehicles: those it was told of, ended_for: those a supervisor ended it for
    ('' where none was known), both by when. place: where it stands in quarantine.
    """

    danger_id: str
    raised_at: Moment | None = None
    raised_by: str = ""
    raised_where: str = ""
    terminal: str = ""
    vehicles: tuple[str, ...] = ()
    ended_for: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    place: str = ""
    next_look: datetime | None = None
    who: str = ""
    ended_at: Moment | None = None
    ended_by: str = ""
    reason: str = ""

    @property
    def running(self) -> bool:
        """Until a supervisor ended it for every vehicle that was named."""
        return not self.ended_for or any(one not in self.ended_for for one in self.vehicles)

    @property
    def last_reading(self) -> Reading | None:
        """The newest temperature."""
        return self.readings[-1] if self.readings else None

    def overdue(self, now: Moment) -> bool:
        """Whether somebody should have looked by now."""
        return self.running and self.next_look is not None and now.wall >= self.next_look


def fold_danger(recordeds: Iterable[Recorded]) -> BatteryDanger | None:
    """The danger after all its facts, each counted once; None without any."""
    unique = {one.event_id: one for one in recordeds}
    danger: BatteryDanger | None = None
    for recorded in sorted(unique.values(), key=lambda one: one.order):
        name = recorded.event.subjects()[0].partition(":")[2]
        danger = _after(danger or BatteryDanger(name), recorded)
    return danger


def running(dangers: Iterable[BatteryDanger]) -> tuple[BatteryDanger, ...]:
    """The dangers nobody has ended, oldest first."""
    return tuple(one for one in dangers if one.running)


def why_not_over(danger: BatteryDanger, rules: DangerRules, now: Moment) -> tuple[Reason, ...]:
    """Everything that keeps a supervisor from ending it: too early, too hot, not measured."""
    return (*_watch_reasons(danger, rules, now), *_reading_reasons(danger, rules, now))


def _watch_reasons(danger: BatteryDanger, rules: DangerRules, now: Moment) -> Iterator[Reason]:
    since = [danger.raised_at, *_hot(danger, rules)]
    watched = min((now.elapsed_since(one) for one in since if one is not None), default=None)
    whole = timedelta(seconds=int(rules.watch.value * 3600))
    if watched is None or watched < whole:
        left = whole - (watched or timedelta(0))
        params = {"hours": str(-(-left // timedelta(hours=1))), "watch": str(rules.watch.value)}
        yield Reason("danger-watch-running", params)


def _hot(danger: BatteryDanger, rules: DangerRules) -> Iterator[Moment]:
    """When it was hot or rising: the watch begins anew there."""
    for one in danger.readings:
        if one.celsius > rules.hottest.value:
            yield one.at
    for before, after in pairwise(danger.readings):
        if after.celsius - before.celsius >= rules.rise.value:
            yield after.at


def _reading_reasons(danger: BatteryDanger, rules: DangerRules, now: Moment) -> Iterator[Reason]:
    last = danger.last_reading
    fresh = timedelta(seconds=int(rules.fresh.value * 60))
    if last is None or now.elapsed_since(last.at) > fresh:
        yield Reason("danger-reading-old", {"minutes": str(rules.fresh.value)})
        return
    apart = timedelta(seconds=int(rules.apart.value * 60))
    earlier = [one for one in danger.readings if last.at.elapsed_since(one.at) >= apart]
    if not earlier:
        yield Reason("danger-readings-few", {"minutes": str(rules.apart.value)})
    if last.celsius > rules.hottest.value:
        params = {"celsius": str(last.celsius), "limit": str(rules.hottest.value)}
        yield Reason("danger-still-hot", params)
    elif earlier and last.celsius - earlier[-1].celsius >= rules.rise.value:
        params = {"kelvin": str(last.celsius - earlier[-1].celsius), "limit": str(rules.rise.value)}
        yield Reason("danger-still-rising", params)


def _after(danger: BatteryDanger, recorded: Recorded) -> BatteryDanger:
    match recorded.event:
        case BatteryDangerRaised() as event:
            danger = replace(
                danger,
                raised_at=danger.raised_at or recorded.at,
                raised_by=danger.raised_by or recorded.by,
                raised_where=danger.raised_where or event.place,
                terminal=danger.terminal or recorded.terminal,
            )
            return replace(danger, vehicles=_joined(danger.vehicles, event.vehicle_id))
        case BatteryVehicleNamed(vehicle_id=vehicle):
            return replace(danger, vehicles=_joined(danger.vehicles, vehicle))
        case BatteryTemperatureRead(celsius=celsius, where=where):
            reading = Reading(celsius, where, recorded.by, recorded.at)
            return replace(danger, readings=(*danger.readings, reading))
        case BatteryQuarantined(place=place):
            return replace(danger, place=place)
        case BatteryWatched(next_look=due, who=who):
            return replace(danger, next_look=due, who=who)
        case BatteryDangerEnded(vehicle_id=vehicle, reason=reason):
            return replace(
                danger,
                ended_for=(*danger.ended_for, *({vehicle} - {*danger.ended_for})),
                ended_at=recorded.at,
                ended_by=recorded.by,
                reason=reason,
            )
    return danger


def _joined(known: tuple[str, ...], vehicle_id: str) -> tuple[str, ...]:
    return known if not vehicle_id or vehicle_id in known else (*known, vehicle_id)
