"""Limits that leave no room to pass, and site limits looser than the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from app.domain import units
from app.domain.procedure import Field, Limit, Procedure

_LOOSER = {
    "min": Decimal.__lt__,
    "max": Decimal.__gt__,
    "below": Decimal.__gt__,
    "abs_below": Decimal.__gt__,
}


def crossing(procedure: Procedure, one: Field) -> Iterator[tuple[str, str, str]]:
    """What is wrong with limits known beforehand: numbers, and parameters by their value."""
    bounds: Mapping[tuple[str, str], Decimal] = {
        (limit.level, limit.op): number
        for limit in one.limits
        if (number := _number(procedure, one, limit)) is not None
    }
    if _no_room(bounds):
        shown = ", ".join(f"{op} {_shown(bound)}" for (_, op), bound in bounds.items())
        yield "limits-cross", f"no number can pass: {shown}", ""
    for op, looser in _LOOSER.items():
        legal, site = bounds.get(("legal", op)), bounds.get(("site", op))
        if legal is not None and site is not None and looser(site, legal):
            message = f"the site limit {_shown(site)} is looser than the legal {_shown(legal)}"
            yield "site-looser", message, ""


def _no_room(bounds: Mapping[tuple[str, str], Decimal]) -> bool:
    """Whether a lowest number lies above a highest, or on one of two that are excluded."""
    lows = [(bound, False) for (_, op), bound in bounds.items() if op == "min"]
    lows += [(-bound, True) for (_, op), bound in bounds.items() if op == "abs_below"]
    highs = [(bound, op != "max") for (_, op), bound in bounds.items() if op != "min"]
    return any(
        low > high or (low == high and (open_low or open_high))
        for low, open_low in lows
        for high, open_high in highs
    )


def _number(procedure: Procedure, one: Field, limit: Limit) -> Decimal | None:
    """A bound in the input's unit; None where only a run knows it."""
    number = units.parse_number(limit.bound)
    named = procedure.params.get(limit.bound)
    if number is not None or named is None or not isinstance(named.value, str):
        return number
    value = units.parse_number(named.value)
    known = one.unit in units.UNITS and named.unit in units.UNITS
    if value is None or not known or units.dimension(one.unit) != units.dimension(named.unit):
        return None
    return units.from_base(units.to_base(value, named.unit), one.unit)


def _shown(number: Decimal) -> str:
    return format(number, "f")
