"""Weighed twice counts once; what nobody weighed is no zero."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Refused
from app.domain.events import FractionWeighed, MassRecorded, VehicleClosed
from app.domain.mass_origin import MassOrigin
from app.domain.vehicle import Vehicle
from app.operations.close_vehicle import close_vehicle
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.go_back import go_back
from app.operations.receive_vehicle import Received, Reception, receive_vehicle
from app.operations.report_problem import report_problem
from app.operations.skip_step import skip_step
from tests.memory_store import MemoryStore
from tests.operations.test_run import bev_after_plug, confirm, state
from tests.shop import SMALL, START, Shop, catalogue, small_procedure


def vehicle_of(shop: Shop, received: Received) -> Vehicle:
    return shop.do(lambda uow: uow.vehicle(received.vehicle_id))


def drained(shop: Shop, oil: str = "4") -> Received:
    received = shop.take_in()
    confirm(shop, received.run_id, "A010", mass="1000", holder="Somebody")
    confirm(shop, received.run_id, "A040", oil=oil)
    return received


def back_to_draining(shop: Shop, received: Received) -> None:
    by = shop.people["0417"]
    shop.do(lambda uow: go_back(uow, received.run_id, "A040", "wrong can", by))


def facts(shop: Shop, kind: type) -> list[object]:
    assert isinstance(shop.store, MemoryStore)
    return [one.event for one in shop.store.events if isinstance(one.event, kind)]


def test_a_step_done_again_is_weighed_once(shop: Shop) -> None:
    received = drained(shop)
    once = vehicle_of(shop, received).fractions_kg
    back_to_draining(shop, received)
    confirm(shop, received.run_id, "A040", oil="4")
    assert vehicle_of(shop, received).fractions_kg == once
    (first, undone, second) = facts(shop, FractionWeighed)
    assert isinstance(first, FractionWeighed) and first == second
    assert isinstance(undone, FractionWeighed)
    assert (first.step, undone.step, undone.source) == ("A040.oil", "A040.oil", "undone")


def test_what_was_weighed_in_a_step_gone_back_to_leaves_the_balance(shop: Shop) -> None:
    """The oil was another vehicle's; here the step is left out."""
    received = drained(shop)
    back_to_draining(shop, received)
    shop.do(lambda uow: skip_step(uow, received.run_id, "A040", "dry", shop.people["0900"]))
    assert vehicle_of(shop, received).fractions_kg == Decimal(0)


def test_going_back_over_steps_that_weighed_nothing_records_no_weighing(shop: Shop) -> None:
    received = drained(shop, oil="0")
    back_to_draining(shop, received)
    assert facts(shop, FractionWeighed) == []


def test_a_failure_that_sends_the_work_back_takes_its_weighings_out(tmp_path: Path) -> None:
    clock = SimulatedClock(START)
    sent_back = SMALL.replace(
        "title: {en: Hulk},", "title: {en: Hulk}, on_fail: {do: goto, to: A040},"
    ).replace("min: 1, records: mass_hulk", "min: 1, max: 900, records: mass_hulk")
    procedure = small_procedure(tmp_path, sent_back)
    shop = Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()
    received = drained(shop)
    assert not confirm(shop, received.run_id, "A050", hulk="950").done
    assert vehicle_of(shop, received).fractions_kg == Decimal(0)


def test_nothing_measured_again_takes_the_first_amount_back(shop: Shop) -> None:
    received = drained(shop)
    back_to_draining(shop, received)
    confirm(shop, received.run_id, "A040", oil="0")
    confirm(shop, received.run_id, "A050", hulk="990")
    vehicle = vehicle_of(shop, received)
    assert (vehicle.fractions_kg, vehicle.reuse_kg) == (Decimal(0), Decimal(10))


def test_nothing_measured_the_first_time_is_no_weighing(shop: Shop) -> None:
    drained(shop, oil="0")
    assert facts(shop, FractionWeighed) == []


def test_a_file_closed_without_a_weighing_holds_no_invented_zero(shop: Shop) -> None:
    received = shop.take_in()
    by = shop.people["0417"]
    shop.do(lambda uow: close_vehicle(uow, received.vehicle_id, by))
    nothing = VehicleClosed(received.vehicle_id, None, None, None, None)
    assert facts(shop, VehicleClosed) == [nothing]
    assert vehicle_of(shop, received).reuse_kg is None


def test_a_file_is_closed_with_what_was_weighed_and_no_more(shop: Shop) -> None:
    received = shop.take_in()
    confirm(shop, received.run_id, "A010", mass="1000", holder="Somebody")
    boss = shop.people["0900"]
    shop.do(lambda uow: skip_step(uow, received.run_id, "A040", "dry", boss))
    confirm(shop, received.run_id, "A050", hulk="700")
    (closed,) = facts(shop, VehicleClosed)
    masses = (Decimal(1000), None, Decimal(700), Decimal(300))
    assert closed == VehicleClosed(received.vehicle_id, *masses)


BAR_CODE = "400638133393"


