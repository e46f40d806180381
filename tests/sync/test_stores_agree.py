"""Real databases of terminals agree through the exchange: fact by fact, table by table."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.db.exchange_log import SqliteLog
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.events import PlaceRetired
from app.exchange.hub_voice import own_master_data
from app.exchange.messages import End, Page, Place
from app.operations.ports.store import Row
from app.sync.round import exchange
from tests.hub.memory_storage import MemoryStorage
from tests.shop import EPOCH
from tests.shop_floor import CATALOGUE, PlayedClock, found_site, harvest, label, shelve, take_in
from tests.store_dump import counted, entries, projections
from tests.sync.lines import DirectLine
from tests.sync.memory_log import chained, fact

Open = Callable[[str], SqliteStore]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Open]:
    """Opens the database of a name; one that is open already is closed first."""
    stores: dict[str, SqliteStore] = {}

    def open_(name: str) -> SqliteStore:
        if name in stores:
            stores[name].close()
        path = tmp_path / name / "shop.sqlite"
        stores[name] = SqliteStore(path, PlayedClock(), CATALOGUE, demo=True)
        return stores[name]

    yield open_
    for store in stores.values():
        store.close()


@pytest.fixture
def hub() -> MemoryStorage:
    return MemoryStorage()


def talk(hub: MemoryStorage, *stores: SqliteStore) -> None:
    """Twice around: what the last one tells is read by the first."""
    for store in (*stores, *stores):
        log = SqliteLog(store)
        exchange(log, DirectLine(hub, store.terminal), 5)


def a_vehicle(store: SqliteStore) -> str:
    """A vehicle with a part in a bin."""
    opened = store.perform(lambda uow: take_in(uow, "")).value
    code = store.perform(lambda uow: harvest(uow, opened)).value
    store.perform(lambda uow: label(uow, code))
    store.perform(lambda uow: shelve(uow, code))
    return code


def copied(tmp_path: Path, name: str, to: str) -> None:
    """As somebody copies a disk: the database and the mark beside it."""
    shutil.copytree(tmp_path / name, tmp_path / to, dirs_exist_ok=True)


def assert_alike(hub: MemoryStorage, *stores: SqliteStore) -> None:
    """The same facts and the same tables, which a rebuild does not change."""
    for store in stores:
        assert {one.event_id: one for one in counted(store.path)} == hub.unit.counted
        assert verify(store.path, thorough=True).ok
        before = projections(store.path)
        rebuild_projections(store)
        assert projections(store.path) == before == projections(stores[0].path)


def test_two_terminals_know_the_same_after_they_talked(terminal: Open, hub: MemoryStorage) -> None:
    one, other = terminal("one"), terminal("other")
    one.perform(found_site)
    codes = {a_vehicle(one), a_vehicle(other)}
    talk(hub, one, other)
    assert_alike(hub, one, other)
    found = {row[0] for row in one.raw.execute("SELECT part_id FROM part")}
    assert found == codes


def test_a_copied_terminal_goes_on_under_a_life_of_its_own(
    terminal: Open, hub: MemoryStorage, tmp_path: Path
) -> None:
    one = terminal("one")
    one.perform(found_site)
    a_vehicle(one)
    talk(hub, one)
    one.close()
    copied(tmp_path, "one", "twin")
    one, twin = terminal("one"), terminal("twin")
    assert (one.terminal, one.incarnation) == (twin.terminal, twin.incarnation)
    a_vehicle(one)
    a_vehicle(twin)
    talk(hub, one, twin)
    assert one.incarnation != twin.incarnation
    assert_alike(hub, one, twin)
    a_vehicle(twin)
    talk(hub, twin, one)
    assert_alike(hub, one, twin)


def test_a_terminal_put_back_in_silence_gets_back_what_it_told(
    terminal: Open, hub: MemoryStorage, tmp_path: Path
) -> None:
    one = terminal("one")
    one.perform(found_site)
    one.close()
    copied(tmp_path, "one", "kept")
    one = terminal("one")
    a_vehicle(one)
    talk(hub, one)
    one.close()
    shutil.rmtree(tmp_path / "one")
    copied(tmp_path, "kept", "one")
    one = terminal("one")
    minted = a_vehicle(one)
    talk(hub, one)
    assert one.incarnation == 2
    assert_alike(hub, one)
    assert a_vehicle(one) != minted, "no code is minted twice"


def test_what_a_disk_altered_holds_up_nothing_else(terminal: Open, hub: MemoryStorage) -> None:
    one, other = terminal("one"), terminal("other")
    one.perform(found_site)
    a_vehicle(one)
    one.raw.execute("UPDATE event SET body = '{}' WHERE name = 'LabelPrinted'")
    a_vehicle(one)
    talk(hub, one, other)
    apart = [(row.name, why) for row, why in hub.unit.fed if why]
    assert apart == [("LabelPrinted", "fact-altered")]
    assert {row.event_id for row in entries(other.path)} == set(hub.unit.counted)
    kept = other.raw.execute("SELECT reason FROM apart").fetchall()
    assert [tuple(row) for row in kept] == [("fact-altered",)]


def test_what_the_inventory_lost_is_brought_back_by_who_read_it(
    terminal: Open, hub: MemoryStorage, tmp_path: Path
) -> None:
    empty = hub.copy()
    one, other = terminal("one"), terminal("other")
    one.perform(found_site)
    a_vehicle(one)
    talk(hub, one, other)
    one.close()
    told = set(hub.unit.counted)

    put_back = empty
    put_back.unit.name = "feed-2"
    talk(put_back, other)
    assert set(put_back.unit.counted) == told
    assert_alike(put_back, other)


def test_what_an_inventory_that_was_put_back_no_longer_refuses_counts_again(
    terminal: Open, hub: MemoryStorage
) -> None:
    put_back = hub.copy()
    one = terminal("one")
    one.perform(found_site)
    talk(hub, one)
    own_master_data(hub.unit, EPOCH)
    one.perform(lambda uow: uow.record(PlaceRetired("B-01", "torn"), ""))
    talk(hub, one)
    assert [row.name for row, why in hub.unit.fed if why] == ["PlaceRetired"]
    assert SqliteLog(one).kept_aside(1)[0] == 1
    assert_alike(hub, one)

    put_back.unit.name = "feed-2"
    talk(put_back, one)
    assert SqliteLog(one).kept_aside(1)[0] == 0
    assert_alike(put_back, one)


def test_facts_heard_before_they_come_by_the_feed_count_once(
    terminal: Open, hub: MemoryStorage
) -> None:
    one, other = terminal("one"), terminal("other")
    one.perform(found_site)
    a_vehicle(one)
    heard: list[Row] = [tuple(row) for row in entries(one.path)[3:5]]
    other.receive(heard)
    talk(hub, one, other)
    assert_alike(hub, one, other)


def test_a_fact_from_beyond_all_time_stops_nobody(terminal: Open, hub: MemoryStorage) -> None:
    """Who followed its clock could number no fact of their own any more."""
    one = terminal("one")
    one.perform(found_site)
    strange = chained(fact("strange", hlc=2**63 - 1), ("ZZZZ", 1), End())
    log = SqliteLog(one)
    log.receive(Page((strange,), place=Place("feed", 1, "strange"), head=1))
    kept = one.raw.execute("SELECT reason FROM apart").fetchall()
    assert [tuple(row) for row in kept] == [("fact-unreadable",)]
    assert a_vehicle(one)
