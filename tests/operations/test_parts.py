"""A part from the bench to its bin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.errors import InvalidIdentifier, NotFound, Refused
from app.domain.identifiers import PartId
from app.operations.harvest_part import Harvest, harvest_part, note_absent_part
from app.operations.keep_photo import keep_photo
from app.operations.print_label import print_label
from app.operations.store_part import store_part
from tests.shop import Shop


@pytest.fixture
def door(shop: Shop) -> Harvest:
    """A front door with a scratch."""
    return Harvest(shop.take_in().run_id, "A040", "DFL", damage="3S1", grade="A")


def take(shop: Shop, harvest: Harvest) -> str:
    return shop.do(lambda uow: harvest_part(uow, harvest, shop.people["0417"]))


def test_a_part_gets_its_identity_label_and_bin_in_that_order(shop: Shop, door: Harvest) -> None:
    by = shop.people["0417"]
    code = take(shop, door)
    assert PartId.parse(code).code == code
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: store_part(uow, code, "B-01", by))
    assert caught.value.code == "store-needs-label"
    label = shop.do(lambda uow: print_label(uow, code, "fr", "PDF", by))
    assert (label.part_name, label.copy_no, label.demo) == ("Porte avant gauche", 0, True)
    shop.do(lambda uow: store_part(uow, code, "B-01", by))
    part = shop.do(lambda uow: uow.part(code))
    assert (part.status, part.place) == ("stored", "B-01")


def test_every_part_gets_a_code_of_its_own(shop: Shop, door: Harvest) -> None:
    codes = [take(shop, door) for _ in range(80)]
    assert len(set(codes)) == 80


def test_a_second_label_needs_a_reason_and_says_so(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    assert caught.value.code == "reprint-needs-reason"
    assert shop.do(lambda uow: print_label(uow, code, "en", "PDF", by, "torn")).copy_no == 1


def test_a_part_for_material_gets_no_label(shop: Shop, door: Harvest) -> None:
    code = take(shop, replace(door, route="material"))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: print_label(uow, code, "en", "PDF", shop.people["0417"]))
    assert caught.value.code == "material-gets-no-label"


def test_a_remark_against_the_code_asks_which_is_right(shop: Shop, door: Harvest) -> None:
    order = replace(door, damage="000", remark="deep scratch")
    with pytest.raises(Refused) as caught:
        take(shop, order)
    assert caught.value.code == "remark-contradicts"
    assert take(shop, replace(order, remark_checked=True))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"part_type": "NOPE"}, "part-type-unknown"),
        ({"grade": "Z"}, "part-incomplete"),
        ({"route": "moon"}, "part-incomplete"),
    ],
)
def test_what_is_not_known_is_refused(
    shop: Shop, door: Harvest, change: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        take(shop, replace(door, **change))  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_broken_damage_code_is_refused(shop: Shop, door: Harvest) -> None:
    with pytest.raises(InvalidIdentifier):
        take(shop, replace(door, damage="dent"))


def test_only_a_known_bin_takes_a_part(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    with pytest.raises(NotFound):
        shop.do(lambda uow: store_part(uow, code, "NOWHERE", by))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: store_part(uow, code, "S10", by))
    assert caught.value.code == "place-is-no-bin"


def test_a_missing_part_and_a_picture_are_facts_too(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: note_absent_part(uow, door.run_id, "A040", "DFR", "missing", by))
    shop.do(lambda uow: keep_photo(uow, f"part:{code}", "ab" * 32, "condition", by))
    assert shop.do(lambda uow: uow.part(code)).photos == ("ab" * 32,)
