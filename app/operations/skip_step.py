"""Leave a step out where the procedure allows it, with a reason."""

from __future__ import annotations

from app.domain.errors import NotAllowed, Refused
from app.domain.events import StepSkipped
from app.domain.run_rules import open_steps
from app.operations.confirm_step import finish_if_done
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import qualified, require_pin
from app.operations.workable_run import workable_run


def skip_step(uow: UnitOfWork, run_id: str, step_id: str, reason: str, by: str) -> None:
    """Raises NotAllowed where nobody, or not this person, may skip; Refused without a reason."""
    person = require(uow, "skip_step", by)
    run = workable_run(uow, run_id)
    procedure = uow.procedure(run.digest)
    step = procedure.by_id[step_id]
    if step.skip is None:
        raise NotAllowed("skip-never", step=step_id)
    today = uow.now.wall.date()
    quals = qualified(person).quals
    if not any(
        code in quals and quals[code][0] <= today <= quals[code][1] for code in step.skip.who
    ):
        raise NotAllowed("skip-not-you", step=step_id, who=", ".join(step.skip.who))
    if not reason.strip():
        raise Refused("reason-missing")
    require_pin(uow, by)
    if run.status != "running" or step not in open_steps(procedure, run):
        raise Refused("step-not-open", step=step_id)
    uow.record(StepSkipped(run_id, step_id, reason.strip()), by)
    finish_if_done(uow, run_id, procedure, by)
