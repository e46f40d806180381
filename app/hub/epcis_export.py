"""A period of the inventory's events as documents that any EPCIS repository takes.

Written page by page, each document whole or not at all: a name ending in `.part` is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from app.domain.errors import ShopError
from app.exchange.epcis_documents import document_of
from app.exchange.epcis_query import EpcisQuery, Range
from app.exchange.epcis_store import EpcisStore
from app.exchange.epcis_terms import CONTEXT

MOST_EVENTS: Final = 100
MOST_BYTES: Final = 100_000
"""Of one document: the least that a repository we know of takes."""
_AT_ONCE: Final = 100
_NAMED: Final = "epcis-{:05}.json"
_AROUND: Final = 2
_ENVELOPE: Final = 500
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def export_period(
    store: EpcisStore, since: datetime, until: datetime, folder: Path, now: datetime
) -> Iterator[Path]:
    """The documents as they are written, numbered, in the order of the repository.

    The events of the period, `until` excluded, with their error declarations whenever those were
    made; what an earlier export left behind the last document goes. An event larger than a document
    may be is a document by itself. Raises StoreUnavailable, and ShopError where the folder cannot
    be written.
    """
    at = now.astimezone(UTC).isoformat(timespec="milliseconds")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = 0
        for number, events in enumerate(_packed(_found(store, since, until)), 1):
            path = folder / _NAMED.format(number)
            part = path.with_suffix(".part")
            told = json.dumps(document_of(events, CONTEXT, at), ensure_ascii=False)
            part.write_text(told, encoding="utf-8")
            part.replace(path)
            yield path
        while (left := folder / _NAMED.format(number := number + 1)).exists():
            left.unlink()
    except OSError as error:
        problem = error.strerror or str(error)
        raise ShopError("document-not-written", folder=folder, problem=problem) from error


def _found(store: EpcisStore, since: datetime, until: datetime) -> Iterator[Mapping[str, Any]]:
    period = Range("event_us", _micros(since), _micros(until))
    query: EpcisQuery | None = EpcisQuery(ranges=(period,), per_page=_AT_ONCE)
    while query is not None:
        page = store.find(query)
        yield from (one.content for one in page.events)
        last = page.events[-1].number if page.token else 0
        query = replace(query, after=(last, last)) if page.token else None


def _packed(events: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    waiting: list[Mapping[str, Any]] = []
    size = 0
    for one in events:
        larger = len(json.dumps(one, ensure_ascii=False).encode()) + _AROUND
        if waiting and (len(waiting) == MOST_EVENTS or size + larger > MOST_BYTES - _ENVELOPE):
            yield waiting
            waiting, size = [], 0
        waiting.append(one)
        size += larger
    if waiting:
        yield waiting


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)
