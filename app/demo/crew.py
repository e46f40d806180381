"""People who work a vehicle with the operations alone, without windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.demo.hand import HAND, answers_for
from app.demo.scale import demo_origin
from app.demo.site import PLAYERS
from app.demo.story import Guest
from app.devices.simulated_clock import SimulatedClock
from app.domain.label import PartLabel
from app.domain.mass_origin import MassOrigin
from app.domain.part import NO_DAMAGE
from app.domain.pin import Signature as Signed
from app.domain.procedure import Field, Procedure, Raw, Step
from app.domain.run import RunState
from app.domain.run_rules import Here, open_steps, renewals, waiting
from app.domain.units import UNITS, parse_number
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.open_step import open_step
from app.operations.ports.queries import Queries
from app.operations.ports.store import Store
from app.operations.print_label import print_label
from app.operations.receive_vehicle import Reception, receive_vehicle
from app.operations.store_part import store_part
from app.ui.steps.weight_input import is_weighed

BAY = "B-01-06"
"""Where the crew puts the batteries it keeps."""
_OE_NUMBERS = {"HVB": "295B0-DEMO", "BAT": "24410-DEMO"}
MOST_STEPS = 260
_SECONDS_PER_STEP = 45


class CrewStuck(RuntimeError):
    """The catalogue did not let the crew go on."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A step in hand with everything that its confirmation needs."""

    procedure: Procedure
    run: RunState
    step: Step
    order: Confirmation
    by: str


class Crew:
    """One vehicle at work; every step is taken in hand and confirmed as an operator does.

    badges: by the name of the player. picture: the SHA-256 of what stands for every photo.
    labels: those of the parts kept so far, to be printed.
    """

    def __init__(
        self,
        store: Store,
        queries: Queries,
        clock: SimulatedClock,
        badges: Mapping[str, str],
        guest: Guest,
        picture: str = "0" * 64,
    ) -> None:
        self._store, self._queries, self._clock = store, queries, clock
        self.guest, self._picture = guest, picture
        self.labels: list[PartLabel] = []
        self.people = {
            person.person_id: frozenset(one.qualifications)
            for one in PLAYERS
            if (person := queries.person_by_badge(badges[f"{one.number} {one.name}"]))
        }
        told = guest.answers
        sheet = Reception(
            guest.vin,
            guest.drive,
            guest.state,
            int(guest.keys),
            str(told.get("make", "")),
            str(told.get("model", "")),
        )
        by = next(iter(self.people))
        received = store.perform(lambda uow: receive_vehicle(uow, sheet, by)).value
        self.run_id, self.vehicle_id = received.run_id, received.vehicle_id

    def state(self) -> tuple[RunState, Procedure]:
        """The run as it stands, and what it follows."""
        run = self._queries.run(self.run_id)
        return run, self._queries.procedure(run.digest)

    def next_step(self) -> Step:
        """The one that waits least. Raises CrewStuck where none is open."""
        run, procedure = self.state()
        now = self._clock.now()
        here = Here(self._queries.terminal, self._queries.incarnation)
        steps = renewals(procedure, run, now, here) or open_steps(procedure, run)
        if not steps:
            raise CrewStuck(f"{self.guest.name}: nothing is open, {run.status_reason}")
        return min(steps, key=lambda one: bool(waiting(procedure, run, one, now)))

    def take_in_hand(self, step: Step) -> Ready:
        """Open a step, let its wait go by, and find answers that pass."""
        by = next(one for one, held in self.people.items() if set(step.qual) <= held)
        self._store.perform(lambda uow: open_step(uow, self.run_id, step.id, by))
        run, procedure = self.state()
        left = waiting(procedure, run, step, self._clock.now())
        self._clock.advance(_SECONDS_PER_STEP + (int(left.total_seconds()) if left else 0))
        found = answers_for(procedure, run, step, self.guest)
        kept = self._harvest(step, by)
        given = {
            one.id: self._made(one, found[one.id], kept) for one in step.fields if one.id in found
        }
        signers, origins = self._signers(step, by), self._origins(step, given)
        order = Confirmation(self.run_id, step.id, given, signers=signers, origins=origins)
        return Ready(procedure, run, step, order, by)

    def _origins(self, step: Step, given: Mapping[str, Raw]) -> Mapping[str, MassOrigin]:
        """Every mass of the balance is from the scale of the demo."""
        found = {
            one.id: amount * UNITS[one.unit].factor
            for one in step.fields
            if is_weighed(one) and (amount := parse_number(str(given.get(one.id, ""))))
        }
        return {name: demo_origin(kg, self._clock) for name, kg in found.items()}

    def confirm(self, ready: Ready) -> None:
        """Record the step."""
        self._store.perform(lambda uow: confirm_step(uow, ready.order, ready.by), self.signed())

    def work(self, steps: int) -> None:
        """Do this many steps."""
        for _ in range(steps):
            self.confirm(self.take_in_hand(self.next_step()))

    def signed(self) -> list[Signed]:
        """Everybody's PIN, given this very moment."""
        now = self._clock.now()
        return [Signed(one, now) for one in self.people]

    def _harvest(self, step: Step, by: str) -> int:
        """Keep what the story weighed at this step; how many parts these are."""
        kept = [one for one in self.guest.harvest.get(step.id, ()) if one in step.harvest]
        for part_type in kept:
            self._keep(step, part_type, Decimal(self.guest.weights[part_type]), by)
        return len(kept)

    def _keep(self, step: Step, part_type: str, kg: Decimal, by: str) -> None:
        order = Harvest(
            self.run_id,
            step.id,
            part_type,
            oe_number=_OE_NUMBERS[part_type],
            damage=NO_DAMAGE,
            grade="A",
            kg=kg,
        )
        part = self._store.perform(lambda uow: harvest_part(uow, order, by)).value
        label = self._store.perform(lambda uow: print_label(uow, part, "fr", "PDF", by)).value
        self.labels.append(label)
        self._store.perform(lambda uow: store_part(uow, part, BAY, by))

    def _made(self, one: Field, found: Raw, kept: int) -> Raw:
        """What is drawn, pictured or counted is not found in a book of answers."""
        match one.type:
            case "signature":
                return HAND.as_text()
            case "photo":
                return (self._picture,) * max(1, one.count)
            case "parts":
                return str(kept)
        return found

    def _signers(self, step: Step, by: str) -> tuple[str, ...]:
        used = [by]
        for code in step.hold.who if step.hold else ():
            used.append(
                next(one for one, held in self.people.items() if one not in used and code in held)
            )
        return tuple(used[1:])
