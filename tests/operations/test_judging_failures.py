"""A step that failed and waits for a supervisor: who may judge it, and what may be accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, Refused
from app.domain.events import NonconformityClosed
from app.domain.run import RunState
from app.operations.confirm_step import Confirmation, Outcome, confirm_step
from app.operations.decide import close_nonconformity
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, Shop, catalogue, small_procedure

DRAIN, PROVE = "A040", "A030"
# Whatever fails here waits for a supervisor: draining by its measure, proving at high voltage.
JUDGED = SMALL.replace("skip: {who: [SUPERVISOR]},", "on_fail: {do: nonconformity},").replace(
    "on_fail: {do: goto, to: A020},", "on_fail: {do: nonconformity},"
)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A workshop whose failed steps are judged."""
    clock = SimulatedClock(START)
    procedure = small_procedure(tmp_path, JUDGED)
    return Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()


def confirm(shop: Shop, run_id: str, step: str, **answers: bool | str) -> Outcome:
    order = Confirmation(run_id, step, answers, {"holder": "x"} if step == "A010" else {})
    return shop.do(lambda uow: confirm_step(uow, order, shop.people["0417"]))


def failed_at(shop: Shop, step: str) -> str:
    """A run that failed at a step, every input of it given."""
    run_id = shop.take_in("bev" if step == PROVE else "petrol").run_id
    confirm(shop, run_id, "A010", mass="1000")
    if step == PROVE:
        confirm(shop, run_id, "A020", out=True)
        shop.clock.advance(601)
    outcome = confirm(shop, run_id, step, **({"u": "380"} if step == PROVE else {"oil": "12"}))
    assert not outcome.done
    return run_id


def judge(
    shop: Shop, run_id: str, decision: str, step: str = DRAIN, by: str = "0900", why: str = "dry"
) -> RunState:
    """The run after somebody judged a step of it."""
    shop.do(lambda uow: close_nonconformity(uow, run_id, step, decision, why, shop.people[by]))
    return shop.do(lambda uow: uow.run(run_id))


def facts(shop: Shop) -> int:
    assert isinstance(shop.store, MemoryStore)
    return len(shop.store.events)


@pytest.mark.parametrize("decision", ["repeat", "accept"])
def test_an_operator_judges_no_failure(shop: Shop, decision: str) -> None:
    run_id, before = failed_at(shop, DRAIN), facts(shop)
    with pytest.raises(NotAllowed) as caught:
        judge(shop, run_id, decision, by="0417")
    assert caught.value.code == "needs-supervisor"
    assert facts(shop) == before


@pytest.mark.parametrize("why", ["", "   "])
def test_a_judgement_says_why(shop: Shop, why: str) -> None:
    run_id, before = failed_at(shop, DRAIN), facts(shop)
    with pytest.raises(Refused) as caught:
        judge(shop, run_id, "accept", why=why)
    assert caught.value.code == "reason-missing"
    assert facts(shop) == before


@pytest.mark.parametrize("decision", ["repeat", "accept"])
def test_only_a_failure_that_waits_for_it_is_judged(shop: Shop, decision: str) -> None:
    run_id = failed_at(shop, DRAIN)
    with pytest.raises(Refused) as caught:
        judge(shop, run_id, decision, "A050")
    assert caught.value.code == "no-open-nonconformity"


def test_a_failure_is_judged_once(shop: Shop) -> None:
    run_id = failed_at(shop, DRAIN)
    judge(shop, run_id, "repeat")
    with pytest.raises(Refused) as caught:
        judge(shop, run_id, "accept")
    assert caught.value.code == "no-open-nonconformity"


def test_what_proves_a_safe_state_is_never_accepted_as_it_is(shop: Shop) -> None:
    run_id, before = failed_at(shop, PROVE), facts(shop)
    with pytest.raises(Refused) as caught:
        judge(shop, run_id, "accept", PROVE)
    assert caught.value.code == "accept-never"
    assert facts(shop) == before


def test_what_proves_a_safe_state_may_be_repeated(shop: Shop) -> None:
    run = judge(shop, failed_at(shop, PROVE), "repeat", PROVE)
    assert PROVE not in run.blocked_by_nonconformity
    assert PROVE not in run.settled
    assert "hv" not in run.proofs


def test_until_it_is_judged_the_step_stands_and_then_it_is_repeated(shop: Shop) -> None:
    run_id = failed_at(shop, DRAIN)
    with pytest.raises(Refused) as caught:
        confirm(shop, run_id, DRAIN, oil="4")
    assert [one.code for one in caught.value.reasons] == ["nonconformity-open"]
    judge(shop, run_id, "repeat")
    assert confirm(shop, run_id, DRAIN, oil="4").done


def test_what_is_accepted_counts_as_measured_and_the_work_goes_on(shop: Shop) -> None:
    run_id = failed_at(shop, DRAIN)
    run = judge(shop, run_id, "accept", why="  the drum was weighed  ")
    assert run.settled[DRAIN].kind == "accepted"
    assert run.settled[DRAIN].by == shop.people["0900"]
    assert run.values[f"{DRAIN}.oil"] == "12"
    assert isinstance(shop.store, MemoryStore)
    facts = [one.event for one in shop.store.events]
    (closed,) = [one for one in facts if isinstance(one, NonconformityClosed)]
    assert (closed.decision, closed.reason) == ("accept", "the drum was weighed")
    assert confirm(shop, run_id, "A050", hulk="700").done
