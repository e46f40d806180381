"""Chains as the exchange sees them: facts, and links that do not count as facts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Final

from app.db import tables
from app.domain import codec
from app.domain.master_data import OWNED_BY_INVENTORY
from app.exchange.fact_row import Entry
from app.exchange.messages import End, Life, Place

_COLUMNS: Final = ", ".join(Entry._fields)
_LIFE: Final = "terminal = ? AND incarnation = ?"
_FACTS = f"SELECT {_COLUMNS} FROM event WHERE {_LIFE} AND seq > ? AND seq <= ?"  # noqa: S608
_LINKS = f"SELECT entry FROM apart WHERE {_LIFE} AND seq > ? AND seq <= ?"  # noqa: S608
_BOTH: Final = (
    f"SELECT seq, hash FROM event WHERE {_LIFE} AND seq {{which}} "  # noqa: S608
    f"UNION ALL SELECT seq, hash FROM apart WHERE {_LIFE} AND seq {{which}} "
    "ORDER BY seq DESC LIMIT 1"
)
_LAST, _AT = _BOTH.format(which=">= ?"), _BOTH.format(which="= ?")
_LINKED: Final = (
    "SELECT terminal, incarnation, seq, hash FROM json_each(?) AS one JOIN {table} ON "
    "terminal = one.value ->> 0 AND incarnation = one.value ->> 1 AND seq = one.value ->> 2"
)
_MOST = 2**62
Link = tuple[str, int, int]
"""A place in a chain: terminal, incarnation, number."""


def last_link(raw: Connection, life: Life) -> End:
    """How far an own chain reaches."""
    row = raw.execute(_LAST, (*life, 0, *life, 0)).fetchone()
    return End(*row) if row else End()


def link_at(raw: Connection, life: Life, seq: int) -> str:
    """The hash at a place of a chain, or ''."""
    row = raw.execute(_AT, (*life, seq, *life, seq)).fetchone()
    return str(row[1]) if row else ""


def links_after(raw: Connection, life: Life, seq: int, limit: int) -> tuple[Entry, ...]:
    """The next links of a chain, up to the first that is not here."""
    upto = (*life, seq, seq + limit)
    rows = [Entry._make(one) for one in raw.execute(_FACTS, upto).fetchall()]
    rows += [_entry(text) for (text,) in raw.execute(_LINKS, upto).fetchall()]
    rows.sort(key=lambda one: one.seq)
    return tuple(one for place, one in enumerate(rows, seq + 1) if one.seq == place)


def facts_after(raw: Connection, life: Life, seq: int) -> tuple[Entry, ...]:
    """What counts in a chain after a place."""
    found = raw.execute(_FACTS + " ORDER BY seq", (*life, seq, _MOST)).fetchall()
    return tuple(map(Entry._make, found))


def links_at(raw: Connection, places: Iterable[Link]) -> dict[Link, str]:
    """The hashes at places of any chains, where something is."""
    asked = json.dumps(list(places))
    found = [*raw.execute(_LINKED.format(table="event"), (asked,)).fetchall()]
    found += raw.execute(_LINKED.format(table="apart"), (asked,)).fetchall()
    return {(code, incarnation, seq): link for code, incarnation, seq, link in found}


def hashes_of(raw: Connection, event_ids: Iterable[str]) -> dict[str, str]:
    """The hashes of those facts that count."""
    found = raw.execute(
        "SELECT event_id, hash FROM json_each(?) JOIN event ON event_id = value",
        (json.dumps(list(event_ids)),),
    )
    return dict(found.fetchall())


def fact_of(raw: Connection, event_id: str) -> Entry | None:
    """Where a fact counts."""
    found = raw.execute(
        f"SELECT {_COLUMNS} FROM event WHERE event_id = ?",  # noqa: S608 - our own columns
        (event_id,),
    ).fetchone()
    return Entry._make(found) if found else None


def set_apart(raw: Connection, row: Entry, reason: str) -> None:
    """Keep a link that does not count."""
    raw.execute(
        "INSERT OR REPLACE INTO apart (terminal, incarnation, seq, hash, entry, reason) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (row.terminal, row.incarnation, row.seq, row.hash, _text(row), reason),
    )


def count_again(raw: Connection, place: Link) -> None:
    """What was set apart there counts from now on."""
    raw.execute(f"DELETE FROM apart WHERE {_LIFE} AND seq = ?", place)  # noqa: S608


def note_aside(raw: Connection, row: Entry, reason: str) -> None:
    """A fact stands here that the inventory keeps apart."""
    raw.execute(
        "INSERT OR REPLACE INTO put_aside (terminal, incarnation, seq, reason) "  # noqa: S608
        f"SELECT terminal, incarnation, seq, ? FROM event WHERE {_LIFE} AND seq = ? AND hash = ?",
        (reason, row.terminal, row.incarnation, row.seq, row.hash),
    )


def counts_though_owned(raw: Connection, row: Entry) -> bool:
    """Whether a fact still counts here that only the owner of master data may state."""
    stands = f"SELECT 1 FROM event e WHERE {_LIFE} AND seq = ? AND hash = ?"  # noqa: S608
    place = (row.terminal, row.incarnation, row.seq, row.hash)
    found = raw.execute(f"{stands} AND NOT {tables.NOT_OWN_TO_SAY}", place)
    return found.fetchone() is not None


def holds_facts_back(raw: Connection) -> bool:
    """Whether any fact does not count here because only the owner of master data may state it."""
    found = raw.execute("SELECT 1 FROM put_aside WHERE reason = ?", (OWNED_BY_INVENTORY,))
    return found.fetchone() is not None


def forget_asides(raw: Connection) -> None:
    """The feed is read from its start, which says them again."""
    raw.execute("DELETE FROM put_aside")


def take_out(raw: Connection, row: Entry) -> None:
    """A fact counts here no more; projections are folded anew by the caller."""
    raw.execute(
        "DELETE FROM event_subject WHERE event = (SELECT id FROM event WHERE event_id = ?)",
        (row.event_id,),
    )
    raw.execute("DELETE FROM event WHERE event_id = ?", (row.event_id,))


def displace(raw: Connection, life: Life, since: int) -> None:
    """Another history stands from a place on: what stood there waits until it comes again."""
    for row in facts_after(raw, life, since - 1):
        raw.execute(
            "INSERT OR REPLACE INTO displaced (event_id, entry) VALUES (?, ?)",
            (row.event_id, _text(row)),
        )
        take_out(raw, row)
    # What an inventory said of the history that stood here says nothing of the next one.
    for table in ("apart", "put_aside", "anchor"):
        raw.execute(f"DELETE FROM {table} WHERE {_LIFE} AND seq >= ?", (*life, since))  # noqa: S608


def kinds_of_subjects(raw: Connection) -> frozenset[str]:
    """Every kind of subject that anything is known of."""
    found = raw.execute(
        "SELECT DISTINCT substr(subject, 1, instr(subject, ':') - 1) FROM event_subject"
    )
    return frozenset(kind for (kind,) in found.fetchall())


def save_place(raw: Connection, place: Place) -> None:
    """The feed was read that far."""
    raw.execute(
        "UPDATE feed_place SET feed = ?, number = ?, event_id = ?",
        (place.feed, place.number, place.event_id),
    )


def read_place(raw: Connection) -> Place:
    """How far the feed was read."""
    return Place(*raw.execute("SELECT feed, number, event_id FROM feed_place").fetchone())


def _text(row: Entry) -> str:
    return codec.canonical(list(row))


def _entry(text: str) -> Entry:
    return Entry._make(json.loads(text))
