"""Events are put into the EPCIS repository: in the order of commits, once, and never over another.

Whoever writes holds the one row of the clock until the commit. So a reader that goes on from the
last number, which is the last record time too, passes nothing over.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select, text, update

from app.db import hub_epcis_tables as tables
from app.db.hub_rows import among, put_rows
from app.exchange.epcis_filed import Filed
from app.exchange.epcis_store import Fate

_CLOCK: Final = tables.clock.c
_EVENT: Final = tables.event.c
_BORN: Final = text("INSERT INTO epcis_clock (id, number) VALUES (1, 0) ON CONFLICT DO NOTHING")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
Key = tuple[str, int]


class Entered(NamedTuple):
    """An event to put in. key: by which later facts find it; captured_by: '' for our own; fact:
    the number of the fact it tells, see the table."""

    event: Filed
    key: str = ""
    captured_by: str = ""
    fact: int = 0

    @property
    def at(self) -> Key:
        """What may stand in the repository once."""
        return self.event.event_id, self.event.declared


def put(
    connection: Connection, offered: Sequence[Entered], now: datetime, *, all_or_none: bool = False
) -> list[Fate]:
    """Put events in, and say of each what became of it.

    all_or_none: where one is in conflict with another event, none is put in.
    """
    last = _last(connection)
    fates = _fates(connection, offered)
    if all_or_none and "conflict" in fates:
        return fates
    new = [one for one, fate in zip(offered, fates, strict=True) if fate == "stored"]
    if not new:
        return fates
    first = max(last + 1, (now - _EPOCH) // timedelta(microseconds=1))
    placed = list(enumerate(new, first))
    put_rows(connection, tables.event, [_row(*one) for one in placed])
    names = [(value, role, at) for at, one in placed for role, value in one.event.names]
    put_rows(connection, tables.named, names)
    amounts = [(role, value, at) for at, one in placed for role, value in one.event.amounts]
    put_rows(connection, tables.amount, amounts)
    connection.execute(update(tables.clock).values(number=placed[-1][0]))
    return fates


def _last(connection: Connection) -> int:
    connection.execute(_BORN)
    return int(connection.execute(select(_CLOCK.number).with_for_update()).scalar_one())


def _fates(connection: Connection, offered: Sequence[Entered]) -> list[Fate]:
    """Our own are made of facts, which count once; a partner's are compared with everything."""
    known = _known(connection, sorted({one.event.event_id for one in offered}))
    fates: list[Fate] = []
    for one in offered:
        there = known.setdefault(one.at, {})
        ours = not one.captured_by
        rivals = {there[True]} if ours and True in there else set() if ours else set(there.values())
        if not rivals:
            there[ours] = one.event.content
            fates.append("stored")
        else:
            fates.append("known" if one.event.content in rivals else "conflict")
    return fates


def _known(connection: Connection, ids: Sequence[str]) -> dict[Key, dict[bool, str]]:
    """The contents under each key: of our own event, and of a partner's."""
    known: dict[Key, dict[bool, str]] = {}
    columns = (_EVENT.event_id, _EVENT.declared, _EVENT.ours, _EVENT.content)
    asked = select(*columns).where(among(_EVENT.event_id, ids))
    for event_id, declared, ours, content in connection.execute(asked):
        known.setdefault((event_id, declared), {})[bool(ours)] = content
    return known


def _row(number: int, one: Entered) -> Sequence[Any]:
    """In the order of the table's columns."""
    event = one.event
    return (
        number,
        one.fact,
        event.event_id,
        event.declared,
        int(not one.captured_by),
        one.captured_by,
        event.event_us,
        event.kind,
        event.action,
        event.biz_step,
        event.disposition,
        event.read_point,
        event.biz_location,
        one.key,
        event.content,
    )
