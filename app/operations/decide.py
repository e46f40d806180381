"""What a supervisor decides: let a stopped run go on, or judge a failed step."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import NonconformityClosed, RunReleased
from app.domain.procedure import Step
from app.domain.run import Attempt, RunState
from app.domain.run_people import Qualified, hold_reasons
from app.domain.run_rules import judge, may_accept
from app.operations.confirm_step import finish_if_done
from app.operations.hand_over_run import check_here
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.record_facts import record_facts
from app.operations.sign import qualified, require_pin
from app.operations.workable_run import workable_run


def check_decider(uow: UnitOfWork, decision: str, by: str, reason: str) -> None:
    """NotAllowed for whoever may not decide this or did not sign; Refused without reason."""
    require(uow, decision, by)
    require_pin(uow, by)
    if not reason.strip():
        raise Refused("reason-missing")


def release_run(uow: UnitOfWork, run_id: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor; Refused when the run is not stopped."""
    check_decider(uow, "release_run", by, reason)
    if workable_run(uow, run_id).status not in ("held", "quarantined"):
        raise Refused("run-not-stopped")
    uow.record(RunReleased(run_id, reason.strip()), by)


def close_nonconformity(
    uow: UnitOfWork, run_id: str, step_id: str, decision: str, reason: str, by: str
) -> None:
    """`repeat` or `accept`; a step that proves a state or carries high voltage is never accepted.

    Nor is an attempt that lacks an input or a signature. Accepting the last step finishes the
    run. Raises NotAllowed or Refused.
    """
    check_decider(uow, "close_nonconformity", by, reason)
    run = workable_run(uow, run_id)
    check_here(run)
    step = uow.procedure(run.digest).by_id[step_id]
    if step_id not in run.blocked_by_nonconformity:
        raise Refused("no-open-nonconformity", step=step_id)
    closed = NonconformityClosed(run_id, step_id, decision, reason.strip())
    if decision == "accept":
        _accept(uow, run, step, closed, by)
    else:
        uow.record(closed, by)


def _accept(
    uow: UnitOfWork, run: RunState, step: Step, closed: NonconformityClosed, by: str
) -> None:
    """The last attempt stands, with all that a confirmation would have brought about."""
    if not may_accept(step):
        raise Refused("accept-never", step=step.id)
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    procedure, last = uow.procedure(run.digest), run.failures[step.id][-1]
    lacking = ", ".join(_lacking(uow, run, step, last, by))
    if lacking:
        raise Refused("accept-incomplete", lacking=lacking)
    uow.record(closed, by)
    record_facts(uow, run, step, last.answers, by, {})
    finish_if_done(uow, run.run_id, procedure, by)


def _lacking(uow: UnitOfWork, run: RunState, step: Step, last: Attempt, by: str) -> tuple[str, ...]:
    """What the attempt left open; the supervisor's badge is the second signature."""
    private = frozenset(last.given_privately)
    judged = judge(uow.procedure(run.digest), run, step, last.answers, private)
    signer = qualified(uow.person(by))
    unsigned = hold_reasons(step, Qualified(last.by, {}), [signer], uow.now)
    return (*judged.missing, *(step.hold.who if step.hold and unsigned else ()))
