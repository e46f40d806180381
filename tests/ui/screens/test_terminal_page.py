"""Maintenance reads on the glass how the terminal is, and makes a copy without a command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.ports.terminal_care import Finding
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.theme import State
from tests.shop import START, badge
from tests.ui.held_work import HeldWork
from tests.ui.played_scale import PlayedScale
from tests.ui.screens.window import Window

WELL = (
    Finding("database", megabytes=12, facts=1503),
    Finding("backups", at=START),
    Finding("free disk", megabytes=80_000),
    Finding("clock"),
    Finding("chain", facts=1503),
    Finding("printer", name="zebra"),
    Finding("camera"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """Somebody of maintenance on the page."""
    del qtbot
    one = Window(tmp_path, real=("line",))
    one.care.findings = WELL
    order = Enrolment("0702", "", badge("0702"), ("maintenance",))
    one.shop.do(lambda uow: enrol_person(uow, order, one.shop.people["0900"]))
    yield one.scan(badge("0702")).go("service").tap("section:terminal")
    one.close()


def pill(window: Window, what: str) -> tuple[str, State]:
    shown = window.widget(Pill, f"finding:{what}")
    return shown.text(), shown.state()


def test_everything_is_said_in_a_few_words(window: Window) -> None:
    assert pill(window, "database") == ("12 MB, 1\u202f503 facts", State.OK)
    assert pill(window, "free disk") == ("80\u202f000 MB free", State.OK)
    assert pill(window, "chain") == ("whole, 1\u202f503 facts", State.OK)
    assert pill(window, "printer") == ("zebra", State.OK)
    assert pill(window, "camera") == ("took a picture", State.OK)


def test_what_is_wrong_says_its_sentence(window: Window) -> None:
    wrong = Reason("camera-missing", {"number": "1"})
    window.care.findings = (*WELL[:-1], Finding("camera", wrong))
    window.tap("section:places", "section:terminal")

    assert pill(window, "camera") == ("not well", State.STOP)
    assert window.desk.say(wrong, "en") in window.said()


def test_without_a_printer_it_says_where_labels_go(window: Window) -> None:
    window.care.findings = (Finding("printer"),)
    window.tap("section:places", "section:terminal")

    assert pill(window, "printer") == ("none: labels become files", State.LOOK)


def test_a_copy_is_made_and_looked_at(window: Window) -> None:
    window.care.findings = (Finding("backups"),)
    window.tap("section:places", "section:terminal")
    assert pill(window, "backups") == ("none yet, the first is due", State.OK)

    window.care.findings = WELL
    window.tap("back_up")

    assert window.care.copies == 1
    assert pill(window, "backups")[0] != "none yet, the first is due"
    assert window.sound.tones[-1] == "ok"


def test_a_copy_that_fails_is_told_and_may_be_tried_again(window: Window) -> None:
    window.care.full = True
    window.tap("back_up")

    assert window.care.copies == 0
    assert "full" in window.banner().lower()
    assert window.widget(ActionButton, "back_up").isEnabled()


def test_a_copy_says_how_far_it_is_and_can_be_stopped(window: Window) -> None:
    held = window.care.meanwhile = HeldWork("copied", 271)
    assert not window.see("back_up_stop")
    press(window, "back_up")
    held.wait()
    window.shell.tick()
    assert window.widget(ActionButton, "back_up").subline() == "Copied: 271 MB"

    press(window, "back_up_stop")
    held.let_go()
    window.settle()
    assert window.care.copies == 0
    assert "It was stopped" in window.banner()
    assert window.widget(ActionButton, "back_up").isEnabled()


def press(window: Window, name: str) -> None:
    """Press without waiting for what it begins."""
    QTest.mouseClick(window.widget(QWidget, name), Qt.MouseButton.LeftButton)


def test_every_scale_shows_what_stands_on_it_now(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    bridge, bench = PlayedScale().put("1112.5"), PlayedScale("Bench")
    one = Window(tmp_path, real=("line",), scales=(bridge, bench)).sign_in("0900")
    one.go("service").tap("section:terminal")

    assert one.widget(Text, "scale_live:Bridge").text() == "1\u202f112.5 kg"
    assert one.widget(Pill, "scale_state:Bench").state() is State.STOP
    assert "no such device" in one.said()

    bridge.put("0.5", "moving", unknown=3, last="\\xff12 kg")
    one.shell.tick()
    one.settle()
    assert one.widget(Text, "scale_live:Bridge").text() == "0.5 kg"
    assert one.widget(Pill, "scale_state:Bridge").text() == "wait: it moves"
    assert "Not understood: 3, last \\xff12 kg" in one.said()
    one.close()
