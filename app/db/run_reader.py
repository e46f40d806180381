"""Runs for screens: folded once, then only the facts that came since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from sqlite3 import Connection

from app.db import event_log
from app.db.projections import started_in
from app.domain import run
from app.domain.errors import NotFound
from app.domain.procedure import Procedure
from app.domain.run import LateEvent, RunState

_MOST_CACHED = 64
_NEWEST = "SELECT max(event) FROM event_subject WHERE subject = ?"


@dataclass(frozen=True, slots=True)
class _Folded:
    state: RunState
    procedure: Procedure
    up_to: int


class RunReader:
    """Folds runs on the reader's connection."""

    def __init__(self, connection: Connection, procedure: Callable[[str], Procedure]) -> None:
        self._connection = connection
        self._procedure = procedure
        self._folded: dict[str, _Folded] = {}

    def run(self, run_id: str) -> RunState:
        """The run's state now. Raises NotFound for the run or its procedure."""
        subject = f"run:{run_id}"
        newest = self._connection.execute(_NEWEST, (subject,)).fetchone()[0]
        if newest is None:
            raise NotFound("run-unknown", run=run_id)
        known = self._folded.get(run_id)
        if known is None or known.up_to != newest:
            known = self._further(subject, known, newest) or self._anew(subject, newest)
            self._folded.pop(run_id, None)
            self._folded[run_id] = known
            if len(self._folded) > _MOST_CACHED:
                del self._folded[next(iter(self._folded))]
        return known.state

    def _further(self, subject: str, known: _Folded | None, newest: int) -> _Folded | None:
        if known is None:
            return None
        state = known.state
        try:
            for recorded in event_log.history_of(self._connection, subject, after=known.up_to):
                state = run.apply(known.procedure, state, recorded)
        except LateEvent:
            return None
        return _Folded(state, known.procedure, newest)

    def _anew(self, subject: str, newest: int) -> _Folded:
        history = tuple(event_log.history_of(self._connection, subject))
        started = started_in(history)
        if started is None:
            raise NotFound("run-unknown", run=subject.partition(":")[2])
        procedure = self._procedure(started.digest)
        return _Folded(run.fold(procedure, history), procedure, newest)
