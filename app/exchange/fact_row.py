"""A fact as it is kept and as it travels: one chained row, the same on every machine.

A row's hash is SHA-256 over the canonical JSON object of all its columns but `hash`
itself, `prev` included: an edited, removed or inserted row breaks the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Final, NamedTuple

from app.domain import codec, events
from app.domain.errors import Refused
from app.domain.events import Recorded
from app.domain.moment import Moment

GENESIS: Final = "0" * 64
"""What the first row of a chain follows."""
LONGEST_FACT: Final = 500_000
"""Of what a fact says, in signs: in any script it fits into what an inventory takes at once, and
nobody can leave out a fact that does not."""


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


@lru_cache(256)
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
    """The row for a fact that follows the row with hash `prev`. Raises Refused."""
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
    if len(entry.subjects) + len(entry.body) > LONGEST_FACT:
        raise Refused("fact-too-long")
    return entry._replace(hash=digest(entry))


class UnreadableFact(ValueError):
    """A row that was not written by this program; says which fact it stands for."""


def recorded_of(row: Iterable[Any]) -> Recorded:
    """The fact in a row selected as COLUMNS. Raises UnreadableFact."""
    entry = Entry(*row)
    try:
        subjects = tuple(json.loads(entry.subjects))
        at = Moment(wall_of(entry.wall), entry.mono_ms, entry.boot, entry.session)
        event = events.read(entry.name, subjects, json.loads(entry.body), entry.version)
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
