"""How a mass came to be known: read from a scale, or typed from a paper that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class MassOrigin:
    """Where a mass came from; one that says nothing is a typed mass without a weigh ticket.

    scale: its name, '' for typed. line: as the scale sent it; stable: whether it stood still;
    tare_kg: what was taken off that line, at: UTC. ticket, photo: number of the weigh ticket that
    was typed off, and the SHA-256 of its picture.
    """

    scale: str = ""
    line: str = ""
    stable: bool = False
    tare_kg: Decimal = Decimal(0)
    at: datetime | None = None
    ticket: str = ""
    photo: str = ""

    @property
    def source(self) -> str:
        """`scale` or `typed`, as facts have named it since their first version."""
        return "scale" if self.scale else "typed"

    @property
    def proved(self) -> bool:
        """Whether a scale or a weigh ticket stands behind it."""
        return bool(self.scale or self.ticket or self.photo)
