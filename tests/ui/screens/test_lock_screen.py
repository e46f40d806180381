"""What the locked terminal promises: it says whose it is, in every language, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.edges import Local
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.screens.lock_screen import LockScreen
from tests.shop import badge
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, opened=False)
    yield one
    one.shell.speak(Language.EN)
    one.close()


def test_it_asks_for_a_badge_before_the_database_is_open(window: Window) -> None:
    assert "Scan your badge" in window.said()
    assert "Test yard" not in window.said()


def test_it_names_the_workshop_once_it_is_known(window: Window) -> None:
    said = window.open().said().splitlines()

    assert said.count("Test yard") == 2
    assert "Locked" in said


def test_nobody_stands_on_it(window: Window) -> None:
    window.open().scan(badge("0417")).shell.rail.button("lock").click()
    window.settle()

    assert "0417" not in window.said()


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Scannez votre badge"), ("nl", "Scan uw badge"), ("en", "Scan your badge")],
)
@pytest.mark.parametrize("opened", [True, False])
def test_a_tap_on_a_language_changes_it_whether_the_database_is_open_or_not(
    window: Window, language: str, words: str, opened: bool
) -> None:
    if opened:
        window.open()
    window.tap(f"language:{language}")

    assert words in window.said()
    assert window.shell.language is Language(language)
    assert window.front() == "lock"


def test_a_demonstration_lends_badges_to_tap(window: Window) -> None:
    lent = replace(window.edges, demo_badges={"Lea, operator": badge("0417")})
    window.open(lambda: Local(window.store, window.queries, lent))
    screen = window.shell.front
    assert isinstance(screen, LockScreen)
    (button,) = screen.findChildren(ActionButton)
    assert button.title() == "Lea, operator"

    button.click()
    window.settle()
    assert window.desk.person is not None
    assert window.desk.person.number == "0417"


def test_a_workshop_lends_no_badges(window: Window) -> None:
    screen = window.open().shell.front
    assert isinstance(screen, LockScreen)
    assert screen.findChildren(ActionButton) == []
