"""Facts told to the real service on PostgreSQL and read by another terminal, beside PouchDB.

Ours is signed, checked, on the disk of the database when it is answered, and folded into the
reader's tables; PouchDB gets documents of the same size. `python -m benchmarks.exchange`.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier
from typing import Final

from app.db.exchange_log import SqliteLog
from app.db.store import SqliteStore
from app.devices.secret_file import write_secret
from app.devices.terminal_key import TerminalKey
from app.exchange.messages import Page
from app.hub.hub import Hub
from app.inventory import Kept, opened
from app.sync.enrolment import Enrolment
from app.sync.http_line import HttpLine
from app.sync.membership import MembershipFile
from app.sync.round import BATCH, exchange
from benchmarks import pouch_peer
from benchmarks.figure import Figure, table
from benchmarks.filled_shop import CATALOGUE, RealClock, harvest, receive
from benchmarks.served_inventory import invitations, served_inventory

FACTS: Final = 10_000
MONTH: Final = 60_000
"""30 days without a network, 2,000 facts a day."""
TERMINALS: Final = 50
BESIDE_POUCH: Final = 1 / 1.5
"""At most this much of PouchDB's time for as many documents; the aim is half."""
_PARTS: Final = 100
_LABELS: Final = 15
_LOOK_S, _GLANCE_S = 0.2, 0.005


class WatchedLog(SqliteLog):
    """pieces: seconds that the one writer was held by each piece of a page."""

    def __init__(self, store: SqliteStore) -> None:
        super().__init__(store)
        self.pieces: list[float] = []

    def receive(self, page: Page) -> frozenset[str]:
        """As ever."""
        began = time.perf_counter()
        topics = super().receive(page)
        self.pieces.append(time.perf_counter() - began)
        return topics


