"""What the inventory makes of its feed, a little behind it: stock, events, claims.

A reading of the feed keeps tables of its own and how far it came, in one transaction, so that it
goes on where it was cut. Several instances of the service share the work: one at a time reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from sqlalchemy import Connection, select, text, update

from app.db.hub_engine import HubDatabase
from app.db.hub_store import fed_after
from app.db.hub_tables import feed, follower
from app.exchange.fact_row import Entry

AT_ONCE: Final = 500
_ROW: Final = follower.c
_BORN: Final = text(
    "INSERT INTO follower (name, version, number) VALUES (:name, 0, 0) ON CONFLICT DO NOTHING"
)


class Fed(NamedTuple):
    """One row of the feed; reason: why it does not count, or ''."""

    number: int
    row: Entry
    reason: str


class Reading(Protocol):
    """Makes something of the feed. One bad fact may hold up no other: raise for a lost
    database only.

    name: of its place. version: raised with every change of what is made; all is made anew then.
    """

    name: str
    version: int

    def begin_anew(self, connection: Connection) -> None:
        """Forget everything that was made."""
        ...

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Go on with the next rows, in the order of the feed."""
        ...


class Following:
    """A reading and its place. See the port FeedWork; any thread."""

    def __init__(self, database: HubDatabase, reading: Reading, at_once: int = AT_ONCE) -> None:
        self._database = database
        self._reading = reading
        self._at_once = at_once

    @property
    def name(self) -> str:
        """What it makes."""
        return self._reading.name

    def go_on(self) -> bool:
        """Take the next rows; whether more may wait. Raises StoreUnavailable."""
        with self._database.told(), self._database.engine.begin() as connection:
            return self._read_on(connection, wait=False)

    def catch_up(self, connection: Connection) -> None:
        """Read to the end of the feed within somebody's transaction; no other instance reads on
        before that ended."""
        while self._read_on(connection, wait=True):
            pass

    def _read_on(self, connection: Connection, *, wait: bool) -> bool:
        head = int(connection.execute(select(feed.c.head)).scalar_one())
        number = self._held_place(connection, head, wait)
        if number is None:
            return False
        facts = [Fed(*one) for one in fed_after(connection, number, self._at_once)]
        if facts:
            self._reading.take(connection, facts)
            number = facts[-1].number
        place = {"number": number, "version": self._reading.version}
        connection.execute(update(follower).where(_ROW.name == self.name).values(**place))
        return number < head

    def behind(self) -> int:
        """How many rows of the feed wait. Raises StoreUnavailable."""
        with self._database.told(), self._database.engine.connect() as connection:
            head = connection.scalar(select(feed.c.head)) or 0
            at = connection.scalar(select(_ROW.number).where(_ROW.name == self.name)) or 0
            return max(0, int(head) - int(at))

    def _held_place(self, connection: Connection, head: int, wait: bool) -> int | None:
        """Where to go on; None while another instance is at it and nobody waits for it."""
        connection.execute(_BORN, {"name": self.name})
        held = select(_ROW.number, _ROW.version).where(_ROW.name == self.name)
        found = connection.execute(held.with_for_update(skip_locked=not wait)).one_or_none()
        if found is None:
            return None
        if found.version == self._reading.version and found.number <= head:
            return int(found.number)
        self._reading.begin_anew(connection)
        return 0
