"""Readings of the feed in a process beside the service, so that they hold up no answer.

The process hears of news by its standard input, and ends where that ends: it never outlives the
service, however that went.
"""

from __future__ import annotations

import logging
import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import Final

_LOG: Final = logging.getLogger(__name__)
_REST_S: Final = 5.0
"""Between two beginnings, so that one that cannot run does not take the machine."""
_BYE_S: Final = 10.0
"""It finishes the piece it is at; one that hangs is killed, and its piece was never there."""


class ReaderProcess:
    """One process; begun again where it ended by itself. Any thread.

    words: the program and what it is told. environment: where its database is.
    """

    def __init__(
        self, words: Sequence[str], environment: Mapping[str, str], rest_s: float = _REST_S
    ) -> None:
        self.words, self._environment, self._rest_s = list(words), dict(environment), rest_s
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._begun = 0.0

    @property
    def pid(self) -> int | None:
        """Of the process that reads now."""
        return None if self._process is None else self._process.pid

    def keep(self) -> None:
        """See to it that it runs."""
        with self._lock:
            if self._process is not None:
                status = self._process.poll()
                if status is None or monotonic() - self._begun < self._rest_s:
                    return
                _LOG.warning("a reading of the feed ended with %s and is begun again", status)
                self._close()
            self._begun = monotonic()
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self.words,
                env={**os.environ, **self._environment},
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                bufsize=0,
            )
            if self._process.stdin is not None:
                os.set_blocking(self._process.stdin.fileno(), False)

    def wake(self) -> None:
        """There is news. One whose input is full has enough to wake it; one that is gone is
        begun again."""
        with self._lock, suppress(OSError):
            if self._process is not None and self._process.stdin is not None:
                self._process.stdin.write(b"\n")

    def end(self) -> None:
        """Wait until it finished what it is at."""
        with self._lock:
            if self._process is None:
                return
            self._close()
            try:
                self._process.wait(_BYE_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def _close(self) -> None:
        with suppress(OSError):
            if self._process is not None and self._process.stdin is not None:
                self._process.stdin.close()
