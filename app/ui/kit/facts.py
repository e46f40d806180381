"""Captions and what belongs to them, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.ui.kit.layouts import reading_row
from app.ui.kit.painting import draw_ground, painting
from app.ui.kit.text import Text
from app.ui.theme import State, look


class FactRow(QWidget):
    """A caption at the left and a value, or any widget, at the right or, without room, below.

    `strong` sets the caption as a title and the row a finger high; `divided` draws a line below;
    `mono` is for identifiers.
    """

    def __init__(
        self,
        caption: str,
        value: str | QWidget,
        *,
        mono: bool = False,
        strong: bool = False,
        divided: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._divided = divided
        self._head = Text(caption, "strong") if strong else Text(caption, "small", state=State.OFF)
        self._line = reading_row(self._head, gap_mm=2)
        self._line.setStretch(0, 1)
        self._words: Text | None = None
        if isinstance(value, str):
            value = self._words = Text(value, "mono" if mono else "small")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._line.addWidget(value, 2)
        else:
            self._line.addWidget(value, 0, Qt.AlignmentFlag.AlignRight)
        self.value = value
        room = look().scale.px(8 if divided else 2)
        self._line.setContentsMargins(0, room, 0, room)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_caption(self, caption: str) -> None:
        """Say more, or something else, at the left."""
        self._head.setText(caption)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of both: the value stands below where it finds no room."""
        widest = max(self._head.minimumSizeHint().width(), self.value.minimumSizeHint().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A caption never pushes its value out of the column."""
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        least = self._head.minimumSizeHint().width() + self.value.minimumSizeHint().width()
        fits = least + self._line.spacing() <= event.size().width()
        self._line.setDirection(beside if fits else below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line below, where rows are divided."""
        del event
        if self._divided:
            with painting(self) as painter:
                draw_ground(painter, self.rect(), below=look().theme.line)

    def set_value(self, value: str) -> None:
        """Say another value. Raises TypeError where the value is a widget."""
        if self._words is None:
            raise TypeError("this row holds a widget, no words")
        self._words.setText(value)
