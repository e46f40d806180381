"""Which parts are put aside for somebody, as the inventory's stock shows them.

Wants that ever had a part in common are folded together by the domain's own fold, as a terminal
folds all of them; the others change nothing of what comes out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, Final

from sqlalchemy import Connection, delete, select

from app.db.hub_following import Fed
from app.db.hub_reserved_tables import reserved_part, want_fact
from app.db.hub_rows import among, put_rows
from app.db.hub_stock_rows import storable
from app.db.hub_tables import fed
from app.domain import events
from app.domain.events import Recorded
from app.domain.events.claim import ClaimDecided
from app.domain.events.counter import PartReturned
from app.domain.want import fold_wants
from app.exchange.fact_row import Entry, UnreadableFact, recorded_of

_KINDS: Final = {
    one.__name__
    for one in (
        events.PartReserved,
        events.PartTakenBack,
        events.PartWanted,
        events.WantClosed,
        events.WantReopened,
        ClaimDecided,
        PartReturned,
    )
}
_LONGEST_KEY: Final = 640
_COLUMNS: Final = tuple(fed.c[name] for name in Entry._fields)


class ReservedReading:
    """See the port Reading."""

    name = "reserved"
    version = 1

    def begin_anew(self, connection: Connection) -> None:
        """Forget everything that was made."""
        connection.execute(delete(want_fact))
        connection.execute(delete(reserved_part))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Fold anew the wants that the next facts are about."""
        notes = [
            (key, one.number)
            for one in facts
            if not one.reason and one.row.name in _KINDS
            for key in _keys(one.row)
        ]
        if not notes:
            return
        put_rows(connection, want_fact, notes)
        known, found = _together(connection, {about for about, _ in notes})
        wants = fold_wants(found).values()
        held = {code for one in wants if one.status != "withdrawn" for code in one.parts}
        _replace(connection, [one for one in known if one.startswith("part:")], held)


def _keys(row: Entry) -> Iterator[str]:
    """A fact counts for wants where it names one, as on a terminal."""
    # The intake believed this row, so that it is a list of texts.
    about = [one for one in dict.fromkeys(json.loads(row.subjects)) if _is_key(one)]
    if any(one.startswith("want:") for one in about):
        yield from about


def _is_key(text: str) -> bool:
    """What no database or index takes is no code of ours."""
    named = text.startswith(("want:", "part:"))
    return named and storable(text) == text and len(text.encode()) <= _LONGEST_KEY


def _together(connection: Connection, touched: set[str]) -> tuple[set[str], list[Recorded]]:
    """All wants and parts that hang together with these, and the facts about them."""
    asked, found = set[str](), dict[int, Recorded | None]()
    while fresh := sorted(touched - asked):
        asked.update(fresh)
        for number, *row in _about(connection, fresh):
            if number not in found:
                found[number] = _fact(row)
                touched = touched | set(_keys(Entry(*row)))
    return asked, [one for one in found.values() if one is not None]


def _about(connection: Connection, keys: Sequence[str]) -> Sequence[Sequence[Any]]:
    numbers = select(want_fact.c.number).where(among(want_fact.c.about, keys))
    asked = select(fed.c.number, *_COLUMNS).where(fed.c.number.in_(numbers))
    return connection.execute(asked).all()


def _fact(row: Sequence[Any]) -> Recorded | None:
    with suppress(UnreadableFact):
        return recorded_of(row)
    return None


def _replace(connection: Connection, parts: Sequence[str], held: set[str]) -> None:
    codes = [one.removeprefix("part:") for one in parts]
    connection.execute(delete(reserved_part).where(among(reserved_part.c.code, codes)))
    put_rows(connection, reserved_part, [(one,) for one in codes if one in held])
