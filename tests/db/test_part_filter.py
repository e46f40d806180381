"""Which parts are searched among: where they go, where they lie, and whether somebody waits."""

from __future__ import annotations

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.events import PartLeft, PartReserved, PartWanted, WantClosed
from app.operations.ports.queries import PartFilter
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import found_site, harvest, label, shelve, take_in


def a_day(uow: UnitOfWork) -> tuple[str, str]:
    """Two parts off one vehicle."""
    found_site(uow)
    opened = take_in(uow)
    return harvest(uow, opened), harvest(uow, opened, "HLL", "260100001R")


def test_the_search_is_narrowed_by_route_and_place(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    starter, lamp = store.perform(a_day).value
    for code in (starter, lamp):
        store.perform(lambda uow, code=code: label(uow, code))  # type: ignore[misc]
    store.perform(lambda uow: shelve(uow, lamp))
    route = queries.part(lamp).route
    assert lamp in found(queries, PartFilter(route=route))
    assert found(queries, PartFilter(route="core" if route != "core" else "stock")) == []
    assert found(queries, PartFilter(place="B-01")) == [lamp]
    assert found(queries, PartFilter(place="B-01"), "starter") == []
    assert found(queries, PartFilter(place="B-02")) == []


def test_what_is_put_aside_is_told_from_what_is_free(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    starter, lamp = store.perform(a_day).value
    assert set(found(queries, PartFilter(held="free"))) == {starter, lamp}
    assert found(queries, PartFilter(held="reserved")) == []

    def put_aside(uow: UnitOfWork) -> None:
        uow.record(PartWanted("w1", queries.part(lamp).part_type, "stock"), "ada")
        uow.record(PartReserved("w1", lamp), "ada")

    store.perform(put_aside)
    assert found(queries, PartFilter(held="reserved")) == [lamp]
    assert found(queries, PartFilter(held="free")) == [starter]

    store.perform(lambda uow: uow.record(WantClosed("w1", "withdrawn", "no"), "ada"))
    assert found(queries, PartFilter(held="reserved")) == []
    assert set(found(queries, PartFilter(held="free"))) == {starter, lamp}


def test_what_left_is_neither_free_nor_put_aside(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    starter, lamp = store.perform(a_day).value
    vehicle = queries.part(lamp).vehicle_id
    store.perform(lambda uow: uow.record(PartLeft(lamp, vehicle, "sold"), "ada"))
    assert found(queries, PartFilter(held="free")) == [starter]


def test_a_bin_holds_only_what_lies_in_it_now(store: SqliteStore, queries: SqliteQueries) -> None:
    starter, lamp = store.perform(a_day).value
    for code in (starter, lamp):
        store.perform(lambda uow, code=code: label(uow, code))  # type: ignore[misc]
        store.perform(lambda uow, code=code: shelve(uow, code))  # type: ignore[misc]
    assert set(found(queries, PartFilter(place="B-01"))) == {starter, lamp}

    vehicle = queries.part(lamp).vehicle_id
    store.perform(lambda uow: uow.record(PartLeft(lamp, vehicle, "sold"), "ada"))
    assert found(queries, PartFilter(place="B-01")) == [starter]
    assert found(queries, PartFilter(place="B-01", status="sold")) == []


def found(queries: SqliteQueries, only: PartFilter, text: str = "") -> list[str]:
    """The codes that are listed."""
    return [row.part_id for row in queries.find_parts(text, only).rows]
