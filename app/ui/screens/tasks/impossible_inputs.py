"""What was recorded as impossible on a vehicle that is still worked on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.language import captioned
from app.ui.screens.places import VehiclePlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.steps.wording import cause_words, label_of, title_of


def impossible_inputs(asked: Asked) -> Iterator[Task]:
    """One for every input without a value; it ends with the vehicle's work."""
    tr = QCoreApplication.translate
    for work in asked.on_line:
        if work.run.status == "finished":
            continue
        for name, cause in sorted(work.run.impossible.items()):
            step_id, _, field_id = name.partition(".")
            step = work.procedure.by_id.get(step_id)
            one = step.field_named(field_id) if step else None
            title = title_of(work.procedure, step_id, asked.language)
            label = label_of(one, asked.language) if one else field_id
            yield Task(
                f"impossible:{work.run.run_id}:{name}",
                tr("Tasks", "Could not be done"),
                work.known_as,
                captioned(title, f"{label} ({cause_words().get(cause, cause)})"),
                tr("Tasks", "Look at the file"),
                "vehicle",
                VehiclePlace(work.run.vehicle_id),
            )
