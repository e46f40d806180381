"""Where time comes from."""

from __future__ import annotations

from typing import Protocol

from app.domain.moment import Moment


class Clock(Protocol):
    """The only source of time. A simulated clock is accepted by demo databases alone."""

    @property
    def simulated(self) -> bool:
        """Whether this clock is played rather than read."""
        ...

    def now(self) -> Moment:
        """The present by every clock this terminal has."""
        ...
