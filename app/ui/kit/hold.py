"""When a hold counts: a state machine that knows no screen and no clock."""

from __future__ import annotations

from typing import Final

_LONGEST_TICK_MS: Final = 100


class Hold:
    """Adds up the time a finger rests, in milliseconds, until `needed_ms`.

    One tick adds at most 100 ms: after a stall of the screen, time that nobody could watch pass
    does not count, and a finger lifted meanwhile is heard first.
    """

    def __init__(self, needed_ms: int) -> None:
        self._needed = needed_ms
        self._rested = 0
        self._last: int | None = None
        self._fired = False

    @property
    def share(self) -> float:
        """How much of the hold is done, 0 to 1."""
        return min(1.0, self._rested / self._needed)

    def press(self, now: int) -> None:
        """A finger comes down."""
        self._rested, self._last, self._fired = 0, now, False

    def release(self) -> None:
        """The finger is gone; nothing is kept."""
        self._rested, self._last, self._fired = 0, None, False

    def tick(self, now: int) -> bool:
        """Time passed; True exactly once, when the hold is complete."""
        if self._last is None or self._fired:
            return False
        self._rested += max(0, min(now - self._last, _LONGEST_TICK_MS))
        self._last = now
        self._fired = self._rested >= self._needed
        return self._fired
