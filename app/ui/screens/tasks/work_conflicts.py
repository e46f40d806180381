"""Work that two terminals did: a step confirmed twice, a ticket taken over twice."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.screens.places import VehiclePlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.steps.wording import title_of
from app.ui.theme import State


def work_conflicts(asked: Asked) -> Iterator[Task]:
    """One for every conflict of a vehicle on the line; the first of both counts."""
    tr = QCoreApplication.translate
    for work in asked.on_line:
        for place, one in enumerate(work.run.conflicts):
            step = title_of(work.procedure, one.step, asked.language) if one.step else ""
            twice = tr("Tasks", "Confirmed twice: {step}").format(step=step)
            yield Task(
                f"conflict:{work.run.run_id}:{place}",
                tr("Tasks", "Two terminals disagree"),
                work.known_as,
                twice if step else tr("Tasks", "One ticket was taken over twice."),
                tr("Tasks", "Look at the file"),
                "vehicle",
                VehiclePlace(work.run.vehicle_id),
                State.STOP,
            )
