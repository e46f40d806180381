"""Lists that glide under a finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QScroller
from shiboken6 import isValid

_GESTURE = QScroller.ScrollerGestureType.LeftMouseButtonGesture


class Kinetic(QObject):
    """Lets a scroll area glide, and forgets a finger whose tap made the area disappear.

    Without that, Qt waits for the lost release and swallows the next tap.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._viewport = area.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the gesture while the area is seen."""
        if not isValid(self._viewport):
            return False
        if event.type() == QEvent.Type.Show:
            QScroller.grabGesture(self._viewport, _GESTURE)
        elif event.type() == QEvent.Type.Hide:
            QScroller.ungrabGesture(self._viewport)
        return super().eventFilter(watched, event)
