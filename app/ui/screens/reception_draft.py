"""What was said about a vehicle that is not taken in yet: kept in memory, never in a file."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ReceptionDraft:
    """The reception sheet so far; mass in kg, keys counted as text, empty while not counted."""

    vin: str = ""
    no_plate: bool = False
    drive: str = ""
    state: str = ""
    mass: Decimal | None = None
    keys: str = ""
