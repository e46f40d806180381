"""Judging the answers of one step: what is missing, malformed, beyond a limit, or odd."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from app.domain import units
from app.domain.errors import Reason
from app.domain.expression import UNKNOWN
from app.domain.expression_types import InvalidExpression
from app.domain.procedure import Field, Limit, LimitLevel, LimitOp, Procedure, Raw, Step
from app.domain.procedure_plan import plan_of, reads_of
from app.domain.run_state import RunState
from app.domain.run_view import RunView, input_value, unit_of

_MANY = ("multi", "list", "zone")
_ONE = ("number", "count", "parts", "choice", "date", "text", "code")


@dataclass(frozen=True, slots=True)
class ShownLimit:
    """A limit beside the value it bounds.

    bound: in the field's unit, None while its sources are not known. formula: the bound
    as the author wrote it. source: the law, standard or site rule behind it.
    """

    op: LimitOp
    level: LimitLevel
    bound: Decimal | None
    formula: str
    source: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a step's answers amount to.

    missing and malformed answers are asked again and count as no attempt; failures make
    a failed attempt; warnings never hold anything up. computed: in the field's unit.
    """

    missing: tuple[str, ...]
    malformed: tuple[Reason, ...]
    failures: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    computed: Mapping[str, Decimal | str | bool]
    limits: Mapping[str, tuple[ShownLimit, ...]]

    @property
    def complete(self) -> bool:
        """Nothing is missing or malformed."""
        return not self.missing and not self.malformed

    @property
    def passed(self) -> bool:
        """Complete, and nothing breaks a rule."""
        return self.complete and not self.failures


def judge(
    procedure: Procedure,
    state: RunState,
    step: Step,
    answers: Mapping[str, Raw],
    privately: frozenset[str] = frozenset(),
) -> Verdict:
    """Judge the answers of a step (raw, by field id) without changing anything.

    privately: fields whose answer is kept apart; where it is not among the answers it counts
    as given. Inputs recorded as impossible are not missed.
    """
    view = RunView(procedure, state, step, answers)
    found = _Found()
    for one in step.fields:
        found.limits[one.id] = tuple(_shown(view, one, limit) for limit in one.limits)
        raw = answers.get(one.id)
        if one.type == "computed":
            _compute(view, step, one, found)
        elif is_blank(one, raw):
            kept_apart = raw is None and one.id in privately
            if not kept_apart and not _excused(state, step, one):
                found.missing.append(one.id)
            continue
        elif raw is not None and (odd := tuple(_malformed(one, raw))):
            found.malformed.extend(odd)
            continue
        elif _too_few_pictures(one, raw) and not _waived(state, step, one):
            found.missing.append(one.id)
        _apply_rules(view, step, one, raw, found)
    return Verdict(
        tuple(found.missing),
        tuple(found.malformed),
        tuple(found.failures),
        tuple(found.warnings),
        found.computed,
        found.limits,
    )


@dataclass
class _Found:
    """A verdict in the making."""

    missing: list[str] = field(default_factory=list)
    malformed: list[Reason] = field(default_factory=list)
    failures: list[Reason] = field(default_factory=list)
    warnings: list[Reason] = field(default_factory=list)
    computed: dict[str, Decimal | str | bool] = field(default_factory=dict)
    limits: dict[str, tuple[ShownLimit, ...]] = field(default_factory=dict)


def _compute(view: RunView, step: Step, one: Field, found: _Found) -> None:
    value = view.value(f"{step.id}.{one.id}")
    if isinstance(value, Decimal):
        found.computed[one.id] = units.from_base(value, one.unit)
    elif isinstance(value, bool | str):
        found.computed[one.id] = value


def _apply_rules(view: RunView, step: Step, one: Field, raw: Raw | None, found: _Found) -> None:
    limits = found.limits[one.id]
    found.failures.extend(_poor(one, raw))
    found.failures.extend(_beyond_limits(view, step, one, raw, limits))
    for rule in _rules_not_kept(view, one, limits):
        blind = rule.code == "rule-not-known" and _reads_nothing_given(view, rule)
        (found.warnings if blind else found.failures).append(rule)
    if one.warn and view.evaluate(one.warn) is True:
        found.warnings.append(Reason("warned", {"field": one.id, "rule": one.warn}))


def is_blank(one: Field, raw: Raw | None) -> bool:
    """Whether nothing was answered; an empty choice of many is an answer."""
    if raw is None or isinstance(raw, bool):
        return raw is None
    if isinstance(raw, str):
        return not raw.strip()
    return not any(part.strip() for part in raw) and not (raw == () and one.type in _MANY)


def _excused(state: RunState, step: Step, one: Field) -> bool:
    return one.optional or _waived(state, step, one)


def _waived(state: RunState, step: Step, one: Field) -> bool:
    return f"{step.id}.{one.id}" in state.impossible


def _too_few_pictures(one: Field, raw: Raw | None) -> bool:
    """Not malformed: what was measured is written down before the last picture is taken."""
    have = len(raw) if isinstance(raw, tuple) else 1
    return one.type == "photo" and have < one.count


def _shown(view: RunView, one: Field, limit: Limit) -> ShownLimit:
    return ShownLimit(
        limit.op, limit.level, _bound(view, one, limit.bound), limit.bound, limit.source
    )


def _bound(view: RunView, one: Field, text: str) -> Decimal | None:
    plain = units.parse_number(text)
    if plain is not None:
        return plain
    try:
        value = view.evaluate(text)
    except InvalidExpression:
        return None
    return units.from_base(value, unit_of(one)) if isinstance(value, Decimal) else None


