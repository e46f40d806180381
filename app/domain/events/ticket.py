"""Facts about weigh tickets: a container left, a ticket was entered wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class ContainerLeft(Event):
    """A container left the site with a weigh ticket. kg; day: as printed on the ticket.

    fraction: its code, or `hulk`. scale: where it was weighed. weighed_by: `here`, `taker` or
    `public`. country: where it went (ISO 3166). treatment: what the taker says becomes of it:
    `recycling`, `energy`, `disposal`, or '' where nobody said.
    """

    number: str
    taker: str
    container: str
    fraction: str
    waste_code: str
    gross_kg: Decimal
    tare_kg: Decimal
    day: date
    scale: str
    weighed_by: str
    country: str
    treatment: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The ticket, and the container."""
        return (f"ticket:{self.number}", f"container:{self.container}")


@dataclass(frozen=True, slots=True)
class WeighTicketWithdrawn(Event):
    """A weigh ticket was entered wrongly and does not count; the right one is entered anew."""

    number: str
    taker: str
    container: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The ticket, and the container."""
        return (f"ticket:{self.number}", f"container:{self.container}")
