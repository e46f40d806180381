"""Confirm a step with what was measured: done, or recorded as the failed attempt it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import Reason
from app.domain.events import PrivateRef, RunFinished, StepFailed
from app.domain.mass_origin import MassOrigin
from app.domain.procedure import Procedure, Raw
from app.domain.run_private import sort_out
from app.domain.run_rules import confirm, may_finish
from app.operations.close_vehicle import close_vehicle
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.record_facts import record_facts, take_back_facts
from app.operations.sign import here, qualified, require_pin
from app.operations.workable_run import workable_run


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What the operator entered. signers are person ids.

    `private` answers are kept apart, and so is what `answers` say of a private field.
    origins says of a mass which scale or weigh ticket it is from; without, it was typed.
    """

    run_id: str
    step: str
    answers: Mapping[str, Raw]
    private: Mapping[str, str] = field(default_factory=dict)
    signers: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    origins: Mapping[str, MassOrigin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """done, or failed with its failures; finished when this was the last step."""

    done: bool
    failures: tuple[Reason, ...] = ()
    finished: bool = False


def confirm_step(uow: UnitOfWork, order: Confirmation, by: str) -> Outcome:
    """Raises Refused, with every reason, while the step may not be confirmed at all."""
    person = require(uow, "confirm_step", by)
    signers = [require(uow, "confirm_step", signer) for signer in order.signers]
    run = workable_run(uow, order.run_id)
    procedure = uow.procedure(run.digest)
    step = procedure.by_id[order.step]
    answers, private = sort_out(step, order.answers, order.private)
    event = confirm(
        procedure,
        run,
        step,
        answers,
        frozenset(private),
        qualified(person),
        [qualified(signer) for signer in signers],
        uow.now,
        here(uow),
        private=_kept_apart(uow, private),
        instruments=order.instruments,
    )
    for signer in order.signers:
        require_pin(uow, signer)
    if any(one.type == "signature" and one.id in answers for one in step.fields):
        require_pin(uow, by)
    uow.record(event, by)
    if isinstance(event, StepFailed):
        take_back_facts(uow, run, by)
        return Outcome(False, event.failures)
    record_facts(uow, run, step, event.answers, by, order.origins, event.private)
    return Outcome(True, finished=finish_if_done(uow, order.run_id, procedure, by))


def _kept_apart(uow: UnitOfWork, private: Mapping[str, str]) -> PrivateRef | None:
    return uow.keep_private(private) if private else None


def finish_if_done(uow: UnitOfWork, run_id: str, procedure: Procedure, by: str) -> bool:
    """Finish the run and close its vehicle when no step is left."""
    run = uow.run(run_id)
    if run.status != "running" or not may_finish(procedure, run):
        return False
    uow.record(RunFinished(run_id), by)
    close_vehicle(uow, run.vehicle_id, by)
    return True
