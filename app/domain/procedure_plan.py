"""What a procedure implies, worked out once: inputs, constants, what stands on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.domain import expression, units
from app.domain.expression import UNKNOWN, InvalidExpression, Unknown
from app.domain.procedure import (
    Field,
    Procedure,
    Raw,
    Requirement,
    Step,
    Value,
    Variable,
)

InputKey = str
"""An input of a step as expressions and the run name it: `STEP.field`."""


@dataclass(frozen=True)
class Plan:
    """Lookups over one procedure.

    inputs: every input by `STEP.field`. constants: parameters in base units.
    requires: by step, what it requires, without what a parameter switches off.
    dependants: by step, all steps that stand on it, itself included.
    sources: by step, the steps whose outcome its `when` waits for, in declared order.
    renewable: the steps that may be done again to renew a lapsed state, with the step
    that proves it.
    """

    inputs: Mapping[InputKey, tuple[Step, Field]]
    constants: Mapping[str, Value]
    requires: Mapping[str, tuple[Requirement, ...]]
    dependants: Mapping[str, frozenset[str]]
    sources: Mapping[str, tuple[str, ...]]
    renewable: Mapping[str, Step]


@lru_cache(maxsize=64)
def plan_of(procedure: Procedure) -> Plan:
    """The plan of a procedure; total even for one that lint refuses."""
    inputs = {f"{step.id}.{one.id}": (step, one) for step in procedure.steps for one in step.fields}
    constants = _constants(procedure.params)
    requires = {
        step.id: tuple(one for one in step.requires if not _switched_off(one, constants))
        for step in procedure.steps
    }
    return Plan(
        inputs=inputs,
        constants=constants,
        requires=requires,
        dependants=_dependants(procedure, requires),
        sources={step.id: _sources(procedure, inputs, step) for step in procedure.steps},
        renewable=_renewable(procedure),
    )


def base_value(variable: Variable, raw: Raw | None) -> Value | None:
    """A raw variable as a value in base units; None when absent or not of its type."""
    if variable.type == "bool":
        return raw if isinstance(raw, bool) else None
    if not isinstance(raw, str):
        return None
    if variable.type == "str":
        return raw
    number = units.parse_number(raw)
    return None if number is None else units.to_base(number, variable.unit)


def _constants(params: Mapping[str, Variable]) -> Mapping[str, Value]:
    known = {name: base_value(one, one.value) for name, one in params.items()}
    return {name: value for name, value in known.items() if value is not None}


class _Constants:
    """Only the parameters are known."""

    def __init__(self, known: Mapping[str, Value]) -> None:
        self._known = known

    def value(self, name: str) -> Value | Unknown:
        return self._known.get(name, UNKNOWN)

    def done(self, step: str) -> Unknown:
        return UNKNOWN

    def impossible(self, name: str) -> Unknown:
        return UNKNOWN

    def failed(self, step: str) -> Unknown:
        return UNKNOWN


def _switched_off(requirement: Requirement, constants: Mapping[str, Value]) -> bool:
    if requirement.when is None:
        return False
    try:
        return expression.evaluate(requirement.when, _Constants(constants)) is False
    except InvalidExpression:
        return False


def _dependants(
    procedure: Procedure, requires: Mapping[str, tuple[Requirement, ...]]
) -> Mapping[str, frozenset[str]]:
    needed_by: dict[str, set[str]] = {step.id: set() for step in procedure.steps}
    for name, required in requires.items():
        for one in required:
            needed_by.setdefault(one.step, set()).add(name)
    ids = [step.id for step in procedure.steps]
    found: dict[str, frozenset[str]] = {}
    for index, step_id in enumerate(ids):
        start = ids[index:] if procedure.order == "sequence" else [step_id]
        found[step_id] = frozenset(_closure(start, needed_by))
    return found


def _closure(start: Iterable[str], edges: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting.extend(edges.get(step, ()))
    return reached


def _sources(
    procedure: Procedure, inputs: Mapping[InputKey, tuple[Step, Field]], step: Step
) -> tuple[str, ...]:
    if step.when is None:
        return ()
    read = reads_of(procedure, inputs, step.when).steps - {step.id}
    return tuple(sorted(read & procedure.by_id.keys(), key=procedure.position.__getitem__))


@dataclass(frozen=True)
class Reads:
    """What an expression reads, through derived and computed values too."""

    steps: frozenset[str]
    inputs: frozenset[InputKey]
    names: frozenset[str]


def reads_of(
    procedure: Procedure, inputs: Mapping[InputKey, tuple[Step, Field]], text: str
) -> Reads:
    """Everything an expression reads; an invalid one reads nothing."""
    steps: set[str] = set()
    seen: set[str] = set()
    texts = [text]
    while texts:
        try:
            parsed = expression.parse(texts.pop())
        except InvalidExpression:
            continue
        steps |= parsed.steps | {one.partition(".")[0] for one in parsed.inputs}
        for name in parsed.names - seen:
            seen.add(name)
            if name in procedure.derived:
                texts.append(procedure.derived[name])
            elif name in inputs:
                one = inputs[name][1]
                texts.extend([one.value] if one.value is not None else [])
    read = frozenset(seen & inputs.keys())
    return Reads(frozenset(steps | {inputs[name][0].id for name in read}), read, frozenset(seen))


def _renewable(procedure: Procedure) -> Mapping[str, Step]:
    proving: dict[str, Step] = {}
    for step in procedure.steps:
        for one in step.sets:
            for renewed in (*one.renew, step.id) if one.renew else ():
                proving[renewed] = step
    return proving
