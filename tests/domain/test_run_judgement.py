"""Judging answers: limits exact in their unit, malformed is no attempt, waived is no failure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain import run_rules
from app.domain.events import (
    InputImpossible,
    StepConfirmed,
)
from app.domain.procedure import (
    Field,
    Limit,
    NotPossible,
    Option,
    Raw,
    Variable,
)
from tests.domain.a_run import RUN, ARun, procedure, step

CHOICE = Field("way", "choice", options=(Option("fire"), Option("remove")))
VOLTS = Field(
    "u",
    "number",
    unit="mV",
    limits=(
        Limit("abs_below", "u_legal", "legal", "class A"),
        Limit("max", "5000", "site"),
    ),
)
LEGAL = {"u_legal": Variable("num", "V", "60", "UN R100")}


def volts(text: str) -> run_rules.Verdict:
    one = procedure(step("A010", VOLTS), params=LEGAL)
    return run_rules.judge(one, ARun(one).state, one.by_id["A010"], {"u": text}, frozenset())


def codes(reasons: object) -> list[str]:
    return [one.code for one in reasons]  # type: ignore[attr-defined]


def test_a_limit_shows_in_the_unit_of_the_field_with_its_source() -> None:
    legal, site = volts("3").limits["u"]
    assert (legal.bound, legal.level, legal.formula) == (Decimal(60000), "legal", "u_legal")
    assert (site.bound, legal.source) == (Decimal(5000), "class A")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("5000", []),
        ("5000,1", ["site-limit-broken"]),
        ("-59999.999", []),
        ("-60000", ["legal-limit-broken"]),
        ("60000", ["legal-limit-broken", "site-limit-broken"]),
    ],
)
def test_legal_and_site_limits_are_told_apart(text: str, broken: list[str]) -> None:
    assert codes(volts(text).failures) == broken


@pytest.mark.parametrize("text", ["5 V", "1e3", "1.000,0"])
def test_a_malformed_number_is_no_attempt(text: str) -> None:
    judged = volts(text)
    assert (codes(judged.malformed), judged.failures) == (["malformed-number"], ())


def test_what_each_kind_of_input_refuses() -> None:
    fields = (
        Field("sn", "code", pattern="[A-Z]{3}"),
        CHOICE,
        Field("day", "date"),
        Field("n", "count"),
        Field("pic", "photo", count=2),
        Field("t", "torque", count=2, limits=(Limit("min", "10"),)),
    )
    one = procedure(step("A010", *fields))
    answers: dict[str, Raw] = {
        "sn": "ab",
        "way": "burn",
        "day": "2026-02-30",
        "n": "1.5",
        "pic": ("a",),
        "t": ("9",),
    }
    judged = run_rules.judge(one, ARun(one).state, one.steps[0], answers)
    assert codes(judged.malformed) == [
        "malformed-pattern",
        "not-an-option",
        "malformed-date",
        "malformed-count",
        "too-few",
    ]
    assert judged.missing == ("pic",)


@pytest.mark.parametrize(
    "one",
    [
        Field("x", "number", limits=(Limit("max", "10"),)),
        Field("x", "count", limits=(Limit("max", "10"),)),
        Field("x", "parts"),
        replace(CHOICE, id="x", good=("fire",)),
        Field("x", "date"),
        Field("x", "text"),
        Field("x", "code"),
    ],
)
@pytest.mark.parametrize("raw", [("380",), ("1", "2"), True])
def test_several_answers_where_one_belongs_are_asked_again(one: Field, raw: Raw) -> None:
    """No limit could be held against them."""
    line = procedure(step("A010", one))
    judged = run_rules.judge(line, ARun(line).state, line.steps[0], {"x": raw})
    assert codes(judged.malformed) == ["malformed-answer"]


def test_a_text_where_yes_or_no_belongs_is_asked_again() -> None:
    line = procedure(step("A010"))
    judged = run_rules.judge(line, ARun(line).state, line.steps[0], {"ok": "yes"})
    assert codes(judged.malformed) == ["malformed-answer"]


def test_one_loose_joint_fails_the_step() -> None:
    one = procedure(step("A010", Field("t", "torque", count=2, limits=(Limit("min", "10"),))))
    judged = run_rules.judge(one, ARun(one).state, one.steps[0], {"t": ("12", "9,9")})
    assert [(r.code, r.params["value"], r.params["unit"]) for r in judged.failures] == [
        ("legal-limit-broken", "9.9", "Nm")
    ]


def test_a_rule_over_a_waived_value_only_warns() -> None:
    later = Field("u2", "number", unit="V", ok="A020.u2 <= A010.u1")
    one = ARun(
        procedure(
            step("A010", Field("u1", "number", unit="V")),
            step("A020", later),
            not_possible=NotPossible(then="go_on"),
        )
    )
    one.record(InputImpossible(RUN, "A010", "u1", "no lead", "", "ben"))
    one.record(StepConfirmed(RUN, "A010", {}))
    judged = run_rules.judge(one.procedure, one.state, one.procedure.by_id["A020"], {"u2": "7"})
    assert (judged.passed, codes(judged.warnings)) == (True, ["rule-not-known"])


def test_a_rule_that_lacks_a_fact_about_the_vehicle_fails() -> None:
    rule = Field("old", "bool", ok="vehicle.age >= age_min")
    age = {"vehicle.age": Variable("num", "a")}
    minimum = {"age_min": Variable("num", "a", "5")}
    one = procedure(step("A010", rule), context=age, params=minimum)
    unknown = run_rules.judge(one, ARun(one).state, one.steps[0], {"old": True})
    known = run_rules.judge(one, ARun(one, {"vehicle.age": "7"}).state, one.steps[0], {"old": True})
    assert (codes(unknown.failures), known.passed) == (["rule-not-known"], True)


def test_a_computed_value_comes_in_its_unit() -> None:
    total = Field("total", "computed", unit="kg", value="A010.a + A010.b")
    parts = (Field("a", "number", unit="g"), Field("b", "number", unit="kg"))
    one = procedure(step("A010", *parts, total))
    judged = run_rules.judge(one, ARun(one).state, one.steps[0], {"a": "500", "b": "1"})
    assert judged.computed == {"total": Decimal("1.5")}
