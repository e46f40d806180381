"""What came of an archive for an inspector, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.language import format_number

if TYPE_CHECKING:
    from app.operations.ports.office import InspectionTaken
    from app.ui.language import Language


def taken_words(taken: InspectionTaken, language: Language) -> str:
    """How much is in it, what lacks, and where it is."""
    tr = QCoreApplication.translate
    counts = {
        name: format_number(getattr(taken, name), language)
        for name in ("vehicles", "facts", "pictures", "missing_pictures")
    }
    text = tr("Inspection", "Vehicles: {vehicles}. Facts: {facts}. Photos and papers: {pictures}.")
    lines = [text.format(**counts)]
    if taken.missing_pictures:
        lacks = tr("Inspection", "Photos that are not on this terminal: {missing_pictures}.")
        lines.append(lacks.format(**counts))
    if taken.broken_at:
        lines.append(tr("Inspection", "Chain broken at {place}.").format(place=taken.broken_at))
    where = tr("Inspection", "It is in {folder}, its summary beside it.")
    lines.append(where.format(folder=taken.file.parent))
    return "\n".join(lines)
