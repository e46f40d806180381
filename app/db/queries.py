"""Read-only answers from the projections, on a connection that cannot write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.db import balance_rows, event_log, master_rows, projection_rows, tables
from app.db.board_rows import BOARD, board_row, last_weighings, sum_of, time_of
from app.db.driver import SCHEMA_VERSION
from app.db.engine import raw_of, reader_engine
from app.db.failures import explained
from app.db.part_filter import conditions
from app.db.part_text import match_for
from app.db.past_reader import PastReader
from app.db.procedure_register import unsealed
from app.db.qualification_use import last_used
from app.db.register_reader import SqliteRegisters
from app.db.run_reader import RunReader
from app.db.spool_reader import SpoolReader
from app.db.terminal_row import read_terminal
from app.db.transfer_reader import read_transfers
from app.db.want_reader import WantReader
from app.domain.avoided_co2 import Avoided
from app.domain.battery_danger import BatteryDanger
from app.domain.certificate import Certificate, fold_certificate
from app.domain.errors import NotFound, StoreUnavailable
from app.domain.events import Recorded
from app.domain.mass_balance import Weighed, weighed_of
from app.domain.moment import local_day
from app.domain.part import Catalogue, Part
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.site import Person, Place, Site, badge_digest
from app.domain.transfer import Transfer
from app.domain.vehicle import Vehicle
from app.domain.want import Want
from app.exchange.fact_row import recorded_of, stamp
from app.operations.ports.queries import (
    ANY_PART,
    BoardRow,
    BoardTotals,
    PartFilter,
    PartRow,
    PartsPage,
)
from app.operations.ports.store import Row

_MOST_ROWS = 200
_BEYOND = 2**63 - 1
_LONGEST_TEXT = 64
_NAMED_SINCE = f"SELECT name, body FROM event WHERE {tables.IN_FIGURES} AND wall >= ? ORDER BY hlc"  # noqa: S608
# Only the newest facts are walked: the log grows for years, a question must not.
_LATELY = 20_000
_CONFIRMED_BY = (
    "SELECT wall, person, body FROM event WHERE id > (SELECT max(id) FROM event) - ? "
    "AND name = 'StepConfirmed' AND (person = ? OR instr(body, ?)) ORDER BY id DESC"
)
_PART_ROW = (
    "SELECT p.part_id, p.part_type, p.side, p.oe_number, coalesce(v.title, ''), p.grade, "
    "p.route, p.status, p.place, coalesce(nullif(p.harvested_at, ''), p.changed), p.position, "
    "coalesce(json_extract(p.state, '$.photos[#-1]'), '') "
)
_ALL_PARTS = _PART_ROW + "FROM part p LEFT JOIN vehicle v USING (vehicle_id) WHERE p.position < ?"
FOUND_PARTS = _PART_ROW + (
    "FROM part_text t CROSS JOIN part p ON p.position = t.rowid "
    "LEFT JOIN vehicle v USING (vehicle_id) WHERE t.rowid < ? AND t.words MATCH ?"
)


class SqliteQueries:
    """What screens may ask; see the port. Used by one reader thread.

    Raises StoreUnavailable where the file cannot be read.
    """

    def __init__(self, path: Path, catalogue: Catalogue) -> None:
        """Open after the store, which may have begun a new incarnation."""
        self._path = path
        self._catalogue = catalogue
        self._procedures: dict[str, Procedure] = {}
        with explained(path):
            self._engine = reader_engine(path)
            self._connection = self._engine.connect()
            raw = raw_of(self._connection)
            (found,) = raw.execute("PRAGMA user_version").fetchone()
            if found != SCHEMA_VERSION:
                code = "database-newer" if found > SCHEMA_VERSION else "database-older"
                raise StoreUnavailable(code, file=path, found=found, known=SCHEMA_VERSION)
            self._row = read_terminal(raw, path)
        self._runs = RunReader(raw, self.procedure)
        self.registers = SqliteRegisters(raw, path)
        self._wants = WantReader(raw)
        self.past = PastReader(raw, path)
        self.spool = SpoolReader(raw, path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()

    def _all(self, statement: str, *values: Any) -> list[Any]:
        with explained(self._path):
            return list(self._connection.exec_driver_sql(statement, values).fetchall())

    def _state(self, kind: str, statement: str, *values: Any) -> Any:
        found = self._all(statement, *values)
        return projection_rows.state_of(kind, found[0][0]) if found else None

    @property
    def terminal(self) -> str:
        """Four base-36 characters naming this terminal."""
        return self._row.code

    @property
    def database(self) -> str:
        """The database's UUID, part of every private part identity."""
        return self._row.database

    @property
    def incarnation(self) -> int:
        """Which life of this terminal's database records now."""
        return self._row.incarnation

    @property
    def demo(self) -> bool:
        """Whether the database was created for demonstration."""
        return bool(self._row.demo)

    @property
    def catalogue(self) -> Catalogue:
        """Kinds of parts and fractions."""
        return self._catalogue

    # --------------------------------------------------------------------------- site

    def site(self) -> Site | None:
        """This workshop, or None before the first-run sheet is done."""
        site: Site | None = self._state("site", "SELECT state FROM site")
        return site

    def master_version(self, inventory: str) -> int:
        """How many facts about master data that an inventory stated are known here."""
        return int(self._all(master_rows.VERSION, inventory)[0][0])

    def people(self) -> tuple[Person, ...]:
        """Everybody enrolled, by number."""
        found = self._all("SELECT state FROM person ORDER BY number, person_id")
        return tuple(projection_rows.state_of("person", row[0]) for row in found)

    def names(self) -> Mapping[str, str]:
        """Names by person id; nobody whose name was erased."""
        found = self._all(
            "SELECT p.person_id, r.body FROM person p JOIN private_record r "
            "ON r.id = json_extract(p.state, '$.private.record') WHERE r.body <> ''"
        )
        return {who: json.loads(body).get("name", "") for who, body in found}

    def last_used(self, person_id: str) -> Mapping[str, datetime]:
        """When a qualification last stood under a confirmed or signed step, by its code."""
        found = self._all(_CONFIRMED_BY, _LATELY, person_id, person_id)
        return last_used(found, person_id, self.run, self.procedure)

    def person_by_badge(self, badge: str) -> Person | None:
        """Whose badge this is, or None."""
        person: Person | None = self._state(
            "person",
            "SELECT state FROM person WHERE badge_digest = ? ORDER BY position DESC LIMIT 1",
            badge_digest(badge),
        )
        return person

    def places(self, kind: str = "", *, retired: bool = False) -> tuple[Place, ...]:
        """Registered places by code; those out of use only where they are asked for."""
        found = self._all("SELECT state FROM place WHERE ? IN ('', kind) ORDER BY code", kind)
        known: list[Place] = [projection_rows.state_of("place", row[0]) for row in found]
        return tuple(one for one in known if retired or not one.retired)

    # -------------------------------------------------------------------------- board

    def board(self) -> tuple[BoardRow, ...]:
        """Open vehicles and those closed last, oldest first; at most 60."""
        return tuple(board_row(row) for row in self._all(BOARD))

    def totals(self, since: datetime) -> BoardTotals:
        """Figures since a time."""
        found = self._all(_NAMED_SINCE, stamp(since))
        by_name: dict[str, list[dict[str, Any]]] = {name: [] for name in tables.FIGURES}
        for name, body in found:
            by_name[name].append(json.loads(body))
        closed = by_name["VehicleClosed"]
        balanced = [one for one in closed if one["reuse_kg"] is not None]
        return BoardTotals(
            len(by_name["VehicleReceived"]),
            len(closed),
            len({one["part_id"] for one in by_name["LabelPrinted"] if not one["copy_no"]}),
            sum_of(last_weighings(by_name["FractionWeighed"]), "kg"),
            sum_of(balanced, "reuse_kg"),
            sum_of(balanced, "mass_in_kg"),
        )

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """A vehicle by id. Raises NotFound."""
        vehicle: Vehicle | None = self._state(
            "vehicle", "SELECT state FROM vehicle WHERE vehicle_id = ?", vehicle_id
        )
        if vehicle is None:
            raise NotFound("vehicle-unknown", vehicle=vehicle_id)
        return vehicle

    def find_vehicles(self, text: str, limit: int = 20) -> tuple[Vehicle, ...]:
        """Vehicles whose VIN, own number or register number contains the text, newest first."""
        wanted = _clean(text).strip().upper()[:_LONGEST_TEXT]
        found = self._all(
            "SELECT state FROM vehicle WHERE instr(vin, ?) OR instr(own_number, ?) "
            "OR instr(register_no, ?) ORDER BY position DESC LIMIT ?",
            *(wanted, wanted, wanted),
            _bounded(limit),
        )
        return tuple(projection_rows.state_of("vehicle", row[0]) for row in found)

    def certificates_of(self, vehicle_id: str) -> tuple[Certificate, ...]:
        """Every certificate of a vehicle, newest first; nothing for an unknown vehicle."""
        vehicle: Vehicle | None = self._state(
            "vehicle", "SELECT state FROM vehicle WHERE vehicle_id = ?", vehicle_id
        )
        ids = vehicle.certificates if vehicle else ()
        facts = (reversed(self.history(f"certificate:{one}")) for one in reversed(ids))
        return tuple(one for found in facts if (one := fold_certificate(found)) is not None)

    def private(self, record: str) -> Mapping[str, str]:
        """Personal data kept apart, empty once erased."""
        found = self._all("SELECT body FROM private_record WHERE id = ?", record)
        body: Mapping[str, str] = json.loads(found[0][0]) if found and found[0][0] else {}
        return body

    # ----------------------------------------------------------------------- balances

    def weighed_vehicle(self, vehicle_id: str) -> Weighed:
        """What was weighed of a vehicle, closed or not. Raises NotFound."""
        vehicle, parts = self.vehicle(vehicle_id), self.parts_of(vehicle_id)
        closed = self._all(balance_rows.CLOSED_ONE, f"vehicle:{vehicle_id}")
        on = local_day(time_of(closed[0][0])) if closed else None
        file = self.registers.file_of(vehicle_id)
        weighed_on = file.weighed_on if file else {}
        return replace(weighed_of(vehicle, parts, self._catalogue, on), weighed_on=weighed_on)

    def closed_between(self, since: datetime, until: datetime) -> tuple[Weighed, ...]:
        """Vehicles whose file was last sealed from `since` to before `until`, in that order."""
        rows = self._all(balance_rows.CLOSED, stamp(since))
        sealed = balance_rows.sealed_at(rows, stamp(until))
        wanted = json.dumps(list(sealed))
        vehicles = self._all(balance_rows.VEHICLES, wanted)
        parts = self._all(balance_rows.PARTS, wanted)
        return balance_rows.all_weighed(sealed, vehicles, parts, self._catalogue)

    def left_between(self, since: datetime, until: datetime) -> tuple[Avoided | None, ...]:
        """What every part avoids that was sold or fitted from `since` to before `until`."""
        found = self._all(balance_rows.LEFT, stamp(since))
        return balance_rows.left_within(found, since, until)

    def left_of(self, vehicle_id: str) -> tuple[Avoided | None, ...]:
        """What every part of a vehicle avoids that was sold or fitted."""
        return tuple(one.avoided for one in self.parts_of(vehicle_id) if one.left)

    # -------------------------------------------------------------------------- parts

    def part(self, part_id: str) -> Part:
        """A part by its code. Raises NotFound."""
        part: Part | None = self._state("part", "SELECT state FROM part WHERE part_id = ?", part_id)
        if part is None:
            raise NotFound("part-unknown", part=part_id)
        return part

    def parts_of(self, vehicle_id: str) -> tuple[Part, ...]:
        """Parts taken from a vehicle, in order; none that was recorded by mistake."""
        found = self._all(
            "SELECT state FROM part WHERE vehicle_id = ? AND status <> 'taken_back' "
            "ORDER BY position",
            vehicle_id,
        )
        return tuple(projection_rows.state_of("part", row[0]) for row in found)

    def find_parts(
        self, text: str, only: PartFilter = ANY_PART, *, after: str = "", limit: int = 50
    ) -> PartsPage:
        """Search by words of any language, OE number, code, make or model; newest first."""
        before = min(int(after), _BEYOND) if after.isdecimal() else _BEYOND
        statement = _ALL_PARTS
        values: list[str | int] = [before]
        order = "p.position"
        if text.strip():
            match = match_for(text)
            if not match:
                return PartsPage((), "")
            statement, values, order = FOUND_PARTS, [before, match], "t.rowid"
        for condition, wanted in conditions(only, self.wants):
            statement += f" AND {condition}"
            values.append(_clean(wanted))
        most = _bounded(limit)
        found = self._all(f"{statement} ORDER BY {order} DESC LIMIT ?", *values, most + 1)
        rows = tuple(_part_row([*row[:10], row[11]]) for row in found[:most])
        return PartsPage(rows, str(found[most - 1][10]) if len(found) > most else "")

    def harvested(self) -> Mapping[str, tuple[int, int]]:
        """By kind of part: how many were ever taken off, and how many lie in a bin."""
        found = self._all(
            "SELECT part_type, count(*), sum(status = 'stored') FROM part "
            "WHERE status <> 'taken_back' GROUP BY part_type"
        )
        return {kind: (total, stored) for kind, total, stored in found}

    def wants(self) -> Mapping[str, Want]:
        """All parts that somebody waits or waited for, by the want's id."""
        with explained(self._path):
            return self._wants.wants()

    def transfers(self) -> Mapping[str, Transfer]:
        """The newest transfers between the poles by id, the newest first."""
        with explained(self._path):
            return read_transfers(raw_of(self._connection))

    def parts_count(self) -> int:
        """How many parts this database knows."""
        return int(self._all("SELECT count(*) FROM part")[0][0])

    def events_count(self) -> int:
        """How many facts this database knows."""
        return int(self._all("SELECT count(*) FROM event")[0][0])

    def last_change(self) -> datetime | None:
        """Wall time of the fact this terminal recorded last, None before the first."""
        found = self._all(
            "SELECT wall FROM event WHERE terminal = ? ORDER BY id DESC LIMIT 1", self.terminal
        )
        return datetime.fromisoformat(found[0][0]) if found else None

    # --------------------------------------------------------------------------- runs

    def run(self, run_id: str) -> RunState:
        """The state of a run, folded from its facts. Raises NotFound."""
        with explained(self._path):
            return self._runs.run(run_id)

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure. Raises NotFound."""
        if digest not in self._procedures:
            found = self._all(
                "SELECT content FROM procedure WHERE digest = ? AND content <> ''", digest
            )
            if not found:
                raise NotFound("procedure-unknown", digest=digest[:12])
            self._procedures[digest] = unsealed(digest, found[0][0])
        return self._procedures[digest]

    def approved_procedures(self) -> tuple[Procedure, ...]:
        """What new work may go by: of every domain the newest, in demo databases DEMO ones too."""
        found = self._all(
            "SELECT digest, max(approved) FROM procedure WHERE approved > 0 AND content <> '' "
            "AND demo_only <= ? GROUP BY domain ORDER BY domain",
            int(self.demo),
        )
        return tuple(self.procedure(row[0]) for row in found)

    def dangers(self) -> tuple[BatteryDanger, ...]:
        """Every hot battery there ever was, oldest first."""
        with explained(self._path):
            return event_log.dangers_in(raw_of(self._connection))

    def danger_rows(self, danger_id: str) -> tuple[Row, ...]:
        """What this terminal recorded of a hot battery, verbatim, oldest first."""
        with explained(self._path):
            raw = raw_of(self._connection)
            return tuple(event_log.rows_of_danger(raw, danger_id, self.terminal))

    def history(self, subject: str, limit: int = 200) -> tuple[Recorded, ...]:
        """The facts about a subject, newest first."""
        found = self._all(event_log.NEWEST_OF_SUBJECT, subject, max(1, limit))
        with explained(self._path):
            return tuple(recorded_of(row) for row in found)


def _part_row(values: list[Any]) -> PartRow:
    values[9] = time_of(values[9])
    return PartRow(*values)


def _bounded(limit: int) -> int:
    return max(1, min(limit, _MOST_ROWS))


def _clean(text: str) -> str:
    """Without half characters, which no UTF-8 text can hold."""
    return text.encode("utf-8", "ignore").decode()
