"""A harvested part, as its facts tell, and the grading rules it is judged by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from app.domain.avoided_co2 import Avoided
from app.domain.errors import InvalidIdentifier
from app.domain.events import (
    LabelPrinted,
    PartHarvested,
    PartLeft,
    PartStored,
    PhotoTaken,
    Recorded,
)
from app.domain.procedure import Text

GRADES = ("A", "B", "C", "X")
WAYS_OUT = ("sold", "fitted")
ROUTES = ("stock", "retrofit", "core", "material")
GRADE_RULES = ("damage_units", "mileage", "by_eye")
WARNINGS = (
    "hv",
    "pyro",
    "oil",
    "refrigerant",
    "heavy",
    "pairing",
    "calibration",
    "data_erase",
    "not_reusable",
    "not_piec",
)
_NO_HIGH_VOLTAGE = ("petrol", "diesel", "lpg", "cng", "mhev48")


@dataclass(frozen=True, slots=True)
class PartType:
    """A kind of part: names, system, typical mass in kg (unverified), grading family.

    warnings are of WARNINGS and go on the label; the note is for readers of the catalogue.
    material: the class that rules of mass and CO2 know it by, as AGG; empty where not known.
    """

    code: str
    names: Text
    system: str
    typical_kg: Decimal | None
    grading: str
    core: bool
    note: str = ""
    warnings: tuple[str, ...] = ()
    material: str = ""

    def warnings_from(self, drive: str) -> tuple[str, ...]:
        """What to warn of on a part off a vehicle of a drive, '' where that is not known.

        Outside the electric drive a kind may exist with and without high voltage, as the A/C
        compressor: there `hv` holds unless the vehicle is known to have none.
        """
        if self.system == "ev" or drive not in _NO_HIGH_VOLTAGE:
            return self.warnings
        return tuple(one for one in self.warnings if one != "hv")


@dataclass(frozen=True, slots=True)
class FractionType:
    """A material fraction: names, waste code (unverified), density in kg/L where liquid."""

    code: str
    names: Text
    waste_code: str
    hazardous: bool
    density: Decimal | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The starting content: kinds of parts and fractions by code."""

    parts: Mapping[str, PartType]
    fractions: Mapping[str, FractionType]


@dataclass(frozen=True, slots=True)
class Part:
    """One physical part. status: harvested, labelled, stored, or how it left: sold, fitted.

    grade_rule is one of GRADE_RULES, or '' for a part recorded before rules were kept.
    """

    part_id: str
    vehicle_id: str = ""
    part_type: str = ""
    position: str = ""
    oe_number: str = ""
    serial: str = ""
    damage: str = ""
    grade: str = ""
    route: str = ""
    kg: Decimal | None = None
    remark: str = ""
    harvested_at: datetime | None = None
    labels: int = 0
    place: str = ""
    photos: tuple[str, ...] = ()
    grade_rule: str = ""
    left: str = ""
    left_at: datetime | None = None
    avoided: Avoided | None = None

    @property
    def status(self) -> str:
        """How far the part has come."""
        if self.left:
            return self.left
        if self.place:
            return "stored"
        return "labelled" if self.labels else "harvested"


def fold_part(part: Part | None, recorded: Recorded) -> Part | None:
    """The part after a fact."""
    event = recorded.event
    if part is None:
        part = Part(event.subjects()[0].partition(":")[2])
    match event:
        case PartHarvested():
            return replace(
                part,
                vehicle_id=event.vehicle_id,
                part_type=event.part_type,
                position=event.position,
                oe_number=event.oe_number,
                serial=event.serial,
                damage=event.damage,
                grade=event.grade,
                route=event.route,
                kg=event.kg,
                remark=event.remark,
                harvested_at=recorded.at.wall,
                grade_rule=event.grade_rule,
            )
        case LabelPrinted():
            return replace(part, labels=part.labels + 1)
        case PartStored():
            return replace(part, place=event.place)
        case PartLeft() if not part.left:
            # Two terminals may have let it go without a network: the first in order counts.
            at = recorded.at.wall
            return replace(part, left=event.how, left_at=at, avoided=event.avoided)
        case PhotoTaken():
            return replace(part, photos=(*part.photos, event.sha256))
    return part


# ------------------------------------------------------------------------------- grading

DAMAGE_KINDS = "BCDEHJKLPRST"
_DAMAGE = re.compile(rf"(\d{{1,2}})([{DAMAGE_KINDS}])(\d{{1,2}}(?:\.5)?)")
_CONTRADICTIONS = re.compile(
    r"scratch|dent|crack|burn|rust|bent|hail|rayure|bosse|fissur|rouill|kras|deuk|barst|roest",
    re.IGNORECASE,
)
MILES_60K_KM, MILES_15K_KM, MILES_200K_KM = 96_561, 24_140, 321_869


@dataclass(frozen=True, slots=True)
class Damage:
    """One ARA damage: location 0-99 (0 the whole panel), kind letter, units (1 = a card's area)."""

    location: int
    kind: str
    units: Decimal


def parse_damage(code: str) -> tuple[Damage, ...]:
    """Read an ARA code such as `2D1,4S2`; `000` or nothing means no damage.

    Raises InvalidIdentifier.
    """
    text = re.sub(r"\s", "", code).upper()
    if text in ("", "000"):
        return ()
    found = []
    for one in text.split(","):
        match = _DAMAGE.fullmatch(one)
        if not match:
            raise InvalidIdentifier("damage-code", text=code[:40])
        found.append(Damage(int(match[1]), match[2], Decimal(match[3])))
    return tuple(found)


def body_grade(damage: tuple[Damage, ...]) -> str:
    """A up to 1 unit, B up to 2, C above (ARA damage units; seen in Car-Part help pages)."""
    units = sum((one.units for one in damage), Decimal(0))
    if units <= 1:
        return "A"
    return "B" if units <= 2 else "C"


def mechanical_grade(odometer_km: int | None, age_years: int | None) -> str:
    """A to 96,561 km, or to 24,140 km a year below 321,869 km; C above; X not known.

    Source: Car-Part Scoop 2008, miles turned into km.
    """
    if odometer_km is None:
        return "X"
    if odometer_km > MILES_200K_KM:
        return "C"
    if odometer_km <= MILES_60K_KM:
        return "A"
    if age_years and odometer_km <= MILES_15K_KM * age_years:
        return "A"
    return "B"


def remark_contradicts(damage: tuple[Damage, ...], remark: str) -> bool:
    """Whether the remark names a damage that the code denies: ask which is right."""
    return not damage and bool(_CONTRADICTIONS.search(remark))


@dataclass(frozen=True, slots=True)
class GradedAs:
    """A grade and the rule it follows from: `damage_units`, `mileage`, `by_eye`."""

    grade: str
    rule: str
    facts: Mapping[str, str] = field(default_factory=dict)


def grade_for(
    kind: PartType, damage: tuple[Damage, ...], odometer_km: int | None, age_years: int | None
) -> GradedAs:
    """The grade that follows by rule for a kind of part."""
    if kind.grading in ("mech", "core", "elec", "battery"):
        facts = {"km": str(odometer_km or "?"), "years": str(age_years or "?")}
        return GradedAs(mechanical_grade(odometer_km, age_years), "mileage", facts)
    units = sum((one.units for one in damage), Decimal(0))
    return GradedAs(body_grade(damage), "damage_units", {"units": str(units)})
