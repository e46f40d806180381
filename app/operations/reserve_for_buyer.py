"""Put a part aside for somebody who asks for this very part, and give it free again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.errors import Refused
from app.domain.events import PartReserved, PartWanted, WantClosed
from app.domain.part import Part
from app.domain.want import reserved_for
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.release_part import check_may_leave
from app.operations.tidy import tidy
from app.operations.workable_run import refuse_hot_battery

NOT_REUSABLE = "not_reusable"


@dataclass(frozen=True, slots=True)
class Reservation:
    """buyer: a name, kept apart. reference: an order number. until: the last day, None for open."""

    part_id: str
    buyer: str = ""
    reference: str = ""
    until: date | None = None


def reserve_for_buyer(uow: UnitOfWork, order: Reservation, by: str) -> str:
    """Returns the want that the part is put aside for: a reservation is a want for one part.

    Raises Refused for a part that may not leave, that is reserved, a battery in quarantine, a kind
    that law keeps out of reuse, no name and number at all, or a day that is over; NotFound.
    """
    require(uow, "reserve_for_buyer", by)
    part = uow.part(order.part_id)
    buyer, reference = tidy(order.buyer), tidy(order.reference)
    check_may_be_sold(uow, part)
    if reserved_for(uow.wants().values(), part.part_id) is not None:
        raise Refused("part-reserved", code=part.part_id)
    if not buyer and not reference:
        raise Refused("reservation-for-nobody")
    if order.until is not None and order.until < uow.now.wall.date():
        raise Refused("reservation-over", until=order.until)
    want_id = uow.new_id()
    private = uow.keep_private({"customer": buyer}) if buyer else None
    uow.record(
        PartWanted(
            want_id,
            part.part_type,
            "reservation",
            side=part.position,
            oe_number=part.oe_number,
            until=order.until,
            reference=reference,
            private=private,
        ),
        by,
    )
    uow.record(PartReserved(want_id, part.part_id), by)
    return want_id


def free_part(uow: UnitOfWork, part_id: str, reason: str, by: str) -> None:
    """Nobody waits for a reserved part any more. Raises Refused where it is not reserved by itself
    alone, or no reason is given; NotFound."""
    require(uow, "free_part", by)
    want = reserved_for(uow.wants().values(), uow.part(part_id).part_id)
    if want is None or want.status != "open":
        raise Refused("part-not-reserved", code=part_id)
    if want.asked.quantity > 1 or want.asked.why != "reservation":
        raise Refused("want-needs-supervisor", code=part_id)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    uow.record(WantClosed(want.want_id, "withdrawn", why), by)


def check_may_be_sold(uow: UnitOfWork, part: Part) -> None:
    """Raises Refused for a part that may not leave, a battery in quarantine, and kinds that are
    never used again: what an airbag or a steering lock did once it must not do twice."""
    check_may_leave(part)
    refuse_hot_battery(uow, part)
    kind = uow.catalogue.parts.get(part.part_type)
    if kind is not None and NOT_REUSABLE in kind.warnings:
        raise Refused("part-not-reusable", code=part.part_id)
