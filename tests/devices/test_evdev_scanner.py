"""A grabbed scanner: found by name or number, read whole, lost and found again."""

from __future__ import annotations

import errno
import os
import queue
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.devices.evdev_scanner import EvdevScanner, input_device, opened
from app.operations.ports.scan_source import RawScan, SourceNews
from tests.devices.test_key_frames import presses
from tests.reading.a_keyboard import typed_by

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="evdev is a part of Linux")
PATIENCE_S = 20
EVENT = "llHHi"
VIN = "VF1BM0A0H33445566"


class Fake:
    """A device file of kernel events; `grabbed` and `closed` say what was done with it."""

    def __init__(self) -> None:
        self._near, self._far = os.pipe()
        self.grabbed = self.closed = False
        self.busy = False

    def types(self, text: str) -> None:
        for code, value in presses(typed_by("us", text, "us")):
            self.tells(1, code, value)

    def tells(self, kind: int, code: int, value: int) -> None:
        os.write(self._far, struct.pack(EVENT, 0, 0, kind, code, value))

    def pull_out(self) -> None:
        os.close(self._far)

    def fileno(self) -> int:
        return self._near

    def grab(self) -> None:
        if self.busy:
            raise OSError(errno.EBUSY, "busy")
        self.grabbed = True

    def read(self) -> Iterator[Any]:
        piece = os.read(self._near, 24 * 64)
        if not piece:
            raise OSError(errno.ENODEV, "no such device")
        for _, _, kind, code, value in struct.iter_unpack(EVENT, piece):
            yield SimpleNamespace(type=kind, code=code, value=value)

    def close(self) -> None:
        self.closed = True
        os.close(self._near)


class Terminal:
    """Hears a source whose devices are opened one after the other."""

    def __init__(self, *devices: Fake | Exception) -> None:
        self.scans: queue.Queue[RawScan] = queue.Queue()
        self.news: queue.Queue[SourceNews] = queue.Queue()
        self._left = list(devices)
        self.source = EvdevScanner("bench", lambda: Path("event7"), "us", self._open)
        self.source.start(self.scans.put, self.news.put)

    def _open(self, path: Path) -> Any:
        assert path == Path("event7")
        found = self._left.pop(0) if self._left else OSError(errno.ENODEV, "gone")
        if isinstance(found, Exception):
            raise found
        return found

    def hears(self, standing: str, code: str = "") -> None:
        news = self.news.get(timeout=PATIENCE_S)
        assert (news.standing, news.reason.code if news.reason else "") == (standing, code)


def test_its_keys_are_ours_alone_and_become_scans() -> None:
    device = Fake()
    terminal = Terminal(device)
    terminal.hears("ready")
    assert device.grabbed
    device.types(VIN)
    device.types("10A\x1d21B")

    assert [terminal.scans.get(timeout=PATIENCE_S).text for _ in range(2)] == [VIN, "10A\x1d21B"]
    terminal.source.stop()
    assert device.closed
    device.pull_out()


def test_unplugged_it_is_told_and_found_again() -> None:
    first, second = Fake(), Fake()
    terminal = Terminal(first, second)
    terminal.hears("ready")
    first.pull_out()
    terminal.hears("lost", "scanner-not-there")
    terminal.hears("ready")
    second.types(VIN)

    assert terminal.scans.get(timeout=PATIENCE_S).text == VIN
    terminal.source.stop()
    second.pull_out()


def test_what_the_kernel_dropped_is_no_scan() -> None:
    device = Fake()
    terminal = Terminal(device)
    terminal.hears("ready")
    device.tells(1, 30, 1)
    device.tells(0, 3, 0)
    terminal.hears("ready", "scanner-cut")
    device.types(VIN)

    assert terminal.scans.get(timeout=PATIENCE_S).text == VIN
    terminal.source.stop()
    device.pull_out()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (PermissionError(errno.EACCES, "no"), "scanner-forbidden"),
        (ImportError("evdev"), "scanner-no-evdev"),
        (OSError(errno.ENODEV, "gone"), "scanner-not-there"),
    ],
)
def test_what_stands_between_is_told_with_what_to_do(fault: Exception, code: str) -> None:
    terminal = Terminal(fault)
    terminal.hears("lost", code)
    terminal.source.stop()


def test_a_device_that_another_program_holds_is_told() -> None:
    device = Fake()
    device.busy = True
    terminal = Terminal(device)
    terminal.hears("lost", "scanner-taken")
    terminal.source.stop()
    device.pull_out()


# ------------------------------------------------------------------------- where it is


def plug_in(sysfs: Path, event: str, name: str, numbers: str, keys: str) -> None:
    about = sysfs / event / "device"
    (about / "id").mkdir(parents=True)
    (about / "capabilities").mkdir()
    vendor, product = numbers.split(":")
    for file, text in {
        "name": name,
        "id/vendor": vendor,
        "id/product": product,
        "capabilities/key": keys,
    }.items():
        (about / file).write_text(f"{text}\n", encoding="utf-8")


TYPING = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe"
BUTTONS = "70000 0 0 0 0"


@pytest.mark.parametrize("what", ["zebra ds2208", "05e0:1200", "05E0:1200"])
def test_it_is_found_by_name_or_number_and_only_what_types(what: str, tmp_path: Path) -> None:
    plug_in(tmp_path, "event3", "AT keyboard", "0001:0001", TYPING)
    plug_in(tmp_path, "event4", "Zebra DS2208 Consumer", "05e0:1200", BUTTONS)
    plug_in(tmp_path, "event5", "Zebra DS2208 Scanner", "05e0:1200", TYPING)

    assert input_device(what, tmp_path, Path("/dev/input"))() == Path("/dev/input/event5")


def test_what_is_not_plugged_in_is_nowhere(tmp_path: Path) -> None:
    plug_in(tmp_path, "event3", "AT keyboard", "0001:0001", TYPING)

    assert input_device("Zebra", tmp_path)() is None


def test_a_real_device_of_the_kernel_is_grabbed_and_read() -> None:
    evdev = pytest.importorskip("evdev", reason="evdev is missing")
    try:
        typing = evdev.UInput(name="Refactory test scanner")
    except (evdev.UInputError, OSError) as fault:
        pytest.skip(f"/dev/uinput is missing or closed: {fault}")
    scans: queue.Queue[RawScan] = queue.Queue()
    news: queue.Queue[SourceNews] = queue.Queue()
    source = EvdevScanner("bench", lambda: Path(typing.device.path), "us", opened)
    source.start(scans.put, news.put)
    assert news.get(timeout=PATIENCE_S).standing == "ready"
    for code, value in presses(typed_by("us", VIN, "us")):
        typing.write(1, code, value)
        typing.syn()

    assert scans.get(timeout=PATIENCE_S).text == VIN
    source.stop()
    typing.close()
