"""Transfers on the glass: parts are sent by scanning, and taken in with what differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@pytest.fixture
def codes(window: Window) -> tuple[str, str]:
    """Two labelled doors."""
    first, second = (window.shop.take_in(vin=None).run_id for _ in range(2))
    return window.part(first), window.part(second)


def send(window: Window, *codes: str) -> None:
    window.go("counter").tap("transfers", "transfer_act").scan(*codes)
    window.tap("transfer_act", "pole:retrofit")


def test_parts_are_sent_by_scanning_them(window: Window, codes: tuple[str, str]) -> None:
    window.go("transfers").tap("transfer_act")
    assert not window.widget(ActionButton, "transfer_act").isEnabled()
    window.tap("back")
    send(window, *codes)
    (sent,) = window.queries.transfers().values()
    assert (sent.sent.parts, sent.sent.to_pole, sent.status) == (codes, "retrofit", "on_the_way")
    assert window.queries.part(codes[0]).status == "in_transit"


def test_what_is_missing_is_told_and_arrives_later(window: Window, codes: tuple[str, str]) -> None:
    send(window, *codes)
    window.tap("receive").scan(codes[0])
    assert window.widget(ActionButton, "transfer_act").subline() == "1 of 2 there"
    window.tap("damaged", "key:x", "accept", "transfer_act")
    (sent,) = window.queries.transfers().values()
    assert (sent.status, sent.missing, sent.damaged) == ("differences", codes[1:], {codes[0]: "X"})
    window.tap("receive").scan(codes[1]).tap("transfer_act")
    (sent,) = window.queries.transfers().values()
    assert sent.status == "received"
    assert window.queries.part(codes[1]).pole == "retrofit"
    assert not window.see("receive")


def test_a_slip_is_opened_and_found_by_its_number(window: Window, codes: tuple[str, str]) -> None:
    send(window, codes[0])
    send(window, codes[1])
    numbers = [one.sent.number for one in window.queries.transfers().values()]
    window.scan(numbers[1]).tap("transfer_slip")
    assert numbers[1] in window.said()


def test_a_code_is_typed_where_no_scanner_is(window: Window, codes: tuple[str, str]) -> None:
    window.go("transfers").tap("transfer_act", "type_code")
    assert window.see("text_sheet")
    window.tap("sheet_back").scan(codes[0]).tap("back")
    assert window.widget(ActionButton, "transfer_act").title() == "Send parts…"
