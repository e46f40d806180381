"""Sold and fitted parts are counted by kind, model and year, for the time asked for."""

from __future__ import annotations

from datetime import date, timedelta

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.events import PartLeft
from app.domain.past_demand import Past
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import harvest, label, shelve, take_in

LONG_AGO = date(2000, 1, 1)


def let_go(uow: UnitOfWork, code: str, how: str = "sold") -> None:
    uow.record(PartLeft(code, uow.part(code).vehicle_id, how), "ada")


def day(store: SqliteStore) -> None:
    """Two starters of a Zoe went, one lies in a bin, one has no bin yet; a Peugeot's went too."""

    def work(uow: UnitOfWork) -> None:
        car = take_in(uow)
        codes = [harvest(uow, car) for _ in range(4)]
        let_go(uow, codes[0])
        let_go(uow, codes[1], "fitted")
        label(uow, codes[2])
        shelve(uow, codes[2])
        other = take_in(uow, "VF3AAA00000000001", "Peugeot", "208")
        let_go(uow, harvest(uow, other))

    store.perform(work)


def test_parts_that_went_and_parts_in_a_bin_are_counted(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    day(store)
    assert queries.past.of_make("RENAULT", LONG_AGO) == (Past("STA", "Zoe", "2016", 2, 1),)
    assert queries.past.of_make("", LONG_AGO) == ()


def test_what_went_before_the_first_day_counts_no_more(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    day(store)
    parts = [one for row in queries.board() for one in queries.parts_of(row.vehicle_id)]
    went = next(one.left_at for one in parts if one.left_at).date()
    assert queries.past.of_make("Renault", went)[0].gone == 2
    assert queries.past.of_make("Renault", went + timedelta(days=1))[0].gone == 0


def test_the_next_part_that_goes_is_seen_at_once(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    day(store)
    assert queries.past.of_make("Renault", LONG_AGO)[0].gone == 2

    store.perform(lambda uow: let_go(uow, harvest(uow, take_in(uow))))

    assert queries.past.of_make("Renault", LONG_AGO)[0].gone == 3


def test_a_vin_that_begins_as_others_has_their_model_unless_they_differ(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    day(store)
    assert queries.past.model_like("VF1RFB00999999999") == "Zoe"
    assert queries.past.model_like("VF1RFC00999999999") == ""
    assert queries.past.model_like("") == ""

    store.perform(lambda uow: take_in(uow, "VF1RFB00066000002", "Renault", "Clio"))
    assert queries.past.model_like("VF1RFB00999999999") == ""
