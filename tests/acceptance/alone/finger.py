"""A finger on the glass and nothing else: every press is a touch on the window where it lands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from app.demo.driver import DemoStuck, Driver
from app.ui.kit.keys import Key, Keypad
from app.ui.theme import look
from tests.acceptance.walk import eyes
from tests.acceptance.walk.terminal import Terminal

LAYOUTS: Final = 4
"""One layout may ask its parents for another; no hand is faster than they are."""


@cache
def glass() -> QPointingDevice:
    """The touch screen of this process."""
    return QTest.createTouchDevice()


class Finger(Driver):
    """Does by touch what a Driver does by mouse; scans are counted, and typing is touching keys.

    `too_small` collects what was touched and is smaller than a glove needs.
    """

    def __init__(self, terminal: Terminal, folder: Path) -> None:
        super().__init__(terminal.shell, terminal.desk, folder)
        self.too_small: set[str] = set()

    def press(self, widget: QWidget) -> None:
        """Come down and lift on the middle of a widget; nothing may lie over it."""
        for _ in range(LAYOUTS):
            QCoreApplication.processEvents()
        self._measure(widget, widget.size())
        self._land(widget, widget.rect().center())

    def row(self, words: str) -> None:
        """Touch the row of a list in which these words stand."""
        self.wait_until(lambda: self._row(words) is not None, f"a row with “{words}”")
        found = self._row(words)
        assert found is not None
        view, index = found
        row = view.visualRect(index)
        self._measure(view, row.size())
        # Near its left end: a gesture counts only on the screen, which is small offscreen.
        self._land(view.viewport(), QPoint(row.left() + row.height(), row.center().y()))

    def _row(self, words: str) -> tuple[QListView, QModelIndex] | None:
        for view in self.shell.findChildren(QListView):
            model = view.model()
            for place in range(model.rowCount() if view.isVisible() else 0):
                if words in str(model.data(index := model.index(place, 0))):
                    return view, index
        return None

    def _land(self, widget: QWidget, at: QPoint) -> None:
        place = widget.mapTo(self.shell, at)
        hit = self.shell.childAt(place)
        if hit is None or not (hit is widget or widget.isAncestorOf(hit)):
            self.shoot("covered")
            raise DemoStuck(f"a finger on {widget.objectName()} touches {hit}")
        self.touched()
        self._touch((place,))
        self.settle()

    def draw(self, name: str, points: Sequence[QPoint]) -> None:
        """A stroke with the finger."""
        pad = self.ready(name)
        self.touched()
        self._touch([pad.mapTo(self.shell, one) for one in points])
        self.settle()

    def keys(self, text: str) -> None:
        """What is known beforehand goes; then one touch for every sign, and one to accept."""
        pad = self._keypad()
        while pad.text():
            self.press(pad.erase_key)
        for sign in text:
            self.press(self._key_for(pad, sign))
        self.press(pad.accept_key)

    def _keypad(self) -> Keypad:
        self.wait_until(lambda: bool(self._keypads()), "a keypad")
        return self._keypads()[-1]

    def _keypads(self) -> list[Keypad]:
        return [one for one in self.shell.findChildren(Keypad) if one.isVisible()]

    def _key_for(self, pad: Keypad, sign: str) -> Key:
        keys = [one for one in pad.findChildren(Key) if one.isVisible()]
        found = next((one for one in keys if one.types == sign), None)
        if found is None and any(one.types == sign.swapcase() for one in keys):
            self.press(next(one for one in keys if one.isCheckable()))
            found = next((one for one in keys if one.types == sign), None)
        if found is None:
            self.shoot("no-key")
            raise DemoStuck(f"no key types {sign!r}")
        return found

    def _touch(self, places: Sequence[QPoint]) -> None:
        QTest.touchEvent(self.shell, glass()).press(0, places[0], self.shell).commit()
        for place in places[1:]:
            QTest.touchEvent(self.shell, glass()).move(0, place, self.shell).commit()
        QTest.touchEvent(self.shell, glass()).release(0, places[-1], self.shell).commit()

    def _measure(self, widget: QWidget, size: QSize) -> None:
        density, least = look().scale.px_per_mm, eyes.least_height(widget)
        wide, high = size.width() / density, size.height() / density
        if wide < eyes.SECONDARY_MM or high < least:
            name = widget.objectName() or eyes.name_of(widget)
            self.too_small.add(f"{name}: {wide:.1f} x {high:.1f} mm, needs {least}")
