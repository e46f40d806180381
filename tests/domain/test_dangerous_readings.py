"""A danger that was measured can always be written down, and ends every proof it casts doubt on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain import run_rules
from app.domain.errors import Refused
from app.domain.events import (
    InputImpossible,
    ProblemReported,
    RunFinished,
    RunHandedOver,
    RunPaused,
    RunReleased,
    RunTakenOver,
    StepFailed,
)
from app.domain.procedure import Field, Guard, Hold, Limit, OnFail, Option, Requirement, Sets, Wait
from app.domain.run_rules import Here, Safety
from tests.domain.a_run import ANA, BEN, RUN, ARun, person, procedure, step

VOLTAGE = Field("u", "number", unit="V", limits=(Limit("abs_below", "60", "legal"),))
PLATE = Field("plate", "text", private=True, pattern="[A-Z0-9-]+", optional=True)
LINE = procedure(
    step("A010"),
    step("A020", wait=Wait(600, 300, "A010"), hazard=("HV",)),
    step(
        "A030",
        VOLTAGE,
        PLATE,
        qual=("HV",),
        wait=Wait(600, 300, "A010"),
        hold=Hold(("LEAD",)),
        sets=(Sets("hv", "dead", 480),),
        hazard=("HV",),
    ),
    step("A040", VOLTAGE, needs=(Guard("hv", "dead"),), hazard=("HV",)),
    step("A050"),
)


def at_the_wait() -> ARun:
    one = ARun(LINE)
    one.confirm("A010")
    return one


def proved() -> ARun:
    """Proved dead, at step A040."""
    one = at_the_wait()
    one.wait(minutes=10)
    one.confirm("A020")
    one.confirm("A030", BEN, u="0.4")
    assert shown(one) is Safety.SAFE
    return one


def held() -> ARun:
    one = proved()
    one.record(ProblemReported(RUN, "A040", "reading", "smoke", "", holds=True))
    return one


def restarted() -> ARun:
    one = proved()
    one.restart()
    return one


def shown(one: ARun) -> Safety:
    return run_rules.proof_of(LINE, one.state, "hv", one.now, one.here).kind


@pytest.mark.parametrize(
    ("begin", "name", "by"),
    [
        (at_the_wait, "A030", ANA),
        (proved, "A030", ANA),
        (proved, "A040", person("zoe")),
        (restarted, "A040", ANA),
        (held, "A040", ANA),
        (at_the_wait, "A040", ANA),
        (at_the_wait, "A030", person("zoe")),
    ],
)
def test_a_dangerous_reading_is_recorded_whatever_the_step_still_waits_for(
    begin: Callable[[], ARun], name: str, by: run_rules.Qualified
) -> None:
    one = begin()
    event = one.confirm(name, by=by, u="380")
    assert isinstance(event, StepFailed)
    assert one.state.failures[name][-1].answers == {"u": "380"}


@pytest.mark.parametrize("begin", [at_the_wait, held])
def test_a_harmless_reading_still_waits(begin: Callable[[], ARun]) -> None:
    with pytest.raises(Refused):
        begin().confirm("A030", BEN, u="0.4")


@pytest.mark.parametrize("text", ["a lot", ""])
def test_what_is_no_reading_stays_refused(text: str) -> None:
    with pytest.raises(Refused):
        at_the_wait().confirm("A030", u=text)


def test_a_later_reading_opens_a_step_that_was_done_and_ends_its_proof() -> None:
    one = proved()
    one.confirm("A030", u="380")
    assert "A030" not in one.state.settled
    assert shown(one) is Safety.NOT_SAFE
    assert "state-not-proved" in one.why_not("A040")


def test_a_reading_at_a_step_below_a_proof_ends_the_proof_but_not_the_work_since() -> None:
    first = step("A010", VOLTAGE)
    proving = step("A020", sets=(Sets("hv", "dead", 480),), requires=(Requirement("A010"),))
    line = procedure(first, proving, step("A030"))
    one = ARun(line)
    one.confirm("A010", u="1")
    one.confirm("A020")
    one.confirm("A010", u="380")
    assert not one.state.proofs
    assert set(one.state.settled) == {"A020"}


@pytest.mark.parametrize(
    "stop",
    [RunPaused(RUN, "lunch"), RunHandedOver(RUN, "t"), RunFinished(RUN)],
)
def test_a_run_at_rest_records_nothing(stop: RunPaused) -> None:
    one = proved()
    one.record(stop)
    with pytest.raises(Refused):
        one.confirm("A040", u="380")
    resting = held()
    resting.record(stop)
    with pytest.raises(Refused):
        resting.confirm("A040", u="380")


def test_a_run_stopped_for_good_records_nothing() -> None:
    one = ARun(procedure(step("A010", VOLTAGE, on_fail=OnFail("abort"))))
    one.confirm("A010", u="380")
    with pytest.raises(Refused):
        one.confirm("A010", u="380")


def decision_awaited() -> ARun:
    one = ARun(procedure(step("A010", VOLTAGE, on_fail=OnFail("nonconformity"))))
    one.confirm("A010", u="100")
    return one


def in_hand_elsewhere() -> ARun:
    one = ARun(procedure(step("A010", VOLTAGE)))
    here, one.here = one.here, Here("T2", 1)
    one.open("A010", "ben")
    one.here = here
    return one


def condition_open() -> ARun:
    other = step("A005", Field("kind", "choice", options=(Option("bev"), Option("petrol"))))
    return ARun(procedure(other, step("A010", VOLTAGE, when="A005.kind == 'bev'"), order="graph"))


ASIDE = [decision_awaited, in_hand_elsewhere, condition_open]


@pytest.mark.parametrize("begin", ASIDE)
def test_a_danger_is_written_down_at_a_step_that_is_nobodys_to_do_now(
    begin: Callable[[], ARun],
) -> None:
    one = begin()
    one.confirm("A010", u="400")
    assert one.state.failures["A010"][-1].answers == {"u": "400"}


@pytest.mark.parametrize("begin", ASIDE)
def test_a_harmless_reading_is_not_taken_there(begin: Callable[[], ARun]) -> None:
    with pytest.raises(Refused):
        begin().confirm("A010", u="1")


PICTURED = procedure(step("A010", VOLTAGE, Field("pic", "photo", count=4)))


@pytest.mark.parametrize("pictures", [(), ("a",), ("a", "b", "c")])
def test_a_danger_is_written_down_before_all_pictures_are_taken(pictures: tuple[str, ...]) -> None:
    one = ARun(PICTURED)
    one.confirm("A010", u="380", pic=pictures)
    assert one.state.failures["A010"][-1].answers["u"] == "380"


def test_a_harmless_reading_waits_for_the_last_picture_unless_it_is_waived() -> None:
    one = ARun(PICTURED)
    with pytest.raises(Refused) as caught:
        one.confirm("A010", u="1", pic=("a",))
    assert [str(reason) for reason in caught.value.reasons] == ["input-missing(field=pic)"]
    one.record(InputImpossible(RUN, "A010", "pic", "camera dead", "", "boss"))
    one.record(RunReleased(RUN, "go on"))
    one.confirm("A010", u="1", pic=("a",))
    assert one.state.values["A010.pic"] == ("a",)


def test_a_problem_that_holds_the_vehicle_ends_every_proof_at_once() -> None:
    assert shown(held()) is Safety.NOT_SAFE
    one = proved()
    one.record(ProblemReported(RUN, "A040", "help", "", "", holds=False))
    assert shown(one) is Safety.SAFE


def test_a_proof_left_behind_stays_unknown_after_a_problem() -> None:
    one = proved()
    one.record(RunHandedOver(RUN, "t"))
    one.record(RunTakenOver(RUN, "t"))
    one.record(ProblemReported(RUN, "A040", "battery_hot", "", "", holds=True))
    assert shown(one) is Safety.NOT_KNOWN


@pytest.mark.parametrize("name", ["bogus", "A030.u"])
def test_an_answer_to_no_input_is_refused(name: str) -> None:
    one = at_the_wait()
    one.wait(minutes=10)
    one.confirm("A020")
    answers: dict[str, Any] = {"u": "1", name: "x"}
    for privately in (frozenset({name}), frozenset[str]()):
        with pytest.raises(Refused) as caught:
            one.confirm("A030", BEN, privately=privately, **answers)
        (reason,) = caught.value.reasons
        assert (reason.code, reason.params) == ("answer-unknown", {"field": name})


def test_a_blank_private_answer_is_none_given() -> None:
    name = Field("holder", "text", private=True)
    one = ARun(procedure(step("A010", name)))
    for blank in ("", "  \n"):
        with pytest.raises(Refused) as caught:
            one.confirm("A010", privately=frozenset({"holder"}), holder=blank)
        assert [reason.code for reason in caught.value.reasons] == ["input-missing"]
    event = one.confirm("A010", privately=frozenset({"holder"}), holder="Jeanne")
    assert (event.answers, event.given_privately) == ({}, ("holder",))


def test_a_failure_never_repeats_what_a_private_answer_said() -> None:
    secret = Field("age", "number", private=True, limits=(Limit("min", "18", "legal"),))
    event = ARun(procedure(step("A010", secret))).confirm("A010", age="17")
    assert isinstance(event, StepFailed)
    assert "17" not in str(event)
