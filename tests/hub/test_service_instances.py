"""Several instances before one PostgreSQL are one inventory."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.exchange.messages import Inventory, page_in, read
from app.hub.enrolment import offer_code
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.asked import Asker
from tests.hub.chains import chain
from tests.hub.private_postgres import PrivatePostgres

CODES = ("K7Q2", "M3XA", "P9TD", "R2WB")


@pytest.fixture
def both(postgres: PrivatePostgres, tmp_path: Path) -> Iterator[tuple[AHub, AHub]]:
    address = postgres.address(postgres.new_database())
    with ExitStack() as stack:
        first, second = (
            AHub(stack.enter_context(opened(Kept(tmp_path, address)))) for _ in range(2)
        )
        yield first, second


def test_a_terminal_enrols_at_one_and_speaks_to_the_other(both: tuple[AHub, AHub]) -> None:
    first, second = both
    assert first.hub.key.public_key == second.hub.key.public_key
    terminal = first.enrol("K7Q2", offered=offer_code(second.hub))
    terminal.asker.app = second.app
    assert terminal.tell(chain("a")).status == 200
    terminal.asker.app = first.app
    assert read(Inventory, terminal.asker.get("/sync/state").body).head == 1
    second.hub.access.terminals.revoke("K7Q2", second.clock.wall)
    assert terminal.asker.get("/sync/state").status == 401


def test_pushes_through_both_at_once_make_one_whole_feed(both: tuple[AHub, AHub]) -> None:
    terminals = [both[at % 2].enrol(code) for at, code in enumerate(CODES)]
    with ThreadPoolExecutor(len(terminals)) as pool:
        list(pool.map(lambda one: tell_through(both, one), terminals))
    for hub in both:
        for terminal in terminals:
            told, numbers = followed(Asker(hub.app, terminal.asker.headers))
            assert numbers == sorted(numbers)
            assert told == {code: [f"{code} {n}" for n in range(40)] for code in CODES}


def tell_through(both: tuple[AHub, AHub], terminal: ATerminal) -> None:
    """Batch by batch, each through the other instance."""
    rows = chain(*[f"{terminal.code} {n}" for n in range(40)], life=(terminal.code, 1))
    for at in range(0, 40, 4):
        terminal.asker.app = both[at // 4 % 2].app
        assert terminal.tell(rows[at : at + 4]).status == 200


def followed(asker: Asker) -> tuple[dict[str, list[str]], list[int]]:
    """The feed from its start, page by page: events by terminal, and where each page ended."""
    told: dict[str, list[str]] = {code: [] for code in CODES}
    numbers = [0]
    place: dict[str, Any] = {}
    while True:
        page = page_in(asker.get("/sync/feed", limit=7, **place).body)
        for row in page.rows:
            told[row.terminal].append(row.event_id)
        numbers.append(page.place.number)
        if page.place.number >= page.head:
            return told, numbers
        at = page.place
        place = {"feed": at.feed, "number": at.number, "event": at.event_id}
