"""A terminal nobody touches locks itself; what was begun stays, and the first tap only wakes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWindow

    from app.domain.errors import ShopError
    from app.domain.site import Site
    from app.ui.desk import Desk

_MINUTE_MS: Final = 60_000
_PRESS: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Window(Protocol):
    """The shell, as this sees it."""

    def lock(self) -> None:
        """Nobody works here any more."""
        ...

    def spares(self, place: QPoint) -> bool:
        """Whether a touch there acts even on a sleeping terminal."""
        ...

    def refuse(self, error: ShopError) -> None:
        """Say why something did not happen."""
        ...


class IdleLock(QObject):
    """Filters the touches of the window, and locks it when the time is over.

    It locks whatever is on the screen, a running wait too: waits and proofs run on beneath and
    depend on no picture, while a terminal left open signs plain work in somebody else's name.
    """

    def __init__(self, parent: QObject, desk: Desk, window: Window) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._asleep = self._swallowing = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._over)
        self._desk.person_changed.connect(self._person_changed)

    @property
    def asleep(self) -> bool:
        """Whether the next tap only wakes."""
        return self._asleep

    def guard(self, window: QWindow | None) -> None:
        """See every touch of this window."""
        if window is not None:
            window.installEventFilter(self)

    def _person_changed(self) -> None:
        if self._desk.person is None:
            self.timer.stop()
        elif self._desk.is_open:
            self._desk.ask(lambda queries: queries.site(), self._watch, self._window.refuse)

    def _watch(self, site: Site | None) -> None:
        """Somebody works here: lock after as many minutes without a touch or a scan."""
        if site is not None and self._desk.person is not None:
            self._asleep = False
            self.timer.start(site.lock_minutes * _MINUTE_MS)

    def touched(self) -> None:
        """A scan came, or a key."""
        self._asleep = False
        if self.timer.isActive():
            self.timer.start()

    def _over(self) -> None:
        self._asleep = True
        self._window.lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch counts; the one that wakes presses nothing, but for a hot battery."""
        if event.type() in _PRESS:
            place = cast("QMouseEvent", event).globalPosition().toPoint()
            if self._asleep and not self._window.spares(place):
                self._asleep, self._swallowing = False, True
                return True
            self.touched()
        elif event.type() is QEvent.Type.MouseButtonRelease and self._swallowing:
            self._swallowing = False
            return True
        return super().eventFilter(watched, event)
