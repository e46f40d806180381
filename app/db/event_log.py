"""The log of facts in the terminal's database: rows kept verbatim, found by subject."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection

from app.domain.battery_danger import BatteryDanger, fold_danger
from app.domain.events import Recorded
from app.exchange.fact_row import Entry, recorded_of

COLUMNS = ", ".join(f"e.{name}" for name in Entry._fields)
_INSERT = (
    f"INSERT INTO event ({', '.join(Entry._fields)}) "  # noqa: S608 - our own column names
    f"VALUES ({', '.join('?' * len(Entry._fields))})"
)
_INSERT_AT = (
    f"INSERT INTO event (id, {', '.join(Entry._fields)}) "  # noqa: S608 - our own column names
    f"VALUES (?, {', '.join('?' * len(Entry._fields))})"
)
_INSERT_SUBJECT = (
    "INSERT INTO event_subject (subject, hlc, terminal, incarnation, seq, event) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_OF_SUBJECT = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject = ? AND s.event > ? ORDER BY s.hlc, s.terminal, s.incarnation, s.seq"
)
NEWEST_OF_SUBJECT = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject = ? "
    "ORDER BY s.hlc DESC, s.terminal DESC, s.incarnation DESC, s.seq DESC LIMIT ?"
)
# A range of the index rather than a search in it: subjects of one kind lie side by side.
_DANGERS = (
    f"SELECT s.subject, {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject >= 'danger:' AND s.subject < 'danger;'"
)
_NEWEST_OF_EACH = (
    "SELECT value, (SELECT max(hlc) FROM event_subject WHERE subject = value) FROM json_each(?)"
)
_LAST_OF_SUBJECT = (
    "SELECT hlc, terminal, incarnation, seq FROM event_subject WHERE subject = ? "
    "ORDER BY hlc DESC, terminal DESC, incarnation DESC, seq DESC LIMIT 1"
)


def append(connection: Connection, entry: Entry, subjects: Iterable[str]) -> None:
    """Insert a row and its place in the history of each subject."""
    row = connection.execute(_INSERT, tuple(entry)).lastrowid
    order = (entry.hlc, entry.terminal, entry.incarnation, entry.seq)
    for subject in dict.fromkeys(subjects):
        connection.execute(_INSERT_SUBJECT, (subject, *order, row))


def append_all(connection: Connection, rows: Sequence[tuple[Entry, Sequence[str]]]) -> None:
    """Insert rows, each with its subjects, as `append` would one after the other."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM event").fetchone()
    numbered = tuple(enumerate(rows, last + 1))
    connection.executemany(_INSERT_AT, [(at, *entry) for at, (entry, _) in numbered])
    connection.executemany(
        _INSERT_SUBJECT,
        [
            (subject, one.hlc, one.terminal, one.incarnation, one.seq, at)
            for at, (one, subjects) in numbered
            for subject in dict.fromkeys(subjects)
        ],
    )


def newest_of(connection: Connection, subjects: Iterable[str]) -> dict[str, int]:
    """The logical time of the newest fact about each subject that has any."""
    found = connection.execute(_NEWEST_OF_EACH, (json.dumps(list(subjects)),))
    return {subject: hlc for subject, hlc in found.fetchall() if hlc is not None}


def history_of(connection: Connection, subject: str, after: int = 0) -> Iterator[Recorded]:
    """The facts about a subject in order; `after` leaves out rows of the log up to that id."""
    for row in connection.execute(_OF_SUBJECT, (subject, after)).fetchall():
        yield recorded_of(row)


def dangers_in(connection: Connection) -> tuple[BatteryDanger, ...]:
    """Every hot battery, oldest first; they are few, and folded from the log itself."""
    facts: dict[str, list[Recorded]] = {}
    for subject, *row in connection.execute(_DANGERS).fetchall():
        facts.setdefault(subject, []).append(recorded_of(row))
    folded = ((min(one.order for one in found), fold_danger(found)) for found in facts.values())
    return tuple(one for _, one in sorted(folded, key=lambda pair: pair[0]) if one is not None)


def rows_of_danger(connection: Connection, danger_id: str, terminal: str) -> Iterator[Entry]:
    """What a terminal recorded of a hot battery, oldest first."""
    for row in connection.execute(_OF_SUBJECT, (f"danger:{danger_id}", 0)).fetchall():
        entry = Entry._make(row)
        if entry.terminal == terminal:
            yield entry


def is_last(connection: Connection, subject: str, recorded: Recorded) -> bool:
    """Whether a stored fact is the last of a subject's history."""
    row = connection.execute(_LAST_OF_SUBJECT, (subject,)).fetchone()
    return tuple(row) == recorded.order
