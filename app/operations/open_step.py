"""Take a step in hand, or let it go."""

from __future__ import annotations

from app.domain.errors import Reason, Refused
from app.domain.events import StepOpened, StepReleased
from app.domain.run import RunState
from app.domain.run_rules import why_not
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import here, qualified
from app.operations.workable_run import workable_run


def open_step(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> None:
    """A wait that has no `after` starts here. A running wait does not refuse the opening.

    Raises Refused with every reason in the way.
    """
    require(uow, "open_step", by)
    run = workable_run(uow, run_id)
    holder = run.holders.get(step_id)
    if holder is not None and holder.person == by and holder.terminal == uow.terminal:
        return
    reasons = blocking(uow, run, step_id, by)
    if reasons:
        raise Refused("step-blocked", *reasons, step=step_id)
    uow.record(StepOpened(run_id, step_id), by)


def blocking(uow: UnitOfWork, run: RunState, step_id: str, by: str) -> tuple[Reason, ...]:
    """What keeps this person from working on a step; a wait only keeps it from being done."""
    procedure = uow.procedure(run.digest)
    step, person = procedure.by_id[step_id], qualified(uow.person(by))
    reasons = why_not(procedure, run, step, person, uow.now, here(uow))
    return tuple(one for one in reasons if one.code != "wait-running")


def release_step(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> None:
    """Let a step go unfinished; nothing happens when nobody holds it."""
    require(uow, "release_step", by)
    if step_id in uow.run(run_id).holders:
        uow.record(StepReleased(run_id, step_id), by)
