"""Events are put into the EPCIS repository: in the order of commits, once, and never over another.

Whoever writes holds the one row of the clock until the commit. So a reader that goes on from the
last number or the last record time it saw passes nothing over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select, text, update

from app.db import hub_epcis_tables as tables
from app.db.hub_rows import put_rows
from app.exchange.epcis_filed import Filed
from app.exchange.epcis_store import Fate

_CLOCK: Final = tables.clock.c
_EVENT: Final = tables.event.c
_BORN: Final = text(
    "INSERT INTO epcis_clock (id, number, us) VALUES (1, 0, 0) ON CONFLICT DO NOTHING"
)
_COLUMNS: Final = tuple(column.name for column in _EVENT)
_AT_ONCE: Final = 500
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
Key = tuple[str, int]


class Entered(NamedTuple):
    """An event to put in. key: by which later facts find it; captured_by: '' for our own."""

    event: Filed
    key: str = ""
    captured_by: str = ""

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
    number, last_us = _held(connection)
    fates = _fates(connection, offered)
    if all_or_none and "conflict" in fates:
        return fates
    new = [one for one, fate in zip(offered, fates, strict=True) if fate == "stored"]
    if not new:
        return fates
    first_us = max(last_us + 1, (now - _EPOCH) // timedelta(microseconds=1))
    rows = [_row(one, number + 1 + at, first_us + at) for at, one in enumerate(new)]
    put_rows(connection, tables.event, [[row[name] for name in _COLUMNS] for row in rows])
    for table, found in (
        (tables.named, [one.event.names for one in new]),
        (tables.amount, [one.event.amounts for one in new]),
    ):
        told = [
            {"value": value, "role": role, "number": row["number"]}
            for rows_of_one, row in zip(found, rows, strict=True)
            for role, value in rows_of_one
        ]
        put_rows(connection, table, [[one[column.name] for column in table.c] for one in told])
    end = {"number": rows[-1]["number"], "us": rows[-1]["record_us"]}
    connection.execute(update(tables.clock).values(**end))
    return fates


def _held(connection: Connection) -> tuple[int, int]:
    connection.execute(_BORN)
    found = connection.execute(select(_CLOCK.number, _CLOCK.us).with_for_update()).one()
    return int(found.number), int(found.us)


def _fates(connection: Connection, offered: Sequence[Entered]) -> list[Fate]:
    """Our own are made of facts, which count once; a partner's are compared with everything."""
    known = _known(connection, sorted({one.event.event_id for one in offered}))
    fates: list[Fate] = []
    for one in offered:
        there = known.setdefault(one.at, {})
        ours = not one.captured_by
        rivals = {there[True]} if ours and True in there else set() if ours else set(there.values())
        if not rivals:
            there[ours] = one.event.digest
            fates.append("stored")
        else:
            fates.append("known" if one.event.digest in rivals else "conflict")
    return fates


def _known(connection: Connection, ids: Sequence[str]) -> dict[Key, dict[bool, str]]:
    """The digests under each key: of our own event, and of a partner's."""
    known: dict[Key, dict[bool, str]] = {}
    columns = (_EVENT.event_id, _EVENT.declared, _EVENT.ours, _EVENT.digest)
    for some in _cut(ids):
        for event_id, declared, ours, digest in connection.execute(
            select(*columns).where(_EVENT.event_id.in_(some))
        ):
            known.setdefault((event_id, declared), {})[bool(ours)] = digest
    return known


def _cut(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]


def _row(one: Entered, number: int, record_us: int) -> Mapping[str, Any]:
    event = one.event
    return {
        "number": number,
        "record_us": record_us,
        "event_id": event.event_id,
        "declared": event.declared,
        "ours": int(not one.captured_by),
        "captured_by": one.captured_by,
        "digest": event.digest,
        "event_us": event.event_us,
        "kind": event.kind,
        "action": event.action,
        "biz_step": event.biz_step,
        "disposition": event.disposition,
        "read_point": event.read_point,
        "biz_location": event.biz_location,
        "key": one.key,
        "content": event.content,
    }
