"""Facts of the counter: the slip that goes along with what was handed over, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.events.base import Event, PrivateRef, Subject


@dataclass(frozen=True, slots=True)
class SoldPart:
    """One line of a delivery slip. price: None where nobody said. reuse: sold as a part from the
    circular economy, with the statement of its origin."""

    part_id: str
    price: Decimal | None = None
    reuse: bool = False


@dataclass(frozen=True, slots=True)
class DeliverySlipIssued(Event):
    """Parts were handed over at once; each has its own `PartLeft` beside this.

    to: who got them, kept apart, None where nobody was named. currency: ISO 4217. statement: the
    text of the law on the origin of reused parts as the buyer got it, rule: which entry says so.
    """

    slip: str
    parts: tuple[SoldPart, ...]
    currency: str
    to: PrivateRef | None = None
    statement: str = ""
    rule: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The slip, and the series its number counts in."""
        return (f"slip:{self.slip}", f"series:{self.slip.rpartition('-')[0]}")


@dataclass(frozen=True, slots=True)
class PartReturned(Event):
    """A part that had left came back: it is here again, in no bin.

    slip: of its handing over, '' where none was written. route: `stock` or `material`. grade: as
    it is now. credit: what was paid back, in `currency`, None for nothing; note: its number.
    want_id: who it had been put aside for.
    """

    part_id: str
    vehicle_id: str
    reason: str
    words: str
    grade: str
    route: str
    slip: str = ""
    credit: Decimal | None = None
    currency: str = ""
    note: str = ""
    want_id: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part, the slips, who it was put aside for, and the vehicle it came from."""
        others = (
            f"slip:{self.slip}" if self.slip else "",
            f"series:{self.note.rpartition('-')[0]}" if self.note else "",
            f"want:{self.want_id}" if self.want_id else "",
        )
        about = (f"part:{self.part_id}", *filter(None, others))
        return (*about, f"vehicle:{self.vehicle_id}") if self.vehicle_id else about


COUNTER: tuple[type[Event], ...] = (DeliverySlipIssued, PartReturned)
