"""Names of people between a terminal and the inventory: erasable records beside their facts.

A fact about a person carries the digest of its record, so whoever reads one can check it. Only
records of people of the site travel here: never of buyers or keepers of vehicles.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Final, TypeVar

from app.domain import codec
from app.domain.events import Event, PersonChanged, PersonEnrolled, PrivateRef
from app.exchange.wire import storable_text

T = TypeVar("T", "PeopleTold", "PeopleAnswer")
MOST_RECORDS: Final = 500
"""Of each list in one message."""
LONGEST_BODY: Final = 4_000
"""Bytes of one record."""
_LONGEST_NAME: Final = 100
"""Bytes of a record's id and of its salt."""


@dataclass(frozen=True, slots=True)
class PrivateRecord:
    """A record as it is kept; body: canonical JSON, '' once it was erased."""

    record: str
    salt: str
    body: str

    @property
    def digest(self) -> str:
        """What a fact carries of it: SHA-256 of salt and body."""
        return hashlib.sha256((self.salt + self.body).encode()).hexdigest()

    def is_meant_by(self, ref: PrivateRef) -> bool:
        """Whether this is the record a fact was recorded with; an erased one is none."""
        return bool(self.body) and self.record == ref.record and self.digest == ref.digest


@dataclass(frozen=True, slots=True)
class PeopleTold:
    """What a terminal brings, and the ids of the records it lacks."""

    told: tuple[PrivateRecord, ...] = ()
    want: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleAnswer:
    """Records the terminal lacked, which of those it told or wanted were erased, and the ids of
    those the inventory lacks."""

    records: tuple[PrivateRecord, ...] = ()
    erased: tuple[str, ...] = ()
    want: tuple[str, ...] = ()


def person_ref(event: Event) -> PrivateRef | None:
    """The record that belongs to a fact about a person of the site; None for every other fact."""
    return event.private if isinstance(event, PersonEnrolled | PersonChanged) else None


def people_text(message: PeopleTold | PeopleAnswer) -> bytes:
    """A message as it is sent."""
    return codec.canonical(codec.plain(message)).encode()


def people_in(kind: type[T], text: bytes) -> T:
    """A message as `people_text` wrote it. Raises ValueError for anything else."""
    try:
        message = codec.build(kind, json.loads(text))
    except RecursionError as error:
        raise ValueError("too deep") from error
    if isinstance(message, PeopleTold):
        _check(message.told, message.want)
    else:
        _check(message.records, message.erased, message.want)
    return message


def _check(records: tuple[PrivateRecord, ...], *ids: tuple[str, ...]) -> None:
    """Raises ValueError for more than was agreed on, and for what no database keeps."""
    if any(len(one) > MOST_RECORDS for one in (records, *ids)):
        raise ValueError("too many records")
    for one in records:
        _check_text(one.body, LONGEST_BODY)
        _check_text(one.salt, _LONGEST_NAME)
    for record in [*(one.record for one in records), *(one for some in ids for one in some)]:
        _check_text(record, _LONGEST_NAME)


def _check_text(text: str, longest: int) -> None:
    if len(storable_text(text).encode()) > longest:
        raise ValueError("too long")
