"""The inventory decides between terminals in the order of its feed, once, and says so to all."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from app.db.hub_claims import ClaimReading
from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_store import HubStore
from app.domain.events import PartLeft, PartReserved, PartStored, PartWanted
from app.domain.events.claim import ClaimDecided
from app.domain.want import fold_wants
from app.exchange.fact_row import recorded_of
from tests.hub.a_stock import HEADLAMP, AStock, another
from tests.shop import EPOCH

CODE = HEADLAMP.part_id
SOLD = PartLeft(CODE, "v1", "sold", slip="BL-1")


def _claims(database: HubDatabase, at_once: int = 500) -> AStock:
    stock = AStock(database)
    stock.work = Following(database, ClaimReading(lambda: EPOCH), at_once)
    return stock


@pytest.fixture
def stock(database: HubDatabase) -> AStock:
    return _claims(database)


def decided(stock: AStock) -> list[ClaimDecided]:
    rows = HubStore(stock.database).transact(lambda unit: unit.after(0, 500))
    facts = [recorded_of(row) for _, row, _ in rows if row.name == "ClaimDecided"]
    assert all(one.by_inventory for one in facts)
    return [one.event for one in facts if isinstance(one.event, ClaimDecided)]


def test_what_two_terminals_sold_is_decided_for_the_one_told_first(stock: AStock) -> None:
    stock.a_day()
    stock.tell(SOLD, terminal="M3XA", hlc=900)
    stock.tell(replace(SOLD, slip="BL-2"), terminal="K7Q2", hlc=800)
    (one,) = decided(stock)
    assert (one.kind, one.stands, one.parts) == ("handed_over_twice", one.first, (CODE,))
    stock.follow()
    assert len(decided(stock)) == 1


def test_who_waits_for_a_part_learns_it_the_same_way_everywhere(stock: AStock) -> None:
    """The one told first has it, though the other reserved it first by the clocks."""
    stock.a_day()
    wants = [PartWanted(one, "HLL", "reservation") for one in ("w1", "w2")]
    stock.tell(wants[0], PartReserved("w1", CODE), terminal="M3XA", hlc=900)
    stock.tell(wants[1], PartReserved("w2", CODE), terminal="K7Q2", hlc=800)
    (one,) = decided(stock)
    assert (one.kind, set(one.wants)) == ("reserved_twice", {"w1", "w2"})
    rows = HubStore(stock.database).transact(lambda unit: unit.after(0, 500))
    about = [recorded_of(row) for _, row, _ in rows if '"want:' in row.subjects]
    held = {name: want.parts for name, want in fold_wants(about).items()}
    assert held == {"w1": (CODE,), "w2": ()}
    before = [one for one in about if not isinstance(one.event, ClaimDecided)]
    assert fold_wants(before)["w2"].parts == (CODE,), "without the decision the clocks count"


def test_no_contradiction_no_decision(stock: AStock) -> None:
    stock.a_day()
    stock.tell(PartStored(CODE, "B-02"), SOLD)
    stock.tell(another(2, serial="SN-9"), another(3, serial="SN-10", position="R"))
    assert decided(stock) == []


def test_one_serial_number_on_two_parts_is_found_across_vehicles(stock: AStock) -> None:
    stock.tell(HEADLAMP, terminal="K7Q2")
    stock.tell(another(2, vehicle_id="v2"), terminal="M3XA")
    (one,) = decided(stock)
    assert (one.kind, len(one.parts)) == ("harvested_twice", 2)


def test_what_is_written_for_want_of_a_serial_number_is_none(stock: AStock) -> None:
    for at in range(2, 40):
        part = another(at, vehicle_id=f"v{at}", serial="0000")
        stock.push([stock.row(part)], "K7Q2" if at % 2 else "M3XA")
    stock.follow()
    assert decided(stock) == []


def test_what_was_decided_is_not_decided_again_when_all_is_read_anew(stock: AStock) -> None:
    stock.a_day()
    stock.tell(SOLD, terminal="M3XA")
    stock.tell(replace(SOLD, slip="BL-2"), terminal="K7Q2")
    with stock.database.engine.begin() as connection:
        connection.execute(text("UPDATE follower SET version = 0"))
    stock.work = Following(stock.database, ClaimReading(lambda: EPOCH), 2)
    stock.follow()
    assert len(decided(stock)) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"serial": {"deep": [1]}, "part_type": 7, "position": True, "vehicle_id": None},
        {"serial": "\0\ud800", "part_type": "HLL", "part_id": CODE},
        {"serial": "x" * 5000, "part_type": "HLL"},
    ],
)
def test_nonsense_holds_up_no_decision(stock: AStock, body: dict[str, object]) -> None:
    stock.a_day()
    row = stock.row(HEADLAMP)._replace(body=json.dumps(body), subjects='["part:\\ud800\\u0000"]')
    stock.push([row], "ZZZZ")
    stock.tell(SOLD, terminal="M3XA")
    stock.tell(replace(SOLD, slip="BL-2"), terminal="K7Q2")
    assert [one.kind for one in decided(stock)] == ["handed_over_twice"]
