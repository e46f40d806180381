"""A value with its unit and its verdict, tapped to enter it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit.painting import (
    LEFT,
    Line,
    draw_mark,
    draw_shade,
    draw_stack,
    draw_surface,
    draw_tick,
    painting,
    stack_height,
    text_height,
    text_width,
    word_width,
)
from app.ui.kit.target import Target
from app.ui.theme import State, Tone, look

EMPTY: Final = "\u2014"


class ValueTile(Target):
    """Caption, large value with unit, and a line that says how the value was judged.

    `hint` stands where the verdict will, until there is one. `words` sets the value smaller, for
    what is no figure; `mono` sets it monospaced; `compact` leaves out the large figure altogether.
    """

    def __init__(
        self,
        caption: str,
        *,
        unit: str = "",
        hint: str = "",
        words: bool = False,
        mono: bool = False,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption, self._unit, self._hint = caption, unit, hint
        self._kind = _kind(words=words, mono=mono, compact=compact)
        self._value, self._verdict = "", ""
        self._state = State.OFF
        self._focused = False
        self._say()

    def value(self) -> str:
        """The value shown, empty if none."""
        return self._value

    def state(self) -> State:
        """OFF while not judged; FOCUS wins while this tile is being entered."""
        return State.FOCUS if self._focused else self._state

    def set_caption(self, caption: str) -> None:
        """What the value is of."""
        if caption != self._caption:
            self._caption = caption
            self._say()

    def set_value(self, value: str) -> None:
        """Show a value, already written in the operator's language."""
        if value != self._value:
            self._value = value
            self._say()

    def set_verdict(self, verdict: str, state: State) -> None:
        """Say how the value was judged: OK, LOOK or STOP."""
        if (verdict, state) != (self._verdict, self._state):
            self._verdict, self._state = verdict, state
            self._say()

    def set_focus(self, focused: bool) -> None:
        """Mark the tile as the one being entered."""
        if focused != self._focused:
            self._focused = focused
            self._say()

    def clear(self, hint: str | None = None) -> None:
        """Forget value and verdict."""
        blank = (self._hint if hint is None else hint, "", "", State.OFF)
        if blank != (self._hint, self._value, self._verdict, self._state):
            self._hint, self._value, self._verdict, self._state = blank
            self._say()

    def lines(self) -> Sequence[Line]:
        """Caption, value and verdict as they stand."""
        theme = look().theme
        value = Line(EMPTY, self._empty_kind(), theme.ink_2)
        if self._value:
            value = Line(self._value, self._kind, theme.ink)
        return (Line(self._caption, "small", theme.ink_2), value, self._last_line())

    def padding(self) -> tuple[int, int]:
        """Even room on all sides."""
        scale = look().scale
        return scale.px(18), scale.px(13)

    def _empty_kind(self) -> str:
        """The same dash in every tile: that of the monospaced face is half as long."""
        return "strong" if self._kind == "mono_strong" else self._kind

    def room(self) -> int:
        """Width of the unit, or of the verdict's mark."""
        unit = text_width(self._unit, "title") + look().scale.px(8) if self._unit else 0
        return max(unit, look().scale.px(20))

    def measured(self, width: int) -> int:
        """Height for wrapped caption and verdict."""
        return self._stack(width - 2 * self.across(width)) + 2 * self.padding()[1]

    def minimumSizeHint(self) -> QSize:
        """The figure itself is never broken."""
        across = self.tight()
        words = max(word_width(line.text, line.kind) for line in self.lines())
        figure = text_width(self._value or EMPTY, self._kind) if self._kind == "value" else 0
        width = max(self.least().width(), max(words, figure) + self.room() + 2 * across)
        return QSize(width, self.least().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with the edge of its state, then the three lines."""
        del event
        scale, state = look().scale, self.state()
        plain = state is State.OFF
        tone = look().theme.tone(state)
        width = scale.px(1 if plain else 3 if state is State.FOCUS else 2)
        with painting(self) as painter:
            surface = Tone(tone.ink, look().theme.surface, tone.edge)
            draw_surface(painter, self.rect(), surface, width=width)
            if self.isDown():
                draw_shade(painter, self.rect(), look().theme.ink, scale.radius)
            self._draw_lines(painter)

    def _draw_lines(self, painter: QPainter) -> None:
        """From the top, so that the captions of a row stand on one line."""
        across = self.across(self.width())
        inner = self.rect().adjusted(across, 0, -across, 0)
        lines, gap = self.lines(), self._gap()
        spare = max(0, inner.height() - self._stack(inner.width())) // 2
        top = inner.top() + min(self.padding()[1], spare)
        for line in lines:
            width = inner.width() - (0 if line is lines[0] else self.room())
            height = text_height(line.text, line.kind, width) if line.text else -gap
            area = QRect(inner.left(), top, inner.width(), height)
            if line is lines[1]:
                self._draw_value(painter, area, line)
            elif line.text:
                self._draw_line(painter, area, line, marked=line is lines[2])
            top += height + gap

    def _stack(self, inner: int) -> int:
        """Height of the lines: the caption has the whole width, as nothing stands beside it."""
        caption, *below = self.lines()
        height = stack_height(below, inner - self.room(), self._gap())
        return text_height(caption.text, caption.kind, inner) + self._gap() + height

    def _draw_value(self, painter: QPainter, area: QRect, line: Line) -> None:
        draw_stack(painter, area, (line,), LEFT)
        if not self._unit:
            return
        metrics = QFontMetrics(look().font(self._kind))
        left = area.left() + text_width(line.text, line.kind) + look().scale.px(4)
        painter.setFont(look().font("title" if self._kind == "value" else self._kind))
        painter.setPen(QColor(look().theme.ink_2))
        painter.drawText(QPoint(left, area.top() + metrics.ascent()), self._unit)

    def _draw_line(self, painter: QPainter, area: QRect, line: Line, *, marked: bool) -> None:
        if marked and self._verdict:
            side = look().scale.px(13)
            box = QRectF(area.left(), area.center().y() - side / 2 + 0.5, side, side)
            if self._state is State.OK:
                draw_tick(painter, box, line.colour)
            elif self._state in {State.LOOK, State.STOP}:
                draw_mark(painter, box, self._state, line.colour, look().theme.surface)
            area = area.adjusted(look().scale.px(19), 0, 0, 0)
        draw_stack(painter, area, (line,), LEFT)

    def _last_line(self) -> Line:
        theme = look().theme
        if self._verdict:
            return Line(self._verdict, "small_strong", theme.tone(self._state).ink)
        return Line(self._hint, "small", theme.ink_2)

    def _gap(self) -> int:
        return look().scale.px(2)

    def _say(self) -> None:
        shown = f"{self._value or EMPTY} {self._unit}".strip()
        self.setAccessibleName(f"{self._caption}: {shown}")
        self.setAccessibleDescription(self._verdict or self._hint)
        self.updateGeometry()
        self.update()


def _kind(*, words: bool, mono: bool, compact: bool) -> str:
    if mono:
        return "mono_strong"
    if compact:
        return "strong"
    return "title" if words else "value"
