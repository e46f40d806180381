"""What a supervisor decides: let a stopped run go on, or judge a failed step."""

from __future__ import annotations

from app.domain.errors import NotAllowed, Refused
from app.domain.events import NonconformityClosed, RunReleased
from app.domain.run_rules import may_accept
from app.operations.ports.unit_of_work import UnitOfWork


def _supervisor_with_reason(uow: UnitOfWork, by: str, reason: str) -> None:
    if not uow.person(by).may("supervisor"):
        raise NotAllowed("needs-supervisor")
    if not reason.strip():
        raise Refused("reason-missing")


def release_run(uow: UnitOfWork, run_id: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor; Refused when the run is not stopped."""
    _supervisor_with_reason(uow, by, reason)
    if uow.run(run_id).status not in ("held", "quarantined"):
        raise Refused("run-not-stopped")
    uow.record(RunReleased(run_id, reason.strip()), by)


def close_nonconformity(
    uow: UnitOfWork, run_id: str, step_id: str, decision: str, reason: str, by: str
) -> None:
    """`repeat` or `accept`; a step that proves a state or carries high voltage is never accepted.

    Raises NotAllowed or Refused.
    """
    _supervisor_with_reason(uow, by, reason)
    run = uow.run(run_id)
    step = uow.procedure(run.digest).by_id[step_id]
    if step_id not in run.blocked_by_nonconformity:
        raise Refused("no-open-nonconformity", step=step_id)
    if decision == "accept" and not may_accept(step):
        raise Refused("accept-never", step=step_id)
    uow.record(NonconformityClosed(run_id, step_id, decision, reason.strip()), by)
