"""Every filter of the query interface finds exactly the events that have what it asks for."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from app.db import hub_epcis_tables as tables
from app.db.hub_engine import HubDatabase
from app.exchange.epcis_filed import filed
from app.exchange.epcis_found_by import meanings_in
from app.exchange.epcis_query import query_of
from tests.exchange.epcis_oracle import PREFIXES, matches
from tests.hub.epcis_facts import NOW, Repository

THINGS: Final = (
    "urn:epc:id:sgtin:0614141.107346.2017",
    "urn:epc:id:sgtin:0614141.1073467.1",
    "urn:epc:id:giai:9521141.K7Q2",
    "https://id.gs1.org/8004/9521141K7Q210000016",
    "https://id.gs1.org/8004/9521141*",
    "urn:x:1",
)
KINDS: Final = (
    "urn:epc:idpat:sgtin:0614141.107346.*",
    "urn:epc:class:lgtin:4012345.012345.998877",
    "https://id.gs1.org/01/04012345987652",
)
PATTERNS: Final = (
    "urn:epc:idpat:sgtin:0614141.*.*",
    "urn:epc:idpat:sgtin:0614141.107346.*",
    "urn:epc:idpat:sgtin:0614141.107346.2017",
    "urn:epc:idpat:sgtin:*.*.*",
    "urn:epc:idpat:giai:9521141.*",
    "https://id.gs1.org/8004/9521141*",
    "https://id.gs1.org/*",
    "urn:x:*",
    "*",
)
TIMES: Final = (
    "2026-11-22T08:02:11Z",
    "2026-11-22T09:02:11.000001+01:00",
    "2026-11-22T08:02:11+01:00",
)
NUMBERS: Final = ("0", "-1", "4.1", "4.10", "7", "1e3", "1000", "123456789012345678901")
WORDS: Final = ("red", "é ✓", "true", "7", "urn:x:1")
UNITS: Final = ("KGM", "VLT")
FIELDS: Final = ("x:colour", "https://ns.example.org/x/colour", "elv:fact", "urn:x:other")
VALUES = (
    st.sampled_from(WORDS + TIMES)
    | st.sampled_from((0, -1, 4.1, 7, 1000.0, -0.0, 10**400, True, None))
)  # fmt: skip
NESTED = st.recursive(
    VALUES,
    lambda one: (
        st.lists(one, max_size=2)
        | st.dictionaries(st.sampled_from((*FIELDS, "@value", "plain")), one, max_size=2)
    ),
    max_leaves=4,
)
EXTENSIONS = st.dictionaries(st.sampled_from(FIELDS), NESTED, max_size=2)


def some(one: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(one, min_size=least, max_size=2, unique_by=repr)


def with_more(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Some of these fields, and extensions."""
    told = st.fixed_dictionaries({}, optional=fields)
    return st.tuples(EXTENSIONS, told).map(lambda both: {**both[0], **both[1]})


NUMBER = st.sampled_from((0, -1, 4.1, 7, 1000, 123456789012345678901))
THING = st.sampled_from(THINGS)
TIME = st.sampled_from(TIMES)
AMOUNTS = some(
    st.fixed_dictionaries(
        {"epcClass": st.sampled_from(KINDS)},
        optional={"quantity": NUMBER, "uom": st.sampled_from(UNITS)},
    )
)
REPORT = with_more(
    **dict.fromkeys(("value", "minValue", "maxValue", "meanValue", "sDev"), NUMBER),
    percRank=NUMBER, percValue=NUMBER, uom=st.sampled_from(UNITS), time=TIME, deviceID=THING,
    stringValue=st.sampled_from(WORDS), booleanValue=st.booleans(), uriValue=THING,
    hexBinaryValue=st.sampled_from(("0a", "0A")), microorganism=THING, chemicalSubstance=THING,
).map(lambda one: {"type": "Mass", **one})  # fmt: skip
SENSED = st.builds(
    lambda metadata, reports, more: {**more, "sensorMetadata": metadata, "sensorReport": reports},
    with_more(time=TIME, startTime=TIME, endTime=TIME, bizRules=THING, dataProcessingMethod=THING),
    some(REPORT, 1),
    EXTENSIONS,
)
PLACE = EXTENSIONS.map(lambda more: {**more, "id": "urn:x:1"})
EVENT = st.tuples(
    with_more(
        bizStep=st.sampled_from(("storing", "urn:x:1")),
        disposition=st.sampled_from(("active", "urn:x:1")),
        readPoint=PLACE,
        bizLocation=PLACE,
        epcList=some(THING),
        childEPCs=some(THING),
        parentID=THING,
        inputEPCList=some(THING),
        outputEPCList=some(THING),
        quantityList=AMOUNTS,
        childQuantityList=AMOUNTS,
        inputQuantityList=AMOUNTS,
        outputQuantityList=AMOUNTS,
        transformationID=THING,
        sensorElementList=some(SENSED),
        bizTransactionList=some(st.just({"type": "po", "bizTransaction": "urn:x:1"})),
        sourceList=some(st.just({"type": "owning_party", "source": "urn:x:1"})),
        destinationList=some(st.just({"type": "location", "destination": "urn:x:1"})),
        persistentDisposition=st.just({"set": ["active"], "unset": ["urn:x:1"]}),
        ilmd=EXTENSIONS,
        errorDeclaration=with_more(
            reason=st.just("did_not_occur"), correctiveEventIDs=some(THING)
        ).map(lambda one: {**one, "declarationTime": TIMES[0]}),
    ),
    TIME,
    st.sampled_from(("ADD", "OBSERVE", "DELETE")),
).map(
    lambda parts: {
        "@context": [{"x": PREFIXES["x"]}],
        "type": "ObjectEvent",
        "eventTime": parts[1],
        "eventTimeZoneOffset": "+01:00",
        "action": parts[2],
        **parts[0],
    }
)


