"""Small numbers over what can be pressed, for hands that scan instead of touching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.kit.painting import Line, draw_stack, painting
from app.ui.theme import State, look

MOST = 9


class NumbersOver(QWidget):
    """Lies over a window and marks up to nine targets; fingers go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._targets: tuple[QWidget, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("numbers_over")
        self.hide()

    def targets(self) -> tuple[QWidget, ...]:
        """What is marked, number one first; nothing once any of it has gone."""
        there = all(isValid(one) and one.isVisible() for one in self._targets)
        return self._targets if there else ()

    def mark(self, targets: Sequence[QWidget]) -> None:
        """Number these from one; none takes the numbers away."""
        if len(targets) > MOST:
            raise ValueError(f"{len(targets)} targets, {MOST} numbers")
        self._targets = tuple(targets)
        self.resize(self._window.size())
        self.setVisible(bool(targets))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with a number on the upper left corner of every target."""
        del event
        side = look().scale.mm(7)
        tone = look().theme.tone(State.FOCUS)
        with painting(self) as painter:
            for number, target in enumerate(self.targets(), 1):
                corner = target.mapTo(self._window, QPoint(-side // 2, -side // 2))
                disc = QRect(corner, target.size()).intersected(self.rect())
                disc.setSize(QRect(0, 0, side, side).size())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tone.ink))
                painter.drawEllipse(disc)
                draw_stack(painter, disc, (Line(str(number), "strong", tone.ground),))
