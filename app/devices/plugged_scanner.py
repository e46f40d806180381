"""What scanners on a cable have in common: a thread each, and found again when plugged in."""

from __future__ import annotations

import errno
import logging
import threading
from abc import ABC, abstractmethod
from typing import Final

from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan, SourceNews, Standing, Take, Tell

_LOG = logging.getLogger(__name__)
_LOOK_AGAIN_S: Final = 1.0
# A driver that hangs keeps no terminal from closing.
_PATIENCE_S: Final = 3.0
WAKE_S: Final = 0.1
"""How often a silent line is asked whether it fell silent, and whether it is to stop."""


class PluggedScanner(ABC):
    """ScanSource of one device, which is ours alone: half a scan each would be worse."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._news: SourceNews | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return self._name

    def start(self, take: Take, tell: Tell) -> None:
        """Look for the device and read it, on a thread."""
        self._take, self._tell = take, tell
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Let the device go."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE_S)

    @abstractmethod
    def _read(self) -> None:
        """Find the device and read until it is gone or to be let go.

        Raises OSError, and ImportError where the library for such devices is not installed.
        """

    @abstractmethod
    def _cut(self) -> bool:
        """Whether half a scan had come; it is forgotten."""

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._read()
            except OSError as fault:
                self._say("lost", self._why(fault))
            except ImportError:
                self._say("lost", Reason("scanner-no-evdev", {"scanner": self._name}))
            except Exception:
                # Drivers fail in ways of their own (termios.error is no OSError): look again.
                _LOG.exception("scanner %s", self._name)
                self._say("lost", self._gone())
            self._stopped.wait(_LOOK_AGAIN_S)

    def _why(self, fault: OSError) -> Reason:
        if fault.errno in (errno.EACCES, errno.EPERM):
            return Reason("scanner-forbidden", {"scanner": self._name})
        if fault.errno in (errno.EAGAIN, errno.EBUSY):
            return Reason("scanner-taken", {"scanner": self._name})
        return self._gone()

    def _gone(self) -> Reason:
        if self._cut():
            return Reason("scanner-cut", {"scanner": self._name})
        return Reason("scanner-not-there", {"scanner": self._name})

    def _hand_over(self, scan: RawScan) -> None:
        self._say("ready")
        if not self._stopped.is_set():
            self._take(scan)

    def _say(self, standing: Standing, reason: Reason | None = None) -> None:
        """Tell what is new; the same twice is no news."""
        news = SourceNews(self._name, standing, reason)
        if news != self._news and not self._stopped.is_set():
            self._news = news
            self._tell(news)


def not_there() -> OSError:
    """What `_read` raises for a device that is not plugged in."""
    return OSError(errno.ENODEV, "not there")
