"""What the locked terminal promises: it says whose it is, in every language, and nothing else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import StoreUnavailable
from app.ui.edges import Local
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.screens import lock_screen
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


def test_records_that_take_long_to_open_are_said_to(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_screen, "_LONG_MS", 0)
    go_on = threading.Event()
    window = Window(tmp_path, opened=False)
    try:

        def slowly() -> Local:
            assert go_on.wait(60)
            return Local(window.store, window.queries, window.edges)

        window.desk.open(slowly)
        qtbot.waitUntil(lambda: window.see("still_opening"))
        assert "A badge scanned now is read then." in window.said()

        go_on.set()
        window.settle()
        assert not window.see("still_opening")
    finally:
        go_on.set()
        window.close()


def test_records_that_cannot_be_opened_are_not_said_to_be_opened(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Local:
        raise StoreUnavailable("database-cannot-open", file="db.sqlite")

    monkeypatch.setattr(lock_screen, "_LONG_MS", 0)
    window.open(broken)
    window.shell.go("lock")
    window.settle()
    assert not window.see("still_opening")


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
    assert window.shell.language == Language(language)
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
