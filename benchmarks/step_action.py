"""A step on the real catalogue, around the 60th of a run: judged, confirmed, committed, read back.

The floor sends the statements of the same confirmation raw, on a copy of the database.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from app.db.driver import connect
from app.db.queries import SqliteQueries
from app.demo.crew import Crew, Ready
from app.demo.evening_story import EVENING
from app.demo.site import prepare_demo
from app.devices.simulated_clock import SimulatedClock
from app.domain.run_rules import judge
from app.main import open_database
from app.settings import Settings
from benchmarks.big_database import TODAY
from benchmarks.commit import Overheard, Statements
from benchmarks.figure import Figure

FIRST_STEP, LAST_STEP = 58, 62
# Combustion engine and traction battery: most of the catalogue applies.
_HYBRID = next(one for one in EVENING if one.drive == "phev").telling("REC100.number", "1")
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-32768")


def measure(vehicles: int = 4) -> list[Figure]:
    """The steps `FIRST_STEP` to `LAST_STEP` of several plug-in hybrids."""
    with TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        clock = SimulatedClock(TODAY)
        badges = {name: badge for name, (badge, _) in prepare_demo(settings, clock).items()}
        store, queries = open_database(settings, clock)
        with store, closing(queries):
            said: Statements = []
            store.raw = cast("Any", Overheard(store.raw, said))
            ours: list[float] = []
            floor: list[float] = []
            for number in range(vehicles):
                guest = replace(_HYBRID, vin=f"VF1RFB00{number:09d}")
                crew = Crew(store, queries, clock, badges, guest)
                crew.work(FIRST_STEP - 1)
                for _ in range(FIRST_STEP, LAST_STEP + 1):
                    ready = crew.take_in_hand(crew.next_step())
                    with closing(_copy(settings.database, Path(folder) / "floor.sqlite")) as raw:
                        said.clear()
                        ours.append(_ours(crew, queries, ready))
                        floor.append(_raw(raw, said))
    what = f"a step confirmed, {FIRST_STEP}th to {LAST_STEP}th of a run"
    return [Figure.of(what, ours, floor, None, f"slowest {max(ours) * 1000:.1f} ms")]


def _ours(crew: Crew, queries: SqliteQueries, ready: Ready) -> float:
    began = time.perf_counter()
    judge(ready.procedure, ready.run, ready.step, ready.order.answers)
    crew.confirm(ready)
    queries.run(crew.run_id)
    return time.perf_counter() - began


def _raw(raw: Any, said: Sequence[tuple[str, Any]]) -> float:
    began = time.perf_counter()
    for statement, values in said:
        raw.execute(statement, values)
    return time.perf_counter() - began


def _copy(database: Path, copy: Path) -> Any:
    with closing(connect(database)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in ("", "-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    shutil.copyfile(database, copy)
    raw = connect(copy)
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    return raw
