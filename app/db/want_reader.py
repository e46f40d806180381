"""Wants are few and folded together: read from the log by their subjects, kept while unchanged."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection

from app.db import event_log
from app.domain.want import Want, fold_wants
from app.exchange.fact_row import recorded_of

_RANGE = "s.subject >= 'want:' AND s.subject < 'want;'"
_STAMP = f"SELECT count(*), max(s.event) FROM event_subject s WHERE {_RANGE}"  # noqa: S608
_FACTS = (
    f"SELECT {event_log.COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    f"WHERE {_RANGE}"
)


def read_wants(connection: Connection) -> Mapping[str, Want]:
    """All wants by id, as the connection sees them now."""
    rows = connection.execute(_FACTS).fetchall()
    return fold_wants(recorded_of(row) for row in rows)


class WantReader:
    """Reads again only what has changed. For a connection that sees committed facts alone: a
    number given back by a rollback would be taken for the fact that had it before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stamp: tuple[int, int | None] = (0, None)
        self._wants: Mapping[str, Want] = {}

    def wants(self) -> Mapping[str, Want]:
        """All wants by id."""
        count, newest = self._connection.execute(_STAMP).fetchone()
        if (count, newest) != self._stamp:
            self._wants = read_wants(self._connection)
            self._stamp = (count, newest)
        return self._wants
