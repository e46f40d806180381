"""Hands that only scan: every press is a command card, every sign of a word one more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.demo.driver import DemoStuck, Driver
from app.reading.command import Command
from app.ui.kit.keys import Key, Keypad
from app.ui.kit.layouts import ActionBar
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.numbers_over import NumbersOver, Spot
from app.ui.kit.signature_pad import SignaturePad
from tests.acceptance.walk.terminal import Terminal

_MOST_TURNS: Final = 40
_CARDS: Final = {"back": Command.BACK, "sheet_back": Command.BACK, "photo": Command.PHOTO}
_TYPED: Final = {
    " ": Command.GAP,
    ",": Command.COMMA,
    ".": Command.COMMA,
    "−": Command.MINUS,
    "-": Command.MINUS,
}


class Touches(QObject):
    """Hears every finger on the glass; `elsewhere` is what was touched and is no signature."""

    def __init__(self) -> None:
        super().__init__()
        self.signatures = 0
        self.elsewhere: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press belongs to the widget that it reaches first."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if isinstance(watched, SignaturePad):
                self.signatures += 1
            else:
                self.elsewhere.append(watched.objectName() or type(watched).__name__)
        return super().eventFilter(watched, event)


class Cards(Driver):
    """Does by scanning what a Driver does by mouse; only a signature is drawn with the finger."""

    def __init__(self, terminal: Terminal, folder: Path) -> None:
        super().__init__(terminal.shell, terminal.desk, folder, watched=False)
        self._app = terminal.app
        self.touches = Touches()
        self._app.installEventFilter(self.touches)

    def tap(self, name: str) -> None:
        """Its own card, or the number that lies on it, once it is there and switched on."""
        own = _CARDS.get(name)
        if own is None and self.ready(name) in self._primaries():
            own = Command.CONFIRM
        if own is not None:
            self.card(own)
            return
        self._by_number(lambda spot: spot.name == name, name)

    def rail(self, key: str) -> None:
        """Choose a place on the rail."""
        button = self.shell.rail.button(key)
        self._by_number(lambda spot: spot.widget is button, key)

    def row(self, words: str) -> None:
        """The row of a list in which these words stand, turning to where it is."""
        self.wait_until(lambda: bool(self._rows(words)), f"a row with “{words}”")
        keys = self._rows(words)
        self._by_number(lambda spot: spot.row in keys, words)

    def _rows(self, words: str) -> set[str]:
        models = [one.view.model() for one in self.shell.findChildren(RowList) if one.isVisible()]
        return {
            row.key
            for model in models
            if isinstance(model, RowModel)
            for row in model.rows()
            if words in f"{row.title} {row.subtitle} {row.text}"
        }

    def _by_number(self, meant: Callable[[Spot], bool], name: str) -> None:
        """Turn on until the number is there, then scan it."""
        for _ in range(_MOST_TURNS):
            found = [number for number, spot in enumerate(self.numbered(), 1) if meant(spot)]
            if found:
                self.card(Command(str(found[0])))
                return
            self.card(Command.NEXT)
        self.shoot("no-number")
        raise DemoStuck(f"“{name}” never bore a number")

    def keys(self, text: str) -> None:
        """What is known beforehand goes; then one card for every sign, and one to accept."""
        self.wait_until(lambda: self._keypad() is not None, "a keypad")
        pad = self._keypad()
        assert pad is not None
        while pad.text():
            self.card(Command.ERASE)
        for sign in text:
            known = {key.types for key in pad.findChildren(Key) if key.isVisible()}
            if sign not in known and sign.swapcase() in known:
                self.card(Command.SHIFT)
            self.card(_TYPED.get(sign) or Command(sign.upper()))
        self.card(Command.CONFIRM)

    def card(self, command: Command) -> None:
        """Scan one command card."""
        self.scan(command.code)

    def numbered(self) -> tuple[Spot, ...]:
        """What bears a number now, number one first."""
        over = self.shell.findChildren(NumbersOver)
        return over[0].targets() if over else ()

    def close(self) -> None:
        """Listen no more."""
        self._app.removeEventFilter(self.touches)
        super().close()

    def _keypad(self) -> Keypad | None:
        pads = [one for one in self.shell.findChildren(Keypad) if one.isVisible()]
        return pads[-1] if pads else None

    def _primaries(self) -> list[QWidget]:
        bars = [one for one in self.shell.findChildren(ActionBar) if one.isVisible()]
        found = (one.primary() for one in bars)
        return [one for one in found if one is not None]
