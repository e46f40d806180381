"""A terminal nobody touches locks itself; what was begun stays, and the first tap only wakes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

_MINUTE_MS: Final = 60_000
_PRESS: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class IdleLock(QObject):
    """Filters the touches of the window. lock: called when the time is over.

    It locks whatever is on the screen, a running wait too: waits and proofs run on beneath and
    depend on no picture, while a terminal left open signs plain work in somebody else's name.
    """

    def __init__(self, parent: QObject, lock: Callable[[], None]) -> None:
        super().__init__(parent)
        self._lock = lock
        self._asleep = self._swallowing = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._over)

    @property
    def asleep(self) -> bool:
        """Whether the next tap only wakes."""
        return self._asleep

    def watch(self, minutes: int) -> None:
        """Somebody works here: lock after so many minutes without a touch or a scan."""
        self._asleep = False
        self.timer.start(minutes * _MINUTE_MS)

    def rest(self) -> None:
        """Nobody works here."""
        self.timer.stop()

    def touched(self) -> None:
        """A scan came, or a key."""
        self._asleep = False
        if self.timer.isActive():
            self.timer.start()

    def _over(self) -> None:
        self._asleep = True
        self._lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch counts; the one that wakes presses nothing."""
        if event.type() in _PRESS:
            if self._asleep:
                self._asleep, self._swallowing = False, True
                return True
            self.touched()
        elif event.type() is QEvent.Type.MouseButtonRelease and self._swallowing:
            self._swallowing = False
            return True
        return super().eventFilter(watched, event)
