"""Where this is, what it is about, what is safe, who works, and what time it is."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.layouts import column, reading_row
from app.ui.kit.painting import draw_ground, painting
from app.ui.kit.text import Text
from app.ui.theme import State, look


class TopBar(QWidget):
    """Title and subtitle at the left, pills and the clock at the right.

    It turns round for no hand: what is read stays where it is read.
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = look().scale
        self._title = Text(title, "title")
        self._subtitle = Text(subtitle, "small", state=State.OFF)
        self._clock = Text("", "title", wrap=False)
        words = column(1, self._title, self._subtitle, 1, gap_mm=0)
        self._pills = reading_row(gap_mm=2.4)
        bar = reading_row(gap_mm=3)
        bar.addLayout(words, 1)
        bar.addLayout(self._pills)
        bar.addWidget(self._clock)
        bar.setContentsMargins(scale.px(20), 0, scale.px(20), 0)
        self.setLayout(bar)
        self.setMinimumHeight(max(scale.px(72), scale.secondary))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface with a line below."""
        del event
        theme = look().theme
        with painting(self) as painter:
            draw_ground(painter, self.rect(), theme.surface, below=theme.line)

    def set_title(self, title: str) -> None:
        """Name the station or the place."""
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Name the subject."""
        self._subtitle.setText(subtitle)

    def set_clock(self, clock: str) -> None:
        """Show the time, already written."""
        self._clock.setText(clock)

    def add(self, widget: QWidget) -> None:
        """Put a pill, or a button in a pill's shape, at the end of the pills."""
        self._pills.addWidget(widget)
