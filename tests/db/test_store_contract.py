"""What every store promises, whether it keeps things in memory or in SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.db.store import SqliteStore
from app.domain.errors import NotFound, Refused, ShopError, StoreUnavailable
from app.domain.events import (
    CertificatePrepared,
    CertificateRevoked,
    PartLeft,
    PersonEnrolled,
    PlaceRegistered,
    PlaceRetired,
    ProcedureApproved,
    Unknown,
    VehicleClosed,
    VehicleRefused,
)
from app.domain.identifiers import PartId
from app.domain.site import badge_digest
from app.operations.ports.store import Store
from app.operations.ports.unit_of_work import UnitOfWork
from tests.memory_store import MemoryStore
from tests.shop_floor import (
    CATALOGUE,
    MORNING,
    PROCEDURE,
    PlayedClock,
    found_site,
    harvest,
    label,
    register,
    shelve,
    take_in,
    work,
)

Opener = Callable[..., Store]


@pytest.fixture(params=["memory", "sqlite"])
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    opened: list[SqliteStore] = []

    def opener(clock: PlayedClock, *, demo: bool = True) -> Store:
        if request.param == "memory":
            return MemoryStore(clock, CATALOGUE, demo=demo)
        opened.append(SqliteStore(tmp_path / "shop.sqlite", clock, CATALOGUE, demo=demo))
        return opened[-1]

    yield opener
    for one in opened:
        one.close()


@pytest.fixture
def clock() -> PlayedClock:
    return PlayedClock()


@pytest.fixture
def store(open_store: Opener, clock: PlayedClock) -> Store:
    return open_store(clock)


def test_a_receipt_names_the_facts_and_their_topics(store: Store) -> None:
    receipt = store.perform(take_in)
    assert [one.event.name for one in receipt.recorded] == ["VehicleReceived", "RunStarted"]
    assert receipt.topics == {"vehicle", "run"}


def test_what_was_recorded_can_be_read_in_the_same_transaction(store: Store) -> None:
    def operation(uow: UnitOfWork) -> None:
        found_site(uow)
        opened = take_in(uow)
        code = harvest(uow, opened)
        label(uow, code)
        shelve(uow, code)
        assert uow.vehicle(opened.vehicle_id).parts == (code,)
        assert uow.part(code).status == "stored"
        assert uow.run(opened.run_id).vehicle_id == opened.vehicle_id
        assert uow.site().name == "Yard"
        assert uow.place("B-02").kind == "bin"

    store.perform(operation)


def test_a_person_is_found_by_the_badge_and_carries_the_qualifications(store: Store) -> None:
    ada = store.perform(found_site).value
    person = store.perform(lambda uow: uow.person_by_badge("ADA")).value
    assert person.person_id == ada
    assert tuple(person.qualifications) == ("HV",)
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.person_by_badge("someone else's"))


@pytest.mark.parametrize("error", [Refused("reason-missing"), RuntimeError("a mistake")])
def test_an_operation_that_fails_changes_nothing(store: Store, error: Exception) -> None:
    store.perform(found_site)
    opened = store.perform(take_in).value
    before = store.perform(lambda uow: (uow.vehicle(opened.vehicle_id), uow.run(opened.run_id)))

    def half_done(uow: UnitOfWork) -> None:
        work(uow, opened, "REC010")
        harvest(uow, opened)
        register(uow, replace(PROCEDURE, version="2.0.0"))
        uow.procedure(replace(PROCEDURE, version="2.0.0").digest)
        uow.next_register_number()
        uow.next_own_vehicle_number()
        take_in(uow, "VF1RFB00066000002")
        raise error

    with pytest.raises(type(error)):
        store.perform(half_done)
    after = store.perform(lambda uow: (uow.vehicle(opened.vehicle_id), uow.run(opened.run_id)))
    assert after.value == before.value
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.procedure(replace(PROCEDURE, version="2.0.0").digest))
    assert store.perform(lambda uow: uow.vehicle_by_vin("VF1RFB00066000002")).value is None
    number = store.perform(lambda uow: uow.next_register_number()).value
    assert number.endswith("-00002")


def test_sequence_and_logical_clock_never_go_back_with_the_wall_clock(
    store: Store, clock: PlayedClock
) -> None:
    first = store.perform(take_in).recorded
    clock.go(days=-400)
    second = store.perform(lambda uow: take_in(uow, "VF1RFB00066000002")).recorded
    orders = [one.order for one in (*first, *second)]
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)
    assert [one.seq for one in (*first, *second)] == [1, 2, 3, 4]
    assert second[0].at.wall < first[0].at.wall


def test_a_run_goes_on_step_by_step(store: Store) -> None:
    store.perform(found_site)
    opened = store.perform(take_in).value
    for step in ("REC010", "HV010"):
        store.perform(partial(work, opened=opened, step=step))
    state = store.perform(lambda uow: uow.run(opened.run_id)).value
    assert set(state.settled) == {"REC010", "HV010"}


def test_a_run_whose_procedure_is_not_here_is_unknown_until_it_comes(store: Store) -> None:
    opened = store.perform(take_in).value
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.run(opened.run_id))
    store.perform(lambda uow: register(uow, PROCEDURE))
    store.perform(lambda uow: work(uow, opened, "REC010"))
    assert "REC010" in store.perform(lambda uow: uow.run(opened.run_id)).value.settled


def test_the_newest_approved_procedure_of_a_domain_is_used(
    open_store: Opener, clock: PlayedClock
) -> None:
    store = open_store(PlayedClock(simulated=False), demo=False)
    newer = replace(PROCEDURE, version="2.0.0")
    example = replace(PROCEDURE, version="3.0.0")
    ada = store.perform(found_site).value

    def approve_more(uow: UnitOfWork) -> None:
        for one in (newer, example):
            register(uow, one, ada)
        uow.record(ProcedureApproved(newer.digest, newer.id, ada), ada)
        uow.record(ProcedureApproved(example.digest, example.id, ada, demo=True), ada)

    store.perform(approve_more)
    found = store.perform(lambda uow: uow.approved_procedure("dismantling")).value
    assert found.version == "2.0.0"
    released = store.perform(lambda uow: uow.released_as(newer.id, newer.version)).value
    assert released == {newer.digest}
    assert not store.perform(lambda uow: uow.released_as(newer.id, "9.9.9")).value
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.approved_procedure("retrofit"))


def test_a_demo_store_also_uses_what_was_released_for_demonstration(store: Store) -> None:
    store.perform(lambda uow: register(uow, PROCEDURE))
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.approved_procedure("dismantling"))
    demo = ProcedureApproved(PROCEDURE.digest, PROCEDURE.id, "", demo=True)
    store.perform(lambda uow: uow.record(demo, ""))
    found = store.perform(lambda uow: uow.approved_procedure("dismantling")).value
    assert found.digest == PROCEDURE.digest


def test_a_place_holds_the_parts_that_lie_there_and_none_that_left(store: Store) -> None:
    def fill(uow: UnitOfWork) -> tuple[str, str]:
        found_site(uow)
        opened = take_in(uow)
        codes = harvest(uow, opened), harvest(uow, opened)
        for code in codes:
            label(uow, code)
            shelve(uow, code)
        return codes

    gone, _ = store.perform(fill).value
    assert store.perform(lambda uow: uow.parts_in("B-01")).value == 2
    assert store.perform(lambda uow: uow.parts_in("B-02")).value == 0

    def leave(uow: UnitOfWork) -> None:
        uow.record(PartLeft(gone, uow.part(gone).vehicle_id, "sold"), "ada")

    store.perform(leave)
    assert store.perform(lambda uow: uow.parts_in("B-01")).value == 1


def test_a_retired_place_is_remembered_and_used_again(store: Store) -> None:
    def retire(uow: UnitOfWork) -> None:
        found_site(uow)
        uow.record(PlaceRetired("B-01", "rusty"), "ada")

    store.perform(retire)
    assert store.perform(lambda uow: uow.place("B-01")).value.retired

    def reopen(uow: UnitOfWork) -> None:
        uow.record(PlaceRegistered("B-01", "bin", ""), "ada")

    store.perform(reopen)
    assert not store.perform(lambda uow: uow.place("B-01")).value.retired


def test_part_codes_are_whole_and_never_twice(store: Store) -> None:
    codes = [store.perform(lambda uow: uow.mint_part_id().code).value for _ in range(100)]
    assert len(set(codes)) == 100
    assert all(PartId.parse(code).code == code for code in codes)


def test_register_numbers_are_gapless_within_a_year(store: Store, clock: PlayedClock) -> None:
    def number() -> str:
        return store.perform(lambda uow: uow.next_register_number()).value

    first = [number() for _ in range(3)]
    clock.go(days=365)
    second = number()
    assert [one[-5:] for one in (*first, second)] == ["00001", "00002", "00003", "00001"]
    assert first[0].startswith(f"{MORNING.year}-")
    assert second.startswith(f"{MORNING.year + 1}-")


def test_a_vehicle_that_left_the_line_no_longer_blocks_its_vin(store: Store) -> None:
    opened = store.perform(take_in).value
    found = store.perform(lambda uow: uow.vehicle_by_vin("VF1RFB00066000001")).value
    assert found is not None and found.vehicle_id == opened.vehicle_id
    mass = {"mass_in_kg": 1, "fractions_kg": 0, "hulk_kg": 0, "reuse_kg": 1}
    closed = VehicleClosed(opened.vehicle_id, **mass)  # type: ignore[arg-type]
    store.perform(lambda uow: uow.record(closed, "ada"))
    refused = VehicleRefused("other", "VF1RFB00066000001", "no papers")
    store.perform(lambda uow: uow.record(refused, "ada"))
    assert store.perform(lambda uow: uow.vehicle_by_vin("VF1RFB00066000001")).value is None


def test_a_badge_belongs_to_the_person_it_was_given_to_last(store: Store) -> None:
    def give(uow: UnitOfWork, number: str) -> str:
        person = uow.new_id()
        private = uow.keep_private({"name": number})
        event = PersonEnrolled(person, number, private, badge_digest("C"), ("operator",), "nl")
        uow.record(event, "")
        return person

    store.perform(lambda uow: give(uow, "1"))
    second = store.perform(lambda uow: give(uow, "2")).value
    assert store.perform(lambda uow: uow.person_by_badge(" C ")).value.person_id == second


def test_what_was_kept_apart_is_read_by_its_reference_alone(store: Store) -> None:
    kept = store.perform(lambda uow: uow.keep_private({"name": "Ada"})).value
    assert store.perform(lambda uow: uow.private(kept.record)).value == {"name": "Ada"}
    assert store.perform(lambda uow: uow.private("another")).value == {}


def test_facts_of_a_later_release_are_kept_and_change_nothing(store: Store) -> None:
    opened = store.perform(take_in).value
    before = store.perform(lambda uow: uow.vehicle(opened.vehicle_id)).value
    later = Unknown("VehicleBlessed", (f"vehicle:{opened.vehicle_id}", "vehicle:new"), {"by": "x"})
    assert store.perform(lambda uow: uow.record(later, "")).recorded[0].event == later
    assert store.perform(lambda uow: uow.vehicle(opened.vehicle_id)).value == before
    with pytest.raises(NotFound):
        store.perform(lambda uow: uow.vehicle("new"))


def test_a_simulated_clock_is_refused_outside_a_demonstration(
    open_store: Opener, clock: PlayedClock
) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        open_store(clock, demo=False)
    assert refused.value.code == "simulated-clock-refused"


@pytest.mark.parametrize(
    "ask",
    [
        lambda uow: uow.site(),
        lambda uow: uow.person("nobody"),
        lambda uow: uow.place("nowhere"),
        lambda uow: uow.vehicle("none"),
        lambda uow: uow.part("none"),
        lambda uow: uow.run("none"),
        lambda uow: uow.procedure("none"),
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(
    store: Store, ask: Callable[[UnitOfWork], object]
) -> None:
    with pytest.raises(ShopError) as missing:
        store.perform(ask)
    assert isinstance(missing.value, NotFound)


def a_certificate(uow: UnitOfWork, *, vehicle: str = "") -> CertificatePrepared:
    vehicle, vin = vehicle or uow.new_id(), "VF1BM0A0H33445566"
    stated = CertificatePrepared(
        *(uow.new_id(), vehicle, uow.next_number("CD"), "Yard", "Street", "P1", "A", "B"),
        *(vin, "F", "m1", "Renault", "Zoe", "voided", uow.keep_private({"name": "Jane"})),
    )
    uow.record(stated, "ada")
    return stated


def test_papers_are_numbered_without_gaps_by_terminal_and_year(
    store: Store, clock: PlayedClock
) -> None:
    def given_up(uow: UnitOfWork) -> None:
        a_certificate(uow)
        raise Refused("reason-missing")

    first = store.perform(a_certificate).value.number
    with pytest.raises(Refused):
        store.perform(given_up)
    second = store.perform(a_certificate).value.number
    clock.go(days=365)
    third = store.perform(a_certificate).value.number
    terminal = store.perform(lambda uow: uow.terminal).value
    assert [first, second, third] == [
        f"CD-2026-{terminal}-00001",
        f"CD-2026-{terminal}-00002",
        f"CD-2027-{terminal}-00001",
    ]


def test_a_history_is_told_oldest_first_with_what_was_just_recorded(store: Store) -> None:
    def operation(uow: UnitOfWork) -> None:
        stated = a_certificate(uow)
        revoked = CertificateRevoked(stated.certificate_id, stated.vehicle_id, "wrong")
        uow.record(revoked, "ada")
        for subject in (f"certificate:{stated.certificate_id}", f"vehicle:{stated.vehicle_id}"):
            assert [one.event for one in uow.history(subject)] == [stated, revoked]
        assert [one.event for one in uow.history(f"vin:{stated.vin}")] == [stated]
        assert uow.history("vin:unheard of") == ()

    store.perform(operation)
