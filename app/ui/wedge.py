"""Keyboard-wedge scanners and typing: caught for the whole window, whatever is in front.

No widget of this program takes keyboard focus, so every key comes to the window and belongs
to a scan or to somebody typing one; Enter ends it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

MAX_LENGTH = 4400
"""The longest hand-over ticket that one QR code holds; whatever reads it cuts the rest."""
SHOWN = 64
"""Nobody types more than this by hand; a scanner's thousand keys need not be shown one by one."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Wedge(QObject):
    """Turns the keys of a window into scans."""

    scanned = Signal(str)
    typing = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    @property
    def text(self) -> str:
        """What has been typed since the last scan."""
        return self._text

    def clear(self) -> None:
        """Forget what was typed."""
        self._set("")

    def press(self, event: QKeyEvent) -> None:
        """Take a key; chords with Control or Alt belong to nobody."""
        if event.modifiers() & _CHORDS:
            return
        key = event.key()
        if key in _ENDS:
            text = self._text
            self._set("")
            if text.strip():
                self.scanned.emit(text)
        elif key == Qt.Key.Key_Escape:
            self._set("")
        elif key == Qt.Key.Key_Backspace:
            self._set(self._text[:-1])
        elif event.text().isprintable() and len(self._text) < MAX_LENGTH:
            self._set(self._text + event.text())

    def _set(self, text: str) -> None:
        before, self._text = self._text, text
        if text != before and len(text) <= SHOWN:
            self.typing.emit(text)


class ScanQueue:
    """Hands scans on in the order they came; while it is held they wait."""

    def __init__(self, take: Callable[[str], None]) -> None:
        self._take = take
        self._waiting: deque[str] = deque()
        self._held = False

    def put(self, text: str) -> None:
        """Something was scanned."""
        self._waiting.append(text)
        self._hand_on()

    def hold(self) -> None:
        """Let scans wait: what they mean depends on an answer that is still to come."""
        self._held = True

    def release(self) -> None:
        """The answer is there."""
        self._held = False
        self._hand_on()

    def _hand_on(self) -> None:
        while self._waiting and not self._held:
            self._take(self._waiting.popleft())
