"""Judgements over a run: what is open, what holds a step back, what an answer amounts to."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain import run_rules
from app.domain.errors import Refused
from app.domain.events import (
    InputImpossible,
    NonconformityClosed,
    RunHandedOver,
    RunPaused,
    RunTakenOver,
    Snapshot,
    StepConfirmed,
    StepFailed,
    WaitShortened,
)
from app.domain.procedure import (
    Field,
    Guard,
    Hold,
    NotPossible,
    OnFail,
    Option,
    Procedure,
    Requirement,
    Sets,
    Wait,
)
from app.domain.run_rules import Applicability, Here, Qualified, Safety
from tests.domain.a_run import ANA, BEN, HERE, RUN, YES, ARun, person, procedure, step

CHOICE = Field("way", "choice", options=(Option("fire"), Option("remove")))


def codes(reasons: object) -> list[str]:
    return [one.code for one in reasons]  # type: ignore[attr-defined]


BRANCH = procedure(
    step("A010", CHOICE),
    step("A020", when="A010.way == 'fire'"),
    step("A030", when="A010.way == 'remove'"),
    step("A040", requires=(Requirement("A020"), Requirement("A030"))),
    order="graph",
    not_possible=NotPossible(then="go_on"),
)


def test_a_condition_waits_for_its_answer_then_opens_one_branch() -> None:
    one = ARun(BRANCH)
    assert run_rules.applicability(BRANCH, one.state)["A020"] is Applicability.NOT_KNOWN
    assert one.open_steps() == ["A010"]
    one.confirm("A010", way="fire")
    assert run_rules.applicability(BRANCH, one.state)["A030"] is Applicability.NOT_APPLICABLE
    assert one.open_steps() == ["A020"]
    one.confirm("A020")
    assert one.open_steps() == ["A040"]


def test_a_condition_that_stays_unknown_counts_as_met() -> None:
    one = ARun(BRANCH)
    one.record(InputImpossible(RUN, "A010", "way", "burnt", "", "ben"))
    one.record(StepConfirmed(RUN, "A010", {}))
    assert one.open_steps() == ["A020", "A030"]


def test_a_sequence_opens_one_step_after_the_other() -> None:
    one = ARun(procedure(step("A010"), step("A020"), step("A030")))
    assert (one.open_steps(), one.why_not("A030")) == (["A010"], ["step-requires"])


def test_all_reasons_come_at_once() -> None:
    hv = step("A020", qual=("HV",), needs=(Guard("hv", "dead"),), wait=Wait(600, 300))
    one = ARun(procedure(step("A010"), hv))
    one.record(RunPaused(RUN, "lunch"))
    one.here = Here("T2", 1)
    one.open("A020", "ben")
    one.here = HERE
    assert one.why_not("A020", person("zoe", "MECH")) == [
        "run-paused",
        "step-requires",
        "qualification-missing",
        "state-not-proved",
        "wait-running",
        "step-held",
    ]


@pytest.mark.parametrize(
    ("first", "last", "reasons"),
    [
        (date(2020, 1, 1), date(2026, 3, 2), []),
        (date(2020, 1, 1), date(2026, 3, 1), ["qualification-expired"]),
        (date(2026, 3, 3), date(2030, 1, 1), ["qualification-not-yet"]),
    ],
)
def test_a_qualification_counts_from_first_to_last_day(
    first: date, last: date, reasons: list[str]
) -> None:
    one = ARun(procedure(step("A010", qual=("HV",))))
    assert one.why_not("A010", Qualified("eva", {"HV": (first, last)})) == reasons


HV = procedure(
    step("A010", wait=Wait(600, 300), hazard=("HV",)),
    step("A020", sets=(Sets("hv", "dead", 480, ("A050",), ("A010",)),), hazard=("HV",)),
    step("A030", needs=(Guard("hv", "dead"),)),
    step("A040", needs=(Guard("hv", "dead"),)),
    step("A050"),
)


def dead() -> ARun:
    """A vehicle just proved dead, at step A030."""
    one = ARun(HV)
    one.open("A010")
    one.wait(minutes=10)
    one.confirm("A010")
    one.confirm("A020")
    return one


def shown(one: ARun) -> Safety:
    return run_rules.proof_of(HV, one.state, "hv", one.now, one.here).kind


def test_a_state_is_safe_only_while_proved_here_and_now() -> None:
    assert shown(ARun(HV)) is Safety.NOT_SAFE
    one = dead()
    assert (shown(one), one.why_not("A030")) == (Safety.SAFE, [])
    one.wait(hours=8)
    assert (shown(one), one.why_not("A030")) == (Safety.NOT_KNOWN, ["state-proof-expired"])


def test_a_restart_a_clock_set_back_and_another_terminal_void_a_proof() -> None:
    restarted = dead()
    restarted.restart()
    assert restarted.why_not("A030") == ["state-proof-session"]
    set_back = dead()
    set_back.wait(hours=-2)
    assert set_back.why_not("A030") == ["state-proof-expired"]
    elsewhere = dead()
    elsewhere.here = Here("T2", 1)
    assert elsewhere.why_not("A030") == ["state-proof-elsewhere"]
    control = dead()
    assert control.why_not("A030") == []


def test_a_lapsed_proof_is_renewed_without_undoing_the_work_since() -> None:
    one = dead()
    one.confirm("A030")
    one.restart()
    assert [s.id for s in run_rules.renewals(HV, one.state, one.now, one.here)] == ["A010"]
    assert one.why_not("A020") == ["step-settled"]
    assert one.why_not("A010") == ["wait-running"]
    one.open("A010")
    one.wait(minutes=10)
    one.confirm("A010")
    one.confirm("A020")
    assert one.why_not("A040") == []
    assert "A030" in one.state.settled and not one.state.conflicts


def test_a_held_proof_is_not_renewed() -> None:
    one = dead()
    assert one.why_not("A010") == ["step-settled"]
    assert run_rules.renewals(HV, one.state, one.now, one.here) == ()


def test_after_a_handover_the_taker_proves_anew() -> None:
    one = dead()
    one.record(RunHandedOver(RUN, "t"))
    assert "run-handed-over" in one.why_not("A030")
    one.here = Here("T2", 1)
    one.record(RunTakenOver(RUN, "t"))
    assert one.why_not("A030") == ["state-not-proved"]


def test_a_wait_counts_from_opening_and_is_never_below_its_minimum() -> None:
    one = ARun(HV)
    whole = run_rules.waiting(HV, one.state, HV.by_id["A010"], one.now)
    assert whole is not None and whole.total_seconds() == 600
    one.open("A010")
    one.record(WaitShortened(RUN, "A010", 10, "maker's sheet"))
    one.wait(seconds=200)
    assert one.why_not("A010") == ["wait-running"]
    one.wait(seconds=100)
    assert one.why_not("A010") == []


def test_a_wait_after_another_step_counts_from_its_confirmation() -> None:
    one = ARun(procedure(step("A010"), step("A020", wait=Wait(300, 300, "A010"))))
    one.confirm("A010")
    assert [r.params for r in one.reasons("A020")] == [{"seconds": "300"}]
    one.wait(seconds=300)
    assert one.why_not("A020") == []


def test_a_wait_begins_anew_where_the_run_is_taken_over_even_by_who_did_the_step() -> None:
    """What the other terminal did and undid in between is not known here."""
    one = ARun(procedure(step("A010"), step("A020", wait=Wait(300, 300, "A010"))))
    one.confirm("A010")
    one.record(RunHandedOver(RUN, "out"))
    one.wait(hours=1)
    one.record(RunTakenOver(RUN, "back", Snapshot({"A010": "done"})))
    assert [r.params for r in one.reasons("A020")] == [{"seconds": "300"}]
    one.wait(seconds=300)
    assert one.why_not("A020") == []


def test_a_wait_from_opening_begins_anew_where_the_run_is_taken_over() -> None:
    one = ARun(HV)
    one.open("A010")
    one.wait(hours=1)
    one.record(RunTakenOver(RUN, "ticket"))
    assert one.why_not("A010") == ["wait-running"]
    one.wait(minutes=10)
    assert one.why_not("A010") == []


def test_what_was_done_after_the_take_over_is_waited_for_from_then() -> None:
    one = ARun(procedure(step("A010"), step("A020", wait=Wait(300, 300, "A010"))))
    one.record(RunTakenOver(RUN, "ticket"))
    one.wait(hours=1)
    one.confirm("A010")
    assert [r.params for r in one.reasons("A020")] == [{"seconds": "300"}]


SIGNED = procedure(step("A010", hold=Hold(("LEAD", "HV"))))


@pytest.mark.parametrize(
    ("signers", "reasons"),
    [
        ((), ["signature-missing", "signature-missing"]),
        ((BEN,), ["signature-missing"]),
        ((ANA, BEN), ["signature-same-person"]),
        ((BEN, BEN), ["signature-same-person"]),
        ((BEN, person("cas", "MECH")), ["signature-missing"]),
    ],
)
def test_a_hold_point_needs_a_person_for_every_signature(
    signers: tuple[Qualified, ...], reasons: list[str]
) -> None:
    with pytest.raises(Refused) as caught:
        ARun(SIGNED).confirm("A010", *signers)
    assert codes(caught.value.reasons) == reasons


def test_signers_may_sign_in_any_order() -> None:
    event = ARun(SIGNED).confirm("A010", BEN, person("cas", "LEAD"))
    assert isinstance(event, StepConfirmed) and event.signers == ("ben", "cas")


def test_an_expired_signer_is_told_from_a_missing_one() -> None:
    old = Qualified("old", {"LEAD": (date(2020, 1, 1), date(2021, 1, 1))})
    with pytest.raises(Refused) as caught:
        ARun(SIGNED).confirm("A010", old, person("cas", "HV"))
    assert codes(caught.value.reasons) == ["signature-not-qualified"]


def test_a_missing_input_is_refused_and_a_broken_rule_is_recorded() -> None:
    one = ARun(procedure(step("A010", YES, Field("pic", "photo"))))
    with pytest.raises(Refused) as caught:
        one.confirm("A010", ok=True)
    assert codes(caught.value.reasons) == ["input-missing"]
    assert isinstance(one.confirm("A010", ok=False), StepFailed)


def test_private_answers_are_judged_but_never_recorded() -> None:
    plate = Field("plate", "text", private=True, pattern="[A-Z0-9-]+")
    one = ARun(procedure(step("A010", plate, Field("sig", "signature"))))
    with pytest.raises(Refused):
        one.confirm("A010", plate="no plate!", privately=frozenset({"sig"}))
    event = one.confirm("A010", plate="1-ABC-123", privately=frozenset({"sig"}))
    assert (dict(event.answers), event.given_privately) == ({}, ("plate", "sig"))


def test_numbers_are_recorded_with_a_point() -> None:
    one = ARun(procedure(step("A010", Field("kg", "number", unit="kg"))))
    assert one.confirm("A010", kg="12,5").answers == {"kg": "12.5"}


def test_ways_out_are_offered_to_who_may_take_them() -> None:
    one = procedure(step("A010"), not_possible=NotPossible(("LEAD",)))
    state, first, now = ARun(one).state, one.steps[0], ARun(one).now
    assert set(run_rules.ways_out(one, state, first, ANA, now)) == {"ok"}
    assert run_rules.ways_out(one, state, first, person("zoe", "MECH"), now) == {}


def test_progress_marks_every_step() -> None:
    one = ARun(BRANCH)
    one.confirm("A010", way="fire")
    one.open("A020")
    seen = run_rules.progress(BRANCH, one.state)
    marks = {m.step_id: m.mark for m in seen.sections[0].steps}
    assert marks == {"A010": "done", "A020": "now", "A030": "not_applicable", "A040": "locked"}
    assert (seen.done, seen.total) == (1, 3)


def test_an_open_nonconformity_blocks_until_it_is_closed() -> None:
    one = ARun(procedure(step("A010", on_fail=OnFail("nonconformity"))))
    one.confirm("A010", ok=False)
    assert one.why_not("A010") == ["nonconformity-open"]
    one.record(NonconformityClosed(RUN, "A010", "repeat", "cleaned"), "ben")
    assert one.why_not("A010") == []


def test_the_verdict_is_the_first_row_that_holds_and_none_when_unsure() -> None:
    rows = {"BAD": "A010.way == 'fire'", "GOOD": "done('A010')"}
    one = ARun(procedure(step("A010", CHOICE), verdict=rows))
    assert run_rules.verdict(one.procedure, one.state) is None
    one.confirm("A010", way="remove")
    assert run_rules.verdict(one.procedure, one.state) == "GOOD"


def test_the_run_may_finish_when_nothing_is_left() -> None:
    one = ARun(procedure(step("A010")))
    assert not run_rules.may_finish(one.procedure, one.state)
    one.confirm("A010")
    assert run_rules.may_finish(one.procedure, one.state)


def test_prefilled_values_come_in_the_unit_of_the_field() -> None:
    mass = Field("m", "number", unit="t", prefill="A010.kg")
    one = ARun(procedure(step("A010", Field("kg", "number", unit="kg")), step("A020", mass)))
    one.confirm("A010", kg="1250")
    assert run_rules.prefill(one.procedure, one.state, one.procedure.by_id["A020"]) == {"m": "1.25"}


def test_equal_content_is_an_equal_procedure() -> None:
    first: Procedure = procedure(step("A010"))
    assert first == procedure(step("A010")) and first != procedure(step("A020"))
