"""Real key events of a real X server, as a scanner set to US keys types them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.reading.keyboard import Stroke
from app.reading.scanner_card import FIELDS
from app.reading.scanner_card import SIGNS as CARD
from tests.reading.a_keyboard import numbered, typed_by

pytestmark = [
    pytest.mark.skipif(shutil.which(one) is None, reason=f"{one} is missing")
    for one in ("Xvfb", "xdotool", "setxkbmap")
]
VIN = "VF1BM0A0H33445566"
SIGNS = "RB-AZQWMazqwm0123456789()[]>@/:.,_+"
PATIENCE_S = 60
HELD = {"shift": "50", "control": "37", "alt": "64", "altgr": "108"}


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that keeps its keyboard when nobody is looking."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24"),
            *("-noreset", "-nolisten", "tcp"),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        number = said.readline().strip()
    if not number:
        server.wait(PATIENCE_S)
        pytest.skip("Xvfb does not start here")
    yield f":{number}"
    server.terminate()
    server.wait(PATIENCE_S)


class Program:
    """The window, and a scanner that types into it."""

    def __init__(self, display: str, machine: str, layout: str, home: Path) -> None:
        self._on = {**os.environ, "DISPLAY": display}
        subprocess.run(["setxkbmap", machine], env=self._on, check=True, timeout=PATIENCE_S)
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.typed_into", str(home), layout],
            env={**self._on, "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "painted"

    def _line(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline().strip()

    def types(self, strokes: Sequence[Stroke]) -> list[str]:
        """Text and source of what came of these keys."""
        text, source, *_ = self.scans(strokes)
        return [text, source]

    def scans(self, strokes: Sequence[Stroke]) -> list[Any]:
        """Press the keys at a scanner's pace, then Enter; all that came of it."""
        subprocess.run(
            ["xdotool", *_orders(strokes)],
            env=self._on,
            check=True,
            timeout=PATIENCE_S,
        )
        found: list[Any] = json.loads(self._line())
        return found

    def close(self) -> None:
        self._program.terminate()
        self._program.communicate(timeout=PATIENCE_S)


def _orders(strokes: Sequence[Stroke]) -> list[str]:
    """The orders of xdotool, by X numbers: what is held stays down until it is not needed."""
    orders, down = list[str](), list[str]()
    for one in strokes:
        wanted = [key for name, key in HELD.items() if getattr(one, name)]
        orders += [f"keyup {key}" for key in down if key not in wanted]
        orders += [f"keydown {key}" for key in wanted if key not in down]
        orders += [] if one.code == 56 else [f"key {one.code + 8}"]
        down = wanted
    orders += [*(f"keyup {key}" for key in down), "key 36"]
    return [word for one in orders for word in one.replace(" ", " --delay 2 ").split()]


@pytest.fixture
def on(display: str, tmp_path: Path) -> Iterator[list[Program]]:
    running: list[Program] = []
    yield running
    for one in running:
        one.close()


@pytest.mark.parametrize("machine", ["fr", "be", "gb"])
def test_a_us_scanner_is_read_right_on_a_keyboard_of(
    machine: str, display: str, tmp_path: Path, on: list[Program]
) -> None:
    program = Program(display, machine, "us", tmp_path)
    on.append(program)

    for text in (VIN, SIGNS, "[)>\x1e06\x1dPX-1\x1e\x04"):
        assert program.types(typed_by("us", text, machine)) == [text, "keyboard"]
    number = [*typed_by("us", "10A", machine), *numbered("029"), *typed_by("us", "21B", machine)]
    assert program.types(number) == ["10A\x1d21B", "keyboard"]


def test_a_french_scanner_is_read_right_on_a_us_keyboard(
    display: str, tmp_path: Path, on: list[Program]
) -> None:
    program = Program(display, "us", "fr", tmp_path)
    on.append(program)

    assert program.types(typed_by("fr", SIGNS, "us")) == [SIGNS, "keyboard"]


def test_unrepaired_a_us_scanner_is_misread_on_a_french_keyboard(
    display: str, tmp_path: Path, on: list[Program]
) -> None:
    """The control: the keyboard of this screen is French indeed."""
    program = Program(display, "fr", "", tmp_path)
    on.append(program)

    text, source = program.types(typed_by("us", "AQ12-", "fr"))
    assert (text, source) == ("QA&é)", "keyboard")


@pytest.mark.parametrize("machine", ["fr", "be", "gb", "us"])
def test_the_test_card_tells_the_layout_to_a_terminal_that_knows_nothing(
    machine: str, display: str, tmp_path: Path, on: list[Program]
) -> None:
    program = Program(display, machine, "", tmp_path)
    on.append(program)

    *_, found, _ = program.scans(typed_by("us", f"\x01{CARD}", machine))
    assert found == ["us" if machine != "us" else "", "\x01"]
    *_, parted = program.scans(typed_by("us", "\x1d".join(FIELDS), machine))
    assert parted
