"""The way through a procedure: what is done, what is now, what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from app.ui.kit.kinetic import Kinetic
from app.ui.kit.painting import (
    LEFT,
    Line,
    draw_mark,
    draw_stack,
    draw_surface,
    draw_tick,
    painting,
    stack_height,
)
from app.ui.kit.scroll_bar import ThinBar
from app.ui.theme import State, Tone, look


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NOW = "now"
    TODO = "todo"
    STOPPED = "stopped"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class StepMark:
    """One line of the list. A `section` that differs from the line before gets a heading.

    `note` is a second, quieter line, as "7 of 13".
    """

    text: str
    state: StepState = StepState.TODO
    section: str = ""
    note: str = ""


class StepList(QScrollArea):
    """All steps of a run; the current one is scrolled into view by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = _Body()
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ThinBar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        Kinetic(self)

    def set_steps(self, marks: Sequence[StepMark]) -> None:
        """Show a run as it stands."""
        self._body.set_steps(marks)
        self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current step in view."""
        super().resizeEvent(event)
        self._show_current()

    def event(self, event: QEvent) -> bool:
        """The body's height is known once it is laid out."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._show_current()
        return done

    def _show_current(self) -> None:
        place = self._body.current_place()
        if place is not None:
            middle = place.center().y()
            self.ensureVisible(0, middle, 0, self.viewport().height() // 3)


class _Body(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[StepMark, ...] = ()
        self._placed: dict[int, list[tuple[StepMark, QRect, QRect]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_steps(self, marks: Sequence[StepMark]) -> None:
        if tuple(marks) == self._marks:
            return
        self._marks = tuple(marks)
        self._placed.clear()
        self.setAccessibleName("\n".join(f"{mark.text}: {mark.state}" for mark in marks))
        self.updateGeometry()
        self.update()

    def current_place(self) -> QRect | None:
        for mark, _, place in self._places(self.width()):
            if mark.state in {StepState.NOW, StepState.STOPPED}:
                return place
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1][2].bottom() + look().scale.px(8) if places else 0

    def sizeHint(self) -> QSize:
        width = look().scale.px(230)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            for mark, heading, place in self._places(self.width()):
                if heading.isValid():
                    line = Line(mark.section.upper(), "caption", look().theme.ink_2)
                    draw_stack(painter, heading, (line,), LEFT)
                if place.intersects(event.rect()):
                    _draw_step(painter, place, mark)

    def _places(self, width: int) -> list[tuple[StepMark, QRect, QRect]]:
        """Each step with the place of its heading (invalid if none) and its own."""
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> list[tuple[StepMark, QRect, QRect]]:
        scale = look().scale
        places: list[tuple[StepMark, QRect, QRect]] = []
        top, section = 0, ""
        for mark in self._marks:
            heading = QRect()
            if mark.section and mark.section != section:
                top += scale.px(8) if places else 0
                line = Line(mark.section.upper(), "caption")
                heading = QRect(0, top, width, stack_height((line,), width))
                top = heading.bottom() + scale.px(6)
            section = mark.section
            upright = _room(mark)
            inner = width - scale.px(24) - 2 * _inset(mark)
            height = stack_height(_lines(mark), inner) + 2 * upright
            places.append((mark, heading, QRect(0, top, width, height)))
            top += height
        return places


def _room(mark: StepMark) -> int:
    return look().scale.px(11 if mark.state in {StepState.NOW, StepState.STOPPED} else 5)


def _inset(mark: StepMark) -> int:
    return look().scale.px(10) if mark.state in {StepState.NOW, StepState.STOPPED} else 0


def _lines(mark: StepMark) -> tuple[Line, ...]:
    theme = look().theme
    kind, colour = {
        StepState.DONE: ("small", theme.ok),
        StepState.NOW: ("small_strong", theme.ink),
        StepState.TODO: ("small", theme.ink_2),
        StepState.STOPPED: ("small_strong", theme.stop),
        StepState.SKIPPED: ("small", theme.ink_2),
    }[mark.state]
    return (Line(mark.text, kind, colour), Line(mark.note, "small", colour))


def _draw_step(painter: QPainter, place: QRect, mark: StepMark) -> None:
    scale, theme = look().scale, look().theme
    state = {StepState.NOW: State.INFO, StepState.STOPPED: State.STOP}.get(mark.state)
    if state is not None:
        tone = theme.tone(state)
        edge = 1 if theme.outlined else 0
        draw_surface(painter, place, Tone(*tone), width=edge, radius=scale.px(10))
    area = place.adjusted(_inset(mark), 0, -_inset(mark), 0)
    words = area.adjusted(scale.px(24), 0, 0, 0)
    draw_stack(painter, words, _lines(mark), LEFT)
    side = scale.px(13)
    first = stack_height((Line("X", "small"),), words.width())
    middle = area.top() + _room(mark) + first / 2
    box = QRectF(area.left() + scale.px(2), middle - side / 2 + 0.5, side, side)
    _draw_sign(painter, box, mark.state)


def _draw_sign(painter: QPainter, box: QRectF, state: StepState) -> None:
    theme, width = look().theme, max(1.6, box.width() / 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ink_2), width))
    if state is StepState.DONE:
        draw_tick(painter, box, theme.ok)
    elif state is StepState.STOPPED:
        draw_mark(painter, box, State.STOP, theme.stop, theme.stop_ground)
    elif state is StepState.SKIPPED:
        painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
    elif state is StepState.TODO:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink))
        corners = [box.topLeft(), box.bottomLeft()]
        middle = box.center()
        middle.setX(box.right())
        painter.drawPolygon(QPolygonF([*corners, middle]))
