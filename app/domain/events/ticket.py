"""Facts about what left: weigh tickets, and what the shredder states of the hulks."""

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


@dataclass(frozen=True, slots=True)
class ShredderStated(Event):
    """What a shredder states of the hulks of a period (`2026-11` or `2026`); the last one counts.

    recycled, energy: per cent of the hulks' mass, lines: of table 2 as `ferrous=68/0/0`, all as
    they were written; see shredder_statement. reference: number of the report or weigh ticket.
    """

    period: str
    recycled: str
    energy: str
    source: str
    reference: str
    lines: tuple[str, ...] = ()

    def subjects(self) -> tuple[Subject, ...]:
        """The statements of the period."""
        return (f"statement:{self.period}",)


@dataclass(frozen=True, slots=True)
class ShredderStatementWithdrawn(Event):
    """What was stated for a period does not count, for a reason."""

    period: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The statements of the period."""
        return (f"statement:{self.period}",)
