"""Once the inventory keeps people, places and settings, screens show them and say where to go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.desk import Kept
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.screens.kept_banner import kept_words
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


def test_people_are_looked_at_and_changed_elsewhere(window: Window) -> None:
    window.go("people")
    assert "version 12" in window.widget(Banner, "kept_banner").text()
    assert not {"enrol", "lock_minutes"} & offered(window)
    window.tap("person:0417")
    assert not {"change", "grant", "new_card", "end_work"} & offered(window)
    assert "set_pin" in offered(window), "a PIN stays on its device"


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
