"""Listens for the feed to grow, so that news comes in a moment; nothing depends on it."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Generator
from threading import Event, Lock, Thread
from typing import Final, Protocol

from app.exchange.inventory_line import LineLost, TurnedAway

_LOG: Final = logging.getLogger(__name__)
_SHORTEST_S, _LONGEST_S = 2.0, 60.0


class Waking(Protocol):
    """A line that can be listened on."""

    def wakes(self, follow: Callable[[Callable[[], None]], None]) -> Generator[int, None, None]:
        """The head of the feed, each time it grew. follow: is handed what ends the listening."""
        ...


class Listener:
    """One thread on one line. heard: told the head of the feed, on that thread."""

    def __init__(self, line: Waking, heard: Callable[[int], None]) -> None:
        self._line, self._heard = line, heard
        self._closed, self._lock = Event(), Lock()
        self._cut: Callable[[], None] | None = None
        self._thread = Thread(target=self._run, name="inventory-bell", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Fall deaf; does not wait for what hangs."""
        with self._lock:
            self._closed.set()
            cut = self._cut
        if cut is not None:
            try:
                cut()
            except (OSError, ValueError, RuntimeError):
                _LOG.debug("the listening had ended already")

    def _follow(self, cut: Callable[[], None]) -> None:
        with self._lock:
            self._cut = cut
            if self._closed.is_set():
                raise LineLost("closing")

    def _run(self) -> None:
        pause = _SHORTEST_S
        while not self._closed.is_set():
            try:
                for head in self._line.wakes(self._follow):
                    pause = _SHORTEST_S
                    self._heard(head)
            except LineLost as lost:
                _LOG.debug("not listening: %s", lost)
            except TurnedAway:
                return
            except Exception:
                # Whoever does not listen asks from time to time.
                _LOG.exception("the listening ended")
                return
            self._closed.wait(random.uniform(_SHORTEST_S, pause))
            pause = min(pause * 2, _LONGEST_S)
