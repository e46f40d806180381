"""The static types of expressions, and what an expression may ask of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal, Protocol

from app.domain.errors import ShopError
from app.domain.procedure import Value
from app.domain.units import Dimension


class Unknown(Enum):
    """The third truth value: not known yet."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN
Result = Value | Unknown
Fault = Literal["syntax", "name", "type", "unit", "option"]
Kind = Literal["num", "str", "bool", "nums", "strs"]


class InvalidExpression(ShopError):
    """A text that is no expression, or names or mixes what it must not.

    fault sorts the problem: syntax, name, type, unit or option.
    """

    def __init__(self, problem: str, fault: Fault = "syntax") -> None:
        super().__init__("expression-invalid", problem=problem)
        self.problem = problem
        self.fault = fault


class Facts(Protocol):
    """What an expression may ask. Numbers are exact decimals in base units."""

    def value(self, name: str) -> Result:
        """The value of a context variable, parameter, derived name or `STEP.field`."""

    def done(self, step: str) -> bool | Unknown:
        """Whether a step was done; unknown while that is still open."""

    def impossible(self, name: str) -> bool | Unknown:
        """Whether an input was recorded as impossible; unknown while that is still open."""

    def failed(self, step: str) -> bool | Unknown:
        """Whether the last attempt at a step failed and none has succeeded since."""


@dataclass(frozen=True, slots=True)
class Type:
    """Static type. `dimension` None fits every unit (the number 0); options bound a choice."""

    kind: Kind
    dimension: Dimension | None = ()
    options: frozenset[str] | None = None


BOOL = Type("bool")
Names = Mapping[str, Type]


def same_unit(left: Type, right: Type) -> Type:
    """The common type of two numbers. Raises InvalidExpression when the units differ."""
    if left.dimension is None or right.dimension is None:
        return right if left.dimension is None else left
    if left.dimension != right.dimension:
        raise InvalidExpression(f"the units differ: {shown(left)} and {shown(right)}", "unit")
    return Type("num", left.dimension)


def shown(kind: Type) -> str:
    """A dimension as an author reads it."""
    parts = (
        base if power == 1 else f"{base}^{power}" for base, power in sorted(kind.dimension or ())
    )
    return " ".join(parts) or "a plain number"


def need_bool(kind: Type, operator: str) -> Type:
    """The type when it is true or false. Raises InvalidExpression otherwise."""
    if kind.kind != "bool":
        raise InvalidExpression(f"{operator} needs true or false", "type")
    return BOOL


def check_option(kind: Type, option: str) -> None:
    """Raises InvalidExpression when a choice is compared with none of its options."""
    if kind.options is not None and option not in kind.options:
        known = ", ".join(sorted(kind.options))
        raise InvalidExpression(f"{option} is none of {known}", "option")
