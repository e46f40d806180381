"""What the registers screen promises: who may, what is in the month, and where the files went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.operations.receive_vehicle import Received
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_view import RowList
from app.ui.kit.rail import RailButton
from tests.shop import VIN
from tests.ui.held_work import HeldWork
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in("0900")
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def rows(window: Window) -> list[str]:
    """The rows of the list, from the top."""
    model = window.widget(RowList, "register_list").view.model()
    return [str(model.data(model.index(n, 0))) for n in range(model.rowCount())]


def rail(window: Window) -> list[str]:
    buttons = window.shell.rail.findChildren(RailButton)
    return [one.accessibleName() for one in buttons if one.isVisible()]


def test_only_supervisors_and_inspectors_find_it_on_the_rail(window: Window) -> None:
    assert "Registers" in rail(window.go("parts"))
    window.sign_in("0417")
    assert "Parts" in rail(window)
    assert "Registers" not in rail(window)


def test_the_police_book_of_this_month_is_open_first(window: Window, vehicle: Received) -> None:
    window.go("registers")
    assert rows(window) == [f"{vehicle.register_no} {VIN} here 22 Nov"]
    assert "1 line" in window.said() and "November 2026" in window.said()


def test_another_register_and_another_month(window: Window, vehicle: Received) -> None:
    window.go("registers").tap("register:waste")
    assert rows(window) == [] and "Nothing in this month" in window.said()
    window.tap("register:police", "month_before")
    assert rows(window) == [] and "October 2026" in window.said()
    window.tap("month_after")
    assert len(rows(window)) == 1
    assert not window.widget(QWidget, "month_after").isEnabled(), "the future has no registers"


def test_a_long_month_is_read_page_by_page_and_whole(window: Window) -> None:
    for _ in range(60):
        window.shop.take_in(vin=None)
    window.go("registers")
    view = window.widget(RowList, "register_list").view
    view.model().fetchMore(view.rootIndex())
    window.settle()
    assert len(set(rows(window))) == 60
    assert "60 lines" in window.said()


def test_a_line_opens_its_vehicle(window: Window, vehicle: Received) -> None:
    window.go("registers")
    window.widget(RowList, "register_list").tapped.emit("0")
    window.settle()
    assert window.front() == "vehicle"


def test_the_month_is_written_and_its_folder_told(window: Window) -> None:
    window.go("registers").tap("write_registers")
    (period,) = window.written
    assert (period.first.isoformat(), period.last.isoformat()) == ("2026-11-01", "2026-11-30")
    assert "registers-2026-11" in window.said()


def press(window: Window, name: str) -> None:
    """Press without waiting for what it begins."""
    QTest.mouseClick(window.widget(QWidget, name), Qt.MouseButton.LeftButton)


def test_writing_says_how_far_it_is_and_can_be_stopped(window: Window) -> None:
    held = window.while_writing = HeldWork("registers", 1200)
    window.go("registers")
    assert not window.see("registers_stop")
    press(window, "write_registers")
    held.wait()
    window.shell.tick()
    assert "1\u202f200" in window.widget(ActionButton, "write_registers").subline()

    press(window, "registers_stop")
    held.let_go()
    window.settle()
    assert window.written == []
    assert "It was stopped" in window.banner()
    assert not window.see("registers_stop")
    assert window.widget(ActionButton, "write_registers").isEnabled()


def test_labels_are_drawn_while_registers_are_written(window: Window, vehicle: Received) -> None:
    held = window.while_writing = HeldWork("registers", 1)
    window.go("registers")
    press(window, "write_registers")
    held.wait()

    drawn = list[str]()
    window.desk.work(lambda: "a label", drawn.append, window.shell.refuse)
    while not drawn:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert window.written == []

    held.let_go()
    window.settle()
    assert len(window.written) == 1


def test_a_full_disk_is_said(window: Window) -> None:
    window.full = True
    window.go("registers").tap("write_registers")
    assert "could not be written" in window.said()
    assert window.widget(Banner, "banner").isVisible()
    window.full = False
    window.tap("write_registers")
    assert len(window.written) == 1
