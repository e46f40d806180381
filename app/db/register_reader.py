"""Facts for registers and inspections, a page at a time on the connection that cannot write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from app.db import event_log, tables
from app.db.event_log import COLUMNS, Entry, stamp
from app.db.failures import explained
from app.db.verify import first_broken_link
from app.domain.inspection import Link, PrivateText
from app.domain.register_lines import LevelLine, Period
from app.domain.registers import VehicleFile, vehicle_file
from app.domain.weigh_ticket import Yard, fold_yard
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
_CLOSED = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject >= 'container:' AND s.subject < 'container;' AND e.wall < ? "
    "AND e.name = 'ContainerClosed' ORDER BY e.hlc"
)
_OF_CONTAINERS = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject >= 'container:' AND s.subject < 'container;' "
    "ORDER BY s.hlc, s.terminal, s.incarnation, s.seq"
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
            return vehicle_file(map(event_log.recorded_of, rows))

    def yard(self) -> Yard:
        """Closed containers that still stand here, and every weigh ticket that counts."""
        rows = self._all(_OF_CONTAINERS)
        with explained(self._path):
            return fold_yard(map(event_log.recorded_of, rows))

    def levels(self, codes: Mapping[str, str], until: date) -> tuple[LevelLine, ...]:
        """What stands in the yard at the end of a day; codes: the waste code of each fraction."""
        beyond = stamp(_midnight(until) + timedelta(days=1))
        closed: dict[str, tuple[str, str]] = {}
        for row in self._all(_CLOSED, beyond):
            body = json.loads(Entry(*row).body)
            closed[_digits(body["waste_code"])] = (Entry(*row).wall, body["container"])
        kg: dict[str, Decimal] = {}
        fractions: dict[str, set[str]] = {}
        for fraction, amount, wall, _ in self._all(_AMOUNTS, beyond):
            code = codes.get(fraction, "")
            if wall > closed.get(_digits(code), ("", ""))[0]:
                kg[code] = kg.get(code, Decimal(0)) + Decimal(amount)
                fractions.setdefault(code, set()).add(fraction)
        return tuple(
            LevelLine(
                code,
                " ".join(sorted(fractions[code])),
                kg[code],
                closed.get(_digits(code), ("", ""))[1],
                _when(closed.get(_digits(code), ("", ""))[0]),
            )
            for code in sorted(kg)
        )

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

    def private(self, record: str) -> PrivateText | None:
        """A private record; None where it was erased or is not here."""
        found = self._all(
            "SELECT id, salt, body FROM private_record WHERE id = ? AND body <> ''", record
        )
        return PrivateText(*found[0]) if found else None


def _bounds(period: Period) -> tuple[str, str]:
    """The period's first moment and the first one after it, UTC, as times are stored."""
    return stamp(_midnight(period.first)), stamp(_midnight(period.last) + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _when(wall: str) -> datetime | None:
    return datetime.fromisoformat(wall) if wall else None


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)
