"""How a scale stands, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.ports.scale import ScaleLook
from app.ui.theme import State


def standing_words(look: ScaleLook) -> tuple[str, State]:
    """The words and their colour."""
    tr = QCoreApplication.translate
    reading = look.reading
    if reading is not None and reading.kg <= 0 and reading.stable:
        return tr("Scale", "nothing lies on it"), State.INFO
    words = {
        "stable": (tr("Scale", "stands still"), State.OK),
        "moving": (tr("Scale", "wait: it moves"), State.LOOK),
        "overload": (tr("Scale", "too heavy for it"), State.STOP),
        "underload": (tr("Scale", "below its range"), State.STOP),
        "silent": (tr("Scale", "says nothing"), State.LOOK),
        "lost": (tr("Scale", "no line to it"), State.STOP),
    }
    return words[look.standing]
