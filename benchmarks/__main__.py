"""`python -m benchmarks`: measure everything that is promised, print it, fail where it is broken.

`--quick` measures at a tenth of the size with fewer repetitions; the gates are the same.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import (
    big_database,
    camera,
    certificate,
    commit,
    decoding,
    exchange,
    first_window,
    hub_push,
    human,
    inspection,
    labels,
    part_filters,
    parts_search,
    scan_to_screen,
    screens,
    spool,
    step_action,
    stock_lookup,
)
from benchmarks.figure import Figure, table
from benchmarks.served_inventory import has_server

COMMIT_GATE = 2.5
SEARCH_GATE = 3.0


def measured(*, quick: bool) -> Iterator[Figure]:
    """Every figure, one after the other."""
    share = 10 if quick else 1
    yield from first_window.measure(5 if quick else 11)
    with TemporaryDirectory() as folder:
        big = big_database.build(Path(folder), 100_000 // share, 1_000_000 // share)
        yield from scan_to_screen.measure(big, 60 if quick else 150)
        yield from screens.measure(big, 100_000 // share, 10 if quick else 30)
        yield from part_filters.measure(big, 100_000 // share, 10 if quick else 20)
        yield from camera.measure(big, 3 if quick else 7)
        yield from stock_lookup.measure_terminal(big, 100_000 // share, 10 if quick else 40)
    # A commit costs the same in a large database; filling one through the store takes minutes.
    said = commit.ratio(4_000 if quick else 20_000)
    yield Figure.said("a fact with its projections committed", said, COMMIT_GATE)
    parts = 100_000 // share
    said = parts_search.ratio(parts)
    note = f"slowest {said['slowest_ms']:.1f} ms"
    yield Figure.said(f"a page of found parts, {parts:,}", said, SEARCH_GATE, note)
    yield from step_action.measure(2 if quick else 4)
    yield certificate.measure(30 if quick else 60)
    yield from labels.measure(20 if quick else 40, labels.MANY // share)
    yield from spool.measure(2 if quick else 3, spool.MANY // share)
    yield from decoding.measure(70 if quick else 280)
    yield from hub_push.measure(20 if quick else 40)
    if has_server():
        yield from exchange.measure(share)
    yield from stock_lookup.measure(stock_lookup.PARTS // share, 10 if quick else 40)
    yield from inspection.measure(inspection.VEHICLES // share, 2)


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the size")
    quick = parser.parse_args().quick
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.monotonic()
    figures: list[Figure] = []
    try:
        figures.extend(measured(quick=quick))
    finally:
        print(table(figures))
        print(f"measured in {time.monotonic() - began:.0f} s", flush=True)
    broken = human.main()
    return 0 if not broken and all(one.kept for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
