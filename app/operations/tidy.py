"""Take in what people typed: without control characters, not endless, masses that can be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.errors import Refused
from app.domain.mass_origin import MassOrigin

LONGEST_TEXT = 200
HEAVIEST_KG = 100_000
"""No road vehicle reaches it: whoever types more typed grams, or scanned into the field."""


def tidy(text: str, longest: int = LONGEST_TEXT) -> str:
    """A text of one line without control characters. Raises Refused when it is too long."""
    one_line = "".join(one if one.isprintable() else " " for one in text)
    clean = " ".join(one_line.split())
    if len(clean) > longest:
        raise Refused("text-too-long", text=clean[:30], length=len(clean), longest=longest)
    return clean


def check_mass(kg: Decimal) -> None:
    """Raises Refused for what no scale shows: nothing, less than nothing, 100 t and more."""
    if not kg.is_finite() or kg <= 0:
        raise Refused("mass-not-positive")
    if kg >= HEAVIEST_KG:
        raise Refused("mass-too-great", kg=kg)


def check_origin(origin: MassOrigin) -> MassOrigin:
    """With its ticket's number tidied. Raises Refused for what a scale showed while it moved."""
    if origin.scale and not origin.stable:
        raise Refused("scale-not-steady", scale=origin.scale)
    return replace(origin, ticket=tidy(origin.ticket).upper())
