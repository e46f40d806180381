"""The counter: a part is put aside, goes to its buyer with a slip, and may come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import codec, events
from app.domain.errors import Refused, ShopError
from app.domain.events import PartLeft
from app.domain.events.counter import DeliverySlipIssued, PartReturned, SoldPart
from app.domain.rules import RulePack
from app.domain.want import reserved_for
from app.main import load_rules
from app.operations.hand_over_parts import Buyer, Sale, hand_over_parts
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.print_label import print_label
from app.operations.reserve_for_buyer import Reservation, free_part, reserve_for_buyer
from app.operations.return_part import Return, return_part
from app.operations.store_part import store_part
from tests.memory_store import MemoryStore
from tests.operations.house import House, house

MARTIN = Buyer("Garage Martin", "12 rue des Lilas", "ID 4711")


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return load_rules("fr")


def labelled(shop: House, kind: str = "DFL", route: str = "stock") -> str:
    by, order = (
        shop.people["0417"],
        Harvest(shop.run(vin=None), "A040", kind, grade="A", route=route),
    )
    code: str = shop.do(lambda uow: harvest_part(uow, order, by))
    if route != "material":
        shop.do(lambda uow: print_label(uow, code, "en", "test", by))
    return code


def sell(shop: House, rules: RulePack, *codes: str, price: str = "120.00", **more: object) -> str:
    lines = tuple(SoldPart(one, Decimal(price)) for one in codes)
    sale = replace(Sale(lines, MARTIN), **more)  # type: ignore[arg-type]
    slip: str = shop.do(lambda uow: hand_over_parts(uow, sale, rules, shop.people["0417"]))
    return slip


def reserve(shop: House, code: str, **more: object) -> str:
    order = replace(Reservation(code, "Garage Martin"), **more)  # type: ignore[arg-type]
    want: str = shop.do(lambda uow: reserve_for_buyer(uow, order, shop.people["0417"]))
    return want


def give_back(shop: House, code: str, **more: object) -> str:
    order = replace(Return(code, "wrong_part", "B"), **more)  # type: ignore[arg-type]
    note: str = shop.do(lambda uow: return_part(uow, order, shop.people["0417"]))
    return note


def recorded(shop: House) -> str:
    assert isinstance(shop.store, MemoryStore)
    return "".join(codec.canonical(events.body_of(one.event)) for one in shop.store.events)


def refusal(do: object) -> str:
    with pytest.raises(ShopError) as caught:
        do()  # type: ignore[operator]
    return caught.value.code


def test_a_reserved_part_goes_to_nobody_else(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    want = reserve(shop, code)
    assert refusal(lambda: sell(shop, rules, code)) == "part-reserved"
    assert refusal(lambda: reserve(shop, code, buyer="Another")) == "part-reserved"
    sell(shop, rules, code, wants=(want,))
    assert shop.do(lambda uow: uow.wants()[want].status) == "fulfilled"


def test_a_part_that_was_freed_goes_to_the_next_who_comes(shop: House, rules: RulePack) -> None:
    code, by = labelled(shop), shop.people["0417"]
    want = reserve(shop, code)
    shop.do(lambda uow: free_part(uow, code, "did not come", by))
    assert shop.do(lambda uow: uow.wants()[want].status) == "withdrawn"
    assert sell(shop, rules, code)


def test_a_reservation_needs_somebody_and_a_day_that_is_not_over(shop: House) -> None:
    code = labelled(shop)
    assert refusal(lambda: reserve(shop, code, buyer="  ")) == "reservation-for-nobody"
    assert refusal(lambda: reserve(shop, code, until=date(2026, 1, 1))) == "reservation-over"
    assert reserve(shop, code, buyer="", reference="WEB-17")


def test_what_nobody_reserved_cannot_be_freed(shop: House) -> None:
    code, by = labelled(shop), shop.people["0417"]
    why = refusal(lambda: shop.do(lambda uow: free_part(uow, code, "x", by)))
    assert why == "part-not-reserved"


def test_two_parts_leave_on_one_slip_and_the_buyer_stands_in_no_fact(
    shop: House, rules: RulePack
) -> None:
    door, lamp = labelled(shop), labelled(shop, "HLR")
    slip = sell(shop, rules, door, lamp)
    assert slip == "BL-2026-T3ST-00001"
    part = shop.do(lambda uow: uow.part(door))
    assert (part.status, part.price, part.currency, part.slip) == (
        "sold",
        Decimal("120.00"),
        "EUR",
        slip,
    )
    told = recorded(shop)
    assert not any(word in told for word in ("Martin", "Lilas", "4711"))
    gone = [one.event for one in shop.store.events if isinstance(one.event, PartLeft)]  # type: ignore[attr-defined]
    buyer = gone[0].to
    assert buyer is not None
    assert gone[1].to == buyer
    kept = shop.do(lambda uow: uow.private(buyer.record))
    assert kept == {"to": "Garage Martin", "address": "12 rue des Lilas", "document": "ID 4711"}


def test_slips_count_without_gaps(shop: House, rules: RulePack) -> None:
    first, second, third = labelled(shop), labelled(shop), labelled(shop)
    sell(shop, rules, first, second)
    refusal(lambda: sell(shop, rules, first))
    assert sell(shop, rules, third) == "BL-2026-T3ST-00002"


def test_a_part_from_the_circular_economy_carries_the_statement_of_its_day(
    shop: House, rules: RulePack
) -> None:
    code = labelled(shop)
    sell(shop, rules, code, lines=(SoldPart(code, Decimal(50), reuse=True),))
    slip = shop.store.events[-1].event  # type: ignore[attr-defined]
    assert isinstance(slip, DeliverySlipIssued)
    assert "VHU 1" in slip.statement
    assert "L. 224-67" in slip.statement
    assert slip.rule == "statement.piec from 2017-01-01"
    again = events.read("DeliverySlipIssued", slip.subjects(), events.body_of(slip))
    assert again == slip


def test_where_no_law_asks_for_it_nothing_is_stated(shop: House) -> None:
    code = labelled(shop)
    sell(shop, load_rules("be"), code, lines=(SoldPart(code, reuse=True),))
    assert shop.store.events[-1].event.statement == ""  # type: ignore[attr-defined]


def test_a_caliper_is_sold_but_never_as_piec(shop: House, rules: RulePack) -> None:
    code = labelled(shop, "CAL")
    piec = (SoldPart(code, Decimal(30), reuse=True),)
    assert refusal(lambda: sell(shop, rules, code, lines=piec)) == "part-is-not-piec"
    assert sell(shop, rules, code)


def test_what_law_keeps_from_reuse_is_neither_reserved_nor_sold(
    shop: House, rules: RulePack
) -> None:
    code = labelled(shop, "EPS")
    assert refusal(lambda: reserve(shop, code)) == "part-not-reusable"
    assert refusal(lambda: sell(shop, rules, code)) == "part-not-reusable"


def test_a_part_leaves_once(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    sell(shop, rules, code)
    assert refusal(lambda: sell(shop, rules, code)) == "part-left-already"
    assert refusal(lambda: reserve(shop, code)) == "part-left-already"


def test_material_and_parts_without_label_stay(shop: House, rules: RulePack) -> None:
    by = shop.people["0417"]
    bare = Harvest(shop.run(vin=None), "A040", "DFL", grade="A")
    unlabelled = shop.do(lambda uow: harvest_part(uow, bare, by))
    scrap = labelled(shop, route="material")
    assert refusal(lambda: sell(shop, rules, unlabelled)) == "release-needs-label"
    assert refusal(lambda: sell(shop, rules, scrap)) == "material-is-not-released"


@pytest.mark.parametrize("price", ["-1", "0.005", "100000.01", "NaN", "Infinity"])
def test_a_price_is_money(shop: House, rules: RulePack, price: str) -> None:
    code = labelled(shop)
    assert refusal(lambda: sell(shop, rules, code, price=price)) == "price-not-one"


def test_a_sale_is_whole_or_not_at_all(shop: House, rules: RulePack) -> None:
    good, bad = labelled(shop), labelled(shop, "EPS")
    refusal(lambda: sell(shop, rules, good, bad))
    assert shop.do(lambda uow: uow.part(good).status) == "labelled"
    assert refusal(lambda: sell(shop, rules)) == "sale-incomplete"
    assert refusal(lambda: sell(shop, rules, good, good)) == "sale-incomplete"
    assert refusal(lambda: sell(shop, rules, good, currency="euros")) == "currency-unknown"
    assert refusal(lambda: sell(shop, rules, good, buyer=Buyer(" "))) == "buyer-missing"


def test_a_part_comes_back_with_a_credit_note_and_is_sold_again(
    shop: House, rules: RulePack
) -> None:
    code, by = labelled(shop), shop.people["0417"]
    want = reserve(shop, code)
    slip = sell(shop, rules, code, wants=(want,))
    assert give_back(shop, code, credit=Decimal("90.50")) == "AV-2026-T3ST-00001"
    back = shop.store.events[-1].event  # type: ignore[attr-defined]
    assert isinstance(back, PartReturned)
    assert (back.slip, back.credit, back.currency, back.want_id) == (
        slip,
        Decimal("90.50"),
        "EUR",
        want,
    )
    part = shop.do(lambda uow: uow.part(code))
    assert (part.status, part.grade, part.avoided, part.place) == ("labelled", "B", None, "")
    assert shop.do(lambda uow: reserved_for(uow.wants().values(), code)) is None
    shop.do(lambda uow: store_part(uow, code, "B-01", by))
    assert sell(shop, rules, code) == "BL-2026-T3ST-00002"


def test_a_part_that_came_back_broken_goes_to_material(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    sell(shop, rules, code)
    assert give_back(shop, code, reason="defect", grade="X", route="material") == ""
    assert refusal(lambda: sell(shop, rules, code)) == "material-is-not-released"


def test_what_is_here_cannot_come_back(shop: House) -> None:
    code = labelled(shop)
    assert refusal(lambda: give_back(shop, code)) == "part-not-gone"


@pytest.mark.parametrize(
    "change",
    [{"reason": "moon"}, {"grade": "Z"}, {"route": "retrofit"}, {"reason": "other"}],
)
def test_a_return_says_why_how_and_where_to(
    shop: House, rules: RulePack, change: dict[str, str]
) -> None:
    code = labelled(shop)
    sell(shop, rules, code)
    assert refusal(lambda: give_back(shop, code, **change)) == "return-incomplete"


def test_no_more_is_paid_back_than_was_paid(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    sell(shop, rules, code, price="10")
    with pytest.raises(Refused) as caught:
        give_back(shop, code, credit=Decimal(11))
    assert caught.value.code == "credit-above-price"
