"""A site that a terminal founded and told the inventory of, with the names of its people."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_master import MasterReading
from app.db.hub_master_store import StoredMasterData
from app.db.hub_staff_store import StoredStaff
from app.db.hub_store import HubStore
from app.domain import codec
from app.domain.events import Event, PersonEnrolled, PlaceRegistered, PrivateRef, Recorded
from app.domain.site import badge_digest
from app.exchange.fact_row import recorded_of
from app.exchange.hub_staff import Role
from app.exchange.people_records import PrivateRecord
from tests.hub.a_stock import SITE, AStock
from tests.shop import EPOCH

KEY = "a key of this inventory"
STAFF, CLERK = "Aïcha", "Bram"


def record_of(record: str, name: str) -> PrivateRecord:
    """Somebody's name, as a terminal keeps it."""
    return PrivateRecord(record, f"salt of {record}", codec.canonical({"name": name}))


def enrolled(number: str, name: str, *roles: str) -> tuple[PersonEnrolled, PrivateRecord]:
    """Somebody who works there, with the record of their name."""
    kept = record_of(f"record-{number}", name)
    ref = PrivateRef(kept.record, kept.digest)
    badge = badge_digest(f"RB-{number}-of-the-tests")
    told = PersonEnrolled(f"person-{number}", number, ref, badge, roles or ("operator",), "fr")
    return told, kept


NADIA, NADIAS_NAME = enrolled("0900", "Nadia Exemple", "operator", "supervisor")
LEA, LEAS_NAME = enrolled("0417", "Léa Exemple")
BIN = PlaceRegistered("A-01", "bin", "Shelf by the door")


@dataclass
class ASite:
    """An inventory's master data over a database."""

    database: HubDatabase
    told: AStock = field(init=False)

    def __post_init__(self) -> None:
        self.told = AStock(self.database)
        self.told.work = Following(self.database, MasterReading(lambda: EPOCH))
        staff = StoredStaff(self.database)
        accounts: tuple[tuple[str, Role], ...] = ((STAFF, "supervisor"), (CLERK, "clerk"))
        for name, role in accounts:
            staff.offer(name, role, EPOCH.wall, EPOCH.wall)
            staff.join(name, name, "checks nothing", EPOCH.wall)
        self.data = StoredMasterData(self.database, self.told.work, lambda: EPOCH, KEY)

    def founded(self) -> ASite:
        """A terminal told of the site, its people and its bin."""
        self.tell(SITE, NADIA, LEA, BIN)
        return self

    def tell(self, *events: Event, terminal: str = "K7Q2") -> None:
        """A terminal recorded these, and they are folded in."""
        self.told.tell(*events, terminal=terminal)

    def facts(self) -> list[Recorded]:
        """The whole feed, as far as it counts."""
        rows = HubStore(self.database).transact(lambda unit: unit.after(0, 500))
        return [recorded_of(row) for _, row, why in rows if not why]

    def stated(self) -> list[Recorded]:
        """What the inventory recorded itself."""
        return [one for one in self.facts() if one.by_inventory]
