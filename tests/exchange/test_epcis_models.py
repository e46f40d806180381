"""What we take for EPCIS is what GS1 takes for EPCIS, and the other way round.

Where we part from the official schema on purpose, a test says so by name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.epcis_documents import (
    EPCIS_CONTEXT,
    Malformed,
    answer_of,
    document_in,
    document_of,
    envelope_in,
    event_in,
)
from app.exchange.epcis_text import canonical_json, is_uri, json_in, moment_in
from tests.exchange.epcis_drawn import ANYTHING, EVENTS, spoilt
from tests.exchange.epcis_official import EXAMPLES, example, is_valid, is_valid_event, needs_schema

ROOT = Path(__file__).parents[2]
AT = "2026-11-22T09:30:00+00:00"
MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
STORED = {
    "type": "ObjectEvent",
    "eventID": "urn:uuid:01a20280-6a60-7a3b-baa7-b383b42c60f5",
    "eventTime": "2026-11-22T10:05:00.000+01:00",
    "eventTimeZoneOffset": "+01:00",
    "action": "OBSERVE",
    "epcList": ["urn:refactory:part:K7Q210000016"],
}


def takes(value: Any) -> bool:
    try:
        document_in(value)
    except Malformed:
        return False
    return True


def takes_event(value: Any) -> bool:
    try:
        event_in(value)
    except Malformed:
        return False
    return True


def declared(**more: Any) -> dict[str, Any]:
    return {**STORED, "errorDeclaration": {"declarationTime": AT, **more}}


@needs_schema
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.stem)
def test_a_published_example_is_taken_and_told_again_unchanged(path: Path) -> None:
    document = example(path)
    read = document_in(document)
    assert read.model_dump(by_alias=True, exclude_unset=True) == document


@needs_schema
@MANY
@given(EVENTS)
def test_we_take_the_events_that_the_official_schema_takes(event: dict[str, Any]) -> None:
    assert takes_event(event) == is_valid_event(event)


@needs_schema
@MANY
@given(spoilt(EVENTS))
def test_we_refuse_the_events_that_the_official_schema_refuses(event: dict[str, Any]) -> None:
    assert takes_event(event) == is_valid_event(event)


@needs_schema
@MANY
@given(spoilt(st.sampled_from([*map(example, EXAMPLES)] or [{}])))
def test_an_example_with_one_fault_is_judged_as_the_official_schema_does(document: Any) -> None:
    document.setdefault("type", "EPCISDocument")
    if document["type"] in ("EPCISDocument", "EPCISQueryDocument"):
        assert takes(document) == is_valid(document)


@needs_schema
@MANY
@given(st.lists(EVENTS, max_size=2))
def test_what_we_take_leaves_as_valid_documents_and_answers(events: list[Any]) -> None:
    events = [one for one in events if takes_event(one)]
    for wrapped in (document_of(events, EPCIS_CONTEXT, AT), answer_of(events, EPCIS_CONTEXT, AT)):
        assert is_valid(wrapped)
        assert takes(wrapped)


def test_what_did_not_occur_has_no_corrective_event_says_the_standard_but_not_its_schema() -> None:
    assert takes_event(declared(reason="did_not_occur"))
    assert takes_event(declared(reason="incorrect_data", correctiveEventIDs=["urn:uuid:1"]))
    assert not takes_event(declared(reason="did_not_occur", correctiveEventIDs=["urn:uuid:1"]))


def test_an_identifier_longer_than_an_index_holds_is_refused() -> None:
    assert takes_event({**STORED, "eventID": "urn:x:" + "1" * 1018})
    assert not takes_event({**STORED, "eventID": "urn:x:" + "1" * 1019})


def test_a_year_that_no_clock_shows_is_refused() -> None:
    assert not takes_event({**STORED, "eventTime": "0000-01-01T00:00:00Z"})


@pytest.mark.parametrize(
    "text",
    [
        '{"a": NaN}',
        '{"a": 1e999}',
        '{"a": 1, "a": 2}',
        '{"a": "\\u0000"}',
        '{"a": "\\ud800"}',
        "[" * 60 + "]" * 60,
        "[" * 100_000,
        '{"a": ',
        "9" * 5000,
    ],
)
def test_a_text_that_not_every_database_keeps_is_no_json_to_us(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_in(text.encode())


@given(ANYTHING)
def test_one_value_has_one_text(value: Any) -> None:
    text = canonical_json(value)
    if "\\u0000" not in text:
        assert canonical_json(json_in(text.encode())) == text


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("2026-11-22T08:02:11.1234567+01:00", "2026-11-22T08:02:11.123456+01:00"),
        ("2026-11-22t08:02:11z", "2026-11-22T08:02:11+00:00"),
        ("2017-01-01T00:59:60+01:00", "2017-01-01T00:59:59+01:00"),
    ],
)
def test_a_time_is_read_to_the_microsecond(told: str, meant: str) -> None:
    assert moment_in(told).isoformat() == meant


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("urn:x#a#b", False),
        ("a:%zz", False),
        ("http://[::1", False),
        ("http://[::1]/", True),
        ("a://[fe80::1%25en0]", False),
        ("elv:terminal", True),
        ("a:", True),
        ("1a:b", False),
    ],
)
def test_a_uri_is_what_rfc_3986_says(text: str, is_one: bool) -> None:
    assert is_uri(text) == is_one


def test_each_event_of_an_envelope_is_judged_by_itself() -> None:
    document = document_of([STORED, {"type": "ObjectEvent"}], EPCIS_CONTEXT, AT)
    assert not takes(document)
    envelope = envelope_in(document)
    assert [takes_event(one) for one in envelope.events] == [True, False]
    assert envelope_in(answer_of([STORED], EPCIS_CONTEXT, AT)).events == [STORED]


def test_a_fault_names_its_place_and_not_what_stands_there() -> None:
    with pytest.raises(Malformed) as fault:
        event_in({**STORED, "bizStep": "VF1BM0A0H33445566 secret"})
    assert "bizStep" in str(fault.value)
    assert "secret" not in str(fault.value)


@pytest.mark.parametrize(
    "wrong",
    [{"note": "?"}, {"bizStep": "nonsense"}, {"eventTime": "yesterday"}, {"epcList": ["no uri"]}],
    ids=str,
)
def test_trap_3_what_a_lax_validator_lets_pass_is_refused(wrong: dict[str, Any]) -> None:
    """Validators that skip formats take all of these: names of properties are checked by format."""
    assert not takes_event({**STORED, **wrong})


def test_trap_13_the_schema_whose_licence_is_unclear_is_no_part_of_the_product() -> None:
    shipped = [one for folder in ("app", "resources") for one in (ROOT / folder).rglob("*.json*")]
    assert [one for one in shipped if b"EPCIS-JSON-Schema" in one.read_bytes()] == []
