"""Two terminals without a network: what the ticket brings over, and what it is refused for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotFound
from app.domain.events import RunHandedOver, RunStarted, RunTakenOver, VehicleReceived
from app.domain.handover import SealedTicket, Ticket, signed_text
from app.domain.run_rules import Safety
from app.operations.hand_over_run import (
    check_ticket,
    take_back_run,
)
from app.operations.open_step import open_step
from app.operations.pause_run import pause_run
from app.operations.receive_vehicle import Reception, receive_vehicle
from app.operations.report_problem import report_problem
from app.operations.trust_terminal import trust_terminal
from tests.exchange.a_ticket import MemoryKey
from tests.memory_store import MemoryStore
from tests.operations.two_terminals import (
    BOSS,
    OPERATOR,
    Terminal,
    code,
    facts,
    proved,
    safety,
    terminal,
)
from tests.shop import START, VIN, catalogue


@pytest.fixture
def here(tmp_path: Path) -> Terminal:
    return terminal(tmp_path / "here", "K7Q2")


@pytest.fixture
def there(tmp_path: Path, here: Terminal) -> Terminal:
    made = terminal(tmp_path / "there", "M3P9")
    made.trust(here)
    here.trust(made)
    return made


# -------------------------------------------------------------------------------- going over


def test_the_other_terminal_goes_on_where_this_one_stopped(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)

    run_id = there.take(here.give(vehicle.run_id))

    run = there.do(lambda uow: uow.run(run_id))
    assert (run.status, set(run.settled)) == ("running", {"A010", "A020", "A030"})
    told = there.do(lambda uow: uow.vehicle(vehicle.vehicle_id))
    mine = here.do(lambda uow: uow.vehicle(vehicle.vehicle_id))
    assert replace(told, parts=(), photos=()) == mine


def test_proofs_end_here_and_are_taken_anew_there(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)
    assert safety(here, vehicle.run_id) is Safety.SAFE

    there.take(here.give(vehicle.run_id))

    assert safety(here, vehicle.run_id) is Safety.NOT_KNOWN
    assert safety(there, vehicle.run_id) is Safety.NOT_KNOWN


def test_after_the_hand_over_nothing_can_be_confirmed_here(here: Terminal) -> None:
    vehicle = proved(here)
    here.give(vehicle.run_id)

    assert code(lambda: here.confirm(vehicle.run_id, "A040", oil="3")) == "step-blocked"


def test_the_work_ends_there_with_the_masses_of_both(here: Terminal, there: Terminal) -> None:
    """The fractions taken out before the hand-over count in the balance."""
    vehicle = proved(here)
    here.confirm(vehicle.run_id, "A040", oil="3")
    run_id = there.take(here.give(vehicle.run_id))

    there.confirm(run_id, "A050", hulk="900")

    closed = there.do(lambda uow: uow.vehicle(vehicle.vehicle_id))
    before = here.do(lambda uow: uow.vehicle(vehicle.vehicle_id))
    assert closed.status == "closed"
    assert closed.fractions == before.fractions != {}
    assert closed.reuse_kg == Decimal(1502) - 900 - before.fractions_kg


def test_no_personal_data_travels(here: Terminal) -> None:
    vehicle = proved(here)

    sealed = here.give(vehicle.run_id)

    assert b"Jane" not in signed_text(sealed.ticket)
    assert not any(one.encode() in signed_text(sealed.ticket) for one in here.people.values())


def test_a_lost_print_can_be_repeated(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)

    first, again = here.give(vehicle.run_id), here.give(vehicle.run_id)

    assert first.ticket == again.ticket
    there.take(again)


def test_a_pause_ends_with_the_hand_over(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)
    here.do(lambda uow: pause_run(uow, vehicle.run_id, "end of shift", here.people[OPERATOR]))

    run_id = there.take(here.give(vehicle.run_id))

    assert there.do(lambda uow: uow.run(run_id)).status == "running"


def test_nobody_holds_a_step_of_a_run_that_left(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)
    here.do(lambda uow: open_step(uow, vehicle.run_id, "A040", here.people[OPERATOR]))

    run_id = there.take(here.give(vehicle.run_id))

    assert there.do(lambda uow: uow.run(run_id)).holders == {}


def test_a_run_can_come_back(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)
    there.take(here.give(vehicle.run_id))
    there.confirm(vehicle.run_id, "A040", oil="3")

    here.take(there.give(vehicle.run_id))

    run = here.do(lambda uow: uow.run(vehicle.run_id))
    assert (run.status, "A040" in run.settled) == ("running", True)
    fractions = here.do(lambda uow: uow.vehicle(vehicle.vehicle_id)).fractions
    assert fractions == there.do(lambda uow: uow.vehicle(vehicle.vehicle_id)).fractions


def test_what_is_recorded_there_comes_after_what_was_recorded_here(
    here: Terminal, there: Terminal
) -> None:
    """However far the clocks are apart: else the facts would not fold in their true order."""
    here.clock.advance(3600)
    vehicle = proved(here)

    there.take(here.give(vehicle.run_id))

    assert isinstance(here.store, MemoryStore)
    assert isinstance(there.store, MemoryStore)
    given = next(one for one in here.store.events if isinstance(one.event, RunHandedOver))
    taken = next(one for one in there.store.events if isinstance(one.event, RunTakenOver))
    assert given.at.wall > taken.at.wall
    assert given.order < taken.order


def test_a_vehicle_is_received_once(here: Terminal, there: Terminal) -> None:
    vehicle = proved(here)

    there.take(here.give(vehicle.run_id))

    assert isinstance(there.store, MemoryStore)
    events = [one.event for one in there.store.events]
    assert not any(isinstance(one, VehicleReceived) for one in events)
    assert sum(isinstance(one, RunStarted) for one in events) == 1


# --------------------------------------------------------------------------- what is refused


def test_a_stopped_run_is_not_handed_over(here: Terminal) -> None:
    vehicle = proved(here)
    by = here.people[OPERATOR]
    report = partial(report_problem, kind="battery_hot", words="", photo="", holds=True)
    here.do(lambda uow: report(uow, vehicle.run_id, "A040", by=by))

    assert code(lambda: here.give(vehicle.run_id)) == "run-not-running"


def test_a_ticket_is_used_once(here: Terminal, there: Terminal) -> None:
    sealed = here.give(proved(here).run_id)
    there.take(sealed)

    assert code(lambda: there.take(sealed)) == "ticket-used"


def test_an_older_ticket_is_refused_after_a_newer_one(here: Terminal, there: Terminal) -> None:
    """It was taken back, and its print lies about still."""
    vehicle = proved(here)
    old = here.give(vehicle.run_id)
    here.do(lambda uow: take_back_run(uow, vehicle.run_id, here.people[BOSS]))
    new = here.give(vehicle.run_id)
    there.take(new)
    there.give(vehicle.run_id)

    assert old.ticket.ticket_id != new.ticket.ticket_id
    assert code(lambda: there.take(old)) == "ticket-used"


def test_the_terminals_own_ticket_is_refused(here: Terminal) -> None:
    sealed = here.give(proved(here).run_id)

    assert code(lambda: here.take(sealed)) == "ticket-own"


def test_a_terminal_that_nobody_trusts_is_refused(tmp_path: Path, here: Terminal) -> None:
    stranger = terminal(tmp_path / "stranger", "M3P9")

    assert code(lambda: stranger.take(here.give(proved(here).run_id))) == "terminal-not-trusted"


@pytest.mark.parametrize(
    "tampered",
    [
        lambda one: replace(one, demo=one.demo, run_id="another"),
        lambda one: replace(one, vehicle=replace(one.vehicle, keys=9)),
        lambda one: replace(one, snapshot=replace(one.snapshot, settled={"A040": "done"})),
        lambda one: replace(one, hlc=one.hlc + 1),
    ],
)
def test_a_changed_ticket_is_refused_and_nothing_recorded(
    here: Terminal, there: Terminal, tampered: Callable[[Ticket], Ticket]
) -> None:
    sealed = here.give(proved(here).run_id)
    before = facts(there.store)

    forged = SealedTicket(tampered(sealed.ticket), sealed.signature)

    assert code(lambda: there.take(forged)) == "ticket-forged"
    assert facts(there.store) == before


def test_a_ticket_signed_by_somebody_else_is_refused(here: Terminal, there: Terminal) -> None:
    ticket = here.give(proved(here).run_id).ticket

    forged = SealedTicket(ticket, there.key.sign(signed_text(ticket)))

    assert code(lambda: there.take(forged)) == "ticket-forged"


def test_demonstration_and_real_work_do_not_mix(here: Terminal, there: Terminal) -> None:
    ticket = replace(here.give(proved(here).run_id).ticket, demo=False)

    sealed = SealedTicket(ticket, here.key.sign(signed_text(ticket)))

    assert code(lambda: there.take(sealed)) == "ticket-demo"


def test_a_ticket_of_an_unknown_procedure_is_refused(here: Terminal, there: Terminal) -> None:
    ticket = replace(here.give(proved(here).run_id).ticket, digest="0" * 64)
    sealed = SealedTicket(ticket, here.key.sign(signed_text(ticket)))

    with pytest.raises(NotFound):
        there.take(sealed)


def test_a_vehicle_taken_in_at_both_is_not_there_twice(here: Terminal, there: Terminal) -> None:
    sheet = Reception(VIN, "bev", "whole", 1)
    there.do(lambda uow: receive_vehicle(uow, sheet, there.people[OPERATOR]))

    assert code(lambda: there.take(here.give(proved(here).run_id))) == "vehicle-already-here"


def test_looking_at_a_ticket_records_nothing(here: Terminal, there: Terminal) -> None:
    sealed = here.give(proved(here).run_id)
    before = facts(there.store)

    ticket = there.do(lambda uow: check_ticket(uow, sealed, there.key))

    assert ticket == sealed.ticket
    assert facts(there.store) == before


# --------------------------------------------------------------------------- trust and return


def test_only_a_supervisor_makes_a_terminal_trusted(here: Terminal) -> None:
    key = MemoryKey(7).public_key.hex()

    def trust(terminal: str, key: str, who: str) -> Callable[[], object]:
        return lambda: here.do(lambda uow: trust_terminal(uow, terminal, key, here.people[who]))

    assert code(trust("X1Y2", key, OPERATOR)) == "needs-supervisor"
    assert code(trust("X1Y2", key[:-1], BOSS)) == "terminal-key-broken"
    assert code(trust("x1y2", key, BOSS)) == "terminal-key-broken"
    assert code(trust("K7Q2", key, BOSS)) == "terminal-key-own"
    trust("X1Y2", key, BOSS)()
    assert here.do(lambda uow: uow.place("terminal:X1Y2")).label == key


def test_a_supervisor_takes_back_what_nobody_scanned(here: Terminal) -> None:
    vehicle = proved(here)
    here.give(vehicle.run_id)

    def back(who: str) -> Callable[[], object]:
        return lambda: here.do(lambda uow: take_back_run(uow, vehicle.run_id, here.people[who]))

    assert code(back(OPERATOR)) == "needs-supervisor"
    back(BOSS)()
    run = here.do(lambda uow: uow.run(vehicle.run_id))
    assert (run.status, run.proofs) == ("running", {})
    assert set(run.settled) == {"A010", "A020", "A030"}
    assert code(back(BOSS)) == "run-not-handed-over"


def test_the_database_keeps_a_run_taken_over(tmp_path: Path, here: Terminal) -> None:
    """The same over SQLite, opened again afterwards."""
    clock = SimulatedClock(START)
    vehicle = proved(here)
    with SqliteStore(tmp_path / "db.sqlite", clock, catalogue(), demo=True) as store:
        there = Terminal(store, clock, here.procedure, name="M3P9")
        there.furnish()
        there.trust(here)
        there.take(here.give(vehicle.run_id))
    with SqliteStore(tmp_path / "db.sqlite", clock, catalogue(), demo=True) as store:
        run = store.perform(lambda uow: uow.run(vehicle.run_id)).value
        known = store.perform(lambda uow: uow.vehicle(vehicle.vehicle_id)).value
    assert set(run.settled) == {"A010", "A020", "A030"}
    assert (known.vin, known.mass_in_kg, known.status) == (VIN, Decimal(1502), "received")
