"""What the service asks of the inventory's EPCIS repository."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from app.exchange.epcis_filed import Filed
from app.exchange.epcis_named import NamedQuery
from app.exchange.epcis_query import EpcisQuery

Fate = Literal["stored", "known", "conflict"]
"""known: the same event is there already. conflict: another one has its id and declaration."""
Behaviour = Literal["rollback", "proceed"]
Keeping = Literal["kept", "taken", "full"]


class TooMany(Exception):
    """More events than the question allowed."""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it stands in the repository: content is what somebody told.

    number: its place, in the order of commits. record_time: RFC 3339, strictly later than that of
    the event before. captured_by: the partner who told it, '' for ourselves.
    """

    number: int
    record_time: str
    captured_by: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EventPage:
    """A page of an answer; token: where the next one begins, '' after the last."""

    events: tuple[StoredEvent, ...]
    token: str = ""


@dataclass(frozen=True, slots=True)
class CaptureJob:
    """One capture, as it went. errors: problems as RFC 7807 tells them."""

    capture_id: str
    partner: str
    created: str
    finished: str
    behaviour: Behaviour
    success: bool
    errors: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Offered:
    """What a partner wants kept: each event with its place in the document, and what is wrong
    with those that are no events. at: now."""

    partner: str
    capture_id: str
    behaviour: Behaviour
    at: datetime
    events: Sequence[tuple[int, Filed]]
    errors: tuple[Mapping[str, Any], ...] = ()


class EpcisStore(Protocol):
    """Every call raises StoreUnavailable; what it answers is on disk."""

    def capture(self, offered: Offered) -> CaptureJob:
        """Keep events, all or those without fault; the same event again changes nothing."""
        ...

    def capture_one(self, event: Filed, partner: str, at: datetime) -> Fate:
        """Keep one event."""
        ...

    def job(self, capture_id: str, partner: str) -> CaptureJob | None:
        """A capture of a partner's."""
        ...

    def jobs(self, partner: str, after: str, limit: int) -> Sequence[CaptureJob]:
        """The captures of a partner after one, by their ids."""
        ...

    def find(self, query: EpcisQuery) -> EventPage:
        """The events that a question asks for. Raises TooMany."""
        ...

    def of_thing(self, epc: str, limit: int = 200) -> Sequence[StoredEvent]:
        """The newest events that name a thing, ours and partners', the oldest first."""
        ...

    def of_part(self, code: str, limit: int = 200) -> Sequence[StoredEvent]:
        """The same for a part by its code."""
        ...

    def things(self, after: str, limit: int) -> Sequence[str]:
        """The identifiers of things, in order, after one."""
        ...

    def words(self, column: str, after: str, limit: int) -> Sequence[str]:
        """The values that a column of events holds, in order, after one."""
        ...

    def keep_query(self, partner: str, query: NamedQuery, most: int) -> Keeping:
        """Keep a question of a partner's, unless its name is taken or there are that many."""
        ...

    def queries(self, partner: str, after: str, limit: int) -> Sequence[NamedQuery]:
        """The questions of a partner, by their names, after one."""
        ...

    def query(self, partner: str, name: str) -> NamedQuery | None:
        """A question of a partner's."""
        ...

    def forget_query(self, partner: str, name: str) -> bool:
        """Forget one; whether there was one."""
        ...
