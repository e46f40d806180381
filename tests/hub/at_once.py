"""Transactions that stop before their commit and go on in an order the test decides."""

from __future__ import annotations

from collections.abc import Callable
from queue import Queue
from threading import Event
from typing import TypeVar

from sqlalchemy import Engine, text

from app.db.hub_store import HubStore
from app.exchange.hub_storage import HubUnit

T = TypeVar("T")
PATIENCE_S = 60
_HELD_UP = text(
    "SELECT count(*) FROM pg_stat_activity "
    "WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


class Stopped:
    """One that has done its work and not committed it. last: the newest number it sees."""

    def __init__(self, last: int) -> None:
        self.last = last
        self._go, self._ended = Event(), Event()

    def until_let_go(self) -> None:
        """Nothing happens until then."""
        assert self._go.wait(PATIENCE_S), "never let go"

    def commit(self) -> None:
        """Let it go; it is over when this returns."""
        self._go.set()
        assert self._ended.wait(PATIENCE_S), "never ended"

    def ended(self) -> None:
        """It is over."""
        self._ended.set()


class Stops:
    """Where transactions stop."""

    def __init__(self) -> None:
        self.reached: Queue[Stopped] = Queue()

    def transact(self, store: HubStore, work: Callable[[HubUnit], T]) -> T:
        """Run it, stop, and commit when let go."""
        mine: list[Stopped] = []

        def stopping(unit: HubUnit) -> T:
            answer = work(unit)
            mine.append(Stopped(unit.feed().head))
            self.reached.put(mine[-1])
            mine[-1].until_let_go()
            return answer

        try:
            return store.transact(stopping)
        finally:
            for one in mine:
                one.ended()

    def next(self) -> Stopped:
        """The one that comes next."""
        return self.reached.get(timeout=PATIENCE_S)


def held_up(engine: Engine) -> int:
    """How many transactions wait for a lock of another."""
    with engine.connect() as connection:
        return int(connection.execute(_HELD_UP).scalar_one())
