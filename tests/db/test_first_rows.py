"""The first screen's rows come without the libraries that take long to load."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.db.first_rows import first_rows
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.errors import StoreUnavailable
from tests.shop_floor import CATALOGUE, PlayedClock, found_site, take_in

_SCRIPT = """
import json, sys
from pathlib import Path
from app.db.first_rows import first_rows
rows = first_rows(Path(sys.argv[1]))
print(json.dumps([rows.site_name, len(rows.board), sorted(sys.modules)]))
"""


def test_the_first_rows_are_the_boards_rows(store: SqliteStore, queries: SqliteQueries) -> None:
    empty = first_rows(store.path)
    assert empty is not None
    assert (empty.site_name, empty.languages, empty.board) == ("", (), ())
    store.perform(found_site)
    store.perform(take_in)
    rows = first_rows(store.path)
    assert rows is not None
    assert (rows.site_name, rows.demo, rows.languages) == ("Yard", True, ("fr", "en"))
    assert rows.board == queries.board()
    assert len(rows.board) == 1


def test_nothing_heavy_is_imported_for_them(store: SqliteStore) -> None:
    store.perform(found_site)
    store.perform(take_in)
    told = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(store.path)],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )
    name, count, modules = json.loads(told.stdout)
    assert (name, count) == ("Yard", 1)
    heavy = {one.partition(".")[0] for one in modules}
    assert not heavy & {"sqlalchemy", "alembic", "filelock", "uuid_utils", "PySide6"}


def test_there_are_none_without_a_database_or_before_its_upgrade(path: Path) -> None:
    assert first_rows(path) is None
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.raw.execute("PRAGMA user_version = 0")
        assert first_rows(path) is None
        store.raw.execute("PRAGMA user_version = 1")


def test_a_damaged_file_is_told(path: Path) -> None:
    path.write_bytes(b"no database at all" * 400)
    with pytest.raises(StoreUnavailable):
        first_rows(path)
