"""A run from the first step to the closed vehicle, and what stops it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, Refused
from app.domain.run import RunState
from app.operations.confirm_step import Confirmation, Outcome, confirm_step
from app.operations.decide import release_run
from app.operations.go_back import go_back
from app.operations.open_step import open_step
from app.operations.pause_run import pause_run, resume_run
from app.operations.report_problem import report_problem
from app.operations.shorten_wait import shorten_wait
from app.operations.skip_step import skip_step
from app.operations.take_way_out import take_way_out
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, Shop, catalogue, small_procedure


def confirm(
    shop: Shop,
    run_id: str,
    step: str,
    by: str = "0417",
    signers: tuple[str, ...] = (),
    **answers: bool | str,
) -> Outcome:
    private = {"holder": str(answers.pop("holder"))} if "holder" in answers else {}
    order = Confirmation(run_id, step, answers, private, tuple(shop.people[one] for one in signers))
    return shop.do(lambda uow: confirm_step(uow, order, shop.people[by]))


def state(shop: Shop, run_id: str) -> RunState:
    return shop.do(lambda uow: uow.run(run_id))


def bev_after_plug(shop: Shop) -> str:
    run_id = shop.take_in("bev").run_id
    confirm(shop, run_id, "A010", mass="1502", holder="Somebody")
    confirm(shop, run_id, "A020", out=True)
    return run_id


def test_a_whole_petrol_run_weighs_and_closes_the_vehicle(shop: Shop) -> None:
    received = shop.take_in()
    confirm(shop, received.run_id, "A010", mass="1000", holder="Somebody")
    confirm(shop, received.run_id, "A040", oil="4")
    last = confirm(shop, received.run_id, "A050", hulk="700")
    vehicle = shop.do(lambda uow: uow.vehicle(received.vehicle_id))
    assert last.finished
    assert vehicle.status == "closed"
    oil = vehicle.fractions["F-OIL"]
    assert Decimal("3.4") < oil < Decimal("3.7")
    assert vehicle.reuse_kg == Decimal("300") - oil


def test_personal_answers_never_stand_in_the_event(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    confirm(shop, run_id, "A010", mass="1000", holder="Jeanne Dupont")
    events = [str(one.event) for one in shop.store.events]  # type: ignore[attr-defined]
    assert not any("Jeanne" in one for one in events)
    assert "A010.holder" in state(shop, run_id).privately


def test_a_step_out_of_order_is_refused_with_what_comes_first(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    with pytest.raises(Refused) as caught:
        confirm(shop, run_id, "A040", oil="4")
    assert [one.code for one in caught.value.reasons] == ["step-requires"]


def test_a_missing_qualification_is_named(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    with pytest.raises(Refused) as caught:
        confirm(shop, run_id, "A010", by="0633", mass="1000", holder="x")
    assert caught.value.reasons[0].code == "qualification-missing"


def test_a_wait_cannot_be_skipped_and_only_a_maker_source_shortens_it(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    with pytest.raises(Refused) as caught:
        confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    assert "wait-running" in [one.code for one in caught.value.reasons]
    boss = shop.people["0900"]
    with pytest.raises(Refused):
        shop.do(lambda uow: shorten_wait(uow, run_id, "A030", 60, "maker", boss))
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: shorten_wait(uow, run_id, "A030", 300, "x", shop.people["0417"]))
    shop.do(lambda uow: shorten_wait(uow, run_id, "A030", 300, "maker sheet 4.2", boss))
    shop.clock.advance(301)
    assert confirm(shop, run_id, "A030", signers=("0512",), u="0.4").done


def test_a_dangerous_reading_is_recorded_and_sends_the_work_back(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    outcome = confirm(shop, run_id, "A030", signers=("0512",), u="-380")
    assert not outcome.done
    assert outcome.failures[0].code == "legal-limit-broken"
    after = state(shop, run_id)
    assert after.failures["A030"][0].answers["u"] == "-380"
    assert "A020" not in after.settled
    assert "hv" not in after.proofs


@pytest.mark.parametrize("signers", [(), ("0417",), ("0900",)])
def test_a_hold_point_needs_another_qualified_person(shop: Shop, signers: tuple[str, ...]) -> None:
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    with pytest.raises(Refused):
        confirm(shop, run_id, "A030", signers=signers, u="0.4")
    assert confirm(shop, run_id, "A030", signers=("0512",), u="0.4").done


def test_an_input_that_cannot_be_given_stops_the_vehicle_until_a_supervisor_decides(
    shop: Shop,
) -> None:
    run_id = shop.take_in().run_id
    with pytest.raises(NotAllowed):
        shop.do(
            lambda uow: take_way_out(
                uow,
                run_id,
                "A010",
                "mass",
                "broken",
                "",
                shop.people["0417"],
                shop.people["0417"],
            )
        )
    shop.do(
        lambda uow: take_way_out(
            uow,
            run_id,
            "A010",
            "mass",
            "scale broken",
            "",
            shop.people["0417"],
            shop.people["0900"],
        )
    )
    assert state(shop, run_id).status == "held"
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: release_run(uow, run_id, "weigh later", shop.people["0417"]))
    shop.do(lambda uow: release_run(uow, run_id, "weigh later", shop.people["0900"]))
    assert confirm(shop, run_id, "A010", holder="x").done


def impossible(shop: Shop, run_id: str, step: str, one: str) -> None:
    by, boss = shop.people["0417"], shop.people["0900"]
    shop.do(lambda uow: take_way_out(uow, run_id, step, one, "meter broke", "", by, boss))


def test_what_was_measured_cannot_turn_out_impossible(shop: Shop) -> None:
    run_id = bev_after_plug(shop)
    shop.clock.advance(601)
    confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    with pytest.raises(Refused) as caught:
        impossible(shop, run_id, "A030", "u")
    assert [one.code for one in caught.value.reasons] == ["step-settled"]
    assert state(shop, run_id).impossible == {}


def test_nothing_turns_out_impossible_while_the_work_stands_still(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    shop.do(lambda uow: pause_run(uow, run_id, "lunch", shop.people["0417"]))
    with pytest.raises(Refused) as caught:
        impossible(shop, run_id, "A010", "mass")
    assert caught.value.code == "run-not-running"


def test_what_a_lapsed_proof_measures_may_have_become_impossible(tmp_path: Path) -> None:
    """The meter that proved the vehicle dead yesterday may be broken today."""
    clock = SimulatedClock(START)
    store = MemoryStore(clock, catalogue())
    renewed = SMALL.replace("ttl_min: 480}]", "ttl_min: 480, renew: [A030]}]").replace(
        "title: {en: Drain}", "title: {en: Drain}, needs: [{state: hv, value: dead}]"
    )
    shop = Shop(store, clock, small_procedure(tmp_path, renewed)).furnish()
    run_id = bev_after_plug(shop)
    clock.advance(601)
    confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    clock.advance(481 * 60)
    impossible(shop, run_id, "A030", "u")
    assert "A030.u" in state(shop, run_id).impossible


def test_going_back_undoes_what_stands_on_the_step(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    confirm(shop, run_id, "A010", mass="1000", holder="x")
    confirm(shop, run_id, "A040", oil="4")
    by = shop.people["0417"]
    with pytest.raises(Refused):
        shop.do(lambda uow: go_back(uow, run_id, "A010", "", by))
    shop.do(lambda uow: go_back(uow, run_id, "A010", "wrong car on the scale", by))
    assert not state(shop, run_id).settled


def test_a_step_is_left_out_only_where_and_by_whom_it_may_be(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    confirm(shop, run_id, "A010", mass="1000", holder="x")
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: skip_step(uow, run_id, "A040", "dry", shop.people["0417"]))
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: skip_step(uow, run_id, "A050", "no", shop.people["0900"]))
    shop.do(lambda uow: skip_step(uow, run_id, "A040", "already dry", shop.people["0900"]))
    assert state(shop, run_id).settled["A040"].kind == "skipped"


def test_a_step_in_somebodys_hand_is_kept_from_other_terminals(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    shop.do(lambda uow: open_step(uow, run_id, "A010", shop.people["0417"]))
    assert isinstance(shop.store, MemoryStore)
    shop.store.terminal = "ELSE"
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: open_step(uow, run_id, "A010", shop.people["0512"]))
    assert caught.value.reasons[0].code == "step-held"


def test_whoever_badges_in_takes_over_what_is_in_hand_at_the_terminal(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    shop.do(lambda uow: open_step(uow, run_id, "A010", shop.people["0417"]))
    shop.do(lambda uow: open_step(uow, run_id, "A010", shop.people["0512"]))
    assert state(shop, run_id).holders["A010"].person == shop.people["0512"]


def test_a_paused_run_goes_on_where_it_stood(shop: Shop) -> None:
    run_id = shop.take_in().run_id
    by = shop.people["0417"]
    shop.do(lambda uow: pause_run(uow, run_id, "shift end", by))
    with pytest.raises(Refused):
        confirm(shop, run_id, "A010", mass="1000", holder="x")
    shop.do(lambda uow: resume_run(uow, run_id, shop.people["0512"]))
    assert confirm(shop, run_id, "A010", by="0512", mass="1000", holder="x").done


def test_a_hot_battery_always_stops_the_vehicle(shop: Shop) -> None:
    run_id = shop.take_in("bev").run_id
    by = shop.people["0417"]
    shop.do(
        lambda uow: report_problem(uow, run_id, "A010", "battery_hot", "smoke", "", by, holds=False)
    )
    assert state(shop, run_id).status in ("held", "quarantined")
