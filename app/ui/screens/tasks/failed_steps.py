"""Non-conformities: failed steps on which a supervisor decides."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.screens.places import StepPlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.steps.wording import title_of
from app.ui.theme import State


def failed_steps(asked: Asked) -> Iterator[Task]:
    """One for every step that is to be repeated or accepted."""
    tr = QCoreApplication.translate
    for work in asked.on_line:
        for step_id in sorted(work.run.blocked_by_nonconformity):
            yield Task(
                f"failed:{work.run.run_id}:{step_id}",
                tr("Tasks", "Not passed"),
                work.known_as,
                title_of(work.procedure, step_id, asked.language),
                tr("Tasks", "Repeat or accept"),
                "step",
                StepPlace(work.run.run_id, step_id),
                State.STOP,
            )
