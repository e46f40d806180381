"""Whatever a partner sends, the answer is the standard's: never a trace, never a broken page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.epcis_documents import document_of
from app.exchange.epcis_terms import CONTEXT, FEED_SEQ
from app.hub.accounts import admit_partner
from app.inventory import Kept, opened
from tests.exchange.epcis_drawn import ANYTHING, EVENTS, spoilt
from tests.exchange.epcis_official import is_valid, needs_schema
from tests.hub.a_hub import AHub
from tests.hub.asked import Answer, Asker
from tests.hub.private_postgres import PrivatePostgres

HOSTILE = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMES = st.sampled_from(
    ("GE_eventTime", "LT_recordTime", "GE_errorDeclarationTime", "EQ_bizStep", "MATCH_anyEPC",
     "EQ_source_owning_party", "orderBy", "orderDirection", "eventCountLimit", "maxEventCount",
     "perPage", "nextPageToken", "EXISTS_errorDeclaration", f"GT_{FEED_SEQ}", "EQ_", "_", "é",
     "GE_quantity", "EQ_value_KGM", "LT_percRank", "GE_startTime", "EQ_stringValue", "EQ_x:y",
     "GT_INNER_ILMD_elv:a", "EXISTS_SENSORREPORT_https://a/b", "EXISTS_sensorElementList")
)  # fmt: skip
VALUES = st.sampled_from(
    ("eventTime", FEED_SEQ, "DESC", "true", "1", "0", "-1", "9" * 30, "a|b", "|", "*", "\0",
     "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-11-22T08:00:00Z",
     "WzFlOTksMSwxLCIiXQ", "W251bGwsMSwxLCIiXQ", "é ✓", "1e400", "-0",
     "urn:epc:idpat:sgtin:0614141.*.*", "https://id.gs1.org/8004/*",
     "'; DROP TABLE epcis_event; --")
) | st.text(st.characters(codec="utf-8"), max_size=6)  # fmt: skip
RESOURCES = ("events", "epcs", "bizSteps", "eventTypes", "capture", "readPoints", "none", "")


@pytest.fixture(scope="module", params=["file", "server"])
def partner(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asker]:
    address = ""
    if request.param == "server":
        server: PrivatePostgres = request.getfixturevalue("postgres")
        address = server.address(server.new_database())
    with opened(Kept(tmp_path_factory.mktemp("inventory"), address)) as ports:
        hub = AHub(ports)
        yield Asker(hub.app, {"Authorization": f"Bearer {admit_partner(hub.hub, 'p')}"})


def check(answer: Answer) -> None:
    assert answer.status in (200, 201, 202, 204, 400, 404, 405, 406, 409, 413, 414, 415, 501)
    if answer.status >= 400 and answer.status != 405:
        assert answer.headers["content-type"] == "application/problem+json"
        assert "Traceback" not in answer.body.decode()


@HOSTILE
@given(st.sampled_from(RESOURCES), VALUES, st.dictionaries(NAMES, VALUES, max_size=3))
def test_any_question_has_an_answer(
    partner: Asker, resource: str, value: str, asked: dict[str, str]
) -> None:
    for path in (resource, f"{resource}/{value}", f"{resource}/{value}/events"):
        check(partner.get(f"/epcis/{path}", None, **asked))


@needs_schema
@HOSTILE
@given(st.lists(EVENTS | spoilt(EVENTS), max_size=3), st.sampled_from(("rollback", "proceed")))
def test_any_capture_has_a_job_or_a_problem_and_leaves_as_valid_epcis(
    partner: Asker, events: list[Any], behaviour: str
) -> None:
    body = json.dumps(document_of(events, CONTEXT, "2026-11-22T09:30:00Z")).encode()
    told = {"content_type": "application/json", "GS1_Capture_Error_Behaviour": behaviour}
    check(partner.post("/epcis/capture", body, **told))
    answer = partner.get("/epcis/events", orderBy="recordTime", orderDirection="DESC", perPage=50)
    assert is_valid(answer.json)


@HOSTILE
@given(EVENTS | ANYTHING | spoilt(EVENTS))
def test_any_event_is_kept_or_refused(partner: Asker, event: Any) -> None:
    body = json.dumps(event).encode()
    check(partner.post("/epcis/events", body, content_type="application/json"))


@HOSTILE
@given(st.binary(max_size=60))
def test_any_bytes_are_kept_or_refused(partner: Asker, body: bytes) -> None:
    for path in ("/epcis/events", "/epcis/capture"):
        check(partner.post(path, body, content_type="application/json"))


@HOSTILE
@given(
    st.sampled_from(("GS1-EPCIS-Version", "GS1-EPCIS-Min", "GS1-EPC-Format", "Accept")),
    st.text(st.characters(codec="ascii", min_codepoint=32), max_size=8)
    | st.sampled_from(("2.0", "2", "2.0.0.0", "99999.1", "..", "*/*")),
)
def test_any_header_is_understood_or_not_acceptable(partner: Asker, name: str, value: str) -> None:
    answer = partner.get("/epcis/events", {name: value})
    assert answer.status in (200, 406)
