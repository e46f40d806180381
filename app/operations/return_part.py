"""Take a part back that had left: into the stock or to material, with what is paid back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.errors import Refused
from app.domain.events import PartLeft
from app.domain.events.counter import PartReturned
from app.domain.part import GRADES, WAYS_OUT
from app.operations.hand_over_parts import check_price
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy

NOTE_SERIES: Final = "AV"
REASONS: Final = ("defect", "wrong_part", "not_needed", "incomplete", "other")
BACK_TO: Final = ("stock", "material")


@dataclass(frozen=True, slots=True)
class Return:
    """What came back and how it is: a grade of today, and where it goes.

    credit: what is paid back in the currency it was sold in, None for nothing.
    """

    part_id: str
    reason: str
    grade: str
    route: str = "stock"
    words: str = ""
    credit: Decimal | None = None


def return_part(uow: UnitOfWork, order: Return, by: str) -> str:
    """Returns the number of the credit note, '' where nothing is paid back.

    Raises Refused for a part that never left, an unknown reason, grade or way, `other` without
    words, and a credit above what was paid; NotFound.
    """
    require(uow, "return_part", by)
    part = uow.part(order.part_id)
    if part.left not in WAYS_OUT:
        raise Refused("part-not-gone", code=part.part_id)
    _check(order)
    left = _leaving(uow, part.part_id)
    credit = order.credit or None
    if credit is not None:
        check_price(credit)
        if left.price is None or credit > left.price:
            raise Refused("credit-above-price", code=part.part_id)
    note = uow.next_number(NOTE_SERIES) if credit is not None else ""
    uow.record(
        PartReturned(
            part.part_id,
            part.vehicle_id,
            order.reason,
            tidy(order.words),
            order.grade,
            order.route,
            left.slip,
            credit,
            left.currency if credit is not None else "",
            note,
            left.want_id,
        ),
        by,
    )
    return note


def _leaving(uow: UnitOfWork, part_id: str) -> PartLeft:
    """The fact it left with, of this turn: one may be sold and come back more than once."""
    left: PartLeft | None = None
    for recorded in uow.history(f"part:{part_id}"):
        if isinstance(recorded.event, PartReturned):
            left = None
        elif isinstance(recorded.event, PartLeft) and left is None:
            left = recorded.event
    if left is None:
        raise Refused("part-not-gone", code=part_id)
    return left


def _check(order: Return) -> None:
    known = order.reason in REASONS and order.grade in GRADES and order.route in BACK_TO
    if not known or (order.reason == "other" and not order.words.strip()):
        raise Refused("return-incomplete")
