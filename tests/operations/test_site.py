"""Who this workshop is, who may work, and which procedures are released."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.procedure import Procedure
from app.operations.approve_procedure import approve_procedure, run_as_demo
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.establish_site import SiteSheet, establish_site
from app.operations.register_procedure import register_procedure
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, Shop, badge, catalogue, small_procedure

BOSS = Enrolment("1", "Boss", "RB-BOSS-7Q2M", ("supervisor",), pin="v1")
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


def test_somebody_must_be_able_to_sign_from_the_first_day(empty: MemoryStore) -> None:
    sheet = replace(SHEET, people=(replace(BOSS, pin=""),))
    with pytest.raises(Refused, match="site-needs-pin"):
        empty.perform(lambda uow: establish_site(uow, sheet))
    assert empty.events == ()


@pytest.mark.parametrize("prefix", ["123", "12a4", "1234567890123", "٣٣٣٣", "²³²³"])
def test_a_gs1_prefix_is_4_to_12_digits(empty: MemoryStore, prefix: str) -> None:
    with pytest.raises(Refused):
        empty.perform(lambda uow: establish_site(uow, replace(SHEET, gs1_prefix=prefix)))


@pytest.mark.parametrize("number", ["1234567890001", "12345678900012X", "Jeanne"])
def test_a_company_number_is_a_siret_or_a_vat_number_from_the_first_day(
    empty: MemoryStore, number: str
) -> None:
    sheet = replace(SHEET, settings={"company_number": number})
    with pytest.raises(Refused, match="company-number-shape"):
        empty.perform(lambda uow: establish_site(uow, sheet))
    grouped = replace(SHEET, settings={"company_number": "123 456 789 00012"})
    empty.perform(lambda uow: establish_site(uow, grouped))


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


def test_a_workshop_is_established_once(shop: Shop) -> None:
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: establish_site(uow, SHEET))
    assert caught.value.code == "site-already-there"
    assert shop.do(lambda uow: uow.site()).name == "Test yard"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:/",
        "ftp://yard.example/",
        "https://yard.example/a b/",
        "https://yard.example/é/",
        "https://yard.example/\x00/",
        "https://yard.example/p",
        "https://yard.example/" + "x" * 200 + "/",
    ],
)
def test_a_link_that_would_not_be_read_back_is_refused(empty: MemoryStore, link: str) -> None:
    with pytest.raises(Refused) as caught:
        empty.perform(lambda uow: establish_site(uow, replace(SHEET, link_base=link)))
    assert caught.value.code == "link-base-shape"
    assert empty.events == ()


@pytest.mark.parametrize("link", ["", "http://yard.example/", "https://id.gs1.org/8004/3760000"])
def test_a_link_that_is_read_back_is_kept(empty: MemoryStore, link: str) -> None:
    empty.perform(lambda uow: establish_site(uow, replace(SHEET, link_base=link)))
    assert empty.perform(lambda uow: uow.site()).value.link_base == link


def test_a_badge_that_can_be_guessed_is_refused(shop: Shop) -> None:
    order = Enrolment("77", "New", "1234567", ("operator",))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: enrol_person(uow, order, shop.people["0900"]))
    assert caught.value.code == "badge-too-short"


@pytest.mark.parametrize("author", ["0900 Nadia", "Nadia (0900)", " 0900", "a team: 0417, 0900"])
def test_an_author_is_known_by_number_however_it_is_written(shop: Shop, author: str) -> None:
    own = replace(shop.procedure, author=author, version="2.0.0")
    boss = shop.people["0900"]
    shop.do(lambda uow: register_procedure(uow, own, boss))
    with pytest.raises(NotAllowed) as caught:
        shop.do(lambda uow: approve_procedure(uow, own.digest, boss))
    assert caught.value.code == "approval-by-author"


NADIA = Enrolment("0950", "Nadia  Lefèvre-Õzil", "RB-TEST0950", ("supervisor",))


def approved_by_nadia(shop: Shop, author: str) -> None:
    """A procedure of this author is approved by Nadia, a supervisor who has a name as well."""
    boss = shop.people["0900"]
    nadia = shop.do(lambda uow: enrol_person(uow, NADIA, boss))
    shop.people["0950"] = nadia
    made = replace(shop.procedure, author=author, version="2.0.0")
    shop.do(lambda uow: register_procedure(uow, made, boss))
    shop.do(lambda uow: approve_procedure(uow, made.digest, nadia))


@pytest.mark.parametrize(
    "author",
    [
        "Nadia Lefèvre-Õzil",
        "nadia LEFEVRE ozil",
        " LEFEVRE OZIL,\tNadia ",
        "Nadia Lefe\u0300vre-O\u0303zil",
        "Ann Other and Nadia Lefèvre-Õzil",
    ],
)
def test_an_author_is_known_by_name_however_it_is_written(shop: Shop, author: str) -> None:
    with pytest.raises(NotAllowed) as caught:
        approved_by_nadia(shop, author)
    assert caught.value.code == "approval-by-author"


@pytest.mark.parametrize("author", ["Nadia Other", "Lefèvre", "Nadiana Lefèvre-Õzil", "somebody"])
def test_whoever_shares_a_part_of_a_name_is_not_the_author(shop: Shop, author: str) -> None:
    approved_by_nadia(shop, author)


def test_a_number_inside_another_is_not_the_author(shop: Shop) -> None:
    other = replace(shop.procedure, author="10900 Ann", version="2.0.0")
    boss = shop.people["0900"]
    shop.do(lambda uow: register_procedure(uow, other, boss))
    shop.do(lambda uow: approve_procedure(uow, other.digest, boss))


def test_an_approved_version_never_means_something_else(shop: Shop, tmp_path: Path) -> None:
    boss = shop.people["0900"]
    changed = small_procedure(tmp_path, SMALL.replace("value: 60", "value: 600"))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: register_procedure(uow, changed, boss))
    assert caught.value.code == "procedure-version-taken"
    higher = replace(changed, version="1.0.1")
    assert shop.do(lambda uow: register_procedure(uow, higher, boss)) == higher.digest


def test_an_older_approved_version_never_means_something_else(shop: Shop, tmp_path: Path) -> None:
    boss = shop.people["0900"]
    newer = replace(shop.procedure, version="2.0.0")
    shop.do(lambda uow: register_procedure(uow, newer, boss))
    shop.do(lambda uow: approve_procedure(uow, newer.digest, boss))
    changed = small_procedure(tmp_path, SMALL.replace("value: 60", "value: 600"))
    assert changed.version == shop.procedure.version
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: register_procedure(uow, changed, boss))
    assert caught.value.code == "procedure-version-taken"


def test_of_two_contents_of_one_version_one_alone_is_released(shop: Shop) -> None:
    boss = shop.people["0900"]
    one = replace(shop.procedure, version="2.0.0")
    other = replace(one, author="10900 Ann")
    shop.do(lambda uow: register_procedure(uow, one, boss))
    shop.do(lambda uow: register_procedure(uow, other, boss))
    shop.do(lambda uow: approve_procedure(uow, one.digest, boss))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: approve_procedure(uow, other.digest, boss))
    assert caught.value.code == "procedure-version-taken"
    shop.do(lambda uow: approve_procedure(uow, one.digest, boss))
