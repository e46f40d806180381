"""Containers on the yard and the weigh tickets they left with, folded from their facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from app.domain.events import (
    ContainerClosed,
    ContainerLeft,
    EntryTakenBack,
    Recorded,
    WeighTicketWithdrawn,
)

HULK: Final = "hulk"
"""What a ticket names instead of a fraction when whole hulks left on it."""
WEIGHERS: Final = ("here", "taker", "public")
TREATMENTS: Final = ("recycling", "energy", "disposal")
MOST_KG: Final = Decimal(60_000)
"""More than a lorry with its load may weigh on any road of Europe."""


@dataclass(frozen=True, slots=True)
class WeighTicket:
    """A ticket that was entered; see ContainerLeft for its words.

    entered_at: UTC; entered_by: person id. closed_kg: what the container weighed net when it
    was closed here, None where nobody closed it. withdrawn: why it does not count.
    """

    stated: ContainerLeft
    entered_at: datetime
    entered_by: str
    closed_kg: Decimal | None = None
    withdrawn: str = ""

    @property
    def net_kg(self) -> Decimal:
        """Gross without tare."""
        return self.stated.gross_kg - self.stated.tare_kg


@dataclass(frozen=True, slots=True)
class Container:
    """A full container that still stands here. kg.

    fraction: what is in it; waste_code: where a procedure from before asked for that instead.
    """

    code: str
    waste_code: str
    tare_kg: Decimal
    gross_kg: Decimal
    closed_at: datetime
    fraction: str = ""

    @property
    def net_kg(self) -> Decimal:
        """Gross without tare."""
        return self.gross_kg - self.tare_kg


@dataclass(frozen=True, slots=True)
class Yard:
    """Closed containers that are still here, every ticket that counts, and those that do not;
    tickets by day."""

    containers: tuple[Container, ...] = ()
    tickets: tuple[WeighTicket, ...] = ()
    withdrawn: tuple[WeighTicket, ...] = ()


@dataclass(slots=True)
class _Ledger:
    """gone: containers by the ticket they left with, to stand here again if it is withdrawn.

    closed_by: the step of a run that closed a container last.
    """

    standing: dict[str, Container] = field(default_factory=dict)
    closed_by: dict[str, tuple[str, str]] = field(default_factory=dict)
    gone: dict[tuple[str, str], Container] = field(default_factory=dict)
    tickets: dict[tuple[str, str], WeighTicket] = field(default_factory=dict)
    withdrawn: list[WeighTicket] = field(default_factory=list)

    def close(self, closed: ContainerClosed, recorded: Recorded) -> None:
        """A container is full; closed again by the same step, only the last one is."""
        self.take_back(closed.run_id, closed.step)
        self.closed_by[closed.container] = (closed.run_id, closed.step)
        self.standing[closed.container] = Container(
            closed.container,
            closed.waste_code,
            closed.tare_kg,
            closed.gross_kg,
            recorded.at.wall,
            closed.fraction,
        )

    def take_back(self, run_id: str, step: str) -> None:
        """What a step closed was not closed; a container that left meanwhile has left."""
        for container in [one for one, by in self.closed_by.items() if by == (run_id, step)]:
            del self.closed_by[container]
            self.standing.pop(container, None)

    def left(self, left: ContainerLeft, recorded: Recorded) -> None:
        """A container is here no more."""
        key = key_of(left.number, left.taker)
        full = self.standing.pop(left.container, None) or self.gone.get(key)
        if full is not None:
            self.gone[key] = full
        net = full.net_kg if full is not None else None
        self.tickets[key] = WeighTicket(left, recorded.at.wall, recorded.by, net)

    def withdraw(self, event: WeighTicketWithdrawn) -> None:
        """A ticket counts no more; the container it named stands here again, unless the right
        ticket was entered before the wrong one was withdrawn."""
        key = key_of(event.number, event.taker)
        ticket, back = self.tickets.pop(key, None), self.gone.pop(key, None)
        if ticket is not None:
            self.withdrawn.append(replace(ticket, withdrawn=event.reason))
        if back is not None and not self._taken_by_another(back):
            self.standing.setdefault(back.code, back)

    def _taken_by_another(self, back: Container) -> bool:
        for key, one in self.tickets.items():
            if one.stated.container == back.code and one.closed_kg is None:
                self.tickets[key] = replace(one, closed_kg=back.net_kg)
                self.gone[key] = back
                return True
        return False


def key_of(number: str, taker: str) -> tuple[str, str]:
    """What makes a ticket one: two outlets may give the same number."""
    return number.upper(), taker.casefold()


def fold_yard(history: Iterable[Recorded]) -> Yard:
    """What stands and what left, from the facts of all containers in order.

    What a step closed counts as in `closings`.
    """
    ledger = _Ledger()
    for recorded in history:
        match recorded.event:
            case ContainerClosed() as closed:
                ledger.close(closed, recorded)
            case EntryTakenBack() as taken_back:
                ledger.take_back(taken_back.run_id, taken_back.step)
            case ContainerLeft() as left:
                ledger.left(left, recorded)
            case WeighTicketWithdrawn() as withdrawn:
                ledger.withdraw(withdrawn)
    return Yard(
        tuple(ledger.standing.values()), _by_day(ledger.tickets.values()), _by_day(ledger.withdrawn)
    )


def _by_day(tickets: Iterable[WeighTicket]) -> tuple[WeighTicket, ...]:
    return tuple(sorted(tickets, key=lambda one: (one.stated.day, one.entered_at)))


def within(tickets: Iterable[WeighTicket], first: date, last: date) -> tuple[WeighTicket, ...]:
    """The tickets of a time, both days included."""
    return tuple(one for one in tickets if first <= one.stated.day <= last)


def carrying(
    weighed_on: Mapping[str, date], tickets: Iterable[WeighTicket]
) -> tuple[WeighTicket, ...]:
    """The tickets a vehicle's fractions went with: of each the first after it was weighed.

    weighed_on: the day each fraction was weighed last, by code. tickets: by day.
    """
    found: dict[str, WeighTicket] = {}
    for one in tickets:
        code = one.stated.fraction
        if code in weighed_on and weighed_on[code] <= one.stated.day:
            found.setdefault(code, one)
    return tuple(found.values())
