"""A harvested part, as its facts tell, and the grading rules it is judged by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from app.domain.avoided_co2 import Avoided
from app.domain.errors import InvalidIdentifier
from app.domain.events import (
    LabelPrinted,
    PartHarvested,
    PartLeft,
    PartStored,
    PartTakenBack,
    PhotoTaken,
    Recorded,
    StoringTakenBack,
)
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import PartArrived, PartDispatched
from app.domain.pole import HOME
from app.domain.procedure import Text
from app.domain.remarks import RemarkWords

GRADES = ("A", "B", "C", "X")
WAYS_OUT = ("sold", "fitted")
OWN_PICTURE = "part"
"""Why a picture of a part was taken: to show the part itself; only such are for everybody."""
TAKEN_BACK = "taken_back"
ROUTES = ("stock", "retrofit", "core", "material")
REUSED: Final = ("stock", "retrofit", "core")
WEIGHED_CLASSES: Final = ("LIB", "PBA")
"""Materials of batteries: heavy, and nowhere else in a mass balance once they are kept."""
BY_MILEAGE = ("mech", "core", "elec", "battery")
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
    fraction: the code of the material it counts as when it breaks, '' where nobody says.
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
    fraction: str = ""
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
    """A material fraction: names, density in kg/L where liquid. Its waste code is a dated rule."""

    code: str
    names: Text
    hazardous: bool
    density: Decimal | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The starting content: kinds of parts and fractions by code, and words of remarks."""

    parts: Mapping[str, PartType]
    fractions: Mapping[str, FractionType]
    remarks: RemarkWords = field(default_factory=RemarkWords)


@dataclass(frozen=True, slots=True)
class Part:
    """One physical part. status: harvested, labelled, stored, in_transit, or how it left: sold,
    fitted, or taken_back where it was recorded by mistake. stored_from: where it lay before it was
    put where it is, '' for in no bin; None where no storing can be taken back.

    grade_rule is one of GRADE_RULES, or '' for a part recorded before rules were kept.
    grade_reason: why the eye differs from the rule. damage `000`: looked at, and none seen.
    number: what an earlier stock called it. transit: the transfer it is on its way with. pole:
    where it is, or comes from while on its way. slip: it went with, the last time it left. price:
    what it was sold at, or offered at while it is here, in `currency`.
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
    grade_reason: str = ""
    left: str = ""
    left_at: datetime | None = None
    avoided: Avoided | None = None
    stored_from: str | None = None
    number: str = ""
    transit: str = ""
    pole: str = HOME
    slip: str = ""
    price: Decimal | None = None
    currency: str = ""

    @property
    def marked(self) -> bool:
        """Whether something that scans is on it: a label of ours, or an earlier stock's number."""
        return bool(self.labels or self.number)

    @property
    def status(self) -> str:
        """How far the part has come."""
        if self.left:
            return self.left
        if self.transit:
            return "in_transit"
        if self.place:
            return "stored"
        return "labelled" if self.marked else "harvested"


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
                grade_reason=event.grade_reason,
            )
        case LabelPrinted():
            return replace(part, labels=part.labels + 1)
        case PartStored():
            return replace(part, place=event.place, stored_from=part.place)
        case StoringTakenBack():
            return replace(part, place=event.place, stored_from=None)
        case PartTakenBack() if not part.left:
            return replace(part, left=TAKEN_BACK, left_at=recorded.at.wall, place="")
        case PartLeft() if not part.left:
            # Two terminals may have let it go without a network: the first in order counts.
            return _gone(part, event, recorded.at.wall)
        case PhotoTaken():
            return replace(part, photos=(*part.photos, event.sha256))
        case PartTakenOver() | PartReturned() | PartDispatched() | PartArrived():
            return _moved_about(part, event)
    return part


def _gone(part: Part, event: PartLeft, at: datetime) -> Part:
    sold = replace(part, left=event.how, left_at=at, avoided=event.avoided, slip=event.slip)
    if event.price is None:
        return sold
    return replace(sold, price=event.price, currency=event.currency)


def _moved_about(
    part: Part, event: PartTakenOver | PartReturned | PartDispatched | PartArrived
) -> Part:
    """Over the counter, and between the poles."""
    match event:
        case PartTakenOver():
            return _taken_over(part, event)
        case PartReturned() if part.left in WAYS_OUT:
            here = replace(part, left="", left_at=None, avoided=None, place="", stored_from=None)
            return replace(here, grade=event.grade, route=event.route)
        case PartDispatched():
            return replace(part, transit=event.transfer_id, place="", stored_from=None)
        case PartArrived():
            return replace(part, transit="", pole=event.pole, place=event.place, stored_from=None)
    return part


def _taken_over(part: Part, event: PartTakenOver) -> Part:
    return replace(
        part,
        vehicle_id=event.vehicle_id,
        part_type=event.part_type,
        position=event.position,
        oe_number=event.oe_number,
        grade=event.grade,
        route="stock",
        kg=event.kg,
        remark=event.remark,
        place=event.place,
        number=event.number,
        price=event.asked,
        currency=event.currency,
    )


# ------------------------------------------------------------------------------- grading

NO_DAMAGE = "000"
DAMAGE_KINDS = "BCDEHJKLPRST"
_DAMAGE = re.compile(rf"(\d{{1,2}})([{DAMAGE_KINDS}])(\d{{1,2}}(?:\.5)?)")
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
    if text in ("", NO_DAMAGE):
        return ()
    found = []
    for one in text.split(","):
        match = _DAMAGE.fullmatch(one)
        if not match:
            raise InvalidIdentifier("damage-code", text=code[:40])
        found.append(Damage(int(match[1]), match[2], Decimal(match[3])))
    return tuple(found)


def written_damage(damage: Damage) -> str:
    """One damage as it stands in a code, as `2D1.5`."""
    return f"{damage.location}{damage.kind}{damage.units.normalize():f}"


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


@dataclass(frozen=True, slots=True)
class GradedAs:
    """A grade and the rule it follows from: `damage_units`, `mileage`, `by_eye`.

    facts: `units`, or `km` and `years`, `?` where not known. A body part that nobody has looked
    at has the grade ''.
    """

    grade: str
    rule: str
    facts: Mapping[str, str] = field(default_factory=dict)


def grade_for(
    kind: PartType,
    damage: tuple[Damage, ...],
    odometer_km: int | None,
    age_years: int | None,
    *,
    looked: bool = True,
) -> GradedAs:
    """The grade that follows by rule for a kind of part.

    looked False: nobody has noted a damage or said that there is none, so that damage units
    give no grade; a mileage does.
    """
    if kind.grading in BY_MILEAGE:
        facts = {"km": str(odometer_km or "?"), "years": str(age_years or "?")}
        return GradedAs(mechanical_grade(odometer_km, age_years), "mileage", facts)
    units = sum((one.units for one in damage), Decimal(0))
    grade = body_grade(damage) if looked else ""
    return GradedAs(grade, "damage_units", {"units": str(units)})
