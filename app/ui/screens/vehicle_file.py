"""Everything known about one vehicle, asked once, and what of it is still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from app.domain.balance_report import report_of_vehicle
from app.domain.errors import NotFound
from app.domain.events import PartBroken, RunStarted, VehicleClosed
from app.domain.mass_balance import weighed_of
from app.ui.screens.history_words import HistoryWords
from app.ui.steps.wording import problem_words, title_of

if TYPE_CHECKING:
    from datetime import date

    from app.domain.balance_report import BalanceReport
    from app.domain.events import Recorded
    from app.domain.part import Catalogue, Part
    from app.domain.procedure import Procedure
    from app.domain.rules import RulePack
    from app.domain.run import RunState
    from app.domain.vehicle import Vehicle
    from app.domain.weigh_ticket import WeighTicket
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

MOST_FACTS: Final = 500
_STOPPED: Final = ("held", "quarantined", "aborted")


@dataclass(frozen=True)
class OpenProblem:
    """What is in the way, with words about it; `stops` keeps the vehicle from going on."""

    said: str
    about: str
    stops: bool


@dataclass(frozen=True)
class VehicleFile:
    """A vehicle, its run and procedure if there are any, its parts and facts, newest first.

    earlier: the procedures of runs that were stopped for good before, by run id; None where
    one is not here. approved: what new work may go by, where this run is stopped for good.
    weighed_on: the day each fraction was weighed last. tickets: every one that counts, by day.
    """

    vehicle: Vehicle
    run: RunState | None
    procedure: Procedure | None
    parts: tuple[Part, ...]
    facts: tuple[Recorded, ...]
    people: Mapping[str, str]
    catalogue: Catalogue
    earlier: Mapping[str, Procedure | None]
    approved: tuple[Procedure, ...]
    country: str
    weighed_on: Mapping[str, date] = field(default_factory=dict)
    tickets: tuple[WeighTicket, ...] = ()

    @property
    def broken(self) -> tuple[PartBroken, ...]:
        """Parts that broke while they were taken off, first to last."""
        return tuple(one.event for one in self.facts[::-1] if isinstance(one.event, PartBroken))

    @property
    def cut(self) -> bool:
        """Whether there may be older facts than those shown."""
        return len(self.facts) >= MOST_FACTS

    def account(self, pack: RulePack, today: date) -> BalanceReport:
        """The masses, judged by the rules of the day the file was sealed, or of today."""
        sealed = (one.at.wall for one in self.facts if isinstance(one.event, VehicleClosed))
        moment = next(sealed, None)
        closed_on = moment.astimezone().date() if moment else None
        weighed = weighed_of(self.vehicle, self.parts, self.catalogue, closed_on)
        weighed = replace(weighed, weighed_on=self.weighed_on)
        left = [one.avoided for one in self.parts if one.left]
        return report_of_vehicle(weighed, pack, today, left, tickets=self.tickets)

    def words(self, language: Language) -> HistoryWords:
        """Tells the facts of this vehicle."""
        known = (self.catalogue, self.procedure, self.people, self.earlier)
        return HistoryWords(language, *known)

    def open_problems(self, language: Language) -> Iterator[OpenProblem]:
        """Problems of steps not done yet, failed steps to judge, and what else stops the run."""
        run, procedure = self.run, self.procedure
        if run is None or procedure is None:
            return
        told = set()
        for problem in run.problems:
            if problem.step not in run.settled:
                said = problem_words().get(problem.kind, problem.kind)
                title = title_of(procedure, problem.step, language)
                told |= {problem.words, problem.kind}
                about = " · ".join(one for one in (problem.words, title) if one)
                yield OpenProblem(said, about, problem.holds)
        for step_id in sorted(run.blocked_by_nonconformity):
            told.add(step_id)
            yield OpenProblem(title_of(procedure, step_id, language), "", True)
        if run.status in _STOPPED and run.status_reason not in told:
            yield OpenProblem(self.words(language).stop(run.status_reason), "", True)


def gather_vehicle(queries: Queries, vehicle_id: str) -> VehicleFile:
    """Ask for a vehicle and all that belongs to it. Raises NotFound for an unknown vehicle."""
    vehicle = queries.vehicle(vehicle_id)
    run, procedure = _run_of(queries, vehicle.run_id)
    facts = {one.event_id: one for one in queries.history(f"vehicle:{vehicle_id}", MOST_FACTS)}
    runs = [one.event.run_id for one in facts.values() if isinstance(one.event, RunStarted)]
    for run_id in dict.fromkeys((*runs, vehicle.run_id)):
        history = queries.history(f"run:{run_id}", MOST_FACTS)
        facts |= {one.event_id: one for one in history}
    site = queries.site()
    filed = queries.registers.file_of(vehicle_id)
    newest = sorted(facts.values(), key=lambda one: one.order, reverse=True)
    return VehicleFile(
        vehicle,
        run,
        procedure,
        queries.parts_of(vehicle_id),
        tuple(newest[:MOST_FACTS]),
        {person.person_id: person.number for person in queries.people()},
        queries.catalogue,
        {one: _run_of(queries, one)[1] for one in runs if one != vehicle.run_id},
        queries.approved_procedures() if run and run.status == "aborted" else (),
        site.country if site else "",
        filed.weighed_on if filed else {},
        queries.registers.yard().tickets,
    )


def _run_of(queries: Queries, run_id: str) -> tuple[RunState | None, Procedure | None]:
    """A run whose procedure has not come to this terminal yet is shown without it."""
    if not run_id:
        return None, None
    try:
        run = queries.run(run_id)
        return run, queries.procedure(run.digest)
    except NotFound:
        return None, None
