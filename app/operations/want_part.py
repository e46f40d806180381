"""Say that somebody waits for a part, that nobody does any more, or that this was a mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.errors import NotFound, Refused
from app.domain.events import PartReserved, PartWanted, WantClosed, WantReopened
from app.domain.part import Part
from app.domain.vehicle import Vehicle
from app.domain.want import (
    MOST_WANTED,
    NO,
    OUTCOMES,
    REPLACEMENT,
    WHYS,
    Want,
    fits_vehicle,
    in_turn,
    next_for,
)
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy
from app.operations.workable_run import refuse_hot_battery


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted, see PartWanted. customer: the name, kept apart."""

    part_type: str
    why: str
    quantity: int = 1
    make: str = ""
    model: str = ""
    year_from: int | None = None
    year_to: int | None = None
    side: str = ""
    oe_number: str = ""
    until: date | None = None
    reference: str = ""
    customer: str = ""


def want_part(uow: UnitOfWork, order: Order, by: str) -> str:
    """Returns the want's id. Raises NotAllowed for anybody but a supervisor, Refused for an
    unknown kind, an unknown reason, a quantity below 1 or beyond 99, or years that end too early.
    """
    require(uow, "want_part", by)
    if order.part_type not in uow.catalogue.parts:
        raise Refused("part-type-unknown", code=order.part_type)
    if order.why not in WHYS or not 1 <= order.quantity <= MOST_WANTED:
        raise Refused("want-incomplete", most=MOST_WANTED)
    if order.year_from and order.year_to and order.year_to < order.year_from:
        raise Refused("want-years", first=order.year_from, last=order.year_to)
    customer = tidy(order.customer)
    want_id = uow.new_id()
    uow.record(
        PartWanted(
            want_id,
            order.part_type,
            order.why,
            order.quantity,
            tidy(order.make),
            tidy(order.model),
            order.year_from,
            order.year_to,
            order.side,
            tidy(order.oe_number).upper(),
            order.until,
            tidy(order.reference),
            uow.keep_private({"customer": customer}) if customer else None,
        ),
        by,
    )
    return want_id


def close_want(uow: UnitOfWork, want_id: str, outcome: str, reason: str, by: str) -> None:
    """`fulfilled` once every part is put aside, or `withdrawn` with a reason.

    Raises NotAllowed for anybody but a supervisor, NotFound, and Refused where it is closed
    already, parts are missing or a battery in quarantine, or no reason is given.
    """
    require(uow, "close_want", by)
    want = _found(uow, want_id)
    if want.status != "open" or outcome not in OUTCOMES:
        raise Refused("want-closed")
    if outcome == "fulfilled" and want.missing:
        raise Refused("want-parts-missing", missing=want.missing)
    for part_id in want.parts if outcome == "fulfilled" else ():
        refuse_hot_battery(uow, uow.part(part_id))
    why = tidy(reason)
    if outcome == "withdrawn" and not why:
        raise Refused("reason-missing")
    uow.record(WantClosed(want_id, outcome, why), by)


def reopen_want(uow: UnitOfWork, want_id: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, NotFound, Refused where it is open."""
    require(uow, "reopen_want", by)
    if _found(uow, want_id).status == "open":
        raise Refused("want-open")
    uow.record(WantReopened(want_id), by)


def pass_wish_on(uow: UnitOfWork, vehicle: Vehicle, part_type: str, by: str) -> str:
    """A part broke that is needed: another one off the same model is looked for.

    Whoever waits for it already stands first, and one need is never asked for twice. Returns the
    id of the want that stands for it, or '' where make or model are not known: a wish for any
    vehicle would mark them all.
    """
    waiting = in_turn(
        one
        for one in uow.wants().values()
        if one.missing
        and one.asked.part_type == part_type
        and one.asked.why != REPLACEMENT
        and fits_vehicle(one.asked, vehicle) != NO
    )
    if waiting:
        return waiting[0].want_id
    if not (vehicle.make and vehicle.model):
        return ""
    want_id = uow.new_id()
    wish = PartWanted(
        want_id,
        part_type,
        REPLACEMENT,
        make=vehicle.make,
        model=vehicle.model,
        reference=vehicle.register_no,
    )
    uow.record(wish, by)
    return want_id


def reserve_part(uow: UnitOfWork, part: Part, by: str) -> Want | None:
    """Put a part aside for whose turn it is; None where nobody waits for it."""
    want = next_for(uow.wants().values(), uow.vehicle(part.vehicle_id), part)
    if want is not None:
        uow.record(PartReserved(want.want_id, part.part_id), by)
    return want


def _found(uow: UnitOfWork, want_id: str) -> Want:
    want = uow.wants().get(want_id)
    if want is None:
        raise NotFound("want-unknown")
    return want
