"""The counter on the glass: keep a part for somebody, hand it over with a slip, take it back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.link_code import link_code
from app.ui.kit.buttons import ActionButton
from app.ui.screens.places import PartPlace
from tests.shop import badge
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@pytest.fixture
def code(window: Window) -> str:
    """A labelled door."""
    return window.part(window.shop.take_in().run_id)


def button(window: Window, name: str) -> ActionButton:
    return window.widget(ActionButton, name)


def sell(window: Window, code: str) -> None:
    window.go("counter").scan(code).tap("on_slip", "sell", "entry:name", "key:m", "accept")
    window.tap(f"entry:price:{code}", "key:8", "key:0", "accept", "record")


def test_a_part_is_sold_with_its_price_and_the_slip_lies_open(window: Window, code: str) -> None:
    sell(window, code)
    part = window.queries.part(code)
    assert (part.left, part.price, part.slip) == ("sold", Decimal(80), part.slip)
    assert part.slip.startswith("BL-2026-")
    assert window.see("paper_sheet")
    window.tap("sheet_back")
    assert not button(window, "sell").isEnabled()


def test_the_statement_of_origin_is_offered_and_can_be_declined(window: Window, code: str) -> None:
    window.go("counter").scan(code).tap("on_slip", "sell", "sale:plain")
    window.tap("entry:name", "key:m", "accept", "record")
    slip = window.queries.part(code).slip
    (issued,) = window.queries.history(f"slip:{slip}")
    assert "statement" in issued.event.__dataclass_fields__  # type: ignore[attr-defined]
    assert issued.event.statement == ""  # type: ignore[attr-defined]


def test_nothing_is_sold_without_the_buyers_name(window: Window, code: str) -> None:
    window.go("counter").scan(code).tap("on_slip", "sell")
    assert not button(window, "record").isEnabled()
    assert button(window, "record").subline() == "waiting for the buyer's name"


def test_a_part_is_kept_for_an_order_and_freed_again(window: Window, code: str) -> None:
    window.go("counter").scan(code).tap("reserve")
    assert not button(window, "record").isEnabled()
    window.tap("entry:reference", "key:r", "key:7", "accept", "record")
    assert "Reserved for a customer · R7" in window.said()
    assert not window.see("reserve")
    window.tap("free", "key:x", "accept")
    assert window.see("reserve")
    assert [one.status for one in window.queries.wants().values()] == ["withdrawn"]


def test_what_was_kept_for_somebody_is_sold_to_them(window: Window, code: str) -> None:
    window.go("counter").scan(code)
    window.tap("reserve", "entry:reference", "key:r", "accept", "record")
    sell(window, code)
    assert [one.status for one in window.queries.wants().values()] == ["fulfilled"]


def test_a_part_comes_back_with_money(window: Window, code: str) -> None:
    sell(window, code)
    window.tap("sheet_back").scan(code).tap("return")
    assert not button(window, "record").isEnabled()
    window.tap("reason:defect", "grade:C", "route:stock")
    window.tap("entry:credit", "key:5", "key:0", "accept", "record")
    part = window.queries.part(code)
    assert (part.status, part.grade) == ("labelled", "C")
    assert window.see("on_slip")


def test_something_else_needs_words(window: Window, code: str) -> None:
    sell(window, code)
    window.tap("sheet_back").scan(code).tap("return", "reason:other", "grade:A", "route:stock")
    assert button(window, "record").subline() == "waiting for words"


def test_a_part_that_is_sold_elsewhere_leaves_the_slip(window: Window, code: str) -> None:
    window.go("counter").scan(code).tap("on_slip")
    assert button(window, "sell").subline() == "1 on the slip"
    other = window.part(window.shop.take_in(vin=None).run_id)
    window.scan(other).tap("on_slip", "empty_slip")
    assert not button(window, "sell").isEnabled()


def test_a_part_without_a_label_waits_for_it(window: Window) -> None:
    bare = window.part(window.shop.take_in().run_id, labelled=False)
    window.go("counter", PartPlace(bare))
    assert button(window, "on_slip").subline() == "label first"
    assert button(window, "reserve").subline() == "label first"


def test_an_old_number_finds_its_part(window: Window, code: str) -> None:
    by = window.shop.people["0417"]
    window.shop.do(lambda uow: link_code(uow, "text:A-1001", "A-1001", f"part:{code}", by))
    window.go("counter").scan("A-1001")
    assert code[:4] in window.said()


def test_who_hands_nothing_over_has_no_counter(window: Window) -> None:
    boss = window.shop.people["0900"]
    order = Enrolment("0702", "", badge("0702"), ("maintenance",))
    window.shop.do(lambda uow: enrol_person(uow, order, boss))
    assert "counter" in window.shell.rail._buttons
    window.sign_in("0702")
    assert "counter" not in window.shell.rail._buttons


def test_a_supervisor_finds_the_counter_beside_the_parts(window: Window) -> None:
    window.sign_in("0900").go("parts").tap("counter")
    assert window.front() == "counter"
