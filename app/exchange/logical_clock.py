"""The clock that orders facts: milliseconds since 1970, and a counter in the lower 16 bits.

It never goes back, whatever the wall clock does, and it only orders: nothing is timed by it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
_COUNTER_BITS: Final = 16
_FURTHEST: Final = 2**62
"""The year 4199: a wall clock beyond it moves this one no further."""
_BEYOND_BELIEF: Final = 2**62 + 2**61


def tick(last: int, wall: datetime) -> int:
    """The next value: after `last`, and after the wall clock where that can be."""
    return max(last + 1, min(_FURTHEST, ((wall - _EPOCH) // _MILLISECOND) << _COUNTER_BITS))


def is_believable(hlc: int) -> bool:
    """Whether a value may have come from `tick`.

    A larger one would leave no values for the facts of all who follow it.
    """
    return hlc < _BEYOND_BELIEF
