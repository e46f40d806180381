"""One thread goes on with what is made of the feed, and rings when the feed grew.

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
        self._pushed.set()

    def end(self) -> None:
        """Wait for what it is at; the next start goes on from there."""
        self._ended.set()
        self._pushed.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._pushed.clear()
            rest = _LOOK_S if self._look() else _REST_S
            self._pushed.wait(rest)

    def _look(self) -> bool:
        """Ring, then work; whether all went well."""
        try:
            head = self._hub.storage.transact(lambda unit: unit.feed().head)
        except StoreUnavailable as error:
            _LOG.warning("the feed cannot be read: %s", error)
            return False
        if head != self._head:
            self._head = head
            self._hub.bell.ring(head)
        # Each is tried, whatever became of the one before.
        went_well = tuple(map(self._bring_on, self._hub.works))
        return all(went_well)

    def _bring_on(self, work: FeedWork) -> bool:
        try:
            while work.go_on() and not self._ended.is_set():
                pass
        except StoreUnavailable as error:
            _LOG.warning("%s waits: %s", work.name, error)
            return False
        except Exception:
            # One faulty reading holds up neither the others nor the exchange.
            _LOG.exception("%s stands still", work.name)
            return False
        return True
