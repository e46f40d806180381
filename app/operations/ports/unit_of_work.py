"""One transaction of the shop: read things, record facts, keep what must stay apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.domain.battery_danger import BatteryDanger
from app.domain.events import Event, PrivateRef, Recorded
from app.domain.identifiers import PartId
from app.domain.moment import Moment
from app.domain.part import Catalogue, Part
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.site import Person, Place, Site
from app.domain.vehicle import Vehicle
from app.domain.want import Want


class UnitOfWork(Protocol):
    """What an operation may do; all of it is committed together or not at all."""

    @property
    def now(self) -> Moment:
        """The moment of this transaction."""
        ...

    @property
    def terminal(self) -> str:
        """Four base-36 characters naming this terminal."""
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
    def signed(self) -> frozenset[str]:
        """Ids of those who signed this transaction with their PIN, a moment ago."""
        ...

    def record(self, event: Event, by: str) -> Recorded:
        """Append a fact and bring its projections up to date; `by` is a person id or ''."""
        ...

    def catch_up(self, latest: int) -> None:
        """Never stamp a fact before one that was seen from elsewhere; `latest` is its hlc."""
        ...

    def keep_private(self, body: Mapping[str, str]) -> PrivateRef:
        """Keep personal data in an erasable record and return what an event may carry."""
        ...

    def private(self, record: str) -> Mapping[str, str]:
        """What was kept apart under a `PrivateRef.record`; empty once it was erased."""
        ...

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        ...

    def mint_part_id(self) -> PartId:
        """The next part code; the counter moves in this same transaction."""
        ...

    def next_own_vehicle_number(self) -> str:
        """The next number for a vehicle without a readable VIN."""
        ...

    def next_register_number(self) -> str:
        """The next line of the register, gapless per terminal and year."""
        ...

    def next_number(self, series: str) -> str:
        """The next number of a kind of paper, `CD-2026-K7Q2-00001`: gapless per terminal, its
        life and the year. The fact that takes it has `series:CD-2026-K7Q2` as a subject."""
        ...

    def history(self, subject: str) -> tuple[Recorded, ...]:
        """The facts about a subject, oldest first, those of this transaction among them."""
        ...

    def site(self) -> Site:
        """This workshop. Raises NotFound before the first-run sheet is done."""
        ...

    def person(self, person_id: str) -> Person:
        """Raises NotFound."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody ever enrolled, by number."""
        ...

    def person_by_badge(self, badge: str) -> Person:
        """Raises NotFound for an unknown badge."""
        ...

    def place(self, code: str) -> Place:
        """Raises NotFound."""
        ...

    def parts_in(self, place: str) -> int:
        """How many parts lie there."""
        ...

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """Raises NotFound."""
        ...

    def vehicle_by_vin(self, vin: str) -> Vehicle | None:
        """The vehicle of this VIN that is not closed, or None."""
        ...

    def part(self, part_id: str) -> Part:
        """Raises NotFound."""
        ...

    def wants(self) -> Mapping[str, Want]:
        """All parts that somebody waits or waited for, by the want's id."""
        ...

    def run(self, run_id: str) -> RunState:
        """The state of a run, folded from its facts. Raises NotFound."""
        ...

    def danger(self, danger_id: str) -> BatteryDanger:
        """A hot battery, folded from its facts. Raises NotFound."""
        ...

    def dangers(self) -> tuple[BatteryDanger, ...]:
        """Every hot battery there ever was, oldest first."""
        ...

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure. Raises NotFound."""
        ...

    def approved_procedure(self, domain: str) -> Procedure:
        """The newest approved procedure of a domain (in demo databases also DEMO ones).

        Raises NotFound.
        """
        ...

    def released_as(self, procedure_id: str, version: str) -> frozenset[str]:
        """The digests that were ever approved under this id and version, for DEMO too."""
        ...
