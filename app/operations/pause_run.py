"""Stop work on a vehicle for now, and go on later, perhaps by somebody else."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import RunPaused, RunResumed
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def pause_run(uow: UnitOfWork, run_id: str, reason: str, by: str) -> None:
    """Open steps are let go; proofs run on. Raises Refused when the run is not running."""
    require(uow, "pause_run", by)
    if uow.run(run_id).status != "running":
        raise Refused("run-not-running", status=uow.run(run_id).status)
    uow.record(RunPaused(run_id, reason.strip()), by)


def resume_run(uow: UnitOfWork, run_id: str, by: str) -> None:
    """Raises Refused when the run is not paused."""
    require(uow, "resume_run", by)
    if uow.run(run_id).status != "paused":
        raise Refused("run-not-paused")
    uow.record(RunResumed(run_id), by)
