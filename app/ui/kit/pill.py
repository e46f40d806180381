"""Short truths in the top bar and in rows: a shape, a colour and always a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import (
    Line,
    draw_mark,
    draw_shade,
    draw_surface,
    painting,
    text_height,
    text_width,
    word_width,
)
from app.ui.kit.target import Target
from app.ui.theme import State, look

_CLOSE: Final = " \u00d7"
PILL_TEXT: Final = "small_strong"
"""The kind of text in every pill."""


class Pill(QWidget):
    """A state in a word or two; `mark` shows the state's shape.

    `small` suits rows and cards. One that `breaks`, as every small one does, breaks its words
    rather than widen its column.
    """

    def __init__(
        self,
        text: str,
        state: State = State.OFF,
        *,
        small: bool = False,
        breaks: bool = False,
        mark: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._state = text, state
        self._small, self._mark = small, mark
        self._breaks = small or breaks
        minimum, preferred = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred
        policy = QSizePolicy(minimum, QSizePolicy.Policy.Fixed)
        if self._breaks:
            policy = QSizePolicy(preferred, preferred)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    def text(self) -> str:
        """The word shown."""
        return self._text

    def state(self) -> State:
        """The state shown."""
        return self._state

    def set(self, text: str, state: State) -> None:
        """Say something else; the same again costs nothing."""
        if (text, state) == (self._text, self._state):
            return
        self._text, self._state = text, state
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word on one line."""
        return pill_size(self._text, self._state, small=self._small, mark=self._mark)

    def minimumSizeHint(self) -> QSize:
        """A pill never clips a word."""
        size = self.sizeHint()
        if not self._breaks:
            return size
        around = size.width() - text_width(self._text, PILL_TEXT)
        return QSize(around + word_width(self._text, PILL_TEXT), size.height())

    def hasHeightForWidth(self) -> bool:
        """Pills that break grow."""
        return self._breaks

    def heightForWidth(self, width: int) -> int:
        """Height for the broken words."""
        size = self.sizeHint()
        if width >= size.width():
            return size.height()
        inner = width - size.width() + text_width(self._text, PILL_TEXT)
        return max(size.height(), text_height(self._text, PILL_TEXT, inner) + look().scale.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, not wider than its word."""
        del event
        width = min(self.width(), self.sizeHint().width())
        height = self.heightForWidth(width)
        rect = QRect(0, (self.height() - height) // 2, width, height)
        with painting(self) as painter:
            draw_pill(painter, rect, self._text, self._state, mark=self._mark)


class PillButton(Target):
    """A pill that can be pressed: 15 mm high to the finger, slim to the eye.

    With `closable` it shows a cross, for a filter that the press takes away; `checkable` pills are
    blue while chosen.
    """

    def __init__(
        self,
        text: str,
        state: State = State.OFF,
        *,
        closable: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._closable = state, closable
        self.setText(text)
        self.setCheckable(checkable)

    def setText(self, text: str) -> None:
        """Another word, for whoever hears the screen as well."""
        super().setText(text)
        self.setAccessibleName(text)

    def say(self, text: str, state: State) -> None:
        """Another word and another state."""
        if (text, state) != (self.text(), self._state):
            self._state = state
            self.setText(text)
            self.updateGeometry()
            self.update()

    def state(self) -> State:
        """The state shown."""
        return self._state

    def lines(self) -> Sequence[Line]:
        """The word on the pill."""
        return (Line(self._word(), PILL_TEXT),)

    def sizeHint(self) -> QSize:
        """The pill's width at a glove's height."""
        size = pill_size(self._word(), self._state, mark=False)
        return size.expandedTo(self.least())

    def minimumSizeHint(self) -> QSize:
        """A pill never clips its word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The slim pill in the middle of the target."""
        del event
        state = State.INFO if self.isChecked() else self._state
        size = pill_size(self._word(), state, mark=False)
        height = size.height()
        rect = QRect(0, (self.height() - height) // 2, self.width(), height)
        with painting(self) as painter:
            draw_pill(painter, rect, self._word(), state, mark=False)
            if self.isDown():
                draw_shade(painter, rect, look().theme.ink, height / 2)

    def _word(self) -> str:
        return self.text() + _CLOSE if self._closable else self.text()


def pill_size(text: str, state: State, *, small: bool = False, mark: bool = True) -> QSize:
    """Pixels a pill needs."""
    scale = look().scale
    height = scale.px(34 if small else 44)
    room = scale.px(22) if mark and state not in {State.OFF, State.FOCUS} else 0
    return QSize(text_width(text, PILL_TEXT) + 2 * scale.px(15) + room, height)


def draw_pill(
    painter: QPainter,
    rect: QRect,
    text: str,
    state: State,
    *,
    mark: bool = True,
) -> None:
    """Paint a pill; its text is centred in what the mark leaves."""
    scale, tone = look().scale, look().theme.tone(state)
    edged = state in {State.OFF, State.FOCUS} or look().theme.outlined
    radius = min(rect.height() / 2, scale.px(22))
    draw_surface(painter, rect, tone, width=1 if edged else 0, radius=radius)
    words = rect.adjusted(scale.px(15), 0, -scale.px(15), 0)
    if mark and state not in {State.OFF, State.FOCUS}:
        side = scale.px(15)
        box = QRectF(words.left(), rect.center().y() - side / 2 + 0.5, side, side)
        draw_mark(painter, box, state, tone.ink, tone.ground)
        words.setLeft(words.left() + scale.px(22))
    painter.setFont(look().font(PILL_TEXT))
    painter.setPen(QColor(tone.ink))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(words, flags, text)
