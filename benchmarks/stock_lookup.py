"""Stock looked up, added and moved among 100,000 parts, on the inventory and on a terminal.

The same work as other programs were given (InvenTree 1.5 and Tryton 8.2 on PostgreSQL 15, printed
beside ours; another day, another load): add a part with a number of its own, scan to part, a list
of 25, search by the beginning of a number, move. On the inventory a part is added or moved when
its fact is on the disk there and the pages show it.

`python -m benchmarks.stock_lookup ADDRESS` does it on an empty database of a PostgreSQL server.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import event, text

from app.db.driver import connect
from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_stock_reader import StockReader
from app.db.part_text import match_for
from app.db.queries import FOUND_PARTS, SqliteQueries
from app.db.store import SqliteStore
from app.domain.events import PartStored
from app.exchange.stock import StockSearch
from app.main import load_catalogue
from app.operations.ports.unit_of_work import UnitOfWork
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure, table
from benchmarks.filled_inventory import FilledInventory, harvested
from benchmarks.filled_shop import CATALOGUE, harvest, receive

PAGE: Final = 25
PARTS: Final = 100_000
INVENTORY: Final = {
    **{"add": 25.0, "scan": 16.0, "list": 20.0, "move": 20.0},
    **{"search": 15.0, "common": 30.0, "apart": 5.0},
}
TERMINAL: Final = {"add": 6.0, "scan": 12.0, "list": 9.0, "search": 4.0, "move": 6.0}
"""How many times the floor: the bare statements, or the bare commits a fact needs."""
_PEERS: Final = {
    "add": "InvenTree 256 ms, Tryton 22 ms",
    "scan": "InvenTree 67 ms, Tryton 20 ms",
    "list": "InvenTree 230 ms, Tryton 49 ms",
    "search": "InvenTree 889 ms, Tryton 107 ms",
    "move": "InvenTree 320 ms",
    "common": "",
    "apart": "",
}
_WHAT: Final = {
    "add": "a part added",
    "scan": "a scanned code to its part",
    "list": "a list of 25 parts",
    "search": "parts by the beginning of a number",
    "move": "a part moved",
    "common": "parts by two signs that all begin with",
    "apart": "parts by two words that never meet",
}
_APART: Final = "zoe golf"
_BEYOND: Final = 2**63 - 1
_ONE: Final = "SELECT state FROM part WHERE part_id = ?"
_NEWEST: Final = f"SELECT * FROM part ORDER BY position DESC LIMIT {PAGE + 1}"
_FOUND: Final = f"{FOUND_PARTS} ORDER BY t.rowid DESC LIMIT {PAGE + 1}"
_ROW: Final = "x" * 1500
Work = Callable[[], object]


class Taken:
    """Seconds of ours and of the floor, by the kind of work."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._times: dict[str, tuple[list[float], list[float]]] = {}

    def in_turn(self, kind: str, ours: Work, floor: Work) -> None:
        """Once each."""
        mine, bare = self._times.setdefault(kind, ([], []))
        mine.append(_timed(ours))
        bare.append(_timed(floor))

    def figures(self, gates: Mapping[str, float]) -> Iterator[Figure]:
        """A line for each kind of work."""
        for kind, (ours, floor) in self._times.items():
            what = f"{_WHAT[kind]}, {self._where}"
            yield Figure.of(what, ours, floor, gates[kind], _PEERS[kind])


def measure(parts: int, rounds: int) -> Iterator[Figure]:
    """On the inventory in a file."""
    with TemporaryDirectory() as folder:
        database = open_file(Path(folder) / "inventory.sqlite")
        yield from _of_inventory(database, Path(folder), parts, rounds)
        database.close()


