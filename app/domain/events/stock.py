"""Facts about a stock that was there before this terminal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class PartTakenOver(Event):
    """A part of an earlier stock got an identity here; nobody here took it off a vehicle.

    number: what is written on it until now, and stays valid. source: SHA-256 of the file it is
    from, line: where in it. asked: the price it was offered at, in `currency`.
    """

    part_id: str
    vehicle_id: str
    part_type: str
    number: str
    source: str
    line: int
    position: str = ""
    oe_number: str = ""
    grade: str = ""
    kg: Decimal | None = None
    place: str = ""
    remark: str = ""
    asked: Decimal | None = None
    currency: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part, the file it is from, and the vehicle it came from."""
        about = (f"part:{self.part_id}", f"source:{self.source}")
        return (*about, f"vehicle:{self.vehicle_id}")


STOCK: tuple[type[Event], ...] = (PartTakenOver,)
