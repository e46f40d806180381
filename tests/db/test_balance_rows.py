"""Masses of many vehicles: which belong to a time, and what is told of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.db import balance_rows
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.avoided_co2 import Avoided
from app.domain.errors import NotFound
from app.domain.events import (
    FractionWeighed,
    MassRecorded,
    PartHarvested,
    PartLeft,
    PhotoTaken,
    VehicleClosed,
    VehicleReceived,
)
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import PlayedClock

JANUARY = datetime(2026, 1, 1, tzinfo=UTC)
APRIL, MAY, JUNE = (datetime(2026, month, 1, tzinfo=UTC) for month in (4, 5, 6))


def vehicle(uow: UnitOfWork, name: str) -> None:
    uow.record(VehicleReceived(name, name, "", name, "Renault", "Clio", "2014", "", "", 0), "")
    uow.record(MassRecorded(name, "in", Decimal(1000), "scale"), "")
    weighed = ("F-OIL", Decimal("5.28"), Decimal(6), "L", "typed", "S.oil")
    uow.record(FractionWeighed(name, "r", *weighed), "")
    part = (uow.mint_part_id().code, name, "r", "S", "STA", "", "", "", "", "A", "core")
    uow.record(PartHarvested(*part, Decimal("3.5"), ""), "")


def close(uow: UnitOfWork, name: str) -> None:
    uow.record(MassRecorded(name, "hulk", Decimal(700), "scale"), "")
    uow.record(VehicleClosed(name, None, None, None, None), "")


def test_a_vehicle_belongs_to_the_time_its_file_was_sealed_last(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    for name in ("early", "late", "twice", "open"):
        store.perform(lambda uow, one=name: vehicle(uow, one))  # type: ignore[misc]
    clock.wall = datetime(2026, 4, 10, tzinfo=UTC)
    store.perform(lambda uow: close(uow, "twice"))
    clock.wall = datetime(2026, 4, 30, 23, 59, tzinfo=UTC)
    store.perform(lambda uow: close(uow, "early"))
    clock.wall = MAY
    store.perform(lambda uow: close(uow, "late"))
    clock.wall = datetime(2026, 5, 20, tzinfo=UTC)
    store.perform(lambda uow: close(uow, "twice"))

    def named(since: datetime, until: datetime) -> list[str]:
        return [one.vehicle_id for one in queries.closed_between(since, until)]

    assert named(APRIL, MAY) == ["early"]
    assert named(MAY, JUNE) == ["late", "twice"]
    assert named(JANUARY, JUNE) == ["early", "late", "twice"]
    assert named(JUNE, datetime(2027, 1, 1, tzinfo=UTC)) == []


def test_what_was_weighed_of_a_vehicle_is_told_whether_its_file_is_sealed_or_not(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    store.perform(lambda uow: vehicle(uow, "v"))
    before = queries.weighed_vehicle("v")
    assert [before.closed_on, before.mass_in_kg, before.mass_hulk_kg] == [None, 1000, None]
    clock.wall = datetime(2026, 4, 10, 12, tzinfo=UTC)
    store.perform(lambda uow: close(uow, "v"))
    (listed,) = queries.closed_between(APRIL, MAY)
    alone = queries.weighed_vehicle("v")
    assert listed == replace(alone, weighed_on={}), "the day of a weighing is asked for one alone"
    assert alone.weighed_on == {"F-OIL": date(2026, 3, 2)}
    assert listed.fractions == {"F-OIL": Decimal("5.28")}
    (part,) = listed.parts
    assert (part.part_type, part.route, part.kg) == ("STA", "core", Decimal("3.5"))
    assert (listed.make, listed.year, listed.known_as) == ("Renault", "2014", "v")
    with pytest.raises(NotFound):
        queries.weighed_vehicle("nobody")


def test_a_year_is_found_by_its_index_not_by_walking_the_log(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    plan = [str(row) for row in queries._all(f"EXPLAIN QUERY PLAN {balance_rows.CLOSED}", "2026")]
    assert any("event_figures" in row for row in plan), plan


def test_parts_count_in_the_time_they_left_whatever_happens_to_them_later(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    store.perform(lambda uow: vehicle(uow, "v"))
    (part,) = queries.parts_of("v")
    assert queries.left_of("v") == ()
    told = Avoided(2, "weighed", Decimal(1), Decimal(2), Decimal(3), "f", "s", "1")
    clock.wall = datetime(2026, 4, 10, tzinfo=UTC)
    store.perform(lambda uow: uow.record(PartLeft(part.part_id, "v", "sold", avoided=told), ""))
    clock.wall = datetime(2026, 5, 10, tzinfo=UTC)
    store.perform(
        lambda uow: uow.record(PhotoTaken(f"part:{part.part_id}", "ab", "image/png", "sold"), "")
    )
    assert queries.left_between(APRIL, MAY) == queries.left_of("v") == (told,)
    assert queries.left_between(MAY, JUNE) == ()
    assert queries.part(part.part_id).status == "sold"
