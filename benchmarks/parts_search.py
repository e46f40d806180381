"""The parts search: a page of rows through the port against the same statement sent raw."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.db.driver import connect
from app.db.part_text import match_for
from app.db.queries import FOUND_PARTS, SqliteQueries
from benchmarks.filled_shop import CATALOGUE, fill

TEXTS = ("gear", "alternator", "renault", "headlamp ren", "zoe gearb", "017", "door rear")
PAGE = 50
_RAW = f"{FOUND_PARTS} ORDER BY t.rowid DESC LIMIT {PAGE + 1}"
_BEYOND = 2**63 - 1


def ratio(parts: int = 100_000, rounds: int = 20) -> dict[str, float]:
    """Medians in milliseconds of one page, the slowest page, and ours divided by the floor."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "shop.sqlite"
        fill(path, parts)
        queries = SqliteQueries(path, CATALOGUE)
        raw = connect(path)
        raw.execute("PRAGMA cache_size=-32768")
        ours: list[float] = []
        floor: list[float] = []
        for text in TEXTS * rounds:
            match = match_for(text)
            ours.append(_timed(lambda text=text: queries.find_parts(text, limit=PAGE)))  # type: ignore[misc]
            floor.append(
                _timed(lambda match=match: raw.execute(_RAW, (_BEYOND, match)).fetchall())  # type: ignore[misc]
            )
        raw.close()
        queries.close()
    return {
        "ours_ms": round(statistics.median(ours), 3),
        "slowest_ms": round(max(ours), 3),
        "floor_ms": round(statistics.median(floor), 3),
        "ratio": round(statistics.median(ours) / statistics.median(floor), 2),
    }


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(json.dumps(ratio(wanted)))
