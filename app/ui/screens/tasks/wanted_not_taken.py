"""Wanted parts whose step is over without the part and without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.screens.places import HarvestPlace
from app.ui.screens.tasks.task import Asked, Task, Work
from app.ui.screens.vehicle_plan import explained_kinds, gather_plan
from app.ui.screens.want_words import line_words


def wanted_not_taken(asked: Asked) -> Iterator[Task]:
    """One for every kind; it ends with the part, or with the reason why not."""
    for work in asked.works:
        over = {
            code: step.id
            for step in work.procedure.steps
            if step.id in work.run.settled
            for code in step.harvest
        }
        if over:
            yield from _not_taken(asked, work, over)


def _not_taken(asked: Asked, work: Work, over: dict[str, str]) -> Iterator[Task]:
    tr = QCoreApplication.translate
    queries = asked.queries
    vehicle = queries.vehicle(work.run.vehicle_id)
    plan = gather_plan(queries, vehicle, work.procedure, asked.today)
    wanted = [one for one in plan.wanted if one.part_type in over]
    known = explained_kinds(queries, work.run.vehicle_id) if wanted else frozenset()
    for line in wanted:
        if line.part_type not in known:
            yield Task(
                f"untaken:{work.run.run_id}:{line.part_type}",
                tr("Tasks", "Wanted part not taken"),
                work.known_as,
                f"{plan.name(line.part_type, asked.language)} · {line_words(line)}",
                tr("Tasks", "Take it or say why not"),
                "harvest",
                HarvestPlace(work.run.run_id, over[line.part_type]),
            )
