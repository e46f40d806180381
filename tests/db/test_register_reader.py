"""Which files and amounts belong to a period: the days of the site, not those of UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.events import (
    ContainerClosed,
    EntryTakenBack,
    Event,
    FractionWeighed,
    VehicleReceived,
)
from app.domain.register_lines import Period
from tests.a_zone import BRUSSELS, in_zone
from tests.shop_floor import PlayedClock


def oil(fraction: str, day: date) -> str:
    del fraction, day
    return "13 02 05*"


@pytest.fixture(autouse=True)
def _at_brussels(monkeypatch: pytest.MonkeyPatch) -> None:
    in_zone(monkeypatch, BRUSSELS)


def come(store: SqliteStore, clock: PlayedClock, name: str, utc: datetime) -> None:
    clock.wall = utc
    seen = VehicleReceived(name, name, "", name, "Renault", "Clio", "2014", "", "", 0)
    store.perform(lambda uow: uow.record(seen, ""))


def of_day(queries: SqliteQueries, day: date) -> list[str]:
    """Vehicles that came on a day, as the police book takes them."""
    period = Period(day, day)
    files = queries.registers.files(period)
    return [one.vehicle.vehicle_id for one in files if period.holds(one.vehicle.received_at)]


def test_a_vehicle_of_a_late_evening_is_of_that_evening_and_of_no_other_day(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    come(store, clock, "late", datetime(2026, 12, 31, 22, 30, tzinfo=UTC))
    come(store, clock, "new year", datetime(2026, 12, 31, 23, 10, tzinfo=UTC))
    assert of_day(queries, date(2026, 12, 31)) == ["late"]
    assert of_day(queries, date(2027, 1, 1)) == ["new year"]


def test_the_day_of_25_hours_is_taken_whole(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    come(store, clock, "first", datetime(2026, 10, 24, 22, 5, tzinfo=UTC))
    come(store, clock, "last", datetime(2026, 10, 25, 22, 55, tzinfo=UTC))
    come(store, clock, "after", datetime(2026, 10, 25, 23, 5, tzinfo=UTC))
    assert of_day(queries, date(2026, 10, 25)) == ["first", "last"]


def test_the_widest_period_anybody_can_write_is_answered(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    come(store, clock, "one", datetime(2026, 10, 25, 22, 55, tzinfo=UTC))
    assert len(list(queries.registers.files(Period(date.min, date.max)))) == 1


def test_the_level_of_a_day_ends_when_the_day_ends_at_the_site(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    def weigh(name: str, utc: datetime) -> None:
        clock.wall = utc
        told = ("F-OIL", Decimal(5), Decimal(6), "L", "typed", "S.oil")
        store.perform(lambda uow: uow.record(FractionWeighed(name, name, *told), ""))

    weigh("before", datetime(2026, 12, 31, 22, 30, tzinfo=UTC))
    weigh("after", datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    (level,) = queries.registers.levels(oil, date(2026, 12, 31))
    assert level.kg == 5
    clock.wall = datetime(2027, 1, 1, 22, 30, tzinfo=UTC)
    box = ("C-1", "", Decimal(20), Decimal(30), "before", "r", "FRA020", "F-OIL")
    store.perform(lambda uow: uow.record(ContainerClosed(*box), ""))
    assert not queries.registers.levels(oil, date(2027, 1, 1))


def test_a_closing_that_was_taken_back_empties_nothing_and_stands_nowhere(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    def record(event: Event) -> None:
        clock.go(minutes=1)
        store.perform(lambda uow: uow.record(event, ""))

    record(FractionWeighed("v", "v", "F-OIL", Decimal(5), Decimal(6), "L", "typed", "S.oil"))
    record(ContainerClosed("C-1", "", Decimal(20), Decimal(30), "v", "r", "FRA020", "F-OIL"))
    day = date(2026, 12, 31)
    assert not queries.registers.levels(oil, day)
    assert [one.code for one in queries.registers.yard().containers] == ["C-1"]
    record(EntryTakenBack("v", "r", "FRA020"))
    (level,) = queries.registers.levels(oil, day)
    assert (level.kg, level.last_container) == (Decimal(5), "")
    assert queries.registers.yard().containers == ()
