"""How a damage is marked: a number in a shape, so that nobody needs the colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import LEFT, Line, draw_shade, draw_stack, draw_surface, painting
from app.ui.kit.target import Target
from app.ui.theme import State, Tone, look

# Corners in shares of the box; a kind without any is round, as a dent.
_SQUARE: Final = ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94))
_DIAMOND: Final = ((0.5, -0.06), (1.06, 0.5), (0.5, 1.06), (-0.06, 0.5))
_TRIANGLE: Final = ((0.5, -0.12), (1.1, 0.96), (-0.1, 0.96))
_HEXAGON: Final = (
    (0.25, 0.03),
    (0.75, 0.03),
    (1.02, 0.5),
    (0.75, 0.97),
    (0.25, 0.97),
    (-0.02, 0.5),
)
_SHAPES: Final = {
    **dict.fromkeys("ST", _DIAMOND),
    **dict.fromkeys("J", _TRIANGLE),
    **dict.fromkeys("RB", _SQUARE),
    **dict.fromkeys("CEKL", _HEXAGON),
}


def draw_damage(painter: QPainter, box: QRectF, kind: str, number: int, *, chosen: bool) -> None:
    """The shape of a kind of damage with the number it has in the list."""
    theme = look().theme
    tone = theme.tone(State.STOP)
    ground, ink = (tone.ink, theme.surface)
    painter.setPen(QPen(QColor(theme.accent if chosen else theme.surface), look().scale.px(3)))
    painter.setBrush(QColor(ground))
    corners = _SHAPES.get(kind, ())
    if corners:
        points = [
            QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners
        ]
        painter.drawPolygon(QPolygonF(points))
    else:
        painter.drawEllipse(box)
    painter.setFont(look().font("strong"))
    painter.setPen(QColor(ink))
    down = box.height() * 0.12 if corners is _TRIANGLE else 0
    painter.drawText(box.translated(0, down), Qt.AlignmentFlag.AlignCenter, str(number))


class MarkRow(Target):
    """One damage of the list: its mark, its code and its words; a tap turns to it."""

    def __init__(self, kind: str, number: int, code: str, words: str) -> None:
        super().__init__()
        self._kind, self._number = kind, number
        self._code, self._words = code, words
        self._chosen = False
        self.setAccessibleName(f"{number}: {code}")
        self.setAccessibleDescription(words)

    def set_chosen(self, chosen: bool) -> None:
        """Mark the damage whose units are shown."""
        self._chosen = chosen
        self.update()

    def lines(self) -> tuple[Line, Line]:
        """Code and words."""
        theme = look().theme
        return Line(self._code, "mono_strong", theme.ink), Line(self._words, "small", theme.ink_2)

    def room(self) -> int:
        """The mark and its distance."""
        return look().scale.px(48)

    def padding(self) -> tuple[int, int]:
        """Close around the words."""
        return look().scale.px(14), look().scale.px(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, mark and words."""
        del event
        theme, scale = look().theme, look().scale
        edge = theme.accent if self._chosen else theme.line
        with painting(self) as painter:
            tone = Tone(theme.ink, theme.surface, edge)
            draw_surface(painter, self.rect(), tone, width=scale.px(3 if self._chosen else 2))
            if self.isDown():
                draw_shade(painter, self.rect(), theme.ink, scale.radius)
            side = scale.px(30)
            top = (self.height() - side) / 2
            box = QRectF(scale.px(18), top, side, side)
            draw_damage(painter, box, self._kind, self._number, chosen=False)
            left = scale.px(18) + self.room()
            area = QRect(left, 0, self.width() - left - scale.px(10), self.height())
            draw_stack(painter, area, self.lines(), LEFT)


_GRADE_STATES: Final = {"A": State.OK, "B": State.LOOK, "C": State.STOP}


class GradeBadge(QWidget):
    """A grade as a large letter on the ground of its state; `?` while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._grade = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_grade(self, grade: str) -> None:
        """Show another grade."""
        self._grade = grade
        self.setAccessibleName(grade)
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = look().scale.px(56)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and letter."""
        del event
        tone = look().theme.tone(_GRADE_STATES.get(self._grade, State.OFF))
        with painting(self) as painter:
            draw_surface(painter, self.rect(), tone, width=look().scale.px(2))
            draw_stack(painter, self.rect(), (Line(self._grade or "?", "value", tone.ink),))
