"""Keyboard-wedge scanners and typing: caught for the whole window, whatever is in front.

No widget of this program takes keyboard focus, so every key comes to the window and belongs
to a scan or to somebody typing one. A scanner is known by its prefix or by its pace, which is
read from the time the system gives each key, not from when this program comes to see it.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from app.domain.wedge_setting import SILENCE, WedgeSetting
from app.operations.ports.scan_source import BY_HAND, RawScan
from app.reading.keyboard import (
    GS,
    KEYPAD,
    LEFT_ALT,
    PRINTING,
    RIGHT_ALT,
    Stroke,
    packed,
    signs,
)

T = TypeVar("T")
KEYBOARD: Final = "keyboard"
"""The source of what a scanner types."""
MAX_LENGTH: Final = 4400
"""The longest hand-over ticket that one QR code holds; whatever reads it cuts the rest."""
SHOWN: Final = 64
"""Nobody types more than this by hand; a scanner's thousand keys need not be shown one by one."""
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_CHORDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_IN_CODES: Final = ("\x01", "\x02", "\x04", "\x1c", GS, "\x1e", "\x1f")
"""Control signs that stand in codes, or in front of them."""
# Scanners leave 1 to 30 ms between two keys; nobody types a whole code at under 50 ms a key.
_PACE_MS: Final = 50
_FEWEST: Final = 4
_SILENCE_MS: Final = 150
_LONG_SILENCE_MS: Final = 900
# What came before a pause like this belongs to somebody else.
_BREAK_MS: Final = 1000
_ROOM: Final = 5 * MAX_LENGTH
_KEPT: Final = 512


