"""A scanner on a serial line or USB-CDC: one thread each, found again when it is plugged in."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final

from app.devices.frames import Frames, read_bytes
from app.devices.plugged_scanner import WAKE_S, PluggedScanner, not_there
from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan

if TYPE_CHECKING:
    from serial import Serial

_SILENCE_S: Final = 0.3
_CUT_S: Final = 2.0


class SerialScanner(PluggedScanner):
    """ScanSource of one line. where: finds the port, '' while it is not there; baud: bits/s."""

    def __init__(self, name: str, where: Callable[[], str], baud: int = 9600) -> None:
        super().__init__(name)
        self._where, self._baud = where, baud
        self._frames = Frames()

    def _read(self) -> None:
        # Only a terminal with such a scanner needs the library.
        import serial

        port = self._where()
        if not port:
            raise not_there()
        with serial.Serial(port, self._baud, timeout=WAKE_S, exclusive=True) as line:
            self._say("ready")
            self._listen(line)

    def _cut(self) -> bool:
        return self._frames.cut()

    def _listen(self, line: Serial) -> None:
        heard = monotonic()
        while not self._stopped.is_set():
            piece = line.read(max(1, line.in_waiting))
            now = monotonic()
            if piece:
                heard = now
                self._got(self._frames.feed(piece))
            elif now - heard >= _SILENCE_S:
                self._silent(now - heard)

    def _silent(self, seconds: float) -> None:
        scan = self._frames.silence()
        self._got([scan] if scan else [])
        if seconds >= _CUT_S and self._frames.cut():
            self._say("ready", Reason("scanner-cut", {"scanner": self._name}))

    def _got(self, scans: list[bytes]) -> None:
        for raw in scans:
            text = read_bytes(raw)
            if text is None:
                self._say("ready", Reason("scanner-noise", {"scanner": self._name}))
            else:
                self._hand_over(RawScan(text, raw, source=self._name))
        if self._frames.dropped:
            self._frames.dropped = 0
            self._say("ready", Reason("scanner-flood", {"scanner": self._name}))


def usb_port(vendor: int, product: int) -> Callable[[], str]:
    """Finds the port of a USB device by its numbers, wherever it is plugged in."""

    def where() -> str:
        from serial.tools import list_ports

        for one in sorted(list_ports.comports()):
            if (one.vid, one.pid) == (vendor, product):
                return str(one.device)
        return ""

    return where


def named_port(port: str) -> Callable[[], str]:
    """Finds a port by its name or path; opening tells whether it is there."""
    return lambda: port
