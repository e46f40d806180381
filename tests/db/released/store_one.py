"""Stores a small database of the present schema beside this file, once per release.

Run from the checkout: `PYTHONPATH=. python tests/db/released/store_one.py`
"""

from __future__ import annotations

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

from app.db import tables
from app.db.store import SqliteStore
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import (
    CATALOGUE,
    PlayedClock,
    found_site,
    harvest,
    label,
    shelve,
    take_in,
    work,
)


def a_day(uow: UnitOfWork) -> None:
    """A little of everything."""
    found_site(uow)
    opened = take_in(uow)
    work(uow, opened, "REC010")
    code = harvest(uow, opened)
    label(uow, code)
    shelve(uow, code)
    take_in(uow, "")


def main() -> None:
    """Write `<schema>.sqlite.gz`."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "shop.sqlite"
        with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
            store.perform(a_day)
        packed = gzip.compress(path.read_bytes(), mtime=0)
    (Path(__file__).parent / f"{tables.HEAD}.sqlite.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
