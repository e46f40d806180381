"""A store, its clock and its queries, in a folder of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from tests.shop_floor import CATALOGUE, PlayedClock


@pytest.fixture
def clock() -> PlayedClock:
    return PlayedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.sqlite"


@pytest.fixture
def store(path: Path, clock: PlayedClock) -> Iterator[SqliteStore]:
    with SqliteStore(path, clock, CATALOGUE, demo=True) as opened:
        yield opened


@pytest.fixture
def queries(store: SqliteStore) -> Iterator[SqliteQueries]:
    asked = SqliteQueries(store.path, CATALOGUE)
    yield asked
    asked.close()
