"""A scale that shows what a test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import ShopError
from app.domain.moment import Moment
from app.operations.ports.scale import WEIGHS, Reading, ScaleLook, Standing, Weighs
from tests.shop import START


@dataclass
class PlayedScale:
    """Nothing lies on it at first."""

    name: str = "Bridge"
    weighs: frozenset[Weighs] = frozenset(WEIGHS)
    zeroes: bool = True
    shows: ScaleLook = field(default_factory=lambda: ScaleLook("lost", fault="no such device"))
    tared: Decimal = Decimal(0)
    orders: list[str] = field(default_factory=list)
    steady: bool = True

    def put(
        self, kg: str, standing: Standing = "stable", unknown: int = 0, last: str = ""
    ) -> PlayedScale:
        """Lay something on it."""
        stable, line = standing == "stable", f"ST,GS,{kg:>8},kg"
        at = Moment(START, 0, "boot", "session")
        net = Decimal(kg) - self.tared
        reading = Reading(net, stable, self.tared, "kg", line, at)
        has = standing in ("stable", "moving")
        self.shows = ScaleLook(standing, reading if has else None, unknown, last)
        return self

    def look(self) -> ScaleLook:
        """What was laid on it."""
        return self.shows

    def tare(self) -> None:
        """Take off what lies on it; one that only seems to stand still refuses."""
        if not self.steady or self.shows.reading is None:
            raise ShopError("scale-not-steady", scale=self.name)
        self.tared = self.shows.reading.kg
        self.put(str(self.tared))
        self.orders.append("tare")

    def clear_tare(self) -> None:
        """Gross again."""
        self.tared = Decimal(0)
        self.orders.append("gross")

    def zero(self) -> None:
        """Heard."""
        self.orders.append("zero")

    def close(self) -> None:
        """Let go with the terminal."""
        self.orders.append("closed")
