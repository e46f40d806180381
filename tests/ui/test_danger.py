"""A hot battery at the terminal: one second, no badge, steps first, and red until it ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import StoreUnavailable
from app.operations.open_step import open_step
from app.operations.raise_battery_danger import raise_battery_danger
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.pill import Pill
from app.ui.kit.poster import Poster
from app.ui.language import Language
from app.ui.screens.places import StepPlace, VehiclePlace
from app.ui.screens.rescue_head import RescueHead
from app.ui.theme import State
from tests.shop import VIN, badge
from tests.ui.hot_battery import OTHER_VIN, danger_banner, dangers, hold, leave, rescue_words
from tests.ui.kit.dressing import LANGUAGES, PANELS, dress
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("step", "line"))
    one.shell.speak(Language.EN)
    yield one
    one.shell.speak(Language.EN)
    one.close()


# ------------------------------------------------------------------------------- the hold


def test_a_second_at_a_locked_terminal_without_a_badge_is_enough(window: Window) -> None:
    assert window.front() == "lock"
    hold(window, 1000)

    assert window.see("rescue")
    assert "112" in window.widget(RescueHead, "rescue_head").number()
    (danger,) = dangers(window)
    assert (danger.raised_by, danger.vehicles) == ("", ())
    assert window.sound.tones == ["alarm"]


def test_a_hold_shorter_than_a_second_does_nothing(window: Window) -> None:
    hold(window, 950)

    assert not window.see("rescue")
    assert dangers(window) == ()
    assert window.sound.tones == []


@pytest.mark.parametrize("screen", ["line", "parts", "vehicle", "step", "reception", "quarantine"])
def test_the_button_is_on_every_screen_of_work(window: Window, screen: str) -> None:
    car = window.shop.take_in("bev")
    place = {"vehicle": VehiclePlace(car.vehicle_id), "step": StepPlace(car.run_id)}
    window.scan(badge("0417")).go(screen, place.get(screen))
    hold(window, 1000)

    assert window.see("rescue")
    assert len(dangers(window)) == 1


def test_a_terminal_nobody_has_set_up_shows_the_steps_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(tmp_path, furnished=False)
    assert window.front() == "first_run"
    hold(window, 1000)

    assert window.see("rescue")
    window.close()


def test_before_the_database_is_open_the_steps_are_there_and_it_is_recorded_later(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(tmp_path, opened=False)
    button = window.widget(HoldButton, "battery_hot")
    button.held.emit()
    assert window.widget(Poster, "poster").lines()[1][0] == "Call 112"
    assert rescue_words(window)[0] is State.INFO

    window.open()
    assert len(dangers(window)) == 1
    window.close()


def test_another_language_while_it_is_being_recorded_records_it_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    window = Window(tmp_path, opened=False)
    try:
        window.widget(HoldButton, "battery_hot").held.emit()
        window.shell.speak(Language.FR)
        window.open()

        assert len(dangers(window)) == 1
        assert window.widget(Poster, "poster").lines()[1][0] == "Appelez le 112"
    finally:
        window.shell.speak(Language.EN)
        window.close()


@pytest.mark.parametrize("tile", ["tile:mass", "tile:holder"])
def test_it_works_while_a_keypad_is_open(window: Window, tile: str) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id)).tap(tile)
    assert window.see("keypad")
    hold(window, 1000)

    assert window.see("rescue")
    assert not window.see("keypad")
    assert [one.vehicles for one in dangers(window)] == [(car.vehicle_id,)]


# ---------------------------------------------------------------------- which vehicle it is


def test_the_vehicle_of_the_screen_turns_red(window: Window) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(window, 1000)

    assert rescue_words(window)[0] is State.OK
    assert window.queries.vehicle(car.vehicle_id).red
    assert VIN in window.widget(RescueHead, "rescue_head").about()
    assert not window.see("which_vehicle")


def test_on_the_board_the_steps_come_first_and_the_vehicle_is_chosen_there(window: Window) -> None:
    car = window.shop.take_in("petrol")
    window.scan(badge("0417"))
    hold(window, 1000)
    assert rescue_words(window)[0] is State.LOOK
    electric = window.widget(Poster, "poster").lines()

    window.tap("which_vehicle", f"vehicle:{car.vehicle_id}")
    assert window.queries.vehicle(car.vehicle_id).red
    assert not window.see("which_vehicle")
    assert window.widget(Poster, "poster").lines() != electric


def test_whoever_does_not_know_says_so_and_is_asked_again_later(window: Window) -> None:
    window.shop.take_in("bev")
    hold(window, 1000)
    window.tap("which_vehicle", "vehicle:unknown")

    assert window.see("which_vehicle")
    assert [one.vehicles for one in dangers(window)] == [()]


# -------------------------------------------------------------------------- measure and watch


def test_temperature_place_and_the_next_look_need_no_badge(window: Window) -> None:
    hold(window, 1000)
    window.tap("rescue_turn", "enter_temperature")
    window.tap("key:6", "key:3", "key:.", "key:5", "accept")
    window.scan("RL-B-01")
    window.tap("choose_look", "look:30", f"who:{window.shop.people['0512']}")

    (danger,) = dangers(window)
    assert danger.last_reading is not None
    assert (str(danger.last_reading.celsius), danger.last_reading.where) == ("63.5", "case")
    assert danger.place == "B-01"
    assert "0512 looks at 08:30" in window.widget(Pill, "danger_look").text()
    assert danger.who == window.shop.people["0512"]


def test_the_decimal_comma_is_the_language_s(window: Window) -> None:
    window.shell.speak(Language.FR)
    hold(window, 1000)
    window.tap("rescue_turn", "enter_temperature", "key:6", "key:1", "key:,", "key:5", "accept")

    assert "61,5 °C" in window.said()


def test_a_badge_opens_the_terminal_under_the_rescue_screen(window: Window) -> None:
    hold(window, 1000)
    window.scan(badge("0900"))

    assert window.desk.person is not None
    assert window.see("rescue")


# --------------------------------------------------------------------- it cannot be overlooked


def test_only_a_hold_leads_away_and_a_banner_stays_on_every_screen(window: Window) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(window, 1000)
    hold(window, 950, "rescue_leave")
    assert window.see("rescue")

    leave(window)
    assert (window.see("rescue"), window.front()) == (False, "line")
    for screen in ("line", "parts", "quarantine"):
        window.go(screen)
        assert VIN in danger_banner(window)
    window.shell.rail.button("lock").click()
    window.settle()
    assert VIN in danger_banner(window)


def test_the_banner_leads_back_without_a_badge(window: Window) -> None:
    hold(window, 1000)
    leave(window)
    assert window.front() == "lock"
    window.widget(Banner, "danger_banner").acted.emit()
    window.settle()

    assert window.see("rescue")


def test_the_board_says_red_and_leads_to_the_quarantine_board(window: Window) -> None:
    car = window.shop.take_in("bev")
    window.shop.take_in("petrol", vin=OTHER_VIN)
    window.scan(badge("0417")).go("line")
    assert not window.see("quarantine")
    window.shop.do(lambda uow: raise_battery_danger(uow, car.vehicle_id, "T", ""))
    window.go("line")

    assert "RED" in pills(window, car.vehicle_id)
    window.tap("quarantine")
    assert window.front() == "quarantine"
    assert VIN in window.said()


def pills(window: Window, vehicle_id: str) -> list[str]:
    """What the pills of a vehicle's card on the board say."""
    card = window.widget(TapCard, f"vehicle:{vehicle_id}")
    return [one.text() for one in card.findChildren(Pill)]


