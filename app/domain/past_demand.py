"""What went off earlier vehicles like one: the nearest likeness that has any figure counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.vehicle import Vehicle
from app.domain.want import YES, words_fit

PAST: Final = timedelta(days=365)
"""Older sales say little of tomorrow's. A first guess of ours, as YEARS_APART is."""
YEARS_APART: Final = 3
"""Vehicles of a model built so few years apart mostly share their parts."""
YEAR, MODEL, MAKE = "year", "model", "make"
VIN_ALIKE: Final = 8
"""Signs of the VIN that say maker and kind of vehicle (ISO 3779: WMI and the VDS' first five)."""


@dataclass(frozen=True, slots=True)
class Past:
    """Parts of a kind off earlier vehicles of one model and year of a make.

    gone: sold or fitted in the time looked at; stored: lie in a bin now.
    """

    part_type: str
    model: str
    year: str
    gone: int
    stored: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """near: `year` for the same model of nearly the same year, `model`, or `make`; '' for none."""

    near: str = ""
    gone: int = 0
    stored: int = 0


NOTHING: Final = Likeness()


def since(today: date) -> date:
    """The first day that counts."""
    return today - PAST


def nearest(past: Iterable[Past], vehicle: Vehicle) -> Mapping[str, Likeness]:
    """By kind of part. `past` is of the vehicle's make; unknown models and years are not alike."""
    kinds: dict[str, list[Past]] = {}
    for one in past:
        kinds.setdefault(one.part_type, []).append(one)
    found = {kind: _nearest(rows, vehicle) for kind, rows in kinds.items()}
    return {kind: one for kind, one in found.items() if one.gone}


def _nearest(rows: list[Past], vehicle: Vehicle) -> Likeness:
    same = [one for one in rows if _same_model(one.model, vehicle.model)]
    close = [one for one in same if _close(one.year, vehicle.year)]
    for near, alike in ((YEAR, close), (MODEL, same), (MAKE, rows)):
        gone = sum(one.gone for one in alike)
        if gone:
            return Likeness(near, gone, sum(one.stored for one in alike))
    return NOTHING


def _same_model(one: str, other: str) -> bool:
    """`Clio` and `Clio II` are the same as far as anybody wrote them down."""
    known = bool(one.strip() and other.strip())
    return known and YES in (words_fit(one, other), words_fit(other, one))


def _close(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal() and abs(int(one) - int(other)) <= YEARS_APART
