"""Whoever tells very much at once goes on when people see what was told before.

A terminal that comes back after a month tells faster than stock and claims can be made of it.
Without this, what another terminal tells meanwhile would be seen only after all of it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from threading import Lock
from time import monotonic
from typing import Final

from starlette.concurrency import run_in_threadpool

from app.exchange.feed_work import PATIENT, FeedWork
from app.exchange.hub_storage import HubStorage

MUCH: Final = 100_000
"""Bytes of a batch: some two hundred facts. Who tells less is never held up."""
_LONG_S: Final = 1.3
"""People see a fact within two seconds."""
_WATCHED_S: Final = 1.0
"""Before that nobody knows how fast the readings are; what comes meanwhile they have soon."""
_MOST_S: Final = 3.0
"""No batch waits longer, whatever becomes of the readings."""
_LOOK_S: Final = 0.05


class Pace:
    """One for a service; any thread. now: in seconds, of a clock that nobody sets."""

    def __init__(
        self,
        storage: HubStorage,
        works: Iterable[FeedWork],
        now: Callable[[], float] = monotonic,
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._storage, self._now, self._rest = storage, now, rest
        self._works = [one for one in works if one.name not in PATIENT]
        self._lock = Lock()
        self._watched: deque[tuple[float, int]] = deque()
        self._looked_at, self._seen = -_LOOK_S, (0.0, 0)
        self._stuck_at = -1

    async def follow(self) -> None:
        """Wait until what was told is seen, unless that stands still. Raises StoreUnavailable."""
        began = self._now()
        wait_s, reached = await run_in_threadpool(self.look)
        first = reached
        while wait_s > _LONG_S and reached != self._stuck_at:
            if self._now() - began >= _MOST_S:
                self._stuck_at = first if reached == first else -1
                break
            await self._rest(_LOOK_S)
            wait_s, reached = await run_in_threadpool(self.look)

    def look(self) -> tuple[float, int]:
        """How long until the newest fact is seen, and the last that is seen.

        Raises StoreUnavailable.
        """
        with self._lock:
            now = self._now()
            if now - self._looked_at >= _LOOK_S:
                behind = max((one.behind() for one in self._works), default=0)
                reached = self._storage.transact(lambda unit: unit.feed().head) - behind
                self._seen = self._until_seen_s(now, behind, reached), reached
                self._looked_at = now
            return self._seen

    def _until_seen_s(self, now: float, behind: int, reached: int) -> float:
        """At the rate of the last second or two."""
        if not behind:
            self._watched.clear()
        while len(self._watched) > 1 and now - self._watched[1][0] >= _WATCHED_S:
            self._watched.popleft()
        self._watched.append((now, reached))
        since, first = self._watched[0]
        if now - since < _WATCHED_S:
            return 0.0
        return behind * (now - since) / max(1, reached - first)
