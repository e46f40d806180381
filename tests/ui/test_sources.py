"""Scans from devices go the way of the keyboard's, from whatever thread they come."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan, SourceNews, Take, Tell
from app.ui.edges import Local
from app.ui.screens.service_screen import ServiceScreen
from tests.shop import badge
from tests.ui.screens.window import Window


class PlayedScanner:
    """A device that reads what a test says, on a thread of its own."""

    def __init__(self, name: str) -> None:
        self.name, self.running = name, False
        self.threads: set[int] = set()

    def start(self, take: Take, tell: Tell) -> None:
        self.running, self._take, self._tell = True, take, tell

    def stop(self) -> None:
        self.running = False

    def reads(self, *texts: str) -> None:
        self._on_a_thread(
            lambda: [self._take(RawScan(one, one.encode(), source=self.name)) for one in texts]
        )

    def is_lost(self) -> None:
        gone = SourceNews(self.name, "lost", Reason("camera-missing"))
        self._on_a_thread(lambda: self._tell(gone))

    def _on_a_thread(self, act: object) -> None:
        thread = threading.Thread(target=act)  # type: ignore[arg-type]
        thread.start()
        thread.join()


@pytest.fixture
def scanner() -> PlayedScanner:
    return PlayedScanner("bench")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, scanner: PlayedScanner) -> Iterator[Window]:
    one = Window(tmp_path, opened=False)
    edges = replace(one.edges, scanners=(scanner,))
    one.open(lambda: Local(one.store, one.queries, edges))
    yield one
    one.close()


def test_a_badge_read_by_a_device_opens_the_terminal(
    window: Window, scanner: PlayedScanner
) -> None:
    scanner.reads(badge("0417"))
    window.settle()
    window.settle()

    assert window.desk.person is not None
    assert window.desk.person.number == "0417"


def test_scans_of_a_thread_arrive_on_the_windows_in_their_order(
    window: Window, scanner: PlayedScanner
) -> None:
    heard: list[tuple[RawScan | None, bool]] = []
    sources, here = window.desk.sources, threading.get_ident()
    sources.changed.connect(
        lambda: heard.append((sources.all[0].last, threading.get_ident() == here))
    )
    scanner.reads("one", "two", "three")
    assert heard == []

    window.settle()
    assert [(one and one.text, ours) for one, ours in heard] == [
        ("one", True),
        ("two", True),
        ("three", True),
    ]


def test_the_terminal_remembers_how_each_source_stands_and_what_it_read(
    window: Window, scanner: PlayedScanner
) -> None:
    (before,) = window.desk.sources.all
    assert (before.name, before.standing, before.last) == ("bench", "looking", None)

    scanner.reads("VF1BM0A0H33445566")
    scanner.is_lost()
    window.settle()

    (after,) = window.desk.sources.all
    assert after.last is not None
    assert after.last.text == "VF1BM0A0H33445566"
    assert after.at == window.clock.now().wall
    assert (after.standing, after.reason) == ("lost", Reason("camera-missing"))


def test_a_strange_code_never_lands_in_a_field_for_words(
    window: Window, scanner: PlayedScanner
) -> None:
    window.sign_in("0900").go("service")
    screen = window.shell.front
    assert isinstance(screen, ServiceScreen)

    scanner.reads("4006381333931")
    window.settle()
    assert screen._changes() == {}
    assert "4006381333931" in window.banner()

    # The control: the same signs typed by hand are a word.
    window.answer_banner().scan("4006381333931")
    assert screen._changes() != {}


def test_a_closed_terminal_lets_its_devices_go(qtbot: QtBot, tmp_path: Path) -> None:
    scanner, window = PlayedScanner("bench"), Window(tmp_path, opened=False)
    window.open(
        lambda: Local(window.store, window.queries, replace(window.edges, scanners=(scanner,)))
    )
    assert scanner.running

    window.close()
    assert not scanner.running
