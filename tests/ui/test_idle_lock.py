"""A terminal nobody touches locks itself; drafts stand again; the tap that wakes does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import HoldButton
from app.ui.kit.pill import PillButton
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import StepPlace
from tests.shop import badge
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """An operator in the middle of a step."""
    del qtbot
    one = Window(tmp_path, real=("line", "step"))
    run_id = one.shop.take_in().run_id
    one.scan(badge("0417")).go("step", StepPlace(run_id, "A010"))
    yield one
    one.shell.speak(Language.EN)
    one.close()


def finger(window: Window, widget: QWidget) -> None:
    """A touch as it comes from the glass, through the window itself."""
    handle = window.shell.windowHandle()
    place = widget.mapTo(window.shell, widget.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    window.settle()


def fall_asleep(window: Window) -> None:
    """Nobody touches the terminal for as long as the site says."""
    window.shell.idle.timer.timeout.emit()
    window.settle()


def test_it_waits_as_long_as_the_site_says(window: Window) -> None:
    assert window.shell.idle.timer.interval() == 10 * 60_000
    assert window.shell.idle.timer.isActive()


def test_nobody_at_work_is_never_locked_out_again(window: Window) -> None:
    window.shell.lock()
    assert not window.shell.idle.timer.isActive()


def test_what_was_begun_stands_again_after_the_lock(window: Window) -> None:
    window.tap("tile:mass", *(f"key:{digit}" for digit in "1502"), "accept")
    fall_asleep(window)
    assert window.front() == "lock"
    assert window.desk.person is None

    window.scan(badge("0417"))
    assert window.front() == "step"
    assert window.widget(ValueTile, "tile:mass").value().replace("\u202f", "") == "1502"


def test_the_tap_that_wakes_presses_nothing_and_the_next_one_does(window: Window) -> None:
    fall_asleep(window)
    french = window.widget(PillButton, "language:fr")
    finger(window, french)
    assert window.shell.language == "en"
    finger(window, window.widget(PillButton, "language:fr"))
    assert window.shell.language == "fr"


def test_a_hot_battery_is_told_by_the_first_hold_on_a_sleeping_terminal(window: Window) -> None:
    fall_asleep(window)
    hot = window.widget(HoldButton, "battery_hot")
    handle, place = window.shell.windowHandle(), hot.mapTo(window.shell, hot.rect().center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert hot.isDown()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_lock_by_hand_swallows_no_tap(window: Window) -> None:
    window.shell.lock()
    window.settle()
    finger(window, window.widget(PillButton, "language:fr"))
    assert window.shell.language == "fr"


def test_a_badge_wakes_and_opens_at_once(window: Window) -> None:
    fall_asleep(window)
    window.scan(badge("0512"))
    assert not window.shell.idle.asleep
    assert window.desk.by == window.shop.people["0512"]
