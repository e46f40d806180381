"""What stops a run and lets it go on: problems, pauses, handovers, the end."""

from __future__ import annotations

from dataclasses import replace

from app.domain.events import (
    ProblemReported,
    Recorded,
    RunFinished,
    RunHandedOver,
    RunPaused,
    RunReleased,
    RunResumed,
    RunTakenOver,
)
from app.domain.procedure import Procedure
from app.domain.run_state import Problem, RunState, Stop
from app.domain.run_undo import drop_proofs, without


def problem(
    procedure: Procedure, state: RunState, recorded: Recorded, event: ProblemReported
) -> RunState:
    """Kept for ever; one that holds stops the run."""
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
    return stop(state, "held", event.words or event.kind) if event.holds else state


def stop(state: RunState, kind: Stop, reason: str) -> RunState:
    """The state with one more thing that stops it."""
    return replace(state, stops={**state.stops, kind: reason})


def _go_on(state: RunState, *ended: Stop) -> RunState:
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
    return _go_on(state, "held", "quarantined")


def paused(procedure: Procedure, state: RunState, recorded: Recorded, event: RunPaused) -> RunState:
    """Work rests; every step is let go."""
    return replace(stop(state, "paused", event.reason), holders={})


def resumed(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunResumed
) -> RunState:
    """Work goes on."""
    return _go_on(state, "paused")


def handed_over(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunHandedOver
) -> RunState:
    """The run left this terminal; proofs stay behind."""
    state = drop_proofs(stop(state, "handed_over", event.ticket), tuple(state.proofs))
    return replace(state, holders={})


def taken_over(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunTakenOver
) -> RunState:
    """The run came to another terminal, where every proof is taken anew."""
    state = drop_proofs(_go_on(state, "handed_over"), tuple(state.proofs))
    return replace(state, holders={})


def finished(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunFinished
) -> RunState:
    """Nothing is left to do."""
    return replace(stop(state, "finished", ""), holders={})
