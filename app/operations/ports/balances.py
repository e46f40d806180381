"""What is asked of many vehicles at once: masses, and what left the stock. Frozen rows."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from app.domain.avoided_co2 import Avoided
from app.domain.events import Recorded
from app.domain.mass_balance import Weighed
from app.domain.part import Catalogue
from app.domain.site import Site
from app.domain.vehicle import Vehicle
from app.operations.ports.registers import RegisterReader


class BalanceQueries(Protocol):
    """Read-only answers about the vehicles of a time."""

    @property
    def demo(self) -> bool:
        """Whether the database was created for demonstration."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """Kinds of parts and fractions."""
        ...

    @property
    def registers(self) -> RegisterReader:
        """What the registers of the law are made of."""
        ...

    def site(self) -> Site | None:
        """This workshop, or None before the first-run sheet is done."""
        ...

    def history(self, subject: str, limit: int = 200) -> tuple[Recorded, ...]:
        """The facts about a subject, newest first."""
        ...

    def find_vehicles(self, text: str, limit: int = 20) -> tuple[Vehicle, ...]:
        """Vehicles whose VIN, own number or register number contains the text, newest first."""
        ...

    def weighed_vehicle(self, vehicle_id: str) -> Weighed:
        """What was weighed of a vehicle, closed or not. Raises NotFound."""
        ...

    def closed_between(self, since: datetime, until: datetime) -> tuple[Weighed, ...]:
        """Vehicles whose file was last sealed from `since` to before `until`, in that order."""
        ...

    def left_between(self, since: datetime, until: datetime) -> tuple[Avoided | None, ...]:
        """What every part avoids that was sold or fitted from `since` to before `until`."""
        ...

    def left_of(self, vehicle_id: str) -> tuple[Avoided | None, ...]:
        """What every part of a vehicle avoids that was sold or fitted."""
        ...
