"""An inventory whose terminals told it of vehicles and parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_stock import StockReading
from app.db.hub_stock_reader import StockReader
from app.db.hub_store import HubStore
from app.domain.events import (
    Event,
    LabelPrinted,
    PartHarvested,
    PartStored,
    Recorded,
    SiteEstablished,
    VehicleReceived,
)
from app.domain.identifiers import PartId
from app.domain.moment import Moment
from app.domain.part import Catalogue
from app.exchange.fact_row import Entry, entry_of
from app.exchange.messages import End, Life
from app.hub.intake import take_in
from tests.shop import catalogue
from tests.sync.memory_log import chained

MORNING = datetime(2026, 11, 22, 8, tzinfo=UTC)
VIN = "VF1BM0A0H33445566"
SITE = SiteEstablished(
    "Re-Cycle Flins",
    "Avenue du Renault, 78410 Flins",
    "+33 1 00 00 00 00",
    "PR7800012D",
    "FR",
    ("en", "fr", "nl"),
)
RECEIVED = VehicleReceived(
    "v1", "2026-00001", VIN, "", "Renault", "Mégane III", "2012", "diesel", "crashed", 1
)
HEADLAMP = PartHarvested(
    PartId.mint("K7Q2", 1, 1).code,  # type: ignore[union-attr]
    "v1",
    "r1",
    "DIS010",
    "HLL",
    "",
    "26060-5465R",
    "SN-778",
    "000",
    "A",
    "stock",
    Decimal("3.2"),
    "",
    "damage_units",
)


def part_code(number: int) -> str:
    """A code this terminal would mint."""
    found = PartId.mint("K7Q2", 1, number)
    return found.code if found else part_code(number + 1_000_000)


def another(number: int, **changes: object) -> PartHarvested:
    """A part like the headlamp, with a code of its own."""
    return replace(HEADLAMP, part_id=part_code(number), **changes)  # type: ignore[arg-type]


def fact(number: int, event: Event, hlc: int | None = None) -> Entry:
    """What happened in a minute of the day, in no chain yet."""
    at = Moment(MORNING + timedelta(minutes=number), number, "boot", "session")
    order = number if hlc is None else hlc
    return entry_of(Recorded(f"e{number}", "", 0, 0, order, at, "person-1", event), "")


@dataclass
class AStock:
    """Facts told to an inventory, and what it made of them."""

    database: HubDatabase
    kinds: Catalogue = field(default_factory=catalogue)
    ends: dict[Life, End] = field(default_factory=dict)
    told: int = 0

    def __post_init__(self) -> None:
        self.work = Following(self.database, StockReading(self.kinds))
        self.reader = StockReader(self.database, self.kinds)

    def tell(self, *events: Event, terminal: str = "K7Q2", hlc: int | None = None) -> None:
        """A terminal records these one after the other, and all are folded in."""
        self.push([self.row(one, hlc) for one in events], terminal)
        self.follow()

    def follow(self) -> None:
        """The worker goes on until nothing waits."""
        while self.work.go_on():
            pass

    def row(self, event: Event, hlc: int | None = None) -> Entry:
        """A fact that stands in no chain yet, a minute after the one before."""
        self.told += 1
        return fact(self.told, event, hlc)

    def push(self, rows: Sequence[Entry], terminal: str = "K7Q2") -> None:
        """Told to the inventory, not yet folded in."""
        life = (terminal, 1)
        chain = []
        for one in rows:
            chain.append(chained(one, life, self.ends.get(life, End())))
            self.ends[life] = End(chain[-1].seq, chain[-1].hash)
        for first in range(0, len(chain), 500):
            some = chain[first : first + 500]
            store = HubStore(self.database)
            store.transact(lambda unit, some=some: take_in(unit, frozenset({terminal}), some))  # type: ignore[misc]

    def a_day(self) -> AStock:
        """A vehicle was taken in, and its headlamp taken off, labelled and stored."""
        code = HEADLAMP.part_id
        labelled = LabelPrinted(code, "part_70x50", "printer", 0, "")
        self.tell(SITE, RECEIVED, HEADLAMP, labelled, PartStored(code, "WH1-R07-B2"))
        return self
