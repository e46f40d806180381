"""What a new terminal promises: calm pages, nothing recorded before the last, all of it then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton
from app.ui.kit.qr_code import QUIET, QrCode
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.first_run_draft import SetupDraft, new_badge
from app.ui.theme import THEMES
from tests.shop import PIN
from tests.ui.kit.dressing import PANELS, dress
from tests.ui.screens.window import Window

SHEET = ("Re-Cycle Test", "Street 1", "+33 1 00", "VHU 1", "fr")
BADGE = "RB-ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, furnished=False)
    yield one
    one.close()


def scanned(shown: QrCode) -> str:
    """What a scanner held before the screen reads."""
    picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(picture.constBits(), np.uint8)
    (read,) = zxingcpp.read_barcodes(lines.reshape(picture.height(), picture.bytesPerLine()))
    return str(read.text)


def to_people(window: Window) -> Window:
    """Fill in the pages before."""
    return window.scan(*SHEET).tap("next", "next", "next")


def add(window: Window, number: str, name: str, badge: str) -> Window:
    """Somebody with the roles that are chosen beforehand, up to the qualifications."""
    return window.tap("add_person").scan(number, name, badge).tap("next")


def with_pin(window: Window) -> Window:
    """Whoever is being entered chooses a PIN."""
    digits = (*(f"key:{one}" for one in PIN), "accept")
    return window.tap("set_pin", *digits, *digits)


def enter(window: Window, number: str, name: str, badge: str) -> Window:
    """As `add`, with a PIN."""
    window.tap("add_person").scan(number, name, badge)
    return with_pin(window).tap("next")


def test_a_terminal_nobody_has_set_up_begins_here(window: Window) -> None:
    assert window.front() == "first_run"
    assert not window.widget(ActionButton, "next").isEnabled()
    assert window.widget(ActionButton, "next").subline().startswith("waiting for: name, address")


def test_the_values_are_typed_one_after_the_other(window: Window) -> None:
    window.type("Re-Cy")
    assert window.widget(ValueTile, "field:name").value() == "Re-Cy"
    window.type("")
    assert window.widget(ValueTile, "field:name").value() == ""

    window.scan(*SHEET)
    assert window.widget(ValueTile, "field:country").value() == "FR"
    assert window.widget(ActionButton, "next").isEnabled()


def test_a_value_may_be_tapped_and_typed_on_the_screen(window: Window) -> None:
    window.tap("field:permit", "key:1", "key:2", "accept")

    assert window.widget(ValueTile, "field:permit").value() == "12"


@pytest.mark.parametrize("country", ["France", "F", "1Z"])
def test_a_country_has_two_letters(window: Window, country: str) -> None:
    window.scan(*SHEET[:4], country)

    assert "country in two letters" in window.widget(ActionButton, "next").subline()


def test_a_gs1_prefix_is_empty_or_4_to_12_digits(window: Window) -> None:
    window.scan(*SHEET).tap("next")
    assert window.widget(ActionButton, "next").isEnabled()
    window.scan("12a")
    assert not window.widget(ActionButton, "next").isEnabled()


def test_bins_are_made_of_a_prefix_and_a_count(window: Window) -> None:
    window.scan(*SHEET).tap("next", "next")
    assert window.widget(Text, "bins_shown").text() == "A-01 … A-20"

    window.scan("RACK", "120")
    assert window.widget(Text, "bins_shown").text() == "RACK-001 … RACK-120"
    window.tap("field:bin_count", "erase", "erase", "erase", "key:0", "accept")
    assert not window.widget(ActionButton, "next").isEnabled()


def test_a_made_badge_cannot_be_guessed_and_stands_there_in_full(window: Window) -> None:
    to_people(window).tap("add_person", "new_badge")

    shown = window.widget(Text, "badge_text").text()
    assert re.fullmatch(r"RB-[A-Z2-7]{26}", shown)
    assert len({new_badge() for _ in range(100)}) == 100


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("theme", THEMES)
def test_a_made_badge_can_be_scanned_from_the_screen(
    window: Window, theme: str, panel: str
) -> None:
    to_people(window)
    worn = dress(PANELS[panel].px_per_mm, theme)
    window.shell.resize(PANELS[panel].width, PANELS[panel].height)
    window.tap("add_person")
    assert not window.see("badge_code")

    window.tap("new_badge")
    shown = window.widget(QrCode, "badge_code")
    ratio = shown.devicePixelRatioF()
    dark = shown.module * (shown.width() // shown.module - 2 * QUIET)
    assert dark / ratio >= 25 * worn.scale.px_per_mm
    assert shown.grab().toImage().pixelColor(1, 1) == QColor("white")
    assert scanned(shown) == window.widget(Text, "badge_text").text()


def test_a_newer_badge_takes_the_place_of_the_code(window: Window) -> None:
    to_people(window).tap("add_person", "new_badge").scan(BADGE)

    assert scanned(window.widget(QrCode, "badge_code")) == BADGE


def test_a_scanned_card_is_the_badge_whatever_is_in_focus(window: Window) -> None:
    to_people(window).tap("add_person").scan("0417", BADGE)

    assert window.widget(Text, "badge_text").text() == BADGE
    assert window.widget(ValueTile, "field:number").value() == "0417"
    assert window.widget(ValueTile, "field:name").value() == ""


def test_without_a_supervisor_the_workshop_stays_closed(window: Window) -> None:
    to_people(window).tap("add_person", "role:supervisor").scan("0417", "Léa", BADGE)
    window.tap("next", "person_done")

    button = window.widget(ActionButton, "open_workshop")
    assert button.subline() == "waiting for: at least one supervisor"


def test_two_people_never_share_a_number_or_a_badge(window: Window) -> None:
    add(to_people(window), "0417", "Léa", BADGE).tap("person_done")
    window.tap("add_person").scan("0417", "Tom", BADGE)

    said = window.widget(ActionButton, "next").subline()
    assert "another badge" in said
    assert "another number" in said


def test_a_qualification_needs_somebody_who_vouches_for_it(window: Window) -> None:
    add(to_people(window), "0900", "Nadia", BADGE).tap("qual:HV_LEAD")
    assert not window.widget(ActionButton, "person_done").isEnabled()

    window.scan("CNPP")
    assert window.widget(ActionButton, "person_done").isEnabled()


def test_nothing_is_recorded_before_the_last_page_and_everything_then(window: Window) -> None:
    enter(to_people(window), "0900", "Nadia", BADGE)
    window.tap("qual:SUPERVISOR").scan("CNPP").tap("person_done")
    assert window.queries.site() is None

    window.tap("open_workshop")
    site = window.queries.site()
    assert site is not None
    assert (site.name, site.country, site.permit) == ("Re-Cycle Test", "FR", "VHU 1")
    assert len(window.queries.places("bin")) == 20
    (person,) = window.queries.people()
    assert person.roles == ("operator", "supervisor")
    line = person.qualifications["SUPERVISOR"]
    assert (line.issuer, line.valid_from) == ("CNPP", date(2026, 11, 22))
    assert line.valid_to == date(2027, 11, 22)


def test_no_workshop_is_opened_before_a_supervisor_can_sign(window: Window) -> None:
    add(to_people(window), "0900", "Nadia", BADGE).tap("person_done")
    opening = window.widget(ActionButton, "open_workshop")
    assert opening.subline() == "waiting for: the PIN of a supervisor"


def test_the_first_pin_is_one_nobody_guesses_and_is_kept_in_the_vault_alone(
    window: Window,
) -> None:
    window = to_people(window).tap("add_person").scan("0900", "Nadia", BADGE)
    window.tap("set_pin", *(f"key:{one}" for one in "123456"), "accept")
    assert "first that anybody would try" in window.said()
    window.tap("sheet_back")
    with_pin(window).tap("next", "person_done", "open_workshop")
    assert list(window.vault.digits.values()) == [PIN]
    facts = window.queries.history(f"person:{window.queries.people()[0].person_id}")
    assert not any(PIN in str(one.event) for one in facts)


def test_a_pin_typed_differently_the_second_time_is_not_taken(window: Window) -> None:
    to_people(window).tap("add_person").scan("0900", "Nadia", BADGE)
    window.tap("set_pin", *(f"key:{one}" for one in PIN), "accept")
    window.tap(*(f"key:{one}" for one in "161803"), "accept")
    assert window.see("new_pin_sheet")
    assert "They differ" in window.said()


def test_afterwards_the_badge_opens_the_line(window: Window) -> None:
    enter(to_people(window), "0900", "Nadia", BADGE).tap("person_done", "open_workshop")
    assert window.front() == "lock"

    window.scan(BADGE)
    assert window.front() == "line"


def test_somebody_half_entered_is_forgotten_on_the_way_back(window: Window) -> None:
    to_people(window).tap("add_person").scan("0417").tap("back")

    assert not window.see("person:0")


def test_a_change_of_language_loses_nothing(window: Window) -> None:
    window.scan(*SHEET)
    window.shell.speak(Language.EN)
    window.settle()

    assert window.widget(ValueTile, "field:name").value() == "Re-Cycle Test"


def test_the_language_of_the_labels_comes_first() -> None:
    draft = SetupDraft(label_language="nl")

    assert draft.sheet(date(2026, 1, 1), lambda _: "").languages == ("nl", "en", "fr")
