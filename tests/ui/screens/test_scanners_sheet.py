"""The scanners of a terminal: how they stand, a test scan, and the card that tunes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.domain.wedge_setting import WedgeSetting
from app.operations.ports.scan_source import RawScan, SourceNews
from app.reading.keyboard import Stroke, packed, signs
from app.reading.scanner_card import FIELDS, SIGNS
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.wedge import KEYBOARD
from tests.reading.a_keyboard import typed_by
from tests.shop import badge
from tests.ui.screens.window import Window

ENTER = Stroke(28, "\r")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).scan(badge("0900")).go("service")
    one.tap("section:terminal", "scanners")
    yield one
    one.close()


def types(window: Window, strokes: Sequence[Stroke]) -> Window:
    """What the wedge makes of keys on a terminal that is not tuned."""
    scan = RawScan(signs(strokes), packed([*strokes, ENTER]), source=KEYBOARD)
    window.desk.sources.read.emit(scan)
    window.settle()
    return window


def says(window: Window, name: str) -> str:
    return window.widget(Text, name).text().replace("\u200b", "")


def test_the_card_tunes_the_wedge_at_once_and_for_the_next_start(window: Window) -> None:
    assert says(window, "wedge_setting") == "test card not scanned yet"

    types(window, typed_by("us", f"\x01{SIGNS}", "fr"))
    tuned = WedgeSetting("us", "\x01", "enter")
    assert window.wedge.setting == tuned
    assert says(window, "wedge_setting") == "keyboard US · prefix <SOH> · ends with Enter"

    types(window, typed_by("us", "|".join(FIELDS), "fr"))
    assert window.wedge.setting == WedgeSetting("us", "\x01", "enter", "|")

    window.tap("sheet_back", "scanners")
    assert says(window, "wedge_setting").endswith("| for GS")


def test_a_scanner_without_gs_is_told_what_to_do(window: Window) -> None:
    types(window, typed_by("us", SIGNS, "us"))
    types(window, typed_by("us", "".join(FIELDS), "us"))

    assert "FNC1" in says(window, "test_wrong")
    assert window.wedge.setting == WedgeSetting(end="enter")


def test_any_other_code_is_shown_and_does_nothing(window: Window) -> None:
    types(window, typed_by("us", badge("0417"), "us"))

    assert says(window, "test_read") == badge("0417")
    assert window.desk.person is not None
    assert window.desk.person.number == "0900"

    # The control: once the sheet is closed the same badge does what badges do.
    window.tap("sheet_back")
    types(window, typed_by("us", badge("0417"), "us"))
    window.settle()
    assert window.desk.person.number == "0417"


def test_every_scanner_says_how_it_stands(window: Window) -> None:
    sources = window.desk.sources
    sources.told.emit(
        SourceNews("bench", "lost", Reason("scanner-not-there", {"scanner": "bench"}))
    )
    window.settle()
    assert window.widget(Pill, "source:bench").text() == "not there"
    assert "bench is not plugged in" in window.said()

    sources.told.emit(SourceNews("bench", "ready"))
    sources.read.emit(RawScan("10A\x1d21B", b"10A\x1d21B", source="bench"))
    window.settle()
    assert window.widget(Pill, "source:bench").text() == "ready"
    assert "10A<GS>21B" in window.said().replace("\u200b", "")


def test_a_scan_that_broke_off_is_told_until_the_next(window: Window) -> None:
    window.wedge.cut.emit()
    window.settle()
    assert window.widget(Pill, f"source:{KEYBOARD}").text() == "look"

    types(window, typed_by("us", "AB", "us"))
    assert window.widget(Pill, f"source:{KEYBOARD}").text() == "ready"


def test_the_card_can_be_looked_at_and_kept(window: Window) -> None:
    window.tap("scanner_card")
    window.tap("paper_save")

    assert (window.folder / "scanner-card.pdf").is_file()


def test_the_terminal_page_says_which_scanner_is_missing(window: Window) -> None:
    window.desk.sources.told.emit(SourceNews("bench", "lost"))
    window.settle()
    window.tap("sheet_back", "section:places", "section:terminal")

    assert window.widget(Pill, "finding:scanners").text() == "not there: bench"
