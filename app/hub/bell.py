"""Whoever waits for the feed to grow is woken; only a nudge, for nothing depends on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from threading import Lock
from typing import Final

_MOST_LISTENERS: Final = 1000


class Bell:
    """Rung by any thread, heard in the loops of those who wait."""

    def __init__(self, most: int = _MOST_LISTENERS) -> None:
        self._lock, self._most = Lock(), most
        self._head = 0
        self._closed = False
        self._listeners: set[_Listener] = set()

    @property
    def is_full(self) -> bool:
        """Whether nobody more can wait here; asking from time to time does as well."""
        return len(self._listeners) >= self._most

    def ring(self, head: int) -> None:
        """The feed reaches this far now."""
        with self._lock:
            self._head = head
            listeners = tuple(self._listeners)
        for one in listeners:
            one.wake()

    def close(self) -> None:
        """Everybody goes; nobody comes any more."""
        with self._lock:
            self._closed = True
            listeners = tuple(self._listeners)
        for one in listeners:
            one.wake()

    async def heads(self, patience_s: float) -> AsyncGenerator[int | None]:
        """Each head that is new, and None where nothing happened for so long."""
        listener = _Listener(asyncio.get_running_loop())
        with self._lock:
            self._listeners.add(listener)
            heard = self._head
        try:
            yield heard
            while not self._closed:
                woken = await listener.wait(patience_s)
                if self._head != heard:
                    heard = self._head
                    yield heard
                elif not woken:
                    yield None
        finally:
            with self._lock:
                self._listeners.discard(listener)


class _Listener:
    """One who waits, in one loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._woken = asyncio.Event()

    def wake(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._woken.set)

    async def wait(self, patience_s: float) -> bool:
        try:
            await asyncio.wait_for(self._woken.wait(), patience_s)
        except TimeoutError:
            return False
        self._woken.clear()
        return True
