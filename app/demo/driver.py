"""A finger, a scanner and a pair of eyes on the real windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.keys import Key, Keypad
from app.ui.shell import Shell

_PATIENCE_MS = 30_000
_LOOK_MS = 50
_LAYOUTS = 4  # one layout may ask its parents for another
_QUICKLY = 80  # PNG: a little larger for a third of the time


class DemoStuck(RuntimeError):
    """The played shift could not go on; names what was looked for and the picture taken."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a finger touched the glass and the scanner read, from the start of the play."""

    touches: int = 0
    scans: int = 0


class Driver:
    """Does with the windows what an operator does: taps, keys, scans; takes pictures.

    A window that nobody watches lays itself out as ever, and is painted for its pictures only.
    """

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        pictures: Path,
        shots: int = 0,
        counted: Counted = Counted(),
        *,
        watched: bool = True,
    ) -> None:
        self.shell = shell
        self.desk = desk
        self._pictures = pictures
        self._savers = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._saving: list[Future[bool]] = []
        self.shots = shots
        self.counted = counted
        self._watched = watched
        self.shell.setUpdatesEnabled(watched)

    def touched(self, times: int = 1) -> None:
        """A finger was on the glass."""
        self.counted = replace(self.counted, touches=self.counted.touches + times)

    def settle(self) -> None:
        """Let everything submitted come back and be painted."""
        self.wait_until(lambda: not self.desk.busy, "the desk to come to rest")

    def wait_until(self, true: Callable[[], bool], what: str) -> None:
        """Turn the event loop until something holds, asleep between events. Raises DemoStuck."""
        QCoreApplication.processEvents()
        left = _PATIENCE_MS // _LOOK_MS
        while not true():
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_MS, loop.quit)
            self.desk.settled.connect(loop.quit)
            loop.exec()
            self.desk.settled.disconnect(loop.quit)
            left -= 1
            if left <= 0:
                self.shoot("stuck")
                raise DemoStuck(f"waited in vain for {what}")
        QCoreApplication.processEvents()

    def find(self, name: str) -> QWidget | None:
        """The visible widget of this name, or None."""
        for one in self.shell.findChildren(QWidget, name):
            if one.isVisible():
                return one
        return None

    def needed(self, name: str) -> QWidget:
        """The visible widget of this name. Raises DemoStuck."""
        self.wait_until(lambda: self.find(name) is not None, f"“{name}” to be seen")
        widget = self.find(name)
        if widget is None:
            raise DemoStuck(f"“{name}” went away")
        return widget

    def ready(self, name: str) -> QWidget:
        """The visible widget of this name, once it is switched on. Raises DemoStuck."""

        def on() -> bool:
            widget = self.find(name)
            return widget is not None and widget.isEnabled()

        self.wait_until(on, f"“{name}” to be ready")
        return self.needed(name)

    def tap(self, name: str) -> None:
        """Press and lift on the middle of a widget, once it is there and switched on."""
        self._bring_into_view(name)
        self.press(self.ready(name))

    def _bring_into_view(self, name: str) -> None:
        """Turn the page until the middle of the widget can be touched."""
        for key in (*6 * ("page_down",), *6 * ("page_up",)):
            widget = self.needed(name)
            if widget.visibleRegion().contains(widget.rect().center()):
                return
            turn = self.find(key)
            if turn is not None and turn.isEnabled():
                self.press(turn)

    def press(self, widget: QWidget) -> None:
        """Press and lift on a widget, then let everything come to rest."""
        self.touched()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.settle()

    def refusal(self, name: str) -> str:
        """Why a button is off, as it says itself. Raises DemoStuck if it is on."""
        button = self.needed(name)
        if button.isEnabled() or not isinstance(button, ActionButton):
            raise DemoStuck(f"“{name}” should have been refused")
        return button.subline()

    def rail(self, key: str) -> None:
        """Choose a place on the rail."""
        self.press(self.shell.rail.button(key))

    def hold(self, name: str, milliseconds: int = 1100) -> None:
        """Keep a finger on a button that must be held."""
        button = self.ready(name)
        self.touched()
        middle = QPoint(button.rect().center())
        QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=middle)
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=middle)
        self.settle()

    def keys(self, text: str) -> None:
        """Type on the keypad in front, then accept."""
        pads = [one for one in self.shell.findChildren(Keypad) if one.isVisible()]
        if not pads:
            self.shoot("stuck")
            raise DemoStuck(f"no keypad to type {text!r} on")
        pad = pads[-1]
        # Every sign is one touch of an operator, also those this driver puts there at once.
        self.touched(len(text) + 1)
        for sign in text:
            key = next((one for one in pad.findChildren(Key) if one.types == sign), None)
            if key is None or not key.isVisible():
                pad.set_text(text)
                break
            self._key(key)
        if pad.text() != text:
            pad.set_text(text)
        self._key(pad.accept_key)
        self.settle()

    def _key(self, key: Key) -> None:
        QTest.mouseClick(key, Qt.MouseButton.LeftButton, pos=key.rect().center())

    def draw(self, name: str, points: Sequence[QPoint]) -> None:
        """Draw one stroke on a pad; points are its pixels."""
        pad = self.ready(name)
        self.touched()
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        self.settle()

    def scan(self, text: str) -> None:
        """What a keyboard-wedge scanner sends: the signs, then Enter."""
        self.counted = replace(self.counted, scans=self.counted.scans + 1)
        QTest.keyClicks(self.shell, text)
        QTest.keyClick(self.shell, Qt.Key.Key_Return)
        self.settle()

    def shoot(self, name: str) -> Path:
        """A picture of the window as it is."""
        self.shots += 1
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{self.shots:03d}-{name}.png"
        self.shell.dismiss_flash()
        self.shell.setUpdatesEnabled(True)
        for _ in range(_LAYOUTS):
            QCoreApplication.processEvents()
        picture = self.shell.grab().toImage()
        self.shell.setUpdatesEnabled(self._watched)
        self._saving.append(self._savers.submit(lambda: picture.save(str(path), quality=_QUICKLY)))
        return path

    def develop(self) -> None:
        """Wait until every picture is on disk. Raises DemoStuck if one is not."""
        if not all(one.result() for one in self._saving):
            raise DemoStuck("a picture could not be saved")

    def close(self) -> None:
        """Take no more pictures."""
        self.develop()
        self._savers.shutdown(wait=True)
