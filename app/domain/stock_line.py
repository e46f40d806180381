"""One line of an earlier stock, once it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class StockLine:
    """A part as its table tells of it. number: what is written on it. place: a bin, '' for none.

    code: what its number scans as, see `CodeLinked`; '' until somebody read it as a scan.
    """

    line: int
    number: str
    part_type: str
    position: str = ""
    oe_number: str = ""
    description: str = ""
    make: str = ""
    model: str = ""
    year: str = ""
    grade: str = "X"
    place: str = ""
    kg: Decimal | None = None
    price: Decimal | None = None
    currency: str = ""
    code: str = ""
