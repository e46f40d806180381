"""Questions that partners ask, and the documents that answer them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import Request, Response

from app.exchange.epcis_documents import EVERYTHING, answer_of
from app.exchange.epcis_filters import QueryUnanswered, QueryWrong
from app.exchange.epcis_found_by import PREFIXES
from app.exchange.epcis_query import EpcisQuery, query_of
from app.exchange.epcis_store import EventPage, StoredEvent, TooMany
from app.exchange.epcis_terms import CONTEXT, FEED_SEQ
from app.hub.epcis_answers import EpcisProblem, answer
from app.hub.hub import Hub

_EXTENSIONS: Final = "gs1-extensions"


def found(request: Request, hub: Hub, path: str, more: Sequence[tuple[str, str]]) -> Response:
    """A page of events as the address asks for them; more: what is asked beside it."""
    asked = request.query_params.multi_items()
    query = question([*more, *asked], _meanings(request))
    return page_of(hub, path, asked, query, EVERYTHING)


def page_of(
    hub: Hub, path: str, asked: Sequence[tuple[str, str]], query: EpcisQuery, name: str
) -> Response:
    """A page of events, and where the next one is."""
    page = find(hub, query)
    headers = {}
    if page.token:
        told = [one for one in asked if one[0] != "nextPageToken"]
        onwards = urlencode([*told, ("nextPageToken", page.token)])
        headers["Link"] = f'<{path}?{onwards}>; rel="next"'
    return answer(document(hub, page.events, name), headers=headers)


def question(
    asked: Sequence[tuple[str, str]], meanings: Mapping[str, str] = PREFIXES
) -> EpcisQuery:
    """What is asked. Raises EpcisProblem for what is no question, or none that we answer."""
    try:
        return query_of(asked, meanings)
    except QueryUnanswered as error:
        raise EpcisProblem(501, str(error)) from error
    except QueryWrong as error:
        raise EpcisProblem(400, str(error), "QueryParameterException") from error


def find(hub: Hub, query: EpcisQuery) -> EventPage:
    """The events. Raises EpcisProblem for more than whoever asks wants."""
    try:
        return hub.epcis.find(query)
    except TooMany as error:
        raise EpcisProblem(413, "more than maxEventCount", "QueryTooLargeException") from error


def document(hub: Hub, events: Sequence[StoredEvent], name: str = EVERYTHING) -> dict[str, Any]:
    """Events as the answer to a question of a name."""
    now = hub.clock.now().wall.astimezone(UTC).isoformat(timespec="milliseconds")
    return answer_of([stamped(one) for one in events], CONTEXT, now, name)


def stamped(event: StoredEvent) -> dict[str, Any]:
    """An event as it leaves the repository."""
    return {**event.content, "recordTime": event.record_time, FEED_SEQ: event.number}


def _meanings(request: Request) -> Mapping[str, str]:
    """What prefixes stand for, as the header tells: `ex=https://ns.example.org/,…`."""
    told = request.headers.get(_EXTENSIONS, "")
    pairs = (one.strip().partition("=") for one in told.split(","))
    return {**PREFIXES, **{prefix: meaning for prefix, _, meaning in pairs if prefix and meaning}}
