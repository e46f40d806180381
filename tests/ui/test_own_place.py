"""Several people share a terminal: whoever comes back stands where they stood, as they left it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.operations.change_person import PersonChange, change_person
from app.operations.enrol_person import Enrolment, enrol_person
from app.ui.kit.banner import Banner
from app.ui.kit.keypad import NumberKeypad
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.rooms import KEPT
from app.ui.screens.places import PartPlace, ReceptionPlace, StepPlace, VehiclePlace
from app.ui.screens.reception_draft import ReceptionDraft
from tests.shop import badge
from tests.ui.screens.window import Window

A, B, BOSS = "0417", "0512", "0900"
OTHER_VIN = "VF1BM0A0H33445577"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """Two vehicles; A stands in the middle of a step of the first."""
    del qtbot
    one = Window(tmp_path, real=("line", "step", "reception"))
    run_id = one.shop.take_in().run_id
    one.scan(badge(A)).go("step", StepPlace(run_id, "A010"))
    yield one
    one.shell.speak(Language.EN)
    one.close()


def fall_asleep(window: Window) -> None:
    """Nobody touches the terminal for as long as the site says."""
    window.shell.idle.timer.timeout.emit()
    window.settle()


def lock(window: Window) -> None:
    """The rail's lock."""
    window.shell.lock()
    window.settle()


def half_type(window: Window) -> Window:
    """The keypad of a mass is open, three digits are on it, none is accepted."""
    return window.tap("tile:mass", "key:9", "key:8", "key:7")


def newcomer(window: Window, number: str, roles: tuple[str, ...] = ("operator",)) -> None:
    """One more person works here."""
    order = Enrolment(number, "", badge(number), roles)
    window.shop.do(lambda uow: enrol_person(uow, order, window.shop.people[BOSS]))


def typed(window: Window) -> list[str]:
    """What stands on the keypads that are seen."""
    pads = window.shell.findChildren(NumberKeypad)
    return [pad.text() for pad in pads if pad.isVisible()]


def banner_says(window: Window) -> str:
    """What the banner says, '' without one."""
    shown = [one for one in window.shell.findChildren(Banner, "banner") if one.isVisible()]
    return shown[-1].text() if shown else ""


# ---------------------------------------------------------------------------- the place


def test_who_comes_back_stands_at_their_vehicle_and_step_again(window: Window) -> None:
    mine = window.shell.here
    other = window.shop.take_in(vin=OTHER_VIN)
    window.scan(badge(B)).go("vehicle", VehiclePlace(other.vehicle_id))

    window.scan(badge(A))
    assert window.shell.here == mine
    window.scan(badge(B))
    assert window.shell.here == ("vehicle", VehiclePlace(other.vehicle_id))


def test_back_leads_each_along_their_own_way(window: Window) -> None:
    window.scan(badge(B)).go("parts").go("wants")
    window.scan(badge(A))

    window.shell.back()
    assert window.front() == "line"
    window.scan(badge(B))
    window.shell.back()
    assert window.front() == "parts"


def test_a_newcomer_goes_on_at_the_vehicle_in_front(window: Window) -> None:
    window.scan(badge(B))
    assert window.front() == "step"
    window.shell.back()
    assert window.front() == "line"


@pytest.mark.parametrize(
    ("key", "where"),
    [("people", None), ("registers", None), ("parts", None), ("reception", ReceptionPlace())],
)
def test_a_newcomer_sees_nothing_that_was_the_others_own(
    window: Window, key: str, where: object
) -> None:
    window.scan(badge(BOSS)).go(key, where)
    window.scan(badge(B))
    assert window.front() == "line"
    window.scan(badge(BOSS))
    assert window.front() == key


def test_who_has_other_roles_than_last_time_begins_at_the_line(window: Window) -> None:
    newcomer(window, "0777", ("operator", "supervisor"))
    window.scan(badge("0777")).go("people")
    lock(window)
    window.scan(badge("0777"))
    assert window.front() == "people", "control: with the same roles it is the own place"

    lock(window)
    person = window.queries.person_by_badge(badge("0777"))
    assert person is not None
    order = PersonChange(person.person_id, "0777", ("operator",), "en")
    window.shop.do(lambda uow: change_person(uow, order, window.shop.people[BOSS]))
    window.scan(badge("0777"))
    assert window.front() == "line"


