"""Which photos and files the inventory's facts name, and which of them it holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, select, text, update

from app.db.hub_engine import HubDatabase
from app.db.hub_file_tables import named_file
from app.db.hub_following import Fed
from app.domain.events import ProcedureRegistered
from app.exchange.fact_row import Entry
from app.exchange.kept_files import files_named, pictures_named

_FILE: Final = named_file.c
_PROCEDURE: Final = ProcedureRegistered.__name__
_NAMED: Final = text(
    "INSERT INTO named_file (sha256, held) VALUES (:sha256, 0) ON CONFLICT DO NOTHING"
)


class NamedFiles:
    """A reading of the feed. See the port Reading.

    Facts that are kept apart name files as well: a person who looks at them wants the picture.
    """

    name = "files"
    version = 2

    def begin_anew(self, connection: Connection) -> None:
        """Forget everything; what the shelf holds is noted again when it is offered."""
        connection.execute(delete(named_file))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Note the files that the next facts name."""
        found = sorted({name for one in facts for name in _named_in(one.row)})
        if found:
            connection.execute(_NAMED, [{"sha256": name} for name in found])


def _named_in(row: Entry) -> frozenset[str]:
    """What a procedure shows stands in its sealed content, which is a text of its own."""
    if row.name != _PROCEDURE:
        return files_named(row.body)
    try:
        return pictures_named(json.loads(row.body)["content"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return frozenset()


class FileBook:
    """See the port WantedFiles; any thread."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def wanted(self, after: str, limit: int) -> Sequence[str]:
        """By name, beginning after one."""
        asked = select(_FILE.sha256).where(_FILE.held == 0, _FILE.sha256 > after)
        with self._database.told(), self._database.reader.connect() as connection:
            return tuple(connection.scalars(asked.order_by(_FILE.sha256).limit(limit)))

    def is_named(self, sha256: str) -> bool:
        """Whether any fact names the file."""
        asked = select(_FILE.sha256).where(_FILE.sha256 == sha256)
        with self._database.told(), self._database.reader.connect() as connection:
            return connection.scalar(asked) is not None

    def note(self, sha256: str, *, held: bool) -> None:
        """The file came, or was found missing."""
        noted = update(named_file).where(_FILE.sha256 == sha256)
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(noted.values(held=int(held)))
