"""Vehicles that are held, in quarantine, or whose work was stopped for good."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.screens.places import StepPlace, VehiclePlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.screens.words import run_status_word
from app.ui.steps.wording import stop_word
from app.ui.theme import State


def stopped_vehicles(asked: Asked) -> Iterator[Task]:
    """A held vehicle is released at its step, an aborted one begun anew from its file."""
    tr = QCoreApplication.translate
    for work in asked.on_line:
        run = work.run
        if run.status not in ("held", "quarantined", "aborted"):
            continue
        # A failed step that stops the vehicle is a task of its own.
        if run.status_reason in run.blocked_by_nonconformity:
            continue
        aborted = run.status == "aborted"
        yield Task(
            f"stopped:{run.run_id}",
            run_status_word(run.status),
            work.known_as,
            stop_word(work.procedure, run.status_reason, asked.language),
            tr("Tasks", "Begin new work") if aborted else tr("Tasks", "Let it go on, or not"),
            "vehicle" if aborted else "step",
            VehiclePlace(run.vehicle_id) if aborted else StepPlace(run.run_id),
            State.STOP,
        )
