"""The inventory owns the master data of a site: it says so, changes it by the operations of the
terminals, and keeps the names of people beside the facts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.db.hub_access_tables import brought
from app.db.hub_engine import HubDatabase, open_file
from app.db.hub_following import Following
from app.db.hub_master import MasterReading
from app.db.hub_master_tables import person_record
from app.db.hub_store import HubStore
from app.db.hub_tables import follower
from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import (
    MasterDataOwned,
    PersonChanged,
    PersonEnrolled,
    PlaceRegistered,
    PrivateRef,
)
from app.domain.master_data import owner_in
from app.exchange.master_data_store import MasterUnit
from app.exchange.people_records import PeopleTold, PrivateRecord
from app.operations.add_place import NewPlaces, add_places
from app.operations.change_person import PersonChange, change_person, end_work
from app.operations.change_settings import change_settings
from app.operations.enrol_person import Enrolment, Evidence, enrol_person
from app.operations.qualify import grant_qualification
from app.operations.retire_place import retire_place
from tests.hub.a_site import (
    BIN,
    CLERK,
    LEA,
    LEAS_NAME,
    NADIA,
    NADIAS_NAME,
    STAFF,
    ASite,
    record_of,
)
from tests.hub.a_stock import SITE
from tests.shop import EPOCH

SAM = Enrolment("0633", "Sam Exemple", "RB-a-badge-of-sam", ("operator",))


@pytest.fixture
def site(database: HubDatabase) -> ASite:
    return ASite(database)


def enrol_sam(site: ASite) -> str:
    return site.data.act(STAFF, lambda unit, by: enrol_person(unit, SAM, by))


def numbers(site: ASite) -> list[str]:
    return [one.number for one in site.data.ask(lambda unit: unit.people())]


# ------------------------------------------------------------------------------- ownership


def test_it_owns_master_data_as_soon_as_it_knows_a_site_and_says_so_once(site: ASite) -> None:
    site.tell(BIN)
    assert site.stated() == [], "nothing to own before there is a site"
    site.tell(SITE)
    site.tell(NADIA)
    (one,) = site.stated()
    assert isinstance(one.event, MasterDataOwned)
    assert owner_in([one]) == one.terminal == site.data.ask(lambda unit: unit.terminal)


def reaches(site: ASite, terminal: str, seq: int) -> None:
    """How far it was when it enrolled."""
    with site.database.engine.begin() as connection:
        connection.execute(brought.insert().values(terminal=terminal, incarnation=1, seq=seq))


def test_it_waits_until_the_founder_told_all_that_it_had_when_it_enrolled(site: ASite) -> None:
    """What was released a year after the founding stands far behind it in the log."""
    reaches(site, "K7Q2", 3)
    reaches(site, "M3XA", 900)
    site.tell(SITE)
    site.tell(NADIA)
    assert site.stated() == []
    site.tell(BIN)
    assert isinstance(site.stated()[0].event, MasterDataOwned)


def test_staff_who_change_something_do_not_wait_for_a_founder_that_is_gone(site: ASite) -> None:
    reaches(site, "K7Q2", 900)
    site.founded()
    enrol_sam(site)
    owned, enrolled = site.stated()
    assert isinstance(owned.event, MasterDataOwned)
    assert isinstance(enrolled.event, PersonEnrolled)


def test_made_anew_from_its_feed_it_owns_them_already(site: ASite) -> None:
    site.founded()
    with site.database.engine.begin() as connection:
        connection.execute(follower.update().values(version=0))
    site.told.follow()
    assert len(site.stated()) == 1
    assert numbers(site) == ["0417", "0900"]


def test_a_site_that_nobody_can_read_founds_nothing(site: ASite) -> None:
    site.told.push([site.told.row(SITE)._replace(body="{}")])
    site.told.follow()
    assert HubStore(site.database).transact(lambda unit: unit.feed().head) == 1


# ------------------------------------------------------------------------------ operations


def test_staff_enrol_somebody_by_the_operation_of_the_terminals(site: ASite) -> None:
    site.founded()
    person = enrol_sam(site)
    told = site.stated()[-1]
    assert isinstance(told.event, PersonEnrolled)
    assert told.event.person_id == person
    assert told.by.startswith("staff-") and STAFF not in told.by, "a pseudonym, not a name"
    assert "Sam" not in repr(told), "no name stands in a fact"
    assert site.data.ask(lambda unit: unit.names())[person] == "Sam Exemple"
    assert numbers(site) == ["0417", "0633", "0900"]


def test_a_refusal_of_the_operation_changes_nothing(site: ASite) -> None:
    site.founded()
    enrol_sam(site)
    before = len(site.facts())
    with pytest.raises(Refused, match="person-number-taken"):
        enrol_sam(site)
    assert len(site.facts()) == before
    with site.database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(person_record)) == 1


def test_a_change_comes_after_what_a_fast_clock_recorded(site: ASite) -> None:
    far = 2**61
    site.told.tell(PlaceRegistered("A-01", "bin", "from the year 3100"), hlc=far)
    site.founded()
    site.data.act(STAFF, lambda unit, by: retire_place(unit, "A-01", "torn down", by))
    assert site.data.ask(lambda unit: unit.place("A-01")).retired
    assert site.stated()[-1].hlc > far


def test_a_bin_with_parts_in_it_is_not_retired(site: ASite) -> None:
    from app.db.hub_stock import StockReading
    from app.domain.events import PartStored
    from tests.hub.a_stock import HEADLAMP, RECEIVED

    site.founded()
    site.tell(RECEIVED, HEADLAMP, PartStored(HEADLAMP.part_id, "A-01"))
    stock = Following(site.database, StockReading(site.told.kinds))
    while stock.go_on():
        pass
    with pytest.raises(Refused, match="place-holds-parts"):
        site.data.act(STAFF, lambda unit, by: retire_place(unit, "A-01", "torn down", by))


def test_settings_and_qualifications_are_changed_there(site: ASite) -> None:
    site.founded()
    line = Evidence("HV_TEST", "AFPA", "2026-17", date(2026, 1, 1), date(2027, 1, 1))

    def work(unit: MasterUnit, by: str) -> None:
        grant_qualification(unit, LEA.person_id, line, by)
        change_settings(unit, {"contact": "+33 1 23 45 67 89"}, by)

    site.data.act(STAFF, work)
    assert site.data.ask(lambda unit: unit.site()).contact == "+33 1 23 45 67 89"
    assert "HV_TEST" in site.data.ask(lambda unit: unit.person(LEA.person_id)).qualifications


def test_the_last_supervisor_of_the_site_stays_whoever_acts(site: ASite) -> None:
    site.founded()
    with pytest.raises(Refused, match="site-needs-supervisor"):
        site.data.act(STAFF, lambda unit, by: end_work(unit, NADIA.person_id, "left", by))


@pytest.mark.parametrize("member", [CLERK, "Nobody"])
def test_who_is_no_supervisor_of_the_inventory_changes_nothing(site: ASite, member: str) -> None:
    site.founded()
    with pytest.raises((NotAllowed, NotFound)):
        site.data.act(member, lambda unit, by: enrol_person(unit, SAM, by))


def test_two_who_take_one_number_at_once_get_it_once(site: ASite) -> None:
    site.founded()

    def tried(code: str) -> str:
        order = NewPlaces([code], "bin")
        try:
            site.data.act(STAFF, lambda unit, by: add_places(unit, order, by))
        except Refused as refused:
            return refused.code
        return "added"

    with ThreadPoolExecutor(4) as hands:
        done = list(hands.map(tried, ["B-01"] * 4))
    assert sorted(done) == ["added", "place-taken", "place-taken", "place-taken"]


def test_somebody_without_a_site_changes_nothing(site: ASite) -> None:
    with pytest.raises(NotFound, match="site-missing"):
        site.data.act(STAFF, lambda unit, by: change_settings(unit, {"name": "x"}, by))


# ----------------------------------------------------------------------------------- names


def test_names_come_from_terminals_and_go_to_terminals(site: ASite) -> None:
    site.founded()
    lacking = site.data.exchange(PeopleTold()).want
    assert set(lacking) == {NADIAS_NAME.record, LEAS_NAME.record}
    site.data.exchange(PeopleTold((NADIAS_NAME, LEAS_NAME)))
    assert site.data.ask(lambda unit: unit.names())[NADIA.person_id] == "Nadia Exemple"
    answer = site.data.exchange(PeopleTold(want=(LEAS_NAME.record, "nobody")))
    assert (answer.records, answer.want, answer.erased) == ((LEAS_NAME,), (), ())


@pytest.mark.parametrize(
    "told",
    [
        PrivateRecord(LEAS_NAME.record, LEAS_NAME.salt, '{"name":"Somebody Else"}'),
        PrivateRecord(LEAS_NAME.record, LEAS_NAME.salt, ""),
        record_of("of-a-buyer", "Ben Buyer"),
    ],
    ids=["another name", "no name", "no person of the site"],
)
def test_a_name_that_no_fact_vouches_for_is_dropped(site: ASite, told: PrivateRecord) -> None:
    site.founded()
    answer = site.data.exchange(PeopleTold((told,)))
    assert LEAS_NAME.record in answer.want
    assert site.data.exchange(PeopleTold(want=(told.record,))).records == ()


def test_a_name_is_believed_once_its_fact_counts(site: ASite) -> None:
    """Facts are pushed a moment before; nobody waits for the worker."""
    site.told.push([site.told.row(LEA)])
    site.data.exchange(PeopleTold((LEAS_NAME,)))
    assert site.data.exchange(PeopleTold(want=(LEAS_NAME.record,))).records == (LEAS_NAME,)


def test_a_record_belongs_to_whom_it_was_told_of_first(site: ASite) -> None:
    thief = PersonEnrolled("thief", "6666", NADIA.private, "", ("operator",), "en")
    other = PersonChanged(
        LEA.person_id, "0417", PrivateRef(NADIAS_NAME.record, "0" * 64), ("operator",), "fr"
    )
    site.tell(SITE, NADIA, LEA, thief, other)
    site.data.exchange(PeopleTold((NADIAS_NAME,)))
    answer = site.data.exchange(PeopleTold(want=(NADIAS_NAME.record,)))
    assert answer.records == (NADIAS_NAME,)


def test_the_name_of_somebody_who_left_is_erased_everywhere(site: ASite) -> None:
    site.founded()
    site.data.exchange(PeopleTold((NADIAS_NAME, LEAS_NAME)))
    newer = PersonChange(LEA.person_id, "0417", ("operator",), "fr", "Léa Martin")
    site.data.act(STAFF, lambda unit, by: change_person(unit, newer, by))
    with pytest.raises(Refused, match="person-still-works"):
        site.data.erase(LEA.person_id)
    site.data.act(STAFF, lambda unit, by: end_work(unit, LEA.person_id, "moved", by))
    site.data.erase(LEA.person_id)
    answer = site.data.exchange(PeopleTold((LEAS_NAME,), (LEAS_NAME.record,)))
    assert len(answer.erased) == 2, "the name before is erased too"
    assert (answer.records, LEAS_NAME.record in answer.erased) == ((), True)
    assert site.data.ask(lambda unit: unit.erased(unit.person(LEA.person_id)))
    assert "Léa" not in "".join(site.data.ask(lambda unit: unit.names()).values())


def test_an_erased_name_stays_erased_when_all_is_made_anew(site: ASite) -> None:
    site.founded()
    site.data.act(STAFF, lambda unit, by: end_work(unit, LEA.person_id, "moved", by))
    site.data.erase(LEA.person_id)
    fresh = Following(site.database, MasterReading(lambda: EPOCH))
    with site.database.engine.begin() as connection:
        connection.execute(follower.update().values(version=0))
    while fresh.go_on():
        pass
    answer = site.data.exchange(PeopleTold((LEAS_NAME,)))
    assert answer.erased == (LEAS_NAME.record,)


def test_an_erased_name_is_nowhere_in_the_file(tmp_path: Path) -> None:
    database = open_file(tmp_path / "inventory.sqlite")
    site = ASite(database).founded()
    site.data.exchange(PeopleTold((NADIAS_NAME, LEAS_NAME)))
    site.data.act(STAFF, lambda unit, by: end_work(unit, LEA.person_id, "moved", by))
    site.data.erase(LEA.person_id)
    files = b"".join(one.read_bytes() for one in tmp_path.glob("inventory.sqlite*"))
    database.close()
    assert "Léa Exemple".encode() not in files
    assert b"Nadia Exemple" in files, "others are still there"
