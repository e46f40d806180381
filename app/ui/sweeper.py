"""Sweeps up what refers to itself on the thread of the windows, and only there.

Python sweeps on whichever thread happens to make the most objects. A widget that dies on any
other thread than its own takes the program with it.
"""

from __future__ import annotations

import gc
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 200
_OLDER: Final = (10, 200)
"""Rounds after which what lived through a round, and through many, is looked through too."""


class Sweeper(QObject):
    """From `hold` until `end` nothing is swept by itself, from `begin` on by a timer."""

    _holding: ClassVar[set[int]] = set()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._sweep)
        self._round = 0

    def hold(self) -> None:
        """Threads are about to run."""
        self._holding.add(id(self))
        gc.disable()

    def begin(self) -> None:
        """The start is over; what it made is nothing to look through."""
        self._timer.start()

    def end(self) -> None:
        """The threads have ended."""
        self._timer.stop()
        self._holding.discard(id(self))
        if not self._holding:
            gc.enable()

    def _sweep(self) -> None:
        self._round += 1
        gc.collect(sum(self._round % each == 0 for each in _OLDER))
