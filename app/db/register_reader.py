"""Facts for registers and inspections, a page at a time on the connection that cannot write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from app.db import tables
from app.db.event_log import COLUMNS
from app.db.failures import explained
from app.db.verify import first_broken_link
from app.domain.events import ContainerClosed, Recorded
from app.domain.inspection import Link, PrivateText
from app.domain.moment import midnight_of
from app.domain.register_lines import LevelLine, Period
from app.domain.registers import VehicleFile, vehicle_file
from app.domain.registrar import WasteCode
from app.domain.weigh_ticket import Yard, fold_yard
from app.domain.yard_levels import Amount, closings, levels
from app.exchange.fact_row import Entry, recorded_of, stamp
from app.operations.ports.registers import LoggedFact, PrintedLabel

_PAGE = 2_000
# What changed before the period began, or came after it ended, has no fact in it.
_VEHICLES = (
    "SELECT vehicle_id FROM vehicle WHERE changed >= ? AND received_at < ? "
    "ORDER BY received_at, register_no"
)
# Pictures are most of a vehicle's facts, and no register tells of them.
_FILED = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject = ? AND e.name <> 'PhotoTaken' "
    "ORDER BY s.hlc, s.terminal, s.incarnation, s.seq"
)
_BESIDE = (
    "SELECT DISTINCT j.value FROM event_subject s JOIN event e ON e.id = s.event "
    "JOIN json_each(e.subjects) j WHERE s.subject = ? AND e.name <> 'PhotoTaken'"
)
_PRINTED = (
    "SELECT part_id, part_type, grade, oe_number, json_extract(state, '$.labels') FROM part "
    "WHERE vehicle_id = ? AND json_extract(state, '$.labels') > 0 ORDER BY position"
)
_OF_CONTAINERS = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject >= 'container:' AND s.subject < 'container;' "
    "ORDER BY s.hlc, s.terminal, s.incarnation, s.seq"
)
_TAKEN_BACK = (
    f"SELECT {COLUMNS} FROM json_each(?) v JOIN event_subject s "  # noqa: S608 - our own names
    "ON s.subject = 'vehicle:' || v.value JOIN event e ON e.id = s.event "
    "WHERE e.name = 'EntryTakenBack'"
)
# Measured again in the same place, the last amount counts: the bare columns follow max().
_AMOUNTS = f"""
SELECT json_extract(body, '$.fraction'), json_extract(body, '$.kg'), wall, max(hlc) FROM event
WHERE {tables.IN_FIGURES} AND name = 'FractionWeighed' AND wall < ?
GROUP BY json_extract(body, '$.run_id'), json_extract(body, '$.fraction'),
         coalesce(nullif(json_extract(body, '$.step'), ''), event_id)
