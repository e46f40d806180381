"""The log of facts: chained rows, kept verbatim, read back as domain events.

A row's hash is SHA-256 over the canonical JSON object of all its columns but `hash`
itself, `prev` included: an edited, removed or inserted row breaks the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from json.encoder import encode_basestring
from sqlite3 import Connection
from typing import Any, NamedTuple

from app.domain import codec, events
from app.domain.battery_danger import BatteryDanger, fold_danger
from app.domain.events import Recorded
from app.domain.moment import Moment

GENESIS = "0" * 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_COUNTER_BITS = 16


class Entry(NamedTuple):
    """One row of the log; the field names are the column names."""

    event_id: str
    terminal: str
    incarnation: int
    seq: int
    hlc: int
    wall: str
    mono_ms: int
    boot: str
    session: str
    person: str
    name: str
    version: int
    subjects: str
    body: str
    prev: str
    hash: str


COLUMNS = ", ".join(f"e.{name}" for name in Entry._fields)
_INSERT = (
    f"INSERT INTO event ({', '.join(Entry._fields)}) "  # noqa: S608 - our own column names
    f"VALUES ({', '.join('?' * len(Entry._fields))})"
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
_LAST_OF_SUBJECT = (
    "SELECT hlc, terminal, incarnation, seq FROM event_subject WHERE subject = ? "
    "ORDER BY hlc DESC, terminal DESC, incarnation DESC, seq DESC LIMIT 1"
)


def tick(last: int, wall: datetime) -> int:
    """The next value of the logical clock: never back, even when the wall clock goes back."""
    return max(last + 1, ((wall - _EPOCH) // _MILLISECOND) << _COUNTER_BITS)


def stamp(wall: datetime) -> str:
    """A time as stored: UTC with microseconds, so that text order is time order."""
    return wall.astimezone(UTC).isoformat(timespec="microseconds")


def digest(entry: Entry) -> str:
    """The hash a row must carry."""
    return hashlib.sha256(chained_text(entry).encode()).hexdigest()


def chained_text(entry: Entry) -> str:
    """What a row's hash is made over: `codec.canonical` of its columns, without the hash.

    Written out, because a check of years walks over millions. Raises TypeError for a column
    that is not what the schema says.
    """
    text = encode_basestring
    return (
        f'{{"body":{text(entry.body)},"boot":{text(entry.boot)},'
        f'"event_id":{text(entry.event_id)},"hlc":{entry.hlc:d},'
        f'"incarnation":{entry.incarnation:d},"mono_ms":{entry.mono_ms:d},'
        f'"name":{text(entry.name)},"person":{text(entry.person)},"prev":{text(entry.prev)},'
        f'"seq":{entry.seq:d},"session":{text(entry.session)},"subjects":{text(entry.subjects)},'
        f'"terminal":{text(entry.terminal)},"version":{entry.version:d},'
        f'"wall":{text(entry.wall)}}}'
    )


def entry_of(recorded: Recorded, prev: str) -> Entry:
    """The row for a fact that follows the row with hash `prev`."""
    event, at = recorded.event, recorded.at
    entry = Entry(
        recorded.event_id,
        recorded.terminal,
        recorded.incarnation,
        recorded.seq,
        recorded.hlc,
        stamp(at.wall),
        at.mono_ms,
        at.boot,
        at.session,
        recorded.by,
        event.name,
        event.version,
        codec.canonical(list(dict.fromkeys(event.subjects()))),
        codec.canonical(events.body_of(event)),
        prev,
        "",
    )
    return entry._replace(hash=digest(entry))


class UnreadableFact(ValueError):
    """A row that was not written by this program; says which fact it stands for."""


def recorded_of(row: Iterable[Any]) -> Recorded:
    """The fact in a row selected as COLUMNS. Raises UnreadableFact."""
    entry = Entry(*row)
    try:
        subjects = tuple(json.loads(entry.subjects))
        at = Moment(wall_of(entry.wall), entry.mono_ms, entry.boot, entry.session)
        event = events.read(entry.name, subjects, json.loads(entry.body))
    except (ValueError, TypeError, RecursionError) as error:
        where = f"{entry.terminal} {entry.incarnation}/{entry.seq} content"
        raise UnreadableFact(where) from error
    return Recorded(
        entry.event_id,
        entry.terminal,
        entry.incarnation,
        entry.seq,
        entry.hlc,
        at,
        entry.person,
        event,
    )


def wall_of(text: str) -> datetime:
    """A time as `stamp` stored it. Raises ValueError for any other text."""
    wall = datetime.fromisoformat(text)
    if wall.tzinfo is None:
        raise ValueError(f"{text} has no zone")
    return wall


def append(connection: Connection, entry: Entry, subjects: Iterable[str]) -> None:
    """Insert a row and its place in the history of each subject."""
    row = connection.execute(_INSERT, tuple(entry)).lastrowid
    order = (entry.hlc, entry.terminal, entry.incarnation, entry.seq)
    for subject in dict.fromkeys(subjects):
        connection.execute(_INSERT_SUBJECT, (subject, *order, row))


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
