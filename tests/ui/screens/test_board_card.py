"""What a card of the board says beyond who the vehicle is: what holds it, and how late it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.receive_vehicle import Received
from app.ui.theme import State
from tests.ui.screens.test_line_screen import card, hold, pills, weigh, words
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in()
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def test_a_held_vehicle_says_what_holds_it(window: Window, vehicle: Received) -> None:
    hold(window, vehicle)
    window.go("line")

    assert "Broken" in words(card(window, vehicle.vehicle_id))


def test_a_vehicle_over_takt_is_marked_by_colour_and_words_until_it_moves_on(
    window: Window, vehicle: Received
) -> None:
    window.clock.advance(14 * 60)
    window.go("line")
    assert card(window, vehicle.vehicle_id).state() is State.LOOK
    assert pills(card(window, vehicle.vehicle_id))["13 min over takt"] is State.LOOK

    weigh(window, vehicle)
    window.go("line")
    assert card(window, vehicle.vehicle_id).state() is None


def test_what_stands_still_is_held_and_not_late(window: Window, vehicle: Received) -> None:
    window.clock.advance(14 * 60)
    hold(window, vehicle)
    window.go("line")

    assert not [text for text in pills(card(window, vehicle.vehicle_id)) if "takt" in text]


def test_a_vehicle_grows_late_while_nobody_touches_the_board(
    window: Window, vehicle: Received
) -> None:
    window.go("line")
    window.clock.advance(14 * 60)
    for _ in range(60):
        window.shell.tick()
    window.settle()

    assert "13 min over takt" in pills(card(window, vehicle.vehicle_id))
