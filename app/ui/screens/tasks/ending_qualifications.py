"""People whose qualifications end within 60 days, or are over."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.expiry import expiring
from app.ui.screens.expiry_words import WEIGHTS, qualification_names, said_of
from app.ui.screens.places import PersonPlace
from app.ui.screens.tasks.task import Asked, Task


def ending_qualifications(asked: Asked) -> Iterator[Task]:
    """One for every person, as heavy as their most urgent line; renewed or withdrawn it ends."""
    tr = QCoreApplication.translate
    ending = [(one, expiring(one, asked.today)) for one in asked.queries.people()]
    ending = [(person, found) for person, found in ending if found]
    if not ending:
        return
    names = qualification_names(asked.queries, asked.language)
    called = asked.queries.names()
    for person, found in ending:
        over = found[0].stage == 0
        yield Task(
            f"expiry:{person.person_id}",
            tr("Tasks", "Qualification over") if over else tr("Tasks", "Qualification ends"),
            " · ".join(part for part in (person.number, called.get(person.person_id, "")) if part),
            said_of(found, names),
            tr("Tasks", "Renew or withdraw it"),
            "people",
            PersonPlace(person.person_id),
            WEIGHTS[found[0].stage],
        )
