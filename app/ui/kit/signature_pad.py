"""A surface to sign on with a finger, gloved or not; strokes in 1/100 mm of the glass."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import Line, draw_stack, draw_surface, painting
from app.ui.theme import State, look

MOST_STROKES: Final = 200
MOST_POINTS: Final = 4_000
LEAST_INK: Final = 1_500  # 1/100 mm: a dot or a slip of the finger is no signature
_CLOSEST: Final = 30  # 1/100 mm: nearer points are the tremble of a hand, not its line


class Drawn(NamedTuple):
    """Strokes from the top left of a glass of `width` by `height`, all in 1/100 mm."""

    width: int
    height: int
    strokes: tuple[tuple[tuple[int, int], ...], ...]


class SignaturePad(QWidget):
    """Keeps the strokes of a finger. `changed` comes after each stroke and when it is cleared.

    Touches come as the mouse does: Qt makes the first finger one, a second draws nothing.
    Nobody can fill it: strokes and points end where a hand's would have long ended.
    """

    changed = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[int, int]]] = []
        self._count = 0
        self._drawing = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def drawn(self) -> Drawn:
        """What was drawn, on a glass as large as this pad."""
        sides = self._hundredths(QPointF(self.width(), self.height()))
        return Drawn(*sides, tuple(tuple(stroke) for stroke in self._strokes))

    @property
    def inked(self) -> bool:
        """Whether there is enough ink for a signature."""
        steps = (pair for stroke in self._strokes for pair in pairwise(stroke))
        return sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in steps) >= LEAST_INK

    def clear(self) -> None:
        """Begin anew."""
        self._strokes.clear()
        self._count, self._drawing = 0, False
        self.changed.emit()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """A gloved finger needs 60 by 25 mm."""
        scale = look().scale
        return QSize(scale.mm(60), scale.mm(25))

    # ------------------------------------------------------------------------- the finger

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        self._drawing = self._count < MOST_POINTS and len(self._strokes) < MOST_STROKES
        if self._drawing:
            self._strokes.append([self._inside(event.position())])
            self._count += 1
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on, inside the pad."""
        if not self._drawing or self._count >= MOST_POINTS:
            return
        point, last = self._inside(event.position()), self._strokes[-1][-1]
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= _CLOSEST:
            self._strokes[-1].append(point)
            self._count += 1
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke ends."""
        del event
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def _inside(self, place: QPointF) -> tuple[int, int]:
        kept = QPointF(
            min(max(place.x(), 0.0), self.width()), min(max(place.y(), 0.0), self.height())
        )
        return self._hundredths(kept)

    def _hundredths(self, place: QPointF) -> tuple[int, int]:
        scale = 100 / look().scale.px_per_mm
        return round(place.x() * scale), round(place.y() * scale)

    # --------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground line and the strokes."""
        del event
        theme, scale = look().theme, look().scale
        with painting(self) as painter:
            draw_surface(painter, self.rect(), theme.tone(State.FOCUS), width=scale.px(2))
            line, inset = self.height() * 3 // 4, scale.px(20)
            painter.setPen(QPen(QColor(theme.disabled_edge), scale.px(2)))
            painter.drawLine(inset, line, self.width() - inset, line)
            if not self._strokes:
                told = self.rect().adjusted(inset, line, -inset, -scale.px(2))
                draw_stack(painter, told, (Line(_hint(), "small", theme.ink_2),))
            self._draw_strokes(painter)

    def _draw_strokes(self, painter: QPainter) -> None:
        theme, scale = look().theme, look().scale
        pen = QPen(QColor(theme.ink), scale.px(4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        size = scale.px_per_mm / 100
        for stroke in self._strokes:
            points = [QPointF(x * size, y * size) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(QPolygonF(points))


def _hint() -> str:
    return QCoreApplication.translate("SignaturePad", "Draw here with a finger: no card can sign.")
