"""CO2e that a part used again avoids, compared with a new one: always a range, never netted.

Counted only when a part was sold or fitted, with the factor and its version kept in that
fact, so that a later factor rewrites no history. A comparison, not a footprint: it is never
taken off other emissions (GHG Protocol practice, unverified). Factors are dated data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from app.domain.rules import RulesOfDay

Basis = Literal["published", "weighed", "typical", "unknown"]
_TENTH: Final = Decimal("0.1")
_NOTHING: Final = Decimal(0)
_COMPARED: Final = ("stock", "retrofit")


@dataclass(frozen=True, slots=True)
class Avoided:
    """What one part avoids, kg CO2e. Unknown stays None, it is no zero.

    tier: 1 a published part, 2 mass by class of material, 3 not known. basis: where the
    mass comes from in tier 2. factor: the key and days of the entry; version: of the rules.
    """

    tier: int
    basis: Basis
    low: Decimal | None = None
    middle: Decimal | None = None
    high: Decimal | None = None
    factor: str = ""
    source: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class AvoidedTotal:
    """Many parts together, kg CO2e; None while none of them is known. unknown: how many parts
    left without a figure and are in none of the three."""

    parts: int
    unknown: int
    low: Decimal | None
    middle: Decimal | None
    high: Decimal | None


def avoided_by(
    part_type: str,
    material: str,
    route: str,
    kg: Decimal | None,
    typical_kg: Decimal | None,
    rules: RulesOfDay,
) -> Avoided:
    """The range for a part used again. kg: as weighed; typical_kg: of its kind, unverified.

    tier 2: mass x factor x (1 - burden), by the spread of the factor either way, wider where
    the part was not weighed. A core or material replaces no new part: not known here.
    """
    nothing = Avoided(3, "unknown", version=rules.version)
    if route not in _COMPARED:
        return nothing
    published = _factor(f"co2.part.{part_type}", rules)
    if published is not None:
        return _ranged(1, "published", f"co2.part.{part_type}", published, _NOTHING, rules)
    factor, mass = _factor(f"co2.class.{material}", rules), kg if kg is not None else typical_kg
    if factor is None or mass is None:
        return nothing
    wider = _NOTHING if kg is not None else rules.number("co2.typical_mass.spread")
    middle = mass * factor * (1 - rules.number("co2.burden"))
    basis: Basis = "weighed" if kg is not None else "typical"
    return _ranged(2, basis, f"co2.class.{material}", middle, wider, rules)


def _factor(key: str, rules: RulesOfDay) -> Decimal | None:
    rule = rules.get(key)
    return rule.value if rule is not None and isinstance(rule.value, Decimal) else None


def _ranged(
    tier: int, basis: Basis, key: str, middle: Decimal, wider: Decimal, rules: RulesOfDay
) -> Avoided:
    rule = rules.by_key[key]
    spread = rules.number(f"{key}.spread") + wider
    return Avoided(
        tier,
        basis,
        max(middle * (1 - spread), _NOTHING).quantize(_TENTH),
        middle.quantize(_TENTH),
        (middle * (1 + spread)).quantize(_TENTH),
        f"{key} from {rule.valid_from}",
        rule.source,
        rules.version,
    )


def avoided_together(found: Iterable[Avoided | None]) -> AvoidedTotal:
    """The sum over parts that left. None: a part that left before figures were kept."""
    every = tuple(found)
    known = [one for one in every if one is not None and one.middle is not None]
    sums = (
        tuple(
            sum((value or _NOTHING for value in column), _NOTHING)
            for column in zip(*((one.low, one.middle, one.high) for one in known), strict=True)
        )
        if known
        else (None, None, None)
    )
    return AvoidedTotal(len(every), len(every) - len(known), *sums)
