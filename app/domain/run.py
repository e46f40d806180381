"""One run of a procedure: a pure fold over its events.

Total: any subset of a run's events, in any order of arrival, gives a state. What a
failed attempt leads to is worked out here from the procedure, never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from app.domain import run_failures, run_handover, run_stops
from app.domain.events import (
    InputImpossible,
    NonconformityClosed,
    ProblemReported,
    Recorded,
    RunFact,
    RunFinished,
    RunHandedOver,
    RunPaused,
    RunReleased,
    RunResumed,
    RunStarted,
    RunTakenOver,
    StepConfirmed,
    StepFailed,
    StepOpened,
    StepReleased,
    StepSkipped,
    WaitShortened,
    WentBack,
)
from app.domain.procedure import Procedure, Step
from app.domain.procedure_plan import plan_of
from app.domain.run_state import (
    Attempt,
    Conflict,
    Holder,
    Order,
    Problem,
    Proof,
    RunState,
    Settled,
    Status,
)
from app.domain.run_undo import drop_proofs, end_proofs, go_back, inputs_of, without

__all__ = [
    "Attempt",
    "Conflict",
    "Holder",
    "LateEvent",
    "Order",
    "Problem",
    "Proof",
    "RunState",
    "Settled",
    "Status",
    "apply",
    "fold",
    "start",
]

V = TypeVar("V")


class LateEvent(ValueError):
    """An event that belongs before one already folded: the run must be folded anew."""


def start() -> RunState:
    """A run of which nothing is known yet."""
    return RunState()


def fold(procedure: Procedure, recordeds: Iterable[Recorded]) -> RunState:
    """The state after all events, whatever order they came in, each counted once."""
    unique = {one.event_id: one for one in recordeds}
    state = start()
    for recorded in sorted(unique.values(), key=lambda one: one.order):
        state = apply(procedure, state, recorded)
    return state


def apply(procedure: Procedure, state: RunState, recorded: Recorded) -> RunState:
    """The state after one more event; the very last event again changes nothing.

    Raises LateEvent when the event belongs before the last one folded.
    """
    if state.last is not None and recorded.order <= state.last:
        if recorded.order == state.last:
            return state
        raise LateEvent(recorded.event_id)
    state = replace(state, last=recorded.order)
    event = recorded.event
    handler = _HANDLERS.get(type(event))
    if handler is None or _foreign(state, event):
        return state
    step_id = getattr(event, "step", None)
    if isinstance(event, ProblemReported) or step_id is None:
        return handler(procedure, state, recorded, event)
    step = procedure.by_id.get(step_id)
    return state if step is None else handler(procedure, state, recorded, event, step)


def _foreign(state: RunState, event: object) -> bool:
    run_id = cast("RunStarted | RunFact", event).run_id
    return bool(state.run_id) and run_id != state.run_id


def _with(known: Mapping[str, V], key: str, value: V) -> Mapping[str, V]:
    return {**known, key: value}


def _started(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunStarted
) -> RunState:
    if state.run_id:
        return state
    return replace(
        state,
        run_id=event.run_id,
        vehicle_id=event.vehicle_id,
        digest=event.digest,
        demo=event.demo,
        context=dict(event.context),
    )


def _opened(
    procedure: Procedure, state: RunState, recorded: Recorded, event: StepOpened, step: Step
) -> RunState:
    """The terminal that opens it first holds it; its wait counts from the first opening."""
    held = state.holders.get(step.id)
    if held is None or held.person == recorded.by or held.terminal == recorded.terminal:
        mine = Holder(recorded.by, recorded.terminal, recorded.at)
        state = replace(state, holders=_with(state.holders, step.id, mine))
    if step.id in state.opened_at:
        return state
    return replace(state, opened_at=_with(state.opened_at, step.id, recorded.at))


def _released(
    procedure: Procedure, state: RunState, recorded: Recorded, event: StepReleased, step: Step
) -> RunState:
    return replace(state, holders=without(state.holders, (step.id,)))


def _confirmed(
    procedure: Procedure, state: RunState, recorded: Recorded, event: StepConfirmed, step: Step
) -> RunState:
    before = state.settled.get(step.id)
    if before is not None and step.id not in plan_of(procedure).renewable:
        twice = Conflict(step.id, before.order, recorded.order, recorded.by)
        return replace(state, conflicts=(*state.conflicts, twice))
    state = _settle(state, recorded, step, "done", event.signers)
    answered = {f"{step.id}.{name}": raw for name, raw in event.answers.items()}
    private = frozenset(f"{step.id}.{name}" for name in event.given_privately)
    kept = without(state.values, inputs_of(state.values, {step.id}))
    state = replace(
        state,
        values={**kept, **answered},
        privately=(state.privately - inputs_of(state.privately, {step.id})) | private,
        impossible=without(state.impossible, answered.keys() | private),
    )
    state = end_proofs(procedure, state, step)
    state = drop_proofs(state, [one.state for one in step.sets])
    left_behind = state.left_behind - {one.state for one in step.sets}
    state = replace(state, left_behind=left_behind)
    if any(
        f"{step.id}.{one.id}" in state.impossible and not procedure.proves_without(step, one)
        for one in step.fields
    ):
        return state
    proofs = dict(state.proofs)
    for one in step.sets:
        ttl_s = None if one.ttl_min is None else one.ttl_min * 60
        where = (recorded.terminal, recorded.incarnation)
        proofs[one.state] = Proof(one.value, step.id, recorded.at, ttl_s, *where)
    return replace(state, proofs=proofs)


def _settle(
    state: RunState,
    recorded: Recorded,
    step: Step,
    kind: str,
    signers: tuple[str, ...] = (),
) -> RunState:
    settled = Settled(
        cast("Any", kind),
        recorded.by,
        signers,
        recorded.at,
        recorded.terminal,
        recorded.incarnation,
        recorded.order,
    )
    return replace(
        state,
        settled=_with(state.settled, step.id, settled),
        holders=without(state.holders, (step.id,)),
        opened_at=without(state.opened_at, (step.id,)),
        failed_now=state.failed_now - {step.id},
        repeats=without(state.repeats, (step.id,)),
        blocked_by_nonconformity=state.blocked_by_nonconformity - {step.id},
        undone=state.undone - {step.id},
    )


def _failed(
    procedure: Procedure, state: RunState, recorded: Recorded, event: StepFailed, step: Step
) -> RunState:
    attempt = Attempt(
        recorded.by,
        recorded.at,
        event.answers,
        event.failures,
        event.given_privately,
        recorded.order,
    )
    return run_failures.after_failure(procedure, state, step, attempt)


def _impossible(
    procedure: Procedure, state: RunState, recorded: Recorded, event: InputImpossible, step: Step
) -> RunState:
    one = step.field_named(event.field_id)
    if one is None:
        return state
    key = f"{step.id}.{one.id}"
    state = replace(state, impossible=_with(state.impossible, key, event.cause))
    way = procedure.way_out(step, one)
    if way is None or way.then == "hold":
        return run_stops.stop(state, "held", f"{key}: {event.cause}")
    return state


def _skipped(
    procedure: Procedure, state: RunState, recorded: Recorded, event: StepSkipped, step: Step
) -> RunState:
    if step.id in state.settled:
        return state
    return _settle(state, recorded, step, "skipped")


def _went_back(
    procedure: Procedure, state: RunState, recorded: Recorded, event: WentBack, step: Step
) -> RunState:
    return go_back(procedure, state, step.id)


def _wait_shortened(
    procedure: Procedure, state: RunState, recorded: Recorded, event: WaitShortened, step: Step
) -> RunState:
    return replace(state, waits=_with(state.waits, step.id, event.seconds))


def _nonconformity_closed(
    procedure: Procedure,
    state: RunState,
    recorded: Recorded,
    event: NonconformityClosed,
    step: Step,
) -> RunState:
    """Repeat opens the step again; accept takes the last attempt, never a critical one."""
    if step.id not in state.blocked_by_nonconformity:
        return state
    if event.decision != "accept":
        return replace(
            state,
            blocked_by_nonconformity=state.blocked_by_nonconformity - {step.id},
            repeats=without(state.repeats, (step.id,)),
        )
    if step.critical:
        return state
    last = state.failures[step.id][-1]
    state = end_proofs(procedure, _settle(state, recorded, step, "accepted"), step)
    return replace(
        state,
        values={**state.values, **{f"{step.id}.{k}": raw for k, raw in last.answers.items()}},
        privately=state.privately | {f"{step.id}.{name}" for name in last.given_privately},
    )


_HANDLERS: Mapping[type, Callable[..., RunState]] = {
    RunStarted: _started,
    StepOpened: _opened,
    StepReleased: _released,
    StepConfirmed: _confirmed,
    StepFailed: _failed,
    InputImpossible: _impossible,
    StepSkipped: _skipped,
    WentBack: _went_back,
    WaitShortened: _wait_shortened,
    NonconformityClosed: _nonconformity_closed,
    ProblemReported: run_stops.problem,
    RunReleased: run_stops.released,
    RunPaused: run_stops.paused,
    RunResumed: run_stops.resumed,
    RunHandedOver: run_handover.handed_over,
    RunTakenOver: run_handover.taken_over,
    RunFinished: run_stops.finished,
}
