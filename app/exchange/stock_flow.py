"""Which ways a thing went between the poles, and in and out of the site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from app.domain.part import TAKEN_BACK, WAYS_OUT, Part
from app.domain.pole import HOME
from app.domain.vehicle import Vehicle

GATE: Final = "gate"
"""Vehicles come in through it."""
VEHICLES: Final = "vehicles"
"""Parts come off them."""
EARLIER: Final = "earlier"
"""A stock that was there before."""
MATERIALS: Final = "materials"


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that went from one place of the loop to another: a pole, a way out, or a source.

    kg None: not weighed. CO2e avoided in kg, both None where not known or not compared; what
    comes back takes its own back.
    """

    at: datetime
    origin: str
    target: str
    pieces: int = 1
    kg: Decimal | None = None
    co2_low: Decimal | None = None
    co2_high: Decimal | None = None


def moves_between(before: Part, after: Part, at: datetime) -> tuple[Move, ...]:
    """Which way a part went by one fact."""
    if TAKEN_BACK in (after.left, before.left):
        return ()
    if before.harvested_at is None and after.harvested_at is not None:
        off = Move(at, VEHICLES, HOME, kg=after.kg)
        waste = Move(at, HOME, MATERIALS, kg=after.kg)
        return (off, waste) if after.route == "material" else (off,)
    if after.number and not before.number:
        return (Move(at, EARLIER, after.pole, kg=after.kg),)
    if after.left in WAYS_OUT and not before.left:
        low, high = (after.avoided.low, after.avoided.high) if after.avoided else (None, None)
        return (Move(at, after.pole, after.left, 1, after.kg, low, high),)
    if before.left and not after.left:
        low, high = (before.avoided.low, before.avoided.high) if before.avoided else (None, None)
        back = (None if one is None else -one for one in (low, high))
        return (Move(at, before.left, after.pole, 1, after.kg, *back),)
    if before.pole != after.pole:
        return (Move(at, before.pole, after.pole, kg=after.kg),)
    return ()


def moves_of_vehicle(vehicle: Vehicle, weighed_at: datetime | None) -> tuple[Move, ...]:
    """A vehicle came in; what was drained and sorted out of it went on as material.

    weighed_at: when the last of its materials was weighed.
    """
    found = []
    if vehicle.received_at is not None and vehicle.status != "refused":
        found.append(Move(vehicle.received_at, GATE, HOME, kg=vehicle.mass_in_kg))
    if weighed_at is not None and vehicle.fractions_kg:
        found.append(Move(weighed_at, HOME, MATERIALS, 0, vehicle.fractions_kg))
    return tuple(found)
