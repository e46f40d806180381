"""What a failed attempt leads to, worked out from the procedure's `on_fail`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.errors import Reason
from app.domain.procedure import Procedure, Step
from app.domain.procedure_plan import plan_of
from app.domain.run_state import Attempt, RunState
from app.domain.run_undo import drop_proofs, end_proofs, forget, go_back

_LETS_READINGS_IN = (
    "run-held",
    "run-quarantined",
    "wait-running",
    "qualification-",
    "state-",
    "step-requires",
    "step-condition-open",
    "step-settled",
    "step-held",
    "nonconformity-open",
)


def takes_failure(state: RunState, blocked: Iterable[Reason]) -> bool:
    """Whether a failed attempt is recorded although these reasons keep the step from being done.

    A danger that was measured is a fact, whoever measured it, too early or once more, and
    whoever else has the step in hand or must still decide on it.
    """
    stopped = state.stops.keys() - {"held", "quarantined"}
    return not stopped and all(one.code.startswith(_LETS_READINGS_IN) for one in blocked)


def after_failure(procedure: Procedure, state: RunState, step: Step, attempt: Attempt) -> RunState:
    """The state after a failed attempt.

    The attempt is kept for ever. The states that the step or one that stands on it proved
    are lost, and so are those it would have ended: nobody knows how far it got. An own
    waiting time starts anew. Beyond `max_repeats` every consequence becomes a nonconformity
    that a supervisor closes.
    """
    doubted = plan_of(procedure).dependants[step.id]
    proved = tuple(name for name, proof in state.proofs.items() if proof.step in doubted)
    state = end_proofs(procedure, drop_proofs(state, proved), step)
    if step.id in state.settled:
        state = forget(state, {step.id})
    count = state.repeats.get(step.id, 0) + 1
    state = replace(
        state,
        failures={**state.failures, step.id: (*state.failures.get(step.id, ()), attempt)},
        failed_now=state.failed_now | {step.id},
        repeats={**state.repeats, step.id: count},
        opened_at={**state.opened_at, step.id: attempt.at},
    )
    return _consequence(procedure, state, step, count)


def _consequence(procedure: Procedure, state: RunState, step: Step, count: int) -> RunState:
    rule = step.on_fail
    if rule.do == "abort":
        return replace(state, stops={**state.stops, "aborted": step.id})
    if rule.do == "quarantine":
        return replace(state, stops={**state.stops, "quarantined": step.id})
    if rule.do == "goto" and rule.to is not None and rule.to in procedure.by_id:
        state = go_back(procedure, state, rule.to)
    too_often = rule.max_repeats is not None and count > rule.max_repeats
    if rule.do == "nonconformity" or too_often:
        blocked = state.blocked_by_nonconformity | {step.id}
        return replace(state, blocked_by_nonconformity=blocked)
    return state
