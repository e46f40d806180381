"""Certificates of destruction that are prepared or signed and go no further by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.screens.places import VehiclePlace
from app.ui.screens.tasks.task import Asked, Task
from app.ui.theme import State


def unfinished_certificates(asked: Asked) -> Iterator[Task]:
    """One for every certificate that still wants its signatures or the authority's answer."""
    tr = QCoreApplication.translate
    for work in asked.works:
        for one in asked.queries.certificates_of(work.line.vehicle_id):
            if not one.stands or one.declared:
                continue
            yield Task(
                f"certificate:{one.certificate_id}",
                tr("Tasks", "Certificate not declared")
                if one.signed
                else tr("Tasks", "Certificate not signed"),
                work.known_as,
                one.number,
                tr("Tasks", "Enter the answer") if one.signed else tr("Tasks", "Have it signed"),
                "vehicle",
                VehiclePlace(work.line.vehicle_id),
                State.LOOK if work.line.vehicle_status == "closed" else State.INFO,
            )
