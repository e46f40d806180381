"""Hot batteries told from terminal to terminal by multicast on the site's own network.

No server and no address to set: every terminal says its word to a group, on every network it
has, and again while a danger runs. Nothing is opened before another terminal is trusted.
"""

from __future__ import annotations

import logging
import select
import socket
import struct
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Final

from app.domain.errors import ShopError
from app.exchange.alarm_word import LARGEST, seal, unseal
from app.operations.ports.signer import Signer
from app.operations.ports.site_alarm import Word

_LOG = logging.getLogger(__name__)
# Administratively scoped (RFC 2365), and never through a router.
GROUP: Final = "239.192.82.65"
_AT_ONCE: Final = (0.0, 0.5, 2.0)
_DURING_DANGER, _AT_REST, _WITHOUT_NETWORK = 5.0, 30.0, 30.0
_ROOM: Final = 256


class AlarmLine:
    """SiteAlarm over UDP, on a thread of its own. networks: names of interfaces, empty for all."""

    def __init__(self, signer: Signer, port: int, networks: tuple[str, ...] = ()) -> None:
        self._signer, self._port, self._networks = signer, port, networks
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._word, self._believed = Word(""), dict[str, bytes]()
        self._due, self._last = list[float](), dict[str, float]()
        self._heard: deque[Word] = deque(maxlen=_ROOM)
        self._thread: threading.Thread | None = None
        self._bell: tuple[socket.socket, socket.socket] | None = None

    def tell(self, word: Word, believed: Mapping[str, bytes]) -> None:
        """What to say from now on, at once and then again and again."""
        with self._lock:
            self._word, self._believed = word, dict(believed)
            self._due = [monotonic() + after for after in _AT_ONCE]
            if self._thread is None and believed and not self._closed.is_set():
                self._bell = socket.socketpair()
                self._thread = threading.Thread(target=self._run, name="alarm", daemon=True)
                self._thread.start()
        self._ring()

    def heard(self) -> tuple[Word, ...]:
        """What was said since this was last asked, oldest first."""
        words = list[Word]()
        while self._heard:
            words.append(self._heard.popleft())
        return tuple(words)

    def silence(self) -> Mapping[str, float | None]:
        """Seconds since each believed terminal was heard; None for one that never was."""
        with self._lock:
            now, last = monotonic(), dict(self._last)
            return {one: now - last[one] if one in last else None for one in self._believed}

    def close(self) -> None:
        """Fall silent."""
        self._closed.set()
        self._ring()
        if self._thread is not None:
            self._thread.join()
        for one in self._bell or ():
            one.close()

    def _ring(self) -> None:
        if self._bell is not None:
            self._bell[1].send(b".")

    # ------------------------------------------------------------------------- its thread

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                with _opened(self._port) as line:
                    self._serve(line)
            except (OSError, ShopError) as fault:
                _LOG.warning("no hot battery can be told to other terminals: %s", fault)
                self._closed.wait(_WITHOUT_NETWORK)

    def _serve(self, line: socket.socket) -> None:
        assert self._bell is not None
        bell = self._bell[0]
        while not self._closed.is_set():
            ready, _, _ = select.select([line, bell], [], [], self._rest())
            if bell in ready:
                bell.recv(_ROOM)
            if line in ready:
                self._listen(line.recv(LARGEST + 1))
            if not self._rest():
                self._say(line)

    def _rest(self) -> float:
        """Seconds until something is to be said."""
        with self._lock:
            return max(0.0, self._due[0] - monotonic())

    def _listen(self, datagram: bytes) -> None:
        with self._lock:
            believed = self._believed
        word = unseal(datagram, believed, self._signer)
        if word is not None:
            self._heard.append(word)
            with self._lock:
                self._last[word.terminal] = monotonic()

    def _say(self, line: socket.socket) -> None:
        with self._lock:
            word, trusting = self._word, bool(self._believed)
            self._due = self._due[1:] or [
                monotonic() + (_DURING_DANGER if word.knows else _AT_REST)
            ]
        datagrams = seal(word, self._signer) if trusting else ()
        for index, name in socket.if_nameindex():
            if not self._networks or name in self._networks:
                _send(line, index, (GROUP, self._port), datagrams)


def site_alarm(signer: Signer, port: int) -> AlarmLine | None:
    """The line at a port; None where it is switched off by port 0."""
    return AlarmLine(signer, port) if port else None


@contextmanager
def _opened(port: int) -> Iterator[socket.socket]:
    """Several terminals of one machine may listen at one port."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        line.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 1)
        line.bind((GROUP, port))
        yield line


def _send(
    line: socket.socket, network: int, group: tuple[str, int], datagrams: tuple[bytes, ...]
) -> None:
    """Join and tell; networks come and go, and those without multicast are left out."""
    there = struct.pack("4s4si", socket.inet_aton(group[0]), bytes(4), network)
    with suppress(OSError):
        line.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, there)
    with suppress(OSError):
        line.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, there)
        for one in datagrams:
            line.sendto(one, group)
