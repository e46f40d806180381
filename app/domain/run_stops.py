"""What stops a run and lets it go on: problems, pauses, the end."""

from __future__ import annotations

from dataclasses import replace

from app.domain.events import (
    ProblemReported,
    Recorded,
    RunFinished,
    RunPaused,
    RunReleased,
    RunResumed,
)
from app.domain.procedure import Procedure
from app.domain.run_state import Problem, RunState, Stop
from app.domain.run_undo import drop_proofs, without


def problem(
    procedure: Procedure, state: RunState, recorded: Recorded, event: ProblemReported
) -> RunState:
    """Kept for ever; one that holds stops the run, and nothing counts as proved any more."""
    reported = Problem(
        event.step,
        event.kind,
        event.words,
        event.photo,
        event.holds,
        recorded.by,
        recorded.at,
    )
    state = replace(state, problems=(*state.problems, reported))
    if not event.holds:
        return state
    state = drop_proofs(state, tuple(state.proofs))
    return stop(state, "held", event.words or event.kind)


def stop(state: RunState, kind: Stop, reason: str) -> RunState:
    """The state with one more thing that stops it."""
    return replace(state, stops={**state.stops, kind: reason})


def go_on(state: RunState, *ended: Stop) -> RunState:
    """The state without some of the things that stop it."""
    return replace(state, stops={k: why for k, why in state.stops.items() if k not in ended})


def released(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunReleased
) -> RunState:
    """Inputs recorded as impossible stay waived, but what a critical step measures is asked
    again: no supervisor can waive it."""
    asked_again = [
        name
        for step in procedure.steps
        if step.critical and "held" in state.stops
        for one in step.fields
        if (name := f"{step.id}.{one.id}") in state.impossible
        and not procedure.proves_without(step, one)
    ]
    state = replace(state, impossible=without(state.impossible, asked_again))
    return go_on(state, "held", "quarantined")


def paused(procedure: Procedure, state: RunState, recorded: Recorded, event: RunPaused) -> RunState:
    """Work rests; every step is let go."""
    return replace(stop(state, "paused", event.reason), holders={})


def resumed(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunResumed
) -> RunState:
    """Work goes on."""
    return go_on(state, "paused")


def finished(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunFinished
) -> RunState:
    """Nothing is left to do."""
    return replace(stop(state, "finished", ""), holders={})
