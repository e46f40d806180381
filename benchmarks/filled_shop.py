"""A shop with many parts, filled once per run through the real store."""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from app.db.store import SqliteStore
from app.domain.events import PartHarvested, VehicleReceived
from app.domain.moment import Moment
from app.domain.part import Catalogue, PartType
from app.operations.ports.unit_of_work import UnitOfWork

KINDS = ("alternator", "gearbox", "headlamp left", "bumper", "inverter", "door rear right", "seat")
CATALOGUE = Catalogue(
    {
        f"K{index}": PartType(
            f"K{index}", {"en": name, "fr": f"{name} fr"}, "any", None, "mech", core=False
        )
        for index, name in enumerate(KINDS)
    },
    {},
)
MAKES = (("Renault", "Zoe"), ("Peugeot", "208"), ("Volkswagen", "Golf"), ("Toyota", "Yaris"))
PARTS_PER_VEHICLE = 40
_VEHICLES_PER_COMMIT = 25


class RealClock:
    """The machine's clock."""

    simulated = False

    def now(self) -> Moment:
        """Now."""
        return Moment(datetime.now(UTC), time.monotonic_ns() // 1_000_000, "boot", "session")


def receive(uow: UnitOfWork, number: int) -> str:
    """A vehicle."""
    vehicle_id = uow.new_id()
    make, model = MAKES[number % len(MAKES)]
    vin = f"VF1RFB00{number:09d}"
    uow.record(
        VehicleReceived(
            vehicle_id,
            uow.next_register_number(),
            vin,
            "",
            make,
            model,
            "2016",
            "bev",
            "whole",
            1,
        ),
        "ada",
    )
    return vehicle_id


def harvest(uow: UnitOfWork, vehicle_id: str, number: int) -> str:
    """A part off a vehicle."""
    code = uow.mint_part_id().code
    oe = f"{number % 997:03d}-{uuid.uuid5(uuid.NAMESPACE_OID, str(number)).hex[:6]}".upper()
    event = PartHarvested(
        code,
        vehicle_id,
        "run",
        "DEP010",
        f"K{number % len(KINDS)}",
        "L",
        oe,
        "",
        "",
        "ABC"[number % 3],
        "stock",
        Decimal("3.5"),
        "",
    )
    uow.record(event, "ada")
    return code


def fill(path: Path, parts: int) -> None:
    """Create the database with this many parts."""
    numbers = range(parts // PARTS_PER_VEHICLE)

    def some(uow: UnitOfWork, first: int) -> None:
        for number in numbers[first : first + _VEHICLES_PER_COMMIT]:
            vehicle_id = receive(uow, number)
            for index in range(PARTS_PER_VEHICLE):
                harvest(uow, vehicle_id, number * PARTS_PER_VEHICLE + index)

    with SqliteStore(path, RealClock(), CATALOGUE) as store:
        for first in range(0, len(numbers), _VEHICLES_PER_COMMIT):
            store.perform(lambda uow, first=first: some(uow, first))  # type: ignore[misc]
