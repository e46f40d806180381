"""The stock as the inventory shows it: found, followed, and whole whatever is told in whichever
order."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from app.db.hub_engine import HubDatabase
from app.db.hub_following import Following
from app.db.hub_stock import StockReading
from app.db.hub_stock_tables import MADE, stock_unread
from app.domain.avoided_co2 import Avoided
from app.domain.events import (
    CodeLinked,
    CodeUnlinked,
    PartLeft,
    PartStored,
    PartTakenBack,
    VehicleDescribed,
)
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import PartArrived, PartDispatched
from app.exchange.stock import Flow, Holding, Moved, StockSearch
from tests.hub.a_stock import HEADLAMP, RECEIVED, SITE, VIN, AStock, another

CODE = HEADLAMP.part_id
DAY = date(2026, 11, 22)


@pytest.fixture
def stock(database: HubDatabase) -> AStock:
    return AStock(database).a_day()


def found(stock: AStock, **wanted: object) -> list[str]:
    page = stock.reader.find(StockSearch(**wanted))  # type: ignore[arg-type]
    return [one.part.part_id for one in page.rows]


def everything(database: HubDatabase) -> list[list[tuple[object, ...]]]:
    with database.reader.connect() as connection:
        return [sorted(map(tuple, connection.execute(select(table)))) for table in MADE]


def test_a_part_is_shown_with_its_vehicle_and_where_it_lies(stock: AStock) -> None:
    row = stock.reader.part(CODE)
    assert row is not None
    assert (row.part.status, row.part.place, row.part.grade) == ("stored", "WH1-R07-B2", "A")
    assert (row.title, row.part.pole) == ("Renault Mégane III 2012", "recycle")
    site = stock.reader.site()
    assert site is not None
    assert site.name == "Re-Cycle Flins"


@pytest.mark.parametrize(
    "typed",
    [
        *("headlamp", "projecteur", "koplamp", "hll", "MEGANE", "mégane ren", "260605465r"),
        *("26060-5465", "5465R", VIN, VIN.lower()[:9], CODE.lower(), "sn-778", "2026-00001"),
    ],
)
def test_a_part_is_found_by_any_word_of_it(stock: AStock, typed: str) -> None:
    stock.tell(another(2, part_type="STA", oe_number="1", serial="", vehicle_id="v2"))
    assert found(stock, text=typed) == [CODE]


@pytest.mark.parametrize("typed", ["headlamp zoe", "eadlamp", "--", "' OR 1=1", "%", "a" * 5000])
def test_what_fits_nothing_finds_nothing(stock: AStock, typed: str) -> None:
    assert found(stock, text=typed) == []


def test_conditions_hold_together(stock: AStock) -> None:
    stock.tell(another(2, grade="B"), another(3, part_type="STA"))
    second, third = another(2).part_id, another(3).part_id
    assert found(stock) == [third, second, CODE]
    assert found(stock, grade="B") == [second]
    assert found(stock, part_type="STA", text="renault") == [third]
    assert found(stock, status="stored", pole="recycle") == [CODE]
    assert found(stock, vehicle="megane 2012", grade="A") == [third, CODE]
    assert found(stock, vehicle="zoe") == []


def test_pages_follow_one_another_without_gap_or_repeat(stock: AStock) -> None:
    stock.tell(*(another(number) for number in range(2, 61)))
    pages, after = [], ""
    while True:
        page = stock.reader.find(StockSearch(text="headlamp"), after)
        pages.append([one.part.part_id for one in page.rows])
        after = page.after
        if not after:
            break
    assert [len(one) for one in pages] == [25, 25, 10]
    assert len({code for page in pages for code in page}) == 60


def test_a_part_recorded_by_mistake_is_in_no_list(stock: AStock) -> None:
    stock.tell(PartTakenBack(CODE, "v1", "r1", "DIS010"))
    assert found(stock) == []
    assert stock.reader.parts_of("v1") == ()
    assert stock.reader.flows(DAY, DAY)[0].origin == "gate"


def test_a_vehicle_that_is_told_late_names_its_parts(database: HubDatabase) -> None:
    stock = AStock(database)
    stock.tell(HEADLAMP)
    assert found(stock, text="renault") == []
    stock.tell(RECEIVED, hlc=0)
    assert found(stock, text="renault") == [CODE]
    stock.tell(VehicleDescribed("v1", model="Scénic"))
    assert (found(stock, text="megane"), found(stock, text="scenic")) == ([], [CODE])
    assert [one.part.part_id for one in stock.reader.parts_of("v1")] == [CODE]


def test_the_order_of_facts_is_theirs_and_not_that_of_their_arrival(stock: AStock) -> None:
    stock.tell(PartStored(CODE, "LATER"), hlc=1000)
    stock.tell(PartStored(CODE, "BEFORE"), hlc=900, terminal="B0B0")
    row = stock.reader.part(CODE)
    assert row is not None
    assert row.part.place == "LATER"
    said = [one.event.name for one in stock.reader.history(f"part:{CODE}")]
    assert said == ["PartStored", "PartStored", "PartStored", "LabelPrinted", "PartHarvested"]


def test_an_old_number_finds_its_part_while_it_stands_for_it(stock: AStock) -> None:
    linked = CodeLinked("text:OLD/77", f"part:{CODE}", "OLD/77")
    stock.tell(linked)
    assert stock.reader.known_as("text:OLD/77") == f"part:{CODE}"
    assert found(stock, text="old/77") == [CODE]
    stock.tell(CodeUnlinked(linked.code, linked.to, linked.text))
    assert stock.reader.known_as("text:OLD/77") == ""
    assert found(stock, text="old/77") == []


def test_what_is_made_anew_is_what_stood_there(stock: AStock) -> None:
    stock.tell(
        another(2), PartStored(another(2).part_id, "B1"), VehicleDescribed("v1", year="2013")
    )
    stood = everything(stock.database)

    class Later(StockReading):
        version = 2

    again = Following(stock.database, Later(stock.kinds), at_once=2)
    while again.go_on():
        pass
    assert everything(stock.database) == stood


def test_facts_that_do_not_fit_are_noted_and_stop_nothing(stock: AStock) -> None:
    good = stock.row(PartStored(CODE, "AFTER"))
    body = json.dumps({"part_id": CODE})
    broken = good._replace(event_id="broken", name="PartStored", body=body)
    hostile = good._replace(
        event_id="hostile", body=json.dumps({"part_id": CODE, "place": "\0\ud800A"})
    )
    long = another(9, serial="\0S" * 60000, grade="G" * 9999, kg=Decimal(10) ** 25)
    endless = stock.row(long)._replace(
        subjects=json.dumps([f"part:{another(9).part_id}", "part:" + "x" * 9999, "part:\0"]),
    )
    stock.push([broken, hostile, endless, good])
    stock.follow()
    row = stock.reader.part(CODE)
    assert row is not None
    assert row.part.place == "AFTER"
    assert stock.reader.part(another(9).part_id) is not None
    with stock.database.reader.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(stock_unread)) == 1


def test_flows_are_told_in_pieces_kg_and_a_range(stock: AStock) -> None:
    avoided = Avoided(2, "weighed", Decimal("15.0"), Decimal("21.5"), Decimal("28.0"))
    stock.tell(
        PartLeft(CODE, "v1", "sold", avoided=avoided),
        another(2),
        PartLeft(another(2).part_id, "v1", "sold"),
    )
    ways = {(one.origin, one.target): one for one in stock.reader.flows(DAY, DAY)}
    assert ways["recycle", "sold"] == Flow(
        "recycle", "sold", 2, Decimal("6.4"), Decimal(15), Decimal(28), 1
    )
    assert ways["gate", "recycle"].pieces == 1
    assert ways["vehicles", "recycle"].pieces == 2
    assert stock.reader.flows(date(2026, 1, 1), date(2026, 1, 2)) == ()
    went = Moved("recycle", "sold", DAY, DAY)
    assert found(stock, moved=went) == [another(2).part_id, CODE]
    assert stock.reader.holdings() == ()


def test_a_part_sent_to_another_pole_and_back_over_the_counter_went_each_way(
    stock: AStock,
) -> None:
    avoided = Avoided(2, "weighed", Decimal(15), Decimal(20), Decimal(28))
    stock.tell(PartDispatched(CODE, "t1", "retrofit"))
    assert found(stock, status="in_transit", pole="recycle") == [CODE]
    stock.tell(PartArrived(CODE, "t1", "retrofit", "RT-1"))
    assert found(stock, pole="retrofit") == [CODE]
    stock.tell(PartLeft(CODE, "v1", "sold", avoided=avoided))
    stock.tell(PartReturned(CODE, "v1", "wrong", "", "B", "stock"))
    ways = {(one.origin, one.target): one for one in stock.reader.flows(DAY, DAY)}
    assert ways["recycle", "retrofit"].pieces == 1
    assert ways["retrofit", "sold"].co2_high == 28
    assert ways["sold", "retrofit"].co2_high == -28
    assert stock.reader.holdings() == (Holding("retrofit", 1),)


def test_a_part_of_an_earlier_stock_is_found_by_its_old_number(stock: AStock) -> None:
    code = another(7).part_id
    stock.tell(PartTakenOver(code, "v9", "STA", "ALT/0815", "0" * 64, 2, remark="chromé"))
    assert found(stock, text="alt/0815") == found(stock, text="chrome") == [code]
    ways = [(one.origin, one.target) for one in stock.reader.flows(DAY, DAY)]
    assert ("earlier", "recycle") in ways


def test_a_vehicle_is_found_by_its_vin_and_its_name(stock: AStock) -> None:
    stock.tell(replace(RECEIVED, vehicle_id="v2", vin="", own_number="NVK7Q2000001", model="Zoe"))
    said = {
        text: [one.vehicle_id for one in stock.reader.find_vehicles(text)]
        for text in (VIN, "zoe", "", "x")
    }
    assert said == {VIN: ["v1"], "zoe": ["v2"], "": ["v2", "v1"], "x": []}
    assert stock.reader.vehicle("nobody") is None


def test_an_inventory_that_heard_nothing_answers_empty(database: HubDatabase) -> None:
    reader = AStock(database).reader
    assert reader.find().rows == ()
    assert (reader.site(), reader.part(CODE), reader.vehicle("v")) == (None, None, None)
    assert (reader.flows(DAY, DAY), reader.holdings(), reader.history("part:x")) == ((), (), ())
    assert SITE.name == "SiteEstablished"
