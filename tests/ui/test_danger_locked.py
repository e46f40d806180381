"""A hot battery at a locked terminal, and a look that nobody took."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.screens.places import StepPlace
from app.ui.screens.rescue_head import RescueHead
from app.ui.theme import State
from tests.shop import VIN, badge
from tests.ui.hot_battery import OTHER_VIN, dangers, hold, rescue_words
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("step", "line"))
    one.shell.speak(Language.EN)
    yield one
    one.shell.speak(Language.EN)
    one.close()


def test_at_a_locked_terminal_the_vehicle_last_in_hand_turns_red(window: Window) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id)).lock()
    assert window.front() == "lock"
    hold(window, 1000)

    assert window.queries.vehicle(car.vehicle_id).red
    assert window.queries.run(car.run_id).status == "held"
    state, words = rescue_words(window)
    assert state is State.LOOK
    assert "last in hand" in words
    assert VIN in window.widget(RescueHead, "rescue_head").about()


def test_another_vehicle_can_be_named_where_the_last_one_was_only_supposed(
    window: Window,
) -> None:
    last = window.shop.take_in("bev")
    other = window.shop.take_in("phev", vin=OTHER_VIN)
    window.scan(badge("0417")).go("step", StepPlace(last.run_id)).lock()
    hold(window, 1000)
    window.tap("which_vehicle", f"vehicle:{other.vehicle_id}")

    assert window.queries.vehicle(other.vehicle_id).red
    assert window.queries.vehicle(last.vehicle_id).red, "one too many stops rather than burns on"
    assert len(dangers(window)) == 1
    assert not window.see("which_vehicle")


def test_a_vehicle_left_by_somebody_before_is_not_taken_for_the_one_of_the_next(
    window: Window,
) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id)).lock()
    window.scan(badge("0900")).go("line").lock()
    hold(window, 1000)

    assert not window.queries.vehicle(car.vehicle_id).red


def test_an_overdue_look_calls_out_and_again_every_minute(window: Window) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(window, 1000)
    window.tap("rescue_turn", "choose_look", "look:15", "who:unknown")
    window.sound.tones.clear()
    window.clock.advance(14 * 60)
    window.shell.tick()
    assert window.sound.tones == []

    window.clock.advance(2 * 60)
    for _ in range(5):
        window.shell.tick()
    assert window.sound.tones == ["alarm"]
    window.clock.advance(61)
    window.shell.tick()
    assert window.sound.tones == ["alarm", "alarm"]
