"""What tests of the inventory stand on: a file or a database of its own in one PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.db.hub_engine import HubDatabase, open_file, open_server
from tests.hub.private_postgres import PrivatePostgres, missing, private_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[PrivatePostgres]:
    if missing():
        pytest.skip(f"needs {missing()}")
    with private_postgres() as server:
        yield server


@contextmanager
def _opened(request: pytest.FixtureRequest, folder: Path) -> Iterator[HubDatabase]:
    if request.param == "file":
        database = open_file(folder / "inventory.sqlite")
    else:
        server: PrivatePostgres = request.getfixturevalue("postgres")
        database = open_server(server.address(server.new_database()))
    yield database
    database.close()


@pytest.fixture(params=["file", "server"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HubDatabase]:
    """Empty, once of either kind."""
    with _opened(request, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module", params=["file", "server"])
def shared_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubDatabase]:
    """The same for all tests of a module, which only look."""
    with _opened(request, tmp_path_factory.mktemp("inventory")) as opened:
        yield opened
