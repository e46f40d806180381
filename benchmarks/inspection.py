"""An inspector's archive: a period with more than a thousand vehicles, and one VIN among them.

The floor of the period is what nobody can leave out: every fact of it read by raw SQL, proved
with one SHA-256 over its columns, and packed into one archive, without a thought.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from app.db.driver import connect
from app.domain.register_lines import Period
from app.inspection import inspect
from app.main import shipped
from app.operations.ports.office import InspectionWanted
from app.settings import Settings
from benchmarks import big_database
from benchmarks.figure import Figure
from benchmarks.pattern_vehicle import PARTS_PER_VEHICLE

VEHICLES = 1_002
FACTS_PER_VEHICLE = 400
PERIOD_GATE = 4.0
PROMISED_S = 60
"""Seconds an inspector waits at most; told beside the ratio, which alone is judged."""
_ALL = Period(date(2023, 1, 1), date(2026, 12, 31))


def measure(vehicles: int, rounds: int) -> Iterator[Figure]:
    """The period in turns with its floor, then one vehicle by its VIN."""
    with TemporaryDirectory() as folder:
        facts = vehicles * FACTS_PER_VEHICLE
        big = big_database.build(Path(folder), vehicles * PARTS_PER_VEHICLE, facts)
        yield _period(big.settings, Path(folder) / "period.zip", rounds)
        yield _vehicle(big.settings, Path(folder) / "vin.zip", rounds)


def _period(settings: Settings, out: Path, rounds: int) -> Figure:
    ours, floor, said = [], [], dict[str, Any]()
    for _ in range(rounds):
        began = time.perf_counter()
        said = inspect(settings, shipped(), InspectionWanted(period=_ALL), out)
        ours.append(time.perf_counter() - began)
        floor.append(_floor(settings.database, out.with_suffix(".floor")))
    if said["chain_broken_at"]:
        raise AssertionError(f"the chain is broken at {said['chain_broken_at']}")
    note = f"{said['facts']:,} facts, slowest {max(ours):.1f} s of {PROMISED_S} s"
    what = f"an inspection of {said['vehicles']:,} vehicles"
    return Figure.of(what, ours, floor, PERIOD_GATE, note)


def _vehicle(settings: Settings, out: Path, rounds: int) -> Figure:
    ours, floor = [], []
    for number in range(rounds):
        began = time.perf_counter()
        said = inspect(settings, shipped(), InspectionWanted(vin=f"VF1RFB00{number:09d}"), out)
        ours.append(time.perf_counter() - began)
        floor.append(_floor(settings.database, out.with_suffix(".floor")))
    return Figure.of("an inspection of one VIN", ours, floor, None, f"{said['facts']} facts")


def _floor(database: Path, out: Path) -> float:
    began = time.perf_counter()
    with (
        closing(connect(database)) as raw,
        ZipFile(out, "w", ZIP_DEFLATED) as packed,
        packed.open("facts.jsonl", "w") as file,
    ):
        for row in raw.execute("SELECT * FROM event ORDER BY terminal, incarnation, seq"):
            line = (json.dumps(row, ensure_ascii=False) + "\n").encode()
            hashlib.sha256(line).hexdigest()
            file.write(line)
    return time.perf_counter() - began


if __name__ == "__main__":
    from benchmarks.figure import table

    print(table([*measure(VEHICLES, 2)]))