class Bench:
    """A terminal with a database of its own, enrolled."""

    def __init__(self, home: Path, invitation: str) -> None:
        home.mkdir()
        self.store = SqliteStore(home / "shop.sqlite", RealClock(), CATALOGUE)
        self.log, self.key = WatchedLog(self.store), TerminalKey(home / "terminal.key")
        file = MembershipFile(home, write_secret)
        member = Enrolment(file, self.log, self.key, home.name).enrol(invitation)
        self.line = HttpLine(member, self.key, RealClock())
        self._made = 0

    def record(self, facts: int) -> None:
        """Vehicles, and parts off them."""
        for _ in range(facts // _PARTS):
            self.store.perform(self._vehicle)

    def _vehicle(self, uow: object) -> None:
        vehicle = receive(uow, self._made)  # type: ignore[arg-type]
        for _ in range(_PARTS - 1):
            self._made += 1
            harvest(uow, vehicle, self._made)  # type: ignore[arg-type]

    def part(self) -> str:
        """One part off a vehicle."""
        self._made += 1
        return self.store.perform(self._part).value

    def _part(self, uow: object) -> str:
        return harvest(uow, receive(uow, self._made), self._made)  # type: ignore[arg-type]

    def round(self) -> float:
        """Seconds of a whole round."""
        return _timed(lambda: exchange(self.log, self.line))

    def fact_size(self) -> int:
        """Characters of a fact as it travels, on average."""
        text = "SELECT avg(length(body) + length(subjects) + length(event_id)) + 260 FROM event"
        return int(self.store.raw.execute(text).fetchone()[0])

    def close(self) -> None:
        """Let go."""
        self.line.close()
        self.store.close()


def measure(share: int = 1, turns: int = 3) -> Iterator[Figure]:
    """share: divides what is told."""
    facts = FACTS // share
    with served_inventory() as kept, _benches(kept, 2) as (teller, reader):
        told, read = list[float](), list[float]()
        peer_told, peer_read, peer_idle = list[float](), list[float](), list[float]()
        for _ in range(turns):
            teller.record(facts)
            told.append(teller.round())
            read.append(reader.round())
            if pouch_peer.is_here():
                peer = pouch_peer.replicate(facts, teller.fact_size(), BATCH)
                peer_told.append(peer.pushed)
                peer_read.append(peer.pulled)
                peer_idle += peer.idle
        idle = [reader.round() for _ in range(7 * turns)]
        yield _beside(f"{facts:,} facts told, PostgreSQL", told, peer_told, facts)
        yield _beside(f"{facts:,} facts read and folded", read, peer_read, facts)
        yield _beside("a round with nothing new", idle, peer_idle[: len(idle)], 1, gate=None)
        yield from _labels(kept, teller)
        held = sorted(reader.log.pieces)
        longest = f"told only; the longest of {len(held)}: {held[-1] * 1000:.0f} ms"
        yield Figure.of("a piece of a page, people waiting", held, held, None, longest)
    with served_inventory() as kept:
        yield from _month(kept, MONTH // share)
        yield _all_at_once(kept, TERMINALS)


def _labels(kept: Kept, teller: Bench) -> Iterator[Figure]:
    """From a part's fact on a terminal to a part that the inventory shows."""
    took = list[float]()
    with opened(kept) as hub:
        _caught_up(hub)
        for _ in range(_LABELS):
            began, code = time.perf_counter(), teller.part()
            exchange(teller.log, teller.line)
            while hub.stock.part(code) is None:
                time.sleep(_GLANCE_S)
            took.append(time.perf_counter() - began)
    longest = f"told only; the longest of {len(took)}: {max(took) * 1000:.0f} ms"
    yield Figure.of("a new part until the inventory shows it", took, took, None, longest)


def _beside(
    what: str, ours: list[float], peer: list[float], count: int, gate: float | None = BESIDE_POUCH
) -> Figure:
    rate = count / statistics.median(ours)
    note = f"{rate:,.0f}/s; floor: PouchDB" if count > 1 else "floor: PouchDB"
    if not peer:
        return Figure.of(what, ours, ours, None, f"{rate:,.0f}/s; PouchDB is not installed")
    return Figure.of(what, ours, peer, gate, note)


def _month(kept: Kept, facts: int) -> Iterator[Figure]:
    """A terminal comes back after a month alone, and another learns what it did."""
    with _benches(kept, 2) as (teller, reader):
        teller.record(facts)
        yield _alone(f"{facts:,} facts of a month told", teller.round())
        with opened(kept) as hub, ThreadPoolExecutor(1) as beside:
            waiting = beside.submit(_caught_up, hub)
            yield _alone(f"{facts:,} facts of a month read and folded", reader.round())
            for name, took in waiting.result().items():
                yield _alone(f"until the inventory's {name} has them", took)


def _caught_up(hub: Hub) -> dict[str, float]:
    """Seconds until each reading lacks nothing more."""
    began, took = time.perf_counter(), dict[str, float]()
    while len(took) < len(hub.works):
        for work in hub.works:
            if work.name not in took and work.behind() == 0:
                took[work.name] = time.perf_counter() - began
        time.sleep(_LOOK_S)
    return took


def _all_at_once(kept: Kept, count: int) -> Figure:
    """Seconds until the last of them has its facts on the inventory's disk."""
    with _benches(kept, count) as benches, ThreadPoolExecutor(count) as hands:
        for one in benches:
            one.record(_PARTS)
        ready = Barrier(count + 1)

        def tell(one: Bench) -> None:
            rows = one.log.after(one.log.life, 0, BATCH)
            ready.wait()
            one.line.push(rows)

        working = [hands.submit(tell, one) for one in benches]
        ready.wait()
        took = _timed(lambda: [one.result() for one in working])
    return _alone(f"{count} terminals tell {_PARTS} facts each at once", took)


def _alone(what: str, took: float) -> Figure:
    return Figure.of(what, [took], [took], None, "no floor")


@contextmanager
def _benches(kept: Kept, count: int) -> Iterator[list[Bench]]:
    with TemporaryDirectory() as folder:
        asked = invitations(kept, count)
        made = [Bench(Path(folder) / f"bench-{at}", one) for at, one in enumerate(asked)]
        try:
            yield made
        finally:
            for one in made:
                one.close()


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    print(table(list(measure())))
