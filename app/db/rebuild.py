"""Projections are only what the log says: they can be thrown away and folded anew."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from app.db import tables
from app.db.engine import writer_engine
from app.db.failures import explained
from app.db.projections import KINDS, Projector
from app.db.terminal_lock import TerminalLock
from app.domain.part import Catalogue


def rebuild(path: Path, catalogue: Catalogue) -> int:
    """Refold every subject in one transaction; returns how many there are.

    Raises StoreUnavailable while a terminal runs.
    """
    with TerminalLock(path), explained(path):
        engine = writer_engine(path)
        try:
            with engine.begin() as connection:
                return refold_all(connection, catalogue)
        finally:
            engine.dispose()


def refold_all(connection: Connection, catalogue: Catalogue) -> int:
    """Empty all projections and fold the whole log into them, inside a transaction."""
    for table in (*tables.PROJECTIONS, tables.event_subject):
        connection.exec_driver_sql(f"DELETE FROM {table.name}")  # noqa: S608 - our own tables
    connection.exec_driver_sql("DELETE FROM part_text")
    connection.exec_driver_sql(
        "INSERT INTO event_subject (subject, hlc, terminal, incarnation, seq, event) "
        "SELECT one.value, hlc, terminal, incarnation, seq, event.id "
        "FROM event, json_each(event.subjects) AS one"
    )
    projector = Projector(catalogue)
    count = 0
    for kind in KINDS:
        found = connection.exec_driver_sql(
            "SELECT DISTINCT subject FROM event_subject WHERE subject >= ? AND subject < ?",
            (f"{kind}:", f"{kind};"),
        ).fetchall()
        for (subject,) in found:
            projector.refold(connection, subject)
            projector.keep()
        count += len(found)
    return count
