"""Take a step in hand, or let it go."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import StepOpened, StepReleased
from app.domain.run_rules import why_not
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import here, qualified


def open_step(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> None:
    """A wait that has no `after` starts here. A running wait does not refuse the opening.

    Raises Refused with every reason in the way.
    """
    run = uow.run(run_id)
    procedure = uow.procedure(run.digest)
    step = procedure.by_id[step_id]
    holder = run.holders.get(step_id)
    if holder is not None and holder.person == by and holder.terminal == uow.terminal:
        return
    reasons = tuple(
        reason
        for reason in why_not(procedure, run, step, qualified(uow.person(by)), uow.now, here(uow))
        if reason.code != "wait-running"
    )
    if reasons:
        raise Refused("step-blocked", *reasons, step=step_id)
    uow.record(StepOpened(run_id, step_id), by)


def release_step(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> None:
    """Let a step go unfinished; nothing happens when nobody holds it."""
    if step_id in uow.run(run_id).holders:
        uow.record(StepReleased(run_id, step_id), by)
