"""One PostgreSQL for all tests of the inventory; each has a database of its own in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hub.private_postgres import PrivatePostgres, missing, private_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[PrivatePostgres]:
    if missing():
        pytest.skip(f"needs {missing()}")
    with private_postgres() as server:
        yield server
