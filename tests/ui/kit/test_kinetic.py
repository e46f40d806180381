"""A finger moves a list by dragging it; a tap stays a tap, and a list that went away forgets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScroller
from pytestqt.qtbot import QtBot

from app.ui.kit.list_rows import ListRow, row_height
from app.ui.kit.list_view import RowList, RowModel
from tests.ui.kit.dressing import dress

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rows(qapp: QApplication, qtbot: QtBot) -> Iterator[RowList]:
    """Thirty rows, of which a few are seen; within the screen, where alone gestures count."""
    dress(4.16)
    model = RowModel(lambda _: None)
    one = RowList(model)
    qtbot.addWidget(one)
    model.start()
    model.append([ListRow(f"k{place}", f"Row {place}") for place in range(30)], complete=True)
    one.setGeometry(0, 0, 500, 560)
    one.show()
    qapp.processEvents()
    yield one
    QScroller.scroller(one.view.viewport()).stop()


@cache
def glass() -> QPointingDevice:
    """The touch screen of this process."""
    return QTest.createTouchDevice()


def drag(rows: RowList, qtbot: QtBot, start: int, end: int, moved: Callable[[], bool]) -> None:
    """A finger that comes down, moves in small steps, waits for the list, and lifts; in pixels."""
    QTest.touchEvent(rows, glass()).press(0, QPoint(60, start), rows).commit()
    step = 20 if end > start else -20
    for height in range(start + step, end + step, step):
        QTest.touchEvent(rows, glass()).move(0, QPoint(60, height), rows).commit()
    try:
        qtbot.waitUntil(moved)
    finally:
        QTest.touchEvent(rows, glass()).release(0, QPoint(60, end), rows).commit()
        QScroller.scroller(rows.view.viewport()).stop()


def test_a_dragged_list_follows_the_finger_both_ways(rows: RowList, qtbot: QtBot) -> None:
    bar = rows.view.verticalScrollBar()
    drag(rows, qtbot, 400, 100, lambda: bar.value() >= 2 * row_height())
    down = bar.value()

    drag(rows, qtbot, 100, 300, lambda: bar.value() <= down - row_height())


def test_a_drag_chooses_no_row_and_a_tap_does(rows: RowList, qtbot: QtBot) -> None:
    chosen: list[str] = []
    rows.tapped.connect(chosen.append)
    drag(rows, qtbot, 400, 100, lambda: rows.view.verticalScrollBar().value() > 0)
    QApplication.processEvents()
    assert chosen == []

    rows.view.verticalScrollBar().setValue(0)
    QTest.mouseClick(rows.view.viewport(), LEFT, pos=QPoint(60, row_height() // 2))
    qtbot.waitUntil(lambda: chosen == ["k0"])


def test_a_list_that_went_away_under_the_finger_takes_the_next_tap(
    rows: RowList, qtbot: QtBot
) -> None:
    chosen: list[str] = []
    rows.tapped.connect(chosen.append)
    QTest.mousePress(rows.view.viewport(), LEFT, pos=QPoint(60, 20))
    rows.hide()
    rows.show()

    QTest.mouseClick(rows.view.viewport(), LEFT, pos=QPoint(60, row_height() // 2))
    qtbot.waitUntil(lambda: chosen == ["k0"])
