"""One vehicle as the registers of the law see it, folded from its facts.

Registers are never kept as tables: each line is read anew from facts that cannot be changed.
A correction is a later fact in the same place; what a step is to do again does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from app.domain.events import (
    ContainerClosed,
    EntryTakenBack,
    FractionWeighed,
    HolderRecorded,
    HulkDispatched,
    HulkReceived,
    PrivateRef,
    Recorded,
    RefrigerantRecovered,
    VehicleBought,
    VehicleClosed,
    VehicleReceived,
)
from app.domain.moment import local_day
from app.domain.part_exits import PartsBook
from app.domain.vehicle import Vehicle, fold_vehicle, measured_in

ByStep = RefrigerantRecovered | ContainerClosed | HulkDispatched | HulkReceived


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a fact was recorded, at which terminal and by whom (a person id, '' for itself)."""

    at: datetime
    terminal: str
    by: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """An amount that counts, with its stamp."""

    fact: FractionWeighed
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Entered:
    """What a step entered into a register, with its stamp."""

    fact: ByStep
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class VehicleFile:
    """What the registers need of one vehicle.

    weighed: the last amount of every place, in the order they were first measured in. entered:
    what counts of each kind and step. holder: where personal data is kept, by what it says. parts:
    how its parts left.
    """

    vehicle: Vehicle
    received: Stamp | None = None
    closed: Stamp | None = None
    bought: VehicleBought | None = None
    capacity: str = ""
    holder: Mapping[str, tuple[PrivateRef, str]] = field(default_factory=dict)
    weighed: Mapping[str, Weighed] = field(default_factory=dict)
    entered: Mapping[tuple[str, str, str], Entered] = field(default_factory=dict)
    parts: PartsBook = field(default_factory=PartsBook)

    @property
    def weighed_on(self) -> Mapping[str, date]:
        """The day each fraction was weighed last, by code."""
        found: dict[str, date] = {}
        for one in self.weighed.values():
            day = local_day(one.stamp.at)
            if one.fact.kg:
                found[one.fact.fraction] = max(day, found.get(one.fact.fraction, day))
        return found

    def entries(self, kind: type[ByStep]) -> tuple[Entered, ...]:
        """What was entered of one kind, in the order it was first entered in."""
        return tuple(one for one in self.entered.values() if isinstance(one.fact, kind))

    @property
    def dispatch(self) -> Entered | None:
        """The hulk's last movement slip."""
        return next(iter(reversed(self.entries(HulkDispatched))), None)

    @property
    def receipt(self) -> Entered | None:
        """The receiver's last receipt."""
        return next(iter(reversed(self.entries(HulkReceived))), None)


def vehicle_file(history: Iterable[Recorded]) -> VehicleFile | None:
    """The file of a vehicle from its facts in order; None where there are none."""
    found: VehicleFile | None = None
    for recorded in history:
        found = fold_file(found, recorded)
    return found


def fold_file(known: VehicleFile | None, recorded: Recorded) -> VehicleFile | None:
    """The file after a fact."""
    vehicle = fold_vehicle(known.vehicle if known else None, recorded)
    if vehicle is None:
        return known
    known = replace(known, vehicle=vehicle) if known else VehicleFile(vehicle)
    event, stamp = recorded.event, Stamp(recorded.at.wall, recorded.terminal, recorded.by)
    match event:
        case VehicleReceived():
            return replace(known, received=stamp)
        case VehicleClosed():
            return replace(known, closed=stamp)
        case VehicleBought():
            return replace(known, bought=event)
        case HolderRecorded():
            kept = {what: (event.private, entry) for what, entry in event.entries.items()}
            return replace(
                known,
                holder={**known.holder, **kept},
                capacity=event.capacity or known.capacity,
            )
        case FractionWeighed():
            place = measured_in(event) or recorded.event_id
            return replace(known, weighed={**known.weighed, place: Weighed(event, stamp)})
        case RefrigerantRecovered() | ContainerClosed() | HulkDispatched() | HulkReceived():
            place_of = (event.name, event.run_id, event.step)
            return replace(known, entered={**known.entered, place_of: Entered(event, stamp)})
        case EntryTakenBack():
            gone = (event.run_id, event.step)
            left = {key: one for key, one in known.entered.items() if key[1:] != gone}
            return replace(known, entered=left)
    parts = known.parts.after(recorded)
    return known if parts is known.parts else replace(known, parts=parts)


def series_of(register_no: str) -> str:
    """The series a register number counts in: year and terminal, in one of its lives."""
    return register_no.rpartition("-")[0]


def gaps(numbers: Iterable[str]) -> tuple[str, ...]:
    """Numbers that are missing between the first and the last of each series."""
    counts: dict[str, set[int]] = {}
    for number in numbers:
        series, _, count = number.rpartition("-")
        if count.isdecimal():
            counts.setdefault(series, set()).add(int(count))
    return tuple(
        f"{series}-{missing:05d}"
        for series, there in sorted(counts.items())
        for missing in range(min(there), max(there) + 1)
        if missing not in there
    )


def recovered_g(fact: RefrigerantRecovered) -> Decimal:
    """Refrigerant in grams, as its register counts it."""
    return shortest(fact.kg * 1000)


def shortest(amount: Decimal) -> Decimal:
    """The amount without noughts that a change of unit put behind it."""
    return (
        amount.to_integral_value() if amount == amount.to_integral_value() else amount.normalize()
    )
