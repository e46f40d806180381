"""Projections say what the log says, in whatever order and how often facts arrive."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.events import (
    FractionWeighed,
    HarvestPlanned,
    PartReserved,
    PartWanted,
    PersonEnrolled,
    PhotoTaken,
    PrivateRef,
    QualificationGranted,
    RunPaused,
    Unknown,
    VehicleClosed,
    VinFound,
    WentBack,
)
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import (
    CATALOGUE,
    PROCEDURE,
    STEPS,
    Opened,
    PlayedClock,
    found_site,
    harvest,
    label,
    register,
    shelve,
    take_in,
    work,
)
from tests.store_dump import entries, projections

ONE = Decimal("1.5")
Act = Callable[[UnitOfWork, Opened, str], object]
ACTS: tuple[Act, ...] = (
    lambda uow, car, code: work(uow, car, STEPS[0]),
    lambda uow, car, code: work(uow, car, STEPS[1]),
    lambda uow, car, code: uow.record(WentBack(car.run_id, STEPS[0], "again"), "ada"),
    lambda uow, car, code: uow.record(RunPaused(car.run_id, "lunch"), "ada"),
    lambda uow, car, code: harvest(uow, car, "HLL"),
    lambda uow, car, code: label(uow, code),
    lambda uow, car, code: shelve(uow, code),
    lambda uow, car, code: uow.record(VinFound(car.vehicle_id, "VF1FOUND000000001", ""), ""),
    lambda uow, car, code: uow.record(
        FractionWeighed(car.vehicle_id, car.run_id, "F-OIL", ONE, ONE, "kg", "scale"),
        "",
    ),
    lambda uow, car, code: uow.record(PhotoTaken(f"part:{code}", "ab", "image/png", "proof"), ""),
    lambda uow, car, code: uow.record(VehicleClosed(car.vehicle_id, ONE, ONE, ONE, ONE), "ada"),
    lambda uow, car, code: uow.record(
        Unknown("PartBlessed", (f"part:{code}", f"run:{car.run_id}"), {}), ""
    ),
    lambda uow, car, code: register(uow, PROCEDURE),
    lambda uow, car, code: uow.record(
        PersonEnrolled("ada", "1", PrivateRef("r", "d"), "x", ("operator",), "en"), ""
    ),
    lambda uow, car, code: uow.record(
        QualificationGranted("ada", "HV", "", "", *[PlayedClock().wall.date()] * 2), ""
    ),
    lambda uow, car, code: uow.record(HarvestPlanned(car.vehicle_id, {"HLL": "leave"}), ""),
    lambda uow, car, code: uow.record(PartWanted(car.run_id, "HLL", "stock"), ""),
    lambda uow, car, code: uow.record(PartReserved(car.run_id, code), ""),
)
DAYS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, len(ACTS) - 1), st.integers(-9, 9)), max_size=14
)


def live(folder: Path, day: list[tuple[int, int, int]]) -> tuple[Path, Path]:
    """Two terminals that hear of each other's facts now and then, with clocks that wander."""
    clocks = [PlayedClock(), PlayedClock()]
    paths = [folder / "a.sqlite", folder / "b.sqlite"]
    with (
        SqliteStore(paths[0], clocks[0], CATALOGUE, demo=True) as a,
        SqliteStore(paths[1], clocks[1], CATALOGUE, demo=True) as b,
    ):
        stores = (a, b)
        a.perform(found_site)
        cars = [one.perform(take_in).value for one in stores]
        codes = [
            one.perform(lambda uow, car=car: harvest(uow, car)).value  # type: ignore[misc]
            for one, car in zip(stores, cars, strict=True)
        ]
        for number, (who, act, minutes) in zip(count(), day, strict=False):
            clocks[who].wall += timedelta(minutes=minutes)
            subject = (who + number) % 2
            stores[who].perform(
                lambda uow, act=act, n=subject: ACTS[act](uow, cars[n], codes[n])  # type: ignore[misc]
            )
            if minutes > 6:
                stores[1 - who].receive(entries(paths[who]))
    return paths[0], paths[1]


@settings(max_examples=25)
@given(day=DAYS, seed=st.integers(0, 2**32), batch=st.integers(1, 9))
def test_any_order_of_delivery_with_duplicates_gives_the_same_projections(
    day: list[tuple[int, int, int]], seed: int, batch: int
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        sources = live(folder, day)
        told = [one for source in sources for one in entries(source)]
        dice = random.Random(seed)
        seen = []
        for index in range(2):
            dice.shuffle(told)
            delivered = told + dice.choices(told, k=5)
            path = folder / f"receiver{index}.sqlite"
            with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as receiver:
                for at in range(0, len(delivered), batch):
                    receiver.receive(delivered[at : at + batch])
            seen.append(projections(path))
            assert verify(path).ok
        assert seen[0] == seen[1]
        for source in sources:
            with SqliteStore(source, PlayedClock(), CATALOGUE) as store:
                store.receive(told)
            assert projections(source) == seen[0]


@settings(max_examples=25)
@given(day=DAYS)
def test_projections_folded_anew_equal_those_kept_up_to_date(
    day: list[tuple[int, int, int]],
) -> None:
    with TemporaryDirectory() as name:
        path, _ = live(Path(name), day)
        kept = projections(path)
        with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
            assert rebuild_projections(store) == len(entries(path))
        assert projections(path) == kept
