"""What screens are answered: the board, the search, the figures of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from app.db.part_text import match_for
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.domain.errors import NotFound, StoreUnavailable
from app.domain.events import (
    FractionWeighed,
    ProcedureApproved,
    RunPaused,
    VehicleClosed,
    VehicleReceived,
)
from app.operations.ports.queries import PartFilter
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import (
    CATALOGUE,
    MORNING,
    PROCEDURE,
    STEPS,
    PlayedClock,
    found_site,
    harvest,
    label,
    register,
    shelve,
    take_in,
    work,
)


def a_day(uow: UnitOfWork) -> tuple[str, str]:
    """One Renault with a starter and a headlamp."""
    found_site(uow)
    opened = take_in(uow)
    return harvest(uow, opened), harvest(uow, opened, "HLL", "26 06 031-88R")


def test_the_board_shows_how_far_each_vehicle_is(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    store.perform(found_site)
    opened = store.perform(take_in).value
    (row,) = queries.board()
    assert (row.known_as, row.title) == ("VF1RFB00066000001", "Renault Zoe 2016")
    assert (row.run_status, row.station, row.done, row.total) == ("running", "S10", 0, 3)
    clock.go(minutes=5)
    store.perform(lambda uow: work(uow, opened, STEPS[0]))
    store.perform(lambda uow: uow.record(RunPaused(opened.run_id, "lunch"), "ada"))
    (row,) = queries.board()
    assert (row.run_status, row.run_reason) == ("paused", "lunch")
    assert (row.station, row.done) == ("S20", 1)
    assert row.received_at == MORNING
    assert row.last_change == MORNING + timedelta(minutes=5)


def test_the_board_keeps_the_oldest_sixty_open_and_then_those_closed_last(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    def many(uow: UnitOfWork) -> None:
        take_in(uow, f"VF1RFB0006600{uow.new_id()[-4:].upper()}")

    for _ in range(20):
        opened = store.perform(take_in).value
        closed = VehicleClosed(opened.vehicle_id, *[Decimal(1)] * 4)
        store.perform(lambda uow, one=closed: uow.record(one, ""))  # type: ignore[misc]
        clock.go(minutes=1)
    assert len(queries.board()) == 12
    for _ in range(61):
        store.perform(many)
        clock.go(minutes=1)
    rows = queries.board()
    assert len(rows) == 60
    assert {row.vehicle_status for row in rows} == {"received"}
    assert [row.received_at for row in rows] == sorted(row.received_at for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "starter",
        "STARTER mot",
        "demarreur",
        "Démarreur",
        "startm",
        "8200426",
        "8200-426-586",
        "8200 426",
        "renault starter",
        "zoe sta",
    ],
)
def test_a_part_is_found_by_words_of_any_language_number_or_vehicle(
    store: SqliteStore, queries: SqliteQueries, text: str
) -> None:
    starter, _ = store.perform(a_day).value
    assert [row.part_id for row in queries.find_parts(text).rows] == [starter]


def test_a_part_is_found_by_its_code_typed_with_or_without_groups(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    starter, _ = store.perform(a_day).value
    for text in (starter, starter.lower(), f"{starter[:4]}-{starter[4:8]}-{starter[8:]}"):
        assert [row.part_id for row in queries.find_parts(text).rows] == [starter]


def test_a_part_is_found_by_a_make_that_became_known_after_it(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    def late(uow: UnitOfWork) -> str:
        opened = take_in(uow, make="", model="")
        code = harvest(uow, opened)
        known = uow.vehicle(opened.vehicle_id)
        assert known.make == ""
        uow.record(_received_again(opened.vehicle_id), "")
        return code

    code = store.perform(late).value
    assert [row.part_id for row in queries.find_parts("lada niva").rows] == [code]


def _received_again(vehicle_id: str) -> VehicleReceived:
    return VehicleReceived(vehicle_id, "1", "", "NV", "Lada", "Niva", "", "petrol", "whole", 0)


@settings(max_examples=200)
@given(text=st.text(max_size=200))
def test_the_full_text_query_is_well_formed_whatever_is_typed(text: str) -> None:
    match = match_for(text)
    assert match.count('"') % 2 == 0
    assert match.count("(") == match.count(")")


@pytest.mark.parametrize(
    "text",
    ['"', "'", "*", "NEAR(", "a AND", "OR", "NOT x", "-", "a:b", "col : x", "(", "\x00", "ﬀ",
     "\ud800", "%", "_", "😀", "a" * 5000, "٣", "²", "x NEAR/2 y", "^a", "{a b}:c"],
)  # fmt: skip
def test_no_text_makes_the_search_fail(
    store: SqliteStore, queries: SqliteQueries, text: str
) -> None:
    store.perform(a_day)
    queries.find_parts(text)
    queries.find_parts("", PartFilter(text, text, text, text, text), after=text)
    queries.find_vehicles(text)


def test_pages_follow_each_other_newest_first_without_gap_or_repeat(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    opened = store.perform(take_in).value
    codes = []
    for _ in range(25):
        codes.append(store.perform(lambda uow: harvest(uow, opened)).value)
        clock.go(seconds=1)
    for text in ("", "starter"):
        seen, after = [], ""
        while True:
            page = queries.find_parts(text, after=after, limit=10)
            seen += [row.part_id for row in page.rows]
            if not page.after:
                break
            after = page.after
        assert seen == codes[::-1]
    assert queries.parts_count() == 25


def test_the_search_is_narrowed_by_grade_and_status(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    starter, lamp = store.perform(a_day).value
    store.perform(lambda uow: label(uow, starter))
    store.perform(lambda uow: label(uow, lamp))
    store.perform(lambda uow: shelve(uow, lamp))
    assert [row.part_id for row in queries.find_parts("", PartFilter(status="stored")).rows] == [
        lamp
    ]
    assert [
        row.place for row in queries.find_parts("renault", PartFilter(status="stored")).rows
    ] == ["B-01"]
    assert [row.part_id for row in queries.find_parts("", PartFilter(status="labelled")).rows] == [
        starter
    ]
    assert queries.find_parts("", PartFilter(grade="C")).rows == ()
    assert len(queries.find_parts("", PartFilter(grade="A")).rows) == 2


def test_the_figures_of_the_day_count_from_its_beginning(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    starter, _ = store.perform(a_day).value
    clock.go(days=1)
    opened = store.perform(lambda uow: take_in(uow, "VF1RFB00066000002")).value

    def today(uow: UnitOfWork) -> None:
        for _ in range(2):
            oil = ("F-OIL", Decimal("2.05"), Decimal("2.05"), "kg", "scale")
            uow.record(FractionWeighed(opened.vehicle_id, opened.run_id, *oil), "")
        label(uow, starter)
        label(uow, starter, copy_no=1)
        masses = (Decimal(1480), Decimal("4.1"), Decimal(1000), Decimal("475.9"))
        uow.record(VehicleClosed(opened.vehicle_id, *masses), "")

    store.perform(today)
    totals = queries.totals(clock.wall - timedelta(hours=1))
    assert (totals.vehicles_in, totals.vehicles_closed, totals.parts_labelled) == (1, 1, 1)
    assert totals.fractions_kg == Decimal("4.10")
    assert (totals.reuse_kg, totals.mass_closed_kg) == (Decimal("475.9"), Decimal(1480))
    assert queries.totals(MORNING - timedelta(hours=1)).vehicles_in == 2


def test_vehicles_are_found_by_any_part_of_their_numbers_newest_first(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    first = store.perform(take_in).value.vehicle_id
    second = store.perform(lambda uow: take_in(uow, "")).value.vehicle_id
    # Longer than the four random signs that the other numbers carry.
    assert [one.vehicle_id for one in queries.find_vehicles("b00066000001")] == [first]
    own = queries.vehicle(second).own_number[:-1].lower()
    assert [one.vehicle_id for one in queries.find_vehicles(own)] == [second]
    assert [one.vehicle_id for one in queries.find_vehicles("-0000")] == [second, first]
    assert [one.vehicle_id for one in queries.find_vehicles("", limit=1)] == [second]
    assert queries.find_vehicles("%") == ()


def test_a_run_is_read_while_it_goes_on(store: SqliteStore, queries: SqliteQueries) -> None:
    store.perform(found_site)
    opened = store.perform(take_in).value
    for number, step in enumerate(STEPS):
        assert len(queries.run(opened.run_id).settled) == number
        store.perform(lambda uow, step=step: work(uow, opened, step))  # type: ignore[misc]
    expected = store.perform(lambda uow: uow.run(opened.run_id)).value
    assert queries.run(opened.run_id) == expected
    assert queries.procedure(PROCEDURE.digest) == PROCEDURE


def test_of_every_domain_the_procedure_released_last_is_offered(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    assert queries.approved_procedures() == ()
    store.perform(found_site)
    newer = replace(PROCEDURE, version="2.0.0")
    other = replace(PROCEDURE, id="other", domain="retrofit")
    unapproved = replace(PROCEDURE, id="draft", domain="battery")

    def release(uow: UnitOfWork) -> None:
        for one in (newer, other, unapproved):
            register(uow, one)
        for one in (other, newer):
            uow.record(ProcedureApproved(one.digest, one.id, "ada"), "ada")

    store.perform(release)
    assert queries.approved_procedures() == (newer, other)


def test_a_person_stays_known_by_badge_once_erased(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    store.perform(found_site)
    (person,) = queries.people()
    store.erase(person.private.record)
    assert store.perform(lambda uow: uow.private(person.private.record)).value == {}
    assert queries.person_by_badge("ADA") == person
    assert queries.person_by_badge("nobody") is None


def test_places_and_the_site_are_listed(store: SqliteStore, queries: SqliteQueries) -> None:
    assert queries.site() is None
    store.perform(found_site)
    site = queries.site()
    assert site is not None and site.languages == ("fr", "en")
    assert [one.code for one in queries.places("bin")] == ["B-01", "B-02"]
    assert queries.places("station") == ()
    assert len(queries.places()) == 2


def test_a_history_is_told_newest_first(store: SqliteStore, queries: SqliteQueries) -> None:
    starter, _ = store.perform(a_day).value
    store.perform(lambda uow: label(uow, starter))
    recorded = store.perform(lambda uow: shelve(uow, starter)).recorded
    told = queries.history(f"part:{starter}")
    assert [one.event.name for one in told] == ["PartStored", "LabelPrinted", "PartHarvested"]
    assert told[0] == recorded[0]
    assert len(queries.history(f"part:{starter}", limit=1)) == 1


def test_what_is_not_there_is_said_to_be_not_there(queries: SqliteQueries) -> None:
    for ask in (queries.vehicle, queries.part, queries.run, queries.procedure):
        with pytest.raises(NotFound):
            ask("none")
    assert queries.parts_of("none") == ()


def test_the_reader_cannot_write(store: SqliteStore, queries: SqliteQueries) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        queries._connection.exec_driver_sql("DELETE FROM event")
    assert queries.catalogue is CATALOGUE
    assert (queries.terminal, queries.incarnation) == (store.terminal, store.incarnation)
    assert queries.demo


def test_a_database_of_another_schema_is_not_read(store: SqliteStore) -> None:
    for version, code in ((99, "database-newer"), (0, "database-older")):
        store.raw.execute(f"PRAGMA user_version = {version}")
        with pytest.raises(StoreUnavailable) as refused:
            SqliteQueries(store.path, CATALOGUE)
        assert refused.value.code == code


def test_the_last_change_is_the_last_fact_recorded_here(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    assert queries.last_change() is None
    store.perform(found_site)
    clock.go(minutes=5)
    store.perform(take_in)
    assert queries.last_change() == MORNING + timedelta(minutes=5)


def test_a_clock_set_back_does_not_hide_the_fact_that_was_recorded_last(
    store: SqliteStore, queries: SqliteQueries, clock: PlayedClock
) -> None:
    store.perform(found_site)
    clock.go(hours=-1)
    store.perform(take_in)
    assert queries.last_change() == MORNING - timedelta(hours=1)


def test_what_was_weighed_again_counts_once(store: SqliteStore, queries: SqliteQueries) -> None:
    ada = store.perform(found_site).value
    opened = store.perform(take_in).value
    for kg in ("3.5", "4"):
        weighed = FractionWeighed(
            opened.vehicle_id,
            opened.run_id,
            "F-OIL",
            Decimal(kg),
            Decimal(kg),
            "kg",
            "scale",
            step="A040.oil",
        )
        store.perform(lambda uow, fact=weighed: uow.record(fact, ada))  # type: ignore[misc]
    assert queries.totals(MORNING - timedelta(days=1)).fractions_kg == Decimal(4)
