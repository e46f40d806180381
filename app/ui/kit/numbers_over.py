"""Small numbers over what can be pressed, for hands that scan instead of touching."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.kit.list_view import RowList
from app.ui.kit.painting import Line, draw_stack, painting
from app.ui.theme import State, look

MOST = 9


@dataclass(frozen=True)
class Spot:
    """What a number lies on: something to press, or with `row` that row of a list."""

    widget: QWidget
    row: str = ""

    @property
    def name(self) -> str:
        """The name of the widget, or `row:` and the key."""
        return f"row:{self.row}" if self.row else self.widget.objectName()

    @property
    def surface(self) -> QWidget:
        """Where a finger on it comes down."""
        return self.widget.view.viewport() if isinstance(self.widget, RowList) else self.widget

    def there(self) -> bool:
        """Whether it is still seen."""
        return isValid(self.widget) and self.widget.isVisible() and not self.area().isEmpty()

    def area(self) -> QRect:
        """Its place on the widget, in pixels."""
        return (
            self.widget.row_area(self.row)
            if isinstance(self.widget, RowList)
            else self.widget.rect()
        )


class NumbersOver(QWidget):
    """Lies over a window and marks up to nine targets; fingers go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._targets: tuple[Spot, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("numbers_over")
        self.hide()

    def targets(self) -> tuple[Spot, ...]:
        """What is marked, number one first; nothing once any of it has gone."""
        return self._targets if all(one.there() for one in self._targets) else ()

    def mark(self, targets: Sequence[Spot]) -> None:
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
                area = target.area().translated(-side // 2, -side // 2)
                corner = target.widget.mapTo(self._window, area.topLeft())
                disc = QRect(corner, area.size()).intersected(self.rect())
                disc.setSize(QRect(0, 0, side, side).size())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tone.ink))
                painter.drawEllipse(disc)
                draw_stack(painter, disc, (Line(str(number), "strong", tone.ground),))