def test_a_reception_half_told_is_nobody_elses(window: Window) -> None:
    window.go("reception", ReceptionPlace(OTHER_VIN)).tap("drive:bev")
    draft = window.shell.here[1]
    assert isinstance(draft, ReceptionDraft)

    window.scan(badge(B))
    assert window.front() == "line"
    window.scan(badge(A))
    assert window.shell.here == ("reception", draft)


# ------------------------------------------------------------------- what was half typed


def test_a_half_typed_number_stands_again_after_somebody_else_worked(window: Window) -> None:
    half_type(window)
    window.scan(badge(B))
    assert typed(window) == [], "B sees nothing of it"

    window.scan(badge(A))
    assert typed(window) == ["987"]
    window.tap("key:1", "accept")
    assert window.widget(ValueTile, "tile:mass").value().replace("\u202f", "") == "9871"


@pytest.mark.parametrize("leave", [fall_asleep, lock])
def test_a_half_typed_number_stands_again_after_the_lock(
    window: Window, leave: Callable[[Window], None]
) -> None:
    half_type(window)
    leave(window)
    assert window.front() == "lock"
    assert typed(window) == []

    window.scan(badge(A))
    assert typed(window) == ["987"]
    window.tap("accept")
    assert window.widget(ValueTile, "tile:mass").value() == "987"


def test_the_heading_comes_back_with_what_lay_over_the_screen(window: Window) -> None:
    window.go("step", window.shell.here[1])
    before = window.shell._stage.rooms.here.heading
    half_type(window)
    lock(window)
    assert window.shell._stage.rooms.here.heading != before

    window.scan(badge(A))
    assert window.shell._stage.rooms.here.heading == before


def test_what_was_entered_and_not_confirmed_is_each_ones_own(window: Window) -> None:
    half_type(window).tap("accept")
    window.scan(badge(B))
    assert window.widget(ValueTile, "tile:mass").value() == ""

    window.scan(badge(A))
    assert window.widget(ValueTile, "tile:mass").value() == "987"


def test_a_pin_is_never_kept_half_typed(window: Window) -> None:
    window.scan(badge(BOSS)).go("people").tap("lock_minutes", "key:7", "accept")
    window.tap("key:3", "key:1")
    assert window.see("pin_sheet")
    lock(window)

    window.scan(badge(BOSS))
    assert window.front() == "people"
    assert not window.see("pin_sheet")


def test_another_language_in_between_loses_nothing(window: Window) -> None:
    half_type(window)
    lock(window)
    window.shell.speak(Language.FR)
    window.settle()

    window.scan(badge(A))
    assert typed(window) == ["987"]
    assert window.shell.language == Language.EN


def test_what_can_no_longer_be_kept_is_told(window: Window) -> None:
    half_type(window)
    for number in range(KEPT):
        newcomer(window, f"070{number}")
        window.scan(badge(f"070{number}"))

    window.scan(badge(A))
    assert window.front() == "step"
    assert typed(window) == []
    assert "What you had begun to type is gone" in banner_says(window)


def test_who_had_nothing_half_typed_is_told_nothing(window: Window) -> None:
    for number in range(KEPT):
        newcomer(window, f"070{number}")
        window.scan(badge(f"070{number}"))

    window.scan(badge(A))
    assert window.front() == "step"
    assert "What you had begun to type is gone" not in banner_says(window)


def test_a_part_in_hand_is_not_in_the_hand_of_the_next(window: Window) -> None:
    place = window.shell.here[1]
    assert isinstance(place, StepPlace)
    code = window.part(place.run_id)
    window.scan(code)
    assert window.shell.here == ("parts", PartPlace(code))
    window.scan(badge(B), "RL-B-01")
    assert window.queries.part(code).place == ""

    window.scan(badge(A), "RL-B-01")
    assert window.queries.part(code).place == "B-01", "control: in the own hand it is stored"


def test_a_sheet_answered_meanwhile_does_not_come_back(window: Window) -> None:
    """What was on its way when the terminal locked is recorded once, and asked no more."""
    window.tap("problem")
    assert window.shell.covered
    front = window.shell.front
    assert front is not None
    lock(window)
    front.frame.close_sheet()

    window.scan(badge(A))
    assert window.front() == "step"
    assert not window.shell.covered


def test_a_sheet_nobody_answered_comes_back(window: Window) -> None:
    window.tap("problem")
    sheet = window.shell.sheet
    lock(window)
    assert isinstance(sheet, QWidget)

    window.scan(badge(A))
    assert window.shell.sheet is sheet
