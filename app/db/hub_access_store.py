"""Terminals that enrolled at the inventory, on its database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Select, delete, func, insert, select, text, update

from app.db.hub_access_tables import brought, machine, machine_code, offered_code
from app.db.hub_engine import HubDatabase
from app.db.hub_secrets import keep_value, told_value
from app.db.hub_tables import fed, life
from app.exchange.fact_row import Entry, stamp, wall_of
from app.exchange.hub_access import (
    Enrolled,
    Enrolment,
    KnownTerminal,
    PutAside,
    Reached,
    TerminalRow,
)
from app.exchange.messages import MOVED

_OURS: Final = machine.c
_REACHED: Final = "reached"
_ASIDE: Final = (fed.c.reason != "", fed.c.reason != MOVED)
_CLAIMED: Final = text(
    "INSERT INTO hub_machine_code (code, database) VALUES (:code, :database) ON CONFLICT DO NOTHING"
)
_BROUGHT: Final = text(
    "INSERT INTO hub_brought (terminal, incarnation, seq) "
    "VALUES (:terminal, :incarnation, :seq) ON CONFLICT DO NOTHING"
)
_CLOCK_LIMIT_MS: Final = 2**53


class StoredTerminals:
    """See the port TerminalAccess. Many threads may use it at once."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def offer(self, code: str, at: datetime, until: datetime) -> None:
        """Old codes go at the same time."""
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(delete(offered_code).where(offered_code.c.until < stamp(at)))
            connection.execute(insert(offered_code).values(code=code, until=stamp(until)))

    def enrol(self, offered: str, machine: Enrolment, at: datetime) -> Enrolled:
        """Two machines with one code: the row that is deleted once decides."""
        known, engine = offered_code.c, self._database.engine
        used = delete(offered_code).where(known.code == offered, known.until >= stamp(at))
        with self._database.told(), engine.connect() as connection, connection.begin() as whole:
            if connection.execute(used).rowcount != 1:
                return "code-refused"
            if not _claims(connection, machine):
                whole.rollback()
                return "terminal-taken"
            for code in dict.fromkeys(one[0] for one in machine.recorded):
                connection.execute(_CLAIMED, {"code": code, "database": machine.database})
            _let_in(connection, machine, at)
        return "enrolled"

    def terminal_of(self, token: str) -> KnownTerminal | None:
        """By the index of tokens."""
        with self._database.told(), self._database.reader.connect() as connection:
            asked = select(machine).where(_OURS.token == token)
            found = connection.execute(asked).one_or_none()
            if found is None:
                return None
            codes = frozenset(connection.scalars(_codes_of(found.database)))
            key = bytes.fromhex(found.public_key)
            last = (_when(found.seen), _when(found.told))
            return KnownTerminal(found.database, found.code, found.name, key, codes, *last)

    def revoke(self, code: str, at: datetime) -> bool:
        """The token is forgotten; codes and facts stay the machine's."""
        with self._database.told(), self._database.engine.begin() as connection:
            change = update(machine).where(_OURS.code == code, _OURS.revoked == "")
            gone = {"revoked": stamp(at), "token": "revoked " + _OURS.database}
            return connection.execute(change.values(**gone)).rowcount > 0

    def saw(self, database: str, at: datetime, told: bool, offset_ms: int | None) -> None:
        """A line for the people who look after terminals; nothing depends on it."""
        news: dict[str, Any] = {"seen": stamp(at)}
        if told:
            news["told"] = stamp(at)
        if offset_ms is not None:
            news["offset_ms"] = max(-_CLOCK_LIMIT_MS, min(offset_ms, _CLOCK_LIMIT_MS))
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(update(machine).where(_OURS.database == database).values(**news))

    def reach(self, reached: Reached) -> None:
        """Two lines of one value."""
        keep_value(self._database, _REACHED, f"{reached.address}\n{reached.pin}")

    def reached(self) -> Reached | None:
        """As `reach` kept it."""
        address, _, pin = told_value(self._database, _REACHED).partition("\n")
        return Reached(address, pin) if address else None

    def put_aside(self, codes: Sequence[str], limit: int) -> Sequence[PutAside]:
        """By the index of what was put aside."""
        columns = [fed.c[name] for name in Entry._fields]
        asked = select(*columns, fed.c.reason).where(*_ASIDE, fed.c.terminal.in_(codes))
        asked = asked.order_by(fed.c.number.desc()).limit(limit)
        with self._database.told(), self._database.reader.connect() as connection:
            return [PutAside(Entry(*row), why) for *row, why in connection.execute(asked)]

    def all_terminals(self) -> Sequence[TerminalRow]:
        """With what was put aside, counted."""
        with self._database.told(), self._database.reader.connect() as connection:
            aside = _put_aside(connection)
            rows = connection.execute(select(machine).order_by(_OURS.code)).all()
            return [_row(connection, one, aside) for one in rows]


def _claims(connection: Connection, wanted: Enrolment) -> bool:
    """Whether a terminal code is this machine's, or nobody's so far."""
    connection.execute(_CLAIMED, {"code": wanted.code, "database": wanted.database})
    held = select(machine_code.c.database).where(machine_code.c.code == wanted.code)
    return bool(connection.scalar(held) == wanted.database)


def _let_in(connection: Connection, new: Enrolment, at: datetime) -> None:
    connection.execute(delete(machine).where(_OURS.database == new.database))
    never = {"seen": "", "told": "", "revoked": "", "offset_ms": 0}
    row = {
        "database": new.database,
        "code": new.code,
        "name": new.name,
        "public_key": new.public_key.hex(),
        "token": new.token,
        "enrolled": stamp(at),
    }
    connection.execute(insert(machine).values(**row, **never))
    codes = frozenset(connection.scalars(_codes_of(new.database)))
    reached = [one for one in new.recorded if one[0] in codes]
    if reached:
        told = [dict(zip(("terminal", "incarnation", "seq"), one, strict=True)) for one in reached]
        connection.execute(_BROUGHT, told)


def _codes_of(database: str) -> Select[str]:
    asked = select(machine_code.c.code).where(machine_code.c.database == database)
    return asked.order_by(machine_code.c.code)


def _put_aside(connection: Connection) -> dict[str, int]:
    asked = select(fed.c.terminal, func.count()).where(*_ASIDE)
    return dict(connection.execute(asked.group_by(fed.c.terminal)).all())


def _row(connection: Connection, row: Any, aside: dict[str, int]) -> TerminalRow:
    codes = tuple(connection.scalars(_codes_of(row.database)))
    return TerminalRow(
        row.code,
        row.name,
        codes,
        wall_of(row.enrolled),
        _when(row.seen),
        _when(row.told),
        _when(row.revoked),
        row.offset_ms,
        sum(aside.get(one, 0) for one in codes),
        *_brought(connection, codes),
    )


def _brought(connection: Connection, codes: Sequence[str]) -> tuple[int, int]:
    """How many facts a machine said it has when it enrolled, and how many of them are here."""
    said, here = brought.c, life.c
    same = (said.terminal == here.terminal) & (said.incarnation == here.incarnation)
    asked = select(said.seq, func.coalesce(here.seq, 0)).select_from(brought.outerjoin(life, same))
    found = connection.execute(asked.where(said.terminal.in_(codes))).all()
    return sum(seq for seq, _ in found), sum(min(seq, held) for seq, held in found)


def _when(text: str) -> datetime | None:
    return wall_of(text) if text else None
