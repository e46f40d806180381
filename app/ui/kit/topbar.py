"""Where this is, what it is about, what is safe, who works, and what time it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.layouts import column, reading_row
from app.ui.kit.painting import draw_ground, painting, text_width
from app.ui.kit.text import Text
from app.ui.theme import State, look

_LEAST_WORDS: Final = 110
_LIKED_WORDS: Final = 190
_SEVERAL_LINES: Final = "small_strong"


class TopBar(QWidget):
    """Title and subtitle at the left, pills and the clock at the right.

    It turns round for no hand: what is read stays where it is read.
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = look().scale
        self._title = _Heading(title, "title", lines=2)
        self._subtitle = _Heading(subtitle, "small", lines=1, state=State.OFF)
        self._clock = Text("", "title", wrap=False)
        words = column(1, self._title, self._subtitle, 1, gap_mm=0)
        self._pills = reading_row(gap_mm=2.4)
        self._alarm: QWidget | None = None
        self._bar = bar = reading_row(gap_mm=3)
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

    def set_alarm(self, widget: QWidget) -> None:
        """Put the one button of the bar into its far corner, in place of the one before."""
        if self._alarm is not None:
            self._bar.removeWidget(self._alarm)
            self._alarm.hide()
            self._alarm.deleteLater()
        self._alarm = widget
        self._bar.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put a pill, or a button in a pill's shape, at the end of the pills."""
        self._pills.addWidget(widget)


class _Heading(Text):
    """A text of few lines that ends in an ellipsis: the page below keeps its height.

    What needs a second line is set smaller, so that a subtitle finds its place below both.
    The full text stays its `text` and its accessible name.
    """

    def __init__(self, text: str, kind: str, *, lines: int, state: State | None = None) -> None:
        self._kind, self._most = kind, lines
        super().__init__(text, kind, state=state)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setAccessibleName(text)

    def shown(self, width: int) -> list[str]:
        """The lines drawn at a width."""
        font = self._font_at(width)
        text, metrics = self.text(), QFontMetrics(font)
        lines: list[str] = []
        while text and len(lines) < self._most - 1:
            first = _first_line(text, font, width)
            if metrics.horizontalAdvance(first) > width:
                break
            lines.append(first)
            text = text[len(first) :].lstrip()
        if text:
            lines.append(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        return lines

    def sizeHint(self) -> QSize:
        """Narrow enough that the pills keep their words on one line."""
        width = min(text_width(self.text(), self._kind), look().scale.px(_LIKED_WORDS))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The beginning of the words."""
        width = min(text_width(self.text(), self._kind), look().scale.px(_LEAST_WORDS))
        return QSize(width, QFontMetrics(self._font_at(width)).lineSpacing())

    def _font_at(self, width: int) -> QFont:
        fits = self._most == 1 or text_width(self.text(), self._kind) <= width
        return look().font(self._kind if fits else _SEVERAL_LINES)

    def heightForWidth(self, width: int) -> int:
        """Height of the lines drawn."""
        return len(self.shown(width)) * QFontMetrics(self._font_at(width)).lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines from the top."""
        del event
        with painting(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setFont(self._font_at(self.width()))
            metrics = painter.fontMetrics()
            for place, line in enumerate(self.shown(self.width())):
                painter.drawText(0, place * metrics.lineSpacing() + metrics.ascent(), line)


def _first_line(text: str, font: QFont, width: int) -> str:
    laid = QTextLayout(text, font)
    laid.beginLayout()
    line = laid.createLine()
    line.setLineWidth(width)
    laid.endLayout()
    return text[: line.textLength()].rstrip()
