"""Where one scan ends and the next begins in the keys of a scanner."""

from __future__ import annotations

from typing import Final

from app.reading.keyboard import LEFT_ALT, RIGHT_ALT, Stroke

_ENTERS: Final = (28, 96, 15)
_SHIFTS: Final = (42, 54)
_CONTROLS: Final = (29, 97)
_OTHERS: Final = (58, 69, 70, 125, 126)
"""Locks and Windows keys: what a scanner presses beside the signs of a code."""
_SILENCE_S, _BROKEN_S = 0.9, 2.0
_ROOM: Final = 22_000


class KeyFrames:
    """Collects keys until Enter or Tab; evdev numbers, value 1 pressed, 0 let go, 2 repeated.

    Caps Lock is passed over: a scanner presses Shift for every capital it means.
    """

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self._held: set[int] = set()
        self._ends = False

    def feed(self, code: int, value: int) -> bool:
        """Take an event; whether it ends a scan."""
        if code in (*_SHIFTS, *_CONTROLS, LEFT_ALT, RIGHT_ALT):
            self._hold(code, value)
            return False
        if value != 1 or code in _OTHERS:
            return False
        if code in _ENTERS:
            self._ends = self._ends or bool(self._strokes)
            return bool(self._strokes)
        if len(self._strokes) < _ROOM:
            self._strokes.append(self._stroke(code))
        return False

    def take(self) -> list[Stroke]:
        """The keys of the scan that ended."""
        strokes, self._strokes = self._strokes, []
        return strokes

    def silence(self, seconds: float) -> bool:
        """Whether that long a silence ends a scan: of a scanner that never sent an end."""
        return bool(self._strokes) and not self._ends and seconds >= _SILENCE_S

    def broken(self, seconds: float) -> bool:
        """Whether that long a silence means that a scan broke off; it is forgotten then."""
        return seconds >= _BROKEN_S and self.cut()

    def cut(self) -> bool:
        """Forget what is half, and what is held down; whether there was any."""
        half = bool(self._strokes)
        self._strokes, self._held = [], set()
        return half

    def _hold(self, code: int, value: int) -> None:
        (self._held.add if value else self._held.discard)(code)
        if code == LEFT_ALT and value == 1:
            # It parts two numbers of the keypad that follow one another.
            self._strokes.append(Stroke(LEFT_ALT, alt=True))

    def _stroke(self, code: int) -> Stroke:
        held = self._held
        return Stroke(
            code,
            shift=not held.isdisjoint(_SHIFTS),
            control=not held.isdisjoint(_CONTROLS),
            alt=LEFT_ALT in held,
            altgr=RIGHT_ALT in held,
        )
