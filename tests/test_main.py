"""The edge of the program: no display, and what nobody expected."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.display import require_display
from app.domain.errors import ShopError
from app.main import report_unexpected
from app.ui.kit.banner import Banner
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A terminal whose unexpected faults are told."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    one = Window(tmp_path)
    report_unexpected(one.shell)
    yield one
    one.close()


def told(window: Window) -> list[str]:
    """What banners say."""
    return [one.text() for one in window.shell.findChildren(Banner, "banner")]


@pytest.mark.parametrize(
    "environment", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "w-0"}, {"QT_QPA_PLATFORM": "offscreen"}]
)
def test_a_terminal_with_somewhere_to_show_itself_starts(environment: dict[str, str]) -> None:
    require_display("linux", environment)
    require_display("win32", {})


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_without_a_display_a_sentence_says_so(environment: dict[str, str]) -> None:
    with pytest.raises(ShopError) as caught:
        require_display("linux", environment)
    assert caught.value.code == "no-display"


def test_an_unexpected_fault_is_logged_and_told(
    window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    fault = KeyError("a gap in our code")
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(KeyError, fault, None)
    assert any("unexpected" in text for text in told(window))
    assert [one.exc_info[1] for one in caplog.records if one.exc_info] == [fault]


def test_a_fault_in_telling_a_fault_is_not_told_for_ever(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[ShopError] = []

    def refuse(error: ShopError) -> None:
        calls.append(error)
        sys.excepthook(ValueError, ValueError("again"), None)

    monkeypatch.setattr(window.shell, "refuse", refuse)
    sys.excepthook(KeyError, KeyError("first"), None)
    assert [one.code for one in calls] == ["unexpected"]


def test_leaving_by_the_keyboard_is_no_fault(
    window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told(window) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
