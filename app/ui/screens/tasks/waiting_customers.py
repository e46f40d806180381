"""Wants whose day went by, and those whose parts lie ready."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import text_in
from app.ui.screens.places import WantPlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.screens.want_words import until_words, who_waits
from app.ui.theme import State


def waiting_customers(asked: Asked) -> Iterator[Task]:
    """An overdue want is withdrawn or promised anew; a complete one is handed out."""
    tr = QCoreApplication.translate
    for want in asked.wants:
        overdue = want.overdue(asked.today)
        ready = want.status == "open" and not want.missing
        if not (overdue or ready):
            continue
        kind = asked.queries.catalogue.parts.get(want.asked.part_type)
        name = text_in(kind.names, asked.language) if kind else want.asked.part_type
        until = until_words(want.asked, asked.language)
        yield Task(
            f"want:{want.want_id}",
            tr("Tasks", "Want overdue") if overdue else tr("Tasks", "Wanted part is there"),
            name,
            " · ".join(one for one in (who_waits(want), until) if one),
            tr("Tasks", "Tell who waits") if overdue else tr("Tasks", "Hand it out"),
            "wants",
            WantPlace(want.want_id),
            State.LOOK if overdue else State.INFO,
        )
