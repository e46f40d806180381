"""Who may do what: every cell of the table, by really doing it; and nothing outside the table."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import app.operations
from app.domain import master_data
from app.domain.errors import NotAllowed
from app.domain.events import MasterDataOwned
from app.domain.pin import Signature
from app.domain.site import ROLES
from app.operations.add_place import NewPlaces, add_places
from app.operations.change_person import end_work
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.permissions import MAY, OWNED
from tests.memory_store import MemoryStore
from tests.operations.every_operation import SCENES
from tests.operations.house import House, house
from tests.operations.part_operations import IMPORTED_INTO

_WHO = ("by", "person_id")
_NOT_ASKED = {
    "establish_site": "nobody is there yet whose role could be asked",
    "enrol": "as part of establish_site; enrol_person asks",
    "check_number": "asked by the operations that change people",
    "require": "this is the asking",
    "require_pin": "asked by the operations that take a signature",
    "check_discloser": "asks, before a PIN is typed",
    "check_erasable": "erase_private_data asks it and it changes nothing",
    "check_decider": "asks, for the decision it is told",
    "start_run": "part of receiving and beginning anew, which ask",
    "finish_if_done": "part of confirming, leaving out and judging, which ask",
    "record_facts": "part of confirming and judging, which ask",
    "take_back_facts": "part of confirming and going back, which ask",
    "enter_in_registers": "part of confirming and judging, which ask",
    "take_back_entries": "part of confirming and going back, which ask",
    "reserve_part": "part of harvesting, which asks",
    "pass_wish_on": "part of noting a broken part, which asks",
    "at_work": "asked by the operations on parts at a step",
    "record_grant": "part of enrolling and qualifying, which ask",
    "blocking": "answers a question, changes nothing",
}
# A hot battery: whoever stands next to it, also somebody who left yesterday.
_WITHOUT_BADGE = (
    "raise_battery_danger",
    "name_battery_vehicle",
    "read_battery_temperature",
    "quarantine_battery",
    "watch_battery",
)
# What a badge alone never does: it takes the six digits of whoever does it.
_SIGNED = {
    "skip_step",
    "take_way_out",
    "end_battery_danger",
    "sign_certificate",
    "declare_certificate",
    "hand_over_undeclared",
    "revoke_certificate",
    "name_authority",
    "state_shredding",
    "withdraw_shredding",
    "disclose_private_data",
    "erase_private_data",
    "release_run",
    "close_nonconformity",
    "begin_anew",
    "shorten_wait",
    "take_back_run",
    "trust_terminal",
    "approve_procedure",
    "enrol_person",
    "change_person",
    "replace_badge",
    "end_work",
    "grant_qualification",
    "withdraw_qualification",
    "set_pin",
    "set_own_pin",
    "change_settings",
    "arrange_template",
    "add_places",
    "rename_place",
    "retire_place",
    "reopen_place",
}


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


def operations() -> Iterator[str]:
    """Every function of app/operations that is given a transaction and somebody who acts."""
    for found in pkgutil.iter_modules(app.operations.__path__, "app.operations."):
        if found.ispkg:
            continue
        module = import_module(found.name)
        for name, one in inspect.getmembers(module, inspect.isfunction):
            names = list(inspect.signature(one).parameters)
            ours = one.__module__ == found.name and not name.startswith("_")
            if ours and names[:1] == ["uow"] and set(_WHO) & set(names):
                yield name


def test_no_operation_is_outside_the_table() -> None:
    assert set(operations()) - set(_NOT_ASKED) <= set(MAY)


def test_nothing_is_excused_that_is_not_there() -> None:
    assert set(_NOT_ASKED) <= set(operations()) | {"establish_site"}


def test_every_line_of_the_table_is_played() -> None:
    assert set(SCENES) == set(MAY)


def test_an_inspector_changes_nothing_but_says_what_burns_and_signs_for_what_was_read() -> None:
    theirs = {name for name, roles in MAY.items() if "inspector" in roles}
    own = {"choose_look"}
    assert theirs == {*_WITHOUT_BADGE, *own, "disclose_private_data", "try_pin", "accept_pin"}


def test_what_needs_no_badge_excludes_nobody() -> None:
    assert all(MAY[name] == set(ROLES) for name in _WITHOUT_BADGE)


@pytest.mark.parametrize("operation", _WITHOUT_BADGE)
def test_a_hot_battery_is_recorded_without_a_badge(shop: House, operation: str) -> None:
    act = SCENES[operation](shop, "")
    store = shop.store
    assert isinstance(store, MemoryStore)
    before = len(store.events)
    shop.do(act)
    assert len(store.events) > before
    assert {one.by for one in store.events[before:]} == {""}


def test_only_known_roles_stand_in_the_table() -> None:
    assert set().union(*MAY.values()) <= set(ROLES)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("operation", SCENES)
def test_a_role_does_what_the_table_says_and_nothing_else(
    shop: House, operation: str, role: str
) -> None:
    act = SCENES[operation](shop, shop.people[role])
    store = shop.store
    assert isinstance(store, MemoryStore)
    before = len(store.events)
    if role in MAY[operation]:
        shop.do(act)
        assert len(store.events) > before
    else:
        with pytest.raises(NotAllowed) as refused:
            shop.do(act)
        assert refused.value.code in (
            "role-not-allowed",
            "needs-supervisor",
            "names-need-inspector",
        )
        assert len(store.events) == before


@pytest.mark.parametrize(
    ("operation", "role"), [(name, role) for name in SCENES for role in sorted(MAY[name])]
)
def test_a_badge_alone_signs_nothing_that_takes_a_pin(
    shop: House, operation: str, role: str
) -> None:
    act = SCENES[operation](shop, shop.people[role])
    store = shop.store
    assert isinstance(store, MemoryStore)
    before = len(store.events)
    if operation in _SIGNED:
        with pytest.raises(NotAllowed, match="pin-missing"):
            store.perform(act)
        assert len(store.events) == before
    else:
        store.perform(act)
        assert len(store.events) > before


@pytest.mark.parametrize("operation", sorted(_SIGNED))
def test_somebody_elses_pin_is_no_signature(shop: House, operation: str) -> None:
    role = sorted(MAY[operation] & {"supervisor", "operator"})[-1]
    act = SCENES[operation](shop, shop.people[role])
    others = [Signature(one, shop.clock.now()) for name, one in shop.people.items() if name != role]
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(act, others)


@pytest.mark.parametrize("operation", sorted(set(SCENES) - set(_WITHOUT_BADGE)))
def test_whoever_left_does_nothing_more(shop: House, operation: str) -> None:
    gone, boss = shop.people["supervisor"], shop.people["0900"]
    act = SCENES[operation](shop, gone)
    shop.do(lambda uow: end_work(uow, gone, "moved away", boss))
    with pytest.raises(NotAllowed, match="person-left"):
        shop.do(act)


def test_an_inspector_signs_for_nobody(shop: House) -> None:
    run, signer = shop.run(weighed=False), shop.people["inspector"]
    order = Confirmation(run, "A010", {"mass": "1000"}, {"holder": "x"}, (signer,))
    with pytest.raises(NotAllowed, match="role-not-allowed"):
        shop.do(lambda uow: confirm_step(uow, order, shop.people["0417"]))


def _owned_by_an_inventory(shop: House) -> MemoryStore:
    store = shop.store
    assert isinstance(store, MemoryStore)
    store.hear(MasterDataOwned("HUB-1"), "HUB-1")
    return store


@pytest.mark.parametrize("operation", SCENES)
def test_what_an_inventory_keeps_is_changed_there_and_work_goes_on(
    shop: House, operation: str
) -> None:
    role = sorted(MAY[operation] & {"supervisor", "operator"})[-1]
    act = SCENES[operation](shop, shop.people[role])
    store = _owned_by_an_inventory(shop)
    before = len(store.events)
    if operation in OWNED or operation == "import_stock":
        why = "bin-not-kept" if operation == "import_stock" else "owned-by-inventory"
        with pytest.raises(NotAllowed, match=why):
            shop.do(act)
        assert len(store.events) == before
    else:
        shop.do(act)
        told = {one.event.name for one in store.events[before:]}
        assert told
        assert not told & master_data.OWNED


@pytest.mark.parametrize("operation", sorted(OWNED))
def test_whoever_keeps_them_changes_them(shop: House, operation: str) -> None:
    act = SCENES[operation](shop, shop.people["supervisor"])
    store = _owned_by_an_inventory(shop)
    store.terminal = "HUB-1"
    before = len(store.events)
    shop.do(act)
    assert {one.event.name for one in store.events[before:]} & master_data.OWNED


def test_stock_is_taken_over_into_bins_that_are_there(shop: House) -> None:
    boss = shop.people["supervisor"]
    act = SCENES["import_stock"](shop, boss)
    shop.do(lambda uow: add_places(uow, NewPlaces((IMPORTED_INTO,), "bin"), boss))
    store = _owned_by_an_inventory(shop)
    before = len(store.events)
    shop.do(act)
    assert len(store.events) > before
