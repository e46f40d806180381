"""What screens may ask. Answers are frozen rows; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Protocol

from app.domain.battery_danger import BatteryDanger
from app.domain.certificate import Certificate
from app.domain.events import Recorded
from app.domain.part import Catalogue, Part
from app.domain.past_demand import Past
from app.domain.print_job import PrintJob
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.site import Person, Place, Site
from app.domain.transfer import Transfer
from app.domain.vehicle import Vehicle
from app.domain.want import Want
from app.operations.ports.registers import RegisterReader
from app.operations.ports.store import Row


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One vehicle on the line: where it stands and how far it is."""

    vehicle_id: str
    known_as: str
    title: str
    drive: str
    state: str
    register_no: str
    received_at: datetime
    vehicle_status: str
    run_id: str
    run_status: str
    run_reason: str
    station: str
    done: int
    total: int
    last_change: datetime


@dataclass(frozen=True, slots=True)
class BoardTotals:
    """Figures under the board, since local midnight UTC of the given day. kg."""

    vehicles_in: int
    vehicles_closed: int
    parts_labelled: int
    fractions_kg: Decimal
    reuse_kg: Decimal
    mass_closed_kg: Decimal


@dataclass(frozen=True, slots=True)
class PartRow:
    """One line of the parts search. photo: the hash of its newest picture, or empty."""

    part_id: str
    part_type: str
    position: str
    oe_number: str
    vehicle_title: str
    grade: str
    route: str
    status: str
    place: str
    harvested_at: datetime
    photo: str = ""


@dataclass(frozen=True, slots=True)
class PartFilter:
    """Which parts are searched among; empty: any.

    held: `reserved` for those put aside and still here, `free` for those here that nobody waits
    for and that may be used again.
    """

    grade: str = ""
    status: str = ""
    route: str = ""
    place: str = ""
    held: str = ""


ANY_PART: Final = PartFilter()


@dataclass(frozen=True, slots=True)
class PartsPage:
    """A page of the parts search; `after` is the key of the next page, empty at the end."""

    rows: tuple[PartRow, ...]
    after: str


class PastParts(Protocol):
    """Parts that went, by the vehicles they came off."""

    def of_make(self, make: str, first: date) -> tuple[Past, ...]:
        """Parts off vehicles of a make: gone since a day, and in a bin now."""
        ...

    def model_like(self, vin: str) -> str:
        """The model of the vehicles whose VIN begins alike, '' for none or several."""
        ...


class PrintJobs(Protocol):
    """Labels on their way to paper, and those that came."""

    def jobs(self) -> Mapping[str, PrintJob]:
        """The newest 2000 jobs by id, the oldest of them first."""
        ...


class Queries(Protocol):
    """Read-only answers from the projections."""

    @property
    def terminal(self) -> str:
        """Four base-36 characters naming this terminal."""
        ...

    @property
    def database(self) -> str:
        """The database's UUID, part of every private part identity."""
        ...

    @property
    def incarnation(self) -> int:
        """Which life of this terminal's database records now."""
        ...

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
        """Facts for the registers of the law and for an inspection."""
        ...

    def site(self) -> Site | None:
        """This workshop, or None before the first-run sheet is done."""
        ...

    def master_version(self, inventory: str) -> int:
        """How many facts about master data that an inventory stated are known here."""
        ...

    def board(self) -> tuple[BoardRow, ...]:
        """Open vehicles and those closed last, oldest first; at most 60."""
        ...

    def totals(self, since: datetime) -> BoardTotals:
        """Figures since a time."""
        ...

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """Raises NotFound."""
        ...

    def find_vehicles(self, text: str, limit: int = 20) -> tuple[Vehicle, ...]:
        """Vehicles whose VIN, own number or register number contains the text, newest first."""
        ...

    def certificates_of(self, vehicle_id: str) -> tuple[Certificate, ...]:
        """Every certificate of destruction of a vehicle, revoked ones too, newest first."""
        ...

    def private(self, record: str) -> Mapping[str, str]:
        """Personal data kept apart; nothing once it was erased, or where it never came here."""
        ...

    def part(self, part_id: str) -> Part:
        """Raises NotFound."""
        ...

    def parts_of(self, vehicle_id: str) -> tuple[Part, ...]:
        """Parts taken from a vehicle, in order."""
        ...

    def find_parts(
        self, text: str, only: PartFilter = ANY_PART, *, after: str = "", limit: int = 50
    ) -> PartsPage:
        """Search by words of any language, OE number, code, make or model; newest first."""
        ...

    def harvested(self) -> Mapping[str, tuple[int, int]]:
        """By kind of part: how many were ever taken off, and how many lie in a bin."""
        ...

    @property
    def spool(self) -> PrintJobs:
        """Labels asked for at this terminal and others."""
        ...

    @property
    def past(self) -> PastParts:
        """What went off vehicles until now."""
        ...

    def wants(self) -> Mapping[str, Want]:
        """All parts that somebody waits or waited for, by the want's id."""
        ...

    def transfers(self) -> Mapping[str, Transfer]:
        """The newest hundred transfers between the poles by id, the newest first."""
        ...

    def parts_count(self) -> int:
        """How many parts this database knows."""
        ...

    def events_count(self) -> int:
        """How many facts this database knows."""
        ...

    def last_change(self) -> datetime | None:
        """Wall time of the fact this terminal recorded last, None before the first."""
        ...

    def run(self, run_id: str) -> RunState:
        """Raises NotFound."""
        ...

    def procedure(self, digest: str) -> Procedure:
        """Raises NotFound."""
        ...

    def approved_procedures(self) -> tuple[Procedure, ...]:
        """What new work may go by: of every domain the newest, in demo databases DEMO ones too."""
        ...

    def dangers(self) -> tuple[BatteryDanger, ...]:
        """Every hot battery there ever was, oldest first."""
        ...

    def danger_rows(self, danger_id: str) -> tuple[Row, ...]:
        """What this terminal recorded of a hot battery, verbatim, oldest first."""
        ...

    def history(self, subject: str, limit: int = 200) -> tuple[Recorded, ...]:
        """The facts about a subject, newest first."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody enrolled, by number."""
        ...

    def names(self) -> Mapping[str, str]:
        """Names by person id; nobody whose name was erased."""
        ...

    def last_used(self, person_id: str) -> Mapping[str, datetime]:
        """When a qualification last stood under a confirmed or signed step, by its code.

        Looked for among the newest 20 000 facts; what is older is not told.
        """
        ...

    def person_by_badge(self, badge: str) -> Person | None:
        """Whose badge this is, or None."""
        ...

    def places(self, kind: str = "", *, retired: bool = False) -> tuple[Place, ...]:
        """Registered places by code."""
        ...

    def close(self) -> None:
        """Let the database go."""
        ...
