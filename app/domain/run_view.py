"""One look at a run: answers what expressions ask, and what applies, each worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cached_property

from app.domain import expression, units
from app.domain.expression import UNKNOWN, Unknown
from app.domain.procedure import Field, Procedure, Raw, Step, Value
from app.domain.procedure_plan import base_value, plan_of
from app.domain.run_state import RunState

Result = Value | Unknown


class Applicability(Enum):
    """Whether a step is part of this run; not known while its condition waits for answers."""

    ACTIVE = "active"
    NOT_APPLICABLE = "not_applicable"
    NOT_KNOWN = "not_known"


class RunView:
    """The facts of a run for one judgement; made anew for each, never kept.

    With `step` and `answers` the step under judgement is seen as if it were answered so.
    """

    def __init__(
        self,
        procedure: Procedure,
        state: RunState,
        step: Step | None = None,
        answers: Mapping[str, Raw] | None = None,
    ) -> None:
        self.procedure = procedure
        self.state = state
        self._plan = plan_of(procedure)
        self.step = step
        self._answers = answers or {}
        self._values: dict[str, Result] = {}
        self._applicability: dict[str, Applicability] = {}
        self._asking: set[str] = set()

    def value(self, name: str) -> Result:
        """The value of a name in base units; UNKNOWN where nothing is known."""
        if name not in self._values:
            self._values[name] = UNKNOWN
            self._values[name] = self._find(name)
        return self._values[name]

    def done(self, step: str) -> bool | Unknown:
        """Whether a step was done or accepted; left out and not applicable are not."""
        settled = self.state.settled.get(step)
        if settled is not None:
            return settled.kind != "skipped"
        if self._being_judged(step):
            return False
        return False if self.decided(step) else UNKNOWN

    def impossible(self, name: str) -> bool | Unknown:
        """Whether an input was recorded as impossible."""
        if name in self.state.impossible:
            return True
        step = name.partition(".")[0]
        return False if self._being_judged(step) or self.decided(step) else UNKNOWN

    def failed(self, step: str) -> bool:
        """Whether the last attempt failed and none has succeeded since."""
        return step in self.state.failed_now

    def decided(self, step: str) -> bool:
        """Whether nothing is left to do on a step: it is settled or not applicable."""
        return (
            step in self.state.settled
            or self.applicability_of(step) is Applicability.NOT_APPLICABLE
        )

    @cached_property
    def applicability(self) -> Mapping[str, Applicability]:
        """Every step's applicability, in declared order."""
        return {step.id: self.applicability_of(step.id) for step in self.procedure.steps}

    def applicability_of(self, step_id: str) -> Applicability:
        """One step's; a condition that waits for itself is not known."""
        if step_id in self._applicability:
            return self._applicability[step_id]
        step = self.procedure.by_id.get(step_id)
        if step is None or step_id in self._asking:
            return Applicability.NOT_KNOWN
        self._asking.add(step_id)
        found = self._judge_condition(step)
        self._asking.discard(step_id)
        self._applicability[step_id] = found
        return found

    @cached_property
    def frontier(self) -> int:
        """In a sequence, the position of the first step not decided yet."""
        for index, step in enumerate(self.procedure.steps):
            if not self.decided(step.id):
                return index
        return len(self.procedure.steps)

    def open_requirements(self, step: Step) -> Iterator[str]:
        """The ids of steps that must be decided before this one."""
        if self.procedure.order == "sequence" and self.procedure.position[step.id] > self.frontier:
            yield self.procedure.steps[self.frontier].id
        for one in self._plan.requires[step.id]:
            if not self.decided(one.step) and self._binding(one.when):
                yield one.step

    def awaited(self, step: Step) -> tuple[str, ...]:
        """The ids of steps whose outcome a step's condition waits for."""
        return tuple(one for one in self._plan.sources[step.id] if not self.decided(one))

    def is_open(self, step: Step) -> bool:
        """Active, not settled, and nothing in front of it."""
        return (
            step.id not in self.state.settled
            and self.applicability_of(step.id) is Applicability.ACTIVE
            and next(self.open_requirements(step), None) is None
        )

    def evaluate(self, text: str) -> Result:
        """An expression over this run."""
        return expression.evaluate(text, self)

    def _binding(self, when: str | None) -> bool:
        return when is None or self.evaluate(when) is not False

    def _being_judged(self, step: str) -> bool:
        return self.step is not None and self.step.id == step

    def _judge_condition(self, step: Step) -> Applicability:
        if step.when is None:
            return Applicability.ACTIVE
        answer = self.evaluate(step.when)
        if answer is UNKNOWN:
            return Applicability.NOT_KNOWN if self.awaited(step) else Applicability.ACTIVE
        return Applicability.ACTIVE if answer else Applicability.NOT_APPLICABLE

    def _find(self, name: str) -> Result:
        variable = self.procedure.context.get(name)
        if variable is not None:
            known = base_value(variable, self.state.context.get(name, variable.value))
            return UNKNOWN if known is None else known
        if name in self._plan.constants:
            return self._plan.constants[name]
        if name in self.procedure.derived:
            return self.evaluate(self.procedure.derived[name])
        if name in self._plan.inputs:
            return self._input(name)
        return UNKNOWN

    def _input(self, name: str) -> Result:
        step, one = self._plan.inputs[name]
        if one.type == "computed":
            return UNKNOWN if one.value is None else self.evaluate(one.value)
        if self._being_judged(step.id):
            raw = self._answers.get(one.id)
        else:
            raw = self.state.values.get(name)
        return UNKNOWN if raw is None else input_value(one, raw)


def unit_of(one: Field) -> str:
    """The unit an input is answered in; a torque is in Nm unless it says otherwise."""
    return one.unit or ("Nm" if one.type == "torque" else "")


def input_value(one: Field, raw: Raw) -> Result:
    """A raw answer as a value in base units; UNKNOWN when it is malformed."""
    if one.type in ("number", "count", "parts"):
        return _number(raw, unit_of(one)) if isinstance(raw, str) else UNKNOWN
    if one.type == "torque" or (one.type == "list" and one.item == "number"):
        parts = (raw,) if isinstance(raw, str) else raw
        if isinstance(parts, bool):
            return UNKNOWN
        numbers = tuple(_number(part, unit_of(one)) for part in parts)
        known = tuple(number for number in numbers if isinstance(number, Decimal))
        return known if len(known) == len(numbers) else UNKNOWN
    return raw


def _number(text: str, unit: str) -> Decimal | Unknown:
    number = units.parse_number(text)
    return UNKNOWN if number is None else units.to_base(number, unit)
