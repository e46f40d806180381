"""A terminal's log in a real database, with what the played histories ask of one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import cast

from app.db.exchange_log import SqliteLog
from app.db.rebuild import refold_all
from app.db.store import SqliteStore
from app.db.unit_of_work import SqliteUnitOfWork
from app.domain.events import Unknown
from app.exchange.fact_row import Entry
from tests.shop_floor import CATALOGUE, PlayedClock
from tests.store_dump import counted, projections

_FOLDERS = count(1)
OPEN: list[StoredLog] = []
"""Every one that may still hold its file, also those that a history put away."""


def of_version(said: Unknown, version: int) -> Unknown:
    """The same as another release writes it."""
    kind = type("OfVersion", (Unknown,), {"__slots__": (), "version": version})
    return cast("Unknown", kind(said.type_name, said.about, said.body))


class StoredLog(SqliteLog):
    """Copies itself as somebody copies a disk: the database and the mark beside it."""

    def __init__(self, home: Path) -> None:
        self._home, self._folder = home, home / str(next(_FOLDERS))
        self._reopen()

    def _reopen(self) -> None:
        super().__init__(SqliteStore(self._path, PlayedClock(), CATALOGUE, demo=True))
        OPEN.append(self)

    @property
    def _path(self) -> Path:
        return self._folder / "shop.sqlite"

    def record(self, row: Entry) -> None:
        """Something happened here, under the id it is given."""

        def note(uow: SqliteUnitOfWork) -> None:
            uow.new_id = lambda: row.event_id  # type: ignore[method-assign]
            said = Unknown(row.name, tuple(json.loads(row.subjects)), json.loads(row.body))
            uow.record(of_version(said, row.version), "")

        self._store.rewrite(lambda uow, _: note(uow), anew=False)

    def spoil_last(self) -> None:
        """A disk alters what was recorded last."""
        self._store.raw.execute(
            "UPDATE event SET body = '{\"altered\":1}' WHERE id = (SELECT max(id) FROM event)"
        )

    @property
    def counted(self) -> Mapping[str, Entry]:
        """The facts that count here; what a disk altered is told by the inventory alone."""
        return {one.event_id: one for one in counted(self._path)}

    @property
    def aside(self) -> Mapping[str, object]:
        """Facts whose place another took."""
        rows = self._store.raw.execute("SELECT event_id FROM displaced").fetchall()
        return dict.fromkeys(row[0] for row in rows)

    def tables(self) -> Sequence[str]:
        """What the facts come to, folded anew: who records sees no kind in them.

        Without the index of subjects, which holds a fact that this disk alone altered.
        """
        self._store.maintain(refold_all)
        found = projections(self._path)
        return [f"{name} {row}" for name in found if name != "event_subject" for row in found[name]]

    def copy(self) -> StoredLog:
        """As somebody copies a disk."""
        self.close()
        other = StoredLog.__new__(StoredLog)
        other._home, other._folder = self._home, self._home / str(next(_FOLDERS))
        shutil.copytree(self._folder, other._folder)
        self._reopen()
        other._reopen()
        return other

    def close(self) -> None:
        """Let go of the file."""
        OPEN.remove(self)
        self._store.close()
