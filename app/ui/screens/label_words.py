"""The words for labels: what they stick on, how large they are, and which ones a job holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.identifiers import PartId
from app.domain.label import size_of

if TYPE_CHECKING:
    from app.domain.print_job import PrintJob
    from app.domain.tags import Tag, Thing


def thing_words() -> Mapping[Thing, str]:
    """Labels by what they stick on."""
    tr = QCoreApplication.translate
    return {
        "part": tr("LabelWords", "Part label"),
        "place": tr("LabelWords", "Place label"),
        "vehicle": tr("LabelWords", "Roof label"),
        "material": tr("LabelWords", "Container label"),
        "command": tr("LabelWords", "Command card"),
        "held": tr("LabelWords", "Quarantine label"),
    }


def tag_words() -> Mapping[Tag, str]:
    """What labels of other things than parts stick on, many of each."""
    tr = QCoreApplication.translate
    return {
        "vehicle": tr("LabelWords", "Vehicles"),
        "place": tr("LabelWords", "Places"),
        "material": tr("LabelWords", "Containers"),
        "held": tr("LabelWords", "Quarantine"),
        "command": tr("LabelWords", "Command cards"),
    }


def size_words(template: str) -> str:
    """Width and height in mm, as `100 × 60`."""
    width, height = size_of(template)
    return f"{width} × {height}"


def said_of(job: PrintJob, vehicles: Mapping[str, str] | None = None) -> str:
    """The code of a label, or the first of many and how many. vehicles: register numbers by id."""
    first = job.labels[0].code
    if job.thing == "vehicle":
        first = (vehicles or {}).get(first, "")
    if job.thing in ("part", "held"):
        first = PartId.parse(first).grouped
    return f"{first} +{len(job.labels) - 1}" if len(job.labels) > 1 else first
