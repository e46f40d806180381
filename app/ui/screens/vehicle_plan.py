"""The plan of what a vehicle is to give, asked once, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.events import PartBroken, PartNotHarvested
from app.domain.harvest_plan import PlanLine, demand_of, harvest_plan
from app.domain.past_demand import nearest, since
from app.domain.procedure import text_in

if TYPE_CHECKING:
    from datetime import date

    from app.domain.part import Catalogue
    from app.domain.procedure import Procedure
    from app.domain.vehicle import Vehicle
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

_FACTS: Final = 1000


@dataclass(frozen=True)
class Plan:
    """The plan of a vehicle with what its words need."""

    vehicle: Vehicle
    lines: tuple[PlanLine, ...]
    catalogue: Catalogue

    @property
    def wanted(self) -> tuple[PlanLine, ...]:
        """What must not be forgotten."""
        return tuple(one for one in self.lines if one.choice == "wanted")

    @property
    def awaited(self) -> tuple[PlanLine, ...]:
        """What somebody waits for."""
        return tuple(one for one in self.lines if one.waiting)

    @property
    def selling(self) -> tuple[PlanLine, ...]:
        """What nobody waits for and goes often off vehicles like this one, the most sold first."""
        found = (one for one in self.lines if one.demand.sells and not one.waiting)
        return tuple(sorted(found, key=lambda one: -one.demand.like.gone))

    def name(self, code: str, language: Language) -> str:
        """What a kind of part is called."""
        kind = self.catalogue.parts.get(code)
        return code if kind is None else text_in(kind.names, language)


def gather_plan(
    queries: Queries, vehicle: Vehicle, procedure: Procedure | None, today: date
) -> Plan:
    """The plan as it stands; procedure None: only what somebody waits for, and what sells."""
    wants = queries.wants().values()
    steps = procedure.steps if procedure else ()
    listed = dict.fromkeys(code for step in steps for code in step.harvest)
    like = nearest(queries.past.of_make(vehicle.make, since(today)), vehicle)
    demand = demand_of(wants, queries.harvested(), like)
    lines = harvest_plan(queries.catalogue, listed, vehicle, wants, demand)
    return Plan(vehicle, lines, queries.catalogue)


def procedure_of(queries: Queries, vehicle: Vehicle) -> Procedure | None:
    """What the vehicle is worked by, None before there is a run."""
    return queries.procedure(queries.run(vehicle.run_id).digest) if vehicle.run_id else None


def explained_kinds(queries: Queries, vehicle_id: str) -> frozenset[str]:
    """Kinds that came off a vehicle, or of which somebody said why not."""
    taken = {one.part_type for one in queries.parts_of(vehicle_id)}
    said = {
        one.event.part_type
        for one in queries.history(f"vehicle:{vehicle_id}", _FACTS)
        if isinstance(one.event, PartNotHarvested | PartBroken)
    }
    return frozenset(taken | said)
