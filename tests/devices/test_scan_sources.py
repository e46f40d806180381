"""The setting that names scanners."""

from __future__ import annotations

import pytest

from app.devices.scan_sources import scan_sources
from app.domain.errors import ShopError


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("serial:/dev/ttyACM0", "/dev/ttyACM0"),
        ("serial:COM3@115200", "COM3@115200"),
        ("serial:usb:05e0:1701", "usb:05e0:1701"),
        ("evdev:Zebra DS2208", "Zebra DS2208"),
        ("Bench 3 = evdev:05e0:1200@fr", "Bench 3"),
        ("Bench 2 = serial:/dev/ttyACM0@9600", "Bench 2"),
    ],
)
def test_every_scanner_has_a_name(entry: str, name: str) -> None:
    (source,) = scan_sources([entry])

    assert source.name == name


@pytest.mark.parametrize(
    "entries",
    [
        ["ttyACM0"],
        ["evdev:Zebra@dvorak"],
        ["serial:"],
        ["a = b"],
        ["a = serial:COM1", "a = serial:COM2"],
    ],
)
def test_what_names_no_scanner_or_one_twice_is_refused(entries: list[str]) -> None:
    with pytest.raises(ShopError) as refused:
        scan_sources(entries)

    assert refused.value.code == "scanner-setting"
