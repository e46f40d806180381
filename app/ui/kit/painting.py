"""Shapes and lines of text that several widgets draw the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui.theme import State, Tone, look

_WRAP = Qt.TextFlag.TextWordWrap
LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter


class Line(NamedTuple):
    """A text drawn in one kind and colour; it wraps where its width ends."""

    text: str
    kind: str
    colour: str = ""


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A smooth painter on a widget, ended whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def draw_surface(
    painter: QPainter, rect: QRect, tone: Tone, *, width: int = 1, radius: float | None = None
) -> None:
    """A rounded surface whose edge lies fully inside the rectangle."""
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    corner = look().scale.radius if radius is None else radius
    corner = min(corner, inner.height() / 2)
    painter.setPen(QPen(QColor(tone.edge), width) if width else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.ground))
    painter.drawRoundedRect(inner, corner, corner)


def draw_ground(
    painter: QPainter, rect: QRect, ground: str = "", *, above: str = "", below: str = ""
) -> None:
    """A square surface, where a colour is given, with a hairline above or below it."""
    # Not fillRect: it would make Qt's 169 gradients, which the first window does not wait for.
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, part in (
        (ground, rect),
        (above, QRect(rect.x(), rect.y(), rect.width(), 1)),
        (below, QRect(rect.x(), rect.bottom(), rect.width(), 1)),
    ):
        if colour:
            painter.setBrush(QColor(colour))
            painter.drawRect(part)


def draw_shade(
    painter: QPainter, rect: QRect, ink: str, radius: float, share: float | None = None
) -> None:
    """The mark of a finger: the surface turns towards its ink; while held, up to `share` of it."""
    shade = QColor(ink)
    shade.setAlphaF(0.14 if share is None else 0.32)
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(
        QRectF(rect.x(), rect.y(), rect.width() * (1 if share is None else share), rect.height()),
        shade,
    )
    painter.restore()


def draw_mark(painter: QPainter, box: QRectF, state: State, ink: str, ground: str) -> None:
    """The shape of a state, so that nobody needs its colour: disc and tick, triangle, octagon."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    pen = _round_pen(ground, max(1.5, box.width() / 8))
    if state is State.LOOK:
        painter.drawPolygon(_points(box, (0.5, 0.02), (1.0, 0.94), (0.0, 0.94)))
        painter.setPen(pen)
        painter.drawPolyline(_points(box, (0.5, 0.36), (0.5, 0.6)))
        painter.drawPoints(_points(box, (0.5, 0.79)))
    elif state is State.STOP:
        cut = 0.29
        corners = [(cut, 0), (1 - cut, 0), (1, cut), (1, 1 - cut)]
        corners += [(1 - cut, 1), (cut, 1), (0, 1 - cut), (0, cut)]
        painter.drawPolygon(_points(box, *corners))
        painter.setPen(pen)
        painter.drawPolyline(_points(box, (0.28, 0.5), (0.72, 0.5)))
    else:
        painter.drawEllipse(box)
        painter.setPen(pen)
        if state is State.OK:
            painter.drawPolyline(_points(box, (0.28, 0.52), (0.44, 0.68), (0.72, 0.34)))
        elif state is State.INFO:
            painter.drawPolyline(_points(box, (0.5, 0.48), (0.5, 0.74)))
            painter.drawPoints(_points(box, (0.5, 0.26)))
    painter.restore()


def draw_tick(painter: QPainter, box: QRectF, colour: str) -> None:
    """A plain tick."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_round_pen(colour, max(2.0, box.width() / 7)))
    painter.drawPolyline(_points(box, (0.12, 0.55), (0.4, 0.82), (0.9, 0.2)))
    painter.restore()


def text_width(text: str, kind: str) -> int:
    """Pixels a text needs on one line."""
    return _width(text, kind, look().scale.px_per_mm)


@lru_cache(maxsize=8192)
def _width(text: str, kind: str, px_per_mm: float) -> int:
    """Layouts ask for the same widths many times over; the density stands for the fonts."""
    del px_per_mm
    metrics = QFontMetrics(look().font(kind))
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0) + 2


def word_width(text: str, kind: str) -> int:
    """Pixels the longest word of a text needs."""
    return max((text_width(word, kind) for word in text.split(" ")), default=0)


def text_height(text: str, kind: str, width: int) -> int:
    """Pixels a text needs when it wraps at a width."""
    return _height(text, kind, width, look().scale.px_per_mm)


@lru_cache(maxsize=16384)
def _height(text: str, kind: str, width: int, px_per_mm: float) -> int:
    del px_per_mm
    metrics = QFontMetrics(look().font(kind))
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 100_000), _WRAP, text).height()


def stack_height(lines: Sequence[Line], width: int, gap: int = 0) -> int:
    """Pixels that lines of text need one below the other."""
    shown = [line for line in lines if line.text]
    heights = sum(text_height(line.text, line.kind, width) for line in shown)
    return heights + gap * max(0, len(shown) - 1)


def draw_stack(
    painter: QPainter,
    rect: QRect,
    lines: Sequence[Line],
    align: Qt.AlignmentFlag = CENTRE,
    gap: int = 0,
) -> None:
    """Lines of text one below the other, centred upright in the rectangle."""
    shown = [line for line in lines if line.text]
    top = rect.top() + max(0, (rect.height() - stack_height(shown, rect.width(), gap)) // 2)
    for line in shown:
        height = text_height(line.text, line.kind, rect.width())
        painter.setFont(look().font(line.kind))
        painter.setPen(QColor(line.colour or look().theme.ink))
        flags = _WRAP | align | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(rect.left(), top, rect.width(), height), flags, line.text)
        top += height + gap


def _points(box: QRectF, *shares: tuple[float, float]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shares]
    )


def _round_pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
