"""A scale that is read while somebody waits for it to stand still."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, Protocol

from app.domain.mass_origin import MassOrigin
from app.domain.moment import Moment

Weighs = Literal["vehicle", "material"]
WEIGHS: Final[tuple[Weighs, ...]] = ("vehicle", "material")
Standing = Literal["lost", "silent", "moving", "stable", "overload", "underload"]
"""lost: no line to it. silent: nothing it sends is understood, or nothing comes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a scale showed. kg: net, exact; tare_kg: what was taken off, 0 where nothing was.

    unit: as the scale wrote it; line: all it wrote; stable: whether it stood still.
    """

    kg: Decimal
    stable: bool
    tare_kg: Decimal
    unit: str
    line: str
    at: Moment

    def origin(self, scale: str) -> MassOrigin:
        """What a fact keeps of it."""
        return MassOrigin(scale, self.line, self.stable, self.tare_kg, self.at.wall)


@dataclass(frozen=True, slots=True)
class ScaleLook:
    """How a scale stands now. reading: the last one while it is worth anything, else None.

    unknown: lines since the start that no pattern knew, the newest in last_unknown. fault: why
    its line is lost, in the words of the system.
    """

    standing: Standing
    reading: Reading | None = None
    unknown: int = 0
    last_unknown: str = ""
    fault: str = ""


class Scale(Protocol):
    """Read on a thread of its own: nothing here waits for the device."""

    @property
    def name(self) -> str:
        """As the people of the yard call it; it stands in facts."""
        ...

    @property
    def weighs(self) -> frozenset[Weighs]:
        """What is put on it: whole vehicles, or parts and materials."""
        ...

    @property
    def zeroes(self) -> bool:
        """Whether it can be zeroed from here."""
        ...

    def look(self) -> ScaleLook:
        """How it stands at this moment."""
        ...

    def tare(self) -> None:
        """Take what lies on it off from now on. Raises ShopError while it does not stand still."""
        ...

    def clear_tare(self) -> None:
        """Weigh gross again."""
        ...

    def zero(self) -> None:
        """Send it the command to zero itself, where it has one."""
        ...

    def close(self) -> None:
        """Let its line go."""
        ...
