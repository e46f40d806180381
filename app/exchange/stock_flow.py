"""Which ways a thing went between the poles, and in and out of the site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from app.domain.part import TAKEN_BACK, Part
from app.domain.vehicle import Vehicle

GATE: Final = "gate"
VEHICLES: Final = "vehicles"
SOLD: Final = "sold"
MATERIALS: Final = "materials"
RECYCLE: Final = "recycle"
RETROFIT: Final = "retrofit"
ENERGY: Final = "energy"


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that went from one place of the loop to another. kg None: not weighed.

    CO2e in kg, both None where not known or not compared.
    """

    at: datetime
    origin: str
    target: str
    pieces: int = 1
    kg: Decimal | None = None
    co2_low: Decimal | None = None
    co2_high: Decimal | None = None


def moves_of_part(part: Part) -> tuple[Move, ...]:
    """The ways of a part; none for one that was recorded by mistake."""
    if part.left == TAKEN_BACK or part.harvested_at is None:
        return ()
    found = [Move(part.harvested_at, VEHICLES, RECYCLE, kg=part.kg)]
    if part.left and part.left_at is not None:
        avoided = part.avoided
        co2 = (avoided.low, avoided.high) if avoided else (None, None)
        target = RETROFIT if part.left == "fitted" else SOLD
        found.append(Move(part.left_at, RECYCLE, target, 1, part.kg, *co2))
    elif part.route == "material":
        found.append(Move(part.harvested_at, RECYCLE, MATERIALS, kg=part.kg))
    return tuple(found)


def moves_of_vehicle(vehicle: Vehicle, weighed_at: datetime | None) -> tuple[Move, ...]:
    """A vehicle came in; what was drained and sorted out of it went on as material.

    weighed_at: when the last of its materials was weighed.
    """
    found = []
    if vehicle.received_at is not None and vehicle.status != "refused":
        found.append(Move(vehicle.received_at, GATE, RECYCLE, kg=vehicle.mass_in_kg))
    if weighed_at is not None and vehicle.fractions_kg:
        found.append(Move(weighed_at, RECYCLE, MATERIALS, 0, vehicle.fractions_kg))
    return tuple(found)


def pole_of(part: Part) -> str:
    """Which pole has a part now; '' where it left the loop."""
    if part.left == "fitted":
        return RETROFIT
    return "" if part.left else RECYCLE
