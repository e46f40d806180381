"""The store without a disk: the same folds over dictionaries, for tests of operations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from uuid_utils import uuid7

from app.db.procedure_register import RegisteredProcedure, fold_procedure
from app.db.unit_of_work import register_number, series_of
from app.domain import codec, run
from app.domain.battery_danger import BatteryDanger, fold_danger
from app.domain.errors import NotFound, StoreUnavailable
from app.domain.events import Event, PrivateRef, Recorded, RunStarted, Unknown
from app.domain.identifiers import PartId, own_vehicle_number
from app.domain.moment import Moment
from app.domain.part import Catalogue, Part, fold_part
from app.domain.pin import Signature
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.site import (
    Person,
    Place,
    Site,
    badge_digest,
    fold_person,
    fold_place,
    fold_site,
)
from app.domain.vehicle import Vehicle, fold_vehicle
from app.domain.want import Want, fold_wants
from app.exchange.logical_clock import tick
from app.operations.ports.clock import Clock
from app.operations.ports.store import Operation, Receipt

T = TypeVar("T")
FOLDS: Mapping[str, Callable[[Any, Recorded], Any]] = {
    "site": fold_site,
    "person": fold_person,
    "place": fold_place,
    "procedure": fold_procedure,
    "vehicle": fold_vehicle,
    "part": fold_part,
}


@dataclass
class _Kept:
    """All that a transaction may change."""

    events: list[Recorded] = field(default_factory=list)
    states: dict[str, Any] = field(default_factory=dict)
    private: dict[str, dict[str, str]] = field(default_factory=dict)
    register: dict[int, int] = field(default_factory=dict)
    hlc: int = 0
    part_counter: int = 0
    own_counter: int = 0

    def copy(self) -> _Kept:
        """Apart from this one; the states themselves are frozen."""
        return _Kept(
            list(self.events),
            dict(self.states),
            deepcopy(self.private),
            dict(self.register),
            self.hlc,
            self.part_counter,
            self.own_counter,
        )


class MemoryStore:
    """Both the store and its unit of work; `events` are the committed facts."""

    def __init__(
        self,
        clock: Clock,
        catalogue: Catalogue,
        *,
        demo: bool = True,
        terminal: str = "T3ST",
        incarnation: int = 1,
    ) -> None:
        if clock.simulated and not demo:
            raise StoreUnavailable("simulated-clock-refused", file="memory")
        self._clock = clock
        self.catalogue = catalogue
        self.demo = demo
        self.terminal = terminal
        self.incarnation = incarnation
        self._kept = _Kept()
        self._recorded: list[Recorded] = []
        self._now = clock.now()
        self.signed: frozenset[str] = frozenset()

    @property
    def events(self) -> tuple[Recorded, ...]:
        """Every fact, in order."""
        return tuple(self._kept.events)

    def perform(self, operation: Operation[T], signed: Sequence[Signature] = ()) -> Receipt[T]:
        """Run; an exception puts everything back."""
        before, self._recorded = self._kept.copy(), []
        self._now = self._clock.now()
        self.signed = frozenset(one.person_id for one in signed if one.holds(self._now))
        try:
            value = operation(self)
        except BaseException:
            self._kept = before
            raise
        return Receipt(value, tuple(self._recorded))

    # ------------------------------------------------------------------------- writes

    @property
    def now(self) -> Moment:
        """The moment of this transaction."""
        return self._now

    def record(self, event: Event, by: str) -> Recorded:
        """Append a fact and fold it into its subjects."""
        kept = self._kept
        kept.hlc = tick(kept.hlc, self._now.wall)
        recorded = Recorded(
            self.new_id(),
            self.terminal,
            self.incarnation,
            len(kept.events) + 1,
            kept.hlc,
            self._now,
            by,
            event,
        )
        kept.events.append(recorded)
        self._recorded.append(recorded)
        for subject in dict.fromkeys(event.subjects()):
            self._follow(subject, recorded)
        return recorded

    def hear(self, event: Event, terminal: str) -> None:
        """A fact of another came by the exchange."""
        own, self.terminal = self.terminal, terminal
        self.record(event, "")
        self.terminal = own

    def _follow(self, subject: str, recorded: Recorded) -> None:
        kind = subject.partition(":")[0]
        before = self._kept.states.get(subject)
        if kind == "run":
            after = self._run_after(subject, before, recorded)
        elif kind in FOLDS and not isinstance(recorded.event, Unknown):
            after = FOLDS[kind](before, recorded)
        else:
            return
        if after is not None:
            self._kept.states[subject] = after

    def _run_after(
        self, subject: str, before: RunState | None, recorded: Recorded
    ) -> RunState | None:
        if before is not None:
            return run.apply(self.procedure(before.digest), before, recorded)
        history = [one for one in self._kept.events if subject in one.event.subjects()]
        for one in history:
            if isinstance(one.event, RunStarted):
                try:
                    procedure = self.procedure(one.event.digest)
                except NotFound:
                    return None
                return run.fold(procedure, history)
        return None

    def catch_up(self, latest: int) -> None:
        """Stamp later than a fact seen from elsewhere."""
        self._kept.hlc = max(self._kept.hlc, latest)

    def keep_private(self, body: Mapping[str, str]) -> PrivateRef:
        """Keep personal data apart."""
        record = self.new_id()
        self._kept.private[record] = dict(body)
        text = codec.canonical(dict(body))
        return PrivateRef(record, hashlib.sha256(("salt" + text).encode()).hexdigest())

    def close(self) -> None:
        """Nothing to let go."""

    def private(self, record: str) -> Mapping[str, str]:
        """What was kept apart; empty where nothing is."""
        return self._kept.private.get(record, {})

    def erase_private(self, record: str) -> None:
        """Nothing is left of it."""
        self._kept.private.pop(record, None)

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        return str(uuid7())

    def mint_part_id(self) -> PartId:
        """The next part code."""
        while True:
            self._kept.part_counter += 1
            minted = PartId.mint(self.terminal, self.incarnation, self._kept.part_counter)
            if minted is not None:
                return minted

    def next_own_vehicle_number(self) -> str:
        """The next own number."""
        self._kept.own_counter += 1
        return own_vehicle_number(self.terminal, self._kept.own_counter)

    def next_register_number(self) -> str:
        """The next line of the year's register."""
        year = self._now.wall.year
        count = self._kept.register[year] = self._kept.register.get(year, 0) + 1
        return register_number(year, self.terminal, self.incarnation, count)

    def next_number(self, series: str) -> str:
        """The next number of a kind of paper."""
        began = f"{series}-{series_of(self._now.wall.year, self.terminal, self.incarnation)}"
        return f"{began}-{len(self.history(f'series:{began}')) + 1:05d}"

    # -------------------------------------------------------------------------- reads

    def history(self, subject: str) -> tuple[Recorded, ...]:
        """The facts about a subject, oldest first."""
        return tuple(one for one in self._kept.events if subject in one.event.subjects())

    def site(self) -> Site:
        """This workshop."""
        return self._found("site:here", Site, "site-missing")

    def person(self, person_id: str) -> Person:
        """A person by id."""
        return self._found(f"person:{person_id}", Person, "person-unknown", person=person_id)

    def people(self) -> tuple[Person, ...]:
        """Everybody ever enrolled, by number."""
        return tuple(sorted(self._all(Person), key=lambda one: (one.number, one.person_id)))

    def person_by_badge(self, badge: str) -> Person:
        """Whose badge this is."""
        digest = badge_digest(badge)
        holders = [one for one in self._all(Person) if one.badge_digest == digest]
        if not holders:
            raise NotFound("badge-unknown")
        return holders[-1]

    def place(self, code: str) -> Place:
        """A place by its code."""
        return self._found(f"place:{code}", Place, "place-unknown", place=code)

    def parts_in(self, place: str) -> int:
        """How many parts lie there."""
        return sum(1 for one in self._all(Part) if one.place == place and not one.left)

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """A vehicle by id."""
        return self._found(f"vehicle:{vehicle_id}", Vehicle, "vehicle-unknown", vehicle=vehicle_id)

    def vehicle_by_vin(self, vin: str) -> Vehicle | None:
        """The vehicle of this VIN that is on the line."""
        found = [
            one
            for one in self._all(Vehicle)
            if one.vin == vin and one.status not in ("closed", "refused")
        ]
        return found[-1] if found else None

    def part(self, part_id: str) -> Part:
        """A part by its code."""
        return self._found(f"part:{part_id}", Part, "part-unknown", part=part_id)

    def wants(self) -> Mapping[str, Want]:
        """All wants by id."""
        return fold_wants(self._kept.events)

    def run(self, run_id: str) -> RunState:
        """The state of a run."""
        return self._found(f"run:{run_id}", RunState, "run-unknown", run=run_id)

    def danger(self, danger_id: str) -> BatteryDanger:
        """A hot battery."""
        subject = f"danger:{danger_id}"
        found = fold_danger(one for one in self._kept.events if subject in one.event.subjects())
        if found is None:
            raise NotFound("danger-unknown")
        return found

    def dangers(self) -> tuple[BatteryDanger, ...]:
        """Every hot battery."""
        subjects = (one.event.subjects()[0] for one in self._kept.events)
        ids = [name[7:] for name in dict.fromkeys(subjects) if name.startswith("danger:")]
        return tuple(self.danger(one) for one in ids)

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure."""
        known = self._kept.states.get(f"procedure:{digest}")
        if known is None or not known.content:
            raise NotFound("procedure-unknown", digest=digest[:12])
        return _built(known.content)

    def approved_procedure(self, domain: str) -> Procedure:
        """The newest approved procedure of a domain, in demo stores also DEMO ones."""
        found = [
            one
            for one in self._all(RegisteredProcedure)
            if one.domain == domain and one.content and one.approved
        ]
        usable = [one for one in found if self.demo or not one.demo_only]
        if not usable:
            raise NotFound("procedure-not-approved", domain=domain)
        return self.procedure(max(usable, key=lambda one: one.approved).digest)

    def released_as(self, procedure_id: str, version: str) -> frozenset[str]:
        """The digests that were ever approved under this id and version."""
        known = [one for one in self._all(RegisteredProcedure) if one.approved]
        named = [one for one in known if (one.id, one.version) == (procedure_id, version)]
        return frozenset(one.digest for one in named)

    def _all(self, kind: type[T]) -> list[T]:
        return [one for one in self._kept.states.values() if isinstance(one, kind)]

    def _found(self, subject: str, kind: type[T], code: str, **params: str) -> T:
        state = self._kept.states.get(subject)
        if not isinstance(state, kind):
            raise NotFound(code, **params)
        return state


_PROCEDURES: dict[str, Procedure] = {}


def _built(content: str) -> Procedure:
    if content not in _PROCEDURES:
        _PROCEDURES[content] = codec.build(Procedure, json.loads(content))
    return _PROCEDURES[content]
