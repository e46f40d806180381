"""Master data of the inventory on its database: looked at, changed, and names exchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from sqlalchemy import Connection, select, text, update

from app.db.engine import raw_of
from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_master import own_now
from app.db.hub_master_tables import person_record, person_ref
from app.db.hub_master_unit import StoredMasterUnit, pseudonym_of
from app.db.hub_store import StoredUnit, held_head, in_one_transaction
from app.domain.errors import Refused
from app.domain.events import PrivateRef
from app.domain.moment import Moment
from app.exchange.fact_row import stamp
from app.exchange.hub_voice import own_life
from app.exchange.master_data_store import MasterUnit
from app.exchange.people_records import (
    MOST_RECORDS,
    PeopleAnswer,
    PeopleTold,
    PrivateRecord,
)

T = TypeVar("T")
_REF: Final = person_ref.c
_RECORD: Final = person_record.c
_KEPT: Final = text(
    "INSERT INTO person_record (record, salt, body, erased_at) "
    "VALUES (:record, :salt, :body, :erased_at) ON CONFLICT DO NOTHING"
)


class StoredMasterData:
    """See the port MasterData. Many threads may use it at once."""

    def __init__(
        self, database: HubDatabase, reading: Following, now: Callable[[], Moment], key: str
    ) -> None:
        """reading: of master data, shared with the worker. key: makes pseudonyms of staff."""
        self._database, self._reading = database, reading
        self._now, self._key = now, key

    def ask(self, work: Callable[[MasterUnit], T]) -> T:
        """As it was folded last; what was acted here is there."""
        with self._database.told(), self._database.reader.connect() as connection:
            return work(StoredMasterUnit(connection, self._now(), self._key))

    def act(self, member: str, work: Callable[[MasterUnit, str], T]) -> T:
        """Locked in the order of every other writer: the reading, our chain, the feed."""

        def acted(connection: Connection) -> T:
            self._reading.catch_up(connection)
            # Whoever changes something here keeps it here, whatever terminals still have to tell.
            own_now(connection, self._now())
            unit = StoredUnit(connection)
            unit.hold(own_life(unit.feed()))
            held_head(connection)

            def follow() -> None:
                self._reading.catch_up(connection)

            follow()
            at_work = StoredMasterUnit(connection, self._now(), self._key, member, follow)
            return work(at_work, pseudonym_of(self._key, member))

        return in_one_transaction(self._database, acted)

    def exchange(self, told: PeopleTold) -> PeopleAnswer:
        """Facts that were just pushed name the records that come with them."""

        def exchanged(connection: Connection) -> PeopleAnswer:
            self._reading.catch_up(connection)
            _take_in(connection, told.told)
            about = [*(one.record for one in told.told), *told.want]
            return PeopleAnswer(
                _known(connection, told.want), _erased(connection, about), _lacking(connection)
            )

        return in_one_transaction(self._database, exchanged)

    def erase(self, person_id: str) -> None:
        """For good: pages of a file are overwritten; a server's are with its next VACUUM."""

        def erased(connection: Connection) -> None:
            self._reading.catch_up(connection)
            person = StoredMasterUnit(connection, self._now(), self._key).person(person_id)
            if not person.left:
                raise Refused("person-still-works", number=person.number)
            mine = select(_REF.record).where(_REF.person == person_id)
            records = list(connection.scalars(mine))
            gone = {"salt": "", "body": "", "erased_at": stamp(self._now().wall)}
            if records:
                connection.execute(_KEPT, [{"record": one, **gone} for one in records])
            connection.execute(
                update(person_record)
                .where(_RECORD.record.in_(records), _RECORD.erased_at == "")
                .values(**gone)
            )

        self._overwriting()
        in_one_transaction(self._database, erased)
        self._overwriting(done=True)

    def _overwriting(self, *, done: bool = False) -> None:
        """What was deleted in a file must not be found in its free pages or its log."""
        if self._database.engine.dialect.name != "sqlite":
            return
        pragma = "wal_checkpoint(TRUNCATE)" if done else "secure_delete=ON"
        with self._database.told(), self._database.engine.connect() as connection:
            raw_of(connection).execute(f"PRAGMA {pragma}").fetchall()


def _take_in(connection: Connection, told: Sequence[PrivateRecord]) -> None:
    """Only what a counting fact about a person was recorded with."""
    named = _REF.record.in_([one.record for one in told])
    digests = dict(connection.execute(select(_REF.record, _REF.digest).where(named)).all())
    kept = [
        {"record": one.record, "salt": one.salt, "body": one.body, "erased_at": ""}
        for one in told
        if one.is_meant_by(PrivateRef(one.record, digests.get(one.record, "")))
    ]
    if kept:
        connection.execute(_KEPT, kept)


def _known(connection: Connection, wanted: Sequence[str]) -> tuple[PrivateRecord, ...]:
    asked = (
        select(_RECORD.record, _RECORD.salt, _RECORD.body)
        .join(person_ref, _REF.record == _RECORD.record)
        .where(_RECORD.record.in_(wanted), _RECORD.body != "")
    )
    return tuple(PrivateRecord(*one) for one in connection.execute(asked))


def _erased(connection: Connection, about: Sequence[str]) -> tuple[str, ...]:
    """Those that were asked about first, then the others, the last erased first: whoever has
    them and did not ask erases them too."""
    asked = select(_RECORD.record).where(_RECORD.erased_at != "")
    found = connection.scalars(asked.order_by(_RECORD.erased_at.desc())).all()
    return tuple(sorted(found, key=lambda one: one not in about)[:MOST_RECORDS])


def _lacking(connection: Connection) -> tuple[str, ...]:
    known = select(_RECORD.record)
    asked = select(_REF.record).where(_REF.record.not_in(known)).order_by(_REF.number.desc())
    return tuple(connection.scalars(asked.limit(MOST_RECORDS)))
