"""Everything the bench needs to know, asked once: the step's parts, the vehicle, the label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.events import PartBroken, PartNotHarvested
from app.domain.identifiers import PartId
from app.domain.label import PartLabel, part_label
from app.domain.part import Catalogue, GradedAs, Part, PartType, grade_for
from app.domain.procedure import Field, Procedure, Step
from app.domain.run import RunState
from app.domain.site import Place, Site
from app.domain.units import from_base, parse_number, to_base
from app.domain.vehicle import Vehicle
from app.domain.want import Want, reserved_for
from app.operations.ports.queries import Queries
from app.ui.screens.harvest_draft import PartDraft
from app.ui.screens.places import HarvestPlace
from app.ui.screens.vehicle_plan import Plan, gather_plan

# Incarnation 0 is never minted, so this code is no part's: it only fills the preview.
PLACEHOLDER: Final = PartId.parse("000000000001")
_FACTS: Final = 1000


@dataclass(frozen=True)
class Bench:
    """One step of one vehicle. taken: parts off this vehicle by kind; absent: causes by kind.

    broken: how many of a kind broke while they were taken off.

    odometer_km None: nobody read it. reserved: who waits for the part that has its label.
    """

    step: Step
    vehicle: Vehicle
    site: Site | None
    catalogue: Catalogue
    demo: bool
    taken: Mapping[str, int]
    absent: Mapping[str, str]
    broken: Mapping[str, int]
    bins: tuple[Place, ...]
    odometer_km: int | None
    plan: Plan
    reserved: Want | None

    @property
    def label_language(self) -> str:
        """The market's language: the first of the site."""
        return self.site.languages[0] if self.site and self.site.languages else "en"

    def rule(self, kind: PartType, draft: PartDraft, today: date) -> GradedAs:
        """The grade that follows by rule."""
        year = self.vehicle.year
        age = today.year - int(year) if year.isdecimal() and len(year) == 4 else None
        return grade_for(kind, draft.damage, self.odometer_km, age, looked=draft.looked)

    def warnings(self, kind: PartType) -> tuple[str, ...]:
        """What to warn of on a kind of part off this vehicle."""
        return kind.warnings_from(self.vehicle.drive)

    def preview(
        self, kind: PartType, draft: PartDraft, rule: GradedAs, today: date
    ) -> PartLabel | None:
        """The label as it will print, under a code of no part.

        None before there is a site, and while the part has no grade.
        """
        if self.site is None or not draft.grade(rule):
            return None
        part = Part(
            PLACEHOLDER.code,
            position=draft.position,
            oe_number=draft.oe_number.strip().upper(),
            grade=draft.grade(rule),
            grade_rule=draft.grade_rule(rule),
        )
        return part_label(
            part,
            kind,
            self.vehicle,
            self.site,
            self.label_language,
            removed_on=today,
            demo=self.demo,
        )


def gather_bench(queries: Queries, place: HarvestPlace, today: date) -> Bench:
    """Ask for a step and all that belongs to taking parts off there. Raises NotFound."""
    run = queries.run(place.run_id)
    procedure = queries.procedure(run.digest)
    vehicle = queries.vehicle(run.vehicle_id)
    facts = [one.event for one in queries.history(f"vehicle:{run.vehicle_id}", _FACTS)]
    absent = {
        one.part_type: one.cause for one in reversed(facts) if isinstance(one, PartNotHarvested)
    }
    return Bench(
        procedure.by_id[place.step_id],
        vehicle,
        queries.site(),
        queries.catalogue,
        queries.demo,
        Counter(part.part_type for part in queries.parts_of(run.vehicle_id)),
        absent,
        Counter(one.part_type for one in facts if isinstance(one, PartBroken)),
        queries.places("bin"),
        odometer_of(procedure, run),
        gather_plan(queries, vehicle, procedure, today),
        reserved_for(queries.wants().values(), place.part_id),
    )


def odometer_of(procedure: Procedure, run: RunState) -> int | None:
    """The mileage read last in the order of the work, in whole km; None when nobody read it."""
    found = None
    for step in procedure.steps:
        for one in step.fields:
            raw = run.values.get(f"{step.id}.{one.id}")
            if _is_odometer(one) and isinstance(raw, str):
                found = _km(one, parse_number(raw), found)
    return found


def _is_odometer(one: Field) -> bool:
    return one.records == "odometer" or "odometer" in one.id


def _km(one: Field, value: Decimal | None, before: int | None) -> int | None:
    return before if value is None else int(from_base(to_base(value, one.unit or "km"), "km"))
