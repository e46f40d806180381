"""Who built a vehicle and where, as far as a VIN tells: make and country, nothing more.

The tenth character is no model year in Europe; the year comes from the registration document.
"""

from __future__ import annotations

from dataclasses import dataclass

from vininfo import Vin as Decoded
from vininfo.exceptions import VininfoException

from app.domain.identifiers import Vin

_UNKNOWN = "UnsupportedBrand"


@dataclass(frozen=True, slots=True)
class Maker:
    """Empty texts where the WMI is not in the table."""

    make: str
    country: str


def maker_of(vin: Vin) -> Maker:
    """Make and country by the world manufacturer identifier (table of the vininfo library)."""
    try:
        decoded = Decoded(vin.text)
        make, country = str(decoded.manufacturer or ""), str(decoded.country or "")
    except VininfoException:
        return Maker("", "")
    return Maker("" if make == _UNKNOWN else make, country)
