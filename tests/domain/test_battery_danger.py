"""A hot battery is the same danger whatever order its facts come in, and ends only when cool."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.battery_danger import (
    BatteryDanger,
    DangerRules,
    Rule,
    fold_danger,
    why_not_over,
)
from app.domain.events import (
    BatteryDangerEnded,
    BatteryDangerRaised,
    BatteryQuarantined,
    BatteryTemperatureRead,
    BatteryVehicleNamed,
    BatteryWatched,
    Event,
    Recorded,
)
from app.domain.moment import Moment
from app.domain.vehicle import Vehicle, fold_vehicle

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def rule(value: int, unit: str) -> Rule:
    return Rule(Decimal(value), unit, "test", "unverified")


RULES = DangerRules(
    watch=rule(24, "h"),
    hottest=rule(60, "°C"),
    rise=rule(5, "K"),
    apart=rule(15, "min"),
    fresh=rule(15, "min"),
    look=rule(15, "min"),
)
RAISED = BatteryDangerRaised("d1", "v1", "T1")


def moment(minutes: int) -> Moment:
    return Moment(NOON + timedelta(minutes=minutes), minutes * 60_000, "b", "s")


def recorded(number: int, event: Event, minutes: int = 0, terminal: str = "T1") -> Recorded:
    return Recorded(f"e{number}", terminal, 1, number, number, moment(minutes), "", event)


def danger(*facts: tuple[int, Event]) -> BatteryDanger:
    """The danger after these facts, each with its minute."""
    made = fold_danger([recorded(n, event, at) for n, (at, event) in enumerate(facts)])
    assert made is not None
    return made


def read(celsius: str) -> BatteryTemperatureRead:
    return BatteryTemperatureRead("d1", Decimal(celsius), "case")


def reasons(minutes: int, *facts: tuple[int, Event]) -> list[str]:
    """Why it may not end yet, after this many minutes."""
    return [one.code for one in why_not_over(danger((0, RAISED), *facts), RULES, moment(minutes))]


EVENTS = st.one_of(
    st.sampled_from(["", "v1", "v2"]).map(lambda v: BatteryDangerRaised("d1", v)),
    st.sampled_from(["v1", "v2"]).map(lambda v: BatteryVehicleNamed("d1", v)),
    st.decimals(-20, 900, places=1).map(lambda c: BatteryTemperatureRead("d1", c, "case")),
    st.sampled_from(["Q-1", "yard"]).map(lambda p: BatteryQuarantined("d1", p)),
    st.integers(0, 90).map(lambda m: BatteryWatched("d1", NOON + timedelta(minutes=m), "p")),
    st.sampled_from(["", "v1", "v2"]).map(lambda v: BatteryDangerEnded("d1", v, "cool")),
)
FACTS = st.lists(st.tuples(EVENTS, st.sampled_from(["T1", "T2"])), min_size=1, max_size=12).map(
    lambda some: [recorded(n, one, n, terminal) for n, (one, terminal) in enumerate(some)]
)


@given(FACTS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some + some[:3]))))
def test_any_order_of_delivery_gives_the_same_danger(
    both: tuple[list[Recorded], list[Recorded]],
) -> None:
    in_order, shuffled = both

    assert fold_danger(shuffled) == fold_danger(in_order)


@given(FACTS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_any_order_of_delivery_gives_the_vehicle_the_same_colour(
    both: tuple[list[Recorded], list[Recorded]],
) -> None:
    colours = []
    for facts in both:
        vehicle: Vehicle | None = None
        for one in facts:
            if "vehicle:v1" in one.event.subjects():
                vehicle = fold_vehicle(vehicle, one)
        colours.append(vehicle is not None and vehicle.red)

    assert colours[0] == colours[1]


@given(FACTS)
def test_a_vehicle_is_red_exactly_while_its_danger_runs_for_it(facts: list[Recorded]) -> None:
    vehicle: Vehicle | None = None
    for one in facts:
        if "vehicle:v1" in one.event.subjects():
            vehicle = fold_vehicle(vehicle, one)
    made = fold_danger(facts)
    assert made is not None

    red = vehicle is not None and vehicle.red
    assert red == ("v1" in made.vehicles and "v1" not in made.ended_for)
    assert made.running or not red


def test_a_danger_without_a_vehicle_runs_until_it_is_ended() -> None:
    raised = BatteryDangerRaised("d1", "")

    assert danger((0, raised)).running
    assert not danger((0, raised), (1, BatteryDangerEnded("d1", "", "steam"))).running


def test_a_vehicle_named_after_the_end_keeps_it_running() -> None:
    facts = (0, BatteryDangerRaised("d1", "")), (1, BatteryDangerEnded("d1", "", "steam"))

    assert danger(*facts, (2, BatteryVehicleNamed("d1", "v2"))).running


def test_who_looks_next_is_overdue_when_the_time_has_come() -> None:
    watched = danger((0, RAISED), (1, BatteryWatched("d1", NOON + timedelta(minutes=15), "p")))

    assert not watched.overdue(moment(14))
    assert watched.overdue(moment(15))


DAY = 24 * 60
COOL = ((DAY - 20, read("21")), (DAY, read("21.5")))


def test_cool_for_a_day_and_measured_twice_it_may_end() -> None:
    assert reasons(DAY, *COOL) == []


@pytest.mark.parametrize(
    ("minutes", "facts", "why"),
    [
        (DAY - 1, ((DAY - 20, read("21")), (DAY - 1, read("21"))), "danger-watch-running"),
        (DAY, ((DAY - 20, read("21")),), "danger-reading-old"),
        (DAY, (), "danger-reading-old"),
        (DAY, ((DAY - 14, read("21")), (DAY, read("21"))), "danger-readings-few"),
        (DAY, ((DAY - 20, read("60")), (DAY, read("60.1"))), "danger-still-hot"),
        (DAY, ((DAY - 20, read("21")), (DAY, read("26"))), "danger-still-rising"),
    ],
)
def test_what_keeps_it_from_ending(
    minutes: int, facts: tuple[tuple[int, Event], ...], why: str
) -> None:
    assert why in reasons(minutes, *facts)


def test_a_hot_reading_begins_the_watch_anew() -> None:
    hot = (60, read("61"))

    assert reasons(DAY, hot, *COOL) == ["danger-watch-running"]
    late = ((DAY + 45, read("21")), (DAY + 60, read("21")))
    assert reasons(DAY + 60, hot, *late) == []
