"""The EPCIS repository: nothing twice, nothing over another, nothing passed over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from app.db import hub_epcis_tables as tables
from app.db.hub_engine import HubDatabase
from app.db.hub_epcis_reading import EpcisReading
from app.db.hub_following import Following
from app.db.hub_rows import put_rows
from app.domain import events
from app.exchange.epcis_filed import filed
from app.exchange.epcis_query import query_of
from app.exchange.epcis_store import Behaviour, Offered, TooMany
from app.exchange.epcis_terms import FEED_SEQ
from app.exchange.fact_row import GENESIS, digest, entry_of
from tests.exchange.epcis_memory import fact
from tests.hub.epcis_facts import CODE, HARVESTED, NOW, PART, Repository, kept, observed

VIN = "VF1BM0A0H33445566"
MADE_OF_EVENTS = (tables.clock, tables.event, tables.named, tables.amount)


@pytest.fixture
def repository(database: HubDatabase) -> Repository:
    return Repository(database)


def offer(repository: Repository, *numbers: int, how: Behaviour = "rollback", **more: str) -> bool:
    events = [(at, kept(one, **more)) for at, one in enumerate(numbers)]
    capture_id = f"c{len(repository.store.jobs('partner', '', 500)):04}"
    return repository.store.capture(Offered("partner", capture_id, how, NOW, events)).success


def test_the_story_of_a_part_is_told_in_its_order(repository: Repository) -> None:
    repository.tell(HARVESTED, events.LabelPrinted(CODE, "part", "zebra", 0, ""))
    repository.tell(events.PartStored(CODE, "R07"), events.PartLeft(CODE, "v1", "sold"))
    told = "commissioning removing inspecting labelling storing retail_selling"
    assert repository.steps() == told.split()
    assert repository.steps(MATCH_anyEPC=PART) == told.split()
    assert repository.steps(EQ_bizLocation="urn:refactory:place:R07") == ["storing"]


def test_a_part_keeps_its_first_name_when_the_workshop_gets_a_prefix(
    repository: Repository,
) -> None:
    site = events.SiteEstablished("A", "", "", "", "FR", ("fr",), gs1_prefix="9521141")
    later = "K7Q210000023"
    repository.tell(events.PartStored(CODE, "A"), site, events.PartStored(CODE, "B"))
    repository.tell(events.PartStored(later, "A"))
    assert [one.content["epcList"][0].rpartition("/")[2] for one in repository.ask()] == [
        PART,
        PART,
        f"9521141{later}",
    ]
    assert len(repository.store.of_part(later)) == 1


def test_a_mistake_is_declared_beside_what_was_told(repository: Repository) -> None:
    repository.tell(events.PartStored(CODE, "A"), events.PartStored(CODE, "B"))
    repository.tell(events.StoringTakenBack(CODE, "A"))
    (wrong,) = repository.ask(EXISTS_errorDeclaration="true")
    original, declared = repository.ask(EQ_eventID=wrong.content["eventID"])
    declaration = wrong.content["errorDeclaration"]
    assert declaration["reason"] == "incorrect_data"
    assert {**original.content, "errorDeclaration": declaration} == declared.content
    assert repository.ask(EQ_bizStep="storing")[-1].content["bizLocation"] == {
        "id": "urn:refactory:place:A"
    }
    everything = repository.ask()
    assert repository.ask(EXISTS_errorDeclaration="false") == everything


def test_what_is_corrected_may_stand_in_the_same_batch_or_an_earlier_one(
    database: HubDatabase,
) -> None:
    told = [events.PartStored(CODE, one) for one in "ABC"]
    whole, pieces = Repository(database), Repository(database, at_once=1)
    pieces.tell(*told, events.StoringTakenBack(CODE, ""), HARVESTED)
    first = [one.content for one in pieces.ask()]
    again = EpcisReading(lambda: NOW, "secret")
    again.version = 2
    whole.work = Following(database, again)
    whole.work.go_on()
    assert [one.content for one in whole.ask()] == first
    assert len(whole.ask(EXISTS_errorDeclaration="true")) == 1


def test_put_back_from_a_copy_it_gives_out_no_place_again(repository: Repository) -> None:
    offer(repository, 1, 2)
    last = repository.ask()[-1].number
    with repository.database.engine.begin() as connection:
        copied = {table.name: connection.execute(select(table)).all() for table in MADE_OF_EVENTS}
    repository.store.capture_one(kept(3), "p", NOW + timedelta(seconds=1))
    followed = repository.ask()[-1].number
    with repository.database.engine.begin() as connection:
        for table in MADE_OF_EVENTS:
            connection.execute(delete(table))
            put_rows(connection, table, copied[table.name])
    repository.store.capture_one(kept(4), "p", NOW + timedelta(seconds=2))
    assert last < followed < repository.ask()[-1].number
    assert len(repository.ask(**{f"GT_{FEED_SEQ}": str(followed)})) == 1


def test_made_anew_our_events_are_the_same_and_those_of_partners_stay(
    repository: Repository,
) -> None:
    repository.tell(HARVESTED)
    assert offer(repository, 1)
    before = {one.content["eventID"] for one in repository.ask()}
    last = repository.ask()[-1].number
    reading = EpcisReading(lambda: NOW, "secret")
    reading.version = 2
    Following(repository.database, reading).go_on()
    assert {one.content["eventID"] for one in repository.ask()} == before
    assert len(repository.ask(**{f"GT_{FEED_SEQ}": str(last)})) == 3


@pytest.mark.parametrize(
    "hostile",
    [
        events.PartStored("HALF", "HALF"),
        events.PartStored("x" * 5000, "y" * 5000),
        events.VehicleReceived("NUL", "", "HALF", "", "HALF", "", "", "", "", 0),
        events.PartHarvested("", "", "", "", "", "", "NUL", "", "", "", "", None, ""),
        events.PartReserved("w" * 5000, CODE),
    ],
    ids=["half a character", "too long", "nul", "empty", "long key"],
)
def test_one_odd_fact_holds_up_no_other(repository: Repository, hostile: events.Event) -> None:
    odd = entry_of(fact(hostile), GENESIS)
    odd = odd._replace(body=odd.body.replace("HALF", r"\ud800").replace("NUL", r"\u0000"))
    odd = odd._replace(hash=digest(odd))
    stored = entry_of(fact(events.PartStored(CODE, "A"), 2), odd.hash)
    repository.push([odd, stored])
    places = [one.content.get("bizLocation", {}).get("id") for one in repository.ask()]
    assert places[-1] == "urn:refactory:place:A"


def test_a_fact_that_does_not_count_is_not_told(repository: Repository) -> None:
    row = entry_of(fact(events.PartStored(CODE, "A")), GENESIS)._replace(body='{"place":"B"}')
    repository.push([row])
    unread = row._replace(seq=2, prev=row.hash, event_id="e2")
    repository.push([unread._replace(hash=digest(unread))])
    assert repository.work.behind() == 0
    assert repository.ask() == []


def test_one_event_told_again_changes_nothing(repository: Repository) -> None:
    assert offer(repository, 1, 2)
    assert offer(repository, 2, 3)
    assert repository.places() == [1, 2, 3]


def test_trap_1_an_event_and_its_declaration_share_an_id_and_both_are_kept(
    repository: Repository,
) -> None:
    one = kept()
    declaration = {"declarationTime": "2026-11-23T10:00:00Z", "reason": "incorrect_data"}
    declared = kept(errorDeclaration=declaration)
    store = repository.store
    fates = [store.capture_one(each, "p", NOW) for each in (one, one, declared, declared)]
    assert fates == ["stored", "known", "stored", "known"]
    assert len(repository.ask(EQ_eventID=one.event_id)) == 2


def test_another_event_of_the_same_id_is_a_conflict_and_never_written_over(
    repository: Repository,
) -> None:
    repository.store.capture_one(kept(), "a", NOW)
    assert repository.store.capture_one(kept(bizStep="storing"), "b", NOW) == "conflict"
    assert repository.steps() == ["receiving"]


def test_nobody_takes_the_id_of_one_of_our_events(repository: Repository) -> None:
    repository.tell(events.PartStored(CODE, "A"))
    (ours,) = repository.ask()
    stolen = observed(eventID=ours.content["eventID"])
    assert repository.store.capture_one(filed(stolen), "thief", NOW) == "conflict"


def test_an_event_without_an_id_gets_one_that_its_repetition_gets_too(
    repository: Repository,
) -> None:
    nameless = {name: one for name, one in observed().items() if name != "eventID"}
    fates = [repository.store.capture_one(filed(nameless), "p", NOW) for _ in range(2)]
    assert fates == ["stored", "known"]


def test_of_a_capture_all_is_kept_or_nothing(repository: Repository) -> None:
    assert offer(repository, 1)
    assert not offer(repository, 2, 1, bizStep="storing")
    assert repository.steps() == ["receiving"]


def test_of_a_capture_that_proceeds_all_but_the_faulty_is_kept(repository: Repository) -> None:
    assert offer(repository, 1)
    assert not offer(repository, 2, 1, how="proceed", bizStep="storing")
    assert repository.steps() == ["receiving", "storing"]
    job = repository.store.jobs("partner", "", 9)[-1]
    assert [one["instance"] for one in job.errors] == ["urn:refactory:elv:1:eventList:1"]


def test_a_capture_is_seen_by_its_partner_alone(repository: Repository) -> None:
    offer(repository, 1)
    assert repository.store.job("c0000", "partner") is not None
    assert repository.store.job("c0000", "another") is None
    assert repository.store.jobs("another", "", 9) == []


def test_trap_7_record_times_are_strictly_later_so_that_a_cursor_skips_nothing(
    repository: Repository,
) -> None:
    def told(first: int) -> None:
        for number in range(first, first + 10):
            repository.store.capture_one(kept(number), "p", NOW - timedelta(seconds=number))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(told, range(0, 40, 10)))
    found = repository.ask()
    assert [one.number for one in found] == sorted({one.number for one in found})
    times = [one.record_time for one in found]
    assert times == sorted(set(times))
    seen: list[str] = []
    last = times[0]
    while True:
        page = repository.store.find(query_of({"GE_recordTime": last, "perPage": "7"}.items()))
        seen += [
            one.content["eventID"] for one in page.events if one.content["eventID"] not in seen
        ]
        if page.events[-1].record_time == last:
            break
        last = page.events[-1].record_time
    assert len(seen) == 40


@pytest.mark.parametrize("order", ["eventTime", "recordTime", FEED_SEQ])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_pages_of_any_order_hold_every_event_once(
    repository: Repository, order: str, direction: str
) -> None:
    times = ["2026-11-22T10:05:00Z", "2026-11-22T10:05:00Z", "2026-11-22T12:05:00+02:00"]
    for number in range(9):
        repository.store.capture_one(kept(number, eventTime=times[number % 3]), "p", NOW)
    numbers = repository.places(orderBy=order, orderDirection=direction, perPage="2")
    assert sorted(numbers) == list(range(1, 10))
    assert numbers == sorted(numbers, reverse=direction == "DESC")


def test_a_span_of_time_is_told_in_pages_of_its_own_order(repository: Repository) -> None:
    for number, hour in enumerate((12, 10, 11, 13)):
        repository.store.capture_one(kept(number, eventTime=f"2026-11-22T{hour}:00:00Z"), "p", NOW)
    asked = {"GE_eventTime": "2026-11-22T11:00:00Z", "perPage": "1"}
    assert repository.places(**asked) == [3, 1, 4]


def test_trap_6_a_page_token_holds_after_more_was_told(repository: Repository) -> None:
    for number in range(4):
        repository.store.capture_one(kept(number), "p", NOW)
    asked = {"perPage": "2", "MATCH_anyEPC": PART}
    token = repository.store.find(query_of(asked.items())).token
    repository.store.capture_one(kept(9), "p", NOW)
    rest = repository.store.find(query_of([*asked.items(), ("nextPageToken", token)]))
    assert rest.events == tuple(repository.ask()[2:4])


def test_a_limit_counts_over_all_pages(repository: Repository) -> None:
    for number in range(6):
        repository.store.capture_one(kept(number), "p", NOW)
    asked = {"orderBy": "recordTime", "eventCountLimit": "5", "perPage": "2"}
    assert repository.places(**asked) == [6, 5, 4, 3, 2]
    assert repository.places(**asked, orderDirection="ASC") == [1, 2, 3, 4, 5]
    with pytest.raises(TooMany):
        repository.ask(maxEventCount="5")
    assert len(repository.ask(maxEventCount="6")) == 6


def test_what_partners_told_stands_in_the_story_of_a_part(repository: Repository) -> None:
    repository.tell(events.PartStored(CODE, "A"))
    repository.store.capture_one(kept(eventTime="2026-11-25T10:00:00Z"), "shredder", NOW)
    told = repository.store.of_thing(PART)
    assert [(one.captured_by, one.content["bizStep"]) for one in told] == [
        ("", "storing"),
        ("shredder", "receiving"),
    ]
    assert repository.store.of_part(CODE) == told


def test_no_vin_stands_in_the_repository(repository: Repository) -> None:
    repository.tell(events.VehicleReceived("v1", "1", VIN, "", "R", "Z", "2014", "bev", "", 1))
    repository.tell(events.VinFound("v2", VIN, "door"))
    received, found = repository.ask()
    assert VIN not in str(received.content) + str(found.content)
    assert received.content["elv:vinPseudonym"] == found.content["elv:vinPseudonym"]


def test_what_is_known_can_be_listed_from_one_on(repository: Repository) -> None:
    for number, step in enumerate(("storing", "receiving", "storing")):
        repository.store.capture_one(kept(number, bizStep=step), "p", NOW)
    assert list(repository.store.words("biz_step", "", 9)) == ["receiving", "storing"]
    assert list(repository.store.words("biz_step", "receiving", 9)) == ["storing"]
    assert list(repository.store.things("", 9)) == [PART]
