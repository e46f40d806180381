"""Enter the weigh ticket with which a container left, or take a wrong one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.errors import NotFound, Refused
from app.domain.events import ContainerLeft, WeighTicketWithdrawn
from app.domain.rules import RulePack
from app.domain.weigh_ticket import (
    HULK,
    MOST_KG,
    TREATMENTS,
    WEIGHERS,
    WeighTicket,
    fold_yard,
    key_of,
)
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy

_TOMORROW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a ticket says; see ContainerLeft. country '' means the site's own."""

    number: str = ""
    taker: str = ""
    container: str = ""
    fraction: str = ""
    gross_kg: Decimal | None = None
    tare_kg: Decimal | None = None
    day: date | None = None
    scale: str = ""
    weighed_by: str = "taker"
    country: str = ""
    treatment: str = ""


def enter_weigh_ticket(uow: UnitOfWork, said: Weighing, rules: RulePack, by: str) -> ContainerLeft:
    """Returns the fact. The waste code is the one of the day on the ticket.

    Raises Refused where something is missing, cannot be or was entered before, and NotFound
    for a fraction or country nobody knows.
    """
    require(uow, "enter_weigh_ticket", by)
    number, taker, container = tidy(said.number).upper(), tidy(said.taker), tidy(said.container)
    if not all((number, taker, container, tidy(said.scale))):
        raise Refused("ticket-incomplete")
    gross, tare = _masses(said)
    day = _day(uow, said)
    if said.fraction != HULK and said.fraction not in uow.catalogue.fractions:
        raise NotFound("fraction-unknown", code=said.fraction[:20])
    country = said.country.upper() or uow.site().country.upper()
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise NotFound("country-unknown", code=country[:20])
    if find_ticket(uow, number, taker) is not None:
        raise Refused("ticket-entered-already", number=number, taker=taker)
    left = ContainerLeft(
        number,
        taker,
        container,
        said.fraction,
        rules.at(day).text(f"waste_code.{said.fraction}"),
        gross,
        tare,
        day,
        tidy(said.scale),
        said.weighed_by,
        country,
        said.treatment,
    )
    uow.record(left, by)
    return left


def _masses(said: Weighing) -> tuple[Decimal, Decimal]:
    gross, tare = said.gross_kg, said.tare_kg
    if gross is None or tare is None:
        raise Refused("ticket-incomplete")
    if said.weighed_by not in WEIGHERS or said.treatment not in ("", *TREATMENTS):
        raise Refused("ticket-incomplete")
    possible = gross.is_finite() and tare.is_finite() and 0 <= tare < gross <= MOST_KG
    if not possible:
        raise Refused("ticket-masses", gross=gross, tare=tare, most=MOST_KG)
    return gross, tare


def _day(uow: UnitOfWork, said: Weighing) -> date:
    # The day of a terminal in another zone may be a day ahead.
    if said.day is None or said.day > uow.now.wall.date() + _TOMORROW:
        raise Refused("ticket-day")
    return said.day


def withdraw_weigh_ticket(uow: UnitOfWork, number: str, taker: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, NotFound, Refused without a reason."""
    require(uow, "withdraw_weigh_ticket", by)
    found = find_ticket(uow, tidy(number).upper(), taker)
    if found is None:
        raise NotFound("ticket-unknown", number=number[:40])
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    stated = found.stated
    uow.record(WeighTicketWithdrawn(stated.number, stated.taker, stated.container, why), by)


def find_ticket(uow: UnitOfWork, number: str, taker: str) -> WeighTicket | None:
    """The ticket of this number from this taker that counts, or None."""
    tickets = fold_yard(uow.history(f"ticket:{number}")).tickets
    wanted = key_of(number, taker)
    return next((one for one in tickets if _key(one) == wanted), None)


def _key(ticket: WeighTicket) -> tuple[str, str]:
    return key_of(ticket.stated.number, ticket.stated.taker)
