"""Projections are only what the log says: they can be thrown away and folded anew."""

from __future__ import annotations

from sqlite3 import Connection

from app.db import tables
from app.db.projections import KINDS, Projector
from app.db.store import SqliteStore


def rebuild_projections(store: SqliteStore) -> int:
    """Fold the whole log anew in one transaction; returns how many facts it holds.

    Raises StoreUnavailable; then the old projections stand.
    """
    return store.maintain(refold_all)


def refold_all(connection: Connection, projector: Projector) -> int:
    """Empty every projection and fold every subject's history into them."""
    for table in (*tables.PROJECTIONS, tables.event_subject):
        connection.execute(f"DELETE FROM {table.name}")  # noqa: S608 - our own tables
    # Made anew rather than emptied: whatever is wrong with the full-text index, this mends it.
    connection.execute("DROP TABLE IF EXISTS part_text")
    connection.execute(tables.PART_TEXT)
    connection.execute(
        "INSERT INTO event_subject (subject, hlc, terminal, incarnation, seq, event) "  # noqa: S608
        "SELECT one.value, e.hlc, e.terminal, e.incarnation, e.seq, e.id "
        "FROM event e, json_each(e.subjects) AS one "
        f"WHERE NOT {tables.NOT_OWN_TO_SAY}"
    )
    for kind in KINDS:
        found = connection.execute(
            "SELECT DISTINCT subject FROM event_subject WHERE subject >= ? AND subject < ?",
            (f"{kind}:", f"{kind};"),
        ).fetchall()
        for (subject,) in found:
            projector.refold(connection, subject)
            projector.keep()
    return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
