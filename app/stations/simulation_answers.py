"""Made-up answers to the inputs of a step: ones that pass, and ones that fail."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from decimal import Decimal

from app.domain import units
from app.domain.procedure import Field, Procedure, Raw, Step
from app.domain.procedure_plan import plan_of, reads_of
from app.domain.run import RunState
from app.domain.run_rules import ShownLimit, judge
from app.domain.run_view import RunView, unit_of

TRIES = 40
_WORDS = (
    "SN-000123456",
    "VF1RFB00X56789012",
    "E2-100R-030123",
    "0" * 64,
    "https://id.example/abc",
    "Q-07",
    "BE",
    "FR",
    "A",
    "12",
    "1234",
    "123456",
    "2026-11-02",
    "AB-123-CD",
    "F-OIL",
)


def passing_answers(
    procedure: Procedure,
    state: RunState,
    step: Step,
    given: Mapping[str, Raw],
    chance: random.Random,
) -> Mapping[str, Raw]:
    """Answers that break no rule, as far as a few dozen tries find some; `given` ones stay."""
    answers: dict[str, Raw] = {}
    related = {one.id: _related(procedure, state, step, one) for one in step.fields}
    for attempt in range(TRIES):
        limits = judge(procedure, state, step, {**answers, **given}).limits
        answers = {
            one.id: given[one.id]
            if one.id in given
            else _good(one, limits[one.id], related[one.id], chance, attempt)
            for one in step.fields
            if one.type != "computed" and f"{step.id}.{one.id}" not in state.impossible
        }
        if judge(procedure, state, step, answers).passed:
            break
    return answers


def failing_answers(
    procedure: Procedure,
    state: RunState,
    step: Step,
    given: Mapping[str, Raw],
    chance: random.Random,
) -> Mapping[str, Raw]:
    """Answers of which one breaks a rule where the step has any rule to break."""
    answers = dict(passing_answers(procedure, state, step, given, chance))
    limits = judge(procedure, state, step, answers).limits
    for one in chance.sample(step.fields, len(step.fields)):
        bad = _bad(one, limits[one.id])
        if bad is not None and one.id in answers:
            answers[one.id] = bad
            break
    return answers


def _good(
    one: Field,
    limits: tuple[ShownLimit, ...],
    related: list[Decimal],
    chance: random.Random,
    attempt: int,
) -> Raw:
    if one.type == "bool":
        return attempt < TRIES // 2 or chance.random() < 0.5
    if one.type in ("choice", "multi"):
        known = one.good or tuple(option.id for option in one.options)
        return chance.choice(known) if one.type == "choice" else (chance.choice(known),)
    if one.type in ("number", "count", "parts", "torque"):
        number = _number(one, limits, related, chance, attempt)
        return (number,) * one.count if one.type == "torque" else number
    if one.type == "list":
        return ("1",) if one.item == "number" else ("seen",)
    if one.type in ("photo", "zone"):
        return ("0" * 64,) * max(1, one.count)
    if one.type == "date":
        return "2026-11-02"
    fits = [w for w in _WORDS if one.pattern is None or re.fullmatch(one.pattern, w)]
    if fits:
        return fits[0]
    return "" if one.optional else "?"


def _number(
    one: Field,
    limits: tuple[ShownLimit, ...],
    related: list[Decimal],
    chance: random.Random,
    attempt: int,
) -> str:
    lows = [limit.bound for limit in limits if limit.op == "min" and limit.bound is not None]
    highs = [limit.bound for limit in limits if limit.op != "min" and limit.bound is not None]
    lows += [-bound for limit in limits if (bound := limit.bound) and limit.op == "abs_below"]
    low = max(lows) if lows else min([Decimal(0), *highs]) - (Decimal(1) if highs else 0)
    high = min(highs) if highs else low + 10
    tried = [(low + high) / 2, low, high, low + (high - low) / 10]
    if attempt >= len(tried):
        within = (n for n in related if all(n >= b for b in lows) and all(n <= b for b in highs))
        tried = list(within) or tried
        return _shown(one, chance.choice(tried))
    return _shown(one, tried[attempt])


def _shown(one: Field, number: Decimal) -> str:
    places = Decimal(1) if one.type in ("count", "parts") else Decimal("0.001")
    return format(number.quantize(places), "f")


def _related(procedure: Procedure, state: RunState, step: Step, one: Field) -> list[Decimal]:
    """The values that the step's rules compare with, in the input's unit, and parts of them."""
    view = RunView(procedure, state)
    unit, inputs = unit_of(one), plan_of(procedure).inputs
    names: set[str] = set()
    for rule in (other.ok for other in step.fields if other.ok is not None):
        names |= reads_of(procedure, inputs, rule).names
    found = []
    for name in sorted(names):
        value = view.value(name)
        if isinstance(value, Decimal) and value.copy_abs() < Decimal(10) ** 9:
            shown = units.from_base(value, unit)
            found += [shown, shown / 2, shown / 4]
    return found


def _bad(one: Field, limits: tuple[ShownLimit, ...]) -> Raw | None:
    """An answer that fails by itself; None where the input has no rule of its own."""
    if one.type == "bool" and one.ok is None and not one.optional:
        return False
    poor = [option.id for option in one.options if one.good and option.id not in one.good]
    if poor:
        return poor[0] if one.type == "choice" else (poor[0],)
    for limit in limits:
        if limit.bound is not None and one.type in ("number", "torque"):
            beyond = limit.bound + (-1 if limit.op == "min" else 1)
            text = format(beyond.quantize(Decimal("0.001")), "f")
            return (text,) * one.count if one.type == "torque" else text
    return None
