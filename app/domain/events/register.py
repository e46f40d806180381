"""Facts that the registers of the law are made of: bought, recovered, closed, sent away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from app.domain.events.base import Event, PrivateRef, Subject
from app.domain.mass_origin import MassOrigin


@dataclass(frozen=True, slots=True)
class VehicleBought(Event):
    """What was paid for a vehicle and how; price in EUR, None where nobody said."""

    vehicle_id: str
    price: Decimal | None
    payment: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class RefrigerantRecovered(Event):
    """Refrigerant left a vehicle into a cylinder. kg; gas as the identifier named it.

    step: where it was recorded; recorded there again, the last counts.
    """

    vehicle_id: str
    run_id: str
    step: str
    gas: str
    kg: Decimal
    cylinder: str

    def subjects(self) -> tuple[Subject, ...]:
        """The cylinder, and the vehicle."""
        return (f"cylinder:{self.cylinder}", f"vehicle:{self.vehicle_id}")


@dataclass(frozen=True, slots=True)
class ContainerClosed(Event):
    """A full container was weighed and closed while a vehicle was at work. kg.

    fraction: what is in it; its waste code is the one the rules name on the day. waste_code: as
    somebody typed it, only where a procedure from before asked for it. origin: of the gross mass;
    None before version 2.
    """

    version: ClassVar[int] = 2

    container: str
    waste_code: str
    tare_kg: Decimal
    gross_kg: Decimal
    vehicle_id: str
    run_id: str
    step: str
    fraction: str = ""
    origin: MassOrigin | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The container, and the vehicle that filled it up."""
        return (f"container:{self.container}", f"vehicle:{self.vehicle_id}")


@dataclass(frozen=True, slots=True)
class HulkDispatched(Event):
    """A hulk left the site under a movement slip. kg as on the slip.

    destination: `shredder` or `dismantler`; operation: `r4` or `r12`; permit of the receiver.
    plates, driver, sender: the entries of the private record that hold the truck's plates and
    what was signed on glass, '' where none. receiver_no, carrier_no: SIRET or VAT number.
    """

    vehicle_id: str
    run_id: str
    step: str
    slip: str
    lot: str
    destination: str
    operation: str
    permit: str
    kg: Decimal | None
    receiver: str = ""
    carrier: str = ""
    carrier_no: str = ""
    plates: str = ""
    private: PrivateRef | None = None
    receiver_no: str = ""
    driver: str = ""
    sender: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class HulkReceived(Event):
    """The receiver's receipt for a hulk came back. kg None where it does not say a mass."""

    vehicle_id: str
    run_id: str
    step: str
    receipt: str
    kg: Decimal | None

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class EntryTakenBack(Event):
    """What a step entered into the registers does not hold: the step is to be done again."""

    vehicle_id: str
    run_id: str
    step: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class PrivateDataDisclosed(Event):
    """Somebody took personal data out of this database.

    A vehicle's, or with vehicle_id '' that of a period (inclusive dates). purpose: `inspection`
    or `export`.
    """

    purpose: str
    vehicle_id: str = ""
    first: date | None = None
    last: date | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle, or the site."""
        return (f"vehicle:{self.vehicle_id}",) if self.vehicle_id else ("site:here",)


@dataclass(frozen=True, slots=True)
class PrivateDataErased(Event):
    """What was kept of a person was erased here for good.

    about: the slip, part or vehicle by which they were known. records: those that are gone.
    """

    about: Subject
    records: tuple[str, ...]

    def subjects(self) -> tuple[Subject, ...]:
        """By what they were known."""
        return (self.about,)
