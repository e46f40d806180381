"""How a figure went on: points over time, with the limit it must not pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import draw_surface, painting, text_width
from app.ui.theme import State, Tone, look

_SMALLEST_SPAN: Final = 10.0


class Point(NamedTuple):
    """A figure at a time: seconds since the beginning, how it is written, whether it is bad."""

    seconds: float
    value: float
    word: str
    bad: bool


class TrendPlot(QWidget):
    """A line through the points; bad ones are squares, the others discs; the last is named.

    `limit` draws a dashed line with its word. Drawing alone: figures are recorded elsewhere.
    """

    def __init__(self, limit: float, limit_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit, self._limit_word = limit, limit_word
        self._points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show other points, in the order of time."""
        self._points = tuple(points)
        self.setAccessibleName(", ".join(one.word for one in points))
        self.update()

    def points(self) -> tuple[Point, ...]:
        """What is shown."""
        return self._points

    def sizeHint(self) -> QSize:
        """Small, but readable."""
        return QSize(look().scale.mm(60), look().scale.mm(30))

    def minimumSizeHint(self) -> QSize:
        """Smaller says nothing."""
        return QSize(look().scale.mm(30), look().scale.mm(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, limit, line and marks."""
        del event
        theme, scale = look().theme, look().scale
        with painting(self) as painter:
            tone = Tone(theme.ink, theme.surface_2, theme.line)
            draw_surface(painter, self.rect(), tone, radius=scale.px(10))
            inset = scale.mm(4)
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            self._draw_limit(painter, box)
            places = [self._place(box, one) for one in self._points]
            painter.setPen(QPen(QColor(theme.ink), scale.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(places))
            for one, place in zip(self._points, places, strict=True):
                self._draw_mark(painter, one, place)

    def _draw_limit(self, painter: QPainter, box: QRectF) -> None:
        theme, scale = look().theme, look().scale
        height = self._height(box, self._limit)
        painter.setPen(QPen(QColor(theme.stop), scale.px(2), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
        painter.setFont(look().font("small_strong"))
        painter.drawText(QPointF(box.left(), height - scale.px(5)), self._limit_word)

    def _draw_mark(self, painter: QPainter, one: Point, place: QPointF) -> None:
        theme, side = look().theme, look().scale.px(7)
        tone = theme.tone(State.STOP if one.bad else State.FOCUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ink))
        mark = QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side)
        if one.bad:
            painter.drawRect(mark)
        else:
            painter.drawEllipse(mark)
        if one is self._points[-1]:
            painter.setPen(QColor(tone.ink))
            painter.setFont(look().font("small_strong"))
            width = text_width(one.word, "small_strong")
            below = mark.bottom() + look().scale.px(16)
            painter.drawText(QPointF(max(mark.right() - width, 2.0), below), one.word)

    def _place(self, box: QRectF, one: Point) -> QPointF:
        first, last = self._points[0].seconds, self._points[-1].seconds
        share = (one.seconds - first) / (last - first) if last > first else 1.0
        return QPointF(box.left() + share * box.width(), self._height(box, one.value))

    def _height(self, box: QRectF, value: float) -> float:
        values = [*(one.value for one in self._points), self._limit]
        low, high = min(values), max(values)
        spare = max(_SMALLEST_SPAN - (high - low), 0.0) / 2 + (high - low) * 0.12
        low, high = low - spare, high + spare
        return box.bottom() - (value - low) / (high - low) * box.height()
