"""Questions of the EPCIS query interface: the standard's parameters, read strictly.

What the standard offers and we do not answer is refused by name: an ignored filter would answer
another question than the one that was asked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from app.exchange.epcis_filed import CLASSES, SENSED, THINGS, micros_of
from app.exchange.epcis_terms import FEED_SEQ

PER_PAGE: Final = 30
MOST_PER_PAGE: Final = 500
_MOST_VALUES: Final = 100
_LARGEST: Final = 2**63 - 1
_CBV: Final = re.compile(
    r"\A(?:https?://ns\.gs1\.org/cbv/(?:BizStep|Disp)-|urn:epcglobal:cbv:\w+:)"
)
_NUMBER: Final = re.compile("[0-9]{1,18}")
Order = Literal["number", "event_us", "record_us"]
_ORDERS: Final[Mapping[str, Order]] = {
    "eventTime": "event_us",
    "recordTime": "record_us",
    FEED_SEQ: "number",
}
_COLUMNS: Final = {
    "eventType": "kind",
    "EQ_action": "action",
    "EQ_bizStep": "biz_step",
    "EQ_disposition": "disposition",
    "EQ_readPoint": "read_point",
    "WD_readPoint": "read_point",
    "EQ_bizLocation": "biz_location",
    "WD_bizLocation": "biz_location",
    "EQ_eventID": "event_id",
}
"""WD: with what lies within; no place here lies within another."""
_ROLES: Final[Mapping[str, Sequence[str]]] = {
    "MATCH_epc": ("epc", "child"),
    "MATCH_parentID": ("parent",),
    "MATCH_inputEPC": ("input",),
    "MATCH_outputEPC": ("output",),
    "MATCH_anyEPC": THINGS,
    "MATCH_epcClass": ("class", "childClass"),
    "MATCH_inputEPCClass": ("inputClass",),
    "MATCH_outputEPCClass": ("outputClass",),
    "MATCH_anyEPCClass": CLASSES,
    "EQ_transformationID": ("transformation",),
    "EQ_persistentDisposition_set": ("persistentDisposition_set",),
    "EQ_persistentDisposition_unset": ("persistentDisposition_unset",),
    "EQ_errorReason": ("errorReason",),
    "EQ_correctiveEventID": ("correctiveEventID",),
    **{f"EQ_{name}": (f"sensor_{name}",) for name in SENSED},
}
_TYPED: Final = re.compile(r"EQ_((?:bizTransaction|source|destination)_.{1,1000})")
_TIMES: Final = {"eventTime": "event_us", "recordTime": "record_us"}
_TIMES_OF_ERRORS: Final = {"errorDeclarationTime": "declared"}


class QueryWrong(ValueError):
    """A parameter that is unknown, not answered here, or has no such value."""


@dataclass(frozen=True, slots=True)
class Range:
    """A column from a number on (inclusive), or below one."""

    column: str
    least: int | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class EpcisQuery:
    """What is asked for. most: of all pages together, 0 for no limit.

    within: columns that hold one of these values; naming: events that name one of these values
    in one of these roles. refuse_above: more than these are an error, 0 for never. after: the
    value of the order and the number of the last event that was told. digest: of the question,
    so that a page token of another one is noticed.
    """

    within: Mapping[str, Sequence[str]] = field(default_factory=dict)
    naming: tuple[tuple[Sequence[str], Sequence[str]], ...] = ()
    ranges: tuple[Range, ...] = ()
    declared: bool | None = None
    order: Order = "number"
    descending: bool = False
    per_page: int = PER_PAGE
    most: int = 0
    refuse_above: int = 0
    after: tuple[int, int] | None = None
    digest: str = ""


def query_of(asked: Iterable[tuple[str, str]]) -> EpcisQuery:
    """The question that parameters ask. Raises QueryWrong."""
    query, token, plain = EpcisQuery(), "", []
    seen: dict[str, None] = {}
    for name, value in asked:
        if name in seen:
            raise QueryWrong(f"{name[:60]} stands twice")
        seen[name] = None
        if name == "nextPageToken":
            token = value
            continue
        query = _with(query, name, value)
        if name != "perPage":
            plain.append([name, value])
    if "maxEventCount" in seen and "eventCountLimit" in seen:
        raise QueryWrong("eventCountLimit and maxEventCount exclude each other")
    if "eventCountLimit" in seen and "orderBy" not in seen:
        raise QueryWrong("eventCountLimit needs orderBy")
    if "orderBy" not in seen:
        query = _in_index_order(query)
    digest = hashlib.sha256(json.dumps(sorted(plain)).encode()).hexdigest()[:16]
    query = replace(query, digest=digest)
    return _continued(query, token) if token else query


def _in_index_order(query: EpcisQuery) -> EpcisQuery:
    """Nobody asked for an order: that of the index which finds the span of time asked for."""
    spans = {one.column for one in query.ranges}
    order = next((one for one in _ORDERS.values() if one in spans), query.order)
    return replace(query, order=order)


def token_of(query: EpcisQuery, value: int, number: int, left: int) -> str:
    """Where to go on after an event: a token that holds for ever."""
    told = json.dumps([value, number, left, query.digest], separators=(",", ":"))
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def listed(text: str) -> tuple[str, ...]:
    """The values of a list, as `a|b` tells them. Raises QueryWrong."""
    found = tuple(dict.fromkeys(one.strip() for one in text.split("|")))
    if "" in found or len(found) > _MOST_VALUES or any("\0" in one for one in found):
        raise QueryWrong(f"1 to {_MOST_VALUES} values are asked for")
    return found


def _with(query: EpcisQuery, name: str, value: str) -> EpcisQuery:
    if name in _COLUMNS:
        values = [_CBV.sub("", one, count=1) for one in listed(value)]
        column = _COLUMNS[name]
        held = query.within.get(column)
        both = [one for one in values if held is None or one in held]
        return replace(query, within={**query.within, column: both})
    typed = _TYPED.fullmatch(name)
    if name in _ROLES or typed:
        roles = _ROLES[name] if name in _ROLES else (typed[1],) if typed else ()
        values = [_CBV.sub("", one, count=1) for one in listed(value)]
        if any(one.startswith("urn:epc:idpat:") or "*" in one for one in values):
            raise QueryWrong(f"{name}: patterns are not answered here, only whole identifiers")
        return replace(query, naming=(*query.naming, (roles, values)))
    if name in _OTHERS:
        return _OTHERS[name](query, value)
    return _ranged(query, name, value)


def _ranged(query: EpcisQuery, name: str, value: str) -> EpcisQuery:
    how, _, what = name.partition("_")
    times = {**_TIMES, **_TIMES_OF_ERRORS}
    if what in times and how in ("GE", "LT"):
        try:
            at = micros_of(value.replace(" ", "+"))
        except ValueError as error:
            raise QueryWrong(f"{name}: {error}") from error
        one = Range(times[what], least=at) if how == "GE" else Range(times[what], below=at)
    elif what == FEED_SEQ and how in ("GT", "GE", "LT", "LE"):
        at = _number(name, value)
        least, below = {"GT": (at + 1, None), "GE": (at, None), "LT": (None, at)}.get(
            how, (None, at + 1)
        )
        one = Range("number", least, below)
    else:
        raise QueryWrong(f"{name[:60]} is no parameter that is answered here")
    if one.column == "declared":
        query = replace(query, declared=True)
    return replace(query, ranges=(*query.ranges, one))


def _ordered(query: EpcisQuery, value: str) -> EpcisQuery:
    if value not in _ORDERS:
        raise QueryWrong(f"orderBy is one of {', '.join(_ORDERS)}")
    return replace(query, order=_ORDERS[value], descending=query.descending)


def _directed(query: EpcisQuery, value: str) -> EpcisQuery:
    if value not in ("ASC", "DESC"):
        raise QueryWrong("orderDirection is ASC or DESC")
    return replace(query, descending=value == "DESC")


def _exists(query: EpcisQuery, value: str) -> EpcisQuery:
    if value not in ("true", "false"):
        raise QueryWrong("EXISTS_errorDeclaration is true or false")
    return replace(query, declared=value == "true")


def _paged(query: EpcisQuery, value: str) -> EpcisQuery:
    return replace(query, per_page=per_page_of(value))


def per_page_of(value: str) -> int:
    """How many at once; never more than we give. Raises QueryWrong."""
    asked = _number("perPage", value)
    if not asked:
        raise QueryWrong("perPage is at least 1")
    return min(asked, MOST_PER_PAGE)


def _limited(query: EpcisQuery, value: str) -> EpcisQuery:
    return replace(query, most=_number("eventCountLimit", value, least=1))


def _bounded(query: EpcisQuery, value: str) -> EpcisQuery:
    return replace(query, refuse_above=_number("maxEventCount", value, least=1))


_OTHERS: Final[Mapping[str, Callable[[EpcisQuery, str], EpcisQuery]]] = {
    "orderBy": _ordered,
    "orderDirection": _directed,
    "EXISTS_errorDeclaration": _exists,
    "perPage": _paged,
    "eventCountLimit": _limited,
    "maxEventCount": _bounded,
}


def _number(name: str, value: str, least: int = 0) -> int:
    if not _NUMBER.fullmatch(value) or int(value) < least:
        raise QueryWrong(f"{name[:60]} is a whole number from {least} on")
    return int(value)


def _continued(query: EpcisQuery, token: str) -> EpcisQuery:
    """Raises QueryWrong for a token of another question, or of nobody's."""
    value, number, left, digest = _token(token)
    if digest != query.digest:
        raise QueryWrong("this nextPageToken belongs to another question")
    return replace(query, after=(value, number), most=left)


def _token(token: str) -> tuple[int, int, int, Any]:
    try:
        told = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        value, number, left, digest = told
    except (binascii.Error, ValueError, TypeError, RecursionError) as error:
        raise QueryWrong("this nextPageToken was not given out here") from error
    for one in (value, number, left):
        if type(one) is not int or abs(one) > _LARGEST:
            raise QueryWrong("this nextPageToken was not given out here")
    return value, number, left, digest
