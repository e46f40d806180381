"""The shipped catalogue, handed over in the middle to a terminal that knows only the ticket."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import run_rules
from app.domain.events import RunHandedOver, RunTakenOver
from app.domain.handover import snapshot_of
from app.domain.procedure_plan import plan_of, reads_of
from app.domain.run import RunState
from app.domain.run_handover import PICTURES
from app.domain.run_rules import Safety, proof_of, why_not
from app.exchange.ticket import read_ticket, seal
from app.stations.simulation import HERE, RUN, Outcome, Scenario, Walk
from tests.exchange.a_ticket import MemoryKey, catalogue, ticket_of, walked

KEY = MemoryKey(1)
MIDDLE = "HV050"


def given_away(outcome: Outcome) -> RunState:
    """The run as it stands after it was handed over."""
    walk = Walk(catalogue(), Scenario(context=outcome.state.context))
    for fact in outcome.recorded[1:]:
        walk.record(fact.event, fact.by)
    walk.record(RunHandedOver(RUN, "ticket"))
    return walk.state


def taken_over(seed: int) -> Walk:
    """Another terminal after it read the text of the ticket; it has no other fact."""
    outcome = walked(seed, "bev", MIDDLE)
    assert outcome.kind == "reached"
    (text,) = seal(ticket_of(given_away(outcome)), catalogue(), KEY)
    ticket = read_ticket(text, lambda _: catalogue()).ticket
    there = Walk(catalogue(), Scenario(seed, ticket.context))
    there.record(RunTakenOver(RUN, ticket.ticket_id, ticket.snapshot, ticket.vehicle))
    return there


@pytest.mark.parametrize("seed", range(3))
def test_high_voltage_counts_as_live_until_it_is_proved_anew(seed: int) -> None:
    there = taken_over(seed)
    shown = proof_of(catalogue(), there.state, "hv", there.now, HERE)
    assert shown.kind is Safety.NOT_KNOWN
    step = catalogue().by_id[MIDDLE]
    reasons = why_not(catalogue(), there.state, step, there.performer, there.now, HERE)
    assert "state-not-proved" in [one.code for one in reasons]


@pytest.mark.parametrize("seed", range(3))
def test_the_steps_that_prove_it_are_done_again_and_no_other(seed: int) -> None:
    there = taken_over(seed)
    before = set(there.state.settled)
    first = run_rules.renewals(catalogue(), there.state, there.now, HERE)
    assert [one.id for one in first] == ["HV030"]
    there.act(first[0])
    (second,) = run_rules.renewals(catalogue(), there.state, there.now, HERE)
    assert second.id == "HV040"
    there.act(second)
    there.pass_time(1)
    assert proof_of(catalogue(), there.state, "hv", there.now, HERE).kind is Safety.SAFE
    assert set(there.state.settled) == before


@pytest.mark.parametrize("seed", range(3))
def test_the_work_goes_on_to_the_end(seed: int) -> None:
    there = taken_over(seed)
    assert there.to_the_end().kind == "finished"
    assert "HV060" in there.state.settled


def test_with_its_own_facts_the_first_terminal_would_have_been_safe() -> None:
    """Control: the same run without the hand-over."""
    outcome = walked(0, "bev", MIDDLE)
    proof = outcome.state.proofs["hv"]
    assert (proof.terminal, proof.value) == (HERE.terminal, "dead")


def test_no_rule_reads_a_picture() -> None:
    """Pictures stay behind; no condition may hang on one."""
    procedure = catalogue()
    inputs = plan_of(procedure).inputs
    rules = [one.when for one in procedure.steps] + [*procedure.derived.values()]
    rules += [rule for _, one in inputs.values() for rule in (one.ok, one.warn, one.value)]
    read = {key for rule in rules if rule for key in reads_of(procedure, inputs, rule).inputs}
    assert [key for key in sorted(read) if inputs[key][1].type in PICTURES] == []
    assert read


def test_a_ticket_tells_what_its_run_has_come_to() -> None:
    outcome = walked(1, "bev", MIDDLE)
    snapshot = snapshot_of(catalogue(), outcome.state)
    assert set(snapshot.settled) == set(outcome.state.settled)
    assert "hv" in snapshot.left_behind


def test_the_order_in_which_a_terminal_keeps_its_procedure_changes_no_ticket() -> None:
    """A file keeps the author's order of the context, a database that of the letters."""
    ticket = ticket_of(walked(3, "bev", MIDDLE).state)
    (text,) = seal(ticket, catalogue(), KEY)
    kept = replace(catalogue(), context=dict(sorted(catalogue().context.items())))
    assert list(kept.context) != list(catalogue().context)

    assert read_ticket(text, lambda _: kept).ticket == ticket
