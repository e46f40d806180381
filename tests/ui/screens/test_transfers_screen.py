"""Transfers on the glass: parts are sent by scanning, and taken in with what differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.domain.events import PlaceRegistered
from app.domain.identifiers import PartId
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_view import RowList, RowModel
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


def test_parts_are_called_by_name_and_code(window: Window, codes: tuple[str, str]) -> None:
    send(window, *codes)
    window.tap("receive")
    model = window.widget(RowList, "transfers_list").findChildren(QListView)[0].model()
    assert isinstance(model, RowModel)
    shown = [(one.title, one.subtitle) for one in model.rows()]
    assert shown == [("Front door left", PartId(one).grouped) for one in codes]


def test_one_sentence_says_what_to_do(window: Window) -> None:
    window.go("transfers")
    assert window.said().count("Scan a transfer slip, or tap a line.") == 1


def test_a_bin_is_told_where_parts_arrive(window: Window, codes: tuple[str, str]) -> None:
    window.shop.do(lambda uow: uow.record(PlaceRegistered("RT-1", "bin", "Rack", "retrofit"), ""))
    window.shop.do(lambda uow: uow.record(PlaceRegistered("RC-1", "bin", "Rack", "recycle"), ""))
    send(window, *codes)
    window.tap("receive").scan(*codes).tap("transfer_bin")
    assert window.see("bin:RT-1")
    assert not window.see("bin:RC-1"), "a bin of another pole"
    window.tap("bin:RT-1")
    assert window.widget(ActionButton, "transfer_bin").subline() == "RT-1"
    window.tap("transfer_act")
    assert [window.queries.part(one).place for one in codes] == ["RT-1", "RT-1"]
    (sent,) = window.queries.transfers().values()
    assert sent.place == "RT-1"


def test_a_bin_is_scanned_and_taken_off_again(window: Window, codes: tuple[str, str]) -> None:
    window.shop.do(lambda uow: uow.record(PlaceRegistered("RT-1", "bin", "Rack", "retrofit"), ""))
    send(window, codes[0])
    window.tap("receive").scan(codes[0], "RL-RT-1")
    assert window.widget(ActionButton, "transfer_bin").subline() == "RT-1"
    window.tap("transfer_bin", "bin_later", "transfer_act")
    assert window.queries.part(codes[0]).place == ""


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
