"""The language of conditions and limits: closed, exact, three-valued, unit-checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import expression, units
from app.domain.expression import BOOL, UNKNOWN, InvalidExpression, Type, Unknown
from app.domain.procedure import Value

VOLT = Type("num", units.dimension("V"))
NAMES: Mapping[str, Type] = {
    "u": VOLT,
    "r": Type("num", units.dimension("ohm")),
    "k": Type("num", units.dimension("ohm/V")),
    "n": Type("num"),
    "cat": Type("str", (), frozenset({"M1", "N1"})),
    "ok": BOOL,
    "HV050.seen": Type("strs", (), frozenset({"dent", "leak"})),
    "E010.t": Type("nums", units.dimension("Nm")),
}


@dataclass
class Known:
    """Facts that know what they are given and nothing else."""

    values: Mapping[str, Value] = field(default_factory=dict)
    steps: Mapping[str, bool] = field(default_factory=dict)

    def value(self, name: str) -> Value | Unknown:
        return self.values.get(name, UNKNOWN)

    def done(self, step: str) -> bool | Unknown:
        return self.steps.get(step, UNKNOWN)

    def impossible(self, name: str) -> bool | Unknown:
        return self.steps.get(name, UNKNOWN)

    def failed(self, step: str) -> bool:
        return self.steps.get(step, False)


@pytest.mark.parametrize(
    "text",
    [
        "r >= u",
        "k * u + u",
        "rr > 3",
        "cat > 'M1'",
        "().__class__",
        "cat.upper()",
        "[1, 2][0]",
        "2 ** 9",
        "'a' * 9",
        "lambda: 1",
        "[i for i in (1, 2)]",
        "f'{n}'",
        "__import__('os')",
        "open('x')",
        "ok and 1",
        "1 if ok else 'a'",
        "n if ok else u",
        "done(1)",
        "done('HV050.u')",
        "impossible('HV050')",
        "min(u, r)",
        "1 < 'a'",
        "cat in cat",
        "u := 3",
        "not 3",
        "~3",
        "3 // 4",
        "1j",
        "1e5",
        "b'a'",
        "...",
        "None",
        "u > 60",
        "cat == 'M3'",
        "cat in ['M1', 'L7']",
        "contains(HV050.seen, 'dents')",
        "contains(cat, 'M1')",
        "round1(u)",
        "E010.t > 3",
        "abs(n, n)",
        "",
        "1 +",
        "n > 0 " * 200,
        "(" * 300 + "1" + ")" * 300,
        " and ".join(["ok"] * 81),
    ],
)
def test_everything_outside_the_language_is_refused(text: str) -> None:
    with pytest.raises(InvalidExpression):
        expression.check(text, NAMES)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("r >= k * u and cat in ['M1', 'N1']", "bool"),
        ("u > 0", "bool"),
        ("-u < 0 <= u", "bool"),
        ("k * u", "num"),
        ("round1(100 * r / r)", "num"),
        ("max(E010.t) - min(E010.t)", "num"),
        ("contains(HV050.seen, 'dent') or not ok", "bool"),
        ("u if cat == 'M1' else 2 * u", "num"),
        ("done('A010') and not failed('A020') or impossible('A010.u')", "bool"),
    ],
)
def test_what_the_language_can_say(text: str, kind: str) -> None:
    assert expression.check(text, NAMES).kind == kind


def test_a_step_that_does_not_exist_is_named() -> None:
    with pytest.raises(InvalidExpression) as caught:
        expression.check("done('A010')", NAMES, frozenset({"A020"}))
    assert (caught.value.fault, "A010" in caught.value.problem) == ("name", True)


def test_numbers_are_exact_on_the_limit() -> None:
    third = Known({"u": Decimal("0.1") + Decimal("0.2")})
    assert expression.evaluate("u <= 0.3", third) is True
    assert expression.evaluate("u == 0.30000000000000004", third) is False


def test_isolation_limit_of_the_regulation() -> None:
    exactly = Known({"u": Decimal("403.2"), "k": Decimal(500), "r": Decimal(201600)})
    assert expression.evaluate("r >= k * u", exactly) is True


def test_division_by_zero_is_not_known() -> None:
    assert expression.evaluate("1 / n > 3", Known({"n": Decimal(0)})) is UNKNOWN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ok and n > 3", UNKNOWN),
        ("n > 3 and ok", UNKNOWN),
        ("not ok and n > 3", False),
        ("n > 3 and not ok", False),
        ("n > 3 or ok", True),
        ("n > 3 or not ok", UNKNOWN),
        ("not n > 3", UNKNOWN),
        ("1 > 2 > n", False),
        ("1 < 2 < n", UNKNOWN),
        ("1 if n > 3 else 1", Decimal(1)),
        ("1 if n > 3 else 2", UNKNOWN),
        ("cat in ['M1']", UNKNOWN),
        ("done('A010')", UNKNOWN),
        ("failed('A010')", False),
    ],
)
def test_unknown_parts_decide_nothing_but_block_nothing(text: str, value: object) -> None:
    assert expression.evaluate(text, Known({"ok": True})) == value


truths = st.recursive(
    st.sampled_from(["p", "q", "True", "False"]),
    lambda inner: st.one_of(
        inner.map(lambda a: f"not ({a})"),
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(
            lambda t: f"({t[0]}) {t[1]} ({t[2]})"
        ),
        st.tuples(inner, inner, inner).map(lambda t: f"({t[0]}) if ({t[1]}) else ({t[2]})"),
    ),
    max_leaves=12,
)


@given(truths, st.booleans(), st.booleans())
def test_learning_more_never_turns_an_answer_round(text: str, p: bool, q: bool) -> None:
    partial = expression.evaluate(text, Known({"p": p}))
    full = expression.evaluate(text, Known({"p": p, "q": q}))
    assert partial is UNKNOWN or partial == full


@given(truths, st.booleans(), st.booleans())
def test_known_truths_mean_what_python_means(text: str, p: bool, q: bool) -> None:
    meant = eval(text, {"p": p, "q": q})
    assert expression.evaluate(text, Known({"p": p, "q": q})) is meant


@given(st.text(alphabet="()[]{}.,:'\"+-*/<>=!&|~^%@ \n\tabxyzu_0123456789andornotinifelse\\"))
def test_any_text_is_an_expression_or_is_refused(text: str) -> None:
    try:
        expression.check(text, NAMES)
    except InvalidExpression:
        return
    expression.evaluate(text, Known({"u": Decimal(1), "ok": True}))


@given(st.decimals(-(10**9), 10**9, places=6), st.sampled_from(sorted(units.UNITS)))
def test_a_value_survives_its_unit(number: Decimal, unit: str) -> None:
    back = units.from_base(units.to_base(number, unit), unit)
    assert abs(back - number) < Decimal("1e-20")


@pytest.mark.parametrize(
    "text", ["1.000,5", "1e5", "", "NaN", "inf", "1 2", "--1", "1.", "٣", "1_0"]
)
def test_a_doubtful_number_is_asked_again(text: str) -> None:
    assert units.parse_number(text) is None


@pytest.mark.parametrize(("text", "number"), [("12,5", "12.5"), ("-0.2", "-0.2"), ("+7", "7")])
def test_numbers_are_read_with_comma_or_point(text: str, number: str) -> None:
    assert units.parse_number(text) == Decimal(number)
