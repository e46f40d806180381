"""An inventory that is killed. Arguments: its home, its database ('' for a file), a port, and
`true`, or `lying` for one that confirms what it never wrote (the sin)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from app.exchange.hub_storage import HubStorage, HubUnit
from app.inventory import Kept, opened, serve, with_readers
from app.inventory_line import Listening

T = TypeVar("T")


class Undone(Exception):
    """What was asked for is not written."""


class Lying:
    """Answers as if it had committed, and rolls back what adds to the feed."""

    def __init__(self, storage: HubStorage) -> None:
        self._storage = storage

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        answers: list[T] = []

        def cheat(unit: HubUnit) -> None:
            before = unit.feed().head
            answers.append(work(unit))
            if unit.feed().head != before:
                raise Undone

        with suppress(Undone):
            self._storage.transact(cheat)
        return answers[-1]


def main(home: Path, database: str, port: int, kind: str) -> None:
    """Serve until it is killed; says once that it listens."""
    kept = Kept(home, database)
    with opened(kept) as true:
        hub = replace(true, storage=Lying(true.storage)) if kind == "lying" else true
        serve(with_readers(hub, kept), Listening("127.0.0.1", port), _say)


def _say(where: str) -> None:
    os.write(sys.stdout.fileno(), f"LISTENING {where}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4])
