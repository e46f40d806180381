"""Facts inside a run of a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from app.domain.errors import Reason
from app.domain.events.base import Event, PrivateRef, Subject
from app.domain.procedure import Raw


@dataclass(frozen=True, slots=True)
class RunStarted(Event):
    """Work on a vehicle by a procedure began; the run pins the procedure's digest.

    reason: why work began anew after a run that was stopped for good; empty for the first.
    """

    version: ClassVar[int] = 2

    run_id: str
    vehicle_id: str
    digest: str
    context: Mapping[str, Raw]
    demo: bool = False
    reason: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The run, and its vehicle."""
        return (f"run:{self.run_id}", f"vehicle:{self.vehicle_id}")


@dataclass(frozen=True, slots=True)
class RunFact(Event):
    """Base of the facts inside a run."""

    run_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The run."""
        return (f"run:{self.run_id}",)


@dataclass(frozen=True, slots=True)
class StepOpened(RunFact):
    """Somebody took a step in hand; a wait without `after` starts here."""

    step: str


@dataclass(frozen=True, slots=True)
class StepReleased(RunFact):
    """Whoever held the step let it go unfinished."""

    step: str


@dataclass(frozen=True, slots=True)
class StepConfirmed(RunFact):
    """A step was done: raw answers by field, and who signed the hold point."""

    step: str
    answers: Mapping[str, Raw]
    signers: tuple[str, ...] = ()
    given_privately: tuple[str, ...] = ()
    private: PrivateRef | None = None
    instruments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepFailed(RunFact):
    """An attempt whose answers break a rule: recorded as it is, and it stops what it must."""

    step: str
    answers: Mapping[str, Raw]
    failures: tuple[Reason, ...]
    given_privately: tuple[str, ...] = ()
    private: PrivateRef | None = None


@dataclass(frozen=True, slots=True)
class InputImpossible(RunFact):
    """A required input cannot be given: cause, evidence, and who answers for it."""

    step: str
    field_id: str
    cause: str
    photo: str
    answered_by: str


@dataclass(frozen=True, slots=True)
class StepSkipped(RunFact):
    """A step was left out where the procedure allows it."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class WentBack(RunFact):
    """Work went back to a step; it and all that stands on it must be done again."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class WaitShortened(RunFact):
    """The maker's own waiting time was recorded instead of the default. Seconds."""

    step: str
    seconds: int
    source: str


@dataclass(frozen=True, slots=True)
class NonconformityClosed(RunFact):
    """A supervisor decided on a failed step: `repeat` it, or `accept` it as it is."""

    step: str
    decision: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProblemReported(RunFact):
    """Something is in the way: kind, words, photo. `holds` stops the vehicle."""

    step: str
    kind: str
    words: str
    photo: str
    holds: bool


@dataclass(frozen=True, slots=True)
class RunReleased(RunFact):
    """A supervisor let a held or quarantined run go on."""

    reason: str


@dataclass(frozen=True, slots=True)
class RunPaused(RunFact):
    """Work stopped for now; open steps are let go."""

    reason: str


@dataclass(frozen=True, slots=True)
class RunResumed(RunFact):
    """Work went on."""


@dataclass(frozen=True, slots=True)
class RunHandedOver(RunFact):
    """This terminal gave the run away by a signed ticket; proofs end here."""

    ticket: str


@dataclass(frozen=True, slots=True)
class Tried:
    """The failed attempt that a supervisor still has to decide on."""

    answers: Mapping[str, Raw]
    failures: tuple[Reason, ...] = ()
    given_privately: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a run had come to when it was handed over: no proofs, no personal data.

    settled: step to `done`, `skipped` or `accepted`; undone: steps that were, but are to be
    done again. values, privately and impossible by STEP.field, values without pictures.
    blocked: the steps that wait for a decision. repeats: failed attempts since the last
    success. waits: shortened waiting times in seconds. left_behind: the states whose proof
    stayed where it was taken.
    """

    settled: Mapping[str, str] = field(default_factory=dict)
    undone: tuple[str, ...] = ()
    values: Mapping[str, Raw] = field(default_factory=dict)
    privately: tuple[str, ...] = ()
    impossible: Mapping[str, str] = field(default_factory=dict)
    failed_now: tuple[str, ...] = ()
    blocked: Mapping[str, Tried] = field(default_factory=dict)
    repeats: Mapping[str, int] = field(default_factory=dict)
    waits: Mapping[str, int] = field(default_factory=dict)
    left_behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VehicleSnapshot:
    """What was known of the vehicle when its run was handed over. Masses in kg.

    weighed: the last amounts by where they were measured; `fractions` holds them too. typed: which
    masses were typed without a weigh ticket, as `Vehicle.typed` names them.
    """

    vehicle_id: str
    register_no: str
    vin: str
    own_number: str
    make: str
    model: str
    year: str
    drive: str
    state: str
    keys: int
    received_at: datetime | None
    mass_in_kg: Decimal | None
    mass_hulk_kg: Decimal | None
    fractions: Mapping[str, Decimal]
    weighed: Mapping[str, Decimal] = field(default_factory=dict)
    typed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunTakenOver(RunFact):
    """Another terminal took the run by its ticket; proofs are taken anew.

    The snapshots stand in for facts that have not arrived here yet; None where the
    terminal that handed the run over took it back.
    """

    ticket: str
    snapshot: Snapshot | None = None
    vehicle: VehicleSnapshot | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The run, and the vehicle of which the ticket tells."""
        run = (f"run:{self.run_id}",)
        return (*run, f"vehicle:{self.vehicle.vehicle_id}") if self.vehicle else run


@dataclass(frozen=True, slots=True)
class RunFinished(RunFact):
    """Every step is done or not applicable."""
