"""Terminals and an inventory agree, all on real databases, which are copied and put back."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

import pytest
from sqlalchemy import delete, insert, select, update

from app.db.hub_access_tables import brought
from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_store import HubStore
from app.db.hub_tables import feed, metadata
from app.exchange.hub_storage import HubUnit
from app.exchange.messages import Life
from tests.hub.private_postgres import PrivatePostgres
from tests.sync.agreement import Kept, StoredAgreement, play

T = TypeVar("T")
_Rows = dict[str, list[dict[str, Any]]]
EXAMPLES = 30
_NUMBERS = count(1)


class OnDisk(ABC):
    """Open only while it is used, so that it can be copied as it lies there."""

    _database: HubDatabase | None = None

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        return HubStore(self._opened()).transact(work)

    def name_feed(self, name: str) -> None:
        with self._opened().engine.begin() as connection:
            connection.execute(update(feed).values(name=name))

    def bring(self, life: Life, seq: int) -> None:
        if self.transact(lambda unit: unit.brought(life)):
            return
        told = {"terminal": life[0], "incarnation": life[1], "seq": seq}
        with self._opened().engine.begin() as connection:
            here = (brought.c.terminal == life[0], brought.c.incarnation == life[1])
            connection.execute(delete(brought).where(*here))
            connection.execute(insert(brought).values(**told))

    def copy(self) -> Self:
        self._let_go()
        return self._copied()

    def close(self) -> None:
        self._let_go()
        self._remove()

    def _opened(self) -> HubDatabase:
        self._database = self._database or self._open()
        return self._database

    def _let_go(self) -> None:
        if self._database is not None:
            self._database.engine.dispose()
        self._database = None

    @abstractmethod
    def _open(self) -> HubDatabase: ...

    @abstractmethod
    def _copied(self) -> Self: ...

    @abstractmethod
    def _remove(self) -> None: ...


class AsFile(OnDisk):
    """Backed up by copying the file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{next(_NUMBERS)}.sqlite"

    def _open(self) -> HubDatabase:
        return open_file(self._path)

    def _copied(self) -> Self:
        other = type(self)(self._path.parent)
        if self._path.exists():
            shutil.copy(self._path, other._path)
        return other

    def _remove(self) -> None:
        self._path.unlink(missing_ok=True)


class OnServer(OnDisk):
    """Backed up as the rows of its tables, and put back into a schema that was emptied.

    One database for all: only the one that is put back is ever open.
    """

    def __init__(self, server: PrivatePostgres, database: str, kept: _Rows | None = None) -> None:
        self._server, self._name, self._kept = server, database, kept

    def _open(self) -> HubDatabase:
        address = self._server.address(self._name)
        self._server.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public", self._name)
        database = open_server(address)
        with database.engine.begin() as connection:
            for name, rows in (self._kept or {}).items():
                connection.execute(delete(metadata.tables[name]))
                if rows:
                    connection.execute(insert(metadata.tables[name]), rows)
        return database

    def _let_go(self) -> None:
        if self._database is not None:
            with self._database.engine.begin() as connection:
                self._kept = {
                    name: [dict(row) for row in connection.execute(select(table)).mappings()]
                    for name, table in metadata.tables.items()
                }
        super()._let_go()

    def _copied(self) -> Self:
        return type(self)(self._server, self._name, self._kept)

    def _remove(self) -> None:
        self._kept = None


@pytest.mark.faults
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", ["file", "server"])
def test_all_agree_with_an_inventory_on_disk(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    made: Callable[[], Kept] = partial(AsFile, tmp_path)
    if kind == "server":
        server: PrivatePostgres = request.getfixturevalue("postgres")
        made = partial(OnServer, server, server.new_database())

    class AllOnDisk(StoredAgreement):
        home = tmp_path
        storage = staticmethod(made)

    play(AllOnDisk, EXAMPLES)
