"""Facts of other terminals: checked, kept verbatim, folded in wherever they belong."""

from __future__ import annotations

import json
from sqlite3 import Connection

from app.db.event_log import append, is_last
from app.db.projections import Projector
from app.db.unit_of_work import SqliteUnitOfWork
from app.domain.errors import StoreUnavailable
from app.domain.events import Recorded
from app.exchange.fact_row import Entry, digest, recorded_of
from app.exchange.logical_clock import is_believable


def take_in(
    connection: Connection, projector: Projector, uow: SqliteUnitOfWork, entry: Entry
) -> None:
    """Store a fact if it is new and project it; the logical clock never falls behind it.

    Raises StoreUnavailable for a damaged row or one that claims another's place.
    """
    fact = _read(entry)
    uow.catch_up(entry.hlc)
    if _is_known(connection, uow, entry):
        return
    subjects = tuple(json.loads(entry.subjects))
    append(connection, entry, subjects)
    uow.recorded.append(fact)
    for subject in subjects:
        if is_last(connection, subject, fact):
            projector.follow(connection, subject, (fact,))
        else:
            projector.refold(connection, subject)


def _read(entry: Entry) -> Recorded:
    if digest(entry) != entry.hash or not is_believable(entry.hlc):
        raise StoreUnavailable("received-fact-damaged", fact=entry.event_id)
    try:
        return recorded_of(entry)
    except (ValueError, TypeError) as error:
        raise StoreUnavailable("received-fact-damaged", fact=entry.event_id) from error


def _is_known(connection: Connection, uow: SqliteUnitOfWork, entry: Entry) -> bool:
    """Known by id; another fact in the same place means that two databases share a name."""
    found = connection.execute(
        "SELECT hash FROM event WHERE event_id = ? "
        "OR (terminal = ? AND incarnation = ? AND seq = ?)",
        (entry.event_id, entry.terminal, entry.incarnation, entry.seq),
    ).fetchall()
    ours = entry.terminal == uow.terminal and entry.incarnation >= uow.incarnation
    if any(row[0] != entry.hash for row in found) or (ours and not found):
        raise StoreUnavailable(
            "received-fact-conflict", fact=entry.event_id, terminal=entry.terminal
        )
    return bool(found)