def test_a_bar_code_is_no_mass_of_a_vehicle(shop: Shop) -> None:
    received = shop.take_in()
    with pytest.raises(Refused) as caught:
        confirm(shop, received.run_id, "A010", mass=BAR_CODE, holder="Somebody")
    assert caught.value.code == "mass-too-great"
    assert vehicle_of(shop, received).mass_in_kg is None
    assert "A010" not in state(shop, received.run_id).settled


def test_a_bar_code_is_no_mass_of_a_hulk(shop: Shop) -> None:
    received = drained(shop)
    with pytest.raises(Refused) as caught:
        confirm(shop, received.run_id, "A050", hulk=BAR_CODE)
    assert caught.value.code == "mass-too-great"


@pytest.mark.parametrize(
    ("oil", "code"), [(BAR_CODE, "mass-too-great"), ("-1", "mass-not-positive")]
)
def test_what_no_vehicle_holds_is_no_fraction(tmp_path: Path, oil: str, code: str) -> None:
    clock = SimulatedClock(START)
    procedure = small_procedure(tmp_path, SMALL.replace("min: 0, max: 9, ", ""))
    shop = Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()
    with pytest.raises(Refused) as caught:
        drained(shop, oil)
    assert caught.value.code == code
    assert facts(shop, FractionWeighed) == []


def test_a_dangerous_reading_is_taken_before_the_wait_is_over_and_from_anybody(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    with pytest.raises(Refused):
        confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    outcome = confirm(shop, run_id, "A030", by="0633", u="380")
    assert outcome.failures[0].code == "legal-limit-broken"
    assert state(shop, run_id).failures["A030"][0].by == shop.people["0633"]


def test_a_dangerous_reading_after_the_proof_ends_it_even_while_the_vehicle_is_held(
    shop: Shop,
) -> None:
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    assert "hv" in state(shop, run_id).proofs
    by = shop.people["0417"]
    shop.do(lambda uow: report_problem(uow, run_id, "A040", "help", "", "", by, holds=True))
    assert "hv" not in state(shop, run_id).proofs
    assert not confirm(shop, run_id, "A030", u="380").done
    assert not {"A020", "A030"} & state(shop, run_id).settled.keys()


BRIDGE = MassOrigin("Bridge", "ST,GS,  1000.0,kg", stable=True, at=START)


def weighed_in(shop: Shop, origin: MassOrigin | None) -> Received:
    """A010 of a vehicle, its mass from somewhere, or from nobody knows where."""
    received, by = shop.take_in(), shop.people["0417"]
    origins = {} if origin is None else {"mass": origin}
    answers, private = {"mass": "1000"}, {"holder": "Somebody"}
    order = Confirmation(received.run_id, "A010", answers, private, origins=origins)
    shop.do(lambda uow: confirm_step(uow, order, by))
    return received


def masses(shop: Shop) -> list[MassRecorded]:
    return [one for one in facts(shop, MassRecorded) if isinstance(one, MassRecorded)]


def test_the_fact_keeps_the_scale_and_the_line_it_sent(shop: Shop) -> None:
    received = weighed_in(shop, BRIDGE)
    (fact,) = masses(shop)
    assert (fact.source, fact.origin) == ("scale", BRIDGE)
    assert vehicle_of(shop, received).typed == ()


def test_a_typed_mass_says_so_and_keeps_its_ticket(shop: Shop) -> None:
    weighed_in(shop, MassOrigin(ticket=" t-4711 ", photo="ab"))
    (fact,) = masses(shop)
    assert (fact.source, fact.origin) == ("typed", MassOrigin(ticket="T-4711", photo="ab"))


def test_a_mass_nobody_says_anything_about_was_typed_without_a_ticket(shop: Shop) -> None:
    received = weighed_in(shop, None)
    assert masses(shop)[0].source == "typed"
    assert vehicle_of(shop, received).typed == ("in",)


def test_what_a_scale_showed_while_it_moved_is_refused(shop: Shop) -> None:
    with pytest.raises(Refused) as caught:
        weighed_in(shop, replace(BRIDGE, stable=False))
    assert caught.value.code == "scale-not-steady"
    assert masses(shop) == []


def test_litres_ask_for_no_ticket(shop: Shop) -> None:
    received = drained(shop)
    (oil,) = facts(shop, FractionWeighed)
    assert isinstance(oil, FractionWeighed) and oil.origin is None
    assert vehicle_of(shop, received).typed == ("in",)


def test_taken_back_the_weighing_before_counts_again_with_its_scale(shop: Shop) -> None:
    by, sheet = shop.people["0417"], Reception(None, "petrol", "whole", 1, mass_kg=Decimal(1010))
    sheet = replace(sheet, mass_origin=replace(BRIDGE, line="ST,GS,  1010.0,kg"))
    received = shop.do(lambda uow: receive_vehicle(uow, sheet, by))
    confirm(shop, received.run_id, "A010", mass="1000", holder="Somebody")
    assert vehicle_of(shop, received).typed == ("in",)
    shop.do(lambda uow: go_back(uow, received.run_id, "A010", "wrong vehicle", by))
    vehicle = vehicle_of(shop, received)
    assert (vehicle.mass_in_kg, vehicle.typed) == (Decimal(1010), ())
    assert masses(shop)[-1].origin == sheet.mass_origin
