"""No door of the service stands open but those that must; what it says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from app.exchange.epcis_filters import COLUMNS, MATCHED, NAMED
from app.hub import gate
from app.hub.accounts import admit_partner
from app.hub.problems import MEDIA_TYPE
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.asked import Asker
from tests.hub.chains import chain

PASSPORT = {"/p/{code}", "/p/{code}/photo", "/static/{name}"}
OPEN = {"/healthz", "/readyz", "/enrol", "/sign-in", "/account", *PASSPORT}
"""Whoever comes may ask these."""
WHOM = {
    gate.terminal: {"terminal"},
    gate.staff: {"staff"},
    gate.partner: {"partner"},
    gate.anybody_known: {"terminal", "staff", "partner"},
}
ASKED = {("OPTIONS", "/files"), ("OPTIONS", "/files/{sha256}")}
"""What is spoken here is no secret either."""
GUARDS = set(WHOM)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        yield AHub(hub)


def routes(mounted: Iterable[BaseRoute]) -> Iterator[APIRoute]:
    """All of them; a route of another kind, which no guard stands before, fails the test."""
    for one in mounted:
        inner = getattr(one, "original_router", None)
        if inner is not None:
            yield from routes(inner.routes)
        else:
            assert isinstance(one, APIRoute), one
            yield one


def called(dependant: Dependant) -> Iterator[object]:
    yield dependant.call
    for one in dependant.dependencies:
        yield from called(one)


def test_every_route_but_the_open_ones_has_a_guard(at: AHub) -> None:
    found = list(routes(at.app.routes))
    assert len(found) > len(OPEN)
    doors = [one for one in found if not GUARDS & set(called(one.dependant))]
    unguarded = {(method, one.path) for one in doors for method in one.methods or ()}
    assert unguarded >= ASKED
    assert {path for _, path in unguarded - ASKED} == OPEN


def test_the_schema_says_which_token_opens_which_door(at: AHub) -> None:
    described = partner(at).get("/openapi.json").json["paths"]
    said, stands = {}, {}
    for one in routes(at.app.routes):
        for method in one.methods or ():
            told = described.get(one.path_format, {}).get(method.lower())
            if told is not None:
                door = (method, one.path_format)
                said[door] = {name for any_of in told.get("security", []) for name in any_of}
                behind = [WHOM[guard] for guard in GUARDS & set(called(one.dependant))]
                stands[door] = set.intersection(*behind) if behind else set()
    assert said == stands
    assert {len(one) for one in stands.values()} == {0, 1, 3}


def test_the_schema_names_every_parameter_of_a_fixed_name(at: AHub) -> None:
    described = partner(at).get("/openapi.json").json["paths"]
    for path in ("/epcis/events", "/epcis/bizSteps/{value}/events"):
        told = {one["name"] for one in described[path]["get"]["parameters"]}
        assert told >= {*COLUMNS, *MATCHED, *NAMED, "GE_eventTime", "orderBy", "nextPageToken"}
    paged = described["/epcis/bizSteps"]["get"]["parameters"]
    assert [one["name"] for one in paged] == ["perPage", "nextPageToken"]


@pytest.mark.parametrize("name", sorted({*COLUMNS, *MATCHED, *NAMED}))
def test_a_parameter_that_the_schema_names_is_answered(at: AHub, name: str) -> None:
    value = "ADD" if name == "EQ_action" else "x"
    assert partner(at).send("GET", "/epcis/events", b"", None, **{name: value}).status == 200


def test_every_refusal_is_promised_as_the_problem_that_it_is(at: AHub) -> None:
    described = partner(at).get("/openapi.json").json["paths"]
    for path, methods in described.items():
        for method, one in methods.items():
            refused = {status: told for status, told in one["responses"].items() if status > "4"}
            for status, told in refused.items():
                assert status == "4XX" or list(told["content"]) == [MEDIA_TYPE], (method, path)
            if one.get("security"):
                assert "401" in refused, (method, path)
            assert not (path.startswith("/epcis") and "422" in refused), (method, path)


def test_what_it_does_is_counted(at: AHub) -> None:
    terminal = at.enrol()
    terminal.tell(chain("a", "b"))
    terminal.tell(chain("a", "b"))
    at.anybody.get("/secret/../guess")
    said = partner(at).get("/metrics").body.decode()
    for line in (
        'refactory_facts_total{fate="stored"} 2.0',
        'refactory_facts_total{fate="duplicate"} 2.0',
        "refactory_push_seconds_count 2.0",
        "refactory_feed_head 2.0",
        "refactory_terminals 1.0",
        "refactory_database_up 1.0",
        'refactory_requests_total{method="POST",route="/sync/facts",status="200"} 2.0',
        'refactory_requests_total{method="none",route="none",status="404"} 1.0',
    ):
        assert line in said.splitlines(), line
    assert "guess" not in said
    assert all(f'refactory_reading_behind{{reading="{one.name}"}}' in said for one in at.hub.works)


def partner(at: AHub) -> Asker:
    return Asker(at.app, {"Authorization": f"Bearer {admit_partner(at.hub, 'Prometheus')}"})


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_may_be_asked_for_without_a_body(at: AHub, path: str) -> None:
    assert at.anybody.send("HEAD", path, b"").status == 200
