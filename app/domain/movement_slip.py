"""The movement slip of a hulk: whether its mass can be, and who signed for it on glass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.errors import Refused
from app.domain.events import HulkDispatched
from app.domain.signature import Signature

LEAST_KG: Final = Decimal(10)
SHARE: Final = Decimal("0.02")
"""The slip may differ from the scale by the more of both. Source: site rule, as `dev_slip` of the
dismantling catalogue; a vehicle scale shows steps of 5 to 20 kg (from memory)."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Who signed. recorded: signatures were drawn, also where they are not at hand."""

    driver: Signature | None = None
    sender: Signature | None = None
    recorded: bool = False


def hands_of(fact: HulkDispatched, names: Callable[[str, str], str]) -> Hands:
    """The signatures under a slip; names tells an entry of a private record, '' if it may not."""
    if fact.private is None:
        return Hands()
    record = fact.private.record
    driver, sender = (
        _drawn(names(record, one)) if one else None for one in (fact.driver, fact.sender)
    )
    return Hands(driver, sender, bool(fact.driver or fact.sender))


def mass_differs(slip_kg: Decimal | None, weighed_kg: Decimal | None, lot: str) -> bool:
    """Whether the slip says another mass than the scale did; a lot holds more than one hulk."""
    if slip_kg is None or weighed_kg is None or lot:
        return False
    return abs(slip_kg - weighed_kg) > max(LEAST_KG, weighed_kg * SHARE)


def _drawn(text: str) -> Signature | None:
    try:
        return Signature.parse(text) if text else None
    except Refused:
        return None
