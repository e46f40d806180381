"""The inventory keeps the site's people, places, procedures and settings, and says so once.

From its first sight of a site on, whatever terminals record about them is put apart by the intake.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, delete, exists, func, insert, select

from app.db.hub_access_tables import brought
from app.db.hub_following import Fed
from app.db.hub_master_tables import MADE, master_fact, master_thing, person_ref
from app.db.hub_stock_fold import History, histories
from app.db.hub_stock_rows import storable
from app.db.hub_store import StoredUnit
from app.db.hub_tables import fed, life
from app.db.procedure_register import RegisteredProcedure, fold_procedure
from app.domain import codec
from app.domain.events import MasterDataOwned, ProcedureRegistered, Recorded
from app.domain.events.base import INVENTORY
from app.domain.events.site import MASTER
from app.domain.master_data import OWNED
from app.domain.moment import Moment
from app.domain.site import Person, Place, Site, fold_person, fold_place, fold_site
from app.exchange.hub_voice import own_master_data
from app.exchange.people_records import person_ref as ref_of

_KINDS: Final = OWNED | {ProcedureRegistered.__name__}
_FOLDS: Final[Mapping[str, tuple[type, Callable[..., Any]]]] = {
    "site": (Site, fold_site),
    "person": (Person, fold_person),
    "place": (Place, fold_place),
    "procedure": (RegisteredProcedure, fold_procedure),
}
_SUBJECTS: Final = (MASTER, "template:", *(f"{kind}:" for kind in _FOLDS))
SITE: Final = "site:here"
_LONGEST_SUBJECT: Final = 640
_NEVER: Final = 2**63
_LONGEST_RECORD: Final = 100
"""In bytes; an index takes no more, and ids of ours are shorter."""


class MasterReading:
    """See the port Reading. Stating that master data is owned is a fact of its own."""

    name = "master"
    version = 1

    def __init__(self, now: Callable[[], Moment]) -> None:
        self._now = now

    def begin_anew(self, connection: Connection) -> None:
        """Forget what was folded; names stay, no fact tells them again."""
        for table in MADE:
            connection.execute(delete(table))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Fold anew what these facts are about, and own it once a site is founded."""
        about = {
            one.number: subject
            for one in facts
            if not one.reason and one.row.name in _KINDS and (subject := _subject(one))
        }
        if about:
            self._note(connection, about)
        if _is_founded(connection):
            own_now(connection, self._now())

    def _note(self, connection: Connection, about: Mapping[int, str]) -> None:
        notes = [{"subject": subject, "number": number} for number, subject in about.items()]
        connection.execute(insert(master_fact), notes)
        found = histories(connection, sorted(set(about.values())), master_fact)
        for subject, history in found.items():
            _tell(connection, subject, history)


def own_now(connection: Connection, now: Moment) -> None:
    """Own master data where there is a site that nobody owns."""
    site = select(exists(select(master_thing.c.subject).where(master_thing.c.subject == SITE)))
    if connection.scalar(site) and not _is_owned(connection):
        own_master_data(StoredUnit(connection), now)


def _subject(fact: Fed) -> str:
    """What a fact of this kind is about; '' for a name that no index takes."""
    # The intake believed this row, so that it is a list of texts.
    about: list[str] = json.loads(fact.row.subjects)
    first = about[0] if about else ""
    known = first.startswith(_SUBJECTS) and storable(first) == first
    return first if known and len(first.encode()) <= _LONGEST_SUBJECT else ""


def _is_founded(connection: Connection) -> bool:
    """Whoever told of the site told all that they had recorded when they enrolled: approvals and
    labels far behind in a long log belong to what was founded."""
    told_by = (
        select(fed.c.terminal)
        .join(master_fact, master_fact.c.number == fed.c.number)
        .where(master_fact.c.subject == SITE)
    )
    reached, end = brought.c, life.c
    same = (end.terminal == reached.terminal) & (end.incarnation == reached.incarnation)
    waiting = (
        select(reached.seq)
        .select_from(brought.outerjoin(life, same))
        .where(reached.terminal.in_(told_by), reached.seq > func.coalesce(end.seq, 0))
    )
    return not connection.scalar(select(exists(waiting)))


def _is_owned(connection: Connection) -> bool:
    """By the feed itself: what was folded may just be made anew."""
    said = (
        fed.c.name == MasterDataOwned.__name__,
        fed.c.reason == "",
        fed.c.terminal.startswith(INVENTORY),
    )
    return bool(connection.scalar(select(exists(select(fed.c.number).where(*said)))))


def _tell(connection: Connection, subject: str, history: History) -> None:
    kind = subject.partition(":")[0]
    if kind == "person":
        _note_refs(connection, subject, history)
    if kind not in _FOLDS:
        return
    folded = history.folded(None, _FOLDS[kind][1])
    connection.execute(delete(master_thing).where(master_thing.c.subject == subject))
    if folded is not None:
        plain = codec.plain(folded)
        if kind == "procedure":
            assert isinstance(plain, dict)
            plain["content"] = ""
        row = {
            "subject": subject,
            "kind": kind,
            "state": storable(codec.canonical(plain)),
        }
        connection.execute(insert(master_thing).values(**row))


def _note_refs(connection: Connection, subject: str, history: History) -> None:
    """Which records belong to a person; the first fact that names one has it."""
    person = subject.partition(":")[2]

    def told_at(fact: Recorded) -> int:
        return history.numbers[fact.event_id]

    found: dict[str, dict[str, Any]] = {
        ref.record: {
            "record": ref.record,
            "digest": storable(ref.digest),
            "person": person,
            "number": told_at(one),
        }
        for one in sorted(history.facts, key=told_at, reverse=True)
        if (ref := ref_of(one.event)) is not None
        and storable(ref.record) == ref.record
        and 0 < len(ref.record.encode()) <= _LONGEST_RECORD
    }
    row = person_ref.c
    connection.execute(delete(person_ref).where(row.person == person))
    told = select(row.record, row.number).where(row.record.in_(list(found)))
    before = dict(connection.execute(told).all())
    fresh = [one for record, one in found.items() if one["number"] < before.get(record, _NEVER)]
    if fresh:
        gone = [one["record"] for one in fresh]
        connection.execute(delete(person_ref).where(row.record.in_(gone)))
        connection.execute(insert(person_ref), fresh)


def read_state(kind: str, text: str) -> Any:
    """What `master_thing` keeps."""
    return codec.build(_FOLDS[kind][0], json.loads(text))
