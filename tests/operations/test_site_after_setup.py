"""What a supervisor changes about the workshop after the first day: settings, places, bins."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.domain.errors import NotFound, Refused
from app.domain.events import PlaceRegistered, PlaceRetired, SiteEstablished
from app.domain.procedure import Raw
from app.domain.site import Site
from app.main import load_rules
from app.operations.add_place import MOST_AT_ONCE, NewPlaces, add_places, rename_place
from app.operations.approve_procedure import run_as_demo
from app.operations.change_settings import REASONED, change_settings, setting
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.name_authority import name_authority
from app.operations.print_label import print_label
from app.operations.register_procedure import register_procedure
from app.operations.release_part import release_part
from app.operations.retire_place import reopen_place, retire_place
from app.operations.store_part import store_part
from app.operations.trust_terminal import trust_terminal
from tests.memory_store import MemoryStore
from tests.shop import SMALL, Shop, small_procedure

NEW: Mapping[str, Raw] = {
    "name": "Yard North",
    "address": "2 Quay",
    "contact": "+33 1 11 11 11 11",
    "permit": "VHU 2",
    "country": "be",
    "label_language": "nl",
    "gs1_prefix": "3456789",
    "link_base": "https://yard.example/p/",
    "label_shows_vin": True,
    "company_number": "BE0123456789",
    "emergency_number": "0032 2 555 12 12",
    "takt_min": "45",
    "pyro_first": True,
    "site.lock_minutes": "3",
}


def change(shop: Shop, why: str = "", /, **changes: Raw) -> tuple[str, ...]:
    """By the supervisor, signed."""
    return shop.do(lambda uow: change_settings(uow, changes, shop.people["0900"], why))


def site(shop: Shop) -> Site:
    """The workshop as it is now."""
    return shop.do(lambda uow: uow.site())


def newest(shop: Shop) -> object:
    """The last fact."""
    store = shop.store
    assert isinstance(store, MemoryStore)
    return store.events[-1].event


def part_in_hand(shop: Shop) -> str:
    """A labelled part that lies nowhere."""
    run, by = shop.take_in().run_id, shop.people["0417"]
    shop.confirm_first(run)
    code = shop.do(lambda uow: harvest_part(uow, Harvest(run, "A040", "DFL", grade="A"), by))
    shop.do(lambda uow: print_label(uow, code, "en", "test", by))
    return code


# ------------------------------------------------------------------------------ settings


@pytest.mark.parametrize("name", NEW)
def test_every_setting_can_be_changed_after_the_first_day(shop: Shop, name: str) -> None:
    before = site(shop)
    assert change(shop, "because", **{name: NEW[name]}) == (name,)

    after = site(shop)
    wanted = "BE" if name == "country" else NEW[name]
    assert setting(after, name) == wanted != setting(before, name)
    others = set(NEW) - {name}
    assert {one: setting(after, one) for one in others} == {
        one: setting(before, one) for one in others
    }


def test_several_changes_are_one_fact_with_its_reason(shop: Shop) -> None:
    assert set(change(shop, "new permit, moved", **NEW)) == set(NEW)
    event = newest(shop)
    assert isinstance(event, SiteEstablished)
    assert (event.name_of_site, event.reason) == ("Yard North", "new permit, moved")


@pytest.mark.parametrize("name", sorted(REASONED))
def test_what_stands_on_papers_or_protects_people_needs_a_reason(shop: Shop, name: str) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        change(shop, " ", **{name: NEW[name]})
    change(shop, "told by the authority", **{name: NEW[name]})


@pytest.mark.parametrize("name", sorted(set(NEW) - REASONED))
def test_the_rest_needs_none(shop: Shop, name: str) -> None:
    change(shop, **{name: NEW[name]})


def test_what_is_set_apart_from_the_sheet_stays(shop: Shop) -> None:
    boss = shop.people["0900"]
    shop.do(lambda uow: name_authority(uow, "DREAL", "Lyon", boss))
    change(shop, **{"site.lock_minutes": "3"})
    change(shop, name="Yard North")
    assert (site(shop).authority_name, site(shop).lock_minutes) == ("DREAL", 3)


def test_a_change_counts_for_the_vehicles_that_come_from_then_on(
    shop: Shop, tmp_path: Path
) -> None:
    text = SMALL.replace("version: 1.0.0", "version: 1.1.0").replace(
        "context: {", "context: {pyro_first: {type: bool, value: false, source: site}, "
    )
    procedure, boss = small_procedure(tmp_path, text), shop.people["0900"]
    digest = shop.do(lambda uow: register_procedure(uow, procedure, boss))
    shop.do(lambda uow: run_as_demo(uow, digest, boss))
    before = shop.take_in().run_id
    change(shop, "the maker asks for it", pyro_first=True)
    after = shop.take_in(vin="VF1BM0A0H33445577").run_id

    assert shop.do(lambda uow: uow.run(before)).context.get("pyro_first") is not True
    assert shop.do(lambda uow: uow.run(after)).context["pyro_first"] is True


def test_a_company_number_is_written_in_groups_and_may_be_given_up(shop: Shop) -> None:
    change(shop, company_number="123 456 789 00012")
    assert site(shop).company_number == "12345678900012"
    change(shop, company_number="")
    assert site(shop).company_number == ""


def test_the_takt_can_be_given_up_again(shop: Shop) -> None:
    change(shop, takt_min="45")
    assert site(shop).takt_minutes == 45
    change(shop, takt_min="")
    assert site(shop).takt_minutes == 0


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("name", " \n", "site-field-empty"),
        ("permit", "", "site-field-empty"),
        ("country", "France", "country-shape"),
        ("country", "F1", "country-shape"),
        ("company_number", "12345678", "company-number-shape"),
        ("company_number", "FR", "company-number-shape"),
        ("emergency_number", "", "emergency-number-shape"),
        ("emergency_number", "call Joe", "emergency-number-shape"),
        ("emergency_number", "١١٢", "emergency-number-shape"),
        ("takt_min", "0", "takt-minutes"),
        ("takt_min", "1441", "takt-minutes"),
        ("takt_min", "4.5", "takt-minutes"),
        ("takt_min", "²", "takt-minutes"),
        ("site.lock_minutes", "0", "lock-minutes"),
        ("site.lock_minutes", "61", "lock-minutes"),
        ("site.lock_minutes", "9" * 40, "lock-minutes"),
        ("label_language", "German", "setting-unknown"),
        ("gs1_prefix", "12a4", "gs1-prefix-shape"),
        ("link_base", "ftp://yard.example/", "link-base-shape"),
        ("pyro_first", "yes", "setting-unknown"),
        ("name", True, "setting-unknown"),
        ("authority_name", "DREAL", "setting-unknown"),
        ("u_site", "500", "setting-unknown"),
        ("name", "x" * 201, "text-too-long"),
    ],
)
def test_a_value_that_cannot_be_changes_nothing(
    shop: Shop, name: str, value: Raw, code: str
) -> None:
    before = site(shop)
    with pytest.raises(Refused, match=code):
        change(shop, "because", **{name: value})
    assert site(shop) == before


def test_what_would_change_nothing_is_no_fact(shop: Shop) -> None:
    with pytest.raises(Refused, match="settings-unchanged"):
        change(shop, "because", name=site(shop).name)
    with pytest.raises(Refused, match="settings-unchanged"):
        change(shop)


# -------------------------------------------------------------------------------- places


def test_bins_are_added_all_or_none(shop: Shop) -> None:
    boss = shop.people["0900"]
    shop.do(lambda uow: add_places(uow, NewPlaces(["c-01", "C-02"], "bin", "By the door"), boss))
    assert shop.do(lambda uow: uow.place("C-02")).label == "By the door"
    with pytest.raises(Refused, match="place-taken"):
        shop.do(lambda uow: add_places(uow, NewPlaces(["C-03", "C-01"], "bin"), boss))
    with pytest.raises(NotFound):
        shop.do(lambda uow: uow.place("C-03"))


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (NewPlaces([], "bin"), "places-none"),
        (NewPlaces([f"X-{n}" for n in range(MOST_AT_ONCE + 1)], "bin"), "places-none"),
        (NewPlaces(["X-1"], "terminal"), "places-none"),
        (NewPlaces(["X-1", "x-1"], "bin"), "place-taken"),
        (NewPlaces([""], "bin"), "place-code-shape"),
        (NewPlaces(["-1"], "bin"), "place-code-shape"),
        (NewPlaces(["terminal:T1"], "bin"), "place-code-shape"),
        (NewPlaces(["É-1"], "bin"), "place-code-shape"),
        (NewPlaces(["X" * 21], "bin"), "place-code-shape"),
    ],
)
def test_what_cannot_stand_on_a_label_is_no_place(shop: Shop, order: NewPlaces, code: str) -> None:
    with pytest.raises(Refused, match=code):
        shop.do(lambda uow: add_places(uow, order, shop.people["0900"]))


def test_a_place_gets_another_name_and_keeps_its_code_and_its_parts(shop: Shop) -> None:
    code, boss = part_in_hand(shop), shop.people["0900"]
    shop.do(lambda uow: store_part(uow, code, "B-01", boss))
    shop.do(lambda uow: rename_place(uow, "B-01", "Rack by the door", boss))
    place = shop.do(lambda uow: uow.place("B-01"))
    assert (place.kind, place.label) == ("bin", "Rack by the door")
    assert shop.do(lambda uow: uow.part(code)).place == "B-01"
    with pytest.raises(Refused, match="settings-unchanged"):
        shop.do(lambda uow: rename_place(uow, "B-01", "Rack by the door", boss))


def test_a_place_that_holds_parts_is_not_retired(shop: Shop) -> None:
    code, boss = part_in_hand(shop), shop.people["0900"]
    shop.do(lambda uow: store_part(uow, code, "B-01", boss))
    with pytest.raises(Refused, match="place-holds-parts") as refused:
        shop.do(lambda uow: retire_place(uow, "B-01", "rusty", boss))
    assert refused.value.reason.params["count"] == "1"

    shop.do(lambda uow: add_places(uow, NewPlaces(["B-02"], "bin"), boss))
    shop.do(lambda uow: store_part(uow, code, "B-02", boss))
    shop.do(lambda uow: retire_place(uow, "B-01", "rusty", boss))
    assert newest(shop) == PlaceRetired("B-01", "rusty")


def test_a_part_that_left_holds_no_bin(shop: Shop) -> None:
    code, boss = part_in_hand(shop), shop.people["0900"]
    shop.do(lambda uow: store_part(uow, code, "B-01", boss))
    shop.do(lambda uow: release_part(uow, code, "sold", load_rules(""), boss))
    shop.do(lambda uow: retire_place(uow, "B-01", "rusty", boss))


def test_nothing_is_stored_in_a_retired_place_until_it_is_used_again(shop: Shop) -> None:
    code, boss = part_in_hand(shop), shop.people["0900"]
    shop.do(lambda uow: retire_place(uow, "B-01", "rusty", boss))
    for act in (
        lambda uow: store_part(uow, code, "B-01", boss),
        lambda uow: rename_place(uow, "B-01", "other", boss),
        lambda uow: retire_place(uow, "B-01", "again", boss),
    ):
        with pytest.raises(Refused, match="place-retired"):
            shop.do(act)
    with pytest.raises(Refused, match="place-taken"):
        shop.do(lambda uow: add_places(uow, NewPlaces(["B-01"], "bin"), boss))

    shop.do(lambda uow: reopen_place(uow, "B-01", boss))
    assert isinstance(newest(shop), PlaceRegistered)
    shop.do(lambda uow: store_part(uow, code, "B-01", boss))
    with pytest.raises(Refused, match="place-in-use"):
        shop.do(lambda uow: reopen_place(uow, "B-01", boss))


def test_retiring_needs_a_reason(shop: Shop) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        shop.do(lambda uow: retire_place(uow, "B-01", " ", shop.people["0900"]))


def test_another_terminal_is_no_place_to_rename(shop: Shop) -> None:
    boss = shop.people["0900"]
    shop.do(lambda uow: trust_terminal(uow, "M3P9", "ab" * 32, boss))
    for act in (
        lambda uow: rename_place(uow, "terminal:M3P9", "x", boss),
        lambda uow: retire_place(uow, "terminal:M3P9", "x", boss),
    ):
        with pytest.raises(NotFound, match="place-unknown"):
            shop.do(act)
