"""Terminals and a service of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sync.a_member import Member
from tests.sync.a_worker import Bench
from tests.sync.served_hub import ServedHub, served


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[ServedHub]:
    with served(tmp_path / "hub") as at:
        yield at


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[[str], Member]]:
    made: list[Member] = []

    def make(name: str) -> Member:
        made.append(Member(tmp_path / name))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def bench(terminal: Callable[[str], Member]) -> Iterator[Bench]:
    made = Bench(terminal("alone"))
    yield made
    made.worker.close()


@pytest.fixture
def enrolled(bench: Bench) -> Bench:
    bench.worker.enrol("token")
    return bench
