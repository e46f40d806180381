"""People who work through the real catalogue with operations alone, without windows."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.demo.site import PLAYERS
from app.devices.simulated_clock import SimulatedClock
from app.domain.pin import Signature
from app.domain.procedure import Procedure, Step
from app.domain.run import RunState
from app.domain.run_rules import open_steps, waiting
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.open_step import open_step
from app.operations.receive_vehicle import Reception, receive_vehicle
from app.stations.simulation_answers import passing_answers


@dataclass(frozen=True, slots=True)
class Ready:
    """A step in hand with everything that its confirmation needs."""

    procedure: Procedure
    run: RunState
    step: Step
    order: Confirmation
    by: str


# Combustion engine and traction battery: most of the catalogue applies.
_POWERTRAIN = "phev"


class Shift:
    """One vehicle at work; every step is taken in hand and confirmed as an operator does."""

    def __init__(
        self,
        store: SqliteStore,
        queries: SqliteQueries,
        clock: SimulatedClock,
        badges: Mapping[str, str],
        vin: str,
    ) -> None:
        self._store, self._queries, self._clock = store, queries, clock
        self._chance = random.Random(3)
        self._people = {
            person.person_id: frozenset(one.qualifications)
            for one in PLAYERS
            if (person := queries.person_by_badge(badges[f"{one.number} {one.name}"]))
        }
        sheet = Reception(vin, _POWERTRAIN, "whole", 2, "Renault", "Captur")
        by = next(iter(self._people))
        self.run_id = store.perform(lambda uow: receive_vehicle(uow, sheet, by)).value.run_id

    def take_in_hand(self) -> Ready:
        """Open the next step, let its wait go by, and find answers that pass."""
        run = self._queries.run(self.run_id)
        procedure = self._queries.procedure(run.digest)
        now = self._clock.now()
        step = min(
            open_steps(procedure, run), key=lambda one: bool(waiting(procedure, run, one, now))
        )
        by = next(one for one, held in self._people.items() if set(step.qual) <= held)
        self._store.perform(lambda uow: open_step(uow, self.run_id, step.id, by))
        run = self._queries.run(self.run_id)
        left = waiting(procedure, run, step, now)
        self._clock.advance(60 + (int(left.total_seconds()) if left else 0))
        fixed = {"powertrain": _POWERTRAIN} if step.id == "REC050" else {}
        given = passing_answers(procedure, run, step, fixed, self._chance)
        order = Confirmation(self.run_id, step.id, given, signers=self._signers(step, by))
        return Ready(procedure, run, step, order, by)

    def confirm(self, ready: Ready) -> None:
        """Record the step."""
        now = self._clock.now()
        signed = [Signature(one, now) for one in self._people]
        self._store.perform(lambda uow: confirm_step(uow, ready.order, ready.by), signed)

    def work(self, steps: int) -> None:
        """Do this many steps."""
        for _ in range(steps):
            self.confirm(self.take_in_hand())

    def _signers(self, step: Step, by: str) -> tuple[str, ...]:
        used = [by]
        for code in step.hold.who if step.hold else ():
            used.append(
                next(one for one, held in self._people.items() if one not in used and code in held)
            )
        return tuple(used[1:])
