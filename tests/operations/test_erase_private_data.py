"""Who bought, waited or brought a vehicle is erased on a supervisor's word, once the law allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import PrivateDataErased
from app.domain.events.counter import DeliverySlipIssued
from app.domain.rules import RulePack
from app.main import load_rules
from app.operations.erase_private_data import Erasable, check_erasable, erase_private_data
from tests.memory_store import MemoryStore
from tests.operations.house import House, house
from tests.operations.test_counter import give_back, labelled, reserve, sell

FIVE_YEARS_S = (5 * 365 + 2) * 24 * 3600


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return load_rules("fr")


def erased(shop: House, rules: RulePack, about: str) -> Erasable:
    done: Erasable = shop.do(lambda uow: erase_private_data(uow, about, rules, shop.people["0900"]))
    return done


def personal(shop: House) -> str:
    """All that is kept apart, of people of the house too."""
    assert isinstance(shop.store, MemoryStore)
    events = [one.event for one in shop.store.events]
    refs = [getattr(one, name, None) for one in events for name in ("to", "private")]
    records = [ref.record for ref in refs if ref]
    return str(shop.do(lambda uow: [uow.private(one) for one in records]))


def without(rules: RulePack, key: str) -> RulePack:
    return replace(rules, rules=tuple(one for one in rules.rules if one.key != key))


def test_who_only_waited_for_a_part_is_erased_at_once(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    reserve(shop, code)
    assert "Garage Martin" in personal(shop)
    done = erased(shop, rules, f"part:{code}")
    assert (len(done.free), done.held) == (1, ())
    assert "Garage Martin" not in personal(shop)
    fact = shop.store.events[-1].event  # type: ignore[attr-defined]
    assert fact == PrivateDataErased(f"part:{code}", (done.free[0].record,))


def test_a_buyer_stays_as_long_as_the_rule_says_and_not_a_day_longer(
    shop: House, rules: RulePack
) -> None:
    slip = sell(shop, rules, labelled(shop), labelled(shop))
    sold_on: date = shop.store.events[-1].at.wall.date()  # type: ignore[attr-defined]
    with pytest.raises(Refused) as held:
        erased(shop, rules, f"slip:{slip}")
    assert held.value.reason.params["until"] == sold_on.replace(year=sold_on.year + 5).isoformat()
    assert "Code pénal 321-7" in held.value.reason.params["source"]
    assert "Garage Martin" in personal(shop)
    shop.clock.advance(FIVE_YEARS_S)
    assert len(erased(shop, rules, f"slip:{slip}").free) == 1
    assert "rue des Lilas" not in personal(shop) and "ID 4711" not in personal(shop)


def test_where_no_rule_has_buyers_kept_they_go_at_once_with_what_they_had_reserved(
    shop: House, rules: RulePack
) -> None:
    code = labelled(shop)
    want = reserve(shop, code)
    slip = sell(shop, rules, code, wants=(want,))
    done = erased(shop, without(rules, "register.buyers_kept"), f"slip:{slip}")
    assert len(done.free) == 2
    assert "Martin" not in personal(shop)


def test_what_may_go_goes_and_the_rest_is_told(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    slip = sell(shop, rules, code, wants=(reserve(shop, code),))
    done = erased(shop, rules, f"slip:{slip}")
    assert (len(done.free), [one.rule for one in done.held]) == (1, ["register.buyers_kept"])
    assert "rue des Lilas" in personal(shop)


def test_the_slip_of_another_buyer_of_the_same_part_stays(shop: House, rules: RulePack) -> None:
    code, free = labelled(shop), without(rules, "register.buyers_kept")
    first = sell(shop, rules, code)
    give_back(shop, code)
    kept = sell(shop, rules, code)
    assert len(erased(shop, free, f"slip:{first}").free) == 1
    (issued,) = (
        one.event
        for one in shop.store.events  # type: ignore[attr-defined]
        if isinstance(one.event, DeliverySlipIssued) and one.event.slip == kept
    )
    assert issued.to is not None
    record = issued.to.record
    assert shop.do(lambda uow: uow.private(record))["to"] == "Garage Martin"


def test_who_brought_a_vehicle_is_kept_with_its_papers_and_no_buyer_goes_along(
    shop: House, rules: RulePack
) -> None:
    code = labelled(shop)
    sell(shop, rules, code)
    about = f"vehicle:{shop.do(lambda uow: uow.part(code)).vehicle_id}"
    with pytest.raises(Refused) as held:
        erased(shop, rules, about)
    assert held.value.reason.params["rule"] == "certificate.copies_kept"
    shop.clock.advance(FIVE_YEARS_S)
    assert len(erased(shop, rules, about).free) == 1
    assert "'holder': 'x'" not in personal(shop)
    assert "Garage Martin" in personal(shop)


def test_nothing_is_left_to_erase_twice(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    reserve(shop, code)
    erased(shop, rules, f"part:{code}")
    with pytest.raises(NotFound, match="private-none"):
        erased(shop, rules, f"part:{code}")


def test_it_takes_a_supervisor_and_their_pin(shop: House, rules: RulePack) -> None:
    code = labelled(shop)
    reserve(shop, code)
    about = f"part:{code}"
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: check_erasable(uow, about, rules, shop.people["0417"]))
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(lambda uow: erase_private_data(uow, about, rules, shop.people["0900"]))
    assert "Garage Martin" in personal(shop)