def _malformed(one: Field, raw: Raw) -> Iterator[Reason]:
    params = {"field": one.id}
    if not _fits(one, raw):
        yield Reason("malformed-answer", params)
        return
    if isinstance(raw, bool):
        return
    if one.type in ("number", "count", "parts", "torque", "list"):
        yield from _malformed_numbers(one, (raw,) if isinstance(raw, str) else raw, params)
    elif one.type in ("choice", "multi"):
        known = {option.id for option in one.options}
        for answer in (raw,) if isinstance(raw, str) else raw:
            if answer not in known:
                yield Reason("not-an-option", {**params, "answer": answer})
    elif one.type == "date" and not _is_date(raw):
        yield Reason("malformed-date", params)
    if one.pattern is not None and not _matches(one.pattern, raw):
        yield Reason("malformed-pattern", {**params, "pattern": one.pattern})


def _fits(one: Field, raw: Raw) -> bool:
    """Whether it is the kind of answer the input takes; any other would pass every limit."""
    if isinstance(raw, bool) or one.type == "bool":
        return isinstance(raw, bool) and one.type == "bool"
    return isinstance(raw, str) or one.type not in _ONE


def _malformed_numbers(
    one: Field, parts: tuple[str, ...], params: Mapping[str, str]
) -> Iterator[Reason]:
    if one.type == "list" and one.item == "text":
        return
    numbers = [units.parse_number(part) for part in parts]
    if any(number is None for number in numbers):
        yield Reason("malformed-number", params)
    elif one.type in ("count", "parts") and any(n != int(n) or n < 0 for n in numbers if n):
        yield Reason("malformed-count", params)
    elif one.type == "torque" and len(parts) != one.count:
        need = {**params, "have": str(len(parts)), "need": str(one.count)}
        yield Reason("too-few", need)


def _is_date(raw: Raw) -> bool:
    try:
        return isinstance(raw, str) and bool(date.fromisoformat(raw))
    except ValueError:
        return False


@lru_cache(maxsize=1024)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _matches(pattern: str, raw: Raw) -> bool:
    parts = (raw,) if isinstance(raw, str) else raw if isinstance(raw, tuple) else ()
    return all(_pattern(pattern).fullmatch(part) for part in parts)


def _poor(one: Field, raw: Raw | None) -> Iterator[Reason]:
    """A plain no, or an answer that is none of the good ones."""
    if raw is False and one.ok is None and not one.optional:
        yield Reason("answer-no", {"field": one.id})
    if one.good and raw is not None and not isinstance(raw, bool):
        for answer in (raw,) if isinstance(raw, str) else raw:
            if answer not in one.good:
                yield Reason("answer-not-good", {"field": one.id, "answer": answer})


def _beyond_limits(
    view: RunView, step: Step, one: Field, raw: Raw | None, limits: tuple[ShownLimit, ...]
) -> Iterator[Reason]:
    numbers = _numbers(view, step, one, raw) if limits else ()
    for limit in limits:
        for number in numbers if limit.bound is not None else ():
            if limit.bound is not None and _beyond(limit.op, number, limit.bound):
                yield _limit_broken(one, limit, number, limit.bound)


def _numbers(view: RunView, step: Step, one: Field, raw: Raw | None) -> tuple[Decimal, ...]:
    """The answered numbers in the field's unit."""
    if one.type == "computed":
        value = view.value(f"{step.id}.{one.id}")
    else:
        value = UNKNOWN if raw is None else input_value(one, raw)
    many = value if isinstance(value, tuple) else (value,)
    return tuple(units.from_base(n, unit_of(one)) for n in many if isinstance(n, Decimal))


def _beyond(op: LimitOp, number: Decimal, bound: Decimal) -> bool:
    if op == "min":
        return number < bound
    if op == "max":
        return number > bound
    return (number.copy_abs() if op == "abs_below" else number) >= bound


def _limit_broken(one: Field, limit: ShownLimit, number: Decimal, bound: Decimal) -> Reason:
    return Reason(
        f"{limit.level}-limit-broken",
        {
            "field": one.id,
            "op": limit.op,
            "bound": plain_text(bound),
            "unit": unit_of(one),
            "value": plain_text(number),
        },
    )


def plain_text(number: Decimal) -> str:
    """A number without exponent and without trailing zeros behind the point."""
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _rules_not_kept(view: RunView, one: Field, limits: tuple[ShownLimit, ...]) -> Iterator[Reason]:
    """The field's rule when it is broken, and every rule or limit that gives no answer."""
    for limit in limits:
        if limit.bound is None:
            yield Reason("rule-not-known", {"field": one.id, "rule": limit.formula})
    if one.ok is not None:
        answer = view.evaluate(one.ok)
        if answer is not True:
            code = "rule-broken" if answer is False else "rule-not-known"
            yield Reason(code, {"field": one.id, "rule": one.ok})


def _reads_nothing_given(view: RunView, rule: Reason) -> bool:
    """Whether a rule gives no answer because an input it reads was never given.

    Then it only warns: the input is missing, optional or waived, and holds the step up
    by itself where it must. A rule that lacks a fact about the vehicle is a failure.
    """
    read = reads_of(view.procedure, plan_of(view.procedure).inputs, rule.params["rule"])
    return any(view.value(name) is UNKNOWN for name in read.inputs)
