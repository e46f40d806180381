"""How many digits of a PIN are typed, and never which."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import painting
from app.ui.theme import look

_DOT_MM: Final = 3.2
_STEP_MM: Final = 7.0


class PinDots(QWidget):
    """One dot for each digit: full once it is typed, a ring before."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._typed = count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def typed(self) -> int:
        """How many are full."""
        return self._typed

    def set_typed(self, typed: int) -> None:
        """Show how many digits there are."""
        self._typed = typed
        self.update()

    def sizeHint(self) -> QSize:
        """All dots with their distance."""
        scale = look().scale
        return QSize(scale.mm(_STEP_MM * self._count), scale.mm(_DOT_MM * 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots; shape and colour both tell."""
        del event
        theme, scale = look().theme, look().scale
        radius, step = scale.mm(_DOT_MM) / 2, scale.mm(_STEP_MM)
        with painting(self) as painter:
            for place in range(self._count):
                full = place < self._typed
                painter.setPen(QColor(theme.ink if full else theme.disabled_edge))
                pen = painter.pen()
                pen.setWidth(scale.px(2))
                painter.setPen(pen)
                ink = QColor(theme.ink)
                painter.setBrush(ink if full else Qt.BrushStyle.NoBrush)
                middle = QPointF(step * place + step / 2, self.height() / 2)
                painter.drawEllipse(middle, radius, radius)
