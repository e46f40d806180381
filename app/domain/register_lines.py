"""The lines of the registers: what each law asks for, and what nobody recorded named as open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.moment import local_day

REGISTERS = ("police", "waste", "containers", "tickets", "refrigerant", "hulks", "exits")
LEVELS = "levels"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day of the site, both inclusive."""

    first: date
    last: date

    def holds(self, at: datetime | None) -> bool:
        """Whether a time, recorded in UTC, lies in it."""
        return at is not None and self.first <= local_day(at) <= self.last


@dataclass(frozen=True, slots=True)
class PoliceLine:
    """A line of the police book (FR Code pénal 321-7): in, from whom, out.

    Prices in EUR, masses in kg. Names are empty where personal data was not asked for.
    seller_record points at the erasable record that holds them.
    """

    register_no: str
    series: str
    entered_at: datetime | None
    entered_by: str
    vehicle: str
    make: str
    model: str
    year: str
    drive: str
    state: str
    mass_in_kg: Decimal | None
    price_eur: Decimal | None
    payment: str
    seller_capacity: str
    seller_record: str
    seller_name: str
    seller_address: str
    seller_nationality: str
    seller_document: str
    plate: str
    left_at: datetime | None
    slip: str
    receiver_permit: str
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class WasteLine:
    """An amount of waste that left a vehicle. kg, and as it was measured."""

    at: datetime
    register_no: str
    fraction: str
    name: str
    waste_code: str
    hazardous: bool
    kg: Decimal
    measured: Decimal
    unit: str
    source: str
    by: str


@dataclass(frozen=True, slots=True)
class ContainerLine:
    """A container that was closed. kg."""

    at: datetime
    container: str
    waste_code: str
    tare_kg: Decimal
    gross_kg: Decimal
    net_kg: Decimal
    register_no: str
    by: str


@dataclass(frozen=True, slots=True)
class TicketLine:
    """A container that left, as its weigh ticket says. kg; day: of the weighing.

    closed_kg: net when it was closed here, None where nobody closed it. withdrawn: why the
    ticket does not count.
    """

    day: date
    number: str
    container: str
    fraction: str
    name: str
    waste_code: str
    gross_kg: Decimal
    tare_kg: Decimal
    net_kg: Decimal
    closed_kg: Decimal | None
    scale: str
    weighed_by: str
    taker: str
    country: str
    treatment: str
    withdrawn: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class RefrigerantLine:
    """Refrigerant that was recovered. attestation empty: nobody recorded one that held."""

    at: datetime
    register_no: str
    vehicle: str
    gas: str
    grams: Decimal
    cylinder: str
    attestation: str
    issuer: str
    by: str


@dataclass(frozen=True, slots=True)
class HulkLine:
    """A hulk that left. kg; open names what the slip asks for and nobody recorded.

    weighed_kg: the hulk on the scale. odd: what cannot be as it stands. apart: what is recorded
    and not told here, because it is personal.
    """

    at: datetime
    register_no: str
    vehicle: str
    slip: str
    lot: str
    waste_code: str
    electric_or_hybrid: bool
    mass_kg: Decimal | None
    destination: str
    receiver: str
    receiver_permit: str
    operation: str
    carrier: str
    carrier_no: str
    plates: str
    receipt: str
    received_kg: Decimal | None
    received_at: datetime | None
    by: str
    open: tuple[str, ...]
    receiver_no: str = ""
    weighed_kg: Decimal | None = None
    odd: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExitLine:
    """A part that left, as the police book tells of goods that go out. kg.

    register_no: of the vehicle it came off, '' for a part of an earlier stock, which has `number`.
    how: `sold` or `fitted`. price and credit in `currency`. buyer_record points at the erasable
    record that holds the names; they are empty where personal data was not asked for.
    """

    at: datetime
    slip: str
    part: str
    number: str
    name: str
    oe_number: str
    grade: str
    kg: Decimal | None
    register_no: str
    vehicle: str
    make: str
    model: str
    how: str
    price: Decimal | None
    currency: str
    buyer_record: str
    buyer_name: str
    buyer_address: str
    buyer_document: str
    returned_at: datetime | None
    credit: Decimal | None
    credit_note: str
    by: str


@dataclass(frozen=True, slots=True)
class LevelLine:
    """What stands in the yard of one waste code: kg since its last container was closed."""

    waste_code: str
    fractions: str
    kg: Decimal
    last_container: str
    closed_at: datetime | None


Line = (
    PoliceLine
    | WasteLine
    | ContainerLine
    | TicketLine
    | RefrigerantLine
    | HulkLine
    | ExitLine
    | LevelLine
)
LINES: Mapping[str, type[Line]] = {
    "police": PoliceLine,
    "waste": WasteLine,
    "containers": ContainerLine,
    "tickets": TicketLine,
    "refrigerant": RefrigerantLine,
    "hulks": HulkLine,
    "exits": ExitLine,
    LEVELS: LevelLine,
}