def asking(names: list[str], values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, str]]:
    """One of these parameters with one of these values, or two where it is a list."""
    lists = st.lists(st.sampled_from(values), min_size=1, max_size=2).map("|".join)
    alone = st.sampled_from(values)
    return st.sampled_from(names).flatmap(
        lambda name: st.tuples(
            st.just(name), lists if name.startswith(("EQ", "MATCH", "WD")) else alone
        )
    )


HOW: Final = ("EQ", "GT", "GE", "LT", "LE")
MEASURES: Final = ("value", "minValue", "maxValue", "meanValue", "sDev", "percValue", "quantity")
HOLDERS: Final = ("", "ILMD_", "ERROR_DECLARATION_", "readPoint_", "bizLocation_")
SENSORS: Final = ("SENSORELEMENT_", "SENSORMETADATA_", "SENSORREPORT_")
EXTENDED: Final = [
    f"{inner}{place}{field}"
    for inner in ("", "INNER_")
    for place in HOLDERS + SENSORS
    for field in FIELDS
]
QUESTIONS: Final = {
    "matches": asking(
        [f"MATCH_{one}" for one in ("epc", "parentID", "inputEPC", "outputEPC", "anyEPC")],
        THINGS[:4] + PATTERNS,
    ),
    "matches of kinds": asking(
        [f"MATCH_{one}EPCClass" for one in ("input", "output", "any")] + ["MATCH_epcClass"],
        KINDS + PATTERNS,
    ),
    "amounts": asking(
        [f"{how}_{one}" for how in HOW for one in ("quantity", "percRank")]
        + [f"{how}_{one}_{unit}" for how in HOW for one in MEASURES for unit in UNITS],
        NUMBERS,
    ),
    "times": asking(
        [
            f"{how}_{one}"
            for how in ("GE", "LT")
            for one in ("eventTime", "time", "startTime", "endTime", "errorDeclarationTime")
        ],
        TIMES,
    ),
    "words": asking(
        ["EQ_bizStep", "EQ_disposition", "EQ_readPoint", "EQ_bizLocation", "EQ_transformationID",
         "EQ_persistentDisposition_set", "EQ_persistentDisposition_unset", "EQ_errorReason",
         "EQ_correctiveEventID", "EQ_bizTransaction_po", "EQ_source_owning_party",
         "EQ_destination_location", "EQ_type", "EQ_deviceID", "EQ_dataProcessingMethod",
         "EQ_microorganism", "EQ_chemicalSubstance", "EQ_bizRules", "EQ_stringValue",
         "EQ_hexBinaryValue", "EQ_uriValue", "EQ_booleanValue"],
        ("storing", "active", "Mass", "did_not_occur", "0a", *WORDS, *THINGS),
    ),
    "actions": asking(["EQ_action"], ("ADD", "OBSERVE")),
    "extensions": asking([f"EQ_{one}" for one in EXTENDED], WORDS + TIMES + NUMBERS),
    "extensions compared": asking(
        [f"{how}_{one}" for how in HOW[1:] for one in EXTENDED], TIMES + NUMBERS
    ),
    "what is there": asking(
        ["EXISTS_sensorElementList", "EXISTS_errorDeclaration"]
        + [f"EXISTS_{one}" for one in EXTENDED],
        ("true",),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def repository(shared_database: HubDatabase) -> Repository:
    return Repository(shared_database)


def forget(repository: Repository) -> None:
    with repository.database.engine.begin() as connection:
        for table in (tables.event, tables.named, tables.amount):
            connection.execute(delete(table))


@pytest.mark.parametrize("about", QUESTIONS)
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_filter_finds_what_a_look_at_each_event_finds(
    repository: Repository, about: str, data: st.DataObject
) -> None:
    forget(repository)
    told = data.draw(st.lists(EVENT, min_size=1, max_size=6))
    events = [{**one, "eventID": f"urn:uuid:{at}"} for at, one in enumerate(told)]
    for one in events:
        assert repository.store.capture_one(filed(one), "p", NOW) == "stored"
    meanings = meanings_in([{"x": PREFIXES["x"]}])
    for asked in data.draw(st.lists(QUESTIONS[about], min_size=5, max_size=12)):
        page = repository.store.find(query_of([asked, ("perPage", "500")], meanings))
        found = sorted(one.content["eventID"] for one in page.events)
        assert found == [one["eventID"] for one in events if matches(one, *asked)], asked
