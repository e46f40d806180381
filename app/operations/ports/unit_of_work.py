"""One transaction of the shop: read things, record facts, keep what must stay apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.domain.battery_danger import BatteryDanger
from app.domain.identifiers import PartId
from app.domain.part import Catalogue, Part
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.vehicle import Vehicle
from app.domain.want import Want
from app.operations.ports.site_unit import SiteUnit


class UnitOfWork(SiteUnit, Protocol):
    """What an operation may do; all of it is committed together or not at all."""

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

    def catch_up(self, latest: int) -> None:
        """Never stamp a fact before one that was seen from elsewhere; `latest` is its hlc."""
        ...

    def erase_private(self, record: str) -> None:
        """Erase personal data for good; the facts that point at it stay."""
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

    def approved_procedure(self, domain: str) -> Procedure:
        """The newest approved procedure of a domain (in demo databases also DEMO ones).

        Raises NotFound.
        """
        ...
