"""The scanners that settings.toml names, each as a source of scans.

`[NAME =] serial:PORT[@BAUD]`, `[NAME =] serial:usb:VENDOR:PRODUCT[@BAUD]` with hexadecimal USB
numbers; `[NAME =] evdev:PART OF THE DEVICE'S NAME[@LAYOUT]` or `evdev:VENDOR:PRODUCT[@LAYOUT]`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from app.devices.evdev_scanner import EvdevScanner, input_device
from app.devices.serial_scanner import SerialScanner, named_port, usb_port
from app.domain.errors import ShopError
from app.domain.wedge_setting import LAYOUTS
from app.operations.ports.scan_source import ScanSource

_ENTRY: Final = re.compile(r"(?:(?P<name>[^=:]+?)\s*=\s*)?(?P<how>serial|evdev):(?P<what>.+)")
_USB: Final = re.compile(r"(?:usb:)?([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_BAUD: Final = re.compile(r"(.+)@([0-9]{3,7})")


def scan_sources(entries: Sequence[str]) -> tuple[ScanSource, ...]:
    """A source for each entry. Raises ShopError for one that names no device, or a name twice."""
    sources = tuple(_source(one) for one in entries)
    names = [one.name for one in sources]
    twice = next((one for one in names if names.count(one) > 1), None)
    if twice is not None:
        raise ShopError("scanner-setting", entry=twice)
    return sources


def _source(entry: str) -> ScanSource:
    read = _ENTRY.fullmatch(entry.strip())
    if read is None:
        raise ShopError("scanner-setting", entry=entry)
    what = read["what"].strip()
    make = _serial if read["how"] == "serial" else _evdev
    return make(read["name"] or what, what)


def _evdev(name: str, what: str) -> ScanSource:
    device, _, layout = what.partition("@")
    if layout not in LAYOUTS or not device.strip():
        raise ShopError("scanner-setting", entry=what)
    return EvdevScanner(name, input_device(device.strip()), layout or "us")


def _serial(name: str, what: str) -> ScanSource:
    speed = _BAUD.fullmatch(what)
    port, baud = (speed[1], int(speed[2])) if speed else (what, 9600)
    usb = _USB.fullmatch(port) if port.startswith("usb:") else None
    if usb is not None:
        return SerialScanner(name, usb_port(int(usb[1], 16), int(usb[2], 16)), baud)
    return SerialScanner(name, named_port(port), baud)
