"""How far a run is, step by step, for the list beside the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.procedure import Procedure, Step
from app.domain.run_state import RunState
from app.domain.run_view import Applicability, RunView

Mark = Literal[
    "done",
    "accepted",
    "skipped",
    "now",
    "open",
    "locked",
    "failed",
    "blocked",
    "not_applicable",
]


@dataclass(frozen=True, slots=True)
class StepMark:
    """One step and how it stands."""

    step_id: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """One section with its steps."""

    id: str
    steps: tuple[StepMark, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """Settled steps out of all that are part of this run, and every step's mark."""

    done: int
    total: int
    sections: tuple[SectionProgress, ...]


def progress(procedure: Procedure, state: RunState) -> Progress:
    """Where the run stands. `now` is a step somebody has in hand, `blocked` one that waits
    for a supervisor's decision, `failed` one whose last attempt failed."""
    view = RunView(procedure, state)
    sections = tuple(
        SectionProgress(
            section.id, tuple(StepMark(step.id, _mark(view, step)) for step in section.steps)
        )
        for section in procedure.sections
    )
    marks = [one.mark for section in sections for one in section.steps]
    done = sum(mark in ("done", "accepted", "skipped") for mark in marks)
    return Progress(done, sum(mark != "not_applicable" for mark in marks), sections)


def _mark(view: RunView, step: Step) -> Mark:
    settled = view.state.settled.get(step.id)
    if settled is not None:
        return settled.kind
    if view.applicability_of(step.id) is Applicability.NOT_APPLICABLE:
        return "not_applicable"
    if step.id in view.state.blocked_by_nonconformity:
        return "blocked"
    if step.id in view.state.holders:
        return "now"
    if not view.is_open(step):
        return "locked"
    return "failed" if step.id in view.state.failed_now else "open"
