"""Supervisors change people: every change is signed, every card is new, every end is told ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.site import Person
from app.operations.enrol_person import Evidence
from app.operations.qualify import grant_qualification
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.choice import ChoiceTile
from app.ui.kit.text_keypad import TextKeypad
from app.ui.kit.value_tile import ValueTile
from app.ui.theme import State
from tests.shop import badge
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in("0900").go("people")
    yield one
    one.close()


def write(window: Window, text: str) -> Window:
    """Write on the keypad in front."""
    window.widget(TextKeypad, "keypad").set_text(text)
    return window.tap("accept")


def fill(window: Window, **values: str) -> Window:
    for name, text in values.items():
        window.tap(f"field:{name}")
        write(window, text)
    return window


def person(window: Window, number: str) -> Person:
    return next(one for one in window.queries.people() if one.number == number)


def ends(window: Window, number: str, code: str, days: int) -> None:
    """A line of somebody's ends so many days from now."""
    today = window.clock.now().wall.date()
    line = Evidence(code, "TUV", "card", today - timedelta(400), today + timedelta(days))
    shop = window.shop
    shop.do(lambda uow: grant_qualification(uow, shop.people[number], line, shop.people["0900"]))
    window.settle()


def test_everybody_is_listed_with_what_ends_soon(window: Window) -> None:
    ends(window, "0417", "HV_TEST", 39)
    window.go("line").go("people")
    said = window.widget(ActionButton, "person:0417").subline()
    assert "Operator" in said
    assert "HV_TEST: ends in 39 days" in said


def test_somebody_new_gets_a_card_with_a_badge_nobody_has_seen(window: Window) -> None:
    window.tap("enrol")
    fill(window, number="0777", name="Mia").tap("role:trainer", "save_person")
    assert not window.labels.printed
    window.sign()
    mia = person(window, "0777")
    assert mia.roles == ("operator", "trainer")
    assert window.queries.names()[mia.person_id] == "Mia"
    assert window.labels.printed == ["badge-0777"]
    (card,) = window.cards
    assert len(card.badge) == 29
    assert window.queries.person_by_badge(card.badge) == mia
    assert card.badge not in window.said()


def test_without_the_pin_nothing_is_changed(window: Window) -> None:
    before = window.queries.events_count()
    window.tap("person:0417", "new_card", "sheet_back")
    assert window.queries.events_count() == before
    assert window.labels.printed == []


def test_a_new_card_ends_the_old_one(window: Window) -> None:
    window.tap("person:0417", "new_card").sign()
    assert window.queries.person_by_badge(badge("0417")) is None
    assert window.queries.person_by_badge(window.cards[0].badge) == person(window, "0417")


def test_roles_and_name_are_changed(window: Window) -> None:
    window.tap("person:0633", "change")
    fill(window, name="Samira").tap("role:maintenance", "save_person").sign()
    sam = person(window, "0633")
    assert sam.roles == ("operator", "maintenance")
    assert window.queries.names()[sam.person_id] == "Samira"


def test_a_qualification_is_given_with_evidence_and_withdrawn_with_a_reason(
    window: Window,
) -> None:
    window.tap("person:0633", "grant")
    assert window.widget(ActionButton, "give").subline().startswith("waiting for: qualification")
    window.tap("qualification", "qual:HV_LEAD")
    fill(window, issuer="TUV", evidence="card 7").tap("give").sign()
    line = person(window, "0633").qualifications["HV_LEAD"]
    assert (line.issuer, line.evidence) == ("TUV", "card 7")
    assert (line.valid_from, line.valid_to) == (date(2026, 11, 22), date(2027, 11, 22))

    window.tap("person:0633", "line:HV_LEAD")
    write(window, "card lost").sign()
    assert person(window, "0633").qualifications == {}


def test_a_forgotten_pin_is_chosen_anew_under_a_supervisor(window: Window) -> None:
    (old,) = person(window, "0417").verifiers
    window.tap("person:0417", "set_pin")
    for _ in range(2):
        window.tap(*(f"key:{digit}" for digit in "161803"), "accept")
    window.sign()
    (new,) = person(window, "0417").verifiers
    assert window.vault.digits[new] == "161803"
    assert not window.vault.knows(old)


