"""Parts travel between the poles: what was sent, what arrived, and what did not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ShopError
from app.domain.events import Event, Recorded
from app.domain.events.transfer import TransferDispatched, TransferReceived
from app.domain.transfer import Transfer, fold_transfer
from app.main import load_rules
from app.operations.add_place import NewPlaces, add_places
from app.operations.release_part import release_part
from app.operations.reserve_for_buyer import Reservation, reserve_for_buyer
from app.operations.store_part import store_part
from app.operations.transfer_parts import Arrival, Dispatch, dispatch_parts, receive_parts
from tests.operations.house import House, house
from tests.shop import EPOCH


@pytest.fixture
def shop(tmp_path: Path) -> House:
    shop = house(tmp_path)
    boss = shop.people["0900"]
    there = NewPlaces(("RT-01",), "bin", pole="retrofit")
    shop.do(lambda uow: add_places(uow, there, boss))
    return shop


def send(shop: House, *codes: str, to: str = "retrofit") -> str:
    order = Dispatch(codes, to, "pallet 7")
    sent: str = shop.do(lambda uow: dispatch_parts(uow, order, shop.people["0417"]))
    return sent


def take_in(shop: House, transfer: str, *codes: str, place: str = "", **damage: str) -> Transfer:
    order = Arrival(transfer, codes, place, damage)
    got: Transfer = shop.do(lambda uow: receive_parts(uow, order, shop.people["0417"]))
    return got


def refusal(do: object) -> str:
    with pytest.raises(ShopError) as caught:
        do()  # type: ignore[operator]
    return caught.value.code


def test_a_part_arrives_with_its_history(shop: House) -> None:
    code, by = shop.part(labelled=True, vin=None), shop.people["0417"]
    shop.do(lambda uow: store_part(uow, code, "B-01", by))
    transfer = send(shop, code)
    on_its_way = shop.do(lambda uow: uow.part(code))
    assert (on_its_way.status, on_its_way.place, on_its_way.transit) == ("in_transit", "", transfer)
    assert take_in(shop, transfer, code, place="RT-01").status == "received"
    there = shop.do(lambda uow: uow.part(code))
    assert (there.status, there.pole, there.place) == ("stored", "retrofit", "RT-01")
    told = [one.event.name for one in shop.do(lambda uow: uow.history(f"part:{code}"))]
    assert told == ["PartHarvested", "LabelPrinted", "PartStored", "PartDispatched", "PartArrived"]


def test_what_is_missing_may_arrive_later(shop: House) -> None:
    door, other = shop.part(labelled=True, vin=None), shop.part(labelled=True, vin=None)
    transfer = send(shop, door, other)
    first = take_in(shop, transfer, door)
    assert (first.status, first.missing) == ("differences", (other,))
    assert shop.do(lambda uow: uow.part(other).status) == "in_transit"
    assert take_in(shop, transfer, other).status == "received"


def test_what_was_not_sent_is_taken_in_and_told(shop: House) -> None:
    sent, stowaway = shop.part(labelled=True, vin=None), shop.part(labelled=True, vin=None)
    got = take_in(shop, send(shop, sent), sent, stowaway, **{stowaway: " cracked \n"})
    assert (got.extra, got.damaged, got.status) == ((stowaway,), {stowaway: "cracked"}, "received")
    assert shop.do(lambda uow: uow.part(stowaway).pole) == "retrofit"


def test_nothing_is_done_with_a_part_on_its_way(shop: House) -> None:
    code, by = shop.part(labelled=True, vin=None), shop.people["0417"]
    send(shop, code)
    rules, order = load_rules(""), Reservation(code, "Martin")
    for act in (
        lambda uow: store_part(uow, code, "B-01", by),
        lambda uow: release_part(uow, code, "sold", rules, by),
        lambda uow: reserve_for_buyer(uow, order, by),
        lambda uow: dispatch_parts(uow, Dispatch((code,), "energy"), by),
    ):
        assert refusal(lambda act=act: shop.do(act)) == "part-in-transit"


def test_parts_go_from_one_pole_to_another(shop: House) -> None:
    here, there = shop.part(labelled=True, vin=None), shop.part(labelled=True, vin=None)
    take_in(shop, send(shop, there), there)
    assert refusal(lambda: send(shop, here, to="recycle")) == "transfer-goes-nowhere"
    assert refusal(lambda: send(shop, here, there, to="energy")) == "transfer-goes-nowhere"
    assert refusal(lambda: send(shop, here, to="moon")) == "pole-unknown"
    assert refusal(lambda: send(shop, here, here)) == "transfer-incomplete"
    assert refusal(lambda: send(shop)) == "transfer-incomplete"
    assert send(shop, there, to="energy")


def test_a_bin_takes_parts_of_its_own_pole(shop: House) -> None:
    code, by = shop.part(labelled=True, vin=None), shop.people["0417"]
    put = lambda: shop.do(lambda uow: store_part(uow, code, "RT-01", by))  # noqa: E731
    assert refusal(put) == "place-of-another-pole"
    wrong = send(shop, code, to="energy")
    assert refusal(lambda: take_in(shop, wrong, code, place="RT-01")) == "place-of-another-pole"
    assert refusal(lambda: take_in(shop, wrong, code, place="S10")) == "place-is-no-bin"


def test_a_receipt_is_sound_or_nothing_happens(shop: House) -> None:
    sent, other = shop.part(labelled=True, vin=None), shop.part(labelled=True, vin=None)
    transfer = send(shop, sent)
    assert refusal(lambda: take_in(shop, transfer, sent, sent)) == "arrival-incomplete"
    absent = {other: "bent"}
    assert refusal(lambda: take_in(shop, transfer, sent, **absent)) == "arrival-incomplete"
    take_in(shop, transfer, sent)
    assert refusal(lambda: take_in(shop, transfer, sent)) == "part-arrived-already"
    assert refusal(lambda: take_in(shop, "no-such", other)) == "transfer-unknown"


SENT = TransferDispatched("t", "BT-1-1", "recycle", "retrofit", ("a", "b", "c"))
COMING = st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=3)


@given(st.lists(COMING, max_size=4), st.randoms())
def test_a_transfer_is_the_same_in_whatever_order_its_facts_come(
    goes: list[list[str]], chance: object
) -> None:
    told: list[Event] = [SENT, *(TransferReceived("t", "", tuple(one)) for one in goes)]
    facts = [Recorded(f"e{n}", "T", 1, n, n, EPOCH, "", one) for n, one in enumerate(told)]
    mixed = list(facts)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    transfer = fold_transfer(mixed)
    assert transfer is not None
    assert transfer == fold_transfer(facts)
    arrived = {code for one in goes for code in one}
    assert set(transfer.missing) == {"a", "b", "c"} - arrived
