"""What the papers of the counter and of the ways between the poles say, before they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class SlipPart:
    """One part on a slip. kg None where nobody weighed it; note: what is told about it alone."""

    part_id: str
    name: str
    oe_number: str
    grade: str
    donor: str
    register_no: str
    kg: Decimal | None = None
    price: Decimal | None = None
    reuse: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeliverySlip:
    """A delivery slip. Personal data is empty where it was erased or never came here.

    signature: as it was drawn on the glass, '' where nobody signed. by: who handed over.
    """

    number: str
    at: datetime
    by: str
    parts: tuple[SlipPart, ...]
    currency: str
    statement: str = ""
    rule: str = ""
    buyer: str = ""
    address: str = ""
    signature: str = ""

    @property
    def total(self) -> Decimal | None:
        """What was paid for all of it; None while one price is not said."""
        prices = [one.price for one in self.parts if one.price is not None]
        return sum(prices, Decimal(0)) if len(prices) == len(self.parts) else None


@dataclass(frozen=True, slots=True)
class TransferSlip:
    """A transfer slip: sent alone, or with what became of it. by: who sent it.

    status: as of `Transfer`. extra: there and not on the slip. missing: codes of what did not come.
    """

    number: str
    at: datetime
    by: str
    from_pole: str
    to_pole: str
    unit: str
    place: str
    parts: tuple[SlipPart, ...]
    status: str
    received_at: datetime | None = None
    extra: tuple[SlipPart, ...] = ()
    missing: tuple[str, ...] = ()
