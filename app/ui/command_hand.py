"""A hand that scans instead of touching: command cards press what could be touched.

Nothing can be done by card that could not be done by finger at that moment, and what is off says
why, as it does on the glass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.reading.command import Command, read_command
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.field import Field
from app.ui.kit.keys import Key, Keypad
from app.ui.kit.layouts import ActionBar
from app.ui.kit.list_view import RowList
from app.ui.kit.numbers_over import MOST, NumbersOver, Spot
from app.ui.kit.rail import RailButton
from app.ui.kit.target import Target
from app.ui.language import MINUS, decimal_sign
from app.ui.screens.screen import Frame, Screen
from app.ui.theme import State

_LOOK_AGAIN_MS: Final = 200
_NAMED: Final = {
    Command.BACK: ("sheet_back", "back"),
    Command.PROBLEM: ("problem", "not_possible"),
    Command.PHOTO: ("photo",),
}
_PAGES: Final = ("page_down", "page_up")
_PLAIN: Final = {Command.COMMA: ",", Command.MINUS: "-"}
"""What a card types where words are written and no number."""


class Window(Frame, Protocol):
    """The shell, as command cards see it."""

    @property
    def front(self) -> Screen | None:
        """The screen in front."""
        ...

    @property
    def sheet(self) -> QWidget | None:
        """The sheet on top of it."""
        ...

    def lock(self) -> None:
        """Nobody works here any more."""
        ...


class CommandHand(QObject):
    """Presses what a command card means. Numbers over the targets stay until a finger comes."""

    def __init__(self, window: Window, glass: QWidget) -> None:
        super().__init__(glass)
        self._window, self._glass = window, glass
        self._numbers = NumbersOver(glass)
        self._first = 0
        self._armed: HoldButton | None = None
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A finger on what is numbered needs no numbers."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.rest()
        return super().eventFilter(watched, event)

    def rest(self) -> None:
        """Take the numbers away."""
        self._again.stop()
        self._first, self._armed = 0, None
        self._numbers.mark(())

    def act(self, value: str) -> None:
        """Do what a scanned card says; an unknown card is refused in a sentence."""
        command = read_command(value)
        if command is None:
            self._window.refuse(ShopError("command-unknown", text=value[:20]))
            return
        armed, self._armed = self._armed, None
        if command is Command.LOCK:
            self.rest()
            self._window.lock()
            return
        keypad = self._keypad()
        if keypad is not None and self._typed(keypad, command):
            return
        if command.value.isdigit():
            self._press_number(int(command.value), armed)
        elif command is Command.NEXT:
            self._next()
        else:
            self._press_named(command)
        self._number()
        self._again.start()

    # ------------------------------------------------------------------------- what is there

    @property
    def _ground(self) -> QWidget | None:
        return self._window.sheet or self._window.front

    def _seen(self, kind: type[QWidget], name: str = "") -> Iterator[QWidget]:
        ground = self._ground
        for one in ground.findChildren(kind) if ground is not None else ():
            if one.isVisible() and (not name or one.objectName() == name):
                yield one

    def _keypad(self) -> Keypad | None:
        return next((one for one in self._seen(Keypad) if isinstance(one, Keypad)), None)

    def _targets(self) -> list[Spot]:
        """What a finger could press here and has no card of its own, in reading order."""
        named = {name for names in _NAMED.values() for name in names} | set(_PAGES)
        named_primary = self._primary()
        found = [
            Spot(one)
            for kind in (Target, TapCard, Field)
            for one in self._seen(kind)
            if one.isEnabled()
            and not isinstance(one, Key)
            and one.objectName() not in named
            and one is not named_primary
            and not one.visibleRegion().isEmpty()
        ]
        for rows in self._lists():
            found += [Spot(rows, key) for key in rows.seen_rows()]
        # The ways to other places come last, so that what is worked on keeps the first numbers.
        rail = [] if self._window.sheet else self._glass.findChildren(RailButton)
        ways = [Spot(one) for one in rail if one.isVisible() and one.isEnabled()]
        return [*sorted(found, key=self._place), *sorted(ways, key=self._place)]

    def _lists(self) -> Iterator[RowList]:
        yield from (one for one in self._seen(RowList) if isinstance(one, RowList))

    def _place(self, one: Spot) -> tuple[int, int]:
        corner = one.widget.mapTo(self._glass, one.area().topLeft())
        return corner.y(), corner.x()

    def _primary(self) -> QWidget | None:
        bars = (one.primary() for one in self._seen(ActionBar) if isinstance(one, ActionBar))
        return next((one for one in bars if one is not None), None)

    # ----------------------------------------------------------------------------- pressing

    def _typed(self, keypad: Keypad, command: Command) -> bool:
        signs = {
            Command.COMMA: decimal_sign(self._window.language),
            Command.MINUS: f"+/{MINUS}",
        }
        sign = signs.get(command, command.value)
        if command in (Command.CONFIRM, Command.NEXT):
            self._press(keypad.accept_key, None)
        elif command is Command.ERASE:
            self._press(keypad.erase_key, None)
        else:
            key = _key_for(keypad, command, sign)
            if key is None:
                return False
            self._press(key, None)
        return True

    def _press_named(self, command: Command) -> None:
        if command is Command.CONFIRM:
            target = self._primary()
        else:
            names = _NAMED.get(command, ())
            found = (one for name in names for one in self._seen(QAbstractButton, name))
            target = next(found, None)
        if target is None and command is Command.BACK and self._window.sheet is None:
            self._window.back()
        elif target is None:
            self._window.refuse(ShopError("command-not-here", command=command.value))
        else:
            self._press(target, None)

    def _press_number(self, number: int, armed: HoldButton | None) -> None:
        targets = self._numbers.targets()
        if not targets:
            # The first card only shows the numbers: nobody presses what was not numbered.
            self._number()
            return
        if not 1 <= number <= len(targets):
            self._window.refuse(ShopError("command-not-here", command=str(number)))
            return
        self._first = 0
        spot = targets[number - 1]
        if isinstance(spot.widget, RowList):
            spot.widget.press_row(spot.row)
        elif isinstance(spot.widget, TapCard | Field):
            spot.widget.click()
        else:
            self._press(spot.widget, armed)

    def _press(self, target: QWidget, armed: HoldButton | None) -> None:
        if not isValid(target) or not isinstance(target, QAbstractButton):
            return
        if not target.isEnabled():
            why = target.subline() if isinstance(target, ActionButton) else ""
            self._window.refuse(ShopError("command-waits", why=why or target.accessibleName()))
        elif isinstance(target, HoldButton):
            self._hold(target, armed)
        else:
            target.click()

    def _hold(self, target: HoldButton, armed: HoldButton | None) -> None:
        """What a finger must hold, a card must say twice."""
        if target is armed:
            target.held.emit()
            return
        self._armed = target
        again = QCoreApplication.translate(
            "CommandHand", "“{button}” cannot be taken back: scan the same card again."
        )
        self._window.tell(State.LOOK, again.format(button=target.title()))

    def _next(self) -> None:
        """The next nine, the next page, or the first page again; the first scan only numbers."""
        if not self._numbers.targets():
            return
        if self._first + MOST < len(self._targets()):
            self._first += MOST
            return
        self._first = 0
        downs, ups = self._turners()
        for down in downs:
            if down.isEnabled():
                down.click()
                return
        for up in ups:
            while up.isEnabled():
                up.click()

    def _turners(self) -> tuple[list[QAbstractButton], list[QAbstractButton]]:
        """The keys that turn pages here, down and up."""
        downs, ups = (
            [one for one in self._seen(QAbstractButton, name) if isinstance(one, QAbstractButton)]
            for name in _PAGES
        )
        return (
            downs + [one.down_key for one in self._lists()],
            ups + [one.up_key for one in self._lists()],
        )

    def _number(self) -> None:
        """Bring the numbers to where the targets are now."""
        if self._window.front is None:
            return
        targets = self._targets()
        if self._first >= len(targets):
            self._first = 0
        shown = tuple(targets[self._first : self._first + MOST])
        for one in shown:
            one.surface.installEventFilter(self)
        self._numbers.mark(() if self._keypad() is not None else shown)


def _key_for(keypad: Keypad, command: Command, sign: str) -> Key | None:
    """The key that a card means: the one that bears its sign, or writes its letter."""
    keys = [one for one in keypad.findChildren(Key) if one.isVisible()]
    if command is Command.SHIFT:
        return next((one for one in keys if one.isCheckable()), None)
    types = {sign, command.letter, command.letter.lower(), _PLAIN.get(command, "")} - {""}
    return next((one for one in keys if one.text() == sign or one.types in types), None)
