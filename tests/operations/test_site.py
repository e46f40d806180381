"""Who this workshop is, who may work, and which procedures are released."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.procedure import Procedure
from app.operations.approve_procedure import approve_procedure, run_as_demo
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.establish_site import SiteSheet, establish_site
from app.operations.register_procedure import register_procedure
from tests.memory_store import MemoryStore
from tests.shop import START, Shop, badge, catalogue

BOSS = Enrolment("1", "Boss", "RB-BOSS", ("supervisor",))
SHEET = SiteSheet("Yard", "Street 1", "phone", "VHU 1", "fr", people=(BOSS,))


@pytest.fixture
def empty() -> MemoryStore:
    """A database without a workshop."""
    return MemoryStore(SimulatedClock(START), catalogue())


@pytest.mark.parametrize("gap", ["name", "address", "contact", "permit", "country"])
def test_what_the_law_asks_for_cannot_stay_empty(empty: MemoryStore, gap: str) -> None:
    sheet = replace(SHEET, **{gap: " "})  # type: ignore[arg-type]
    with pytest.raises(Refused) as caught:
        empty.perform(lambda uow: establish_site(uow, sheet))
    assert caught.value.reason.params["field"] == gap


def test_somebody_must_be_supervisor(empty: MemoryStore) -> None:
    sheet = replace(SHEET, people=(replace(BOSS, roles=("operator",)),))
    with pytest.raises(Refused) as caught:
        empty.perform(lambda uow: establish_site(uow, sheet))
    assert caught.value.code == "site-needs-supervisor"
    assert empty.events == ()


@pytest.mark.parametrize("prefix", ["123", "12a4", "1234567890123"])
def test_a_gs1_prefix_is_4_to_12_digits(empty: MemoryStore, prefix: str) -> None:
    with pytest.raises(Refused):
        empty.perform(lambda uow: establish_site(uow, replace(SHEET, gs1_prefix=prefix)))


def test_names_stand_only_in_the_private_record(empty: MemoryStore) -> None:
    empty.perform(lambda uow: establish_site(uow, SHEET))
    assert not any("Boss" in str(one.event) for one in empty.events)


def test_a_badge_belongs_to_one_person(shop: Shop) -> None:
    order = Enrolment("77", "New", badge("0417"), ("operator",))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: enrol_person(uow, order, shop.people["0900"]))
    assert caught.value.code == "badge-in-use"


def test_a_badge_itself_is_never_stored(shop: Shop) -> None:
    events = shop.store.events  # type: ignore[attr-defined]
    assert not any(badge("0417") in str(one.event) for one in events)
    with pytest.raises(NotFound):
        shop.do(lambda uow: uow.person_by_badge("RB-NOBODY"))


def test_only_a_supervisor_who_is_not_the_author_approves(shop: Shop, empty: MemoryStore) -> None:
    digest = shop.procedure.digest
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: approve_procedure(uow, digest, shop.people["0417"]))
    shop.do(lambda uow: approve_procedure(uow, digest, shop.people["0900"]))
    own: Procedure = replace(shop.procedure, author="0900", version="2.0.0")
    shop.do(lambda uow: register_procedure(uow, own, shop.people["0900"]))
    with pytest.raises(NotAllowed) as caught:
        shop.do(lambda uow: approve_procedure(uow, own.digest, shop.people["0900"]))
    assert caught.value.code == "approval-by-author"


def test_unapproved_content_runs_in_a_demo_alone(shop: Shop) -> None:
    store = shop.store
    assert isinstance(store, MemoryStore)
    store.demo = False
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: run_as_demo(uow, shop.procedure.digest, shop.people["0900"]))
