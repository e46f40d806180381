"""How far a thing has come."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import draw_surface, painting
from app.ui.theme import State, Tone, look


class ProgressBar(QWidget):
    """A slim bar; the figure stands in words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total, self._state = 0, 1, State.OK
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, done: int, total: int, state: State = State.OK) -> None:
        """Show `done` of `total` parts; a total of nothing shows an empty bar."""
        self._done, self._total, self._state = max(0, min(done, total)), max(total, 1), state
        self.update()

    def sizeHint(self) -> QSize:
        """10 px of the design high."""
        return QSize(look().scale.px(80), look().scale.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and bar; anything begun shows at least a dot."""
        del event
        theme = look().theme
        filled = self.width() * self._done // self._total
        with painting(self) as painter:
            track = Tone(theme.ink, theme.disabled_ground, theme.disabled_edge)
            draw_surface(painter, self.rect(), track, width=1 if theme.outlined else 0)
            if self._done:
                rect = QRect(0, 0, max(filled, self.height()), self.height())
                draw_surface(painter, rect, _solid(self._state), width=0)


def _solid(state: State) -> Tone:
    theme = look().theme
    colour = theme.accent if state is State.INFO else theme.tone(state).edge
    return Tone(colour, colour, colour)
