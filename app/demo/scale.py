"""A scale for machines without one: every line it sends says that it is a demonstration."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.mass_origin import MassOrigin
from app.operations.ports.clock import Clock
from app.operations.ports.scale import WEIGHS, Reading, ScaleLook, Weighs

NAME = "Demo scale"


def demo_line(kg: Decimal) -> str:
    """What it sends."""
    return f"DEMO {kg:f} kg"


def demo_origin(kg: Decimal, clock: Clock) -> MassOrigin:
    """Of a mass that the crew without a window weighs."""
    return MassOrigin(NAME, demo_line(kg), stable=True, at=clock.now().wall)


@dataclass
class DemoScale:
    """Shows what was put on it, and stands still at once."""

    clock: Clock
    kg: Decimal = Decimal(0)
    name: str = NAME
    weighs: frozenset[Weighs] = frozenset(WEIGHS)
    zeroes: bool = False
    _tare_kg: Decimal = field(default=Decimal(0))

    def look(self) -> ScaleLook:
        """It never moves."""
        net = self.kg - self._tare_kg
        line, now = demo_line(self.kg), self.clock.now()
        return ScaleLook("stable", Reading(net, True, self._tare_kg, "kg", line, now))

    def tare(self) -> None:
        """What lies on it."""
        self._tare_kg = self.kg

    def clear_tare(self) -> None:
        """Gross again."""
        self._tare_kg = Decimal(0)

    def zero(self) -> None:
        """It has no such command."""

    def close(self) -> None:
        """There is no line."""
