"""What was said about a vehicle that is not taken in yet: kept in memory, never in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.mass_origin import MassOrigin


@dataclass(frozen=True, slots=True)
class ReceptionDraft:
    """The reception sheet so far; mass in kg, keys as text, empty while not counted.

    origin: which scale or weigh ticket the mass is from.
    """

    vin: str = ""
    no_plate: bool = False
    drive: str = ""
    state: str = ""
    mass: Decimal | None = None
    keys: str = ""
    origin: MassOrigin = field(default_factory=MassOrigin)
