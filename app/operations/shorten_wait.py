"""Use the maker's own waiting time, with its source, instead of the default."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import WaitShortened
from app.operations.hand_over_run import check_here
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.workable_run import workable_run


def shorten_wait(
    uow: UnitOfWork, run_id: str, step_id: str, seconds: int, source: str, by: str
) -> None:
    """Never below the procedure's own minimum. Raises Refused or NotAllowed."""
    require(uow, "shorten_wait", by)
    require_pin(uow, by)
    run = workable_run(uow, run_id)
    check_here(run)
    step = uow.procedure(run.digest).by_id[step_id]
    if step.wait is None:
        raise Refused("step-has-no-wait", step=step_id)
    if not source.strip():
        raise Refused("source-missing")
    if seconds < step.wait.min_s:
        raise Refused("wait-below-minimum", seconds=seconds, minimum=step.wait.min_s)
    uow.record(WaitShortened(run_id, step_id, seconds, source.strip()), by)
