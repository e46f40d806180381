"""A part leaves once: sold or fitted, with what it avoids as it stood that day."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app import paths
from app.domain import codec, events
from app.domain.avoided_co2 import Avoided
from app.domain.errors import NotFound, Refused
from app.domain.events import PartLeft, Recorded
from app.domain.part import Part, fold_part
from app.domain.rules import RulePack
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.print_label import print_label
from app.operations.release_part import release_part
from app.operations.store_part import store_part
from app.operations.want_part import Order, close_want, want_part
from app.stations.rule_file import load_rules
from tests.memory_store import MemoryStore
from tests.shop import EPOCH, Shop


@pytest.fixture
def rules() -> RulePack:
    return load_rules(paths.resources() / "rules", "fr")


def taken(shop: Shop, route: str = "stock", *, label: bool = True) -> str:
    by, run = shop.people["0417"], shop.take_in(vin=None).run_id
    harvest = Harvest(run, "A010", "ALT", grade="A", route=route, kg=Decimal(6))
    code = shop.do(lambda uow: harvest_part(uow, harvest, by))
    if label:
        shop.do(lambda uow: print_label(uow, code, "fr", "PDF", by))
    return code


def release(shop: Shop, rules: RulePack, code: str, how: str = "sold", **more: str) -> Avoided:
    by = shop.people["0417"]
    return shop.do(lambda uow: release_part(uow, code, how, rules, by, **more))


def test_a_sold_part_keeps_the_figure_of_its_day_and_its_buyer_apart(
    shop: Shop, rules: RulePack
) -> None:
    code = taken(shop)
    told = release(shop, rules, code, to="  Garage  Martin ")
    part = shop.do(lambda uow: uow.part(code))
    assert (part.status, part.left, part.left_at) == ("sold", "sold", shop.clock.now().wall)
    assert part.avoided == told
    assert told.middle == Decimal("29.4")
    assert isinstance(shop.store, MemoryStore)
    left = shop.store.events[-1].event
    assert isinstance(left, PartLeft)
    assert left.to is not None
    assert "Martin" not in codec.canonical(events.body_of(left))
    assert events.read("PartLeft", left.subjects(), events.body_of(left)) == left


def wanted(shop: Shop, why: str) -> str:
    boss = shop.people["0900"]
    return shop.do(lambda uow: want_part(uow, Order("ALT", why), boss))


def test_a_reserved_part_waits_for_whom_it_is_reserved(shop: Shop, rules: RulePack) -> None:
    want = wanted(shop, "reservation")
    code, boss = taken(shop), shop.people["0900"]
    assert shop.do(lambda uow: uow.wants()[want]).parts == (code,)
    for how in ("sold", "fitted"):
        with pytest.raises(Refused) as caught:
            release(shop, rules, code, how)
        assert caught.value.code == "part-reserved"
    shop.do(lambda uow: close_want(uow, want, "fulfilled", "", boss))
    release(shop, rules, code)
    assert isinstance(shop.store, MemoryStore)
    left = shop.store.events[-1].event
    assert isinstance(left, PartLeft)
    assert left.want_id == want


def test_what_a_retrofit_waits_for_may_be_fitted_and_not_sold(shop: Shop, rules: RulePack) -> None:
    wanted(shop, "retrofit")
    code = taken(shop)
    with pytest.raises(Refused, match="part-reserved"):
        release(shop, rules, code)
    release(shop, rules, code, "fitted")


def test_a_part_may_be_fitted_into_another_vehicle_of_ours_but_not_where_it_came_from(
    shop: Shop, rules: RulePack
) -> None:
    code = taken(shop)
    donor = shop.do(lambda uow: uow.part(code)).vehicle_id
    with pytest.raises(Refused) as caught:
        release(shop, rules, code, "fitted", into=donor)
    assert caught.value.code == "fitted-into-its-own-vehicle"
    with pytest.raises(NotFound):
        release(shop, rules, code, "fitted", into="nowhere")
    release(shop, rules, code, "fitted", into=shop.take_in(vin=None).vehicle_id)
    assert shop.do(lambda uow: uow.part(code)).status == "fitted"


def test_nobody_sells_a_part_twice_or_stores_it_again(shop: Shop, rules: RulePack) -> None:
    code, by = taken(shop), shop.people["0417"]
    release(shop, rules, code)
    for again in (
        lambda: release(shop, rules, code, "fitted"),
        lambda: shop.do(lambda uow: store_part(uow, code, "B-01", by)),
    ):
        with pytest.raises(Refused) as caught:
            again()
        assert caught.value.code == "part-left-already"
    assert shop.do(lambda uow: uow.part(code)).status == "sold"


@pytest.mark.parametrize(
    ("route", "label", "how", "code"),
    [
        ("stock", False, "sold", "release-needs-label"),
        ("material", False, "sold", "material-is-not-released"),
        ("stock", True, "lent", "way-out-unknown"),
    ],
)
def test_what_may_not_leave_stays(
    shop: Shop, rules: RulePack, route: str, label: bool, how: str, code: str
) -> None:
    part = taken(shop, route, label=label)
    with pytest.raises(Refused) as caught:
        release(shop, rules, part, how)
    assert caught.value.code == code
    assert not shop.do(lambda uow: uow.part(part)).left


def test_a_core_leaves_without_a_figure_and_that_is_no_zero(shop: Shop, rules: RulePack) -> None:
    told = release(shop, rules, taken(shop, "core"))
    assert (told.tier, told.middle) == (3, None)


def test_of_two_releases_without_a_network_the_first_in_order_counts() -> None:
    def recorded(seq: int, how: str) -> Recorded:
        left = PartLeft("p", "v", how, avoided=Avoided(3, "unknown"))
        return Recorded(f"e{seq}", "T001", 1, seq, seq, EPOCH, "", left)

    part: Part | None = None
    for one in (recorded(1, "sold"), recorded(2, "fitted")):
        part = fold_part(part, one)
    assert part is not None
    assert part.left == "sold"
