"""EPCIS 2.0 as partners meet it: what they may ask and tell, and how they are refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from app.exchange.epcis_documents import EPCIS_CONTEXT, document_of
from app.exchange.epcis_terms import FEED_SEQ
from app.exchange.hub_access import known_as
from app.hub.epcis_answers import CAPTURE_BYTES, CAPTURE_LIMIT
from app.inventory import Kept, opened
from tests.exchange.epcis_official import EXAMPLES, example, is_valid, needs_schema
from tests.hub.a_hub import AHub
from tests.hub.asked import Answer, Asker
from tests.hub.epcis_facts import PART, observed

JSON = {"content_type": "application/json"}
AT = "2026-11-22T09:30:00+00:00"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as ports:
        yield AHub(ports)


@pytest.fixture
def partner(hub: AHub) -> Asker:
    return let_in(hub, "shredder")


def let_in(hub: AHub, name: str) -> Asker:
    hub.hub.access.partners.admit(name, known_as(f"token of {name}"), hub.clock.now().wall)
    return Asker(hub.app, {"Authorization": f"Bearer token of {name}"})


def document(*events: Any, context: Any = EPCIS_CONTEXT) -> bytes:
    return json.dumps(document_of(events, context, AT)).encode()


def capture(partner: Asker, *events: Any, **headers: str) -> Any:
    answer = partner.post("/epcis/capture", document(*events), **JSON, **headers)
    assert answer.status == 202, answer.body
    return partner.get(answer.headers["location"]).json


def events_in(answer: Answer) -> list[Any]:
    found: list[Any] = answer.json["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
    return found


def follow(partner: Asker, answer: Answer) -> Answer | None:
    """The next page, as the Link names it; None after the last."""
    if "link" not in answer.headers:
        return None
    link = answer.headers["link"]
    assert link.endswith('; rel="next"')
    split = urlsplit(link[1 : link.index(">")])
    return partner.get(unquote(split.path), None, **dict(parse_qsl(split.query)))


@needs_schema
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.stem)
def test_a_published_example_is_kept_and_answered_as_it_was_told(
    partner: Asker, path: Path
) -> None:
    told = example(path)
    answer = partner.post("/epcis/capture", json.dumps(told).encode(), **JSON)
    assert partner.get(answer.headers["location"]).json["success"]
    found = partner.get("/epcis/events")
    assert is_valid(found.json)
    stamps = {"recordTime", FEED_SEQ, "@context"}
    bare = [{k: v for k, v in one.items() if k not in stamps} for one in events_in(found)]
    assert bare == told["epcisBody"]["eventList"]
    assert events_in(found)[0]["@context"] == [{"elv": "https://ns.example.org/refactory/elv/1/"}]


def test_what_a_capture_may_hold_is_said_before(partner: Asker) -> None:
    answer = partner.send("OPTIONS", "/epcis/capture", b"")
    assert answer.status == 204
    assert answer.headers["gs1-epcis-capture-limit"] == str(CAPTURE_LIMIT)
    assert answer.headers["gs1-epcis-capture-file-size-limit"] == str(CAPTURE_BYTES)
    assert answer.headers["gs1-epcis-version"] == "2.0"
    assert answer.headers["gs1-capture-error-behaviour"] == "rollback, proceed"
    for other in ("", "/events", "/epcs/a/events"):
        assert partner.send("OPTIONS", f"/epcis{other}", b"").status == 204


def test_trap_2_an_accepted_capture_says_in_its_job_whether_it_was_kept(partner: Asker) -> None:
    good = capture(partner, observed(1))
    assert (good["running"], good["success"], good["errors"]) == (False, True, [])
    bad = capture(partner, observed(2), observed(1, bizStep="storing"))
    assert (bad["running"], bad["success"]) == (False, False)
    assert len(events_in(partner.get("/epcis/events"))) == 1


def test_trap_9_each_error_of_a_capture_names_its_event(partner: Asker) -> None:
    faulty = {"type": "ObjectEvent"}
    job = capture(partner, observed(1), faulty, GS1_Capture_Error_Behaviour="proceed")
    (error,) = job["errors"]
    assert error["type"] == "epcisException:ValidationException"
    assert error["detail"].startswith("eventList[1]")
    assert len(events_in(partner.get("/epcis/events"))) == 1


def test_a_capture_is_seen_by_its_partner_alone(hub: AHub, partner: Asker) -> None:
    capture(partner, observed(1))
    capture(partner, observed(2))
    first = partner.get("/epcis/capture", perPage=1)
    second = follow(partner, first)
    assert second is not None
    assert first.json + second.json == partner.get("/epcis/capture").json
    other = let_in(hub, "other")
    assert other.get("/epcis/capture").json == []
    assert other.get(f"/epcis/capture/{first.json[0]['captureID']}").status == 404


@pytest.mark.parametrize(
    ("body", "headers", "status", "kind"),
    [
        (b"{", JSON, 400, "ValidationException"),
        (b"[1]", JSON, 400, "ValidationException"),
        (b'{"a": 1, "a": 2}', JSON, 400, "ValidationException"),
        (document({"type": "ObjectEvent"}), JSON, 400, "ValidationException"),
        (document(observed()), {"content_type": "text/xml"}, 415, "UnsupportedMediaTypeException"),
        (document(observed()), {}, 415, "UnsupportedMediaTypeException"),
        (document(*[observed()] * 501), JSON, 413, "CaptureLimitExceededException"),
        (b"x" * (CAPTURE_BYTES + 1), JSON, 413, "CaptureLimitExceededException"),
        (
            document(observed()),
            {**JSON, "GS1_Capture_Error_Behaviour": "x"},
            400,
            "ValidationException",
        ),
        (document(observed()), {**JSON, "GS1_EPCIS_Version": "1.2"}, 406, "NotAcceptableException"),
    ],
    ids=range(10),
)
def test_what_is_no_capture_is_refused_as_a_problem(
    partner: Asker, body: bytes, headers: dict[str, str], status: int, kind: str
) -> None:
    answer = partner.post("/epcis/capture", body, **headers)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json["type"] == f"epcisException:{kind}"
    assert events_in(partner.get("/epcis/events")) == []
    if status == 413:
        assert answer.headers["gs1-epcis-capture-limit"] == str(CAPTURE_LIMIT)


def test_one_event_is_kept_once(partner: Asker) -> None:
    body = json.dumps(observed(1)).encode()
    kept = partner.post("/epcis/events", body, **JSON)
    assert kept.status == 201
    assert partner.get(kept.headers["location"]).status == 200
    again = partner.post("/epcis/events", body, **JSON)
    assert (again.status, again.json["type"]) == (
        409,
        "epcisException:ResourceAlreadyExistsException",
    )


@needs_schema
def test_an_event_is_answered_with_its_declarations(partner: Asker) -> None:
    declared = {"declarationTime": AT, "reason": "did_not_occur"}
    capture(partner, observed(1), observed(2), observed(1, errorDeclaration=declared))
    answer = partner.get(f"/epcis/events/{observed(1)['eventID']}")
    assert is_valid(answer.json)
    assert ["errorDeclaration" in one for one in events_in(answer)] == [False, True]
    assert partner.get("/epcis/events/urn:uuid:1").json["type"].endswith("NoSuchNameException")


def test_an_answer_comes_in_pages_that_lead_to_each_other(partner: Asker) -> None:
    capture(partner, *map(observed, range(5)))
    page: Answer | None = partner.get("/epcis/events", perPage=2, MATCH_anyEPC=PART)
    numbers = []
    while page is not None:
        numbers += [one[FEED_SEQ] for one in events_in(page)]
        page = follow(partner, page)
    assert (len(numbers), numbers) == (5, sorted(set(numbers)))
    after = {"GT_elv:feedSeq": numbers[2], "orderBy": FEED_SEQ, "orderDirection": "ASC"}
    rest = partner.get("/epcis/events", None, **after)
    assert [one[FEED_SEQ] for one in events_in(rest)] == numbers[3:]


@pytest.mark.parametrize(
    "asked",
    [
        {"EQ_color": "red"},
        {"GE_eventTime": "yesterday"},
        {"perPage": "0"},
        {"perPage": "many"},
        {"orderBy": "colour"},
        {"orderDirection": "UP"},
        {"eventCountLimit": "3"},
        {"eventCountLimit": "3", "maxEventCount": "3", "orderBy": "eventTime"},
        {"EXISTS_errorDeclaration": "perhaps"},
        {"MATCH_epc": "urn:epc:idpat:sgtin:*.112345.*"},
        {"MATCH_epc": "https://id.gs1.org/*/1*"},
        {"EQ_action": "LOOK"},
        {"GE_quantity": "much"},
        {"GE_quantity": "1e999"},
        {"GE_quantity": "1|2"},
        {"GE_value_": "1"},
        {"GE_time": "noon"},
        {"GT_elv:schema": "many"},
        {"EXISTS_elv:fact": "1"},
        {"EXISTS_bizStep": "true"},
        {"EQ_bizStep": ""},
        {"EQ_bizStep": "\0"},
        {"nextPageToken": "x"},
        {"nextPageToken": "WzEsMiwzLCJhYmMiXQ"},
        {"nextPageToken": "W1tbW1tb"},
    ],
    ids=str,
)
def test_a_question_that_is_not_answered_here_is_refused_by_name(
    partner: Asker, asked: dict[str, str]
) -> None:
    answer = partner.get("/epcis/events", None, **asked)
    assert (answer.status, answer.json["type"]) == (
        400,
        "epcisException:QueryParameterException",
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"HASATTR_bizLocation": "urn:x:site"},
        {"EQATTR_bizLocation_urn:x:site": "1"},
        {"EQ_ATTR_bizLocation_site": "1"},
        {"orderBy": "elv:schema"},
    ],
    ids=str,
)
def test_what_the_standard_offers_and_we_do_not_is_told_as_not_implemented(
    partner: Asker, asked: dict[str, str]
) -> None:
    answer = partner.get("/epcis/events", None, **asked)
    assert (answer.status, answer.json["type"]) == (501, "epcisException:ImplementationException")


def test_the_prefix_of_an_extension_means_what_whoever_asks_says(partner: Asker) -> None:
    colours = {"red": "https://ns.example.org/x/", "blue": "https://ns.example.org/y/"}
    for number, (colour, meaning) in enumerate(colours.items()):
        told = document(
            observed(number, **{"x:colour": colour}), context=[EPCIS_CONTEXT, {"x": meaning}]
        )
        assert partner.post("/epcis/capture", told, **JSON).status == 202
    asked = {"EXISTS_y:colour": "true"}
    headers = {"GS1-Extensions": "elv=urn:refactory:elv:1:, y=https://ns.example.org/y/"}
    (found,) = events_in(partner.get("/epcis/events", headers, **asked))
    assert found["x:colour"] == "blue"
    assert events_in(partner.get("/epcis/events", None, **asked)) == []


def test_more_than_the_asker_wants_is_too_large(partner: Asker) -> None:
    capture(partner, observed(1), observed(2))
    answer = partner.get("/epcis/events", maxEventCount=1)
    assert (answer.status, answer.json["type"]) == (413, "epcisException:QueryTooLargeException")


def test_the_standard_filters_find_what_they_mean(partner: Asker) -> None:
    paper = [{"type": "desadv", "bizTransaction": "urn:x:1"}]
    place = {"id": "urn:x:gate"}
    capture(
        partner,
        observed(1, readPoint=place, bizTransactionList=paper, eventTime="2026-11-20T10:00:00Z"),
        observed(2, bizStep="storing", disposition="active", bizLocation=place),
    )

    def found(**asked: str) -> list[int]:
        told = events_in(partner.get("/epcis/events", None, **asked))
        return [int(one["eventID"][-12:], 16) for one in told]

    assert found(EQ_readPoint="urn:x:gate") == [1]
    assert found(WD_bizLocation="urn:x:gate") == [2]
    assert found(EQ_bizTransaction_desadv="urn:x:1") == [1]
    assert found(EQ_bizStep="storing|shipping") == [2]
    assert found(EQ_bizStep="https://ns.gs1.org/cbv/BizStep-storing") == [2]
    assert found(eventType="AggregationEvent") == []
    assert found(EQ_action="OBSERVE", EQ_disposition="active") == [2]
    assert found(GE_eventTime="2026-11-20T11:00:00+01:00", LT_eventTime="2026-11-21T00:00:00Z") == [
        1
    ]
    assert found(MATCH_epc=f"{PART}|urn:x:2") == [1, 2]
    assert found(MATCH_parentID=PART) == []


@pytest.mark.parametrize(
    ("resource", "value"),
    [
        ("eventTypes", "ObjectEvent"),
        ("epcs", "https://id.gs1.org/8004/9521141K7Q210000015"),
        ("bizSteps", "receiving"),
        ("readPoints", "https://x.org/gate/1"),
        ("bizLocations", "urn:x:hall"),
        ("dispositions", "in_progress"),
    ],
)
def test_events_can_be_looked_through_by_what_they_name(
    partner: Asker, resource: str, value: str
) -> None:
    thing = "https://id.gs1.org/8004/9521141K7Q210000015"
    more: dict[str, Any] = {"epcList": [thing], "disposition": "in_progress"}
    where = {"readPoint": {"id": "https://x.org/gate/1"}, "bizLocation": {"id": "urn:x:hall"}}
    capture(partner, observed(1, **more, **where), observed(2, **more, **where))
    assert partner.get(f"/epcis/{resource}").json["member"] == [value]
    assert partner.get(f"/epcis/{resource}/{value}").json["member"] == ["events"]
    assert partner.get(f"/epcis/{resource}/urn:x:none").status == 404
    first = partner.get(f"/epcis/{resource}/{value}/events", perPage=1)
    second = follow(partner, first)
    assert second is not None
    ids = [one["eventID"] for one in events_in(first) + events_in(second)]
    assert ids == [observed(number)["eventID"] for number in (1, 2)]
    assert partner.get(f"/epcis/{resource}", colour="red").status == 400


def test_what_is_known_is_listed_in_pages(partner: Asker) -> None:
    capture(partner, *(observed(at, epcList=[f"urn:x:{at}"]) for at in range(3)))
    page: Answer | None = partner.get("/epcis/epcs", perPage=2)
    found: list[str] = []
    while page is not None:
        found += page.json["member"]
        page = follow(partner, page)
    assert found == ["urn:x:0", "urn:x:1", "urn:x:2"]


@pytest.mark.parametrize("wanted", ["Always_EPC_URN", "Always_GS1_Digital_Link"])
def test_trap_5_identifiers_are_never_translated_and_whoever_wants_it_is_told(
    partner: Asker, wanted: str
) -> None:
    assert partner.get("/epcis/events").headers["gs1-epc-format"] == "Never_Translates"
    answer = partner.get("/epcis/events", {"GS1-EPC-Format": wanted})
    assert (answer.status, answer.json["type"]) == (406, "epcisException:NotAcceptableException")
    assert partner.get("/epcis/events", {"GS1-EPC-Format": "Never_Translates"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [{"Accept": "application/xml"}, {"GS1-EPCIS-Max": "1.2"}, {"GS1-EPCIS-Min": "3.0"}],
    ids=str,
)
def test_what_we_do_not_speak_is_not_acceptable(partner: Asker, headers: dict[str, str]) -> None:
    assert partner.get("/epcis/events", headers).status == 406


def test_only_whom_the_site_knows_reads_and_only_partners_tell(hub: AHub, partner: Asker) -> None:
    for path in ("", "/events", "/capture", "/epcs", "/events/urn:x:1", "/epcs/a/events"):
        answer = hub.anybody.get(f"/epcis{path}")
        assert (answer.status, answer.json["type"]) == (401, "epcisException:SecurityException")
        assert "partner's token" in answer.json["detail"]
        assert "Sign in" not in answer.json["detail"]
    terminal = hub.enrol().asker
    assert terminal.get("/epcis/events").status == 200
    body = json.dumps(observed(1)).encode()
    assert terminal.post("/epcis/events", body, **JSON).status == 401
    assert hub.anybody.post("/epcis/events", body, **JSON).status == 401
    hub.hub.access.partners.dismiss("shredder")
    assert partner.get("/epcis/events").status == 401


def test_trap_14_a_context_is_kept_and_never_fetched(partner: Asker) -> None:
    """Sockets are closed in these tests: a fetch would fail."""
    context = [EPCIS_CONTEXT, "https://nobody.invalid/c.jsonld", {"x": "urn:x:", "y": "urn:y:"}]
    told = document(observed(1, **{"x:colour": "red"}), context=context)
    assert partner.post("/epcis/capture", told, **JSON).status == 202
    (found,) = events_in(partner.get("/epcis/events"))
    assert found["@context"] == ["https://nobody.invalid/c.jsonld", {"x": "urn:x:"}]


@pytest.mark.parametrize("name", ["ilmd", "persistentDisposition"])
def test_trap_11_what_only_objects_have_is_refused_elsewhere(partner: Asker, name: str) -> None:
    event = {
        **observed(1),
        "type": "AssociationEvent",
        "parentID": "urn:x:v",
        "childEPCs": [PART],
        name: {"set": ["active"]},
    }
    del event["epcList"]
    assert partner.post("/epcis/events", json.dumps(event).encode(), **JSON).status == 400


def test_trap_12_an_amount_takes_no_extension(partner: Asker) -> None:
    amount = {"epcClass": "urn:x:oil", "quantity": 4.1, "uom": "LTR", "elv:lot": "7"}
    event = json.dumps(observed(1, quantityList=[amount])).encode()
    assert partner.post("/epcis/events", event, **JSON).status == 400
