"""Every source of tasks. A new one is one file and one line here."""

from __future__ import annotations

from typing import Final

from app.ui.screens.tasks.ending_qualifications import ending_qualifications
from app.ui.screens.tasks.failed_steps import failed_steps
from app.ui.screens.tasks.impossible_inputs import impossible_inputs
from app.ui.screens.tasks.stopped_vehicles import stopped_vehicles
from app.ui.screens.tasks.task import Asked, Source, Task
from app.ui.screens.tasks.unfinished_certificates import unfinished_certificates
from app.ui.screens.tasks.waiting_customers import waiting_customers
from app.ui.screens.tasks.wanted_not_taken import wanted_not_taken
from app.ui.screens.tasks.work_conflicts import work_conflicts
from app.ui.theme import State

SOURCES: Final[tuple[Source, ...]] = (
    stopped_vehicles,
    failed_steps,
    work_conflicts,
    impossible_inputs,
    wanted_not_taken,
    unfinished_certificates,
    waiting_customers,
    ending_qualifications,
)
_PRESSING: Final = (State.STOP, State.LOOK, State.INFO)


def all_tasks(asked: Asked) -> tuple[Task, ...]:
    """Everything that waits for a supervisor, the most pressing first."""
    found = [task for source in SOURCES for task in source(asked)]
    return tuple(sorted(found, key=lambda one: _PRESSING.index(one.state)))
