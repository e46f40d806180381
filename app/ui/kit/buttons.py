"""Buttons that say what they do, why they are still off, and that dangerous ones are held."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit.hold import Hold
from app.ui.kit.icons import icon
from app.ui.kit.painting import (
    LEFT,
    Line,
    draw_shade,
    draw_stack,
    draw_surface,
    painting,
    text_width,
)
from app.ui.kit.target import Target
from app.ui.theme import Role, Tone, look

_TALL: Final = (Role.PRIMARY, Role.CONFIRM, Role.ALARM)
_FRAME_MS: Final = 16


class ActionButton(Target):
    """A button with a title and, below it, a reason or a consequence.

    `tall` makes it 20 mm high instead of 15 mm; buttons that act are tall by themselves. `icon` is
    a file name from `resources/icons` without its ending.
    """

    def __init__(
        self,
        title: str,
        *,
        role: Role = Role.PLAIN,
        subline: str = "",
        icon: str = "",
        tall: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._subline, self._icon = title, subline, icon
        self._role = role
        self._tall = role in _TALL if tall is None else tall
        self._say()

    def title(self) -> str:
        """The word on the button."""
        return self._title

    def subline(self) -> str:
        """The reason or consequence below the title."""
        return self._subline

    def set_title(self, title: str) -> None:
        """Change the word on the button."""
        if title != self._title:
            self._title = title
            self._say()

    def set_subline(self, subline: str) -> None:
        """Change what stands below the title."""
        if subline != self._subline:
            self._subline = subline
            self._say()

    def set_role(self, role: Role) -> None:
        """Change what the button is for; its height stays."""
        self._role = role
        self.update()

    def role(self) -> Role:
        """What the button is for."""
        return self._role

    def wait_for(self, reason: str) -> None:
        """Switch the button off and say on it what it waits for."""
        self.setEnabled(False)
        self.set_subline(reason)

    def ready(self, subline: str = "") -> None:
        """Switch the button on."""
        self.setEnabled(True)
        self.set_subline(subline)

    def tone(self) -> Tone:
        """The colours of the button as it stands."""
        theme = look().theme
        return theme.button(self._role) if self.isEnabled() else theme.waiting

    def lines(self) -> Sequence[Line]:
        """Title and subline."""
        ink = self.tone().ink
        return (Line(self._title, "title", ink), Line(self._subline, "note", ink))

    def least(self) -> QSize:
        """20 mm high for what acts, 15 mm for the rest."""
        scale = look().scale
        if self._tall:
            return QSize(scale.mm(24), scale.primary)
        return QSize(scale.secondary, scale.secondary)

    def room(self) -> int:
        """The icon and its distance."""
        return look().scale.px(30) if self._icon else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, finger mark, icon and words."""
        del event
        tone = self.tone()
        with painting(self) as painter:
            draw_surface(painter, self.rect(), tone, width=look().scale.px(2))
            if self.isDown():
                draw_shade(painter, self.rect(), tone.ink, look().scale.radius)
            self._draw_words(painter, self.rect())

    def _draw_words(self, painter: QPainter, rect: QRect) -> None:
        across = self.across(self.width())
        inner = rect.adjusted(across, 0, -across, 0)
        if self._icon:
            side = look().scale.px(24)
            widest = max(text_width(line.text, line.kind) for line in self.lines())
            left = inner.left() + max(0, inner.width() - self.room() - widest) // 2
            picture = icon(self._icon, self.tone().ink, side)
            painter.drawPixmap(QPoint(left, rect.center().y() - side // 2), picture)
            inner.setLeft(left + self.room())
            draw_stack(painter, inner, self.lines(), LEFT)
        else:
            draw_stack(painter, inner, self.lines())

    def _say(self) -> None:
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._subline)
        self.updateGeometry()
        self.update()


class HoldButton(ActionButton):
    """A button for what cannot be taken back: it acts only after a full, unbroken hold.

    `held` comes once per hold; lifting, sliding off, hiding or switching off starts anew. It never
    emits `clicked`. `pill` draws it round and 15 mm high, for the top bar. `now` gives milliseconds
    of a clock that never steps.
    """

    held = Signal()

    def __init__(
        self,
        title: str,
        *,
        role: Role = Role.DANGER,
        subline: str = "",
        pill: bool = False,
        hold_ms: int = 1000,
        now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, role=role, subline=subline, tall=not pill, parent=parent)
        self._pill = pill
        self._now = now
        self._hold = Hold(hold_ms)
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self.advance)
        self.pressed.connect(self._begin)
        self.released.connect(self._let_go)

    def share(self) -> float:
        """How much of the hold is done, 0 to 1."""
        return self._hold.share

    def advance(self) -> None:
        """Look at the clock; called about sixty times a second while a finger rests."""
        if not (self.isDown() and self.isEnabled()):
            self._let_go()
            return
        done = self._hold.tick(self._now())
        self.update()
        if done:
            self._frames.stop()
            self.held.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lifting the finger is never a click."""
        self.setDown(False)
        self._let_go()
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A button that goes away forgets the finger on it."""
        self.setDown(False)
        self._let_go()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As any button, filled from the left as the hold goes on."""
        del event
        tone, radius = self.tone(), look().scale.radius
        rect = self.rect()
        if self._pill:
            rect = rect.adjusted(0, look().scale.mm(1.5), 0, -look().scale.mm(1.5))
            radius = rect.height() // 2
        with painting(self) as painter:
            draw_surface(painter, rect, tone, width=look().scale.px(2), radius=radius)
            if self.isDown():
                draw_shade(painter, rect, tone.ink, radius, self._hold.share)
            self._draw_words(painter, rect)

    def _begin(self) -> None:
        self._hold.press(self._now())
        self._frames.start()

    def _let_go(self) -> None:
        self._frames.stop()
        self._hold.release()
        self.update()
