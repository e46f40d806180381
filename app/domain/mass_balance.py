"""The mass balance of end-of-life vehicles by Decision 2005/293/EC, in kg.

A = Wi - Wb - materials sent out, as far as parts explain it; the rest is told apart. Fuel is in
no table: where a vehicle was weighed with its fuel, the fuel drained is taken off Wi. Limits,
lines of the tables and outlets come from the dated rules. What nobody measured stays open and
is named; it never counts as zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from app.domain.balance_findings import Finding, findings_of, typed_findings
from app.domain.part import REUSED, Catalogue, Part
from app.domain.rules import RulesOfDay
from app.domain.sent_out import NOTHING, Amounts, Sent, amounts_of, send_out
from app.domain.taken_parts import TakenParts, unexplained
from app.domain.vehicle import Vehicle, reused
from app.domain.weigh_ticket import WeighTicket

ROWS: Final = (
    "batteries",
    "liquids",
    "oil_filters",
    "depollution_other",
    "catalysts",
    "metals",
    "tyres",
    "plastics",
    "glass",
    "other",
)
SHREDDED: Final = ("ferrous", "non_ferrous", "shredder_light", "shredder_other")
Limit = Literal["reuse_recycling", "reuse_recovery"]
LIMITS: Final[tuple[Limit, ...]] = ("reuse_recycling", "reuse_recovery")


@dataclass(frozen=True, slots=True)
class PartMass:
    """A part taken off: its kind, its class of material, where it goes. kg None: not weighed.

    typical_kg: what its kind usually weighs, None where nobody says.
    """

    part_type: str
    material: str
    route: str
    kg: Decimal | None
    typical_kg: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was weighed of one vehicle, kg; None where nobody did. closed_on None: still open.

    weighed_on: the day a fraction was weighed last, by code, as far as somebody asked for it.
    drive: as told at the reception, empty where nobody did. typed: what stands in it without scale
    or weigh ticket, kg by fraction, `in` and `hulk`.
    """

    vehicle_id: str
    known_as: str
    make: str = ""
    year: str = ""
    closed_on: date | None = None
    mass_in_kg: Decimal | None = None
    mass_hulk_kg: Decimal | None = None
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    parts: tuple[PartMass, ...] = ()
    weighed_on: Mapping[str, date] = field(default_factory=dict)
    drive: str = ""
    typed: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HulkOutcome:
    """What the shredder states of the hulks it took: shares of their mass, and where it says so.

    energy: recovered as energy. What is neither was disposed of. lines: those of table 2 that
    it names, by SHREDDED, in shares of the hulks' mass as well.
    """

    recycled: Decimal
    energy: Decimal
    source: str
    lines: Mapping[str, Amounts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Balance:
    """One vehicle's balance or many vehicles' together, kg.

    mass: W1, Wi without fuel. reuse: A as far as parts explain it, None while a mass is
    missing; unexplained: the rest, which counts as nothing. fractions: by code, fuel among
    them. parts_kg: parts for reuse that were weighed. not_metal_reused: of these, what is
    neither metal nor battery. left_out: vehicles that could not be balanced; their masses are
    in no figure here. rows: treated in this country, by line of table 1; abroad: exported, by
    the same lines; exports: the same by country; hulk_exports: hulks by country.
    """

    vehicles: int
    left_out: tuple[str, ...]
    mass: Decimal
    fuel: Decimal
    hulk: Decimal
    reuse: Decimal | None
    fractions: Mapping[str, Decimal]
    rows: Mapping[str, Amounts]
    unplaced: Decimal
    parts_kg: Decimal
    parts_weighed: int
    parts_not_weighed: int
    not_metal_reused: Decimal
    findings: tuple[Finding, ...]
    unexplained: Decimal = NOTHING
    abroad: Mapping[str, Amounts] = field(default_factory=dict)
    exports: Mapping[str, Amounts] = field(default_factory=dict)
    hulk_exports: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def sent(self) -> Decimal:
        """Materials sent out, without fuel."""
        return sum(self.fractions.values(), NOTHING) - self.fuel

    @property
    def treated(self) -> Amounts:
        """The sums of table 1."""
        return _sum(self.rows)

    @property
    def exported(self) -> Amounts:
        """The sums of table 3, without hulks."""
        return _sum(self.abroad)

    @property
    def reuse_share(self) -> Decimal | None:
        """Prepared for reuse, in % of the mass; None while A is open."""
        return None if self.reuse is None else percent(self.reuse, self.mass)


def _sum(amounts: Mapping[str, Amounts]) -> Amounts:
    total = Amounts()
    for one in amounts.values():
        total = total.plus(one)
    return total


def percent(part: Decimal, whole: Decimal) -> Decimal | None:
    """A share in %, to a hundredth; None of nothing."""
    return (part * 100 / whole).quantize(Decimal("0.01")) if whole > 0 else None


def weighed_of(
    vehicle: Vehicle, parts: Iterable[Part], catalogue: Catalogue, closed_on: date | None
) -> Weighed:
    """What was weighed of a vehicle and of the parts that came off it."""
    return Weighed(
        vehicle.vehicle_id,
        vehicle.known_as,
        vehicle.make,
        vehicle.year,
        closed_on,
        vehicle.mass_in_kg,
        vehicle.mass_hulk_kg,
        dict(vehicle.fractions),
        tuple(_part(one, catalogue) for one in parts),
        drive=vehicle.drive,
        typed=vehicle.typed_kg,
    )


def _part(part: Part, catalogue: Catalogue) -> PartMass:
    kind = catalogue.parts.get(part.part_type)
    material, typical = (kind.material, kind.typical_kg) if kind else ("", None)
    return PartMass(part.part_type, material, part.route, part.kg, typical)


def _taken(parts: Iterable[PartMass]) -> TakenParts:
    """The parts for reuse together."""
    kept = [one for one in parts if one.route in REUSED]
    open_ones = [one for one in kept if one.kg is None]
    return TakenParts(
        sum((one.kg or NOTHING for one in kept), NOTHING),
        len(kept) - len(open_ones),
        len(open_ones),
        sum((one.typical_kg or NOTHING for one in open_ones), NOTHING),
        frozenset(one.part_type for one in kept),
    )


def balance_of(weighed: Weighed, rules: RulesOfDay) -> Balance:
    """The balance of one vehicle. Figures hold only as far as its findings say."""
    at_home = send_out(weighed.fractions, NOTHING, rules).sent
    rows, unplaced, fuel = _rows(at_home, rules)
    sent = sum(weighed.fractions.values(), NOTHING)
    mass_in, hulk = weighed.mass_in_kg, weighed.mass_hulk_kg
    residue = reused(mass_in, hulk, sent)
    taken = _taken(weighed.parts)
    findings = (
        *findings_of(mass_in, hulk, weighed.fractions, residue, taken, weighed.drive, rules),
        *typed_findings(weighed.typed),
    )
    rest = unexplained(mass_in, residue, taken, rules)
    counted = residue is not None and not any(one.spoils for one in findings)
    return Balance(
        vehicles=1 if counted else 0,
        left_out=() if counted else (weighed.known_as or weighed.vehicle_id,),
        mass=(mass_in or NOTHING) - fuel if mass_in is not None else NOTHING,
        fuel=fuel,
        hulk=hulk or NOTHING,
        reuse=residue - rest if residue is not None else None,
        fractions=weighed.fractions,
        rows=rows,
        unplaced=unplaced,
        parts_kg=taken.kg,
        parts_weighed=taken.weighed,
        parts_not_weighed=taken.not_weighed,
        not_metal_reused=sum(
            (
                (one.kg or NOTHING) * _not_metal(one.material, rules)
                for one in weighed.parts
                if one.route in REUSED
            ),
            NOTHING,
        ),
        unexplained=rest,
        findings=findings,
    )


def _rows(sent: Iterable[Sent], rules: RulesOfDay) -> tuple[dict[str, Amounts], Decimal, Decimal]:
    """By line of table 1, what is in no line, and fuel."""
    rows: dict[str, Amounts] = {}
    unplaced, fuel = NOTHING, NOTHING
    for one in sent:
        row = rules.text(f"fraction.{one.fraction}.row")
        became = amounts_of(one.treatment, one.kg)
        if row == "fuel":
            fuel += one.kg
        elif row not in ROWS or became is None:
            unplaced += one.kg
        else:
            rows[row] = rows.get(row, Amounts()).plus(became)
    return rows, unplaced, fuel


def by_tickets(
    balance: Balance, rules: RulesOfDay, tickets: Sequence[WeighTicket], home: str
) -> Balance:
    """The balance with its materials where their weigh tickets say they went."""
    if not tickets:
        return balance
    out = send_out(balance.fractions, balance.hulk, rules, tickets, home)
    rows, unplaced, _ = _rows((one for one in out.sent if not one.country), rules)
    exports: dict[str, Amounts] = {}
    abroad: dict[str, Amounts] = {}
    for country in sorted({one.country for one in out.sent} - {""}):
        there, lost, _ = _rows((one for one in out.sent if one.country == country), rules)
        exports[country] = _sum(there)
        abroad = _joined(abroad, there)
        unplaced += lost
    return replace(
        balance,
        rows=rows,
        unplaced=unplaced,
        abroad=abroad,
        exports=exports,
        hulk_exports=dict(sorted(out.hulks.items())),
    )


def _joined(some: Mapping[str, Amounts], more: Mapping[str, Amounts]) -> dict[str, Amounts]:
    return {
        one: some.get(one, Amounts()).plus(more.get(one, Amounts())) for one in {**some, **more}
    }


def _not_metal(material: str, rules: RulesOfDay) -> Decimal:
    found = rules.get(f"part_class.{material}.not_metal")
    return found.value if found is not None and isinstance(found.value, Decimal) else NOTHING


def together(balances: Iterable[Balance]) -> Balance:
    """Many vehicles as one; those that could not be balanced are named and left out."""
    rows: dict[str, Amounts] = {}
    fractions: dict[str, Decimal] = {}
    left_out: list[str] = []
    counted: list[Balance] = []
    for one in balances:
        left_out += one.left_out
        if not one.vehicles:
            continue
        counted.append(one)
        rows = _joined(rows, one.rows)
        for code, kg in one.fractions.items():
            fractions[code] = fractions.get(code, NOTHING) + kg
    return Balance(
        vehicles=sum(one.vehicles for one in counted),
        left_out=tuple(left_out),
        mass=sum((one.mass for one in counted), NOTHING),
        fuel=sum((one.fuel for one in counted), NOTHING),
        hulk=sum((one.hulk for one in counted), NOTHING),
        reuse=sum((one.reuse or NOTHING for one in counted), NOTHING) if counted else None,
        fractions=fractions,
        rows=rows,
        unplaced=sum((one.unplaced for one in counted), NOTHING),
        parts_kg=sum((one.parts_kg for one in counted), NOTHING),
        parts_weighed=sum(one.parts_weighed for one in counted),
        parts_not_weighed=sum(one.parts_not_weighed for one in counted),
        not_metal_reused=sum((one.not_metal_reused for one in counted), NOTHING),
        unexplained=sum((one.unexplained for one in counted), NOTHING),
        findings=(),
    )
