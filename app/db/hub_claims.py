"""The inventory finds stories that contradict each other and decides, in the order of its feed.

What it decides is a fact of its own in the same feed, so that every terminal learns it and an
inventory made anew from the feed does not decide twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Final

from sqlalchemy import Connection, delete, select, text

from app.db.hub_claim_tables import claim_decided, claim_fact
from app.db.hub_following import Fed
from app.db.hub_rows import among, put_rows
from app.db.hub_stock_rows import storable
from app.db.hub_store import StoredUnit
from app.db.hub_tables import fed
from app.domain import events
from app.domain.claim import Conflict, Told, find_conflicts
from app.domain.events.claim import ClaimDecided
from app.domain.events.counter import PartReturned
from app.domain.events.transfer import PartArrived, PartDispatched
from app.domain.moment import Moment
from app.exchange.fact_row import Entry, UnreadableFact, recorded_of
from app.exchange.hub_voice import state

_KINDS: Final = {
    one.__name__
    for one in (
        events.PartHarvested,
        events.PartLeft,
        events.PartRecognised,
        events.PartReserved,
        events.PartStored,
        events.PartTakenBack,
        events.WantClosed,
        PartReturned,
        PartDispatched,
        PartArrived,
    )
}
_DECISION: Final = ClaimDecided.__name__
_LONGEST_KEY: Final = 640
_MOST_TWINS: Final = 20
_COLUMNS: Final = tuple(fed.c[name] for name in Entry._fields)
_DECIDE: Final = text("INSERT INTO claim_decided (claim) VALUES (:claim) ON CONFLICT DO NOTHING")


class ClaimReading:
    """See the port Reading."""

    name = "claims"
    version = 1

    def __init__(self, now: Callable[[], Moment]) -> None:
        self._now = now

    def begin_anew(self, connection: Connection) -> None:
        """Forget what was found, not what was decided: that stands in the feed."""
        connection.execute(delete(claim_fact))
        connection.execute(delete(claim_decided))
        decisions = select(*_COLUMNS).where(fed.c.name == _DECISION, fed.c.reason == "")
        for row in connection.execute(decisions).all():
            _remember(connection, Entry(*row))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Note what the next facts are about, and decide what they contradict."""
        counting = [one for one in facts if not one.reason]
        for one in counting:
            if one.row.name == _DECISION:
                _remember(connection, one.row)
        telling = [one for one in counting if one.row.name in _KINDS]
        notes = [(key, one.number) for one in telling for key in sorted(set(_keys(one.row)))]
        put_rows(connection, claim_fact, notes)
        if notes:
            self._decide(connection, {key for key, _ in notes})

    def _decide(self, connection: Connection, touched: set[str]) -> None:
        found = find_conflicts(_stories(connection, touched))
        known = _decided(connection, [one.key for one in found])
        fresh = [one for one in found if one.key not in known]
        if not fresh:
            return
        # After both: a later claim about the same is judged with this one in force.
        stated = [(_decision(one), max(one.first.fact.hlc, one.second.fact.hlc)) for one in fresh]
        state(StoredUnit(connection), self._now(), stated)
        connection.execute(_DECIDE, [{"claim": one.key} for one in fresh])


def _decision(conflict: Conflict) -> ClaimDecided:
    first, second = conflict.first.fact, conflict.second.fact
    about = [*first.event.subjects(), *second.event.subjects()]
    return ClaimDecided(
        conflict.kind,
        first.event_id,
        second.event_id,
        conflict.stands,
        _named(about, "part:"),
        _named(about, "want:"),
    )


def _named(about: Sequence[str], kind: str) -> tuple[str, ...]:
    found = (one for one in about if one.startswith(kind) and _is_key(one))
    return tuple(dict.fromkeys(one.removeprefix(kind) for one in found))


def _remember(connection: Connection, row: Entry) -> None:
    """A decision of this inventory, or of one before it; a terminal's would not count."""
    try:
        fact = recorded_of(row)
    except UnreadableFact:
        return
    if isinstance(fact.event, ClaimDecided) and fact.by_inventory:
        connection.execute(_DECIDE, {"claim": fact.event.claim})


def _keys(row: Entry) -> Iterator[str]:
    """What a fact is about: parts, wants, and what a vehicle has only once."""
    subjects: list[str] = json.loads(row.subjects)
    kinds = ("want:",) if row.name == events.WantClosed.__name__ else ("part:",)
    found = [one for one in subjects if one.startswith(kinds)]
    if row.name == events.PartHarvested.__name__:
        body = json.loads(row.body)
        kind, serial, place = (body.get(one) for one in ("part_type", "serial", "position"))
        if serial:
            found.append(f"serial:{kind}:{serial}")
        if place:
            found.append(f"place:{body.get('vehicle_id')}:{kind}:{place}")
    yield from filter(_is_key, found)


def _is_key(text: str) -> bool:
    """What no database or index takes is no code of ours."""
    return storable(text) == text and len(text.encode()) <= _LONGEST_KEY


def _stories(connection: Connection, touched: set[str]) -> Iterable[Told]:
    """All facts that may contradict each other: of the parts, of their twins, of their wants."""
    told: dict[int, Told] = {}
    asked = set[str]()
    while fresh := touched - asked:
        asked |= fresh
        numbers = _numbers(connection, sorted(fresh))
        rows = _rows(connection, sorted(numbers - told.keys()))
        told |= {one.number: one for one in rows}
        for one in rows:
            about = one.event.subjects()
            touched = touched | {key for key in about if key.startswith(("part:", "want:"))}
    return told.values()


def _numbers(connection: Connection, keys: Sequence[str]) -> set[int]:
    """Of the facts that may contradict another by these keys."""
    found: dict[str, list[int]] = {}
    asked = select(claim_fact.c.about, claim_fact.c.number).where(among(claim_fact.c.about, keys))
    for key, number in connection.execute(asked):
        found.setdefault(key, []).append(number)
    return {
        number
        for key, numbers in found.items()
        if _may_contradict(key, len(numbers))
        for number in numbers
    }


def _may_contradict(key: str, facts: int) -> bool:
    """The only fact about a part contradicts nothing by it; the end of a want speaks of parts.

    A serial number that dozens have is none: it would have all their facts read again with every
    one of them.
    """
    if key.startswith("want:"):
        return True
    return facts > 1 and (key.startswith("part:") or facts <= _MOST_TWINS)


def _rows(connection: Connection, numbers: Sequence[int]) -> list[Told]:
    found = []
    asked = select(fed.c.number, *_COLUMNS).where(among(fed.c.number, numbers))
    for number, *row in connection.execute(asked):
        with suppress(UnreadableFact):
            found.append(Told(number, recorded_of(row)))
    return found


def _decided(connection: Connection, claims: Sequence[str]) -> set[str]:
    if not claims:
        return set()
    named = among(claim_decided.c.claim, claims)
    return set(connection.execute(select(claim_decided.c.claim).where(named)).scalars())
