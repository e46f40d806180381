"""Undo: what was recorded by mistake is compensated by another fact, and nothing is deleted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.errors import Refused
from app.domain.events import (
    MassRecorded,
    PartHarvested,
    PartTakenBack,
    StepConfirmed,
    StepFailed,
    WentBack,
)
from app.domain.run_undo import TAKEN_BACK
from app.main import load_rules
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.open_step import open_step
from app.operations.print_label import print_label
from app.operations.receive_vehicle import Reception, receive_vehicle
from app.operations.release_part import release_part
from app.operations.report_problem import report_problem
from app.operations.store_part import store_part
from app.operations.take_back import take_back_part, take_back_step, take_back_storing
from app.operations.want_part import Order, close_want, want_part
from tests.operations.test_run import bev_after_plug, confirm, state
from tests.shop import VIN, Shop


def undo(shop: Shop, run_id: str, step: str, by: str = "0417") -> None:
    shop.do(lambda uow: take_back_step(uow, run_id, step, shop.people[by]))


def facts(shop: Shop, subject: str) -> list[object]:
    return [one.event for one in shop.do(lambda uow: uow.history(subject))]


def proved(shop: Shop) -> str:
    """A run whose vehicle was proved dead."""
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    return run_id


# ------------------------------------------------------------------------------ steps


def test_a_confirmed_step_is_open_again_and_both_facts_stay(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    confirm(shop, run_id, "A010", mass="1502", holder="Somebody")
    undo(shop, run_id, "A010")

    assert "A010" not in state(shop, run_id).settled
    kinds = [type(one) for one in facts(shop, f"run:{run_id}")]
    assert kinds.count(StepConfirmed) == kinds.count(WentBack) == 1
    (back,) = [one for one in facts(shop, f"run:{run_id}") if isinstance(one, WentBack)]
    assert back.reason == TAKEN_BACK
    assert confirm(shop, run_id, "A010", mass="1510", holder="Somebody").done


def test_a_proof_drops_with_the_step_that_took_it(shop: Shop) -> None:
    run_id = proved(shop)
    assert state(shop, run_id).proofs["hv"].value == "dead"
    undo(shop, run_id, "A030")

    assert "hv" not in state(shop, run_id).proofs
    with pytest.raises(Refused) as caught:
        confirm(shop, run_id, "A040", oil="4")
    assert "step-requires" in {one.code for one in caught.value.reasons}


def test_the_second_person_signs_anew(shop: Shop) -> None:
    run_id = proved(shop)
    undo(shop, run_id, "A030")

    with pytest.raises(Refused):
        confirm(shop, run_id, "A030", u="0.4")
    assert confirm(shop, run_id, "A030", signers=("0512",), u="0.4").done


def test_a_dangerous_reading_is_never_undone(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    assert not confirm(shop, run_id, "A030", signers=("0512",), u="380").done

    with pytest.raises(Refused, match="step-not-done"):
        undo(shop, run_id, "A030")
    assert any(isinstance(one, StepFailed) for one in facts(shop, f"run:{run_id}"))


def test_what_others_did_or_stand_on_needs_a_reason(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    for step, by in (("A020", "0512"), ("A010", "0417")):
        with pytest.raises(Refused, match="undo-needs-reason"):
            undo(shop, run_id, step, by)
    assert set(state(shop, run_id).settled) == {"A010", "A020"}
    undo(shop, run_id, "A020")
    undo(shop, run_id, "A010")
    assert not state(shop, run_id).settled


def test_nothing_is_undone_while_the_work_stands_still(shop: Shop) -> None:
    run_id, by = bev_after_plug(shop), shop.people["0417"]
    shop.do(lambda uow: report_problem(uow, run_id, "A020", "help", "x", "", by, holds=True))

    with pytest.raises(Refused, match="run-not-running"):
        undo(shop, run_id, "A020")


def test_a_weighed_fraction_leaves_the_balance(shop: Shop) -> None:
    received = shop.take_in()
    confirm(shop, received.run_id, "A010", mass="1000", holder="Somebody")
    confirm(shop, received.run_id, "A040", oil="4")
    undo(shop, received.run_id, "A040")

    vehicle = shop.do(lambda uow: uow.vehicle(received.vehicle_id))
    assert vehicle.fractions_kg == 0


def test_of_a_whole_vehicle_the_weighing_before_counts_again(shop: Shop) -> None:
    by = shop.people["0417"]
    sheet = Reception(VIN, "petrol", "whole", 2, "Renault", mass_kg=Decimal(1490))
    received = shop.do(lambda uow: receive_vehicle(uow, sheet, by))
    confirm(shop, received.run_id, "A010", mass="9999", holder="Somebody")
    undo(shop, received.run_id, "A010")
    assert shop.do(lambda uow: uow.vehicle(received.vehicle_id)).mass_in_kg == 1490

    other = shop.take_in(vin="VF1BM0A0H33445577")
    confirm(shop, other.run_id, "A010", mass="9999", holder="Somebody")
    undo(shop, other.run_id, "A010")
    assert shop.do(lambda uow: uow.vehicle(other.vehicle_id)).mass_in_kg is None
    told = [one for one in facts(shop, f"vehicle:{other.vehicle_id}") if type(one) is MassRecorded]
    assert [(one.kg, one.source) for one in told] == [(9999, "typed"), (None, "undone")]


# ------------------------------------------------------------------------------ parts


@pytest.fixture
def door(shop: Shop) -> str:
    """A labelled door of a vehicle at work."""
    by, run_id = shop.people["0417"], shop.take_in().run_id
    order = Harvest(run_id, "A010", "DFL", damage="3S1", grade="A")
    code = shop.do(lambda uow: harvest_part(uow, order, by))
    shop.do(lambda uow: print_label(uow, code, "fr", "PDF", by))
    return code


def store(shop: Shop, code: str, place: str = "B-01") -> None:
    shop.do(lambda uow: store_part(uow, code, place, shop.people["0417"]))


def unstore(shop: Shop, code: str) -> str:
    return shop.do(lambda uow: take_back_storing(uow, code, shop.people["0417"]))


def unharvest(shop: Shop, code: str) -> None:
    shop.do(lambda uow: take_back_part(uow, code, shop.people["0417"]))


def test_a_stored_part_lies_where_it_lay(shop: Shop, door: str) -> None:
    store(shop, door)
    assert unstore(shop, door) == ""
    part = shop.do(lambda uow: uow.part(door))
    assert (part.place, part.status) == ("", "labelled")

    with pytest.raises(Refused, match="storing-not-recorded"):
        unstore(shop, door)


def test_moved_and_taken_back_it_lies_in_its_first_bin(shop: Shop, door: str) -> None:
    store(shop, door)
    store(shop, door)
    assert unstore(shop, door) == "B-01"
    assert shop.do(lambda uow: uow.part(door)).status == "stored"


def test_a_part_recorded_by_mistake_leaves_the_vehicle_and_is_never_offered(
    shop: Shop, door: str
) -> None:
    vehicle_id = shop.do(lambda uow: uow.part(door)).vehicle_id
    unharvest(shop, door)

    part = shop.do(lambda uow: uow.part(door))
    assert part.status == "taken_back"
    assert shop.do(lambda uow: uow.vehicle(vehicle_id)).parts == ()
    kinds = [type(one) for one in facts(shop, f"part:{door}")]
    assert (kinds[0], kinds[-1]) == (PartHarvested, PartTakenBack)
    by = shop.people["0417"]
    for act in (
        lambda uow: store_part(uow, door, "B-01", by),
        lambda uow: release_part(uow, door, "sold", load_rules(""), by),
        lambda uow: take_back_part(uow, door, by),
        lambda uow: take_back_storing(uow, door, by),
        lambda uow: print_label(uow, door, "fr", "PDF", by, "torn"),
    ):
        with pytest.raises(Refused, match="part-left-already"):
            shop.do(act)


def test_whoever_it_was_put_aside_for_waits_again(shop: Shop) -> None:
    boss, by, run_id = shop.people["0900"], shop.people["0417"], shop.take_in().run_id
    want = shop.do(lambda uow: want_part(uow, Order("DFL", "stock"), boss))
    order = Harvest(run_id, "A010", "DFL", damage="3S1", grade="A")
    first = shop.do(lambda uow: harvest_part(uow, order, by))
    assert shop.do(lambda uow: uow.wants()[want]).parts == (first,)
    unharvest(shop, first)
    assert shop.do(lambda uow: uow.wants()[want]).missing == 1

    second = shop.do(lambda uow: harvest_part(uow, order, by))
    assert shop.do(lambda uow: uow.wants()[want]).parts == (second,)
    shop.do(lambda uow: close_want(uow, want, "fulfilled", "", boss))
    with pytest.raises(Refused, match="part-left-already"):
        unharvest(shop, second)


def test_a_part_of_a_step_that_is_done_stays_until_the_step_is_open_again(
    shop: Shop, door: str
) -> None:
    vehicle = shop.do(lambda uow: uow.vehicle(uow.part(door).vehicle_id))
    shop.do(lambda uow: open_step(uow, vehicle.run_id, "A010", shop.people["0417"]))
    confirm(shop, vehicle.run_id, "A010", mass="1502", holder="Somebody")

    with pytest.raises(Refused, match="part-of-a-done-step"):
        unharvest(shop, door)
    undo(shop, vehicle.run_id, "A010")
    unharvest(shop, door)
