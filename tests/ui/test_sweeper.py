"""What refers to itself dies on the thread of the windows, whatever other threads make."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.sweeper import Sweeper

MANY = 20_000


class Widget:
    """Refers to itself, as a widget does whose button's slot is its own method."""

    def __init__(self, died: list[int]) -> None:
        self.itself, self._died = self, died

    def __del__(self) -> None:
        self._died.append(threading.get_ident())


def a_thread_makes_many_objects() -> int:
    """Enough for Python to sweep, and back with the name of the thread."""
    thread = threading.Thread(target=lambda: [[number] for number in range(MANY)])
    thread.start()
    thread.join()
    assert thread.ident is not None
    return thread.ident


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    home = QObject()
    one = Sweeper(home)
    yield one
    one.end()


def test_nothing_is_swept_on_another_thread(qtbot: QtBot, sweeper: Sweeper) -> None:
    died: list[int] = []
    sweeper.hold()
    sweeper.begin()
    Widget(died)
    a_thread_makes_many_objects()
    assert not died
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.get_ident()]


def test_without_it_a_widget_dies_wherever_many_objects_are_made() -> None:
    """The control: were this to fail, the test above would show nothing."""
    died: list[int] = []
    gc.collect()
    Widget(died)
    assert a_thread_makes_many_objects() in died


def test_python_sweeps_again_when_the_last_has_ended(sweeper: Sweeper) -> None:
    home = QObject()
    other = Sweeper(home)
    for one in (sweeper, other):
        one.hold()
    other.end()
    assert not gc.isenabled()
    sweeper.end()
    assert gc.isenabled()
