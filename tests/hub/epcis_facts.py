"""An EPCIS repository of a test's own, and facts that are told into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from app.db.hub_engine import HubDatabase
from app.db.hub_epcis import StoredEvents
from app.db.hub_epcis_reading import EpcisReading
from app.db.hub_following import Following
from app.db.hub_store import HubStore
from app.domain import events
from app.domain.events import Event
from app.exchange.epcis_filed import Filed, filed
from app.exchange.epcis_query import query_of
from app.exchange.epcis_store import StoredEvent
from app.exchange.fact_row import GENESIS, Entry, entry_of
from app.hub.intake import take_in
from tests.exchange.epcis_memory import fact

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CODE = "K7Q210000015"
PART = f"urn:refactory:part:{CODE}"
HARVESTED = events.PartHarvested(
    CODE, "v1", "r1", "A010", "DFL", "left", "8200426586", "", "", "A", "stock", Decimal(6), ""
)


class Repository:
    """The repository, one terminal that tells facts, and partners."""

    def __init__(self, database: HubDatabase, at_once: int = 500) -> None:
        self.database = database
        self.store = StoredEvents(database)
        self.work = Following(database, EpcisReading(lambda: NOW, "secret"), at_once)
        self._rows: list[Entry] = []

    def tell(self, *told: Event) -> None:
        """Facts of the terminal, taken in and told on."""
        new = []
        for event in told:
            prev = self._rows[-1].hash if self._rows else GENESIS
            new.append(entry_of(fact(event, len(self._rows) + 1), prev))
            self._rows.append(new[-1])
        self.push(new)

    def push(self, rows: Sequence[Entry]) -> None:
        """Rows as they are."""
        HubStore(self.database).transact(lambda unit: take_in(unit, frozenset({"K7Q2"}), rows))
        while self.work.go_on():
            pass

    def ask(self, **asked: str) -> list[StoredEvent]:
        """Every event that a question asks for, page by page."""
        found: list[StoredEvent] = []
        token = ""
        while True:
            more = [("nextPageToken", token)] if token else []
            page = self.store.find(query_of([*asked.items(), *more]))
            found += page.events
            token = page.token
            if not token:
                return found

    def places(self, **asked: str) -> list[int]:
        """Where these events stand among all, from 1 on."""
        every = sorted(one.number for one in self.ask())
        return [1 + every.index(one.number) for one in self.ask(**asked)]

    def steps(self, **asked: str) -> list[str]:
        """The business steps of these events."""
        return [one.content["bizStep"].rpartition(":")[2] for one in self.ask(**asked)]


def observed(number: int = 1, **more: Any) -> dict[str, Any]:
    """A partner's event."""
    return {
        "type": "ObjectEvent",
        "eventID": f"urn:uuid:00000000-0000-4000-8000-{number:012x}",
        "eventTime": "2026-11-22T10:05:00.000+01:00",
        "eventTimeZoneOffset": "+01:00",
        "action": "OBSERVE",
        "bizStep": "receiving",
        "epcList": [PART],
        **more,
    }


def kept(number: int = 1, **more: Any) -> Filed:
    """The same, as it is kept."""
    return filed(observed(number, **more))
