"""What the registers of the law and an inspection read; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.inspection import Link, PrivateText
from app.domain.register_lines import LevelLine, Period
from app.domain.registers import VehicleFile
from app.domain.registrar import WasteCode
from app.domain.weigh_ticket import Yard


@dataclass(frozen=True, slots=True)
class LoggedFact:
    """One row of the log as it is stored, so that its chain can be checked elsewhere.

    columns: every column by name; text of JSON stays text.
    """

    columns: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """A part with a label, and how often it was printed."""

    part_id: str
    part_type: str
    grade: str
    oe_number: str
    prints: int


class RegisterReader(Protocol):
    """Facts by period and vehicle, a few at a time."""

    def files(self, period: Period) -> Iterator[VehicleFile]:
        """Every vehicle a fact of which may lie in the period, in the order they came."""
        ...

    def file_of(self, vehicle_id: str) -> VehicleFile | None:
        """One vehicle's file without its pictures, None where nothing is known of it."""
        ...

    def levels(self, waste_code: WasteCode, until: date) -> tuple[LevelLine, ...]:
        """What stands in the yard at the end of a day; waste_code: of a fraction on a day."""
        ...

    def yard(self) -> Yard:
        """Closed containers that still stand here, and every weigh ticket that counts."""
        ...

    def vehicles_named(self, name: str) -> tuple[str, ...]:
        """The ids of vehicles with exactly this VIN, own number or register number."""
        ...

    def beside(self, subject: str) -> tuple[str, ...]:
        """The subjects that share a fact with this one, itself among them."""
        ...

    def printed(self, vehicle_id: str) -> tuple[PrintedLabel, ...]:
        """The parts of a vehicle that have a label, in the order they were taken off."""
        ...

    def facts(self, subjects: tuple[str, ...]) -> Iterator[LoggedFact]:
        """The rows of the log about these subjects, each once, in the order of the log."""
        ...

    def links(self, first: Link, last: Link) -> Iterator[Link]:
        """The chain of one terminal's life from one place to another, both included."""
        ...

    def heads(self) -> tuple[Link, ...]:
        """The end of every chain in this log."""
        ...

    def first_broken_link(self) -> str:
        """Where the log is not the one that was written, '' where every chain is whole."""
        ...

    def erased(self, record: str) -> datetime | None:
        """When a private record was erased; None where it was not, or never came here."""
        ...

    def private(self, record: str) -> PrivateText | None:
        """A private record; None where it was erased or is not here."""
        ...