def _of_inventory(database: HubDatabase, folder: Path, parts: int, rounds: int) -> Iterator[Figure]:
    inventory, reader = FilledInventory(database), StockReader(database, CATALOGUE)
    codes = inventory.fill(parts)
    with database.engine.begin() as connection:
        # A server does it by itself within a minute, and plans blindly until then.
        connection.execute(text("ANALYZE"))
    taken = Taken(f"inventory of {parts:,}")
    with closing(_Commits(folder)) as commits, closing(_Bare(database)) as bare:
        for turn in range(rounds):
            code, number = codes[turn * 7919 % parts], f"SN{turn * 7919 % parts:08d}"
            asks: dict[str, Work] = {
                "scan": partial(reader.part, code),
                "list": partial(reader.find, limit=PAGE),
                "search": partial(reader.find, StockSearch(number[:9]), limit=PAGE),
                "common": partial(reader.find, StockSearch(number[:2]), limit=PAGE),
                "apart": partial(reader.find, StockSearch(_APART), limit=PAGE),
            }
            for kind, ask in asks.items():
                taken.in_turn(kind, ask, bare.same_as(ask))
            new = harvested(f"NEW{turn:09d}", "vehicle-0", parts + turn)
            # The push and the reading commit on their own.
            taken.in_turn("add", partial(_told, inventory, new), commits.two)
            moved = PartStored(code, f"B-{turn}")
            taken.in_turn("move", partial(_told, inventory, moved), commits.two)
    yield from taken.figures(INVENTORY)


def _told(inventory: FilledInventory, fact: Any) -> None:
    inventory.tell([fact])
    inventory.follow()


def measure_terminal(big: BigDatabase, parts: int, rounds: int) -> Iterator[Figure]:
    """On a terminal with a large database; it has some more parts afterwards."""
    file, kinds = big.settings.database, load_catalogue()
    taken = Taken(f"terminal with {parts:,}")
    with (
        closing(_Commits(file.parent)) as commits,
        SqliteStore(file, big.clock, kinds) as store,
        closing(SqliteQueries(file, kinds)) as queries,
        closing(connect(file)) as raw,
    ):
        raw.execute("PRAGMA cache_size=-32768")
        vehicle = store.perform(lambda uow: receive(uow, parts)).value
        ask = partial(_raw, connection=raw)
        for turn in range(rounds):
            code = big.codes[turn * 7919 % len(big.codes)]
            taken.in_turn("scan", partial(queries.part, code), partial(ask, _ONE, code))
            taken.in_turn(
                "list", partial(queries.find_parts, "", limit=PAGE), partial(ask, _NEWEST)
            )
            begin = code[:9]
            found = partial(queries.find_parts, begin, limit=PAGE)
            taken.in_turn("search", found, partial(ask, _FOUND, _BEYOND, match_for(begin)))
            add = partial(harvest, vehicle_id=vehicle, number=turn)
            taken.in_turn("add", partial(store.perform, add), commits.one)
            move = partial(_moved, to=PartStored(code, f"B-{turn}"))
            taken.in_turn("move", partial(store.perform, move), commits.one)
    yield from taken.figures(TERMINAL)


def _raw(statement: str, *values: Any, connection: Any) -> None:
    connection.execute(statement, values).fetchall()


def _moved(uow: UnitOfWork, to: PartStored) -> None:
    uow.record(to, "ada")


class _Commits:
    """The floor of whatever is to be on the disk: rows of the size of a fact, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._raw = connect(folder / "floor.sqlite", "rwc")
        for said in ("journal_mode=WAL", "synchronous=FULL"):
            self._raw.execute(f"PRAGMA {said}")
        self._raw.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, body TEXT)")

    def one(self) -> None:
        """One row on the disk."""
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute("INSERT INTO fact (body) VALUES (?)", (_ROW,))
        self._raw.execute("COMMIT")

    def two(self) -> None:
        """One after the other."""
        self.one()
        self.one()

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()


class _Bare:
    """Repeats the statements of a question by the driver alone."""

    def __init__(self, database: HubDatabase) -> None:
        self._said: list[tuple[str, Any]] = []
        self._raw = database.reader.raw_connection()
        event.listen(database.reader, "before_cursor_execute", self._note)

    def _note(self, *told: Any) -> None:
        self._said.append((told[2], told[3]))

    def same_as(self, ask: Work) -> Work:
        """What the question asks of the database, without the question."""
        self._said.clear()
        ask()
        said = list(self._said)
        return lambda: [self._asked(*one) for one in said]

    def _asked(self, statement: str, values: Any) -> Any:
        cursor = self._raw.cursor()
        cursor.execute(statement, values)
        return cursor.fetchall()

    def close(self) -> None:
        """Give the connection back."""
        self._raw.close()


def _timed(work: Work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with TemporaryDirectory() as scratch:
            print(table([*_of_inventory(open_server(sys.argv[1]), Path(scratch), PARTS, 40)]))
    else:
        print(table([*measure(PARTS, 40)]))
