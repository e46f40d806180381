"""Captions and what belongs to them, one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.ui.kit.layouts import reading_row
from app.ui.kit.painting import draw_ground, painting, text_height, text_width
from app.ui.kit.text import Text
from app.ui.theme import State, look

_MOST_LINES: Final = 2
"""Lines of a caption beside its value; one that needs more stands above it."""


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
        self._kind = "strong" if strong else "small"
        self._head = Text(caption, self._kind, state=None if strong else State.OFF)
        self._line = reading_row(self._head, gap_mm=2)
        self._line.setStretch(0, 1)
        self._words: Text | None = None
        if isinstance(value, str):
            self._said = "mono" if mono else "small"
            value = self._words = Text(value, self._said)
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
        """A caption never pushes its value out of the column, nor is it broken into a tower."""
        super().resizeEvent(event)
        self._share(event.size().width())

    def _share(self, width: int) -> None:
        """Each gets the width it wishes for; what wishes for more than there is shares the rest."""
        room = width - self._line.spacing()
        wish = text_width(self._head.text(), self._kind)
        most = room - self.value.minimumSizeHint().width()
        left = min(wish, most, max(room - self._value_wish(), room // 2))
        left = max(left, self._head.minimumSizeHint().width())
        fits = left <= most and self._lines_at(left) <= _MOST_LINES
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._line.setDirection(beside if fits else below)
        if self._words is not None:
            self._line.setStretch(0, max(left, 1) if fits else 0)
            self._line.setStretch(1, max(room - left, 1) if fits else 0)

    def _value_wish(self) -> int:
        if self._words is not None:
            return text_width(self._words.text(), self._said)
        return self.value.sizeHint().width()

    def _lines_at(self, width: int) -> int:
        high = text_height(self._head.text(), self._kind, width)
        return high // text_height("X", self._kind, width)

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
        self._share(self.width())
