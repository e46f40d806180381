"""Wants are read from the log: the same for screens and operations, here and elsewhere."""

from __future__ import annotations

from pathlib import Path

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.events import PartReserved, PartWanted, WantClosed
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock, harvest, label, shelve, take_in
from tests.store_dump import entries


def test_a_screen_sees_a_want_as_soon_as_it_is_recorded_and_what_becomes_of_it(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    assert queries.wants() == {}
    store.perform(lambda uow: uow.record(PartWanted("w", "STA", "stock"), "ada"))
    assert queries.wants()["w"].missing == 1
    store.perform(lambda uow: uow.record(PartReserved("w", "p"), "ada"))
    assert queries.wants()["w"].parts == ("p",)
    assert store.perform(lambda uow: uow.wants()).value == queries.wants()


def test_a_want_that_was_rolled_back_never_was(store: SqliteStore) -> None:
    def fail(uow: UnitOfWork) -> None:
        uow.record(PartWanted("w", "STA", "stock"), "ada")
        assert "w" in uow.wants()
        raise LookupError

    try:
        store.perform(fail)
    except LookupError:
        assert store.perform(lambda uow: uow.wants()).value == {}
    else:
        raise AssertionError("the operation did not fail")


def test_a_want_that_arrives_from_elsewhere_after_its_closing_is_closed(
    store: SqliteStore, tmp_path: Path
) -> None:
    store.perform(lambda uow: uow.record(PartWanted("w", "STA", "stock"), "ada"))
    store.perform(lambda uow: uow.record(WantClosed("w", "withdrawn", "sold"), "ada"))
    path = tmp_path / "other.sqlite"
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as other:
        for one in reversed(entries(store.path)):
            other.receive([one])
        asked = SqliteQueries(path, CATALOGUE)
        assert asked.wants()["w"].status == "withdrawn"
        asked.close()


def test_figures_by_kind_count_all_parts_and_those_in_a_bin(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    def work(uow: UnitOfWork) -> None:
        car = take_in(uow)
        for kind in ("STA", "STA", "GBX"):
            code = harvest(uow, car, kind)
            label(uow, code)
        shelve(uow, code)

    store.perform(work)
    assert queries.harvested() == {"STA": (2, 0), "GBX": (1, 1)}
