"""A scale at the other end of a line: a pseudo-terminal or a loopback port that a test plays."""

from __future__ import annotations

import os
import socket
import threading
import tty
from collections.abc import Callable
from pathlib import Path

from app.devices.line_scale import LineScale
from app.devices.scale_format import LineFormat, load_format
from app.operations.ports.scale import ScaleLook

FORMATS = Path(__file__).parents[2] / "resources" / "scales"
_NEVER = threading.Event()


def shipped(name: str) -> LineFormat:
    """A format of the product."""
    return load_format(FORMATS / f"{name}.toml")


def until(scale: LineScale, wanted: Callable[[ScaleLook], bool]) -> ScaleLook:
    """The first look that is wanted; the test's own time limit ends the wait."""
    while True:
        look = scale.look()
        if wanted(look):
            return look
        _NEVER.wait(0.01)


class PtyScale:
    """Writes at the far end of a pseudo-terminal; `unplug` takes it away, as USB does."""

    def __init__(self, link: Path) -> None:
        self._link = link
        self.plug()

    def plug(self) -> None:
        """A device of the same name, as udev gives it."""
        self._far, self._near = os.openpty()
        tty.setraw(self._far)
        tty.setraw(self._near)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._near))
        os.close(self._near)

    def say(self, text: str) -> None:
        """Send signs as they are."""
        os.write(self._far, text.encode("latin-1"))

    def asked(self) -> bytes:
        """The next command, whatever it is."""
        return os.read(self._far, 64)

    def unplug(self) -> None:
        """Gone."""
        os.close(self._far)
        self._link.unlink(missing_ok=True)


class TcpScale:
    """Listens at a loopback port; `answer` sends what a command is answered with."""

    def __init__(self, port: int = 0) -> None:
        self._server = socket.create_server(("127.0.0.1", port))
        self.port = int(self._server.getsockname()[1])
        self._peer: socket.socket | None = None

    def accept(self) -> None:
        """Wait for the terminal to call."""
        self.drop()
        self._peer, _ = self._server.accept()

    @property
    def peer(self) -> socket.socket:
        """The terminal."""
        assert self._peer is not None
        return self._peer

    def say(self, text: str) -> None:
        """Send signs as they are."""
        self.peer.sendall(text.encode("latin-1"))

    def asked(self) -> bytes:
        """The next command."""
        return self.peer.recv(64)

    def drop(self) -> None:
        """Hang up."""
        if self._peer is not None:
            self._peer.close()
            self._peer = None

    def close(self) -> None:
        """Gone for good."""
        self.drop()
        self._server.close()
