"""Stop work on a vehicle for now, and go on later, perhaps by somebody else."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import RunPaused, RunResumed
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.workable_run import workable_run


def pause_run(uow: UnitOfWork, run_id: str, reason: str, by: str) -> None:
    """Open steps are let go; proofs run on. Raises Refused when the run is not running."""
    require(uow, "pause_run", by)
    run = workable_run(uow, run_id)
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    uow.record(RunPaused(run_id, reason.strip()), by)


def resume_run(uow: UnitOfWork, run_id: str, by: str) -> None:
    """Raises Refused when the run is not paused."""
    require(uow, "resume_run", by)
    if workable_run(uow, run_id).status != "paused":
        raise Refused("run-not-paused")
    uow.record(RunResumed(run_id), by)
