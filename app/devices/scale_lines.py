"""The line to a scale: a serial port or a TCP connection, read in short waits."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Final, Protocol

from app.devices.scale_setting import ScaleSetting

WAIT_S: Final = 0.2
"""How long a read waits; an order to the scale, or the end of the program, waits no longer."""
_CONNECT_S: Final = 3.0
_AT_ONCE: Final = 512
_QUIET_S, _PROBE_S, _PROBES = 10, 5, 3


class Line(Protocol):
    """Bytes to and from a scale. Everything raises OSError once the line is lost."""

    def read(self) -> bytes:
        """What came, waiting a little; empty where nothing did."""
        ...

    def write(self, command: bytes) -> None:
        """Send a command."""
        ...

    def close(self) -> None:
        """Let it go; never raises."""
        ...


def open_line(setting: ScaleSetting) -> Line:
    """The line of a scale. Raises OSError while there is none."""
    return SerialLine(setting) if setting.device else TcpLine(setting)


class SerialLine:
    """A serial port or what a USB adapter makes of one; nobody else may read it meanwhile."""

    def __init__(self, setting: ScaleSetting) -> None:
        import serial

        frame = setting.frame
        try:
            self._port = serial.Serial(
                setting.device,
                setting.baud,
                int(frame[0]),
                frame[1],
                int(frame[2]),
                timeout=WAIT_S,
                write_timeout=1,
                exclusive=True,
            )
        except ValueError as fault:
            raise OSError(str(fault)) from fault

    def read(self) -> bytes:
        """At least one sign, and whatever else is there already."""
        try:
            first = bytes(self._port.read(1))
            return first + bytes(self._port.read(min(_AT_ONCE, self._port.in_waiting)))
        except OSError:
            raise
        except Exception as fault:
            # termios and, on a port that is just going, TypeError: the line is lost all the same.
            raise OSError(str(fault)) from fault

    def write(self, command: bytes) -> None:
        """Send a command."""
        self._port.write(command)

    def close(self) -> None:
        """Let the port go."""
        with suppress(Exception):
            self._port.close()


class TcpLine:
    """A scale on the network, or a serial one behind a converter."""

    def __init__(self, setting: ScaleSetting) -> None:
        self._socket = socket.create_connection((setting.host, setting.port), _CONNECT_S)
        self._socket.settimeout(WAIT_S)
        # A scale that only sends says nothing when its cable is pulled: the system asks for it.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in (
            ("TCP_KEEPIDLE", _QUIET_S),
            ("TCP_KEEPINTVL", _PROBE_S),
            ("TCP_KEEPCNT", _PROBES),
        ):
            if hasattr(socket, name):
                self._socket.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)

    def read(self) -> bytes:
        """What came. Raises OSError when the other end hung up."""
        try:
            came = self._socket.recv(_AT_ONCE)
        except TimeoutError:
            return b""
        if not came:
            raise OSError("connection closed")
        return came

    def write(self, command: bytes) -> None:
        """Send a command."""
        self._socket.sendall(command)

    def close(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self._socket.close()
