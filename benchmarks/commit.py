"""A fact with its projections, committed: ours against the same statements sent raw.

Both write with synchronous=FULL, in turns, on two copies of one database.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from app.db.driver import connect
from app.db.store import SqliteStore
from app.domain.events import LabelPrinted, PartStored
from app.operations.ports.unit_of_work import UnitOfWork
from benchmarks.filled_shop import CATALOGUE, RealClock, fill, harvest, receive

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-32768")
Statements = list[tuple[str, tuple[Any, ...]]]


class Overheard:
    """The store's connection, with every statement noted for the floor to repeat."""

    def __init__(self, raw: Any, said: Statements) -> None:
        self._raw = raw
        self._said = said

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        """Note and pass on."""
        self._said.append((statement, values))
        return self._raw.execute(statement, values)

    @property
    def in_transaction(self) -> bool:
        """Asked by the store when an operation is refused."""
        return bool(self._raw.in_transaction)


def ratio(parts: int = 100_000, rounds: int = 200) -> dict[str, float]:
    """Medians in milliseconds of one commit, and ours divided by the floor."""
    with TemporaryDirectory() as folder:
        ours, floor = Path(folder) / "ours.sqlite", Path(folder) / "floor.sqlite"
        fill(ours, parts)
        with SqliteStore(ours, RealClock(), CATALOGUE) as store:
            vehicle_id = store.perform(lambda uow: receive(uow, parts)).value
            raw = _copied(ours, floor)
            said: Statements = []
            store.raw = cast("Any", Overheard(store.raw, said))
            times = _in_turns(store, raw, said, vehicle_id, rounds)
            raw.close()
    medians = [statistics.median(one) * 1000 for one in times]
    return {
        "ours_ms": round(medians[0], 3),
        "floor_ms": round(medians[1], 3),
        "ratio": round(medians[0] / medians[1], 2),
    }


def _copied(ours: Path, floor: Path) -> Any:
    raw = connect(ours)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    shutil.copyfile(ours, floor)
    raw = connect(floor)
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _in_turns(
    store: SqliteStore, raw: Any, said: Statements, vehicle_id: str, rounds: int
) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    floor: list[float] = []
    code = ""
    for number in range(rounds * 3):
        said.clear()

        def act(uow: UnitOfWork, number: int = number, code: str = code) -> str:
            if number % 3 == 0:
                return harvest(uow, vehicle_id, number)
            printed = LabelPrinted(code, "part-62x29", "screen", 0, "")
            uow.record(printed if number % 3 == 1 else PartStored(code, "B-01"), "ada")
            return code

        began = time.perf_counter()
        code = str(store.perform(act).value)
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        for statement, values in said:
            raw.execute(statement, values)
        floor.append(time.perf_counter() - began)
    return ours, floor


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(json.dumps(ratio(wanted)))
