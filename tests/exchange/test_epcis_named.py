"""Questions under a name are taken as GS1's schema of queries has them, and never otherwise."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.epcis_filters import QueryWrong
from app.exchange.epcis_named import named_in
from app.exchange.epcis_query import query_of
from tests.exchange.epcis_official import PLACE, needs_schema

NAMES = (
    "eventType", "GE_eventTime", "LT_recordTime", "EQ_action", "EQ_bizStep", "EQ_disposition",
    "EQ_persistentDisposition_set", "EQ_quantity", "GT_quantity", "LE_quantity_KGM", "EQ_readPoint",
    "WD_bizLocation", "MATCH_epc", "MATCH_anyEPCClass", "EQ_eventID", "EXISTS_errorDeclaration",
    "GE_errorDeclaration_Time", "GE_errorDeclarationTime", "EQ_errorReason", "orderBy", "EQ_type",
    "orderDirection", "eventCountLimit", "maxEventCount", "EXISTS_sensorElementList", "LT_time",
    "EQ_stringValue", "EQ_booleanValue", "GE_percRank", "EQ_value_CEL", "GE_sDev_KGM",
    "EQ_elv:fact", "EQ_source_owning_party", "GT_ILMD_x:y", "EQ_INNER_SENSORREPORT_x:y",
    "EXISTS_INNER_ILMD_x:y",
    "EQ_readPoint_x:y", "GT_readPoint_x:y", "EXISTS_SENSORREPORT_x:y", "HASATTR_x:y", "@context",
    "EQ_percRank", "EQ_urn:x:y", "perPage", "colour",
)  # fmt: skip
SIMPLE = st.sampled_from(
    ("ObjectEvent", "storing", "active", "ADD", "Mass", "did_not_occur", "urn:x:1", "a b", "",
     "a|b", "https://ns.gs1.org/cbv/BizStep-storing", "2026-11-22T08:00:00Z", "eventTime", "ASC",
     "urn:epc:idpat:sgtin:0614141.*.*", 1, 0, 7.5, -1, True, None)
)  # fmt: skip
VALUES = SIMPLE | st.lists(SIMPLE, max_size=3) | st.just({"x": "https://ns.example.org/"})


@cache
def official() -> jsonschema_rs.Draft7Validator:
    """As published, but for its names of extensions: it asks for backslashes in them."""
    text = (PLACE / "query-schema.json").read_text(encoding="utf-8")
    return jsonschema_rs.Draft7Validator(
        json.loads(text.replace(r"\\\\:\\\\w", r":\\w").replace(r"\\\\w", r"\\w")),
        validate_formats=True,
    )


@needs_schema
@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, min_size=1, max_size=2))
def test_what_is_taken_is_valid_by_the_official_schema(query: dict[str, Any]) -> None:
    try:
        taken = named_in({"name": "mine", "query": query})
    except QueryWrong:
        return
    assert official().is_valid(taken.query), query


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ({"EQ_bizStep": ["storing", "urn:x:1"]}, {"EQ_bizStep": "storing|urn:x:1"}),
        ({"MATCH_epc": ["urn:epc:idpat:giai:1.*"]}, {"MATCH_epc": "urn:epc:idpat:giai:1.*"}),
        ({"GE_value_CEL": 15.5}, {"GE_value_CEL": "15.5"}),
        ({"EQ_quantity": [1, 2]}, {"EQ_quantity": "1|2"}),
        ({"EXISTS_errorDeclaration": 1}, {"EXISTS_errorDeclaration": "true"}),
        ({"EQ_booleanValue": False}, {"EQ_booleanValue": "false"}),
        (
            {"orderBy": "eventTime", "eventCountLimit": 3},
            {"orderBy": "eventTime", "eventCountLimit": "3"},
        ),
        (
            {"@context": {"x": "https://ns.example.org/"}, "EQ_x:y": ["red"]},
            {"EQ_https://ns.example.org/y": "red"},
        ),
    ],
    ids=str,
)  # fmt: skip
def test_a_named_question_asks_what_its_parameters_ask_in_an_address(
    query: dict[str, Any], asked: dict[str, str]
) -> None:
    named = named_in({"name": "mine", "query": query}).asked()
    plain = query_of(asked.items())
    for part in ("within", "filters", "ranges", "order", "descending", "most", "declared"):
        assert getattr(named, part) == getattr(plain, part)


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"name": "mine"},
        {"name": "mine", "query": {}, "more": 1},
        {"name": "a/b", "query": {}},
        {"name": "", "query": {}},
        {"name": "mine", "query": []},
        {"name": "mine", "query": {"EQ_bizStep": "storing"}},
        {"name": "mine", "query": {"EQ_bizStep": []}},
        {"name": "mine", "query": {"EQ_stringValue": ["a|b"]}},
        {"name": "mine", "query": {"GE_quantity": True}},
        {"name": "mine", "query": {"perPage": 3}},
        {"name": "mine", "query": {"eventCountLimit": 3}},
        {"name": "mine", "query": {"orderBy": "x:y"}},
    ],
    ids=str,
)
def test_what_is_no_named_question_is_refused(value: Any) -> None:
    with pytest.raises(QueryWrong):
        named_in(value)
