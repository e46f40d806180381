"""What is typed or scanned: every key belongs to one text, and Enter makes it a scan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.wedge import MAX_LENGTH, SHOWN, ScanQueue, Wedge
from tests.shop import badge
from tests.ui.screens.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Typist:
    """Somebody, or a scanner, at a wedge of its own."""

    def __init__(self) -> None:
        self.wedge = Wedge()
        self.scans: list[str] = []
        self.seen: list[str] = []
        self.wedge.scanned.connect(lambda scan: self.scans.append(scan.text))
        self.wedge.typing.connect(self.seen.append)

    def press(self, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> Typist:
        self.wedge.press(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        return self

    def type(self, text: str) -> Typist:
        for sign in text:
            self.press(Qt.Key.Key_unknown, sign)
        return self

    def enter(self) -> Typist:
        return self.press(Qt.Key.Key_Return, "\r")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path)
    yield one
    one.close()


@pytest.fixture
def scans(window: Window) -> list[str]:
    """What the window's wedge read."""
    read: list[str] = []
    window.wedge.scanned.connect(lambda scan: read.append(scan.text))
    return read


# ------------------------------------------------------------------------------ the keys


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_every_way_a_scanner_ends_makes_a_scan(end: Qt.Key) -> None:
    typist = Typist().type("VF1BM0A0H33445566").press(end, "\t")

    assert typist.scans == ["VF1BM0A0H33445566"]
    assert typist.wedge.text == ""


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_whatever_can_be_written_arrives_as_it_was_written(text: str) -> None:
    assert Typist().type(text).enter().scans == [text]


def test_small_and_capital_letters_stay_what_they_are() -> None:
    assert Typist().type("rb-Ab1C").enter().scans == ["rb-Ab1C"]


def test_one_scan_begins_where_the_one_before_ended() -> None:
    assert Typist().type("A").enter().type("B").enter().scans == ["A", "B"]


@pytest.mark.parametrize("blank", ["", " ", "   "])
def test_enter_without_a_text_is_no_scan(blank: str) -> None:
    assert Typist().type(blank).enter().scans == []


def test_backspace_takes_the_last_sign_back() -> None:
    typist = Typist().press(Qt.Key.Key_Backspace, "\b").type("AX")
    typist.press(Qt.Key.Key_Backspace, "\b").type("B").enter()

    assert typist.scans == ["AB"]


def test_escape_forgets_what_was_typed() -> None:
    assert Typist().type("AX").press(Qt.Key.Key_Escape, "\x1b").type("B").enter().scans == ["B"]


@pytest.mark.parametrize("chord", [CONTROL, ALT, CONTROL | ALT])
def test_chords_belong_to_nobody(chord: Qt.KeyboardModifier) -> None:
    typist = Typist().type("A").press(Qt.Key.Key_C, "c", chord).press(Qt.Key.Key_Return, "", chord)

    assert (typist.scans, typist.wedge.text) == ([], "A")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_Shift, ""),
        (Qt.Key.Key_Left, ""),
        (Qt.Key.Key_Delete, "\x7f"),
        (Qt.Key.Key_unknown, "\x07"),
    ],
)
def test_keys_that_write_nothing_add_nothing(key: Qt.Key, text: str) -> None:
    assert Typist().type("A").press(key, text).type("B").enter().scans == ["AB"]


@pytest.mark.parametrize("length", [512, 513, 3000, MAX_LENGTH])
def test_a_long_code_arrives_whole(length: int) -> None:
    (read,) = Typist().type("X" * length).enter().scans

    assert len(read) == length


def test_a_stuck_key_fills_no_memory_and_still_ends() -> None:
    typist = Typist().type("X" * (MAX_LENGTH + 10)).enter()

    assert [len(one) for one in typist.scans] == [MAX_LENGTH]
    assert typist.wedge.text == ""


def test_somebody_who_types_sees_every_key_and_the_end() -> None:
    assert Typist().type("AB").enter().seen == ["A", "AB", ""]


def test_a_scanners_thousand_keys_are_not_shown_one_by_one() -> None:
    typist = Typist().type("X" * 1000).enter()

    assert max(map(len, typist.seen)) == SHOWN
    assert typist.seen[-1] == ""


# ---------------------------------------------------------------------------- the window


def test_keys_reach_the_wedge_through_the_window(window: Window, scans: list[str]) -> None:
    QTest.keyClicks(window.shell, "RB-nobody")
    QTest.keyClick(window.shell, Qt.Key.Key_Return)

    assert scans == ["RB-nobody"]


@pytest.mark.parametrize("child", [Text, QWidget])
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_keys_reach_the_wedge_through_whatever_lies_in_the_window(
    window: Window, scans: list[str], child: type[QWidget], end: Qt.Key
) -> None:
    front = window.shell.front
    assert front is not None
    inner = front.findChildren(child)[0]
    QTest.keyClicks(inner, "rb-Nobody")
    QTest.keyClick(inner, end)

    assert scans == ["rb-Nobody"]


def test_nothing_is_pressed_by_the_enter_of_a_scanner(window: Window, scans: list[str]) -> None:
    window.sign_in().go("parts")
    before = window.front()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(window.shell, key)
    window.settle()

    assert window.front() == before
    assert scans == []
    assert window.app.focusWidget() is None


def test_nothing_is_lost_while_a_sheet_is_open(window: Window, scans: list[str]) -> None:
    window.sign_in()
    QTest.keyClicks(window.shell, "RB-TES")
    sheet = Sheet("A question")
    window.shell.open_sheet(sheet)
    QTest.keyClicks(sheet, badge("0512")[6:])
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    window.settle()

    assert scans == [badge("0512")]
    assert window.desk.person is not None
    assert window.desk.person.number == "0512"


@pytest.mark.parametrize("leaving", ["go", "sheet"])
def test_what_was_half_typed_is_forgotten_with_its_screen(window: Window, leaving: str) -> None:
    window.sign_in().go("parts")
    window.shell.open_sheet(Sheet("A question"))
    QTest.keyClicks(window.shell, "VF1BM")
    assert window.wedge.text == "VF1BM"
    if leaving == "go":
        window.go("line")
    else:
        window.shell.close_sheet()

    assert window.wedge.text == ""


# ----------------------------------------------------------------------------- the queue


def test_scans_wait_in_order_while_they_are_held() -> None:
    taken: list[str] = []
    queue = ScanQueue(taken.append)
    queue.put("1")
    queue.hold()
    queue.put("2")
    queue.put("3")
    assert taken == ["1"]

    queue.release()
    queue.put("4")
    assert taken == ["1", "2", "3", "4"]


def test_a_scan_may_make_those_behind_it_wait() -> None:
    taken: list[str] = []

    def take(text: str) -> None:
        taken.append(text)
        if text == "badge":
            queue.hold()

    queue = ScanQueue(take)
    queue.hold()
    for text in ("badge", "vin"):
        queue.put(text)
    queue.release()
    assert taken == ["badge"]

    queue.release()
    assert taken == ["badge", "vin"]
