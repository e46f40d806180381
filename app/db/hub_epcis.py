"""The inventory's EPCIS repository, on its database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from app.db import hub_epcis_tables as tables
from app.db.hub_engine import HubDatabase
from app.db.hub_epcis_finding import newest_naming, page_of
from app.db.hub_epcis_queries import drop_query, put_query, queries_after, query_named
from app.db.hub_epcis_writing import Entered, put
from app.exchange.epcis_filed import Filed
from app.exchange.epcis_found_by import THINGS
from app.exchange.epcis_named import NamedQuery
from app.exchange.epcis_query import EpcisQuery
from app.exchange.epcis_store import CaptureJob, EventPage, Fate, Keeping, Offered, StoredEvent
from app.exchange.epcis_terms import thing, word
from app.exchange.fact_row import stamp

_EVENT: Final = tables.event.c
_NAMED: Final = tables.named.c
_JOB: Final = tables.job.c
_CONFLICT: Final = "another event has this eventID and declaration; it stays as it is"


class StoredEvents:
    """See the port EpcisStore. Many threads may use it at once."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def capture(self, offered: Offered) -> CaptureJob:
        """Events and the job are kept in one transaction."""
        whole = offered.behaviour == "rollback"
        entered = [Entered(one, captured_by=offered.partner) for _, one in offered.events]
        with self._writing() as connection:
            errors = list(offered.errors)
            if not (whole and errors):
                fates = put(connection, entered, offered.at, all_or_none=whole)
                places = (at for at, _ in offered.events)
                judged = zip(places, fates, strict=True)
                errors += [_conflict(at) for at, fate in judged if fate == "conflict"]
            at = stamp(offered.at)
            told = CaptureJob(
                offered.capture_id,
                offered.partner,
                at,
                at,
                offered.behaviour,
                not errors,
                tuple(errors),
            )
            connection.execute(insert(tables.job).values(**_columns(told)))
        return told

    def capture_one(self, event: Filed, partner: str, at: datetime) -> Fate:
        """One event, one transaction."""
        with self._writing() as connection:
            return put(connection, [Entered(event, captured_by=partner)], at)[0]

    def job(self, capture_id: str, partner: str) -> CaptureJob | None:
        """Nobody sees the captures of another."""
        mine = select(tables.job).where(_JOB.capture_id == capture_id, _JOB.partner == partner)
        with self._reading() as connection:
            found = connection.execute(mine).one_or_none()
        return None if found is None else _job(found)

    def jobs(self, partner: str, after: str, limit: int) -> Sequence[CaptureJob]:
        """Their ids are in the order of time."""
        mine = select(tables.job).where(_JOB.partner == partner, _JOB.capture_id > after)
        with self._reading() as connection:
            return [
                _job(one) for one in connection.execute(mine.order_by(_JOB.capture_id).limit(limit))
            ]

    def find(self, query: EpcisQuery) -> EventPage:
        """By keyset: a page costs the same wherever it stands."""
        with self._reading() as connection:
            return page_of(connection, query)

    def of_thing(self, epc: str, limit: int = 200) -> Sequence[StoredEvent]:
        """Whoever told them."""
        with self._reading() as connection:
            return newest_naming(connection, [epc], THINGS, limit)

    def of_part(self, code: str, limit: int = 200) -> Sequence[StoredEvent]:
        """Under the name it was given, and as others may call it without one."""
        plain = thing("part", code)
        asked = select(tables.given_name.c.uri).where(tables.given_name.c.subject == plain)
        with self._reading() as connection:
            given = connection.scalar(asked)
            return newest_naming(connection, [plain, *filter(None, [given])], THINGS, limit)

    def things(self, after: str, limit: int) -> Sequence[str]:
        """By the index of what events name."""
        asked = select(_NAMED.value).where(_NAMED.role.in_(THINGS), _NAMED.value > after)
        with self._reading() as connection:
            found = connection.execute(asked.distinct().order_by(_NAMED.value).limit(limit))
            return list(found.scalars())

    def words(self, column: str, after: str, limit: int) -> Sequence[str]:
        """One look into the index for each: few words stand in very many events."""
        held, found = _EVENT[column], [after]
        with self._reading() as connection:
            while len(found) <= limit:
                following = select(held).where(held > found[-1]).order_by(held).limit(1)
                word = connection.scalar(following)
                if word is None:
                    break
                found.append(word)
        return found[1:]

    def keep_query(self, partner: str, query: NamedQuery, most: int) -> Keeping:
        """Its name is the partner's own."""
        with self._writing() as connection:
            return put_query(connection, partner, query, most)

    def queries(self, partner: str, after: str, limit: int) -> Sequence[NamedQuery]:
        """Nobody sees those of another."""
        with self._reading() as connection:
            return queries_after(connection, partner, after, limit)

    def query(self, partner: str, name: str) -> NamedQuery | None:
        """Nobody asks that of another."""
        with self._reading() as connection:
            return query_named(connection, partner, name)

    def forget_query(self, partner: str, name: str) -> bool:
        """At once, and for good."""
        with self._writing() as connection:
            return drop_query(connection, partner, name)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._database.told(), self._database.reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._database.told(), self._database.engine.begin() as connection:
            yield connection


def _conflict(at: int) -> dict[str, Any]:
    return {
        "type": "epcisException:ResourceAlreadyExistsException",
        "title": "Conflict",
        "status": 409,
        "detail": f"eventList[{at}]: {_CONFLICT}",
        "instance": word(f"eventList:{at}"),
    }


def _columns(job: CaptureJob) -> dict[str, Any]:
    return {
        "capture_id": job.capture_id,
        "partner": job.partner,
        "created": job.created,
        "finished": job.finished,
        "behaviour": job.behaviour,
        "success": int(job.success),
        "errors": json.dumps(job.errors),
    }


def _job(row: Any) -> CaptureJob:
    times = (row.created, row.finished)
    told = tuple(json.loads(row.errors))
    return CaptureJob(row.capture_id, row.partner, *times, row.behaviour, bool(row.success), told)
