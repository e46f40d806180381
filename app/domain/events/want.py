"""Facts about parts that somebody waits for, and about what a vehicle is to give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.events.base import Event, PrivateRef, Subject


@dataclass(frozen=True, slots=True)
class PartWanted(Event):
    """Somebody waits for parts of a kind; empty texts ask for nothing in particular.

    why: `reservation`, `retrofit`, `core` or `stock`. until: inclusive. reference: an order
    number, never a name; the name stands in the private record.
    """

    want_id: str
    part_type: str
    why: str
    quantity: int = 1
    make: str = ""
    model: str = ""
    year_from: int | None = None
    year_to: int | None = None
    side: str = ""
    oe_number: str = ""
    until: date | None = None
    reference: str = ""
    private: PrivateRef | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The want."""
        return (f"want:{self.want_id}",)


@dataclass(frozen=True, slots=True)
class PartReserved(Event):
    """A part was put aside for a want."""

    want_id: str
    part_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part and the want."""
        return (f"part:{self.part_id}", f"want:{self.want_id}")


@dataclass(frozen=True, slots=True)
class WantClosed(Event):
    """A want is over: `fulfilled` (its parts went to who waited) or `withdrawn`, with a reason."""

    want_id: str
    outcome: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The want."""
        return (f"want:{self.want_id}",)


@dataclass(frozen=True, slots=True)
class WantReopened(Event):
    """A want was closed by mistake: it waits again."""

    want_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The want."""
        return (f"want:{self.want_id}",)


@dataclass(frozen=True, slots=True)
class HarvestPlanned(Event):
    """What a vehicle is to give: `wanted`, `if_good` or `leave` by kind of part.

    The last plan of a vehicle replaces the ones before.
    """

    vehicle_id: str
    choices: Mapping[str, str]

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)