def test_red_is_there_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    first = Window(tmp_path)
    car = first.shop.take_in("bev")
    hold(first, 1000)
    first.tap("which_vehicle", f"vehicle:{car.vehicle_id}")
    first.close()

    again = Window(tmp_path, furnished=False)
    assert VIN in danger_banner(again)
    assert again.queries.vehicle(car.vehicle_id).red
    again.close()


# ------------------------------------------------------------------ a database that cannot write


def test_without_a_database_that_writes_the_steps_are_there_and_it_says_not_recorded(
    window: Window,
) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0417")).go("step", StepPlace(car.run_id))
    window.store.raw.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreUnavailable):
        window.shop.do(lambda uow: open_step(uow, car.run_id, "A010", window.shop.people["0900"]))
    hold(window, 1000)

    state, said = rescue_words(window)
    assert state is State.STOP
    assert said.startswith("NOT RECORDED")
    assert window.widget(Poster, "poster").lines()[1][0] == "Call 112"
    assert "alarm" not in window.sound.tones
    assert not window.queries.vehicle(car.vehicle_id).red

    window.store.raw.execute("PRAGMA query_only=OFF")
    window.tap("try_again")
    assert rescue_words(window)[0] is State.OK
    assert window.queries.vehicle(car.vehicle_id).red


# ------------------------------------------------------------------------- quarantine board


def test_overdue_is_said_in_words_and_ends_only_by_a_supervisor_after_readings(
    window: Window,
) -> None:
    car = window.shop.take_in("bev")
    window.scan(badge("0900")).go("step", StepPlace(car.run_id))
    hold(window, 1000)
    window.tap("rescue_turn", "choose_look", "look:15", "who:unknown")
    leave(window)
    window.clock.advance(20 * 60)
    window.go("quarantine")
    window.shell.tick()
    assert "OVERDUE 5 min" in looks(window)

    (danger,) = dangers(window)
    window.tap(f"end:{danger.danger_id}", "key:o", "key:k", "accept").sign()
    assert dangers(window)[0].running
    assert "24 h" in window.said()

    window.clock.advance(24 * 3600)
    for _ in range(2):
        window.clock.advance(16 * 60)
        window.tap(f"watch:{danger.danger_id}", "enter_temperature", "key:2", "key:1", "accept")
        leave(window)
        window.go("quarantine")
    window.tap(f"end:{danger.danger_id}", "key:o", "key:k", "accept").sign()
    assert not dangers(window)[0].running
    assert danger_banner(window) == ""


def looks(window: Window) -> str:
    (danger,) = dangers(window)
    return window.widget(Pill, f"looks:{danger.danger_id}").text()


# ------------------------------------------------------------------------------ at 3 metres


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", ["12.1in 1280x800", "12.1in 1024x768"])
def test_the_steps_are_read_at_three_metres(window: Window, language: Language, panel: str) -> None:
    """13 mm of capitals are 15 minutes of arc at 3 m."""
    width, height, px_per_mm = PANELS[panel]
    dress(px_per_mm)
    window.shell.resize(width, height)
    window.shell.speak(language)
    hold(window, 1000)

    assert window.widget(Poster, "poster").cap_mm() >= 13


def test_what_is_tapped_is_never_smaller_than_a_glove(window: Window) -> None:
    least = round(15 * 4.9)
    for where in ("lock", "line"):
        if where == "line":
            window.scan(badge("0417"))
        button = window.widget(ActionButton, "battery_hot")
        assert min(button.width(), button.height()) >= least
