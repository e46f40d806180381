"""The inventory's stock tells which parts are reserved, as every terminal folds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.db.hub_engine import HubDatabase, open_file
from app.db.hub_following import Following
from app.db.hub_reserved import ReservedReading
from app.db.hub_reserved_tables import reserved_part
from app.db.hub_store import HubStore
from app.domain.events import (
    Event,
    PartLeft,
    PartReserved,
    PartTakenBack,
    PartWanted,
    WantClosed,
    WantReopened,
)
from app.domain.events.counter import PartReturned
from app.domain.want import fold_wants, reserved_for
from app.exchange.fact_row import recorded_of
from app.exchange.stock import StockSearch
from tests.hub.a_hub import AHub
from tests.hub.a_shown_stock import a_shown_stock, signed_in
from tests.hub.a_stock import HEADLAMP, AStock, another
from tests.hub.asked import Asker

CODE = HEADLAMP.part_id
WANTED = PartWanted("w1", "HLL", "reservation")
RESERVED = PartReserved("w1", CODE)


class Reserving(AStock):
    """Both readings follow."""

    def follow(self) -> None:
        super().follow()
        work = Following(self.database, ReservedReading(), at_once=2)
        while work.go_on():
            pass


@pytest.fixture
def stock(database: HubDatabase) -> AStock:
    return Reserving(database).a_day()


def found(stock: AStock, reserved: str) -> list[str]:
    page = stock.reader.find(StockSearch(reserved=reserved))
    return [one.part.part_id for one in page.rows]


def is_reserved(stock: AStock) -> bool:
    row = stock.reader.part(CODE)
    assert row is not None
    return row.reserved


def test_a_part_is_reserved_until_nobody_waits_for_it(stock: AStock) -> None:
    other = another(2)
    stock.tell(other)
    assert not is_reserved(stock)
    stock.tell(WANTED, RESERVED)
    assert is_reserved(stock)
    assert (found(stock, "yes"), found(stock, "no")) == ([CODE], [other.part_id])
    stock.tell(WantClosed("w1", "withdrawn", ""))
    assert not is_reserved(stock)
    assert found(stock, "yes") == []
    stock.tell(WantReopened("w1"))
    assert is_reserved(stock)


def test_a_part_that_left_is_reserved_no_more(stock: AStock) -> None:
    stock.tell(WANTED, RESERVED)
    stock.tell(PartLeft(CODE, "v1", "sold"))
    assert not is_reserved(stock)
    assert found(stock, "yes") == found(stock, "no") == []


_FACTS: Sequence[Callable[[str, str], Event]] = (
    lambda want, _: PartWanted(want, "HLL", "reservation", 2),
    PartReserved,
    PartReserved,
    lambda want, _: WantClosed(want, "withdrawn", ""),
    lambda want, _: WantReopened(want),
    lambda want, part: PartTakenBack(part, "v1", "r1", "DIS010", want),
    lambda want, part: PartReturned(part, "v1", "wrong", "", "A", "stock", want_id=want),
)


@given(
    told=st.lists(
        st.tuples(
            st.sampled_from(range(len(_FACTS))),
            st.sampled_from(["w1", "w2", "w3"]),
            st.sampled_from(["P1", "P2", "P3"]),
            st.integers(1, 40),
        ),
        max_size=25,
    )
)
def test_whatever_is_told_in_whichever_order_the_terminals_fold_says_the_same(
    told: list[tuple[int, str, str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    database = open_file(tmp_path_factory.mktemp("hub") / "inventory.sqlite")
    stock = Reserving(database)
    for kind, want, part, hlc in told:
        stock.push([stock.row(_FACTS[kind](want, part), hlc)])
        if kind % 2:
            stock.follow()
    stock.follow()
    fed = HubStore(database).transact(lambda unit: unit.after(0, 1000))
    wants = fold_wants(recorded_of(row) for _, row, _ in fed).values()
    with database.engine.connect() as connection:
        held = set(connection.scalars(select(reserved_part.c.code)))
    assert held == {one for one in ("P1", "P2", "P3") if reserved_for(wants, one) is not None}
    database.close()


def test_the_pages_and_the_csv_say_it(tmp_path: Path) -> None:
    with a_shown_stock(tmp_path, WANTED, RESERVED) as hub:
        for work in hub.works:
            while work.go_on():
                pass
        clerk = Asker(AHub(hub).app, dict(signed_in(hub)))
        for path in ("/stock", f"/part/{CODE}", "/vehicle/v1"):
            page = clerk.get(path).body.decode()
            assert '<span class="chip look">Reserved</span>' in page, path
        assert CODE in clerk.get("/stock", reserved="yes").body.decode()
        assert CODE not in clerk.get("/stock", reserved="no").body.decode()
        heading, line = clerk.get("/stock.csv").body.decode().splitlines()[:2]
        assert (heading.split(",")[-1], line.split(",")[-1]) == ("reserved", "yes")
