"""A hot battery in the store: the same on every terminal, and still there after a restart."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.db.queries import SqliteQueries
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.domain.battery_danger import BatteryDanger
from app.domain.events import BatteryDangerEnded
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.raise_battery_danger import name_battery_vehicle, raise_battery_danger
from app.operations.watch_battery import quarantine_battery, read_battery_temperature
from tests.shop_floor import CATALOGUE, Opened, PlayedClock, found_site, take_in
from tests.store_dump import entries, projections


def act(uow: UnitOfWork, what: int, car: Opened) -> None:
    """One of the things people do about a hot battery."""
    if what == 0:
        raise_battery_danger(uow, car.vehicle_id, "T1", "")
    elif what == 1:
        raise_battery_danger(uow, "", "T1", "")
    for one in uow.dangers():
        if what == 2 and one.running:
            read_battery_temperature(uow, one.danger_id, Decimal("61.5"), "case", "")
        elif what == 3 and one.running:
            quarantine_battery(uow, one.danger_id, "Q-1", "")
        elif what == 4 and one.running:
            name_battery_vehicle(uow, one.danger_id, car.vehicle_id, "")
        elif what == 5:
            for vehicle in one.vehicles or ("",):
                uow.record(BatteryDangerEnded(one.danger_id, vehicle, "cold"), "ada")


def dangers(path: Path) -> tuple[BatteryDanger, ...]:
    queries = SqliteQueries(path, CATALOGUE)
    try:
        return queries.dangers()
    finally:
        queries.close()


@settings(max_examples=25)
@given(
    day=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 5), st.integers(-9, 9)), max_size=10),
    seed=st.integers(0, 2**32),
)
def test_any_order_of_delivery_gives_every_terminal_the_same_dangers_and_colours(
    day: list[tuple[int, int, int]], seed: int
) -> None:
    with TemporaryDirectory() as name:
        paths = [Path(name) / "a.sqlite", Path(name) / "b.sqlite"]
        clocks = [PlayedClock(), PlayedClock()]
        with (
            SqliteStore(paths[0], clocks[0], CATALOGUE, demo=True) as a,
            SqliteStore(paths[1], clocks[1], CATALOGUE, demo=True) as b,
        ):
            a.perform(found_site)
            car = a.perform(take_in).value
            b.receive(entries(paths[0]))
            for who, what, minutes in day:
                clocks[who].wall += timedelta(minutes=minutes)
                (a, b)[who].perform(lambda uow, what=what: act(uow, what, car))  # type: ignore[misc]
                if minutes > 4:
                    (a, b)[1 - who].receive(entries(paths[who]))
        told = [one for path in paths for one in entries(path)]
        random.Random(seed).shuffle(told)
        paths.append(Path(name) / "c.sqlite")
        for path in paths:
            with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
                for one in told:
                    store.receive([one])
        assert projections(paths[0]) == projections(paths[1]) == projections(paths[2])
        assert dangers(paths[0]) == dangers(paths[1]) == dangers(paths[2])


def test_red_survives_a_restart_and_a_rebuild(path: Path, clock: PlayedClock) -> None:
    with SqliteStore(path, clock, CATALOGUE, demo=True) as store:
        store.perform(found_site)
        car = store.perform(take_in).value
        store.perform(lambda uow: raise_battery_danger(uow, car.vehicle_id, "T1", ""))

    with SqliteStore(path, clock, CATALOGUE) as store:
        assert store.perform(lambda uow: uow.vehicle(car.vehicle_id)).value.red
        rebuild_projections(store)
        assert store.perform(lambda uow: uow.vehicle(car.vehicle_id)).value.red
    assert [one.vehicles for one in dangers(path)] == [(car.vehicle_id,)]
