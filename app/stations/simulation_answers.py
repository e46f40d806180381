"""Made-up answers to the inputs of a step: ones that pass, and ones that fail."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from decimal import Decimal

from app.domain import units
from app.domain.procedure import Field, Procedure, Raw, Step
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
    for attempt in range(TRIES):
        limits = judge(procedure, state, step, {**answers, **given}).limits
        answers = {
            one.id: given[one.id]
            if one.id in given
            else _good(procedure, state, one, limits[one.id], chance, attempt)
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
    procedure: Procedure,
    state: RunState,
    one: Field,
    limits: tuple[ShownLimit, ...],
    chance: random.Random,
    attempt: int,
) -> Raw:
    if one.type == "bool":
        return attempt < TRIES // 2 or chance.random() < 0.5
    if one.type in ("choice", "multi"):
        known = one.good or tuple(option.id for option in one.options)
        return chance.choice(known) if one.type == "choice" else (chance.choice(known),)
    if one.type in ("number", "count", "parts", "torque"):
        number = _number(procedure, state, one, limits, chance, attempt)
        return (number,) * one.count if one.type == "torque" else number
    if one.type == "list":
        return ("1",) if one.item == "number" else ("seen",)
    if one.type in ("photo", "zone"):
        return ("0" * 64,) * max(1, one.count)
    if one.type == "date":
        return "2026-11-02"
    fits = [w for w in _WORDS if one.pattern is None or re.fullmatch(one.pattern, w)]
    return fits[0] if fits else "?"


def _number(
    procedure: Procedure,
    state: RunState,
    one: Field,
    limits: tuple[ShownLimit, ...],
    chance: random.Random,
    attempt: int,
) -> str:
    lows = [limit.bound for limit in limits if limit.op == "min" and limit.bound is not None]
    highs = [limit.bound for limit in limits if limit.op != "min" and limit.bound is not None]
    lows += [-bound for limit in limits if (bound := limit.bound) and limit.op == "abs_below"]
    low = max(lows) if lows else min([Decimal(0), *highs]) - (Decimal(1) if highs else 0)
    high = min(highs) if highs else low + 10
    tried = [(low + high) / 2, low, high, low + (high - low) / 10]
    if attempt >= len(tried) or one.ok is not None:
        tried += _related(procedure, state, one)
    number = tried[attempt] if attempt < len(tried) else chance.choice(tried)
    places = Decimal(1) if one.type in ("count", "parts") else Decimal("0.001")
    return format(number.quantize(places), "f")


def _related(procedure: Procedure, state: RunState, one: Field) -> list[Decimal]:
    """Known values of the same dimension and parts of them: what rules compare with."""
    view = RunView(procedure, state)
    unit = unit_of(one)
    found = []
    names = [name for name, v in procedure.context.items() if v.unit in units.UNITS]
    same = [n for n in names if units.dimension(procedure.context[n].unit) == units.dimension(unit)]
    for name in (*same, *state.values):
        value = view.value(name)
        if isinstance(value, Decimal):
            shown = units.from_base(value, unit)
            found += [shown, shown / 2, shown / 4, shown * Decimal("0.8")]
    return [number for number in found if number.copy_abs() < Decimal(10) ** 9] or [Decimal(0)]


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
