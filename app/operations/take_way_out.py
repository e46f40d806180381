"""Say that an input cannot be given, why, and who answers for it."""

from __future__ import annotations

from app.domain.errors import NotAllowed, Reason, Refused
from app.domain.events import InputImpossible
from app.domain.procedure import Procedure, Step
from app.domain.run import RunState
from app.domain.run_rules import renewals, ways_out
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import here, qualified, require_pin
from app.operations.workable_run import workable_run


def take_way_out(
    uow: UnitOfWork,
    run_id: str,
    step_id: str,
    field_id: str,
    cause: str,
    photo: str,
    by: str,
    answered_by: str,
) -> None:
    """`photo` is a picture's hash, needed where the procedure asks for one.

    Raises Refused without cause or picture, where the work stands still or the step is done;
    NotAllowed when the person may not answer.
    """
    require(uow, "take_way_out", by)
    answerer = require(uow, "take_way_out", answered_by)
    run = workable_run(uow, run_id)
    procedure = uow.procedure(run.digest)
    step = procedure.by_id[step_id]
    _check_to_do(uow, procedure, run, step)
    ways = ways_out(procedure, run, step, qualified(answerer), uow.now)
    way = ways.get(field_id)
    if way is None:
        one = step.field_named(field_id)
        allowed = procedure.way_out(step, one) if one else None
        who = ", ".join(allowed.who) if allowed else "-"
        raise NotAllowed("way-out-not-allowed", field=field_id, who=who)
    if not cause.strip():
        raise Refused("reason-missing")
    if way.photo and not photo:
        raise Refused("photo-missing")
    require_pin(uow, answered_by)
    uow.record(InputImpossible(run_id, step_id, field_id, cause.strip(), photo, answered_by), by)


def _check_to_do(uow: UnitOfWork, procedure: Procedure, run: RunState, step: Step) -> None:
    """What a proof stands on was measured: it cannot turn out impossible afterwards."""
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    if step.id in run.settled and step not in renewals(procedure, run, uow.now, here(uow)):
        raise Refused("step-blocked", Reason("step-settled", {"step": step.id}), step=step.id)
