"""Master data in one transaction of the inventory, as the operations of the site ask for it."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select
from uuid_utils import uuid7

from app.db.hub_master import SITE, read_state
from app.db.hub_master_tables import master_fact, master_thing, person_record
from app.db.hub_staff_store import members_in
from app.db.hub_stock_fold import histories
from app.db.hub_stock_rows import storable
from app.db.hub_stock_tables import stock_part
from app.db.hub_store import StoredUnit
from app.db.hub_tables import fed
from app.db.procedure_register import RegisteredProcedure, unsealed
from app.db.projection_rows import state_of
from app.domain import codec
from app.domain.errors import NotFound
from app.domain.events import (
    Event,
    PrivateRef,
    ProcedureApproved,
    ProcedureRegistered,
    Recorded,
)
from app.domain.moment import Moment
from app.domain.procedure import Procedure
from app.domain.site import Person, Place, Site, badge_digest
from app.exchange.hub_staff import Member
from app.exchange.hub_voice import own_life, state
from app.exchange.master_data_store import ProcedureRow
from app.operations.add_place import PLACE_KINDS

_STAFF: Final = "staff-"
_SIGNS: Final = 24
_THING: Final = master_thing.c
_RECORD: Final = person_record.c
_LYING: Final = ("harvested", "labelled", "stored")


def pseudonym_of(key: str, member: str) -> str:
    """The person id under which somebody of the staff acts; it does not tell the name."""
    said = f"staff {member.casefold()}".encode()
    return _STAFF + hmac.new(key.encode(), said, hashlib.sha256).hexdigest()[:_SIGNS]


class StoredMasterUnit:
    """See the port MasterUnit. follow: folds what was just recorded; without one, and without a
    member, nothing is recorded."""

    def __init__(
        self,
        connection: Connection,
        now: Moment,
        key: str,
        member: str = "",
        follow: Callable[[], None] | None = None,
    ) -> None:
        self._connection, self._now, self._key = connection, now, key
        self._follow = follow
        self._unit = StoredUnit(connection)
        self.signed = frozenset({pseudonym_of(key, member)}) if member else frozenset()

    @property
    def now(self) -> Moment:
        """The moment of this transaction."""
        return self._now

    @property
    def terminal(self) -> str:
        """Under which name this inventory records."""
        return own_life(self._unit.feed())[0]

    # ------------------------------------------------------------------------- writes

    def record(self, event: Event, by: str) -> Recorded:
        """State a fact in the inventory's own chain, after all that is known of its subject."""
        assert self._follow is not None, "whoever only looks records nothing"
        about = select(master_fact.c.number).where(master_fact.c.subject.in_(event.subjects()))
        last = self._connection.scalar(select(func.max(fed.c.hlc)).where(fed.c.number.in_(about)))
        (recorded,) = state(self._unit, self._now, [(event, last or 0)], by)
        self._follow()
        return recorded

    def keep_private(self, body: Mapping[str, str]) -> PrivateRef:
        """Keep a name in an erasable record."""
        record, salt = self.new_id(), secrets.token_hex(16)
        text = codec.canonical(dict(body))
        row = {"record": record, "salt": salt, "body": text, "erased_at": ""}
        self._connection.execute(insert(person_record).values(**row))
        return PrivateRef(record, hashlib.sha256((salt + text).encode()).hexdigest())

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        return str(uuid7())

    # -------------------------------------------------------------------------- reads

    def private(self, record: str) -> Mapping[str, str]:
        """What was kept apart; empty once it was erased. Staff have their account's name."""
        if record.startswith(_STAFF):
            known = self._staff().get(record)
            return {"name": known.name} if known else {}
        asked = select(_RECORD.body).where(_RECORD.record == storable(record))
        return _told(self._connection.scalar(asked) or "")

    def history(self, subject: str) -> tuple[Recorded, ...]:
        """The facts about a subject, oldest first."""
        found = histories(self._connection, [storable(subject)], master_fact)
        return tuple(one for history in found.values() for one in history.facts)

    def site(self) -> Site:
        """This workshop."""
        return self._found(SITE, Site, "site-missing")  # type: ignore[no-any-return]

    def person(self, person_id: str) -> Person:
        """Somebody of the site, or of the inventory's staff."""
        known = self._staff().get(person_id) if person_id.startswith(_STAFF) else None
        if known is not None:
            roles = ("supervisor",) if known.may_as("supervisor") else ()
            return Person(person_id, known.name, "", roles, "en", PrivateRef(person_id, ""))
        subject = f"person:{person_id}"
        return self._found(subject, Person, "person-unknown", person=person_id)  # type: ignore[no-any-return]

    def people(self) -> tuple[Person, ...]:
        """Everybody ever enrolled at the site, by number."""
        found: list[Person] = self._of_kind("person")
        return tuple(sorted(found, key=lambda one: (one.number, one.person_id)))

    def person_by_badge(self, badge: str) -> Person:
        """Whose badge this is."""
        digest = badge_digest(badge)
        found = [one for one in self.people() if one.badge_digest == digest]
        if not found:
            raise NotFound("badge-unknown")
        return found[-1]

    def place(self, code: str) -> Place:
        """A place by its code."""
        return self._found(f"place:{code}", Place, "place-unknown", place=code)  # type: ignore[no-any-return]

    def parts_in(self, place: str) -> int:
        """As far as terminals told; one that is offline may just be putting another there."""
        row = stock_part.c
        said = f'"place":{codec.canonical(place)}'
        asked = select(row.state).where(
            row.status.in_(_LYING), row.state.contains(said, autoescape=True)
        )
        lying = [state_of("part", text) for text in self._connection.scalars(asked)]
        return sum(one.place == place for one in lying)

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure. Raises StoreUnavailable for content that is not what it says."""
        for one in self.history(f"procedure:{digest}"):
            if isinstance(one.event, ProcedureRegistered):
                return unsealed(digest, one.event.content)
        raise NotFound("procedure-unknown", digest=digest[:12])

    def released_as(self, procedure_id: str, version: str) -> frozenset[str]:
        """The digests that were ever approved under this id and version."""
        known: list[RegisteredProcedure] = self._of_kind("procedure")
        return frozenset(
            one.digest
            for one in known
            if (one.id, one.version) == (procedure_id, version) and one.approved
        )

    # -------------------------------------------------------------------------- lists

    def places(self) -> Sequence[Place]:
        """By code."""
        found: list[Place] = self._of_kind("place")
        return sorted((one for one in found if one.kind in PLACE_KINDS), key=lambda one: one.code)

    def names(self) -> Mapping[str, str]:
        """By person id."""
        bodies = dict(self._connection.execute(select(_RECORD.record, _RECORD.body)).all())
        known = {one.person_id: bodies.get(one.private.record) for one in self.people()}
        told = {one: _told(body).get("name", "") for one, body in known.items() if body is not None}
        return {**told, **{code: one.name for code, one in self._staff().items()}}

    def erased(self, person: Person) -> bool:
        """Whether the name was erased here."""
        asked = select(_RECORD.erased_at).where(_RECORD.record == person.private.record)
        return bool(self._connection.scalar(asked))

    def procedures(self) -> Sequence[ProcedureRow]:
        """The last brought first."""
        known: list[RegisteredProcedure] = self._of_kind("procedure")
        subjects = [f"procedure:{one.digest}" for one in known]
        found = histories(self._connection, subjects, master_fact)
        rows = [_row(history.facts) for history in found.values()]
        return sorted(
            (one for one in rows if one is not None), key=lambda one: one.brought, reverse=True
        )

    def _of_kind(self, kind: str) -> list[Any]:
        asked = select(_THING.state).where(_THING.kind == kind)
        return [read_state(kind, text) for text in self._connection.scalars(asked)]

    def _found(self, subject: str, kind: type, code: str, **params: str) -> Any:
        asked = select(_THING.kind, _THING.state).where(_THING.subject == storable(subject))
        row = self._connection.execute(asked).one_or_none()
        found = read_state(row.kind, row.state) if row else None
        if not isinstance(found, kind):
            raise NotFound(code, **params)
        return found

    def _staff(self) -> Mapping[str, Member]:
        """Who has an account now, by pseudonym."""
        return {pseudonym_of(self._key, one.name): one for one in members_in(self._connection)}


def _told(body: str) -> Mapping[str, str]:
    """What a record says; terminals wrote it, so anything may stand there."""
    try:
        told = json.loads(body) if body else {}
    except (ValueError, RecursionError):
        return {}
    whole = isinstance(told, dict) and all(isinstance(one, str) for one in told.values())
    return told if whole else {}


def _row(facts: Sequence[Recorded]) -> ProcedureRow | None:
    brought = [one for one in facts if isinstance(one.event, ProcedureRegistered)]
    if not brought:
        return None
    first, event = brought[0], brought[0].event
    assert isinstance(event, ProcedureRegistered)
    row = ProcedureRow(
        event.digest,
        event.procedure_id,
        event.procedure_version,
        event.domain,
        first.at.wall,
        first.by,
    )
    for one in reversed(facts):
        if isinstance(one.event, ProcedureApproved) and not one.event.demo:
            released = {"approved": one.at.wall, "approved_by": one.event.person_id}
            return replace(row, order=one.hlc, **released)  # type: ignore[arg-type]
    return row
