"""Hand parts over to a buyer: with a price, a slip, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from app.domain.errors import Refused
from app.domain.events import PartLeft, PrivateRef, WantClosed
from app.domain.events.counter import DeliverySlipIssued, SoldPart
from app.domain.origin_statement import NOT_PIEC, OriginStatement, origin_statement
from app.domain.part import Part
from app.domain.rules import RulePack
from app.domain.signature import Signature
from app.domain.want import Want, reserved_for
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.release_part import avoided_of
from app.operations.reserve_for_buyer import check_may_be_sold
from app.operations.tidy import tidy

SLIP_SERIES: Final = "BL"
MOST_PARTS: Final = 100
DEAREST: Final = Decimal(100_000)
_CURRENCY: Final = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who gets them, as the police book asks for: all of it is kept apart, all of it may be ''."""

    name: str = ""
    address: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """What goes over the counter at once.

    wants: the reservations that this buyer comes for. A line with `reuse` is sold as a part from
    the circular economy (PIEC), with the statement of its origin. signature: drawn on the glass.
    """

    lines: tuple[SoldPart, ...]
    buyer: Buyer = Buyer()
    currency: str = "EUR"
    wants: tuple[str, ...] = ()
    signature: str = ""


def hand_over_parts(uow: UnitOfWork, sale: Sale, rules: RulePack, by: str) -> str:
    """Returns the number of the delivery slip; all of it leaves or nothing does.

    Raises Refused for nothing or too much, a part twice, a price that is none, no buyer, a part
    that may not be sold, is put aside for somebody else, or may not be sold as PIEC; NotFound.
    """
    require(uow, "hand_over_parts", by)
    _check(sale)
    wants = uow.wants()
    parts = [_sellable(uow, line, sale, wants) for line in sale.lines]
    told = _told(sale)
    private = uow.keep_private(told) if told else None
    slip = uow.next_number(SLIP_SERIES)
    for part, line in zip(parts, sale.lines, strict=True):
        held = reserved_for(wants.values(), part.part_id)
        gone = PartLeft(part.part_id, part.vehicle_id, "sold", private, slip=slip)
        uow.record(
            replace(
                gone,
                avoided=avoided_of(uow, part, rules),
                price=line.price,
                currency=sale.currency if line.price is not None else "",
                want_id=held.want_id if held else "",
            ),
            by,
        )
    uow.record(_slip(uow, sale, slip, private, rules), by)
    _settle(uow, [wants[one] for one in sale.wants if one in wants], slip, by)
    return slip


def _slip(
    uow: UnitOfWork, sale: Sale, slip: str, private: PrivateRef | None, rules: RulePack
) -> DeliverySlipIssued:
    told = OriginStatement()
    if any(line.reuse for line in sale.lines):
        told = origin_statement(rules.at(uow.now.wall.date()), uow.site().permit)
    return DeliverySlipIssued(slip, sale.lines, sale.currency, private, told.text, told.rule)


def _settle(uow: UnitOfWork, wants: list[Want], slip: str, by: str) -> None:
    """A reservation whose parts all left is over."""
    for want in wants:
        if (
            want.status == "open"
            and not want.missing
            and all(_gone(uow, one) for one in want.parts)
        ):
            uow.record(WantClosed(want.want_id, "fulfilled", slip), by)


def _gone(uow: UnitOfWork, part_id: str) -> bool:
    return bool(uow.part(part_id).left)


def _told(sale: Sale) -> dict[str, str]:
    buyer = sale.buyer
    told = {
        "to": tidy(buyer.name),
        "address": tidy(buyer.address),
        "document": tidy(buyer.document),
        "signature": Signature.parse(sale.signature).as_text() if sale.signature else "",
    }
    return {name: value for name, value in told.items() if value}


def _check(sale: Sale) -> None:
    codes = [line.part_id for line in sale.lines]
    if not 1 <= len(codes) <= MOST_PARTS or len(set(codes)) != len(codes):
        raise Refused("sale-incomplete", most=MOST_PARTS)
    if not _CURRENCY.fullmatch(sale.currency):
        raise Refused("currency-unknown", currency=sale.currency[:10])
    if not tidy(sale.buyer.name):
        raise Refused("buyer-missing")
    for line in sale.lines:
        if line.price is not None:
            check_price(line.price)


def check_price(price: Decimal) -> None:
    """Raises Refused for what nobody pays: less than nothing, fractions of a cent, a fortune."""
    sound = price.is_finite() and 0 <= price <= DEAREST
    if not sound or price != price.quantize(Decimal("0.01")):
        raise Refused("price-not-one", most=DEAREST)


def _sellable(uow: UnitOfWork, line: SoldPart, sale: Sale, wants: Mapping[str, Want]) -> Part:
    """The part of a line. Raises Refused, NotFound."""
    part = uow.part(line.part_id)
    check_may_be_sold(uow, part)
    kind = uow.catalogue.parts.get(part.part_type)
    if line.reuse and (kind is None or NOT_PIEC in kind.warnings):
        raise Refused("part-is-not-piec", code=part.part_id)
    held = reserved_for(wants.values(), part.part_id)
    if held is not None and held.want_id not in sale.wants:
        raise Refused("part-reserved", code=part.part_id)
    return part
