"""Erasable records of people, in a terminal's database: told to the inventory, kept and erased."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from sqlite3 import Connection
from typing import Final

from app.db.event_log import COLUMNS
from app.db.projection_rows import state_of
from app.domain.events import PersonChanged, PersonEnrolled, PrivateRef
from app.exchange.fact_row import UnreadableFact, recorded_of
from app.exchange.people_records import MOST_RECORDS, PeopleTold, PrivateRecord, person_ref

# Those that count alone: what does not stands under no subject.
_ABOUT_PEOPLE: Final = (
    f"SELECT {COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject >= 'person:' AND s.subject < 'person;' AND e.name IN (?, ?)"
)


def told_of_people(raw: Connection, wanted: Sequence[str]) -> PeopleTold:
    """The records that are wanted and here, and the ids of those of today that are not here."""
    return PeopleTold(tuple(_here(raw, wanted)), tuple(_lacking(raw))[:MOST_RECORDS])


def keep_records(raw: Connection, records: Sequence[PrivateRecord]) -> None:
    """Keep those that a fact vouches for; one that is here or was erased stays as it is."""
    meant = {ref.record: ref for ref in _refs_of_today(raw)}
    for one in records:
        if one.record in meant and one.is_meant_by(meant[one.record]):
            raw.execute(
                "INSERT OR IGNORE INTO private_record (id, salt, body, erased_at) "
                "VALUES (?, ?, ?, '')",
                (one.record, one.salt, one.body),
            )


def know_erased(raw: Connection, records: Sequence[str], at: str) -> None:
    """What was erased before it came here is not asked for again."""
    lacking = set(_lacking(raw))
    raw.executemany(
        "INSERT OR IGNORE INTO private_record (id, salt, body, erased_at) VALUES (?, '', '', ?)",
        [(one, at) for one in records if one in lacking],
    )


def still_here(raw: Connection, records: Sequence[str]) -> tuple[str, ...]:
    """Which of these are records of people that are not erased here yet."""
    found = raw.execute(
        "SELECT id FROM private_record WHERE body <> '' AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(records)),),
    ).fetchall()
    people = {ref.record for ref in _refs(raw)} if found else set()
    return tuple(record for (record,) in found if record in people)


def _here(raw: Connection, wanted: Sequence[str]) -> Iterator[PrivateRecord]:
    refs = {ref.record: ref for ref in _refs(raw)} if wanted else {}
    found = raw.execute(
        "SELECT id, salt, body FROM private_record WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted[:MOST_RECORDS])),),
    )
    for row in found.fetchall():
        record = PrivateRecord(*row)
        if record.record in refs and record.is_meant_by(refs[record.record]):
            yield record


def _lacking(raw: Connection) -> Iterator[str]:
    for ref in _refs_of_today(raw):
        known = raw.execute("SELECT 1 FROM private_record WHERE id = ?", (ref.record,))
        if known.fetchone() is None:
            yield ref.record


def _refs_of_today(raw: Connection) -> list[PrivateRef]:
    """The name everybody bears now."""
    rows = raw.execute("SELECT state FROM person").fetchall()
    return [state_of("person", state).private for (state,) in rows]


def _refs(raw: Connection) -> Iterator[PrivateRef]:
    """Every name anybody ever bore."""
    names = (PersonEnrolled.__name__, PersonChanged.__name__)
    for row in raw.execute(_ABOUT_PEOPLE, names).fetchall():
        with suppress(UnreadableFact):
            ref = person_ref(recorded_of(row).event)
            if ref is not None:
                yield ref
