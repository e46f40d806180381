"""A hand-over in the fold: the snapshot fills in for facts that are not here, and for no other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain import run
from app.domain.errors import Reason
from app.domain.events import (
    Event,
    NonconformityClosed,
    Recorded,
    RunHandedOver,
    RunTakenOver,
    Snapshot,
    StepConfirmed,
    StepFailed,
    Tried,
    WentBack,
)
from app.domain.handover import snapshot_of
from app.domain.procedure import Field, Guard, OnFail, Sets
from app.domain.run import RunState
from app.domain.run_rules import Here, Safety, proof_of, renewals
from tests.domain.a_run import HERE, RUN, ARun, procedure, step
from tests.domain.test_run import LINE, events

THERE = Here("T2", 1)
GUARD = Guard("hv", "dead")
RENEWED = procedure(
    step("A010"),
    step("A020", sets=(Sets("hv", "dead", 480, renew=("A010",)),), hazard=("HV",)),
    step("A030", needs=(), on_fail=OnFail("nonconformity")),
)


@st.composite
def passed_on(draw: st.DrawFn) -> tuple[list[Recorded], list[Recorded]]:
    """One history with a hand-over in it: told with its snapshot, and without."""
    one = ARun(LINE)
    for event in draw(st.lists(events, max_size=15)):
        one.record(event)
    one.record(RunHandedOver(RUN, "ticket"))
    one.here = THERE
    one.record(RunTakenOver(RUN, "ticket", snapshot_of(LINE, one.state)))
    for event in draw(st.lists(events, max_size=10)):
        one.record(event)
    bare = [
        replace(fact, event=RunTakenOver(RUN, "ticket"))
        if isinstance(fact.event, RunTakenOver) and fact.event.snapshot
        else fact
        for fact in one.recorded
    ]
    return one.recorded, bare


@given(passed_on(), st.data())
def test_where_the_facts_have_arrived_the_snapshot_changes_nothing(
    histories: tuple[list[Recorded], list[Recorded]], data: st.DataObject
) -> None:
    told, bare = histories
    arrivals = data.draw(st.permutations(told + told))
    assert run.fold(LINE, arrivals) == run.fold(LINE, bare)


def known(state: RunState) -> tuple[object, ...]:
    """What the work that is left hangs on."""
    return (
        {name: one.kind for name, one in state.settled.items()},
        dict(state.values),
        dict(state.impossible),
        state.privately,
        state.failed_now,
        state.blocked_by_nonconformity,
        dict(state.repeats),
        dict(state.waits),
        state.undone,
        state.left_behind,
    )


def ticket_only(whole: ARun, snapshot: Snapshot) -> ARun:
    """The terminal that has the run's beginning and the ticket, and no other fact."""
    one = ARun(whole.procedure)
    one.seconds, one.here = whole.seconds, THERE
    one.record(RunTakenOver(RUN, "ticket", snapshot))
    return one


@given(st.lists(events, max_size=20))
def test_who_knows_only_the_ticket_knows_what_there_is_to_do(happened: list[Event]) -> None:
    whole = ARun(LINE)
    for event in happened:
        whole.record(event)
    whole.record(RunHandedOver(RUN, "ticket"))
    there = ticket_only(whole, snapshot_of(LINE, whole.state))
    assert known(there.state) == known(whole.state)
    assert there.state.proofs == {}


@given(st.lists(events, max_size=12), st.lists(events, max_size=12))
def test_a_run_that_comes_back_by_ticket_is_as_the_other_terminal_left_it(
    first: list[Event], then: list[Event]
) -> None:
    """There and back, and neither terminal ever hears the other's facts."""
    here = ARun(LINE)
    for event in first:
        here.record(event)
    here.record(RunHandedOver(RUN, "out"))
    there = ticket_only(here, snapshot_of(LINE, here.state))
    for event in then:
        there.record(event)
    there.record(RunHandedOver(RUN, "back"))
    here.seconds = there.seconds
    here.record(RunTakenOver(RUN, "back", snapshot_of(LINE, there.state)))
    mine, theirs = here.state, there.state
    assert {n: s.kind for n, s in mine.settled.items()} == {
        n: s.kind for n, s in theirs.settled.items()
    }
    assert (mine.values, mine.impossible) == (theirs.values, theirs.impossible)
    assert mine.failed_now == theirs.failed_now
    # What was blocked here waits for a decision here, even where one was taken there.
    assert mine.blocked_by_nonconformity >= theirs.blocked_by_nonconformity


def test_what_was_undone_elsewhere_is_to_be_done_again() -> None:
    here = ARun(LINE)
    here.record(StepConfirmed(RUN, "A010", {"ok": True}))
    here.record(RunHandedOver(RUN, "out"))
    there = ticket_only(here, snapshot_of(LINE, here.state))
    there.record(WentBack(RUN, "A010", "wrong vehicle"))
    here.seconds = there.seconds
    here.record(RunTakenOver(RUN, "back", snapshot_of(LINE, there.state)))
    assert (here.state.settled, here.state.values) == ({}, {})


