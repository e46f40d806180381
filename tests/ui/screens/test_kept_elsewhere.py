"""Once the inventory keeps people, places and settings, screens show them and say where to go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import MasterDataOwned, Recorded
from app.exchange.fact_row import GENESIS, entry_of
from app.ui.desk import Kept
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.list_view import RowList
from app.ui.kit.target import Target
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.help_sheet import help_lines
from app.ui.screens.kept_banner import kept_words
from app.ui.screens.kept_settings import KeptSettingsPage
from app.ui.screens.person_sheet import PersonSheet
from app.ui.screens.place_sheets import PlaceSheet
from app.ui.screens.places import TemplatePlace
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in("0900")
    one.shell.desk.kept = Kept(one.clock.now().wall, 12)
    yield one
    one.close()


def offered(window: Window) -> set[str]:
    buttons = window.shell.findChildren(ActionButton)
    return {one.objectName() for one in buttons if one.isVisible() and one.isEnabled()}


def said_in(place: QWidget) -> list[str]:
    return [one.text() for one in place.findChildren(Text) if one.isVisible()]


def test_people_are_looked_at_and_changed_elsewhere(window: Window) -> None:
    window.go("people")
    assert "version 12" in window.widget(Banner, "kept_banner").text()
    assert not {"enrol", "lock_minutes"} & offered(window)
    window.tap("person:0417")
    assert not {"change", "grant", "new_card", "end_work"} & offered(window)
    assert "set_pin" in offered(window), "a PIN stays on its device"


def test_of_a_person_everything_is_read_and_nothing_pressed_but_the_pin(window: Window) -> None:
    window.go("people").tap("person:0417")
    sheet = window.widget(PersonSheet, "person_sheet")
    assert sheet.findChild(Banner, "kept_banner") is not None
    assert "HV measurements (FR BRL, DE 2S)" in said_in(sheet)
    left = {"set_pin", "sheet_back", "page_up", "page_down"}
    assert {one.objectName() for one in sheet.findChildren(Target) if one.isVisible()} <= left


@pytest.mark.parametrize("section", ["workshop", "labels", "rules"])
def test_settings_the_inventory_keeps_are_facts_and_no_tiles(window: Window, section: str) -> None:
    window.go("service").tap(f"section:{section}")
    page = window.shell.findChild(KeptSettingsPage)
    assert page is not None
    assert page.findChildren(FactRow)
    assert not page.findChildren(Target)


def test_control_settings_a_terminal_keeps_itself_are_tiles(window: Window) -> None:
    window.shell.desk.kept = None
    window.go("service").tap("section:workshop")
    assert window.widget(ValueTile, "field:name").isVisible()


def test_an_edit_begun_before_the_inventory_took_over_is_let_go(window: Window) -> None:
    kept, window.shell.desk.kept = window.shell.desk.kept, None
    window.go("service").tap("section:labels", "shows_vin:yes")
    assert "discard" in offered(window)
    window.shell.desk.kept = kept
    window.shell.desk.changed.emit(frozenset({"site"}))
    window.settle()
    window.shell.desk.kept = kept
    window.go("line").go("service")
    assert "discard" not in offered(window)


def test_a_place_is_read_and_its_label_printed(window: Window) -> None:
    window.go("service").tap("section:places")
    assert not [one for one in said_in(window.shell) if "change it" in one]
    window.tap("place:B-01")
    sheet = window.widget(PlaceSheet, "place_sheet")
    assert sheet.findChild(Banner, "kept_banner") is not None
    assert {"rename_place", "retire_place"}.isdisjoint(offered(window))
    assert "print_place" in offered(window)


def test_a_template_is_looked_at_and_not_arranged(window: Window) -> None:
    window.go("template", TemplatePlace("part_100x60"))
    assert window.widget(Banner, "kept_banner").isVisible()
    arranging = {"line_up", "line_down", "line_hide", "line_words", "as_shipped", "save_template"}
    assert not [
        one
        for one in window.shell.findChildren(ActionButton)
        if one.objectName() in arranging and one.isVisible()
    ]
    lines = window.widget(RowList, "template_lines")
    lines.press_row("part_name")
    window.settle()
    assert lines.chosen() in ("", None)


def test_help_says_where_it_is_changed_instead_of_how_here(window: Window) -> None:
    for screen in ("people", "service", "template"):
        words = [one.words["en"] for one in help_lines(screen, is_kept=True)]
        assert any("“Site”" in one for one in words), screen
        assert words != [one.words["en"] for one in help_lines(screen)]
    assert help_lines("line", is_kept=True) == help_lines("line")
    window.go("people").shell.rail.chosen.emit("help")
    window.settle()
    assert any("“Site”" in one for one in said_in(window.shell))


@pytest.mark.parametrize("section", ["workshop", "labels", "rules", "places", "templates"])
def test_what_the_inventory_keeps_says_so_in_service(window: Window, section: str) -> None:
    window.go("service")
    if section != "workshop":
        window.tap(f"section:{section}")
    assert window.widget(Banner, "kept_banner").isVisible()
    assert not {"save_settings", "add_places"} & offered(window)


def test_what_a_terminal_keeps_itself_is_offered_as_before(window: Window) -> None:
    window.go("service").tap("section:terminal")
    assert not [one for one in window.shell.findChildren(Banner) if one.isVisible()]


def test_a_terminal_on_its_own_says_nothing_of_it(window: Window) -> None:
    window.shell.desk.kept = None
    assert kept_words(window.shell.desk, Language.EN) == ""


def test_a_terminal_reads_in_its_log_who_keeps_them(window: Window) -> None:
    desk, now = window.shell.desk, window.clock.now()
    word = Recorded("word", "HUB-1", 1, 1, 2**40, now, "", MasterDataOwned("HUB-1"))
    desk.kept = None
    desk.receive([tuple(entry_of(word, GENESIS))], lambda _: None, window.shell.refuse)
    window.settle()
    assert desk.kept == Kept(now.wall, 1)
