"""A code of somebody else leads to what it was linked to, until that is taken back."""

from __future__ import annotations

import pytest

from app.domain.code_link import fold_link, subject_of
from app.domain.errors import NotFound, Refused
from app.domain.events import PartRecognised
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.link_code import link_code, unlink_code
from app.operations.print_label import print_label
from app.operations.recognise_part import Recognition, recognise_part
from app.operations.store_part import store_part
from app.operations.take_back import take_back_part
from tests.memory_store import MemoryStore
from tests.shop import Shop

CODE = "https://id.gs1.org/01/04012345123456/21/A"


@pytest.fixture
def part(shop: Shop) -> str:
    order = Harvest(shop.take_in().run_id, "A010", "DFL", grade="A")
    return shop.do(lambda uow: harvest_part(uow, order, shop.people["0417"]))


def link(shop: Shop, to: str, code: str = CODE) -> None:
    shop.do(lambda uow: link_code(uow, code, "(01)04…", to, shop.people["0417"]))


def target(shop: Shop, code: str = CODE) -> str:
    found = shop.do(lambda uow: fold_link(uow.history(subject_of(code))))
    return found.to if found else ""


def test_a_linked_code_finds_the_part_and_the_vehicle(shop: Shop, part: str) -> None:
    vehicle = shop.do(lambda uow: uow.part(part).vehicle_id)
    link(shop, f"part:{part}")
    link(shop, f"vehicle:{vehicle}", "text:KEY 7")
    assert target(shop) == f"part:{part}"
    assert target(shop, "text:KEY 7") == f"vehicle:{vehicle}"


def test_a_link_is_taken_back_by_a_fact(shop: Shop, part: str) -> None:
    link(shop, f"part:{part}")
    assert shop.do(lambda uow: unlink_code(uow, CODE, shop.people["0417"])) == f"part:{part}"
    assert target(shop) == ""
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: unlink_code(uow, CODE, shop.people["0417"]))
    assert caught.value.code == "code-not-linked"


def test_a_code_stands_for_one_thing(shop: Shop, part: str) -> None:
    link(shop, f"part:{part}")
    with pytest.raises(Refused) as caught:
        link(shop, f"part:{part}")
    assert caught.value.code == "code-linked-already"


@pytest.mark.parametrize("code", ["", "text:", "text: ", "text:" + "x" * 600])
def test_a_code_without_signs_or_without_end_is_not_linked(
    shop: Shop, part: str, code: str
) -> None:
    with pytest.raises(Refused) as caught:
        link(shop, f"part:{part}", code)
    assert caught.value.code == "code-not-linkable"


def test_only_what_is_here_can_be_linked(shop: Shop, part: str) -> None:
    for to in ("part:K7Q2100000ZZ", "vehicle:none"):
        with pytest.raises(NotFound):
            link(shop, to)
    with pytest.raises(Refused):
        link(shop, "run:1")
    shop.do(lambda uow: take_back_part(uow, part, shop.people["0417"]))
    with pytest.raises(Refused) as caught:
        link(shop, f"part:{part}")
    assert caught.value.code == "part-left-already"


def stored(shop: Shop, part: str) -> None:
    by = shop.people["0417"]
    shop.do(lambda uow: print_label(uow, part, "en", "test", by))
    shop.do(lambda uow: store_part(uow, part, "B-01", by))


def test_a_part_without_its_label_is_recognised_and_its_new_label_says_so(
    shop: Shop, part: str
) -> None:
    stored(shop, part)
    found, by = Recognition(part, "B-01", 2, "a" * 64), shop.people["0417"]
    shop.do(lambda uow: recognise_part(uow, found, by))
    label = shop.do(lambda uow: print_label(uow, part, "en", "test", by, "lost"))
    assert (label.code, label.copy_no) == (part, 1)
    assert isinstance(shop.store, MemoryStore)
    told = [one.event for one in shop.store.events if isinstance(one.event, PartRecognised)]
    assert told == [PartRecognised(part, "B-01", "DFL", 2, "a" * 64)]


@pytest.mark.parametrize("wrong", [("B-02", 1), ("", 1), ("B-01", 0)])
def test_a_part_is_not_recognised_where_it_does_not_lie(
    shop: Shop, part: str, wrong: tuple[str, int]
) -> None:
    stored(shop, part)
    found = Recognition(part, *wrong)
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: recognise_part(uow, found, shop.people["0417"]))
    assert caught.value.code == "part-lies-elsewhere"
