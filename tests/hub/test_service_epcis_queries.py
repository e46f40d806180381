"""Questions that partners keep under a name, and what is refused by name about them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.hub.accounts import admit_partner
from app.hub.epcis_queries import MOST_QUERIES
from app.inventory import Kept, opened
from tests.exchange.epcis_official import is_valid, needs_schema
from tests.hub.a_hub import AHub
from tests.hub.asked import Answer, Asker
from tests.hub.epcis_facts import observed
from tests.hub.private_postgres import PrivatePostgres

STORING = {"EQ_bizStep": ["storing"], "orderBy": "recordTime", "orderDirection": "ASC"}


@pytest.fixture(params=["file", "server"])
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AHub]:
    address = ""
    if request.param == "server":
        server: PrivatePostgres = request.getfixturevalue("postgres")
        address = server.address(server.new_database())
    with opened(Kept(tmp_path, address)) as ports:
        yield AHub(ports)


@pytest.fixture
def partner(hub: AHub) -> Asker:
    return let_in(hub, "shredder")


def let_in(hub: AHub, name: str) -> Asker:
    return Asker(hub.app, {"Authorization": f"Bearer {admit_partner(hub.hub, name)}"})


def keep(partner: Asker, name: str = "mine", query: Any = None) -> Answer:
    told = {"name": name, "query": STORING if query is None else query}
    body = json.dumps(told).encode()
    return partner.post("/epcis/queries", body, content_type="application/json")


def tell(partner: Asker, number: int, step: str) -> None:
    body = json.dumps(observed(number, bizStep=step)).encode()
    assert partner.post("/epcis/events", body, content_type="application/json").status == 201


def results(answer: Answer) -> Any:
    return answer.json["epcisBody"]["queryResults"]


@needs_schema
def test_a_kept_question_is_asked_again_under_its_name_and_in_pages(partner: Asker) -> None:
    kept = keep(partner)
    assert (kept.status, kept.headers["location"]) == (201, "/epcis/queries/mine")
    for number, step in enumerate(("storing", "receiving", "storing", "storing")):
        tell(partner, number, step)
    first = partner.get("/epcis/queries/mine/events", perPage=2)
    assert is_valid(first.json)
    assert results(first)["queryName"] == "mine"
    token = first.headers["link"].partition("nextPageToken=")[2].partition(">")[0]
    second = partner.get("/epcis/queries/mine/events", perPage=2, nextPageToken=token)
    assert "link" not in second.headers
    ids = [
        one["eventID"][-1]
        for page in (first, second)
        for one in results(page)["resultsBody"]["eventList"]
    ]
    assert ids == ["0", "2", "3"]


def test_a_question_is_told_as_it_was_kept_until_it_is_forgotten(partner: Asker) -> None:
    keep(partner)
    definition = {"name": "mine", "query": STORING}
    assert partner.get("/epcis/queries/mine").json == definition
    assert partner.get("/epcis/queries").json == [definition]
    assert partner.send("DELETE", "/epcis/queries/mine", b"").status == 204
    assert partner.get("/epcis/queries").json == []
    for method, path in (("GET", ""), ("GET", "/events"), ("DELETE", "")):
        answer = partner.send(method, f"/epcis/queries/mine{path}", b"")
        assert (answer.status, answer.json["type"]) == (404, "epcisException:NoSuchNameException")


def test_a_name_is_taken_once_and_by_each_partner_for_itself(hub: AHub, partner: Asker) -> None:
    other = let_in(hub, "other")
    assert [keep(one).status for one in (partner, partner, other)] == [201, 409, 201]
    assert partner.send("DELETE", "/epcis/queries/mine", b"").status == 204
    assert other.get("/epcis/queries/mine").status == 200


def test_questions_are_listed_in_pages_and_only_so_many_are_kept(partner: Asker) -> None:
    names = [f"q{number:03}" for number in range(MOST_QUERIES)]
    assert {keep(partner, one).status for one in names} == {201}
    full = keep(partner, "more")
    assert (full.status, full.json["type"]) == (413, "epcisException:QueryTooComplexException")
    first = partner.get("/epcis/queries", perPage=60)
    rest = partner.get("/epcis/queries", nextPageToken=first.json[-1]["name"], perPage=60)
    assert 'rel="next"' in first.headers["link"]
    assert [one["name"] for one in first.json + rest.json] == names


@pytest.mark.parametrize(
    ("query", "status", "kind"),
    [
        ({"EQ_colour": ["red"]}, 400, "QueryValidationException"),
        ({"EQ_bizStep": ["dancing around"]}, 400, "QueryValidationException"),
        ({"orderBy": "elv:schema"}, 501, "ImplementationException"),
        ("everything", 400, "QueryValidationException"),
    ],
    ids=str,
)
def test_what_is_no_question_is_not_kept(
    partner: Asker, query: Any, status: int, kind: str
) -> None:
    answer = keep(partner, query=query)
    assert (answer.status, answer.json["type"]) == (status, f"epcisException:{kind}")
    assert partner.get("/epcis/queries").json == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/epcis/queries/mine/subscriptions"),
        ("GET", "/epcis/queries/mine/subscriptions"),
        ("DELETE", "/epcis/queries/mine/subscriptions/1"),
        ("GET", "/epcis/queries/mine/events?stream=true"),
        ("GET", "/epcis/queries/mine/events?minute=5"),
        ("DELETE", "/epcis/nextPageToken/abc"),
    ],
)
def test_subscriptions_are_told_as_not_implemented(partner: Asker, method: str, path: str) -> None:
    keep(partner)
    place, _, asked = path.partition("?")
    answer = partner.send(method, place, b"", None, **dict([asked.split("=")] if asked else []))
    assert (answer.status, answer.json["type"]) == (501, "epcisException:ImplementationException")
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_events_of_a_kept_question_take_no_filter_beside_it(partner: Asker) -> None:
    keep(partner)
    answer = partner.get("/epcis/queries/mine/events", None, EQ_action="ADD")
    assert (answer.status, answer.json["type"]) == (400, "epcisException:QueryParameterException")


def test_only_partners_keep_questions(hub: AHub) -> None:
    for asker in (hub.anybody, hub.enrol().asker):
        assert keep(asker).status == 401
        assert asker.get("/epcis/queries").status == 401


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/epcis/capture"),
        ("GET", "/epcis/capture"),
        ("GET", "/epcis/queries"),
        ("GET", "/epcis/queries/mine"),
        ("GET", "/epcis/events/one"),
        ("GET", "/epcis/bizSteps"),
        ("GET", "/epcis"),
    ],
)
def test_a_parameter_that_would_be_ignored_is_refused_everywhere(
    partner: Asker, method: str, path: str
) -> None:
    told = json.dumps(observed()).encode() if method == "POST" else b""
    answer = partner.send(method, path, told, {"content-type": "application/json"}, EQ_action="ADD")
    assert (answer.status, answer.json["type"]) == (400, "epcisException:QueryParameterException")
    assert "EQ_action" in answer.json["detail"]