def test_what_the_ticket_does_not_mention_stays() -> None:
    """Somebody else may have done it at the same time."""
    one = ARun(LINE)
    one.record(StepConfirmed(RUN, "A010", {"ok": True}))
    one.record(RunTakenOver(RUN, "ticket", Snapshot({"A020": "done"})))
    assert set(one.state.settled) == {"A010", "A020"}


def test_a_step_settled_by_the_ticket_is_the_takers_at_the_time_of_taking() -> None:
    one = ARun(LINE)
    one.here = THERE
    one.record(RunTakenOver(RUN, "ticket", Snapshot({"A010": "done"}, values={"A010.ok": True})))
    settled = one.state.settled["A010"]
    assert (settled.by, settled.terminal, settled.at) == ("ana", "T2", one.recorded[-1].at)
    assert one.state.values == {"A010.ok": True}


def test_pictures_do_not_travel() -> None:
    shown = procedure(step("A010", Field("ok", "bool"), Field("pic", "photo")))
    one = ARun(shown)
    one.record(StepConfirmed(RUN, "A010", {"ok": True, "pic": ("0" * 64,)}))
    assert snapshot_of(shown, one.state).values == {"A010.ok": True}


def proved() -> ARun:
    one = ARun(RENEWED)
    one.record(StepConfirmed(RUN, "A010", {"ok": True}))
    one.record(StepConfirmed(RUN, "A020", {"ok": True}))
    return one


def shown(one: ARun) -> Safety:
    return proof_of(RENEWED, one.state, "hv", one.now, one.here).kind


def test_a_proof_left_behind_is_not_known_until_it_is_taken_anew() -> None:
    here = proved()
    assert shown(here) is Safety.SAFE
    here.record(RunHandedOver(RUN, "ticket"))
    there = ticket_only(here, snapshot_of(RENEWED, here.state))
    assert (shown(here), shown(there)) == (Safety.NOT_KNOWN, Safety.NOT_KNOWN)
    there.record(StepConfirmed(RUN, "A020", {"ok": True}))
    assert shown(there) is Safety.SAFE


def test_nothing_done_before_the_ticket_counts_towards_a_proof() -> None:
    """Although the snapshot's steps carry the name of the terminal that took them over."""
    needing = replace(
        RENEWED,
        sections=(
            replace(
                RENEWED.sections[0],
                steps=(*RENEWED.sections[0].steps[:2], step("A030", needs=(GUARD,))),
            ),
        ),
    )
    whole = ARun(needing)
    whole.record(StepConfirmed(RUN, "A010", {"ok": True}))
    whole.record(StepConfirmed(RUN, "A020", {"ok": True}))
    whole.record(RunHandedOver(RUN, "ticket"))
    there = ticket_only(whole, snapshot_of(needing, whole.state))
    assert [one.id for one in renewals(needing, there.state, there.now, THERE)] == ["A010"]


def test_a_decision_can_be_taken_on_an_attempt_that_only_the_ticket_tells_of() -> None:
    here = ARun(LINE)
    here.record(StepFailed(RUN, "A030", {"ok": False}, ()))
    here.record(RunHandedOver(RUN, "ticket"))
    there = ticket_only(here, snapshot_of(LINE, here.state))
    assert there.state.blocked_by_nonconformity == {"A030"}
    there.record(NonconformityClosed(RUN, "A030", "accept", "cosmetic"), "ben")
    assert there.state.settled["A030"].kind == "accepted"
    assert there.state.values == {"A030.ok": False}


def test_a_decision_is_taken_on_the_newest_attempt_wherever_it_was_made() -> None:
    one = ARun(LINE)
    one.record(StepFailed(RUN, "A030", {"ok": False}, ()))
    one.record(RunHandedOver(RUN, "out"))
    newest = Tried({"ok": False}, (Reason("answer-no", {"field": "ok"}),))
    back = Snapshot(failed_now=("A030",), blocked={"A030": newest}, repeats={"A030": 2})
    one.record(RunTakenOver(RUN, "back", back))
    attempts = one.state.failures["A030"]
    assert [attempt.failures for attempt in attempts] == [(), newest.failures]


def test_an_attempt_known_here_is_not_told_twice() -> None:
    one = ARun(LINE)
    one.record(StepFailed(RUN, "A030", {"ok": False}, ()))
    told = snapshot_of(LINE, one.state)
    one.record(RunTakenOver(RUN, "ticket", told))
    assert len(one.state.failures["A030"]) == 1


def test_one_ticket_taken_twice_is_a_conflict() -> None:
    one = ARun(LINE)
    one.record(RunHandedOver(RUN, "ticket"))
    one.here = THERE
    one.record(RunTakenOver(RUN, "ticket"), "ben")
    one.here = HERE
    one.record(RunTakenOver(RUN, "ticket"), "ana")
    assert [(c.step, c.by) for c in one.state.conflicts] == [("", "ana")]
    control = ARun(LINE)
    control.record(RunHandedOver(RUN, "ticket"))
    control.record(RunTakenOver(RUN, "ticket"))
    assert control.state.conflicts == ()


def test_a_hand_over_that_arrives_after_its_taking_over_stops_nothing() -> None:
    one = ARun(LINE)
    one.record(RunTakenOver(RUN, "ticket"))
    assert one.record(RunHandedOver(RUN, "ticket")).status == "running"
