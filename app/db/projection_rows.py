"""Rows of the projections: what is indexed beside the folded state, written and read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from sqlalchemy import Table

from app.db import tables
from app.db.procedure_register import RegisteredProcedure
from app.domain import codec
from app.domain.part import Part
from app.domain.run_rules import open_steps, progress
from app.domain.site import Person, Place, Site
from app.domain.vehicle import Vehicle
from app.exchange.fact_row import stamp


@dataclass(frozen=True, slots=True)
class Standing:
    """A subject's folded state, the wall time of its last fact and its place in lists."""

    state: Any
    changed: str
    position: int


def _upsert(table: Table, key: str) -> str:
    names = [column.name for column in table.columns]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name != key)
    return (
        f"INSERT INTO {table.name} ({', '.join(names)}) "  # noqa: S608 - our own tables
        f"VALUES ({', '.join('?' * len(names))}) ON CONFLICT ({key}) DO UPDATE SET {changes}"
    )


_SITE = _upsert(tables.site, "subject")
_PERSON = _upsert(tables.person, "person_id")
_PLACE = _upsert(tables.place, "code")
_PROCEDURE = _upsert(tables.procedure, "digest")
_VEHICLE = _upsert(tables.vehicle, "vehicle_id")
_PART = _upsert(tables.part, "part_id")
_RUN = _upsert(tables.run, "run_id")
_SELECT = {
    "site": "SELECT state, changed, position FROM site WHERE subject = 'site:' || ?",
    "person": "SELECT state, changed, position FROM person WHERE person_id = ?",
    "place": "SELECT state, changed, position FROM place WHERE code = ?",
    "vehicle": "SELECT state, changed, position FROM vehicle WHERE vehicle_id = ?",
    "part": "SELECT state, changed, position FROM part WHERE part_id = ?",
}
PART_STANDINGS = (
    "SELECT part_id, state, changed, position FROM part "
    "WHERE part_id IN (SELECT value FROM json_each(?))"
)
STATES: dict[str, type] = {
    "site": Site,
    "person": Person,
    "place": Place,
    "vehicle": Vehicle,
    "part": Part,
}


def plain_text(state: Any) -> str:
    """A state as it is stored."""
    return codec.canonical(codec.plain(state))


def state_of(kind: str, text: str) -> Any:
    """The state in a stored text."""
    return codec.build(STATES[kind], json.loads(text))


def read_standing(connection: Connection, kind: str, key: str) -> Standing | None:
    """What is stored of a subject, or None. Kinds: STATES and `procedure`."""
    if kind == "procedure":
        return _read_procedure(connection, key)
    row = connection.execute(_SELECT[kind], (key,)).fetchone()
    return standing_of(kind, *row) if row else None


def standing_of(kind: str, state: str, changed: str, position: int) -> Standing:
    """What a stored row says."""
    return Standing(state_of(kind, state), changed, position)


def _read_procedure(connection: Connection, digest: str) -> Standing | None:
    row = connection.execute(
        "SELECT digest, id, version, domain, content, approved_by, demo_only, approved "
        "FROM procedure WHERE digest = ?",
        (digest,),
    ).fetchone()
    if row is None:
        return None
    values: list[Any] = list(row)
    values[6] = bool(values[6])
    return Standing(RegisteredProcedure(*values), "", 0)


def write_site(connection: Connection, key: str, one: Standing) -> None:
    """Replace the site's row."""
    values = (f"site:{key}", one.changed, one.position, plain_text(one.state))
    connection.execute(_SITE, values)


def write_person(connection: Connection, key: str, one: Standing) -> None:
    """Replace a person's row."""
    person: Person = one.state
    connection.execute(
        _PERSON,
        (
            key,
            person.number,
            person.badge_digest,
            one.changed,
            one.position,
            plain_text(person),
        ),
    )


def write_place(connection: Connection, key: str, one: Standing) -> None:
    """Replace a place's row."""
    place: Place = one.state
    values = (key, place.kind, place.label, one.changed, one.position, plain_text(place))
    connection.execute(_PLACE, values)


def write_procedure(connection: Connection, key: str, one: Standing) -> None:
    """Replace a procedure's row."""
    procedure: RegisteredProcedure = one.state
    values = astuple(procedure)
    connection.execute(_PROCEDURE, (*values[:6], int(values[6]), values[7]))


def title_of(vehicle: Vehicle) -> str:
    """Make, model and year in one line."""
    return " ".join(one for one in (vehicle.make, vehicle.model, vehicle.year) if one)


def _when(moment: datetime | None) -> str:
    return stamp(moment) if moment else ""


def write_vehicle(connection: Connection, key: str, one: Standing) -> None:
    """Replace a vehicle's row."""
    vehicle: Vehicle = one.state
    connection.execute(
        _VEHICLE,
        (
            key,
            vehicle.status,
            vehicle.register_no,
            vehicle.vin,
            vehicle.own_number,
            vehicle.make,
            vehicle.model,
            title_of(vehicle),
            vehicle.drive,
            vehicle.state,
            _when(vehicle.received_at),
            vehicle.run_id,
            one.changed,
            one.position,
            plain_text(vehicle),
        ),
    )


def write_parts(connection: Connection, standings: Mapping[str, Standing]) -> None:
    """Replace the rows of parts; their positions must be free."""
    connection.executemany(_PART, [_part(key, one) for key, one in standings.items()])


def _part(key: str, one: Standing) -> tuple[Any, ...]:
    part: Part = one.state
    return (
        one.position,
        key,
        part.vehicle_id,
        part.part_type,
        part.position,
        part.oe_number,
        part.grade,
        part.route,
        part.status,
        part.place,
        _when(part.harvested_at),
        one.changed,
        plain_text(part),
    )


def write_run(connection: Connection, key: str, one: Standing, procedure: Any) -> None:
    """Replace a run's row: how far it is and where it stands."""
    state = one.state
    first = next(iter(open_steps(procedure, state)), None)
    how_far = progress(procedure, state)
    connection.execute(
        _RUN,
        (
            key,
            state.vehicle_id,
            state.digest,
            state.status,
            state.status_reason,
            first.station if first and state.status != "finished" else "",
            how_far.done,
            how_far.total,
            one.changed,
            one.position,
        ),
    )


def write_waiting_run(
    connection: Connection, key: str, vehicle_id: str, digest: str, one: Standing
) -> None:
    """Note a run whose procedure has not arrived yet."""
    values = (key, vehicle_id, digest, "", "", "", 0, 0, one.changed, one.position)
    connection.execute(_RUN, values)
