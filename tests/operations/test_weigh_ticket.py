"""Entering a weigh ticket: what it must say, that it counts once, and who takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import NotAllowed, NotFound, Refused, ShopError
from app.domain.events import ContainerLeft
from app.domain.weigh_ticket import fold_yard
from app.main import load_rules
from app.operations.enter_weigh_ticket import (
    Weighing,
    enter_weigh_ticket,
    find_ticket,
    withdraw_weigh_ticket,
)
from tests.operations.house import House, house

TODAY = date(2026, 11, 22)
SAID = Weighing(
    " w-1 ", "Outlet Ltd", "C-1", "F-OIL", Decimal(900), Decimal(200), TODAY, "gate", "taker"
)


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


def enter(shop: House, said: Weighing = SAID, who: str = "operator") -> ContainerLeft:
    by = shop.people[who]
    return shop.do(lambda uow: enter_weigh_ticket(uow, said, load_rules("fr"), by))


def withdraw(shop: House, number: str, reason: str, who: str = "supervisor") -> None:
    by = shop.people[who]
    shop.do(lambda uow: withdraw_weigh_ticket(uow, number, "Outlet Ltd", reason, by))


def test_an_operator_enters_it_and_the_sites_country_is_meant_where_none_is_said(
    shop: House,
) -> None:
    left = enter(shop)
    assert (left.number, left.country, left.waste_code) == ("W-1", "FR", "13 02 05*")
    assert left.subjects() == ("ticket:W-1", "container:C-1")


def test_the_waste_code_is_the_one_of_the_day_on_the_ticket(shop: House) -> None:
    battery = replace(SAID, fraction="F-LIB")
    before = enter(shop, replace(battery, number="A", day=date(2026, 11, 8)))
    after = enter(shop, replace(battery, number="B", day=date(2026, 11, 9)))
    assert before.waste_code != after.waste_code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": " "}, "ticket-incomplete"),
        ({"taker": ""}, "ticket-incomplete"),
        ({"container": ""}, "ticket-incomplete"),
        ({"scale": ""}, "ticket-incomplete"),
        ({"tare_kg": None}, "ticket-incomplete"),
        ({"weighed_by": "guess"}, "ticket-incomplete"),
        ({"treatment": "magic"}, "ticket-incomplete"),
        ({"gross_kg": Decimal(200)}, "ticket-masses"),
        ({"gross_kg": Decimal("NaN")}, "ticket-masses"),
        ({"gross_kg": Decimal(60_001)}, "ticket-masses"),
        ({"tare_kg": Decimal(-1)}, "ticket-masses"),
        ({"day": None}, "ticket-day"),
        ({"day": TODAY + timedelta(days=2)}, "ticket-day"),
        ({"fraction": "F-GOLD"}, "fraction-unknown"),
        ({"country": "F1"}, "country-unknown"),
        ({"taker": "x" * 10_000}, "text-too-long"),
    ],
)
def test_what_is_missing_or_cannot_be_is_refused(
    shop: House, change: dict[str, object], code: str
) -> None:
    with pytest.raises(ShopError) as refused:
        enter(shop, replace(SAID, **change))  # type: ignore[arg-type]
    assert refused.value.reason.code == code


def test_the_same_ticket_is_not_entered_twice_whatever_its_case(shop: House) -> None:
    enter(shop)
    with pytest.raises(Refused, match="ticket-entered-already"):
        enter(shop, replace(SAID, number="W-1", taker="OUTLET LTD"))
    assert enter(shop, replace(SAID, taker="Another Ltd")).number == "W-1"


def test_a_supervisor_withdraws_it_with_a_reason_and_then_it_can_be_entered_anew(
    shop: House,
) -> None:
    enter(shop)
    with pytest.raises(NotAllowed):
        withdraw(shop, "w-1", "wrong tare", "operator")
    with pytest.raises(Refused, match="reason-missing"):
        withdraw(shop, "w-1", " ")
    withdraw(shop, "w-1", "wrong tare")
    assert shop.do(lambda uow: find_ticket(uow, "W-1", "Outlet Ltd")) is None
    with pytest.raises(NotFound, match="ticket-unknown"):
        withdraw(shop, "w-1", "again")
    enter(shop, replace(SAID, tare_kg=Decimal(210)))
    yard = shop.do(lambda uow: fold_yard(uow.history("container:C-1")))
    assert [one.net_kg for one in yard.tickets] == [690]
    assert [one.withdrawn for one in yard.withdrawn] == ["wrong tare"]
