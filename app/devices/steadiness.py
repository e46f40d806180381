"""Whether a scale stands still: its own word, or readings that stay together long enough."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from app.domain.moment import Moment

LEAST_READINGS: Final = 3


class Steadiness:
    """Judges one reading after the other. division_kg: how far apart still counts as the same.

    A scale that tells is believed. For one that does not, at least three readings over `for_ms`
    milliseconds must lie within one division of each other.
    """

    def __init__(self, division_kg: Decimal, for_ms: int) -> None:
        self._division, self._for_ms = division_kg, for_ms
        self.forget()

    def forget(self) -> None:
        """Something else lies on the scale, or its line was gone."""
        self._since: Moment | None = None
        self._count = 0
        self._least = self._most = Decimal(0)

    def judge(self, kg: Decimal, at: Moment, told: bool | None) -> bool:
        """Whether this reading stands still; told: what the scale says of it itself."""
        least, most = min(self._least, kg), max(self._most, kg)
        if self._since is None or most - least > self._division:
            self._since, self._count = at, 0
            least = most = kg
        self._least, self._most = least, most
        self._count += 1
        if told is not None:
            return told
        lasted = at.mono_ms - self._since.mono_ms
        return self._count >= LEAST_READINGS and lasted >= self._for_ms
