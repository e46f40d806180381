"""A TCP line between a terminal and its inventory that does to it what networks do."""

from __future__ import annotations

import socket
import struct
from contextlib import suppress
from threading import Event, Thread
from typing import Final, Literal
from urllib.parse import urlsplit

Fault = Literal["none", "slow", "throttled", "reset", "black hole", "garbage", "lost answer", "cut"]
FAULTS: Final[tuple[Fault, ...]] = (
    "slow",
    "throttled",
    "reset",
    "black hole",
    "garbage",
    "lost answer",
    "cut",
)
_RESET: Final = struct.pack("ii", 1, 0)
_SLOW_S: Final = 0.02
_PIECE: Final = 65_536


class BadWire:
    """Listens beside the inventory; `fault` holds for connections made from then on."""

    def __init__(self, address: str) -> None:
        at = urlsplit(address)
        self._beyond = (at.hostname or "", at.port or 0)
        self._heard = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._heard.getsockname()[1]}"
        self.fault: Fault = "none"
        self._ended = Event()
        self._lines: list[socket.socket] = []
        self._thread = Thread(target=self._accept, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        with suppress(OSError):
            self._heard.shutdown(socket.SHUT_RDWR)
        self._heard.close()
        self._thread.join(10)

    def turn(self, fault: Fault) -> None:
        """From now on the line does this; what stands is hung up."""
        self.fault = fault
        for line in list(self._lines):
            _close(line)

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._heard.accept()
            except OSError:
                return
            self._lines.append(line)
            Thread(target=self._carry, args=(line, self.fault), daemon=True).start()

    def _carry(self, line: socket.socket, fault: Fault) -> None:
        with line:
            if fault == "reset":
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                return
            if fault == "black hole":
                self._ended.wait(60)
                return
            with socket.create_connection(self._beyond, 10) as beyond:
                asking = Thread(target=self._there, args=(line, beyond, fault), daemon=True)
                asking.start()
                self._back(beyond, line, fault)
                _close(line)
                _close(beyond)
                asking.join(10)

    def _there(self, line: socket.socket, beyond: socket.socket, fault: Fault) -> None:
        with suppress(OSError):
            while piece := line.recv(_PIECE):
                self._pause(piece, fault)
                beyond.sendall(piece)
        _close(beyond)

    def _back(self, beyond: socket.socket, line: socket.socket, fault: Fault) -> None:
        with suppress(OSError):
            while piece := beyond.recv(_PIECE):
                if fault == "lost answer":
                    return
                if fault == "cut":
                    line.sendall(piece[: len(piece) // 2])
                    return
                self._pause(piece, fault)
                line.sendall(b"\x00\xff" * 100 if fault == "garbage" else piece)

    def _pause(self, piece: bytes, fault: Fault) -> None:
        if fault == "slow":
            self._ended.wait(_SLOW_S)
        elif fault == "throttled":
            self._ended.wait(len(piece) / 100_000)


def _close(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
