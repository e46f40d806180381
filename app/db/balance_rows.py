"""Masses of many vehicles from projected rows; when a file was sealed stands in its fact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from app.db.projection_rows import state_of
from app.db.tables import IN_FIGURES
from app.domain.avoided_co2 import Avoided
from app.domain.mass_balance import Weighed, weighed_of
from app.domain.moment import local_day
from app.domain.part import Catalogue, Part
from app.domain.vehicle import Vehicle

# One walk over the index of figures, then one row a vehicle: no log is folded for a year.
CLOSED: Final = (
    f"SELECT body, wall FROM event WHERE {IN_FIGURES} "  # noqa: S608 - our own names
    "AND name = 'VehicleClosed' AND wall >= ? ORDER BY wall, hlc"
)
CLOSED_ONE: Final = (
    "SELECT e.wall FROM event_subject s JOIN event e ON e.id = s.event "
    "WHERE s.subject = ? AND e.name = 'VehicleClosed' ORDER BY s.hlc DESC LIMIT 1"
)
VEHICLES: Final = (
    "SELECT v.vehicle_id, v.state FROM json_each(?) wanted JOIN vehicle v "
    "ON v.vehicle_id = wanted.value"
)
PARTS: Final = (
    "SELECT p.vehicle_id, p.state FROM json_each(?) wanted JOIN part p "
    "ON p.vehicle_id = wanted.value AND p.status <> 'taken_back' ORDER BY p.position"
)
# A part's last fact is never older than its leaving: `changed` narrows, the state decides.
LEFT: Final = (
    "SELECT vehicle_id, state FROM part WHERE status IN ('sold', 'fitted') AND changed >= ? "
    "ORDER BY position"
)


def left_within(
    rows: Iterable[Any], since: datetime, until: datetime
) -> tuple[Avoided | None, ...]:
    """What the parts avoid that left in a time. rows: of LEFT."""
    parts: list[Part] = [state_of("part", text) for _, text in rows]
    return tuple(
        one.avoided for one in parts if one.left_at is not None and since <= one.left_at < until
    )


def sealed_at(rows: Iterable[Any], until: str) -> dict[str, datetime]:
    """When each vehicle was sealed last, of those last sealed before `until`, in order.

    rows: of CLOSED. A file that was sealed again later counts in its later time alone.
    """
    last: dict[str, str] = {}
    for body, wall in rows:
        vehicle_id = json.loads(body)["vehicle_id"]
        last.pop(vehicle_id, None)
        last[vehicle_id] = wall
    return {one: datetime.fromisoformat(wall) for one, wall in last.items() if wall < until}


def parts_by_vehicle(rows: Iterable[Any]) -> dict[str, list[Part]]:
    """Parts of rows of PARTS, by the vehicle they came from."""
    found: dict[str, list[Part]] = {}
    for vehicle_id, text in rows:
        found.setdefault(vehicle_id, []).append(state_of("part", text))
    return found


def all_weighed(
    sealed: Mapping[str, datetime],
    vehicles: Iterable[Any],
    parts: Iterable[Any],
    catalogue: Catalogue,
) -> tuple[Weighed, ...]:
    """Every sealed vehicle, in the order of sealing. vehicles, parts: rows of the questions."""
    states: dict[str, Vehicle] = {key: state_of("vehicle", text) for key, text in vehicles}
    taken = parts_by_vehicle(parts)
    return tuple(
        weighed_of(states[one], taken.get(one, ()), catalogue, local_day(at))
        for one, at in sealed.items()
        if one in states
    )
