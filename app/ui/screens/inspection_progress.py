"""How far an archive for an inspector is, and what came of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ShopError
from app.ui.language import format_number

if TYPE_CHECKING:
    from app.operations.ports.office import InspectionTaken, Stage
    from app.ui.language import Language

STOPPED: Final = "inspection-stopped"


class Going:
    """Stands between the thread that writes and the screen that asks every second.

    Only plain values cross over: nothing waits for the other thread.
    """

    def __init__(self) -> None:
        self.stopped = False
        self._last: tuple[Stage, int] = ("vehicles", 0)

    def __call__(self, stage: Stage, done: int) -> None:
        """Raises ShopError once somebody has stopped it."""
        self._last = (stage, done)
        if self.stopped:
            raise ShopError(STOPPED)

    def words(self, language: Language) -> str:
        """What is being done, and how many of it are done."""
        tr = QCoreApplication.translate
        stage, done = self._last
        text = {
            "vehicles": tr("Inspection", "Facts of vehicles: {count}"),
            "pictures": tr("Inspection", "Photos and papers: {count}"),
            "registers": tr("Inspection", "Registers, vehicles: {count}"),
        }[stage]
        return text.format(count=format_number(done, language))


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
