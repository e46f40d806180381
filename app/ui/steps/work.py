"""Everything a step is judged by, asked once: the run, its procedure, the vehicle, the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from app.domain.errors import Reason
from app.domain.events import PartBroken, PartHarvested, PartNotHarvested, PartTakenBack
from app.domain.moment import Moment
from app.domain.procedure import Procedure, Step, Text
from app.domain.run import RunState
from app.domain.run_rules import (
    Applicability,
    Here,
    Progress,
    Qualified,
    applicability,
    open_steps,
    progress,
    renewals,
    why_not,
)
from app.domain.vehicle import Vehicle
from app.operations.ports.queries import Queries

_FACTS: Final = 1000


@dataclass(frozen=True)
class Work:
    """One run as it stood when it was asked for; what follows from it is worked out once.

    people: numbers by person id. harvested: parts taken off by step, 0 where a part was only
    noted as absent or broke. part_names: of every kind of part by its code.
    """

    run: RunState
    procedure: Procedure
    vehicle: Vehicle
    here: Here
    people: Mapping[str, str]
    harvested: Mapping[str, int]
    part_names: Mapping[str, Text]

    @cached_property
    def applicability(self) -> Mapping[str, Applicability]:
        """Every step's applicability by id."""
        return applicability(self.procedure, self.run)

    @cached_property
    def progress(self) -> Progress:
        """How far the run is."""
        return progress(self.procedure, self.run)

    @cached_property
    def _open(self) -> tuple[Step, ...]:
        return open_steps(self.procedure, self.run)

    def reasons(self, step: Step, person: Qualified, now: Moment) -> tuple[Reason, ...]:
        """What keeps a person from confirming a step here and now."""
        red = [Reason("vehicle-red", {"vehicle": self.vehicle.known_as})] * self.vehicle.red
        return (*red, *why_not(self.procedure, self.run, step, person, now, self.here))

    def open(self, now: Moment) -> tuple[Step, ...]:
        """The steps that can be worked on, those that renew a lapsed state first."""
        again = renewals(self.procedure, self.run, now, self.here)
        return (*again, *self._open)

    def choose(self, person: Qualified, now: Moment, after: str = "") -> Step | None:
        """The step this person should do next; one in hand first, one that waits last.

        `after` names the step just left: work goes on behind it, at its station if possible.
        """
        waiting = None
        for step in sorted(self.open(now), key=lambda one: self._rank(one, person, after)):
            codes = {reason.code for reason in self.reasons(step, person, now)}
            if not codes:
                return step
            if codes == {"wait-running"} and waiting is None:
                waiting = step
        return waiting

    def held_here(self, person_id: str) -> Iterator[str]:
        """The steps a person has in hand at this terminal."""
        for step_id, holder in self.run.holders.items():
            if (holder.person, holder.terminal) == (person_id, self.here.terminal):
                yield step_id

    def number_of(self, step: Step) -> int:
        """The place of a step among all that are part of this run, from 1."""
        part = self.applicability
        before = self.procedure.steps[: self.procedure.position[step.id]]
        return 1 + sum(part[one.id] is not Applicability.NOT_APPLICABLE for one in before)

    def _rank(self, step: Step, person: Qualified, after: str) -> tuple[bool, bool, bool, int]:
        place = self.procedure.position[step.id]
        left = self.procedure.by_id.get(after)
        in_hand = step.id in set(self.held_here(person.person_id))
        away = left is not None and step.station != left.station
        behind = left is not None and place < self.procedure.position[left.id]
        return (not in_hand, away, behind, place)


def gather(queries: Queries, run_id: str) -> Work:
    """Ask for a run and all that belongs to it. Raises NotFound."""
    run = queries.run(run_id)
    procedure = queries.procedure(run.digest)
    return Work(
        run,
        procedure,
        queries.vehicle(run.vehicle_id),
        Here(queries.terminal, queries.incarnation),
        {person.person_id: person.number for person in queries.people()},
        _harvested(queries, run),
        {code: kind.names for code, kind in queries.catalogue.parts.items()},
    )


def _harvested(queries: Queries, run: RunState) -> Mapping[str, int]:
    """As `Work.harvested`; a part that was taken back was never there."""
    facts = [one.event for one in queries.history(f"vehicle:{run.vehicle_id}", _FACTS)]
    gone = {one.part_id for one in facts if isinstance(one, PartTakenBack)}
    taken: Counter[str] = Counter()
    for event in facts:
        if isinstance(event, PartHarvested):
            if event.run_id == run.run_id and event.part_id not in gone:
                taken[event.step] += 1
        elif isinstance(event, PartBroken | PartNotHarvested) and event.run_id == run.run_id:
            taken[event.step] += 0
    return dict(taken)
