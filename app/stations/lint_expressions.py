"""Checks every expression of a procedure: names, kinds, units, and whether it can be true."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Mapping

from app.domain import expression, units
from app.domain.expression import BOOL, InvalidExpression, Type, Unknown
from app.domain.procedure import Field, Procedure, Step, Value, Variable
from app.domain.procedure_plan import Reads, plan_of, reads_of
from app.domain.run_view import unit_of
from app.stations.lint_report import Report

_CODES = {
    "syntax": "expression",
    "name": "unknown-name",
    "type": "type",
    "unit": "unit",
    "option": "unknown-option",
}
_MAX_TRIALS = 512


def lint(procedure: Procedure, report: Report) -> None:
    """Find wrong expressions, private values in rules, and conditions that never hold."""
    checker = _Checker(procedure, report)
    for step in procedure.steps:
        checker.step(step)
        for one in step.fields:
            checker.field(step, one)
    for name, rule in procedure.verdict.items():
        checker.expression(rule, BOOL, ("", name, "verdict"))


def declared_types(procedure: Procedure, report: Report) -> dict[str, Type]:
    """The type of every name an expression may use."""
    names = {
        name: _variable_type(one)
        for name, one in (*procedure.context.items(), *procedure.params.items())
        if one.unit in units.UNITS
    }
    waiting = {name: (text, ("", name, "derived")) for name, text in procedure.derived.items()}
    for step in procedure.steps:
        for one in step.fields:
            key = f"{step.id}.{one.id}"
            kind = _field_type(one)
            if one.type == "computed" and one.value is not None:
                waiting[key] = (one.value, (step.id, one.id, "value"))
            elif kind is not None:
                names[key] = kind
    _resolve(procedure, report, names, waiting)
    return names


def _resolve(
    procedure: Procedure,
    report: Report,
    names: dict[str, Type],
    waiting: dict[str, tuple[str, tuple[str, str, str]]],
) -> None:
    """Type derived and computed names in whatever order they build on each other."""
    steps = frozenset(procedure.by_id)
    while waiting:
        ready = {name for name, (text, _) in waiting.items() if not _names(text) & waiting.keys()}
        if not ready:
            for name, (_, where) in waiting.items():
                report.error("cycle", f"{name} is worked out from itself", *where)
            return
        found: dict[str, Type] = {}
        for name in ready:
            text, where = waiting.pop(name)
            try:
                found[name] = expression.check(text, names, steps)
            except InvalidExpression as error:
                report.error(_CODES[error.fault], f"{name}: {error.problem}", *where)
        names.update(found)


def _names(text: str) -> frozenset[str]:
    try:
        return expression.parse(text).names
    except InvalidExpression:
        return frozenset()


def _variable_type(one: Variable) -> Type:
    return Type("num", units.dimension(one.unit)) if one.type == "num" else Type(one.type)


def _field_type(one: Field) -> Type | None:
    if one.unit not in units.UNITS:
        return None
    dimension = units.dimension(unit_of(one))
    if one.type in ("number", "count", "parts"):
        return Type("num", dimension)
    if one.type == "torque" or (one.type == "list" and one.item == "number"):
        return Type("nums", dimension)
    if one.type == "bool":
        return BOOL
    options = frozenset(option.id for option in one.options) or None
    if one.type in ("multi", "list", "zone"):
        return Type("strs", (), options)
    return Type("str", (), options) if one.type in ("choice", "text", "code", "date") else None


class _Checker:
    def __init__(self, procedure: Procedure, report: Report) -> None:
        self._procedure = procedure
        self._report = report
        self._names = declared_types(procedure, report)
        self._steps = frozenset(procedure.by_id)
        self._inputs = plan_of(procedure).inputs
        self._private = {
            key for key, (_, one) in self._inputs.items() if one.private or one.type == "signature"
        }

    def step(self, step: Step) -> None:
        if step.when is not None and self.expression(step.when, BOOL, (step.id, "", "when")):
            self._satisfiable(step, step.when)
        for one in step.requires:
            if one.when is not None:
                self.expression(one.when, BOOL, (step.id, "", "requires"))

    def field(self, step: Step, one: Field) -> None:
        for key, rule in (("ok", one.ok), ("warn", one.warn)):
            if rule is not None:
                self.expression(rule, BOOL, (step.id, one.id, key))
        unit = unit_of(one)
        number = Type("num", units.dimension(unit)) if unit in units.UNITS else Type("num")
        for limit in one.limits:
            if units.parse_number(limit.bound) is None:
                key = limit.op if limit.level == "legal" else f"site_{limit.op}"
                self.expression(limit.bound, number, (step.id, one.id, key))
        if one.prefill is not None:
            wanted = self._names.get(f"{step.id}.{one.id}")
            self.expression(one.prefill, wanted, (step.id, one.id, "prefill"))
        if one.type == "computed" and f"{step.id}.{one.id}" in self._names:
            self._computed(step, one, self._names[f"{step.id}.{one.id}"], number)

    def _computed(self, step: Step, one: Field, kind: Type, number: Type) -> None:
        if kind.kind == "num" and kind.dimension not in (None, number.dimension):
            message = f"the value of {one.id} is not in {one.unit or 'a plain number'}"
            self._report.error("unit", message, step.id, one.id, "value")

    def expression(self, text: str, wanted: Type | None, where: tuple[str, str, str]) -> bool:
        """Whether an expression is of the wanted type; the report says what is wrong."""
        try:
            found = expression.check(text, self._names, self._steps)
        except InvalidExpression as error:
            self._report.error(_CODES[error.fault], self._hint(error, text), *where)
            return False
        if wanted is not None and found.kind != wanted.kind:
            message = f"{_KINDS[wanted.kind]} is needed here, not {_KINDS[found.kind]}: {text}"
            self._report.error("type", message, *where)
        elif wanted is not None and found.dimension not in (None, wanted.dimension):
            self._report.error("unit", f"this is not in the unit of the field: {text}", *where)
        read = reads_of(self._procedure, self._inputs, text)
        for name in sorted(read.inputs & self._private):
            self._report.error("private", f"{name} is private and never known to rules", *where)
        self._impossible_targets(text, where)
        return True

    def _impossible_targets(self, text: str, where: tuple[str, str, str]) -> None:
        for target in sorted(expression.parse(text).inputs - self._inputs.keys()):
            self._report.error("unknown-name", f"the input {target} is not known", *where)

    def _hint(self, error: InvalidExpression, text: str) -> str:
        unknown = [name for name in _names(text) if name not in self._names]
        if error.fault != "name" or not unknown:
            return error.problem
        near = difflib.get_close_matches(unknown[0], self._names, 1)
        return f"{error.problem}; did you mean {near[0]}?" if near else error.problem

    def _satisfiable(self, step: Step, text: str) -> None:
        """Try all answers of the choices it reads; a condition never true hides the step."""
        read = reads_of(self._procedure, self._inputs, text)
        trials = _Trials(self._procedure, self._names, read)
        if not any(expression.evaluate(text, one) is not False for one in trials):
            message = f"no answer makes the condition true, so nobody reaches the step: {text}"
            self._report.error("unreachable", message, step.id, key="when")


_KINDS: Mapping[str, str] = {
    "bool": "true or false",
    "num": "a number",
    "str": "a text",
    "nums": "several numbers",
    "strs": "several options",
}


class _Trials:
    """Every combination of the finite values a condition reads; the rest stays unknown."""

    def __init__(self, procedure: Procedure, names: Mapping[str, Type], read: Reads) -> None:
        self._procedure = procedure
        self._plan = plan_of(procedure)
        self._choices: dict[str, tuple[Value, ...]] = {}
        for name in sorted(read.names - procedure.derived.keys()):
            kind = names.get(name)
            if kind is not None and kind.kind == "bool":
                self._choices[name] = (True, False)
            elif kind is not None and kind.kind == "str" and kind.options:
                self._choices[name] = tuple(sorted(kind.options))
        self._known: dict[str, Value] = {}

    def __iter__(self) -> Iterator[_Trials]:
        combinations = itertools.product(*self._choices.values())
        for combination in itertools.islice(combinations, _MAX_TRIALS):
            self._known = dict(zip(self._choices, combination, strict=True))
            yield self
        self._known = {}
        if self._size() > _MAX_TRIALS:
            yield self

    def _size(self) -> int:
        size = 1
        for one in self._choices.values():
            size *= len(one)
        return size

    def value(self, name: str) -> Value | Unknown:
        if name in self._known:
            return self._known[name]
        if name in self._plan.constants:
            return self._plan.constants[name]
        text = self._procedure.derived.get(name)
        if text is None and name in self._plan.inputs:
            text = self._plan.inputs[name][1].value
        return expression.UNKNOWN if text is None else expression.evaluate(text, self)

    def done(self, step: str) -> bool | Unknown:
        return expression.UNKNOWN

    def impossible(self, name: str) -> bool | Unknown:
        return expression.UNKNOWN

    def failed(self, step: str) -> bool | Unknown:
        return expression.UNKNOWN
