"""An inventory with many parts, told by one terminal as any is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice

from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_stock import StockReading
from app.db.hub_store import HubStore
from app.domain.events import Event, PartHarvested, PartStored, Recorded, VehicleReceived
from app.domain.identifiers import PartId
from app.domain.moment import Moment
from app.exchange.fact_row import GENESIS, Entry, entry_of
from app.hub.intake import MOST_FACTS, take_in
from benchmarks.filled_shop import CATALOGUE, KINDS, MAKES, PARTS_PER_VEHICLE

TERMINAL = "BNCH"
_BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)


class FilledInventory:
    """Facts go in by the intake; the reading follows."""

    def __init__(self, database: HubDatabase) -> None:
        self._store = HubStore(database)
        self._end = (0, GENESIS)
        self.work = Following(database, StockReading(CATALOGUE))

    def fill(self, parts: int) -> list[str]:
        """Tell of this many parts and follow to the end; their codes."""
        codes: list[str] = []
        facts = _facts(parts, codes)
        while batch := list(islice(facts, MOST_FACTS)):
            self.tell(batch)
        self.follow()
        return codes

    def tell(self, events: list[Event]) -> None:
        """One batch, on disk when this returns."""
        rows = [self._row(one) for one in events]
        self._store.transact(lambda unit: take_in(unit, frozenset({TERMINAL}), rows))

    def follow(self) -> None:
        """Until nothing waits."""
        while self.work.go_on():
            pass

    def _row(self, event: Event) -> Entry:
        seq = self._end[0] + 1
        at = Moment(_BEGAN + timedelta(seconds=seq), seq, "boot", "session")
        recorded = Recorded(f"fact-{seq:032d}", TERMINAL, 1, seq, seq, at, "ada", event)
        row = entry_of(recorded, self._end[1])
        self._end = (seq, row.hash)
        return row


def _facts(parts: int, codes: list[str]) -> Iterator[Event]:
    counter = 0
    for number in range(parts):
        vehicle = f"vehicle-{number // PARTS_PER_VEHICLE}"
        if number % PARTS_PER_VEHICLE == 0:
            yield received(number // PARTS_PER_VEHICLE)
        code = None
        while code is None:
            counter += 1
            code = PartId.mint(TERMINAL, 1, counter)
        codes.append(code.code)
        yield harvested(code.code, vehicle, number)
        yield PartStored(code.code, f"WH1-R{number % 400:03d}")


def received(number: int) -> VehicleReceived:
    """A vehicle."""
    make, model = MAKES[number % len(MAKES)]
    vin = f"VF1RFB00{number:09d}"
    said = (f"2026-{number:05d}", vin, "", make, model, str(2005 + number % 15), "bev", "whole")
    return VehicleReceived(f"vehicle-{number}", *said, 1)


def harvested(code: str, vehicle: str, number: int) -> PartHarvested:
    """A part off a vehicle, with a serial number of its own."""
    kind, grade = f"K{number % len(KINDS)}", "ABC"[number % 3]
    told = (f"{number % 997:03d}-{number * 7919 % 1_000_003:06d}", f"SN{number:08d}", "000", grade)
    return PartHarvested(
        code, vehicle, "run", "DEP010", kind, "L", *told, "stock", Decimal("3.5"), ""
    )