"""  # noqa: S608 - our own names
_NAMED = (
    "SELECT vehicle_id FROM vehicle WHERE ? IN (vin, own_number, register_no) ORDER BY position"
)
_LINKS = (
    "SELECT terminal, incarnation, seq, hash FROM event "
    "WHERE terminal = ? AND incarnation = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?"
)
_HEADS = "SELECT terminal, incarnation, max(seq), hash FROM event GROUP BY terminal, incarnation"


class SqliteRegisters:
    """See the port. Used by the thread of the connection it is given."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def _all(self, statement: str, *values: Any) -> list[Any]:
        with explained(self._path):
            return self._connection.execute(statement, values).fetchall()

    def files(self, period: Period) -> Iterator[VehicleFile]:
        """Every vehicle a fact of which may lie in the period, in the order they came."""
        for (vehicle_id,) in self._all(_VEHICLES, *_bounds(period)):
            one = self.file_of(vehicle_id)
            if one is not None:
                yield one

    def file_of(self, vehicle_id: str) -> VehicleFile | None:
        """One vehicle's file, None where nothing is known of it; see the port."""
        rows = self._all(_FILED, f"vehicle:{vehicle_id}")
        with explained(self._path):
            return vehicle_file(map(recorded_of, rows))

    def yard(self) -> Yard:
        """Closed containers that still stand here, and every weigh ticket that counts."""
        with explained(self._path):
            return fold_yard(self._of_containers())

    def _of_containers(self) -> tuple[Recorded, ...]:
        """The facts of all containers, and what steps took back that may have closed one."""
        found = [recorded_of(row) for row in self._all(_OF_CONTAINERS)]
        closed = (one.event for one in found if isinstance(one.event, ContainerClosed))
        vehicles = json.dumps(sorted({one.vehicle_id for one in closed}))
        back = map(recorded_of, self._all(_TAKEN_BACK, vehicles))
        return tuple(sorted((*found, *back), key=lambda one: one.order))

    def levels(self, waste_code: WasteCode, until: date) -> tuple[LevelLine, ...]:
        """What stands in the yard at the end of a day; waste_code: of a fraction on a day."""
        beyond = _midnight_after(until)
        with explained(self._path):
            emptied = closings(one for one in self._of_containers() if stamp(one.at.wall) < beyond)
        amounts = (
            Amount(fraction, Decimal(kg), datetime.fromisoformat(wall))
            for fraction, kg, wall, _ in self._all(_AMOUNTS, beyond)
        )
        return levels(amounts, emptied, waste_code, until)

    def beside(self, subject: str) -> tuple[str, ...]:
        """The subjects that share a fact with this one, itself among them."""
        return tuple(str(row[0]) for row in self._all(_BESIDE, subject))

    def facts(self, subjects: tuple[str, ...]) -> Iterator[LoggedFact]:
        """The rows of the log about these subjects, each once, in the order of the log."""
        marks = ", ".join("?" * len(subjects))
        for row in self._all(
            f"SELECT {COLUMNS} FROM event e WHERE e.id IN "  # noqa: S608 - marks only
            f"(SELECT event FROM event_subject WHERE subject IN ({marks})) ORDER BY e.id",
            *subjects,
        ):
            yield LoggedFact(dict(zip(Entry._fields, row, strict=True)))

    def printed(self, vehicle_id: str) -> tuple[PrintedLabel, ...]:
        """The parts of a vehicle that have a label."""
        return tuple(PrintedLabel(*row) for row in self._all(_PRINTED, vehicle_id))

    def vehicles_named(self, name: str) -> tuple[str, ...]:
        """The ids of vehicles with exactly this VIN, own number or register number."""
        return tuple(row[0] for row in self._all(_NAMED, name)) if name else ()

    def links(self, first: Link, last: Link) -> Iterator[Link]:
        """The chain of one terminal's life from one place to another, both included."""
        life, at = (first.terminal, first.incarnation), first.seq
        while page := self._all(_LINKS, *life, at, last.seq, _PAGE):
            yield from (Link(*row) for row in page)
            at = page[-1][2] + 1

    def heads(self) -> tuple[Link, ...]:
        """The end of every chain in this log."""
        return tuple(Link(*row) for row in self._all(_HEADS))

    def first_broken_link(self) -> str:
        """Where the log is not the one that was written, '' where every chain is whole."""
        with explained(self._path):
            return str(first_broken_link(self._connection) or "")

    def erased(self, record: str) -> datetime | None:
        """When a private record was erased; None where it was not, or never came here."""
        found = self._all(
            "SELECT erased_at FROM private_record WHERE id = ? AND erased_at <> ''", record
        )
        return datetime.fromisoformat(found[0][0]) if found else None

    def private(self, record: str) -> PrivateText | None:
        """A private record; None where it was erased or is not here."""
        found = self._all(
            "SELECT id, salt, body FROM private_record WHERE id = ? AND body <> ''", record
        )
        return PrivateText(*found[0]) if found else None


def _bounds(period: Period) -> tuple[str, str]:
    """The period's first moment at the site and the first one after it, as times are stored."""
    return _midnight_before(period.first), _midnight_after(period.last)


def _midnight_before(day: date) -> str:
    return stamp(midnight_of(day))


def _midnight_after(day: date) -> str:
    # The next day, not a day's hours: where clocks are put on or back it has 23 or 25.
    return stamp(midnight_of(day + timedelta(days=1) if day < date.max else day))
