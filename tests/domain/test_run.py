"""The fold of a run: what each fact changes, and that order of arrival never matters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import run
from app.domain.events import (
    Event,
    InputImpossible,
    NonconformityClosed,
    ProblemReported,
    Recorded,
    RunFinished,
    RunHandedOver,
    RunPaused,
    RunReleased,
    RunResumed,
    RunStarted,
    RunTakenOver,
    StepConfirmed,
    StepFailed,
    StepOpened,
    StepReleased,
    StepSkipped,
    WaitShortened,
    WentBack,
)
from app.domain.procedure import Field, NotPossible, OnFail, Requirement, Sets
from app.domain.run_rules import Here
from tests.domain.a_run import ANA, HERE, RUN, ARun, procedure, step

DEAD = Sets("hv", "dead", 480, until=("A040",))
LINE = procedure(
    step("A010"),
    step("A020", sets=(DEAD,), hazard=("HV",), on_fail=OnFail("goto", "A010", 1)),
    step("A030", on_fail=OnFail("nonconformity")),
    step("A040", on_fail=OnFail("quarantine")),
    step("A050", on_fail=OnFail("abort")),
    not_possible=NotPossible(then="hold"),
)
GRAPH = procedure(
    step("A010"),
    step("A020", requires=(Requirement("A010"),)),
    step("A030", requires=(Requirement("A020"),)),
    step("B010"),
    order="graph",
)


def done(*names: str, line: ARun | None = None) -> ARun:
    one = line or ARun(LINE)
    for name in names:
        one.record(StepConfirmed(RUN, name, {"ok": True}))
    return one


def failed(one: ARun, name: str) -> run.RunState:
    return one.record(StepFailed(RUN, name, {"ok": False}, ()))


def test_a_confirmed_step_keeps_who_when_and_what() -> None:
    one = done("A010")
    settled = one.state.settled["A010"]
    assert (settled.kind, settled.by, one.state.values) == ("done", "ana", {"A010.ok": True})


def test_a_proof_knows_its_step_place_and_time() -> None:
    one = done("A010", "A020")
    proof = one.state.proofs["hv"]
    assert (proof.value, proof.step, proof.terminal, proof.ttl_s) == ("dead", "A020", "T1", 28800)


def test_a_proof_ends_when_the_step_is_done_that_ends_it() -> None:
    assert "hv" not in done("A010", "A020", "A030", "A040").state.proofs


def test_a_failed_attempt_to_end_a_state_ends_its_proof_too() -> None:
    """Nobody knows how far closing the disconnect got."""
    one = done("A010", "A020", "A030")
    assert failed(one, "A040").proofs == {}


def test_failing_goes_back_and_drops_all_that_stands_on_it() -> None:
    one = done("A010", "A020")
    state = failed(one, "A020")
    assert (state.settled, state.values, state.proofs) == ({}, {}, {})
    assert len(state.failures["A020"]) == 1


def test_in_a_graph_only_what_depends_is_dropped() -> None:
    one = done("A010", "A020", "A030", "B010", line=ARun(GRAPH))
    state = one.record(WentBack(RUN, "A020", "wrong wheel"))
    assert set(state.settled) == {"A010", "B010"}


def test_too_many_repeats_become_a_nonconformity() -> None:
    one = done("A010")
    assert not failed(one, "A020").blocked_by_nonconformity
    assert failed(one, "A020").blocked_by_nonconformity == {"A020"}


def test_a_supervisor_may_accept_what_is_not_critical() -> None:
    one = done("A010", "A020")
    failed(one, "A030")
    state = one.record(NonconformityClosed(RUN, "A030", "accept", "cosmetic"), "ben")
    assert state.settled["A030"].kind == "accepted"
    assert state.values["A030.ok"] is False


def test_nobody_accepts_a_failed_proof() -> None:
    one = done("A010")
    failed(one, "A020")
    failed(one, "A020")
    state = one.record(NonconformityClosed(RUN, "A020", "accept", "in a hurry"), "ben")
    assert "A020" not in state.settled and state.blocked_by_nonconformity == {"A020"}
    state = one.record(NonconformityClosed(RUN, "A020", "repeat", "new tester"), "ben")
    assert not state.blocked_by_nonconformity


def test_quarantine_holds_until_released_and_abort_for_ever() -> None:
    one = done("A010", "A020", "A030")
    assert failed(one, "A040").status == "quarantined"
    assert one.record(RunReleased(RUN, "cooled down")).status == "running"
    failed(one, "A050")
    assert one.record(RunReleased(RUN, "please")).status == "aborted"


def test_an_impossible_input_on_a_critical_step_is_asked_again_after_release() -> None:
    one = done("A010")
    assert one.record(InputImpossible(RUN, "A020", "ok", "no tester", "", "ben")).status == "held"
    state = one.record(RunReleased(RUN, "tester found"))
    assert (state.status, dict(state.impossible)) == ("running", {})


def test_an_impossible_input_elsewhere_stays_waived_after_release() -> None:
    one = ARun(LINE)
    one.record(InputImpossible(RUN, "A010", "ok", "worn away", "", "ben"))
    assert one.record(RunReleased(RUN, "seen")).impossible == {"A010.ok": "worn away"}


def test_a_step_confirmed_without_a_measured_input_proves_nothing() -> None:
    one = done("A010")
    one.record(InputImpossible(RUN, "A020", "ok", "no tester", "", "ben"))
    state = one.record(StepConfirmed(RUN, "A020", {}))
    assert state.proofs == {}
    control = done("A010", "A020")
    assert control.state.proofs


def test_handover_ends_proofs_and_takes_steps_out_of_hands() -> None:
    one = done("A010", "A020")
    one.open("A030")
    state = one.record(RunHandedOver(RUN, "ticket"))
    assert (state.status, state.proofs, state.holders) == ("handed_over", {}, {})
    assert one.record(RunTakenOver(RUN, "ticket")).status == "running"


def test_a_step_confirmed_twice_is_a_conflict_and_the_first_stands() -> None:
    one = done("A010")
    state = one.record(StepConfirmed(RUN, "A010", {"ok": False}), "ben")
    assert [(c.step, c.by) for c in state.conflicts] == [("A010", "ben")]
    assert state.values["A010.ok"] is True


def test_the_first_terminal_to_open_holds_until_it_is_let_go() -> None:
    one = ARun(LINE)
    one.open("A010")
    one.here = Here("T2", 1)
    assert one.open("A010", "ben").holders["A010"].person == "ana"
    one.record(StepReleased(RUN, "A010"))
    assert one.open("A010", "ben").holders["A010"].person == "ben"


def test_whoever_badges_in_at_the_terminal_takes_over_its_step() -> None:
    one = ARun(LINE)
    one.open("A010")
    assert one.open("A010", "ben").holders["A010"].person == "ben"


def test_a_pause_lets_go_and_the_gravest_stop_shows() -> None:
    one = ARun(LINE)
    one.open("A010")
    one.record(ProblemReported(RUN, "A010", "leak", "smells of fuel", "", True))
    state = one.record(RunPaused(RUN, "lunch"))
    assert (state.status, state.status_reason, state.holders) == ("held", "smells of fuel", {})
    assert one.record(RunResumed(RUN)).status == "held"


def test_a_late_event_asks_for_a_new_fold() -> None:
    one = done("A010")
    late = replace(one.recorded[1], event_id="late", hlc=0)
    with pytest.raises(run.LateEvent):
        run.apply(LINE, one.state, late)


def test_events_of_another_run_and_unknown_steps_change_nothing() -> None:
    one = ARun(LINE)
    before = one.state
    one.record(StepConfirmed("another", "A010", {"ok": True}))
    one.record(StepConfirmed(RUN, "Z990", {"ok": True}))
    assert replace(one.state, last=None) == replace(before, last=None)


names = st.sampled_from(["A010", "A020", "A030", "A040", "A050", "Z990"])
events: st.SearchStrategy[Event] = st.one_of(
    st.just(RunStarted(RUN, "v1", LINE.digest, {})),
    names.map(lambda n: StepOpened(RUN, n)),
    names.map(lambda n: StepReleased(RUN, n)),
    names.map(lambda n: StepConfirmed(RUN, n, {"ok": True})),
    names.map(lambda n: StepFailed(RUN, n, {"ok": False}, ())),
    names.map(lambda n: InputImpossible(RUN, n, "ok", "gone", "", "ben")),
    names.map(lambda n: StepSkipped(RUN, n, "spare")),
    names.map(lambda n: WentBack(RUN, n, "again")),
    names.map(lambda n: WaitShortened(RUN, n, 5, "maker")),
    st.tuples(names, st.sampled_from(["repeat", "accept"])).map(
        lambda t: NonconformityClosed(RUN, t[0], t[1], "seen")
    ),
    names.map(lambda n: ProblemReported(RUN, n, "leak", "", "", n == "A010")),
    st.sampled_from(
        [
            RunReleased(RUN, "ok"),
            RunPaused(RUN, "lunch"),
            RunResumed(RUN),
            RunHandedOver(RUN, "t"),
            RunTakenOver(RUN, "t"),
            RunFinished(RUN),
        ]
    ),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Recorded]:
    """Facts of one run in their order, from two terminals."""
    one = ARun(LINE)
    for event in draw(st.lists(events, max_size=25)):
        one.here = draw(st.sampled_from([HERE, Here("T2", 1)]))
        one.record(event, draw(st.sampled_from(["ana", "ben"])))
    return one.recorded


@given(histories(), st.data())
def test_any_order_of_arrival_with_duplicates_gives_one_state(
    history: list[Recorded], data: st.DataObject
) -> None:
    """Twice as many arrivals as facts, shuffled; and one fact after another, in order."""
    stepwise = run.start()
    for recorded in history:
        stepwise = run.apply(LINE, stepwise, recorded)
    arrivals = data.draw(st.permutations(history + history))
    assert run.fold(LINE, arrivals) == stepwise


@given(histories(), st.data())
def test_any_part_of_a_history_folds(history: list[Recorded], data: st.DataObject) -> None:
    part = [one for one in history if data.draw(st.booleans())]
    assert run.fold(LINE, part).last == (max((one.order for one in part), default=None))


@given(histories())
def test_failed_attempts_are_never_forgotten(history: list[Recorded]) -> None:
    known = {"A010", "A020", "A030", "A040", "A050"}
    failures = [one for one in history if isinstance(one.event, StepFailed)]
    kept = run.fold(LINE, history).failures
    assert sum(map(len, kept.values())) == sum(
        getattr(one.event, "step", "") in known for one in failures
    )


@given(histories())
def test_every_proof_stands_on_a_settled_step(history: list[Recorded]) -> None:
    state = run.fold(LINE, history)
    for proof in state.proofs.values():
        assert state.settled[proof.step].kind == "done"


def test_the_waiver_of_a_picture_leaves_the_proof_alone() -> None:
    shown = procedure(
        step("A010", Field("ok", "bool"), Field("pic", "photo"), sets=(DEAD,), hazard=("HV",)),
        not_possible=NotPossible(then="go_on"),
    )
    one = ARun(shown)
    one.record(InputImpossible(RUN, "A010", "pic", "camera broken", "", "ben"))
    assert one.confirm("A010", ok=True, by=ANA)
    assert one.state.proofs["hv"].value == "dead"
