"""Questions of the EPCIS query interface: the standard's parameters, read strictly."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from app.exchange.epcis_filters import (
    COLUMNS,
    EXTENSION,
    Filter,
    QueryUnanswered,
    QueryWrong,
    column_of,
    filter_of,
    time_in,
    yes_in,
)
from app.exchange.epcis_found_by import PREFIXES, written_out
from app.exchange.epcis_terms import FEED_SEQ

PER_PAGE: Final = 30
MOST_PER_PAGE: Final = 500
_LARGEST: Final = 2**63 - 1
_NUMBER: Final = re.compile("[0-9]{1,18}")
Order = Literal["number", "event_us"]
_ORDERS: Final[Mapping[str, Order]] = {
    "eventTime": "event_us",
    "recordTime": "number",
    FEED_SEQ: "number",
}
_TIMES: Final = {
    "eventTime": "event_us",
    "recordTime": "number",
    "errorDeclarationTime": "declared",
    "errorDeclaration_Time": "declared",
}
"""The standard writes the last in two ways."""


@dataclass(frozen=True, slots=True)
class Range:
    """A column from a number on (inclusive), or below one."""

    column: str
    least: int | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class EpcisQuery:
    """What is asked for. most: of all pages together, 0 for no limit.

    within: columns that hold one of these values; filters: of each, an event has one. declared:
    whether only what was declared wrong is asked for. refuse_above: more than these are an error,
    0 for never. after: the value of the order and the number of the last event that was told.
    digest: of the question, so that a page token of another one is noticed.
    """

    within: Mapping[str, Sequence[str]] = field(default_factory=dict)
    filters: tuple[tuple[Filter, ...], ...] = ()
    ranges: tuple[Range, ...] = ()
    declared: bool = False
    order: Order = "number"
    descending: bool = False
    per_page: int = PER_PAGE
    most: int = 0
    refuse_above: int = 0
    after: tuple[int, int] | None = None
    digest: str = ""


def query_of(
    asked: Iterable[tuple[str, str]], meanings: Mapping[str, str] = PREFIXES
) -> EpcisQuery:
    """The question that parameters ask. Raises QueryWrong.

    meanings: what the prefixes of names stand for.
    """
    query, token = EpcisQuery(), ""
    seen: dict[str, str] = {}
    for name, value in asked:
        if name in seen:
            raise QueryWrong(f"{name[:60]} stands twice")
        seen[name] = value
        if name == "nextPageToken":
            token = value
        else:
            query = _with(query, name, value, meanings)
    if "maxEventCount" in seen and "eventCountLimit" in seen:
        raise QueryWrong("eventCountLimit and maxEventCount exclude each other")
    if "eventCountLimit" in seen and "orderBy" not in seen:
        raise QueryWrong("eventCountLimit needs orderBy")
    if "orderBy" not in seen:
        query = _in_index_order(query)
    elif "orderDirection" not in seen:
        # The standard's.
        query = replace(query, descending=True)
    query = replace(query, digest=_digest(seen, meanings))
    return _continued(query, token) if token else query


def _digest(asked: Mapping[str, str], meanings: Mapping[str, str]) -> str:
    paging = ("perPage", "nextPageToken")
    told = [sorted(one for one in asked.items() if one[0] not in paging), sorted(meanings.items())]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _in_index_order(query: EpcisQuery) -> EpcisQuery:
    """Nobody asked for an order: that of the index which finds the span of time asked for."""
    spans = {one.column for one in query.ranges}
    order = next((one for one in _ORDERS.values() if one in spans), query.order)
    return replace(query, order=order)


def token_of(query: EpcisQuery, value: int, number: int, left: int) -> str:
    """Where to go on after an event: a token that holds for ever."""
    told = json.dumps([value, number, left, query.digest], separators=(",", ":"))
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def _with(query: EpcisQuery, name: str, value: str, meanings: Mapping[str, str]) -> EpcisQuery:
    if name in COLUMNS:
        column, values = column_of(name, value)
        held = query.within.get(column)
        both = [one for one in values if held is None or one in held]
        return replace(query, within={**query.within, column: both})
    if name == "orderBy":
        return replace(query, order=_order(written_out(value, meanings)))
    if name in _OTHERS:
        return _OTHERS[name](query, value)
    if (span := _range(name, value, meanings)) is not None:
        declared = query.declared or span.column == "declared"
        return replace(query, ranges=(*query.ranges, span), declared=declared)
    found = filter_of(name, value, meanings)
    return replace(query, filters=(*query.filters, found)) if found else query


def _range(name: str, value: str, meanings: Mapping[str, str]) -> Range | None:
    how, _, what = name.partition("_")
    if what in _TIMES and how in ("GE", "LT"):
        at = time_in(name, value)
        return Range(_TIMES[what], at) if how == "GE" else Range(_TIMES[what], below=at)
    if not EXTENSION.fullmatch(name) or written_out(what, meanings) != FEED_SEQ:
        return None
    at = _number(name, value)
    spans = {
        "GT": Range("number", at + 1),
        "GE": Range("number", at),
        "LT": Range("number", below=at),
        "LE": Range("number", below=at + 1),
        "EQ": Range("number", at, at + 1),
    }
    return spans.get(how)


def _order(name: str) -> Order:
    if name in _ORDERS:
        return _ORDERS[name]
    told = f"orderBy is one of {', '.join(_ORDERS)}"
    raise QueryUnanswered(told) if ":" in name else QueryWrong(told)


def _directed(query: EpcisQuery, value: str) -> EpcisQuery:
    if value not in ("ASC", "DESC"):
        raise QueryWrong("orderDirection is ASC or DESC")
    return replace(query, descending=value == "DESC")


def _exists(query: EpcisQuery, value: str) -> EpcisQuery:
    wanted = yes_in("EXISTS_errorDeclaration", value)
    return replace(query, declared=query.declared or wanted)


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
