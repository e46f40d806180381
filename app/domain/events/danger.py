"""Facts about a battery that got hot: raised, measured, watched in quarantine, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class DangerFact(Event):
    """Base of the facts about one danger."""

    danger_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The danger."""
        return (f"danger:{self.danger_id}",)


@dataclass(frozen=True, slots=True)
class VehicleDangerFact(DangerFact):
    """A fact that changes whether a vehicle is red; empty where nobody knows which it is."""

    vehicle_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The danger, and the vehicle where one is known."""
        danger = (f"danger:{self.danger_id}",)
        return (*danger, f"vehicle:{self.vehicle_id}") if self.vehicle_id else danger


@dataclass(frozen=True, slots=True)
class BatteryDangerRaised(VehicleDangerFact):
    """Somebody saw, heard or smelled a battery get hot; place is where it was said."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class BatteryVehicleNamed(VehicleDangerFact):
    """It became known which vehicle it is. Naming another leaves the first one red as well."""


@dataclass(frozen=True, slots=True)
class BatteryTemperatureRead(DangerFact):
    """A temperature in °C, and where on the battery it was measured."""

    celsius: Decimal
    where: str


@dataclass(frozen=True, slots=True)
class BatteryQuarantined(DangerFact):
    """The battery, or the vehicle with it, stands at this place until the danger ends."""

    place: str


@dataclass(frozen=True, slots=True)
class BatteryWatched(DangerFact):
    """Who looks next (a person id, empty: whoever is there) and when that is due."""

    next_look: datetime
    who: str = ""


@dataclass(frozen=True, slots=True)
class BatteryDangerEnded(VehicleDangerFact):
    """A supervisor ended the danger for this vehicle, or for none where none was named."""

    reason: str
