"""The list of wanted parts: who may change it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.want_part import Order, want_part
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.screens.places import PartPlace, WantPlace
from tests.ui.screens.window import Window

DOOR = Order("DFR", "reservation", make="Renault", reference="R-1042", customer="Ada Lovelace")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in("0900")
    yield one
    one.close()


def want(window: Window, order: Order = DOOR) -> str:
    boss = window.shop.people["0900"]
    return window.shop.do(lambda uow: want_part(uow, order, boss))


def test_a_want_is_put_on_the_list_from_the_parts_screen(window: Window) -> None:
    window.go("parts").tap("wants", "new_want", "want:part_type")
    window.tap("found:HLL", "why:core")
    window.tap("want:quantity", "erase", "key:2", "accept", "want_record")

    (found,) = window.queries.wants().values()
    assert (found.asked.part_type, found.asked.why, found.asked.quantity) == ("HLL", "core", 2)
    assert window.widget(Text, "want_name").text() == "Headlamp left"


def test_nothing_is_put_on_the_list_before_kind_and_reason_are_known(window: Window) -> None:
    window.go("wants").tap("new_want")
    assert not window.widget(ActionButton, "want_record").isEnabled()
    window.tap("why:stock")
    assert not window.widget(ActionButton, "want_record").isEnabled()
    window.tap("want:part_type", "found:BAT")
    assert window.widget(ActionButton, "want_record").isEnabled()


def test_a_want_closed_by_mistake_is_reopened(window: Window) -> None:
    want_id = want(window)
    window.go("wants", WantPlace(want_id)).tap("withdraw", "key:x", "accept")
    assert window.queries.wants()[want_id].status == "withdrawn"
    window.go("wants", WantPlace(want_id)).tap("reopen")
    assert window.queries.wants()[want_id].status == "open"


def test_a_want_is_handed_out_once_its_part_is_put_aside(window: Window) -> None:
    want_id = want(window)
    window.go("wants", WantPlace(want_id))
    assert window.widget(ActionButton, "hand_out").subline() == "still missing: 1"
    code = window.part(window.shop.take_in().run_id, "DFR")
    window.go("wants", WantPlace(want_id)).tap("hand_out")
    assert window.queries.wants()[want_id].status == "fulfilled"
    window.go("parts", PartPlace(code))
    assert "Reserved for a customer · R-1042" in window.said()


def test_supervisors_read_the_customers_name_and_operators_do_not(window: Window) -> None:
    want_id = want(window)
    window.go("wants", WantPlace(want_id))
    assert "Ada Lovelace" in window.said()
    window.sign_in("0417").go("line").go("wants", WantPlace(want_id))
    assert "R-1042" in window.said()
    assert "Ada Lovelace" not in window.said()
    assert not window.see("withdraw")
    assert not window.widget(ActionButton, "new_want").isEnabled()


def test_the_name_that_comes_late_does_not_stand_beside_another_want(window: Window) -> None:
    first = want(window)
    want(window, Order("ENG", "core", until=date(2026, 12, 1)))
    window.go("wants", WantPlace(first))
    screen = window.shell.front
    assert screen is not None
    other = next(one for one in window.queries.wants() if one != first)
    window.shell.go("wants", WantPlace(first))
    window.shell.go("wants", WantPlace(other))
    window.settle()
    assert "Engine complete" in window.said()
    assert "Ada Lovelace" not in window.said()
