"""A clock that is played: for demonstrations and rehearsals, never for work."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.moment import Moment


class SimulatedClock:
    """Stands still until it is moved. Demo databases alone accept it."""

    def __init__(self, start: datetime) -> None:
        """start: with a time zone, as Moment demands (ValueError)."""
        self._now = Moment(start, 0, str(uuid.uuid4()), str(uuid.uuid4()))

    @property
    def simulated(self) -> bool:
        """Always: every fact timed by it is marked."""
        return True

    def now(self) -> Moment:
        """The moment it was last moved to."""
        return self._now

    def advance(self, seconds: int) -> None:
        """Let time pass on every clock; seconds must not be negative (ValueError)."""
        if seconds < 0:
            raise ValueError("time does not run backwards")
        wall = self._now.wall + timedelta(seconds=seconds)
        self._now = replace(self._now, wall=wall, mono_ms=self._now.mono_ms + seconds * 1000)

    def set_wall(self, wall: datetime) -> None:
        """Set the clock on the wall, as a hand or a time server does; monotonic time stays."""
        self._now = replace(self._now, wall=wall)

    def restart(self) -> None:
        """A new run of the program on the same machine: proofs die with the old session."""
        self._now = replace(self._now, session=str(uuid.uuid4()))
