"""A whole vehicle with one finger: no scan after the badge, on the smallest panel there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.demo.driver import DemoStuck
from app.ui.kit.buttons import ActionButton
from tests.acceptance.alone.finger import Finger
from tests.acceptance.alone.whole_run import WholeRun
from tests.acceptance.alone.workshop import BADGE, workshop
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import PANELS


def test_a_finger_takes_a_vehicle_from_the_gate_to_its_closed_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = workshop(tmp_path / "home", "en")
    terminal = Terminal(shop, PANELS["12.1in 1024x768"])
    finger = Finger(terminal, tmp_path / "pictures")
    run = WholeRun(terminal, shop, finger)

    vehicle = run.play()

    assert vehicle.status == "closed"
    assert len(run.done) > 50
    assert run.left_out() == []
    papers = run.papers()
    assert papers.certificate.status == "signed"
    assert papers.workshop_hand is not None
    assert papers.holder_hand is not None
    assert len(vehicle.parts) == 1
    assert finger.counted.scans == 1
    assert finger.counted.touches > 300
    assert finger.too_small == set()
    finger.close()
    terminal.close()


@pytest.fixture
def finger(qtbot: QtBot, tmp_path: Path) -> Iterator[Finger]:
    """A finger on the line of a terminal."""
    terminal = Terminal(workshop(tmp_path / "home", "en"), PANELS["12.1in 1024x768"])
    one = Finger(terminal, tmp_path / "pictures")
    one.scan(BADGE)
    yield one
    one.close()
    terminal.close()


def planted(finger: Finger, side: int) -> tuple[ActionButton, list[str]]:
    """A button of a size in pixels, over everything."""
    button, heard = ActionButton("x", parent=finger.shell), []
    button.clicked.connect(lambda: heard.append("clicked"))
    button.setGeometry(300, 300, side, side)
    button.show()
    button.raise_()
    return button, heard


def test_what_is_too_small_for_a_glove_would_be_told(finger: Finger) -> None:
    """The control arm: 8 mm."""
    button, heard = planted(finger, 34)
    finger.press(button)

    assert heard == ["clicked"]
    (told,) = finger.too_small
    assert "8.2 x 8.2 mm, needs 15" in told


def test_what_lies_under_something_else_is_not_touched(finger: Finger) -> None:
    """The control arm: a sheet of glass over a button."""
    button, heard = planted(finger, 120)
    cover = QWidget(finger.shell)
    cover.setGeometry(finger.shell.rect())
    cover.show()
    cover.raise_()

    with pytest.raises(DemoStuck, match="touches"):
        finger.press(button)
    assert heard == []
