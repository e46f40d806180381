"""What a vehicle is to give: proposed from who waits and what was asked for, then decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.domain.part import Catalogue
from app.domain.past_demand import MODEL, NOTHING, YEAR, Likeness
from app.domain.vehicle import Vehicle
from app.domain.want import NO, Want, fits_vehicle, in_turn

CHOICES: Final = ("wanted", "if_good", "leave")
OFTEN: Final = 2
"""Wants, or sales off vehicles of the same model within a year, from which a kind is proposed as
wanted while none is in stock. A first guess of ours, not measured in a workshop: the supervisor
changes the plan, not the rule."""


@dataclass(frozen=True, slots=True)
class Demand:
    """How a kind of part went until now, on all vehicles. served: went to who had asked.

    like: what was sold or fitted off vehicles like this one within a year, asked for or not.
    """

    harvested: int = 0
    in_stock: int = 0
    asked: int = 0
    served: int = 0
    like: Likeness = NOTHING

    @property
    def known(self) -> bool:
        """Whether there is any figure at all."""
        return bool(self.harvested or self.asked or self.like.gone)

    @property
    def sells(self) -> bool:
        """Whether it went often off vehicles like this one, be it only of the same make."""
        return self.like.gone >= OFTEN

    @property
    def awaited(self) -> bool:
        """Whether the next one is likely to go. A make alone is too far: a lamp fits one model."""
        if self.asked >= OFTEN and not self.in_stock:
            return True
        return self.sells and self.like.near in (YEAR, MODEL) and not self.like.stored


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One kind of part of a vehicle: what is proposed, what was decided, and why.

    decided '' while no plan was saved. waiting: the open wants that this vehicle may serve.
    """

    part_type: str
    proposed: str
    decided: str
    waiting: tuple[Want, ...]
    demand: Demand

    @property
    def choice(self) -> str:
        """What holds: the decision, else the proposal."""
        return self.decided or self.proposed


def demand_of(
    wants: Iterable[Want],
    harvested: Mapping[str, tuple[int, int]],
    like: Mapping[str, Likeness] = MappingProxyType({}),
) -> Mapping[str, Demand]:
    """Figures by kind; harvested: parts taken off ever and parts in a bin now, by kind."""
    asked: dict[str, int] = {}
    served: dict[str, int] = {}
    for want in wants:
        kind = want.asked.part_type
        asked[kind] = asked.get(kind, 0) + want.asked.quantity
        if want.status == "fulfilled":
            served[kind] = served.get(kind, 0) + len(want.parts)
    return {
        kind: Demand(
            *harvested.get(kind, (0, 0)),
            asked.get(kind, 0),
            served.get(kind, 0),
            like.get(kind, NOTHING),
        )
        for kind in {**harvested, **asked, **like}
    }


def harvest_plan(
    catalogue: Catalogue,
    listed: Iterable[str],
    vehicle: Vehicle,
    wants: Iterable[Want],
    demand: Mapping[str, Demand],
) -> tuple[PlanLine, ...]:
    """The plan of a vehicle: the kinds its procedure lists, those somebody waits for, and those
    that sell.

    Wanted ones first, then as listed. A want that came after the plan was saved marks its kind
    as wanted: who decided did not know of it.
    """
    waiting: dict[str, list[Want]] = {}
    for want in in_turn(one for one in wants if one.missing):
        if fits_vehicle(want.asked, vehicle) != NO:
            waiting.setdefault(want.asked.part_type, []).append(want)
    selling = sorted(code for code, one in demand.items() if one.sells)
    codes = dict.fromkeys((*listed, *waiting, *selling, *vehicle.plan))
    lines = [
        _line(catalogue, code, vehicle, tuple(waiting.get(code, ())), demand.get(code, Demand()))
        for code in codes
        if code in catalogue.parts
    ]
    return tuple(sorted(lines, key=lambda one: CHOICES.index(one.choice)))


def _line(
    catalogue: Catalogue, code: str, vehicle: Vehicle, waiting: tuple[Want, ...], demand: Demand
) -> PlanLine:
    proposed = "if_good"
    if waiting or demand.awaited:
        proposed = "wanted"
    elif "not_reusable" in catalogue.parts[code].warnings:
        proposed = "leave"
    decided = vehicle.plan.get(code, "")
    saved = vehicle.planned_at
    if saved is not None and any(one.at > saved for one in waiting):
        decided = "wanted"
    return PlanLine(code, proposed, decided, waiting, demand)
