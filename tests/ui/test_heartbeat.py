"""The window's heart beats on whatever hangs at the edges: cameras, printers, signers, drawings."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.operations.receive_vehicle import Received, Reception, receive_vehicle
from app.ui.desk import Lane
from app.ui.screens.places import PartPlace
from app.ui.steps.pin_sheet import PinSheet
from tests.shop import PIN, VIN
from tests.ui.screens.window import Window

BEATS = 25


class Hanging:
    """A port that takes a call and does not come back before it is let go."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.let_go = threading.Event()

    def take(self) -> bytes:
        """Hang."""
        self.entered.set()
        self.let_go.wait()
        return b"a picture"

    def release_once_entered(self) -> None:
        """From another thread: wait for the call, then let it go."""
        self.entered.wait()
        self.let_go.set()


class Heart:
    """Counts how often the window's thread came round."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        self.beats += 1

    def wait_for(self, beats: int) -> None:
        """Turn the event loop until that many more beats came."""
        wanted, loop = self.beats + beats, QEventLoop()
        while self.beats < wanted:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in()
    yield one
    one.close()


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    one = Hanging()
    yield one
    one.let_go.set()


def test_a_port_that_hangs_stops_neither_the_heart_nor_the_work(
    window: Window, hanging: Hanging
) -> None:
    code = window.part(window.shop.take_in().run_id)
    taken: list[bytes] = []
    window.desk.work(hanging.take, taken.append, lambda _: None)
    assert hanging.entered.wait(10)

    heart = Heart()
    heart.wait_for(BEATS)
    window.shell.go("parts", PartPlace(code))
    heart.wait_for(BEATS)
    window.shell.go("line")
    heart.wait_for(BEATS)

    assert window.shell.front is not None
    assert window.shell.front.key == "line"
    assert taken == []
    hanging.let_go.set()
    window.settle()
    assert taken == [b"a picture"]


@pytest.mark.parametrize("lane", ["camera", "printer"])
def test_while_a_device_hangs_pins_are_judged_and_papers_are_drawn(
    window: Window, hanging: Hanging, lane: Lane
) -> None:
    came: list[str] = []
    window.desk.work(hanging.take, lambda _: came.append("device"), _told, lane)
    assert hanging.entered.wait(10)
    window.desk.work(lambda: "PIN", came.append, _told, "vault")
    window.desk.work(lambda: "paper", came.append, _told)
    window.desk.work(lambda: "behind it", came.append, _told, lane)

    heart = Heart()
    while len(came) < 2:
        heart.wait_for(1)
    heart.wait_for(BEATS)
    assert sorted(came) == ["PIN", "paper"]
    hanging.let_go.set()
    window.settle()
    assert came[2:] == ["device", "behind it"]


def test_a_pin_signs_while_the_camera_hangs(window: Window, hanging: Hanging) -> None:
    window.desk.work(hanging.take, _told, _told, "camera")
    assert hanging.entered.wait(10)
    person = window.desk.person
    assert person is not None
    signed: list[object] = []
    sheet = PinSheet(window.desk, person, "a test", "test", _told)
    sheet.signed.connect(signed.append)
    window.shell.open_sheet(sheet)
    heart = Heart()
    heart.wait_for(1)
    for digit in PIN:
        window.widget(QAbstractButton, f"key:{digit}").click()
    window.widget(QAbstractButton, "accept").click()
    while not signed:
        heart.wait_for(1)
    assert not hanging.let_go.is_set()


def _told(_: object) -> None:
    """Nobody is told."""


def test_asked_on_the_window_s_own_thread_the_same_port_stops_the_heart(
    window: Window, hanging: Hanging
) -> None:
    heart = Heart()
    heart.wait_for(1)
    before = heart.beats
    letting_go = threading.Thread(target=hanging.release_once_entered, daemon=True)
    letting_go.start()

    assert hanging.take() == b"a picture"

    assert heart.beats == before
    letting_go.join()


def test_facts_are_recorded_and_questions_answered_while_a_port_hangs(
    window: Window, hanging: Hanging
) -> None:
    window.desk.work(hanging.take, lambda _: None, lambda _: None)
    assert hanging.entered.wait(10)
    answers: list[int] = []
    loop = QEventLoop()

    def counted(count: int) -> None:
        answers.append(count)
        loop.quit()

    sheet = Reception(VIN, "petrol", "whole", 2, "Renault")
    by = window.shop.people["0417"]

    def recorded(_: Received) -> None:
        window.desk.ask(lambda queries: len(queries.board()), counted, lambda _: loop.quit())

    window.desk.submit(lambda uow: receive_vehicle(uow, sheet, by), recorded, lambda _: loop.quit())
    loop.exec()

    assert answers == [1]
