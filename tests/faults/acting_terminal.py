"""A terminal that works as fast as it can and says what it acknowledged, until it is killed.

Arguments: database, and `after` (acknowledge once perform returned) or `inside` (the sin).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.db.store import SqliteStore
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock, harvest, label, take_in


def acknowledge(code: str) -> None:
    """One line in one write: it is either said or not."""
    os.write(sys.stdout.fileno(), f"ACK {code}\n".encode())


def main(path: Path, where: str) -> None:
    """Open, say so, and harvest for ever."""

    def a_part(uow: UnitOfWork) -> str:
        code = harvest(uow, take_in(uow, ""))
        label(uow, code)
        if where == "inside":
            acknowledge(code)
        return code

    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        os.write(sys.stdout.fileno(), b"OPEN\n")
        while True:
            code = store.perform(a_part).value
            if where == "after":
                acknowledge(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
