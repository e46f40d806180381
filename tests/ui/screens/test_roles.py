"""Every role finds on the glass what it may do, and is told at the button what it may not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.enrol_person import Enrolment, enrol_person
from app.ui.kit.buttons import ActionButton
from app.ui.screens.places import HarvestPlace, PartPlace, ReceptionPlace, StepPlace, VehiclePlace
from tests.shop import VIN, badge
from tests.ui.screens.window import HARVESTING, Window

NOT_MINE = "not with your role"
SUPERVISOR = "a supervisor does this"
KEEPING = HARVESTING.replace(
    "fields: [{id: oil,", "fields: [{id: kept, type: parts, label: {en: kept}}, {id: oil,"
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """One of every role beside the people of the shop."""
    del qtbot
    one = Window(tmp_path, real=("line", "step", "reception"), procedure=KEEPING)
    boss = one.shop.people["0900"]
    for number, role in (("0701", "trainer"), ("0702", "maintenance"), ("0703", "inspector")):
        order = Enrolment(number, "", badge(number), (role,))
        one.shop.do(partial(enrol_person, order=order, by=boss))
    yield one
    one.close()


def off(window: Window, name: str) -> str:
    """What a button that is off says; fails for one that is on."""
    button = window.widget(ActionButton, name)
    assert not button.isEnabled(), f"{name} is on"
    return button.subline()


def on(window: Window, name: str) -> bool:
    return window.widget(ActionButton, name).isEnabled()


def rail(window: Window) -> set[str]:
    """The keys of the rail."""
    keys = ("line", "parts", "containers", "registers", "people", "service")
    known = window.shell.rail
    return {key for key in keys if key in known._buttons}


@pytest.mark.parametrize(
    ("number", "more"),
    [
        ("0417", set()),
        ("0701", {"people"}),
        ("0702", {"service"}),
        ("0703", {"registers", "service"}),
        ("0900", {"people", "service", "registers"}),
    ],
)
def test_the_rail_leads_where_the_role_has_something_to_do(
    window: Window, number: str, more: set[str]
) -> None:
    window.scan(badge(number)).go("line")
    assert rail(window) == {"line", "parts", "containers"} | more


def test_a_trainer_qualifies_people_and_changes_nothing_else_about_them(window: Window) -> None:
    window.scan(badge("0701")).go("people")
    assert off(window, "enrol") == SUPERVISOR
    assert off(window, "lock_minutes") == SUPERVISOR

    window.tap("person:0633")
    assert on(window, "grant")
    for name in ("change", "set_pin", "new_card", "end_work"):
        assert off(window, name) == SUPERVISOR

    window.tap("sheet_back", "person:0701")
    assert on(window, "set_pin"), "one's own"


def test_maintenance_finds_bins_and_their_labels_and_no_setting(window: Window) -> None:
    window.scan(badge("0702")).go("service")
    assert off(window, "add_places") == SUPERVISOR
    assert not window.see("section:workshop")

    window.tap("place:B-01")
    assert off(window, "rename_place") == SUPERVISOR
    assert off(window, "retire_place") == SUPERVISOR
    assert on(window, "print_place")


def test_an_inspector_is_told_at_every_button(window: Window) -> None:
    car = window.shop.take_in()
    part_id = window.part(car.run_id)
    window.scan(badge("0703")).go("line")
    assert off(window, "start_reception") == NOT_MINE

    window.go("containers")
    assert off(window, "container_leaves") == NOT_MINE

    window.go("parts", PartPlace(part_id))
    for name in ("move", "label", "release"):
        assert off(window, name) == NOT_MINE

    window.go("vehicle", VehiclePlace(car.vehicle_id))
    assert off(window, "hand_over") == NOT_MINE

    window.go("step", StepPlace(car.run_id, "A010"))
    for name in ("confirm", "problem", "photo"):
        assert off(window, name) == NOT_MINE
    assert not window.see("undo")

    window.shop.confirm_first(car.run_id)
    window.go("step", StepPlace(car.run_id, "A040"))
    for name in ("take_parts", "no_parts:kept"):
        assert off(window, name) == NOT_MINE
    window.go("harvest", HarvestPlace(car.run_id, "A040"))
    assert off(window, "absent:STA") == NOT_MINE
    window.go("harvest", HarvestPlace(car.run_id, "A040", "STA"))
    for name in ("label_and_store", "broke", "photo"):
        assert off(window, name) == NOT_MINE
    assert not window.see("banner"), "nothing was tried for them, so nothing is refused"


@pytest.mark.parametrize("number", ["0702", "0703"])
def test_who_may_only_look_at_a_step_is_offered_nothing_that_leads_on(
    window: Window, number: str
) -> None:
    car = window.shop.take_in()
    window.scan(badge(number)).go("step", StepPlace(car.run_id, "A010"))
    for name in ("decide", "skip", "wait_less", "not_possible"):
        assert not window.see(name)
    window.tap("all_steps")
    assert off(window, "pause") == NOT_MINE


def test_an_inspector_takes_no_part_off(window: Window) -> None:
    car = window.shop.take_in()
    window.scan(badge("0703")).go("harvest", HarvestPlace(car.run_id, "A010", "DFL"))
    for name in ("photo", "broke", "label_and_store"):
        assert off(window, name) == NOT_MINE


@pytest.mark.parametrize("number", ["0702", "0703"])
def test_certificates_are_looked_at_and_left_as_they_are(window: Window, number: str) -> None:
    car = window.shop.take_in()
    window.scan(badge(number)).go("vehicle", VehiclePlace(car.vehicle_id)).tap("documents")
    assert off(window, "certificate_next") == NOT_MINE


def test_a_scanned_vin_leads_an_inspector_into_no_reception(window: Window) -> None:
    window.scan(badge("0703")).go("line").scan(VIN)

    assert window.front() == "line"
    assert "does not allow this" in window.banner()


def test_the_reception_itself_is_closed_to_them(window: Window) -> None:
    window.scan(badge("0703")).go("reception", ReceptionPlace(VIN))

    assert off(window, "take_in") == NOT_MINE
    assert off(window, "refuse") == NOT_MINE


def test_whoever_may_finds_everything_on(window: Window) -> None:
    car = window.shop.take_in()
    window.scan(badge("0417")).go("line")
    assert on(window, "start_reception")
    window.go("containers")
    assert on(window, "container_leaves")
    window.go("vehicle", VehiclePlace(car.vehicle_id))
    assert on(window, "hand_over")
    window.tap("documents")
    assert on(window, "certificate_next")
    window.go("step", StepPlace(car.run_id, "A010"))
    assert on(window, "problem")
    window.tap("all_steps")
    assert on(window, "pause")
