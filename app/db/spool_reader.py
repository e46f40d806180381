"""Print jobs, folded from the log: the newest ones, kept while nothing about them is recorded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from app.db.event_log import history_of
from app.db.failures import explained
from app.domain.print_job import PrintJob, fold_print

NEWEST: Final = 2000
"""Jobs known to the screen and the spool; their ids are in the order of time."""
_JOBS = (
    "SELECT DISTINCT subject FROM event_subject "
    "WHERE subject >= 'print:' AND subject < 'print;' ORDER BY subject DESC LIMIT ?"
)
_LAST = "SELECT coalesce(max(id), 0) FROM event"
_SINCE = "SELECT subjects FROM event WHERE id > ? AND subjects LIKE '%\"print:%'"


class SpoolReader:
    """For a connection that sees committed facts alone; folds again only jobs with new facts."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self._last = -1
        self._jobs: dict[str, PrintJob] = {}

    def jobs(self) -> Mapping[str, PrintJob]:
        """The newest jobs by id, the oldest of them first."""
        with explained(self._path):
            (last,) = self._all(_LAST)[0]
            if last != self._last:
                for subject in self._touched():
                    self._fold(subject)
                self._last = last
        return dict(sorted(self._jobs.items())[-NEWEST:])

    def _touched(self) -> set[str]:
        if self._last < 0:
            return {row[0] for row in self._all(_JOBS, NEWEST)}
        named = (json.loads(row[0]) for row in self._all(_SINCE, self._last))
        return {one for subjects in named for one in subjects if one.startswith("print:")}

    def _fold(self, subject: str) -> None:
        job = fold_print(history_of(self._connection, subject))
        if job is not None:
            self._jobs[job.job_id] = job

    def _all(self, statement: str, *values: Any) -> list[Any]:
        return self._connection.execute(statement, values).fetchall()
