"""One thread goes on with what is made of the feed, or sees to those who do, and rings when the
feed grew.

Several instances before one database each have one; the database lets one at a time work.
"""

from __future__ import annotations

import logging
from threading import Event, Thread
from typing import Final

from app.domain.errors import StoreUnavailable
from app.exchange.feed_work import FeedWork
from app.hub.hub import Hub

_LOG: Final = logging.getLogger(__name__)
_LOOK_S: Final = 0.5
"""How long a fact that another instance took in may wait to be noticed."""
_REST_S: Final = 5.0
"""After a failure, so that a lost database or a faulty reading does not fill the log."""


class Worker:
    """Begun and ended with the service."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._ended = Event()
        self._pushed = Event()
        self._head = -1
        self._thread = Thread(target=self._run, name="inventory-worker", daemon=True)

    def begin(self) -> None:
        """From now on it works."""
        self._thread.start()

    def wake(self) -> None:
        """Facts were taken in."""
        for reader in self._hub.readers:
            reader.wake()
        self._pushed.set()

    def end(self) -> None:
        """Wait for what it is at; the next start goes on from there."""
        self._ended.set()
        self._pushed.set()
        self._thread.join()
        for reader in self._hub.readers:
            reader.end()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._pushed.clear()
            for reader in self._hub.readers:
                reader.keep()
            rest = _LOOK_S if self.bring_on() else _REST_S
            self._pushed.wait(rest)

    def bring_on(self) -> bool:
        """Until nothing waits; whether all went well.

        A piece of each in turn: one that has much before it holds up neither the others nor the
        bell, and a faulty one holds up nobody.
        """
        waiting, went_well = [] if self._hub.readers else list(self._hub.works), True
        while not self._ended.is_set():
            went_well = self._ring() and went_well
            left = []
            for work in waiting:
                more = self._go_on(work)
                went_well = went_well and more is not None
                left += [work] if more else []
            if not left:
                break
            waiting = left
        return went_well

    def _ring(self) -> bool:
        """Where the feed grew; whether it could be read."""
        try:
            head = self._hub.storage.transact(lambda unit: unit.feed().head)
        except StoreUnavailable as error:
            _LOG.warning("the feed cannot be read: %s", error)
            return False
        if head != self._head:
            self._head = head
            self._hub.bell.ring(head)
        return True

    def _go_on(self, work: FeedWork) -> bool | None:
        """Whether more may wait; None where it failed and is left for later."""
        try:
            return work.go_on()
        except StoreUnavailable as error:
            _LOG.warning("%s waits: %s", work.name, error)
        except Exception:
            _LOG.exception("%s stands still", work.name)
        return None
