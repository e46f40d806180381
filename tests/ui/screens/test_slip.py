"""A hulk's movement slip at the terminal: it goes out with the step, and opens with the papers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.receive_vehicle import Received
from app.settings import Settings
from app.ui.kit.keys import Keypad
from app.ui.kit.text import Text
from app.ui.screens.places import VehiclePlace
from tests.shop import SMALL
from tests.ui.screens.window import Window
from tests.ui.steps.player import Make, Player, weigh

HULK = "label: {en: hulk}}]}"
SLIP = (
    "label: {en: hulk}},\n              {id: slip, type: code, records: slip, label: {en: slip}}]}"
)
TEXT = SMALL.replace(HULK, SLIP)
NUMBER = "VHU-0042"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, procedure=TEXT).sign_in()
    yield one
    one.close()


def outbox(home: Path) -> list[str]:
    """The names of the files that wait to be sent."""
    return sorted(one.name for one in Settings(home).outbox.rglob("*") if one.is_file())


def at_the_slip(player: Make) -> Player:
    """Every answer of the last step is given, the slip's number on the keypad for words."""
    one = weigh(player(procedure=TEXT)).number("oil", "3").tap("confirm")
    one.number("hulk", "600").tap("tile:slip")
    pad = [pad for pad in one.shell.findChildren(Keypad) if pad.isVisible()][-1]
    pad.set_text(NUMBER)
    QTest.mouseClick(pad.accept_key, Qt.MouseButton.LeftButton)
    one.settle()
    return one


def test_the_slip_waits_in_the_outbox_as_soon_as_the_hulk_was_confirmed_gone(
    player: Make, tmp_path: Path
) -> None:
    one = at_the_slip(player)
    assert outbox(tmp_path) == []

    one.tap("confirm")
    number = one.vehicle.register_no
    assert outbox(tmp_path) == [f"{number}.json", f"{number}.pdf"]
    (data,) = Settings(tmp_path).outbox.rglob("*.json")
    assert json.loads(data.read_bytes())["bsvhu"]["customId"] == NUMBER


def test_an_outbox_that_takes_nothing_is_told_and_the_step_stays_done(
    player: Make, tmp_path: Path
) -> None:
    one = at_the_slip(player)
    Settings(tmp_path).outbox.write_text("in the way", encoding="utf-8")
    one.tap("confirm")
    assert "A050" in one.run.settled
    assert str(Settings(tmp_path).outbox) in one.said()


def gone(window: Window) -> Received:
    """A vehicle whose hulk left."""
    vehicle, by = window.shop.take_in(), window.shop.people["0417"]
    for order in (
        Confirmation(vehicle.run_id, "A010", {"mass": "900"}, {"holder": "Jane Doe"}),
        Confirmation(vehicle.run_id, "A040", {"oil": "3"}),
        Confirmation(vehicle.run_id, "A050", {"hulk": "600", "slip": NUMBER}),
    ):
        assert window.shop.do(partial(confirm_step, order=order, by=by)).done
    return vehicle


def test_the_slip_opens_from_the_documents_of_the_vehicle(window: Window) -> None:
    vehicle = gone(window)
    window.go("vehicle", VehiclePlace(vehicle.vehicle_id)).tap("documents")
    assert window.widget(Text, "slip_number").text() == NUMBER
    window.tap("slip_open", "paper:fr", "paper_save")
    (paper,) = window.folder.glob("*.pdf")
    assert paper.name.startswith(f"{NUMBER}-fr")


def test_where_no_hulk_left_no_slip_is_offered(window: Window) -> None:
    vehicle = window.shop.take_in()
    window.go("vehicle", VehiclePlace(vehicle.vehicle_id)).tap("documents")
    assert window.see("certificate_next") and not window.see("slip_open")
