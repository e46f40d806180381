"""What the reception promises: it says what it waits for, and records nothing before it is told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused, ShopError
from app.domain.events import MassRecorded, VehicleReceived, VehicleRefused
from app.domain.vehicle import DRIVES
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.flash import Flash, FlashHost
from app.ui.kit.pill import Pill
from app.ui.kit.target import Target
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import ReceptionPlace, StepPlace
from app.ui.theme import look
from tests.shop import VIN, badge
from tests.ui.kit.dressing import LANGUAGES, PANELS, dress
from tests.ui.screens.window import Window

MISREAD = "VFIBMOAOH33445566"
SHORT = VIN[:-1]
WRONG_CHECK_DIGIT = "1M8GDM9AXKP042789"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("reception",)).sign_in().go("reception", ReceptionPlace())
    yield one
    one.shell.speak(Language.EN)
    one.close()


@pytest.fixture
def narrow(window: Window) -> Iterator[Window]:
    """The same terminal on 12.1 inches with 1024 x 768."""
    panel = PANELS["12.1in 1024x768"]
    dress(panel.px_per_mm)
    window.shell.resize(panel.width, panel.height)
    yield window
    dress()


def fill(window: Window, *, drive: str = "petrol") -> Window:
    """Everything but the VIN."""
    return window.tap(f"drive:{drive}", "state:whole", "keys", "key:2", "accept")


def take(window: Window) -> ActionButton:
    return window.widget(ActionButton, "take_in")


def received(window: Window) -> list[VehicleReceived]:
    """What was recorded about every vehicle that was taken in."""
    found = []
    for row in window.queries.board():
        for one in window.queries.history(f"vehicle:{row.vehicle_id}"):
            if isinstance(one.event, VehicleReceived):
                found.append(one.event)
    return found


def refused(window: Window) -> str:
    """The banner."""
    return window.widget(Banner, "banner").text()


def sentence(window: Window, error: ShopError) -> str:
    return window.desk.explain(error, window.shell.language)


# ------------------------------------------------------------------------------- the sheet


def test_the_button_says_what_it_waits_for(window: Window) -> None:
    assert take(window).subline() == "waiting for: VIN, drive, condition, keys"
    assert not take(window).isEnabled()

    window.scan(VIN).tap("drive:petrol")
    assert take(window).subline() == "waiting for: condition, keys"

    window.tap("state:whole", "keys", "key:0", "accept")
    assert take(window).isEnabled()


def test_nothing_is_recorded_before_it_is_told(window: Window) -> None:
    before = window.queries.events_count()
    fill(window.scan(VIN)).tap("mass", "key:9", "accept")
    assert window.queries.events_count() == before

    window.tap("take_in")
    assert window.queries.events_count() == before + 3


def test_a_vehicle_is_taken_in_as_it_was_told(window: Window) -> None:
    fill(window.scan(VIN), drive="bev").tap("mass", *(f"key:{sign}" for sign in "1284.5"), "accept")
    window.tap("take_in")

    (event,) = received(window)
    assert (event.vin, event.own_number) == (VIN, "")
    assert (event.make, event.drive, event.state, event.keys) == ("Renault", "bev", "whole", 2)
    (row,) = window.queries.board()
    assert window.queries.vehicle(row.vehicle_id).mass_in_kg == Decimal("1284.5")
    assert window.shell.here == ("step", StepPlace(row.run_id))
    host = window.shell.findChild(FlashHost)
    assert isinstance(host, FlashHost)
    assert host.showing() is Flash.OK


def test_the_facts_bear_the_name_of_whoever_told_them(window: Window) -> None:
    fill(window.scan(VIN)).tap("take_in")

    (row,) = window.queries.board()
    facts = window.queries.history(f"vehicle:{row.vehicle_id}")
    assert {one.by for one in facts} == {window.shop.people["0417"]}


def test_the_mass_may_come_later(window: Window) -> None:
    fill(window.scan(VIN)).tap("take_in")

    (row,) = window.queries.board()
    facts = window.queries.history(f"vehicle:{row.vehicle_id}")
    assert not [one for one in facts if isinstance(one.event, MassRecorded)]


@pytest.mark.parametrize(
    ("language", "keys", "shown"),
    [
        (Language.FR, "1284,5", "1\u202f284,5"),
        (Language.NL, "1284,5", "1\u202f284,5"),
        (Language.EN, "1284.5", "1\u202f284.5"),
    ],
)
def test_a_mass_is_written_as_the_language_writes_it(
    window: Window, language: Language, keys: str, shown: str
) -> None:
    window.shell.speak(language)
    window.settle()
    fill(window.scan(VIN)).tap("mass", *(f"key:{sign}" for sign in keys), "accept")
    assert window.widget(ValueTile, "mass").value() == shown

    window.tap("take_in")
    (row,) = window.queries.board()
    assert window.queries.vehicle(row.vehicle_id).mass_in_kg == Decimal("1284.5")


def test_no_vehicle_weighs_nothing(window: Window) -> None:
    window.tap("mass", "key:0", "accept")

    assert refused(window) == sentence(window, ShopError("mass-not-positive"))
    assert window.widget(ValueTile, "mass").value() == ""


def test_a_figure_can_be_corrected_from_where_it_stood(window: Window) -> None:
    window.tap("keys", "key:1", "key:2", "accept")
    window.tap("keys", "erase", "accept")

    assert window.widget(ValueTile, "keys").value() == "1"


def test_going_back_from_a_keypad_changes_nothing(window: Window) -> None:
    window.tap("keys", "key:5", "sheet_back")

    assert window.widget(ValueTile, "keys").value() == ""


# --------------------------------------------------------------------------------- the VIN


def test_a_misread_vin_is_refused_and_offers_what_it_may_have_been(window: Window) -> None:
    window.scan(MISREAD)
    assert "which no VIN has" in refused(window)
    assert window.see(f"correction:{VIN}")

    window.tap(f"correction:{VIN}")
    assert VIN in window.said()
    assert not window.see("vin_sheet")
    assert take(window).subline() == "waiting for: drive, condition, keys"


def test_a_vin_too_short_is_refused_and_can_be_typed(window: Window) -> None:
    window.scan(SHORT)
    assert "has 16 signs" in refused(window)

    window.tap(*(f"key:{sign.lower()}" for sign in VIN))
    assert window.see("entry")
    window.tap("accept")
    assert VIN in window.said()


def test_a_vin_cannot_be_accepted_before_it_is_whole(window: Window) -> None:
    window.tap("type_vin", *(f"key:{sign.lower()}" for sign in SHORT))
    assert not window.widget(QWidget, "accept").isEnabled()

    window.tap(f"key:{VIN[-1]}")
    assert window.widget(QWidget, "accept").isEnabled()


def test_a_vin_read_before_stands_there_to_be_corrected(window: Window) -> None:
    window.scan(VIN).tap("type_vin", "erase", "key:7", "accept")

    assert VIN[:-1] + "7" in window.said()


def test_a_scan_answers_the_sheet_that_asks_for_the_vin(window: Window) -> None:
    window.scan(MISREAD).scan(VIN)

    assert not window.see("vin_sheet")
    assert VIN in window.said()


def test_misreading_twice_leaves_one_sheet(window: Window) -> None:
    window.scan(MISREAD, SHORT, MISREAD).tap("sheet_back")

    assert not window.see("vin_sheet")


def test_a_vehicle_without_a_plate_gets_our_own_number(window: Window) -> None:
    fill(window.tap("no_plate")).tap("take_in")

    (event,) = received(window)
    assert event.vin == ""
    assert event.own_number.startswith("NV")


def test_a_vin_that_is_found_after_all_counts(window: Window) -> None:
    fill(window.tap("no_plate").scan(VIN)).tap("take_in")

    assert received(window)[0].vin == VIN


def test_a_scanned_vin_begins_the_sheet(window: Window) -> None:
    window.go("line").go("reception", ReceptionPlace(VIN))

    assert VIN in window.said()
    marks = [one.text() for one in window.shell.findChildren(Pill) if one.isVisible()]
    assert any(mark.startswith("Renault") for mark in marks)


# ------------------------------------------------------------------------------ going wrong


def test_a_vehicle_that_is_here_already_is_refused_and_nothing_is_recorded(window: Window) -> None:
    there = window.shop.take_in()
    before = window.queries.events_count()
    fill(window.scan(VIN)).tap("take_in")

    expected = Refused("vehicle-already-here", vin=VIN, register=there.register_no)
    assert refused(window) == sentence(window, expected)
    assert window.queries.events_count() == before
    assert window.front() == "reception"


def test_a_failure_leaves_the_sheet_filled_to_try_again(window: Window) -> None:
    (pages,) = window.store.raw.execute("PRAGMA page_count").fetchone()
    window.store.raw.execute(f"PRAGMA max_page_count = {pages}")
    fill(window.tap("no_plate"))
    taken = 0
    while "disk is full" not in window.said() and taken < 100:
        if window.front() != "reception":
            taken += 1
            fill(window.go("reception", ReceptionPlace()).tap("no_plate"))
        window.tap("take_in")
    assert refused(window).startswith("The disk is full")
    assert window.widget(ValueTile, "keys").value() == "2"
    assert take(window).isEnabled()

    window.store.raw.execute("PRAGMA max_page_count = 1000000")
    window.tap("take_in")
    assert window.front() == "step"
    assert len(window.queries.board()) == taken + 1


def test_locking_keeps_the_sheet_for_the_next_badge_in_any_language(window: Window) -> None:
    fill(window.scan(VIN)).tap("mass", "key:9", "accept")
    window.shell.rail.button("lock").click()
    window.settle()
    window.shell.speak(Language.NL)
    window.scan(badge("0417"))

    assert window.front() == "reception"
    assert VIN in window.said()
    assert window.widget(ValueTile, "mass").value() == "9"
    assert window.widget(ValueTile, "keys").value() == "2"
    assert take(window).isEnabled()


def test_after_a_vehicle_was_taken_in_the_next_sheet_is_empty(window: Window) -> None:
    fill(window.scan(VIN)).tap("take_in")
    window.shell.back()
    window.settle()

    assert window.front() == "reception"
    assert take(window).subline() == "waiting for: VIN, drive, condition, keys"


# ------------------------------------------------------------------------------- the glass


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scanned", "drive"), [(VIN, "petrol"), (WRONG_CHECK_DIGIT, "bev")])
def test_every_target_fits_a_glove_on_the_narrowest_panel(
    narrow: Window, language: Language, scanned: str, drive: str
) -> None:
    narrow.shell.speak(language)
    narrow.go("reception", ReceptionPlace(scanned)).tap(f"drive:{drive}")

    screen, least = narrow.shell.front, look().scale.secondary
    assert screen is not None
    shown = [one for one in screen.findChildren(Target) if one.isVisible()]
    assert {f"drive:{one}" for one in DRIVES} <= {one.objectName() for one in shown}
    assert not [
        one.objectName()
        for one in shown
        if one.height() < max(least, one.heightForWidth(one.width()))
    ]


# ------------------------------------------------------------------------------- the refusal


def test_a_refusal_needs_a_reason_and_keeps_it(window: Window) -> None:
    window.go("line").go("reception", ReceptionPlace(VIN)).tap("refuse")
    assert not window.widget(QWidget, "accept").isEnabled()

    window.tap("key:n", "key:o", "accept")
    (turned_away,) = window.queries.find_vehicles(VIN)
    (fact,) = window.queries.history(f"vehicle:{turned_away.vehicle_id}")
    assert fact.event == VehicleRefused(turned_away.vehicle_id, VIN, "No")
    assert fact.by == window.shop.people["0417"]
    assert window.front() == "line"


def test_a_refusal_that_was_not_meant_records_nothing(window: Window) -> None:
    before = window.queries.events_count()
    window.scan(VIN).tap("refuse", "key:n", "sheet_back")

    assert window.queries.events_count() == before
    assert window.front() == "reception"