def test_on_a_new_device_a_supervisor_chooses_the_first_pin(window: Window) -> None:
    window.vault.digits.clear()
    window.tap("person:0900", "set_pin")
    for _ in range(2):
        window.tap(*(f"key:{digit}" for digit in "161803"), "accept")
    assert list(window.vault.digits.values()) == ["161803"]


def test_whoever_leaves_opens_nothing_any_more(window: Window) -> None:
    window.tap("person:0417")
    window.widget(HoldButton, "end_work").held.emit()
    window.settle()
    write(window, "moved away").sign()
    assert window.queries.person_by_badge(badge("0417")) is None
    assert "works here no more" in window.widget(ActionButton, "person:0417").subline()


def test_when_a_qualification_was_used_last_is_told_by_the_steps(window: Window) -> None:
    window.shop.confirm_first(window.shop.take_in().run_id)
    used = window.queries.last_used(window.shop.people["0417"])
    assert used == {"MECH": datetime(2026, 11, 22, 8, tzinfo=UTC)}
    window.tap("person:0417")
    assert "last used" in window.widget(ActionButton, "line:MECH").subline()
    assert "not used lately" in window.widget(ActionButton, "line:HV_TEST").subline()


def test_a_qualification_is_called_by_its_name_with_its_code_below(window: Window) -> None:
    window.tap("person:0417")
    line = window.widget(ActionButton, "line:HV_TEST")
    assert line.title() == "HV measurements (FR BRL, DE 2S)"
    assert line.subline().startswith("HV_TEST · ")


@pytest.mark.parametrize(
    ("days", "state", "said"),
    [
        (61, None, ""),
        (60, State.INFO, "Mechanic: ends in 60 days"),
        (31, State.INFO, "Mechanic: ends in 31 days"),
        (30, State.LOOK, "Ask your supervisor when it is renewed"),
        (8, State.LOOK, "Ask your supervisor when it is renewed"),
        (7, State.STOP, "After that day its steps are closed to you"),
        (1, State.STOP, "Mechanic: ends tomorrow"),
        (0, State.STOP, "Mechanic: ends today"),
        (-1, State.STOP, "Its steps are closed to you until it is renewed"),
    ],
)
def test_whoever_comes_is_told_what_ends_the_louder_the_nearer(
    window: Window, days: int, state: State | None, said: str
) -> None:
    ends(window, "0417", "MECH", days)
    window.scan(badge("0417"))
    banners = window.shell.findChildren(Banner, "banner")
    assert [one.state() for one in banners] == ([state] if state else [])
    assert said in window.said()


def test_it_is_told_once_a_day_though_somebody_comes_often(window: Window) -> None:
    ends(window, "0417", "MECH", 45)
    window.scan(badge("0417"), badge("0900"), badge("0417"))
    assert window.shell.findChildren(Banner, "banner") == []
    window.clock.advance(86_400)
    window.scan(badge("0900"), badge("0417"))
    assert "Mechanic: ends in 44 days" in window.banner()


def test_the_time_to_the_lock_is_set_for_the_site(window: Window) -> None:
    window.tap("lock_minutes", "key:3", "accept").sign()
    site = window.queries.site()
    assert site is not None
    assert site.lock_minutes == 3
    assert "after 3 min" in window.widget(ActionButton, "lock_minutes").subline()


def test_a_qualification_is_chosen_by_its_name_and_shows_what_is_held_already(
    window: Window,
) -> None:
    window.tap("person:0417", "grant", "qualification")
    tile = window.widget(ChoiceTile, "qual:HV_LEAD")
    assert (tile.title(), tile.subline()) == ("HV lead", "HV_LEAD")
    assert window.widget(ChoiceTile, "qual:MECH").subline() == "MECH · held to 31 Jan 2027"
    assert window.see("qual:FGAS"), "what the shipped procedure asks for can be granted too"
    window.tap("qual:HV_LEAD")
    assert window.widget(ValueTile, "qualification").value() == "HV lead"
