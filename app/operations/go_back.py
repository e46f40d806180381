"""Go back to an earlier step; it and all that stands on it must be done again."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import WentBack
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.record_facts import take_back_facts
from app.operations.workable_run import workable_run


def go_back(uow: UnitOfWork, run_id: str, step_id: str, reason: str, by: str) -> None:
    """Raises Refused for a step that is not settled, a stopped run, or without a reason."""
    require(uow, "go_back", by)
    run = workable_run(uow, run_id)
    if not reason.strip():
        raise Refused("reason-missing")
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    if step_id not in run.settled:
        raise Refused("step-not-done", step=step_id)
    uow.record(WentBack(run_id, step_id, reason.strip()), by)
    take_back_facts(uow, run, by)