class Wedge(QObject):
    """Turns the keys of a window into scans, each a RawScan; `cut`: one broke off.

    setting: how the scanner is set up; none of it is needed for one that agrees with the machine.
    """

    scanned = Signal(object)
    cut = Signal()
    typing = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setting = WedgeSetting()
        self._strokes: list[Stroke] = []
        self._pauses: list[int] = []
        self._last = 0
        self._right_alt = self._ends = False
        self._shown = ""
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._fell_silent)
        self._show_soon = QTimer(self, singleShot=True, interval=_PACE_MS + 20)
        self._show_soon.timeout.connect(self._show)

    @property
    def text(self) -> str:
        """What has been typed since the last scan."""
        return signs(self._strokes, self.setting.layout)[:MAX_LENGTH]

    @property
    def scanning(self) -> bool:
        """Whether a scanner is typing just now."""
        return self._is_scan(self._strokes, self._pauses)

    def clear(self) -> None:
        """Forget what was typed by hand; a scan that is coming in is never cut in two."""
        if not (self.scanning or 0 < max(self._pauses[1:], default=0) <= _PACE_MS):
            self._forget()

    def press(self, event: QKeyEvent) -> None:
        """Take a key."""
        code, key = key_number(event), event.key()
        self._right_alt = self._right_alt or code == RIGHT_ALT
        pause = self._pause(event)
        stroke = self._stroke(event, code)
        if key in _ENDS and not event.modifiers() & _CHORDS:
            self._finish(stroke)
        elif key == Qt.Key.Key_Escape:
            self._forget()
        elif key == Qt.Key.Key_Backspace:
            del self._strokes[-1:], self._pauses[-1:]
            self._show()
        elif stroke.control and signs([stroke], self.setting.layout) in ("\r", "\n"):
            self._finish(stroke)
        elif self._writes(stroke) and len(self._strokes) < _ROOM:
            self._take(stroke, pause)

    def release(self, event: QKeyEvent) -> None:
        """A key came up again."""
        if key_number(event) == RIGHT_ALT:
            self._right_alt = False

    def _stroke(self, event: QKeyEvent, code: int) -> Stroke:
        held = event.modifiers()
        altgr = self._right_alt or bool(held & Qt.KeyboardModifier.GroupSwitchModifier)
        return Stroke(
            code,
            event.text(),
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            control=bool(held & Qt.KeyboardModifier.ControlModifier) and not altgr,
            alt=bool(held & Qt.KeyboardModifier.AltModifier) and not altgr,
            altgr=altgr,
        )

    def _pause(self, event: QKeyEvent) -> int:
        """Milliseconds since the key before, 0 where the system tells no time.

        A key that is held down repeats as fast as a scanner types, and is none.
        """
        at, before = event.timestamp(), self._last
        self._last = at
        if not at:
            return 0
        return (
            _PACE_MS + 1 if event.isAutoRepeat() else max(1, at - before) if before else _BREAK_MS
        )

    def _writes(self, stroke: Stroke) -> bool:
        """Also keys that are none here: the layout of the scanner may give them a meaning."""
        if stroke.alt:
            return stroke.code == LEFT_ALT or stroke.code in KEYPAD
        if stroke.code in PRINTING:
            return True
        sign = signs([stroke], self.setting.layout)
        return sign in _IN_CODES or (bool(sign) and sign.isprintable())

    def _take(self, stroke: Stroke, pause: int) -> None:
        self._strokes.append(stroke)
        self._pauses.append(pause)
        if not pause:
            self._show()
            return
        none = self.setting.end == SILENCE
        self._silence.start(_SILENCE_MS if none else _LONG_SILENCE_MS)
        self._show_soon.start()

    def _fell_silent(self) -> None:
        """A scanner that types no end is told by its silence; one that does has broken off."""
        if not self.scanning:
            return
        if self.setting.end == SILENCE or not (self._ends or self.setting.end):
            self._finish()
        else:
            self._forget()
            self.cut.emit()

    def _finish(self, end: Stroke | None = None) -> None:
        strokes, pauses = self._strokes, self._pauses
        self._forget()
        at = _last_break(pauses)
        if at and self._is_scan(strokes[at:], pauses[at:]):
            strokes, pauses = strokes[at:], pauses[at:]
        is_scan = self._is_scan(strokes, pauses)
        self._ends = self._ends or (is_scan and end is not None)
        text = self._bare(signs(strokes, self.setting.layout))[:MAX_LENGTH]
        if text.strip():
            keys = [*strokes[:_KEPT], *([end] if end else [])]
            source = KEYBOARD if is_scan else BY_HAND
            self.scanned.emit(RawScan(text, packed(keys), source=source))

    def _bare(self, text: str) -> str:
        """Without the prefix, and with GS where the scanner types something else for it."""
        prefix, separator = self.setting.prefix, self.setting.separator
        if prefix and prefix in text:
            text = text.partition(prefix)[2]
        text = text.rpartition("\x01")[2].lstrip("\x02")
        return text.replace(separator, GS) if separator else text

    def _is_scan(self, strokes: Sequence[Stroke], pauses: Sequence[int]) -> bool:
        """By its prefix, or because nobody types that fast for that long."""
        if len(strokes) >= _FEWEST and all(0 < one <= _PACE_MS for one in pauses[1:]):
            return True
        prefix, layout = self.setting.prefix, self.setting.layout
        begins = signs(strokes[: SHOWN + 4], layout)
        return "\x01" in begins or bool(prefix and begins.startswith(prefix))

    def _forget(self) -> None:
        self._strokes, self._pauses = [], []
        self._silence.stop()
        self._show()

    def _show(self) -> None:
        """Show what somebody types; never half a scan."""
        self._show_soon.stop()
        if len(self._strokes) > SHOWN:
            return
        text = "" if self.scanning else self.text
        if text != self._shown:
            self._shown = text
            self.typing.emit(text)


def _last_break(pauses: Sequence[int]) -> int:
    """Where the keys after the last long pause begin, 0 where there was none."""
    return next((n for n in range(len(pauses) - 1, 0, -1) if pauses[n] > _BREAK_MS), 0)


def key_number(event: QKeyEvent, platform: str = sys.platform) -> int:
    """The evdev number of the key, 0 where the system does not tell it.

    X11 and Wayland add 8 to it; Windows has the numbers of the PC keyboard, 0x100 more for the
    keys that were added to it, of which the right Alt matters here.
    """
    native = event.nativeScanCode()
    if platform.startswith("linux"):
        return max(0, native - 8)
    if platform == "win32":
        return RIGHT_ALT if native == 0x138 else native if native < 0x60 else 0
    return 0


class ScanQueue(Generic[T]):
    """Hands scans on in the order they came; while it is held they wait."""

    def __init__(self, take: Callable[[T], None]) -> None:
        self._take = take
        self._waiting: deque[T] = deque()
        self._held = False

    def put(self, scan: T) -> None:
        """Something was scanned."""
        self._waiting.append(scan)
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
