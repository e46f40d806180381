"""Whoever works at a terminal chooses how it looks and speaks; the lock shows the site's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain import terminal_look
from app.domain.events import LookChosen, ViewChosen
from app.operations.enrol_person import Enrolment, enrol_person
from app.ui import theme
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.screens.places import StepPlace
from app.ui.theme import look
from tests.shop import badge
from tests.ui.screens.window import Window

A, B = "0417", "0512"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line", "step")).scan(badge(A)).go("line")
    yield one
    one.shell.speak(Language.EN)
    one.close()


def worn(window: Window) -> tuple[str, bool, str]:
    """Theme, whether the rail stands on the right, and language."""
    rail, top = window.shell.rail, window.widget(QWidget, "my_terminal")
    right = rail.mapToGlobal(rail.rect().center()).x() > top.mapToGlobal(top.rect().center()).x()
    assert right is look().mirrored
    return look().theme.name, right, str(window.shell.language)


def chosen(window: Window, *names: str) -> list[bool]:
    """Whether these tiles are ticked."""
    return [window.widget(ActionButton, name).isChecked() for name in names]


def lock(window: Window) -> None:
    window.shell.lock()
    window.settle()


def recorded(window: Window, kind: type[LookChosen | ViewChosen]) -> int:
    facts = window.queries.history(f"person:{window.shop.people[A]}", 99)
    return sum(isinstance(one.event, kind) for one in facts)


def test_what_may_be_chosen_is_what_there_is() -> None:
    assert terminal_look.THEMES == theme.THEMES


def test_it_opens_with_what_holds_now_and_once_only(window: Window) -> None:
    window.tap("my_terminal", "my_terminal")

    assert chosen(window, "theme:bright", "hand:right", "language:en", "view:novice") == [True] * 4
    window.tap("sheet_back")
    assert not window.see("my_terminal_sheet")
    assert recorded(window, LookChosen) == 0


def test_every_tap_holds_at_once_and_the_sheet_stays(window: Window) -> None:
    window.tap("my_terminal", "theme:dark")
    assert worn(window) == ("dark", False, "en")

    window.tap("hand:left")
    assert worn(window) == ("dark", True, "en")

    window.tap("language:fr")
    assert worn(window) == ("dark", True, "fr")
    assert "Mon terminal" in window.said()
    assert chosen(window, "theme:dark", "hand:left", "language:fr") == [True] * 3
    assert recorded(window, LookChosen) == 3


def test_colours_change_without_losing_what_is_half_typed(window: Window) -> None:
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010")).tap("tile:mass", "key:9")
    window.tap("my_terminal", "theme:high-contrast", "sheet_back")

    assert look().theme.name == "high-contrast"
    assert window.see("key:9")


def test_it_comes_back_with_the_person_and_leaves_with_them(window: Window) -> None:
    window.tap("my_terminal", "theme:dark", "hand:left", "language:nl")

    window.scan(badge(B))
    assert worn(window) == ("bright", False, "en")

    window.scan(badge(A))
    assert worn(window) == ("dark", True, "nl")
    assert not window.see("my_terminal_sheet"), "somebody else came; it does not wait"


def test_the_lock_looks_and_speaks_as_the_site_has_it(window: Window) -> None:
    window.tap("my_terminal", "theme:dark", "hand:left", "language:nl")
    lock(window)

    assert (look().theme.name, look().mirrored, window.shell.language) == ("bright", False, "en")
    assert "Scan your badge" in window.said()
    assert not window.see("my_terminal")


def test_a_language_chosen_at_the_lock_is_the_lock_s_own_from_then_on(window: Window) -> None:
    lock(window)
    window.tap("language:fr").scan(badge(A))
    assert window.shell.language == "en"

    lock(window)
    assert window.shell.language == "fr"


def test_the_view_of_steps_is_chosen_there_too(window: Window) -> None:
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010"))
    window.tap("my_terminal", "view:expert", "sheet_back")

    assert recorded(window, ViewChosen) == 1
    assert window.widget(ActionButton, "view").title() == "All instructions"


def test_an_inspector_chooses_how_it_looks_but_opens_no_steps(window: Window) -> None:
    boss = window.shop.people["0900"]
    order = Enrolment("0999", "", badge("0999"), ("inspector",))
    window.shop.do(lambda uow: enrol_person(uow, order, boss))
    window.scan(badge("0999")).tap("my_terminal", "theme:dark")

    assert look().theme.name == "dark"
    tile = window.widget(ActionButton, "view:expert")
    assert not tile.isEnabled()
    assert tile.subline() == "your role opens no steps"
