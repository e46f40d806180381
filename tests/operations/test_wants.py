"""Wants from the first wish to the part in the customer's hand, on paper and in the facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.errors import NotAllowed, Refused
from app.domain.want import Want
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.plan_harvest import plan_harvest
from app.operations.want_part import Order, close_want, reopen_want, want_part
from tests.memory_store import MemoryStore
from tests.shop import Shop

DOOR = Order("DFL", "reservation", make="Renault", reference="R-1042", customer="Ada Lovelace")


@pytest.fixture
def want(shop: Shop) -> str:
    return shop.do(lambda uow: want_part(uow, DOOR, shop.people["0900"]))


def door(shop: Shop, run_id: str) -> str:
    order = Harvest(run_id, "A010", "DFL", grade="A")
    return shop.do(lambda uow: harvest_part(uow, order, shop.people["0417"]))


def found(shop: Shop, want_id: str) -> Want:
    return shop.do(lambda uow: uow.wants()[want_id])


def test_the_first_part_that_fits_is_put_aside_and_the_second_is_free(
    shop: Shop, want: str
) -> None:
    run_id = shop.take_in().run_id
    first = door(shop, run_id)
    door(shop, run_id)
    assert found(shop, want).parts == (first,)


def test_a_customers_name_stands_in_no_fact(shop: Shop, want: str) -> None:
    assert isinstance(shop.store, MemoryStore)
    assert "R-1042" in repr(shop.store.events)
    assert "Lovelace" not in repr(shop.store.events)
    private = found(shop, want).asked.private
    assert private is not None
    assert shop.do(lambda uow: uow.private(private.record)) == {"customer": "Ada Lovelace"}


def test_a_want_is_fulfilled_once_its_parts_are_there(shop: Shop, want: str) -> None:
    boss = shop.people["0900"]
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: close_want(uow, want, "fulfilled", "", boss))
    assert caught.value.code == "want-parts-missing"
    door(shop, shop.take_in().run_id)
    shop.do(lambda uow: close_want(uow, want, "fulfilled", "", boss))
    assert found(shop, want).status == "fulfilled"


def test_a_want_closed_by_mistake_waits_again(shop: Shop, want: str) -> None:
    boss = shop.people["0900"]
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: close_want(uow, want, "withdrawn", " ", boss))
    assert caught.value.code == "reason-missing"
    shop.do(lambda uow: close_want(uow, want, "withdrawn", "wrong line", boss))
    assert found(shop, want).missing == 0
    shop.do(lambda uow: reopen_want(uow, want, boss))
    assert found(shop, want).missing == 1
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: reopen_want(uow, want, boss))
    assert caught.value.code == "want-open"


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (replace(DOOR, part_type="???"), "part-type-unknown"),
        (replace(DOOR, why="because"), "want-incomplete"),
        (replace(DOOR, quantity=0), "want-incomplete"),
        (replace(DOOR, year_from=2015, year_to=2012), "want-years"),
    ],
)
def test_what_cannot_be_wanted_is_refused(shop: Shop, order: Order, code: str) -> None:
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: want_part(uow, order, shop.people["0900"]))
    assert caught.value.code == code


def test_a_plan_is_kept_with_the_vehicle_until_the_next(shop: Shop) -> None:
    vehicle, boss = shop.take_in().vehicle_id, shop.people["0900"]
    shop.do(lambda uow: plan_harvest(uow, vehicle, {"DFL": "wanted", "DFR": "leave"}, boss))
    shop.do(lambda uow: plan_harvest(uow, vehicle, {"DFL": "if_good"}, boss))
    assert shop.do(lambda uow: uow.vehicle(vehicle)).plan == {"DFL": "if_good"}
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: plan_harvest(uow, vehicle, {"DFL": "maybe"}, boss))
    assert caught.value.code == "plan-incomplete"


@pytest.mark.parametrize(
    "act",
    [
        lambda uow, want, car, by: want_part(uow, DOOR, by),
        lambda uow, want, car, by: close_want(uow, want, "withdrawn", "no", by),
        lambda uow, want, car, by: reopen_want(uow, want, by),
        lambda uow, want, car, by: plan_harvest(uow, car, {}, by),
    ],
)
def test_only_supervisors_say_what_is_wanted(
    shop: Shop, want: str, act: Callable[..., object]
) -> None:
    car = shop.take_in().vehicle_id
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: act(uow, want, car, shop.people["0417"]))
