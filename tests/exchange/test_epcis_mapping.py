"""Every fact about a thing is told as EPCIS means it, and nothing else leaves the house."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import events
from app.domain.events import KINDS, Event
from app.domain.events.claim import ClaimDecided, ClaimSettled
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import TransferDispatched, TransferReceived
from app.domain.identifiers import Vin
from app.exchange.epcis_documents import document_in, document_of, event_in
from app.exchange.epcis_filed import filed
from app.exchange.epcis_mapping import UNTOLD, WAYS, told_of
from app.exchange.epcis_terms import CONTEXT
from tests.exchange.epcis_memory import ID, START, Teller, fact
from tests.exchange.epcis_official import complaint, is_valid, needs_schema

VIN = "VF1BM0A0H33445566"
CODE = "K7Q210000015"
PREFIX = "9521141"
Texts = st.SearchStrategy[str]
Amounts = st.SearchStrategy[Decimal]
KEPT_BACK = ("vin", "own_number", "register_no", "remark", "words", "reason", "where", "person_id")
TEXTS = st.sampled_from((CODE, "BOX-7", "A", "", "é ✓/?#", "x" * 900)) | st.text(
    st.characters(codec="utf-8"), max_size=8
)
AMOUNTS = st.decimals(-(10**9), 10**9, places=3)
HOSTILE = TEXTS | st.text(max_size=8) | st.sampled_from(("\0", "\ud800", " " * 9, "urn:x", "a\nb"))
BEYOND = AMOUNTS | st.sampled_from((Decimal("1E+400"), Decimal("-1E-400")))
HARVESTED = events.PartHarvested(
    CODE, "v1", "r1", "A010", part_type="DFL", position="left", oe_number="8200426586", serial="SN",
    damage="2D1", grade="A", route="stock", kg=Decimal("6.3"), remark=VIN
)  # fmt: skip
RECEIVED = events.VehicleReceived(
    "v1", "2026-0001", VIN, "", "Renault", "Zoe", "2014", "bev", "complete", 1
)


def _values(hint: Any, texts: Texts, amounts: Amounts) -> st.SearchStrategy[Any]:
    """Values of a field, none of which a codec would refuse."""
    if isinstance(hint, types.UnionType):
        return st.one_of(*(_values(one, texts, amounts) for one in typing.get_args(hint)))
    known: Mapping[Any, st.SearchStrategy[Any]] = {
        str: texts,
        Decimal: amounts,
        datetime: st.just(datetime(2026, 11, 22, 9, tzinfo=UTC)),
    }
    return known[hint] if hint in known else st.from_type(hint)


def _facts(
    kind: type[Event], texts: Texts = TEXTS, amounts: Amounts = AMOUNTS
) -> st.SearchStrategy[Event]:
    hints = typing.get_type_hints(kind)
    drawn = {
        one.name: st.just(VIN)
        if one.name in KEPT_BACK
        else _values(hints[one.name], texts, amounts)
        for one in fields(kind)  # type: ignore[arg-type]
        if not (hasattr(hints[one.name], "__dataclass_fields__"))
    }
    return st.builds(kind, **drawn)


def steps(told: Any) -> list[tuple[str, ...]]:
    return [(one["type"], one.get("action", ""), one["bizStep"].rpartition(":")[2]) for one in told]


def test_of_every_kind_of_fact_somebody_said_whether_it_is_told() -> None:
    decided = {one.__name__ for one in WAYS} | set(UNTOLD)
    assert set(KINDS) - decided == set()
    assert {one.__name__ for one in WAYS} & set(UNTOLD) == set()
    assert set(UNTOLD) - set(KINDS) == set()


@needs_schema
@pytest.mark.parametrize("kind", WAYS, ids=lambda one: one.__name__)
@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data())
def test_whatever_a_fact_says_it_leaves_as_valid_epcis_without_a_vin(
    kind: type[Event], data: st.DataObject
) -> None:
    teller = Teller(data.draw(st.sampled_from(("", PREFIX))))
    teller.tell(*data.draw(st.lists(_facts(kind), min_size=1, max_size=3)))
    document = document_of(teller.told, CONTEXT, START.isoformat())
    assert complaint(document) == ""
    document_in(document)
    assert VIN not in json.dumps(document)
    assert "ana" not in json.dumps(document).split('"')


@needs_schema
@pytest.mark.parametrize("kind", WAYS, ids=lambda one: one.__name__)
@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data())
def test_what_the_repository_takes_of_a_hostile_fact_is_valid_all_the_same(
    kind: type[Event], data: st.DataObject
) -> None:
    teller = Teller(data.draw(st.sampled_from(("", PREFIX))))
    teller.tell(*data.draw(st.lists(_facts(kind, HOSTILE, BEYOND), min_size=1, max_size=3)))
    taken = []
    for one in teller.told:
        with suppress(ValueError):
            taken.append(json.loads(filed(one).content))
    document = document_of(taken, CONTEXT, START.isoformat())
    assert complaint(document) == ""
    document_in(document)


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        (RECEIVED, [("ObjectEvent", "OBSERVE", "receiving")]),
        (
            HARVESTED,
            [
                ("ObjectEvent", "ADD", "commissioning"),
                ("AssociationEvent", "DELETE", "removing"),
                ("ObjectEvent", "OBSERVE", "inspecting"),
            ],
        ),
        (
            events.FractionWeighed(
                "v1", "r1", "F-OIL", Decimal("3.9"), Decimal("4.1"), "L", "scale", "A010.oil"
            ),
            [("AssociationEvent", "DELETE", "removing")],
        ),
        (events.PartStored(CODE, "R07-3"), [("ObjectEvent", "OBSERVE", "storing")]),
        (
            events.LabelPrinted(CODE, "part", "zebra", 1, "torn"),
            [("ObjectEvent", "OBSERVE", "relabelling")],
        ),
        (events.PartReserved("w1", CODE), [("TransactionEvent", "ADD", "allocating")]),
        (events.PartLeft(CODE, "v1", "sold"), [("ObjectEvent", "OBSERVE", "retail_selling")]),
        (
            events.PartLeft(CODE, "v1", "fitted", into="v2"),
            [("AssociationEvent", "ADD", "installing")],
        ),
        (
            events.HulkDispatched("v1", "r1", "Z", "S-1", "", "shredder", "r4", "PR", Decimal(900)),
            [("ObjectEvent", "OBSERVE", "shipping")],
        ),
        (
            events.HulkReceived("v1", "r1", "Z2", "R-1", None),
            [("ObjectEvent", "OBSERVE", "receiving")],
        ),
        (
            TransferDispatched("t1", "T-1", "re-cycle", "re-trofit", (CODE,)),
            [("ObjectEvent", "OBSERVE", "shipping")],
        ),
        (
            TransferReceived("t1", "DOCK", (CODE,), damaged={CODE: VIN}),
            [("ObjectEvent", "OBSERVE", "receiving"), ("ObjectEvent", "OBSERVE", "inspecting")],
        ),
        (
            PartReturned(CODE, "v1", "wrong", VIN, "B", "stock", "S-1"),
            [("ObjectEvent", "OBSERVE", "receiving")],
        ),
        (
            PartTakenOver(CODE, "v1", "DFL", "OLD-1", "0" * 64, 3),
            [("ObjectEvent", "ADD", "commissioning")],
        ),
        (
            events.CertificateRevoked("c1", "v1", "wrong"),
            [("TransactionEvent", "DELETE", "certifying")],
        ),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_happened_is_told_as_the_vocabulary_means_it(
    happened: Event, told: list[tuple[str, ...]]
) -> None:
    assert steps(Teller().tell(happened)) == told


def test_a_harvest_is_one_birth_and_one_removal_with_ids_of_their_own() -> None:
    born, off, graded = Teller(PREFIX).tell(HARVESTED)
    part = f"https://id.gs1.org/8004/{PREFIX}{CODE}"
    assert born["epcList"] == off["childEPCs"] == graded["epcList"] == [part]
    assert born["eventID"] == "urn:uuid:01a2020f-f9b0-7c91-813c-a1f80ba10001"
    assert len({one["eventID"] for one in (born, off, graded)}) == 3
    assert born["ilmd"]["elv:oeNumber"] == "8200426586"
    assert graded["sensorElementList"][0]["sensorReport"][-1]["value"] == 6.3


def test_without_a_gs1_prefix_a_part_is_a_private_uri() -> None:
    assert Teller().tell(HARVESTED)[0]["epcList"] == [f"urn:refactory:part:{CODE}"]


def test_a_part_taken_back_is_declared_wrong_under_the_same_ids() -> None:
    teller = Teller()
    told = teller.tell(HARVESTED)
    wrong = teller.tell(events.PartTakenBack(CODE, "v1", "r1", "A010"))
    assert [one["eventID"] for one in wrong] == [one["eventID"] for one in told]
    assert {one["errorDeclaration"]["reason"] for one in wrong} == {"did_not_occur"}
    assert all("correctiveEventIDs" not in one["errorDeclaration"] for one in wrong)


def test_a_part_taken_back_of_which_nothing_was_told_ends_its_identity() -> None:
    told = Teller().tell(events.PartTakenBack(CODE, "v1", "r1", "A010"))
    assert steps(told) == [("ObjectEvent", "DELETE", "decommissioning")]


def test_a_storing_taken_back_names_the_event_that_holds_instead() -> None:
    teller = Teller()
    *_, second = teller.tell(events.PartStored(CODE, "A"), events.PartStored(CODE, "B"))
    wrong, right = teller.tell(events.StoringTakenBack(CODE, "A"))
    assert wrong["eventID"] == second["eventID"]
    assert wrong["errorDeclaration"]["correctiveEventIDs"] == [right["eventID"]]
    assert right["bizLocation"] == {"id": "urn:refactory:place:A"}


def test_measured_again_in_its_step_the_last_amount_counts() -> None:
    teller = Teller()
    rows = [
        events.FractionWeighed("v1", "r1", "F-OIL", kg, kg, "kg", "scale", "A010.oil")
        for kg in (Decimal(3), Decimal(4))
    ]
    first, wrong, right = teller.tell(*rows)
    assert wrong["eventID"] == first["eventID"]
    assert wrong["errorDeclaration"]["correctiveEventIDs"] == [right["eventID"]]


def test_a_closed_want_frees_its_parts_and_closing_it_may_be_the_mistake() -> None:
    teller = Teller()
    teller.tell(events.PartReserved("w1", CODE))
    (freed,) = teller.tell(events.WantClosed("w1", "withdrawn", VIN))
    assert (freed["action"], freed["epcList"]) == ("DELETE", [f"urn:refactory:part:{CODE}"])
    (wrong,) = teller.tell(events.WantReopened("w1"))
    assert wrong["eventID"] == freed["eventID"]


def test_a_reservation_that_gives_way_frees_the_part() -> None:
    teller = Teller()
    first, second = teller.tell(events.PartReserved("w1", CODE), events.PartReserved("w2", CODE))
    one, two = ID.format(1), ID.format(2)
    (freed,) = teller.tell(ClaimDecided("reserved_twice", one, two, stands=one, parts=(CODE,)))
    assert freed["action"] == "DELETE"
    assert freed["bizTransactionList"] == second["bizTransactionList"] != first["epcList"]


def test_of_two_places_the_one_that_gives_way_is_declared_wrong() -> None:
    teller = Teller()
    first, second = teller.tell(events.PartStored(CODE, "A"), events.PartStored(CODE, "B"))
    one, two = ID.format(1), ID.format(2)
    (wrong,) = teller.tell(ClaimDecided("moved_apart", one, two, stands=one, parts=(CODE,)))
    assert wrong["eventID"] == second["eventID"]
    assert wrong["errorDeclaration"]["correctiveEventIDs"] == [first["eventID"]]


def test_what_nobody_can_decide_waits_until_somebody_looked() -> None:
    teller = Teller()
    sold = events.PartLeft(CODE, "v1", "sold")
    told = teller.tell(sold, sold)
    one, two = ID.format(1), ID.format(2)
    claim = ClaimDecided("handed_over_twice", one, two, stands=one, parts=(CODE,))
    assert teller.tell(claim) == []
    wrong = teller.tell(ClaimSettled(claim.claim, "second", VIN, (CODE,)))
    assert [one["eventID"] for one in wrong] == [told[0]["eventID"]]
    assert wrong[0]["errorDeclaration"]["correctiveEventIDs"] == [told[1]["eventID"]]


def test_trap_4_no_fact_uses_the_words_for_ranges_of_numbers() -> None:
    """`reserving` and `reserved` of the vocabulary hand out identifiers, not parts."""
    (told,) = Teller().tell(events.PartReserved("w1", CODE))
    assert told["bizStep"] == "urn:refactory:elv:1:bizstep:allocating"
    assert told["disposition"] == "sellable_not_accessible"


def test_trap_8_facts_of_two_lives_of_a_terminal_are_two_events() -> None:
    first = fact(events.PartStored(CODE, "A"), 7)
    second = replace(first, incarnation=2, event_id=ID.format(99))
    ids = {one.event["eventID"] for each in (first, second) for one in told_of(each, Teller())}
    assert len(ids) == 2


def test_trap_10_a_vin_read_with_its_leading_i_has_the_same_pseudonym() -> None:
    teller = Teller()
    assert teller.pseudonym(Vin.parse(f"I{VIN}").text) == teller.pseudonym(VIN)


def test_trap_15_no_company_prefix_is_made_up() -> None:
    """A plant without a prefix of its own tells private URIs, never GS1's demonstration range."""
    assert "id.gs1.org" not in json.dumps(Teller().tell(HARVESTED))


def test_one_vehicle_has_one_pseudonym_whenever_its_vin_is_read() -> None:
    received, found = Teller().tell(RECEIVED, events.VinFound("v9", VIN, "door"))
    assert received["elv:vinPseudonym"] == found["elv:vinPseudonym"]
    assert received["epcList"] == ["urn:refactory:vehicle:v1"]


@needs_schema
@given(st.datetimes(timezones=st.just(UTC)))
def test_a_clock_wrong_by_centuries_still_tells_a_time_with_its_offset(at: datetime) -> None:
    (told,) = told_of(fact(events.PartStored(CODE, "A"), at=at), Teller())
    assert is_valid({"@context": CONTEXT, **told.event})
    read = event_in(told.event)
    assert read.event_time[-6:] == read.event_time_zone_offset
