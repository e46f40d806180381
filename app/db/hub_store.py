"""The inventory's storage on a database: every push one transaction, the feed without gaps.

PostgreSQL runs at READ COMMITTED: a transaction that waited for a row reads it as it is then. The
locks make the order: first the life that is told, then the feed, whose row is held until the
commit, so that a number is seen only after all smaller ones.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Any, Final, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    func,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.exc import DBAPIError

from app.db import hub_tables as tables
from app.db.hub_access_tables import brought
from app.db.hub_engine import HubDatabase
from app.db.hub_failures import is_collision
from app.db.hub_rows import among, put_rows
from app.exchange.fact_row import Entry
from app.exchange.hub_storage import STRETCH_BYTES, Feed, HubUnit
from app.exchange.messages import MOVED, End, Life

T = TypeVar("T")
_TRIES: Final = 5
_MARK_BYTES: Final = 8
_FED: Final = tables.fed.c
_LIFE: Final = tables.life.c
_COLUMNS: Final = tuple(_FED[name] for name in Entry._fields)
_BORN: Final = text(
    "INSERT INTO life (terminal, incarnation, seq, hash) "
    "VALUES (:terminal, :incarnation, :seq, :hash) ON CONFLICT DO NOTHING"
)

_TEXTS: Final = itemgetter(*(at for at, one in enumerate(_COLUMNS) if isinstance(one.type, Text)))
_OCTETS: Final[ColumnElement[int]] = literal_column(
    "+".join(f"octet_length({one.name})" for one in _TEXTS(_COLUMNS))
)


class HubStore:
    """See the port. Many threads may use it at once."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        """Run and commit; run again where another transaction was in the way.

        Raises what the work raises, and StoreUnavailable.
        """
        return in_one_transaction(self._database, lambda one: work(StoredUnit(one)))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


def in_one_transaction(database: HubDatabase, work: Callable[[Connection], T]) -> T:
    """Run and commit; run again where another transaction was in the way.

    Raises what the work raises, and StoreUnavailable.
    """
    with database.told():
        for _ in range(_TRIES - 1):
            try:
                with database.engine.begin() as connection:
                    return work(connection)
            except DBAPIError as error:
                if not is_collision(error):
                    raise
        with database.engine.begin() as connection:
            return work(connection)


class StoredUnit:
    """One transaction. See the port."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def feed(self) -> Feed:
        row = tables.feed.c
        return Feed(*self._connection.execute(select(row.hub, row.name, row.head)).one())

    def ends(self) -> Mapping[Life, End]:
        found = self._connection.execute(select(*_LIFE))
        return {(one.terminal, one.incarnation): End(one.seq, one.hash) for one in found}

    def hold(self, life: Life) -> End:
        locked = select(_LIFE.seq, _LIFE.hash).where(*_is(life)).with_for_update()
        found = self._connection.execute(locked).one_or_none()
        if found is None:
            row = {"terminal": life[0], "incarnation": life[1], "seq": 0, "hash": End().hash}
            self._connection.execute(_BORN, row)
            found = self._connection.execute(locked).one()
        return End(*found)

    def move(self, life: Life, end: End) -> None:
        moved = update(tables.life).where(*_is(life)).values(seq=end.seq, hash=end.hash)
        self._connection.execute(moved)

    def hashes(self, life: Life, first: int, last: int) -> Mapping[int, str]:
        chain = (_FED.terminal == life[0], _FED.incarnation == life[1])
        asked = select(_FED.seq, _FED.hash).where(*chain, _FED.seq.between(first, last))
        return dict(self._connection.execute(asked).all())

    def known(self, event_ids: Sequence[str]) -> Mapping[str, Entry]:
        if not event_ids:
            return {}
        self._held_head()
        asked = select(*_COLUMNS).where(among(_FED.event_id, event_ids), _FED.reason == "")
        return {row.event_id: Entry(*row) for row in self._connection.execute(asked)}

    def append(self, rows: Sequence[Entry], apart: Mapping[int, str]) -> None:
        if not rows:
            return
        head, mark = self._held_head(), secrets.token_hex(_MARK_BYTES)
        fed = [(head + 1 + at, *row, apart.get(at, ""), mark) for at, row in enumerate(rows)]
        put_rows(self._connection, tables.fed, fed)
        self._connection.execute(update(tables.feed).values(head=head + len(rows)))

    def after(
        self, number: int, limit: int, besides: Life | None = None
    ) -> Sequence[tuple[int, Entry, str]]:
        return fed_after(self._connection, number, limit, besides)

    def ownerships(self) -> Sequence[Entry]:
        # As a literal: a parameter would hide from the planner that the small index will do.
        owned = _FED.name == literal_column("'MasterDataOwned'")
        found = self._connection.execute(
            select(*_COLUMNS).where(owned, _FED.reason == "").order_by(_FED.number)
        )
        return [Entry(*row) for row in found]

    def brought(self, life: Life) -> int:
        told = brought.c
        asked = select(told.seq).where(told.terminal == life[0], told.incarnation == life[1])
        return int(self._connection.scalar(asked) or 0)

    def mark_at(self, number: int) -> str:
        asked = select(_FED.mark).where(_FED.number == number)
        return self._connection.scalar(asked) or ""

    def _held_head(self) -> int:
        return held_head(self._connection)


def held_head(connection: Connection) -> int:
    """Nobody else puts anything into the feed until this transaction ended."""
    held = select(tables.feed.c.head).with_for_update()
    return int(connection.execute(held).scalar_one())


def fed_after(
    connection: Connection, number: int, limit: int, besides: Life | None = None
) -> Sequence[tuple[int, Entry, str]]:
    """The next rows of the feed: number, row, and why it does not count, or ''. See the port."""
    asked = _of_others(select(_FED.number, _FED.reason, *_COLUMNS), number, limit, besides)
    if limit > 1 and connection.dialect.name == "postgresql":
        # Its driver has all rows before we see the first; a file is read row by row.
        lengths = _of_others(select(_OCTETS.label("octets")), number, limit, besides)
        asked = asked.limit(_fitting(connection, lengths))
    taken: list[tuple[int, Entry, str]] = []
    octets = 0
    with connection.execute(asked) as found:
        for at, why, *row in found:
            octets += _octets_of("".join(_TEXTS(row)))
            if taken and octets > STRETCH_BYTES:
                break
            taken.append((at, Entry(*row), why))
    return taken


def _of_others(asked: Select[Any], number: int, limit: int, besides: Life | None) -> Select[Any]:
    asked = asked.where(_FED.number > number)
    if besides is not None:
        others = (_FED.terminal != besides[0]) | (_FED.incarnation != besides[1])
        asked = asked.where(others | _FED.reason.not_in(("", MOVED)))
    return asked.order_by(_FED.number).limit(limit)


def _octets_of(told: str) -> int:
    return len(told) if told.isascii() else len(told.encode())


def _fitting(connection: Connection, lengths: Select[Any]) -> int:
    """How many rows may be read at once. The server tells lengths without reading the texts."""
    rows = lengths.subquery()
    of_all = select(func.count(), func.coalesce(func.sum(rows.c.octets), 0)).select_from(rows)
    count, octets = connection.execute(of_all).one()
    if octets > STRETCH_BYTES:
        count = sum(one <= STRETCH_BYTES for one in accumulate(connection.scalars(lengths)))
    return max(1, int(count))


def _is(life: Life) -> tuple[Any, ...]:
    return _LIFE.terminal == life[0], _LIFE.incarnation == life[1]
