"""The feed's facts about things, told as EPCIS events into the repository."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, select, update

from app.db import hub_epcis_tables as tables
from app.db.hub_epcis_writing import Entered, put
from app.db.hub_following import Fed
from app.db.hub_rows import among, put_rows
from app.domain.events import Recorded, SiteEstablished
from app.exchange.epcis_filed import UNDECLARED, Filed, filed
from app.exchange.epcis_mapping import told_of
from app.exchange.epcis_terms import event_uris, part_uri, thing
from app.exchange.epcis_told import STAMPS, EpcisEvent
from app.exchange.fact_row import UnreadableFact, recorded_of

_LOG: Final = logging.getLogger(__name__)
_EVENT: Final = tables.event.c
_NAME: Final = tables.given_name.c
_SITE: Final = "site"
_PART: Final = "part:"
_LONGEST_KEY: Final = 300
_PIECE: Final = 100
"""Facts: told while those before are put in."""
_PSEUDONYM: Final = 32
"""Hex signs: nobody will ever have that many vehicles."""


class EpcisReading:
    """See the port Reading. now: for record times. secret: of the pseudonyms of VINs."""

    name = "epcis"
    version = 1

    def __init__(self, now: Callable[[], datetime], secret: str) -> None:
        self._now = now
        self._secret = secret.encode()

    def begin_anew(self, connection: Connection) -> None:
        """Our own events go; what partners told, and what things are called, stays."""
        ours = select(_EVENT.number).where(_EVENT.ours == 1)
        for table in (tables.named, tables.amount):
            connection.execute(delete(table).where(table.c.number.in_(ours)))
        connection.execute(delete(tables.event).where(_EVENT.ours == 1))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Tell the next facts. What does not count, or cannot be read, is not told."""
        known = list(_recorded(facts))
        # The database puts one piece in while the next one is told.
        with ThreadPoolExecutor(1, "epcis-rows") as writer:
            telling = _Telling(connection, self._secret, writer)
            telling.look_up([recorded for _, recorded in known])
            for first in range(0, len(known), _PIECE):
                for number, recorded in known[first : first + _PIECE]:
                    telling.tell(number, recorded)
                telling.put_in(self._now())
            telling.settle()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An event of ours that is not put in yet. fact: see the table of events."""

    event: EpcisEvent
    filed: Filed
    key: str
    fact: int


class _Telling:
    """One batch, with what was told before it. See the port Known."""

    def __init__(self, connection: Connection, secret: bytes, writer: Executor) -> None:
        self._connection = connection
        self._secret = secret
        self._writer = writer
        self._writing: Future[None] | None = None
        self._waiting: list[_Waiting] = []
        self._ended: set[str] = set()
        self._names: dict[str, str] = {}
        self._new_names: dict[str, str] = {}

    def look_up(self, facts: Sequence[Recorded]) -> None:
        """The names of all parts of the batch at once."""
        about = {subject for one in facts for subject in one.event.subjects()}
        codes = [one.removeprefix(_PART) for one in about if one.startswith(_PART)]
        wanted = sorted({thing("part", one) for one in codes})
        found = select(_NAME.subject, _NAME.uri).where(among(_NAME.subject, wanted))
        self._names.update(dict.fromkeys(wanted, ""))
        self._names.update(dict(self._connection.execute(found).all()))

    def tell(self, number: int, recorded: Recorded) -> None:
        event = recorded.event
        if isinstance(event, SiteEstablished) and event.gs1_prefix:
            self._names[_SITE] = self._new_names[_SITE] = event.gs1_prefix
        waiting, over = [], set[str]()
        for one in told_of(recorded, self):
            # What is declared wrong keeps the stamps of the fact that told it.
            fact = 0 if "errorDeclaration" in one.event else number
            if (sound := _sound(one.event, stamped=fact > 0)) is not None:
                waiting.append(_Waiting(one.event, sound, _kept(one.key), fact))
                over.update({_kept(one.ends)} if one.ends else ())
        if over:
            self._ended |= over
            self._waiting = [
                replace(one, key="") if one.key in over else one for one in self._waiting
            ]
        self._waiting += waiting

    def put_in(self, now: datetime) -> None:
        """What was told so far is on its way into the database; `settle` waits for it."""
        self.settle()
        entered = [Entered(one.filed, one.key, fact=one.fact) for one in self._waiting]
        told = (sorted(self._ended), list(self._new_names.items()), entered)
        self._writing = self._writer.submit(_put_in, self._connection, *told, now)
        self._waiting, self._ended, self._new_names = [], set(), {}

    def settle(self) -> None:
        """What was put in stands in the database, and the connection is free."""
        if self._writing is not None:
            writing, self._writing = self._writing, None
            writing.result()

    def part(self, code: str) -> str:
        subject = thing("part", code)
        known = self._named(subject)
        if not known:
            known = part_uri(code, self._named(_SITE))
            self._names[subject] = self._new_names[subject] = known
        return known

    def pseudonym(self, vin: str) -> str:
        told = hmac.new(self._secret, vin.encode("utf-8", "surrogatepass"), hashlib.sha256)
        return thing("vin-pseudonym", told.hexdigest()[:_PSEUDONYM])

    def under(self, key: str) -> Sequence[EpcisEvent]:
        key = _kept(key)
        waiting = [one.event for one in self._waiting if one.key == key]
        if key in self._ended:
            return waiting
        return [*self._stored(tables.HAS_KEY, _EVENT.key == key), *waiting]

    def of_fact(self, event_id: str) -> Sequence[EpcisEvent]:
        ids = event_uris(event_id)
        waiting = [one.event for one in self._waiting if one.event["eventID"] in ids]
        undeclared = [one for one in waiting if "errorDeclaration" not in one]
        return [*self._stored(among(_EVENT.event_id, ids)), *undeclared]

    def _stored(self, *which: ColumnElement[bool]) -> list[EpcisEvent]:
        self.settle()
        ours = (*which, _EVENT.ours == 1, _EVENT.declared == UNDECLARED)
        asked = select(_EVENT.content).where(*ours).order_by(_EVENT.number)
        return [json.loads(one) for one in self._connection.execute(asked).scalars()]

    def _named(self, subject: str) -> str:
        if subject not in self._names:
            self.settle()
            asked = select(_NAME.uri).where(_NAME.subject == subject)
            self._names[subject] = self._connection.scalar(asked) or ""
        return self._names[subject]


def _put_in(
    connection: Connection,
    ended: Sequence[str],
    names: Sequence[tuple[str, str]],
    entered: Sequence[Entered],
    now: datetime,
) -> None:
    if ended:
        over = update(tables.event).where(tables.HAS_KEY, among(_EVENT.key, ended))
        connection.execute(over.values(key=""))
    if names:
        subjects = [subject for subject, _ in names]
        connection.execute(delete(tables.given_name).where(among(_NAME.subject, subjects)))
        put_rows(connection, tables.given_name, names)
    if entered and "conflict" in put(connection, entered, now):
        _LOG.warning("not told as EPCIS, as another event of ours has the same id")


def _kept(key: str) -> str:
    """A key as it stands in an index, however long a fact made it."""
    plain = key.encode("utf-8", "surrogatepass")
    sound = len(plain) <= _LONGEST_KEY and key.isprintable()
    return key if sound else hashlib.sha256(plain).hexdigest()


def _recorded(facts: Sequence[Fed]) -> Iterator[tuple[int, Recorded]]:
    for one in facts:
        if one.reason:
            continue
        try:
            yield one.number, recorded_of(one.row)
        except UnreadableFact as error:
            _LOG.warning("not told as EPCIS, as it cannot be read: %s", error)


def _sound(event: EpcisEvent, *, stamped: bool) -> Filed | None:
    """A fact may say anything; what no database keeps is left out, and nothing else with it.

    All else is valid EPCIS by the way it is told, as tests show with facts of every kind.
    """
    try:
        return filed(event, STAMPS if stamped else ())
    except ValueError as error:
        _LOG.warning("not told as EPCIS: %s of %s", error, event.get("elv:fact"))
        return None
