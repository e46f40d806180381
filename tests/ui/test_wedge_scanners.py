"""Scanners that type: known by prefix or pace, repaired, never split, joined or doubled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.domain.wedge_setting import SILENCE, WedgeSetting
from app.operations.ports.scan_source import RawScan
from app.reading.keyboard import Stroke
from app.ui.wedge import KEYBOARD, Wedge, key_number
from tests.reading.a_keyboard import numbered, typed_by

Held = Qt.KeyboardModifier
ENTER = Stroke(28, "\r")
VIN = "VF1BM0A0H33445566"


class Bench:
    """A terminal whose keys have the time at which they were pressed."""

    def __init__(self, setting: WedgeSetting | None = None) -> None:
        self.wedge, self.now = Wedge(), 10_000
        self.scans: list[RawScan] = []
        self.seen: list[str] = []
        self.cuts = 0
        if setting is not None:
            self.wedge.setting = setting
        self.wedge.scanned.connect(self.scans.append)
        self.wedge.typing.connect(self.seen.append)
        self.wedge.cut.connect(self._was_cut)

    def _was_cut(self) -> None:
        self.cuts += 1

    def keys(self, strokes: Sequence[Stroke], pause: int = 5) -> Bench:
        for one in strokes:
            self.now += pause
            self._press(one)
        return self

    def scan(self, text: str, scanner: str = "us", machine: str = "us") -> Bench:
        return self.keys([*typed_by(scanner, text, machine), ENTER])

    def by_hand(self, text: str) -> Bench:
        return self.keys(typed_by("us", text, "us"), 180)

    def wait(self, seconds: float) -> Bench:
        self.now += int(1000 * seconds)
        return self

    def texts(self) -> list[str]:
        return [one.text for one in self.scans]

    def _press(self, stroke: Stroke) -> None:
        held = Held.NoModifier
        for is_held, modifier in (
            (stroke.shift, Held.ShiftModifier),
            (stroke.control, Held.ControlModifier),
            (stroke.alt, Held.AltModifier),
            (stroke.altgr, Held.GroupSwitchModifier),
        ):
            held = held | modifier if is_held else held
        special = {28: Qt.Key.Key_Return, 15: Qt.Key.Key_Tab, 56: Qt.Key.Key_Alt}
        key = special.get(stroke.code, Qt.Key.Key_unknown)
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, held, stroke.code + 8, 0, 0, stroke.text, False, 1
        )
        event.setTimestamp(self.now)
        self.wedge.press(event)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    del qtbot
    return Bench()


def test_a_scanner_is_known_by_its_pace_and_a_hand_by_its_own(bench: Bench) -> None:
    bench.scan(VIN).wait(2).by_hand("AB12").keys([ENTER], 180)

    assert [(one.text, one.source) for one in bench.scans] == [(VIN, KEYBOARD), ("AB12", "hand")]


def test_a_scan_is_never_shown_half_and_typing_always_is(bench: Bench, qtbot: QtBot) -> None:
    bench.scan(VIN)
    assert bench.seen == []

    bench.wait(2).by_hand("AB")
    qtbot.waitUntil(lambda: bench.seen == ["AB"])


def test_a_code_scanned_after_a_word_begun_by_hand_is_the_code_alone(bench: Bench) -> None:
    bench.by_hand("AB").wait(3).scan(VIN)

    assert bench.texts() == [VIN]


def test_a_screen_that_changes_while_a_scan_comes_in_does_not_split_it(bench: Bench) -> None:
    keys = [*typed_by("us", VIN, "us"), ENTER]
    bench.keys(keys[:5])
    bench.wedge.clear()
    bench.keys(keys[5:])
    assert bench.texts() == [VIN]

    # The control: what somebody types by hand is forgotten with the screen.
    bench.by_hand("AB")
    bench.wedge.clear()
    assert bench.wedge.text == ""


def test_a_key_held_down_is_no_scanner(bench: Bench) -> None:
    for _ in range(8):
        bench.now += 30
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Held.NoModifier, 38, 0, 0, "a", True, 1)
        event.setTimestamp(bench.now)
        bench.wedge.press(event)
    bench.keys([ENTER])

    assert [one.by_hand for one in bench.scans] == [True]


def test_a_scan_that_breaks_off_never_joins_the_next(bench: Bench, qtbot: QtBot) -> None:
    bench.scan(VIN).keys(typed_by("us", "VF1BM0", "us"))
    qtbot.waitUntil(lambda: bench.cuts == 1)
    bench.wait(2).scan(VIN)

    assert bench.texts() == [VIN, VIN]


@pytest.mark.parametrize("setting", [WedgeSetting(), WedgeSetting(end=SILENCE)])
def test_a_scanner_without_an_end_is_told_by_its_silence(
    setting: WedgeSetting, qtbot: QtBot
) -> None:
    bench = Bench(setting).keys(typed_by("us", VIN, "us"))
    qtbot.waitUntil(lambda: bench.texts() == [VIN])
    bench.wait(2).keys(typed_by("us", VIN, "us"))
    qtbot.waitUntil(lambda: bench.texts() == [VIN, VIN])

    assert bench.cuts == 0


def test_the_prefix_makes_a_scan_of_the_slowest_keys(qtbot: QtBot) -> None:
    del qtbot
    bench = Bench(WedgeSetting("us")).keys([*typed_by("us", "\x01" + VIN, "fr"), ENTER], 400)

    assert [(one.text, one.source) for one in bench.scans] == [(VIN, KEYBOARD)]


def test_words_typed_in_front_of_the_prefix_are_no_part_of_the_code(bench: Bench) -> None:
    bench.by_hand("AB").keys([*typed_by("us", "\x01" + VIN, "us"), ENTER])

    assert bench.texts() == [VIN]


def test_a_prefix_and_a_separator_of_its_own_are_understood(qtbot: QtBot) -> None:
    del qtbot
    bench = Bench(WedgeSetting(prefix="~", separator="|")).scan("~10A|21B")

    assert bench.texts() == ["10A\x1d21B"]


@pytest.mark.parametrize("machine", ["us", "fr", "be", "gb", "de"])
@pytest.mark.parametrize("scanner", ["us", "fr", "be", "gb", "de"])
def test_the_layout_of_the_scanner_counts_not_the_machines(
    qtbot: QtBot, scanner: str, machine: str
) -> None:
    del qtbot
    text = "]C1(8004)AZQWMazqwm-0123456789/@>"
    bench = Bench(WedgeSetting(scanner)).scan(text, scanner, machine)

    assert bench.texts() == [text]


def test_gs_arrives_as_control_and_as_an_alt_number(bench: Bench) -> None:
    bench.scan("10A\x1d21B")
    bench.keys(
        [*typed_by("us", "10A", "us"), *numbered("029"), *typed_by("us", "21B", "us"), ENTER]
    )

    assert bench.texts() == ["10A\x1d21B"] * 2


@pytest.mark.parametrize(
    ("platform", "native", "number"),
    [
        ("linux", 24, 16),
        ("win32", 16, 16),
        ("win32", 0x138, 100),
        ("darwin", 12, 0),
        ("linux", 0, 0),
    ],
)
def test_every_system_numbers_its_keys(platform: str, native: int, number: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Held.NoModifier, native, 0, 0)

    assert key_number(event, platform) == number
