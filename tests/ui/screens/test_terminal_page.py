"""Maintenance reads on the glass how the terminal is, and makes a copy without a command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.ports.terminal_care import Finding
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from app.ui.theme import State
from tests.shop import START, badge
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
