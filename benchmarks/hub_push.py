"""Five hundred facts told to an inventory, and read again: ours against the driver alone.

`python -m benchmarks.hub_push ADDRESS ADDRESS` does the same on two empty databases of a PostgreSQL
server; without them two SQLite files do. Both commit to the disk, in turns.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from operator import methodcaller
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_store import HubStore
from app.exchange.fact_row import GENESIS, Entry, digest
from app.hub.intake import MOST_FACTS, take_in
from benchmarks.figure import Figure, table

PUSH_GATE: Final = 3.0
PAGE_GATE: Final = 3.0
_LIFE: Final = ("BNCH", 1)
_BODY: Final = '{"vehicle":"%024d","mass":"12.5 kg","place":"A-03","note":"' + "x" * 240 + '"}'


def measure(rounds: int = 40) -> list[Figure]:
    """On files."""
    with TemporaryDirectory() as folder:
        ours, floor = (open_file(Path(folder) / f"{one}.sqlite") for one in ("ours", "floor"))
        figures = _in_turns(ours, floor, rounds)
        for one in (ours, floor):
            one.close()
    return figures


def _in_turns(ours: HubDatabase, floor: HubDatabase, rounds: int) -> list[Figure]:
    store, batches = HubStore(ours), _batches(rounds)
    told, told_raw, read, read_raw = (list[float]() for _ in range(4))
    for at, rows in enumerate(batches):
        push = partial(take_in, sender=frozenset({_LIFE[0]}), rows=rows)
        told.append(_timed(partial(store.transact, push)))
        told_raw.append(_timed(partial(_raw, floor, at, rows)))
    for at in range(rounds):
        page = methodcaller("after", at * MOST_FACTS, MOST_FACTS)
        read.append(_timed(partial(store.transact, page)))
        read_raw.append(_timed(partial(_raw_page, floor, at)))
    kind, facts = ours.engine.dialect.name, MOST_FACTS
    return [
        Figure.of(f"{facts} facts told, {kind}", told, told_raw, PUSH_GATE),
        Figure.of(f"{facts} facts read, {kind}", read, read_raw, PAGE_GATE),
    ]


def _batches(count: int) -> list[list[Entry]]:
    batches, end = [], GENESIS
    for batch in range(count):
        rows = []
        for seq in range(batch * MOST_FACTS + 1, (batch + 1) * MOST_FACTS + 1):
            head = (f"fact-{seq:032d}", *_LIFE, seq, seq, "2026-11-23T08:00:00.000000+00:00", seq)
            row = Entry(
                *head, "boot", "", "", "Noted", 1, f'["vehicle:{seq}"]', _BODY % seq, end, ""
            )
            rows.append(row._replace(hash=digest(row)))
            end = rows[-1].hash
        batches.append(rows)
    return batches


def _raw(floor: HubDatabase, batch: int, rows: Sequence[Entry]) -> None:
    """Every fact hashed once, and all of them sent by the driver alone."""
    assert all(digest(one) == one.hash for one in rows)
    fed = [(batch * MOST_FACTS + at, *row, "", f"{batch:016x}") for at, row in enumerate(rows, 1)]
    sign = "?" if floor.engine.dialect.name == "sqlite" else "%s"
    said = f"INSERT INTO fed VALUES ({','.join([sign] * len(fed[0]))})"
    _on(floor, lambda cursor: cursor.executemany(said, fed))


def _raw_page(floor: HubDatabase, batch: int) -> None:
    first, last = batch * MOST_FACTS + 1, (batch + 1) * MOST_FACTS
    said = f"SELECT * FROM fed WHERE number BETWEEN {first} AND {last} ORDER BY number"
    _on(floor, lambda cursor: cursor.execute(said).fetchall())


def _on(floor: HubDatabase, work: Callable[[Any], object]) -> None:
    with floor.engine.begin() as connection:
        work(connection.connection.cursor())


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    servers = [open_server(one) for one in sys.argv[1:]]
    print(table(_in_turns(servers[0], servers[1], 40) if servers else measure()))
