"""Keeps the projections true to the log: folds one fact on, or a whole subject anew.

States are kept in memory by the one writer, so that a fact costs no read; what a
transaction touched is put back when it is rolled back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from sqlite3 import Connection
from typing import Any

from app.db import projection_rows as rows
from app.db.event_log import history_of
from app.db.part_text import drop_text, words_of, write_texts
from app.db.parts_together import PartsTogether
from app.db.procedure_register import RegisteredProcedure, fold_procedure, unsealed
from app.db.projection_rows import Standing
from app.domain import run
from app.domain.events import (
    PartHarvested,
    Recorded,
    RunStarted,
    Unknown,
    VehicleReceived,
)
from app.domain.events.stock import PartTakenOver
from app.domain.part import Catalogue, Part, fold_part
from app.domain.procedure import Procedure
from app.domain.site import fold_person, fold_place, fold_site
from app.domain.vehicle import Vehicle, fold_vehicle
from app.exchange.fact_row import stamp

Fold = Callable[[Any, Recorded], Any]
FOLDS: Mapping[str, Fold] = {
    "site": fold_site,
    "person": fold_person,
    "place": fold_place,
    "procedure": fold_procedure,
    "vehicle": fold_vehicle,
    "part": fold_part,
}
# A part's words hold its vehicle's make, a run needs its procedure: in this order.
KINDS = ("site", "person", "place", "procedure", "vehicle", "part", "run")
_FOUNDING = (VehicleReceived, PartHarvested, PartTakenOver, RunStarted)
_MOST_CACHED = 1024


class Projector:
    """Folds facts into rows. Used by one writer inside its transactions."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, Standing | None] = {}
        self._before: dict[str, Standing | None] = {}
        self._procedures: dict[str, Procedure] = {}
        self._together: PartsTogether | None = None

    # ------------------------------------------------------------------- transactions

    def keep(self) -> None:
        """The transaction was committed: what it made holds."""
        self._before.clear()
        if len(self._known) > _MOST_CACHED:
            for subject in tuple(self._known)[: _MOST_CACHED // 2]:
                del self._known[subject]

    def forget(self) -> None:
        """The transaction was rolled back: what it made never was."""
        for subject, standing in self._before.items():
            if standing is None:
                self._known.pop(subject, None)
            else:
                self._known[subject] = standing
            self._procedures.pop(subject.removeprefix("procedure:"), None)
        self._before.clear()

    @contextmanager
    def together(self, parts: PartsTogether) -> Iterator[None]:
        """The parts of a page are written at its end."""
        self._together = parts
        for code, standing in parts.known.items():
            self._known.setdefault(f"part:{code}", standing)
        try:
            yield
            parts.write()
        finally:
            self._together = None

    # -------------------------------------------------------------------------- reads

    def state(self, connection: Connection, subject: str) -> Any:
        """The folded state of a subject, or None where nothing is known of it."""
        standing = self._standing(connection, subject)
        return standing.state if standing else None

    def procedure(self, connection: Connection, digest: str) -> Procedure | None:
        """The registered procedure, or None. Raises StoreUnavailable for damaged content."""
        if digest not in self._procedures:
            registered: RegisteredProcedure | None = self.state(connection, f"procedure:{digest}")
            if registered is None or not registered.content:
                return None
            self._procedures[digest] = unsealed(digest, registered.content)
        return self._procedures[digest]

    def _standing(self, connection: Connection, subject: str) -> Standing | None:
        if subject not in self._known:
            kind, _, key = subject.partition(":")
            if kind == "part" and self._together is not None and key in self._together.absent:
                return None
            standing = (
                self._fold_run(connection, key)
                if kind == "run"
                else rows.read_standing(connection, kind, key)
            )
            if standing is None:
                return None
            self._known[subject] = standing
        return self._known[subject]

    # ------------------------------------------------------------------------- writes

    def follow(self, connection: Connection, subject: str, facts: Sequence[Recorded]) -> None:
        """Fold on facts that are the last of the subject's history, in order, and stored."""
        kind = subject.partition(":")[0]
        if kind == "run":
            self._follow_run(connection, subject, facts)
        elif kind in FOLDS:
            before = after = self._standing(connection, subject)
            for recorded in facts:
                after = advance(kind, after, recorded)
            self._store(connection, subject, before, after)

    def refold(self, connection: Connection, subject: str) -> None:
        """Fold the whole history of a subject: a fact came in late."""
        kind, _, key = subject.partition(":")
        if kind == "run":
            self._remember(subject, self._fold_run(connection, key))
            self._write_run(connection, key)
        elif kind in FOLDS:
            before, after = self._standing(connection, subject), None
            for recorded in history_of(connection, subject):
                after = advance(kind, after, recorded)
            self._store(connection, subject, before, after)

    def _remember(self, subject: str, after: Standing | None) -> None:
        self._before.setdefault(subject, self._known.get(subject))
        if after is None:
            self._known.pop(subject, None)
        else:
            self._known[subject] = after

    def _store(
        self,
        connection: Connection,
        subject: str,
        before: Standing | None,
        after: Standing | None,
    ) -> None:
        if after is None or after == before:
            return
        kind, _, key = subject.partition(":")
        if kind == "part":
            after = self._place_part(connection, key, before, after)
        self._remember(subject, after)
        if kind == "vehicle":
            rows.write_vehicle(connection, key, after)
            self._retell_parts(connection, key, before, after)
        elif kind == "part":
            self._write_part(connection, key, after)
            self._tell_part(connection, before, after)
        elif kind == "procedure":
            rows.write_procedure(connection, key, after)
            self._wake_runs(connection, key, before, after)
        else:
            _PLAIN_WRITERS[kind](connection, key, after)

    # -------------------------------------------------------------------------- parts

    def _write_part(self, connection: Connection, key: str, after: Standing) -> None:
        if self._together is None:
            rows.write_parts(connection, {key: after})
        else:
            self._together.put(key, after)

    def _place_part(
        self, connection: Connection, key: str, before: Standing | None, after: Standing
    ) -> Standing:
        """Two terminals may have harvested in the same tick: the next position is as good."""
        if before is not None and before.position == after.position:
            return after
        position = after.position
        while not self._is_free(connection, position, key):
            position += 1
        return after if position == after.position else replace(after, position=position)

    def _is_free(self, connection: Connection, position: int, key: str) -> bool:
        free = None if self._together is None else self._together.is_free(position)
        if free is not None:
            return free
        other = "SELECT 1 FROM part WHERE position = ? AND part_id <> ?"
        return connection.execute(other, (position, key)).fetchone() is None

    def _tell_part(self, connection: Connection, before: Standing | None, after: Standing) -> None:
        part: Part = after.state
        if before is not None:
            if before.position == after.position and _told(before.state) == _told(part):
                return
            drop_text(connection, before.position)
        vehicle: Vehicle | None = self.state(connection, f"vehicle:{part.vehicle_id}")
        words = words_of(part, vehicle, self._catalogue)
        if self._together is None:
            write_texts(connection, {after.position: words})
        else:
            self._together.put_words(after.position, words)

    def _retell_parts(
        self, connection: Connection, vehicle_id: str, before: Standing | None, after: Standing
    ) -> None:
        """A vehicle whose make became known late: its parts are found by it as well."""
        vehicle: Vehicle = after.state
        was = (before.state.make, before.state.model) if before else ("", "")
        if was == (vehicle.make, vehicle.model):
            return
        found = connection.execute(
            "SELECT position, state FROM part WHERE vehicle_id = ?", (vehicle_id,)
        ).fetchall()
        words = {
            position: words_of(rows.state_of("part", text), vehicle, self._catalogue)
            for position, text in found
        }
        write_texts(connection, words)

    # --------------------------------------------------------------------------- runs

    def _follow_run(self, connection: Connection, subject: str, facts: Sequence[Recorded]) -> None:
        standing = self._known.get(subject)
        if standing is None or standing.state is None:
            self.refold(connection, subject)
            return
        procedure = self.procedure(connection, standing.state.digest)
        if procedure is not None:
            for recorded in facts:
                state = run.apply(procedure, standing.state, recorded)
                standing = _next(standing, state, recorded)
            self._remember(subject, standing)
            self._write_run(connection, subject.partition(":")[2])

    def _fold_run(self, connection: Connection, run_id: str) -> Standing | None:
        """The run by its whole history; state None while its procedure is not here."""
        history = tuple(history_of(connection, f"run:{run_id}"))
        started = started_in(history)
        if started is None:
            return None
        procedure = self.procedure(connection, started.digest)
        standing: Standing | None = None
        for recorded in history:
            standing = _next(standing, None, recorded)
        if standing is None or procedure is None:
            return standing
        return Standing(run.fold(procedure, history), standing.changed, standing.position)

    def _write_run(self, connection: Connection, run_id: str) -> None:
        standing = self._known.get(f"run:{run_id}")
        if standing is None:
            return
        if standing.state is None:
            started = started_in(history_of(connection, f"run:{run_id}"))
            if started is not None:
                told = (started.vehicle_id, started.digest)
                rows.write_waiting_run(connection, run_id, *told, standing)
            return
        procedure = self.procedure(connection, standing.state.digest)
        rows.write_run(connection, run_id, standing, procedure)

    def _wake_runs(
        self, connection: Connection, digest: str, before: Standing | None, after: Standing
    ) -> None:
        """Runs that arrived before their procedure can be told now."""
        if (before and before.state.content) or not after.state.content:
            return
        found = connection.execute("SELECT run_id FROM run WHERE digest = ?", (digest,))
        for (run_id,) in found.fetchall():
            self.refold(connection, f"run:{run_id}")


_PLAIN_WRITERS: Mapping[str, Callable[[Connection, str, Standing], None]] = {
    "site": rows.write_site,
    "person": rows.write_person,
    "place": rows.write_place,
}


def advance(kind: str, before: Standing | None, recorded: Recorded) -> Standing | None:
    """A subject's standing after a fact; facts of a later release change nothing."""
    if isinstance(recorded.event, Unknown):
        return before
    state = FOLDS[kind](before.state if before else None, recorded)
    return None if state is None else _next(before, state, recorded)


def _next(before: Standing | None, state: Any, recorded: Recorded) -> Standing:
    founding = before is None or isinstance(recorded.event, _FOUNDING)
    position = recorded.hlc if before is None or founding else before.position
    return Standing(state, stamp(recorded.at.wall), position)


def started_in(history: Any) -> RunStarted | None:
    """The fact that began the run, whatever order the history has."""
    return next((one.event for one in history if isinstance(one.event, RunStarted)), None)


def _told(part: Part) -> tuple[str, ...]:
    """What a part's words are made of."""
    return (
        part.part_type,
        part.oe_number,
        part.position,
        part.serial,
        part.vehicle_id,
        part.number,
        part.remark if part.number else "",
    )
