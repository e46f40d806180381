"""A scanner that types, taken away from the keyboard on Linux: read whatever window is in front.

Its keys are grabbed, so that nothing else sees them, and read by the layout the scanner is set
to, so that the layout of the machine does not matter. The device is found in sysfs, which
everybody may read: a device that may not be opened is told from one that is not there.
"""

from __future__ import annotations

import select
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import Final, Protocol

from app.devices.key_frames import KeyFrames
from app.devices.plugged_scanner import WAKE_S, PluggedScanner, not_there
from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan
from app.reading.keyboard import packed, signs

SYSFS: Final = Path("/sys/class/input")
DEVICES: Final = Path("/dev/input")
_KEY, _SYN, _DROPPED, _ENTER_BIT = 1, 0, 3, 1 << 28


class Event(Protocol):
    """A kernel event (linux/input.h)."""

    type: int
    code: int
    value: int


class Device(Protocol):
    """An opened input device, as python-evdev has it."""

    def fileno(self) -> int: ...
    def grab(self) -> None: ...
    def read(self) -> Iterable[Event]: ...
    def close(self) -> None: ...


class EvdevScanner(PluggedScanner):
    """ScanSource of one input device. where: its path, None while it is not there.

    layout: the keyboard the scanner is set to, one of LAYOUTS but ''.
    """

    def __init__(
        self,
        name: str,
        where: Callable[[], Path | None],
        layout: str = "us",
        open_device: Callable[[Path], Device] | None = None,
    ) -> None:
        super().__init__(name)
        self._where, self._layout = where, layout
        self._open = open_device or opened
        self._keys = KeyFrames()

    def _read(self) -> None:
        path = self._where()
        if path is None:
            raise not_there()
        self._serve(self._open(path))

    def _cut(self) -> bool:
        return self._keys.cut()

    def _serve(self, device: Device) -> None:
        try:
            device.grab()
            self._say("ready")
            heard = monotonic()
            while not self._stopped.is_set():
                ready, _, _ = select.select([device.fileno()], [], [], WAKE_S)
                if ready:
                    heard = monotonic()
                    self._got(device.read())
                else:
                    self._silent(monotonic() - heard)
        finally:
            device.close()

    def _got(self, events: Iterable[Event]) -> None:
        for one in events:
            if (one.type, one.code) == (_SYN, _DROPPED):
                self._keys.cut()
                self._say("ready", Reason("scanner-cut", {"scanner": self._name}))
            elif one.type == _KEY and self._keys.feed(one.code, one.value):
                self._give()

    def _silent(self, seconds: float) -> None:
        if self._keys.silence(seconds):
            self._give()
        elif self._keys.broken(seconds):
            self._say("ready", Reason("scanner-cut", {"scanner": self._name}))

    def _give(self) -> None:
        strokes = self._keys.take()
        text = signs(strokes, self._layout).lstrip("\x01\x02")
        if text.strip():
            self._hand_over(RawScan(text, packed(strokes), source=self._name))


def opened(path: Path) -> Device:
    """The device. Raises OSError, and ImportError where the evdev package is not installed."""
    from evdev import InputDevice

    device: Device = InputDevice(str(path))
    return device


def input_device(
    what: str, sysfs: Path = SYSFS, devices: Path = DEVICES
) -> Callable[[], Path | None]:
    """Finds the keys of a device by `VENDOR:PRODUCT` (hexadecimal), or by a part of its name."""

    def where() -> Path | None:
        wanted = what.lower()
        for one in sorted(sysfs.glob("event*")):
            about = one / "device"
            numbers = f"{_line(about / 'id/vendor')}:{_line(about / 'id/product')}"
            if (wanted == numbers or wanted in _line(about / "name").lower()) and _types(about):
                return devices / one.name
        return None

    return where


def _types(about: Path) -> bool:
    """Whether the device has an Enter key; of a scanner's several devices that one types."""
    words = _line(about / "capabilities/key").split()
    return bool(words) and bool(int(words[-1], 16) & _ENTER_BIT)


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
