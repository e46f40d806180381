"""What the inventory's pages ask of the stock, and the frozen rows that answer them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Protocol

from app.domain.events import Recorded
from app.domain.part import Catalogue, Part
from app.domain.site import Site
from app.domain.vehicle import Vehicle

PER_PAGE: Final = 25
YES_NO: Final = ("yes", "no")
STATUSES: Final = ("harvested", "labelled", "stored", "in_transit", "sold", "fitted")


@dataclass(frozen=True, slots=True)
class Moved:
    """Parts that went one way in a time, both days included."""

    origin: str
    target: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class StockSearch:
    """What is looked for; empty texts ask for nothing.

    text: words, beginnings of words, numbers and codes. vehicle: the same of the vehicle it
    is from: make, model, year, VIN. reserved: `yes` or `no`, of parts that are here.
    """

    text: str = ""
    vehicle: str = ""
    part_type: str = ""
    grade: str = ""
    status: str = ""
    pole: str = ""
    reserved: str = ""
    moved: Moved | None = None


ANY_STOCK: Final = StockSearch()


@dataclass(frozen=True, slots=True)
class StockRow:
    """One part in a list; title: of the vehicle. reserved: put aside for somebody, and here."""

    position: int
    part: Part
    title: str
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class StockPage:
    """Some rows, and where the next ones begin: '' at the end."""

    rows: tuple[StockRow, ...]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """What went one way in a time. CO2e in kg, a range; unknown: pieces without a figure.

    kg: of what was weighed.
    """

    origin: str
    target: str
    pieces: int
    kg: Decimal
    co2_low: Decimal
    co2_high: Decimal
    unknown: int


@dataclass(frozen=True, slots=True)
class Holding:
    """What a pole holds now."""

    pole: str
    pieces: int


class Stock(Protocol):
    """Read only; any thread. Every question raises StoreUnavailable where the database is away."""

    @property
    def catalogue(self) -> Catalogue:
        """Kinds of parts and fractions."""
        ...

    def site(self) -> Site | None:
        """The workshop, or None before it named itself."""
        ...

    def find(
        self, search: StockSearch = ANY_STOCK, after: str = "", limit: int = PER_PAGE
    ) -> StockPage:
        """A page of parts, those last made known first; none that was recorded by mistake."""
        ...

    def part(self, code: str) -> StockRow | None:
        """A part by its own code."""
        ...

    def vehicle(self, vehicle_id: str) -> Vehicle | None:
        """A vehicle by its id."""
        ...

    def find_vehicles(self, text: str = "", limit: int = PER_PAGE) -> tuple[Vehicle, ...]:
        """Vehicles by make, model, year, VIN or number, the newest first."""
        ...

    def parts_of(self, vehicle_id: str) -> tuple[StockRow, ...]:
        """What was taken from a vehicle."""
        ...

    def history(self, subject: str, limit: int = 200) -> tuple[Recorded, ...]:
        """The newest facts about a thing, the newest first."""
        ...

    def known_as(self, code: str) -> str:
        """What the code of somebody else stands for, `part:…` or `vehicle:…`; '' for nothing."""
        ...

    def flows(self, since: date, until: date) -> tuple[Flow, ...]:
        """What went between the poles, both days included."""
        ...

    def holdings(self) -> tuple[Holding, ...]:
        """What lies where now."""
        ...
