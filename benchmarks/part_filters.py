"""The filters of the parts list: a page of rows of each, found ones and none at all.

The floor is one walk over a column of every part, which a filter without an index of its own
cannot avoid where it finds nothing; everything else has to stay below it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from typing import Final

from app.db.driver import connect
from app.db.queries import SqliteQueries
from app.main import load_catalogue
from app.operations.ports.queries import PartFilter
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure

GATE: Final = 1.5
_NOWHERE: Final = "Z-99-99"
_PAGE: Final = 50
_WALK: Final = "SELECT max(length(place)) FROM part"
FILTERS: Final = {
    "a grade": PartFilter(grade="B"),
    "a state": PartFilter(status="stored"),
    "a state none has": PartFilter(status="fitted"),
    "a bin": PartFilter(place="B-01-01"),
    "an empty bin": PartFilter(place=_NOWHERE),
    "free ones": PartFilter(held="free"),
    "free ones of a grade in a bin": PartFilter(grade="A", place="B-01-01", held="free"),
}


def measure(big: BigDatabase, parts: int, rounds: int) -> Iterator[Figure]:
    """Every filter in turns with the floor; the slowest alone is judged."""
    with (
        closing(SqliteQueries(big.settings.database, load_catalogue())) as queries,
        closing(connect(big.settings.database)) as raw,
    ):
        raw.execute("PRAGMA cache_size=-32768")
        taken: dict[str, list[float]] = {name: [] for name in FILTERS}
        floor = []
        for _ in range(rounds):
            for name, only in FILTERS.items():
                page = partial(queries.find_parts, "", only, limit=_PAGE)
                taken[name].append(_timed(page))
            floor.append(_timed(lambda: raw.execute(_WALK).fetchone()))
    slowest = max(taken, key=lambda name: sorted(taken[name])[rounds // 2])
    what = f"the slowest filter of {parts:,} parts"
    yield Figure.of(what, taken[slowest], floor, GATE, slowest)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
