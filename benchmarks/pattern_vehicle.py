"""The facts of one vehicle from gate to hulk, as texts in which only identities are left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from app.domain import codec, events
from app.domain.events import (
    ContainerClosed,
    Event,
    FractionWeighed,
    HulkDispatched,
    LabelPrinted,
    MassRecorded,
    PartHarvested,
    PartStored,
    PhotoTaken,
    Recorded,
    RefrigerantRecovered,
    RunFinished,
    RunStarted,
    VehicleClosed,
    VehicleReceived,
)
from app.domain.procedure import Procedure, Raw
from app.stations.simulation import RUN as SIMULATED
from app.stations.simulation import Scenario, simulate

PARTS_PER_VEHICLE = 40
_FRACTIONS = {
    "F-PETROL": "10",
    "F-OIL": "5.6",
    "F-COOL": "3.43",
    "F-BRAKE": "0.37",
    "F-PB": "12.94",
    "F-CAT": "4",
    "F-TYRE": "31.28",
    "F-GLASS": "28",
    "F-PP": "25",
    "F-CABLE": "15",
}
# What one vehicle's facts leave open; parts and their OE numbers are numbered.
VEHICLE, RUN, REGISTER, VIN = "%(vehicle)s", "%(run)s", "%(register)s", "%(vin)s"
MAKE, MODEL = "%(make)s", "%(model)s"
_OPEN = re.compile(r"%(%\((?:vehicle|run|register|vin|make|model|(?:part|oe)\d+)\)s)")
_CONTEXT: Mapping[str, Raw] = {
    "vehicle.drive": "petrol",
    "vehicle.state": "whole",
    "vehicle.keys": "2",
    "vehicle.has_vin": True,
    "vehicle.mass_in": "1110",
}


class Pattern(NamedTuple):
    """A fact with `%(name)s` where an identity belongs."""

    name: str
    version: int
    about: tuple[str, ...]
    subjects: str
    body: str


def walked(procedure: Procedure) -> tuple[Recorded, ...]:
    """A run of the procedure, walked through to its end by answers that pass."""
    known = {name: value for name, value in _CONTEXT.items() if name in procedure.context}
    facts = simulate(procedure, Scenario(context=known)).recorded
    last = facts[-1]
    end = replace(last, seq=last.seq + 1, hlc=last.hlc + 1, event=RunFinished(SIMULATED))
    return (*facts, end)


def renamed(event: Event, run_id: str, vehicle_id: str) -> Event:
    """A fact of the walk as one of another run."""
    changes: dict[str, Any] = {"run_id": run_id}
    if isinstance(event, RunStarted):
        changes["vehicle_id"] = vehicle_id
    return replace(event, **changes)  # type: ignore[type-var]


def patterns(
    run_facts: Sequence[Recorded], kinds: Sequence[str], places: Sequence[str], count: int
) -> list[Pattern]:
    """At least `count` facts of one vehicle; pictures fill up what its work did not give."""
    facts = list(_facts(run_facts, kinds, places))
    pictures = [
        PhotoTaken(f"vehicle:{VEHICLE}", f"{number:064x}", "image/jpeg", "reception")
        for number in range(count - len(facts))
    ]
    return [_pattern(event) for event in (*facts, *pictures)]


def filled(text: str, names: Mapping[str, str]) -> str:
    """A pattern's text for one vehicle."""
    return text % names


def harvested(number: int, kind: str) -> PartHarvested:
    """The harvest of a vehicle's part of this number."""
    return PartHarvested(
        f"%(part{number})s",
        VEHICLE,
        RUN,
        "BOD010",
        kind,
        ("L", "R", "")[number % 3],
        f"%(oe{number})s",
        "",
        "",
        "ABC"[number % 3],
        ("stock", "stock", "core")[number % 3],
        Decimal("3.5"),
        "",
    )


def _facts(
    run_facts: Sequence[Recorded], kinds: Sequence[str], places: Sequence[str]
) -> Iterator[Event]:
    yield VehicleReceived(VEHICLE, REGISTER, VIN, "", MAKE, MODEL, "2014", "petrol", "whole", 2)
    for one in run_facts:
        yield renamed(one.event, RUN, VEHICLE)
    for number in range(PARTS_PER_VEHICLE):
        yield harvested(number, kinds[number % len(kinds)])
        yield LabelPrinted(f"%(part{number})s", "part_100x60", "hall", 0, "")
        yield PartStored(f"%(part{number})s", places[number % len(places)])
    yield from _register_facts()
    masses = (Decimal(1110), Decimal(38), Decimal(652), Decimal(420))
    yield VehicleClosed(VEHICLE, *masses)


def _register_facts() -> Iterator[Event]:
    """What the registers of the law and the mass balance are made of."""
    yield MassRecorded(VEHICLE, "in", Decimal(1110), "scale")
    for code, kg in _FRACTIONS.items():
        step = f"DEP010.{code}"
        yield FractionWeighed(VEHICLE, RUN, code, Decimal(kg), Decimal(kg), "kg", "scale", step)
    yield RefrigerantRecovered(VEHICLE, RUN, "DEP040", "r134a", Decimal("0.41"), "CYL-3")
    yield ContainerClosed("C-1", "16 01 03", Decimal(200), Decimal(900), VEHICLE, RUN, "FRA010")
    yield MassRecorded(VEHICLE, "hulk", Decimal(652), "scale")
    yield HulkDispatched(
        VEHICLE, RUN, "HUL030", "BSD-9", "", "shredder", "r4", "PR77 00001 B", Decimal(652)
    )


def _pattern(event: Event) -> Pattern:
    about = event.subjects()
    return Pattern(
        event.name,
        event.version,
        about,
        _left_open(codec.canonical(list(about))),
        _left_open(codec.canonical(events.body_of(event))),
    )


def _left_open(text: str) -> str:
    return _OPEN.sub(r"\1", text.replace("%", "%%"))
