"""Facts about parts on their way between the poles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class TransferDispatched(Event):
    """Parts left one pole for another; each has its own `PartDispatched` beside this.

    unit: what they travel in, an SSCC or what people call it. place: the bin or area they were
    loaded at, '' where nobody said.
    """

    transfer_id: str
    number: str
    from_pole: str
    to_pole: str
    parts: tuple[str, ...]
    unit: str = ""
    place: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The transfer, and the series its number counts in."""
        return (f"transfer:{self.transfer_id}", f"series:{self.number.rpartition('-')[0]}")


@dataclass(frozen=True, slots=True)
class PartDispatched(Event):
    """A part is on its way."""

    part_id: str
    transfer_id: str
    to_pole: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part, and the transfer."""
        return (f"part:{self.part_id}", f"transfer:{self.transfer_id}")


@dataclass(frozen=True, slots=True)
class TransferReceived(Event):
    """What was scanned where a transfer arrived; it may arrive in more than one go.

    missing: on the slip and not there. extra: there and not on the slip. damaged: what is wrong
    with it, in words, by part.
    """

    transfer_id: str
    place: str
    arrived: tuple[str, ...]
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    damaged: Mapping[str, str] = field(default_factory=dict)

    def subjects(self) -> tuple[Subject, ...]:
        """The transfer."""
        return (f"transfer:{self.transfer_id}",)


@dataclass(frozen=True, slots=True)
class PartArrived(Event):
    """A part is at another pole, in a bin there, or in none yet ('')."""

    part_id: str
    transfer_id: str
    pole: str
    place: str = ""
    damage: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part, and the transfer."""
        return (f"part:{self.part_id}", f"transfer:{self.transfer_id}")


TRANSFERS: tuple[type[Event], ...] = (
    TransferDispatched,
    PartDispatched,
    TransferReceived,
    PartArrived,
)
