"""A finger that rests on the red button, and what stands there afterwards; for tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.battery_danger import BatteryDanger
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import HoldButton
from app.ui.theme import State
from tests.ui.screens.window import Window

OTHER_VIN = "VF1BM0A0H33445577"


def hold(window: Window, milliseconds: int, name: str = "battery_hot") -> None:
    """Rest a finger on a button for this long by its clock."""
    button, now = window.widget(HoldButton, name), [0]
    button._now = lambda: now[0]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    while now[0] < milliseconds:
        now[0] += min(50, milliseconds - now[0])
        button.advance()
    if button.isVisible():
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    window.settle()


def dangers(window: Window) -> tuple[BatteryDanger, ...]:
    return window.queries.dangers()


def danger_banner(window: Window) -> str:
    """What stands above every screen; empty while nothing is hot."""
    found = [one for one in window.shell.findChildren(Banner, "danger_banner") if one.isVisible()]
    return found[-1].text() if found else ""


def rescue_words(window: Window) -> tuple[State, str]:
    banner = window.widget(Banner, "rescue_banner")
    return banner.state(), banner.text()


def leave(window: Window) -> None:
    hold(window, 1000, "rescue_leave")
