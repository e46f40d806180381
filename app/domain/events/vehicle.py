"""Facts about a vehicle: in, weighed, emptied, closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from app.domain.events.base import Event, PrivateRef, Subject
from app.domain.mass_origin import MassOrigin


@dataclass(frozen=True, slots=True)
class VehicleReceived(Event):
    """A vehicle was taken in. Without a readable VIN `vin` is empty and `own_number` stands."""

    vehicle_id: str
    register_no: str
    vin: str
    own_number: str
    make: str
    model: str
    year: str
    drive: str
    state: str
    keys: int

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class VehicleDescribed(Event):
    """What the registration document says the vehicle is; empty texts say nothing."""

    vehicle_id: str
    make: str = ""
    model: str = ""
    year: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class VehicleRefused(Event):
    """A vehicle was turned away at the gate."""

    vehicle_id: str
    vin: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class VinFound(Event):
    """The VIN of a vehicle that had none readable was found."""

    vehicle_id: str
    vin: str
    where: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class HolderRecorded(Event):
    """Who handed the vehicle over; kept apart.

    entries: which entry of the private record says what: holder_name, holder_address,
    holder_nationality, holder_document, plate. capacity: `owner`, `insurer` and the like.
    """

    version: ClassVar[int] = 2

    vehicle_id: str
    private: PrivateRef
    entries: Mapping[str, str] = field(default_factory=dict)
    capacity: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class MassRecorded(Event):
    """A whole-vehicle mass: kind `in` (Wi) or `hulk` (Wb); kg; source `scale` or `typed`.

    source `undone`: the step is to be done again, and what was weighed before it counts; kg None
    where nothing was. origin: None before version 3, when nobody was asked for a weigh ticket.
    """

    version: ClassVar[int] = 3

    vehicle_id: str
    kind: str
    kg: Decimal | None
    source: str
    origin: MassOrigin | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class FractionWeighed(Event):
    """A material fraction left a vehicle: kg, with the measured quantity and its unit.

    step: the `STEP.field` it was measured in. Measured there again, the last amount counts.
    source: `scale` or `typed`; `undone` where the step is to be done again. origin: None for a
    volume, and before version 2, when nobody was asked for a weigh ticket.
    """

    version: ClassVar[int] = 2

    vehicle_id: str
    run_id: str
    fraction: str
    kg: Decimal
    measured: Decimal
    unit: str
    source: str
    step: str = ""
    origin: MassOrigin | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class PhotoTaken(Event):
    """A picture, kept by content hash, belongs to a subject."""

    about: Subject
    sha256: str
    media_type: str
    purpose: str

    def subjects(self) -> tuple[Subject, ...]:
        """What the picture shows."""
        return (self.about,)


@dataclass(frozen=True, slots=True)
class VehicleClosed(Event):
    """The vehicle's file was sealed with its mass balance (kg); None where none was weighed."""

    vehicle_id: str
    mass_in_kg: Decimal | None
    fractions_kg: Decimal | None
    hulk_kg: Decimal | None
    reuse_kg: Decimal | None

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)
