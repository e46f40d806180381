"""The nodes of an expression: each knows its static type and its three-valued value.

Kleene logic: a part that is not known yet leaves the whole unknown unless the known
parts decide it. Nothing here loops or calls out, so evaluation ends in time
proportional to the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, Protocol

from app.domain.expression_types import (
    BOOL,
    UNKNOWN,
    Facts,
    InvalidExpression,
    Names,
    Result,
    Type,
    Unknown,
    check_option,
    need_bool,
    same_unit,
)
from app.domain.units import EXACT


class Node(Protocol):
    """One part of an expression."""

    def check(self, names: Names) -> Type:
        """The static type. Raises InvalidExpression."""

    def value(self, facts: Facts) -> Result:
        """The value, or UNKNOWN."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, text or truth written in the expression."""

    literal: Decimal | str | bool

    def check(self, names: Names) -> Type:
        """Zero fits every unit, any other number is without unit."""
        if isinstance(self.literal, bool):
            return BOOL
        if isinstance(self.literal, str):
            return Type("str")
        return Type("num", () if self.literal else None)

    def value(self, facts: Facts) -> Result:
        """The literal itself."""
        return self.literal


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    path: str

    def check(self, names: Names) -> Type:
        """The declared type."""
        if self.path not in names:
            raise InvalidExpression(f"the name {self.path} is not known", "name")
        return names[self.path]

    def value(self, facts: Facts) -> Result:
        """What the facts say."""
        return facts.value(self.path)


@dataclass(frozen=True, slots=True)
class Asked:
    """done('STEP'), failed('STEP') or impossible('STEP.field')."""

    question: Literal["done", "failed", "impossible"]
    target: str

    def check(self, names: Names) -> Type:
        """Always true or false; the target is checked with the procedure at hand."""
        return BOOL

    def value(self, facts: Facts) -> Result:
        """What the facts say."""
        if self.question == "done":
            return facts.done(self.target)
        if self.question == "failed":
            return facts.failed(self.target)
        return facts.impossible(self.target)


@dataclass(frozen=True, slots=True)
class Contains:
    """contains(STEP.multi_field, 'option')."""

    many: Node
    option: str

    def check(self, names: Names) -> Type:
        """The first part must be a multiple choice that has the option."""
        kind = self.many.check(names)
        if kind.kind != "strs":
            raise InvalidExpression("contains needs an answer with several options", "type")
        check_option(kind, self.option)
        return BOOL

    def value(self, facts: Facts) -> Result:
        """Whether the option was chosen."""
        many = self.many.value(facts)
        return many if isinstance(many, Unknown) else self.option in many  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    part: Node

    def check(self, names: Names) -> Type:
        """Needs true or false."""
        return need_bool(self.part.check(names), "not")

    def value(self, facts: Facts) -> Result:
        """The unknown stays unknown."""
        part = self.part.value(facts)
        return UNKNOWN if part is UNKNOWN else not part


@dataclass(frozen=True, slots=True)
class Logic:
    """A chain of `and`, or of `or`."""

    decisive: bool
    parts: tuple[Node, ...]

    def check(self, names: Names) -> Type:
        """Needs true or false on every side."""
        for part in self.parts:
            need_bool(part.check(names), "or" if self.decisive else "and")
        return BOOL

    def value(self, facts: Facts) -> Result:
        """One decisive part decides even when others are unknown."""
        unknown = False
        for part in self.parts:
            value = part.value(facts)
            if value is self.decisive:
                return self.decisive
            unknown = unknown or value is UNKNOWN
        return UNKNOWN if unknown else not self.decisive


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two numbers joined by + - * or /."""

    operator: Literal["+", "-", "*", "/"]
    left: Node
    right: Node

    def check(self, names: Names) -> Type:
        """Sums need one unit; products and quotients join the units."""
        left, right = self.left.check(names), self.right.check(names)
        if left.kind != "num" or right.kind != "num":
            raise InvalidExpression("only single numbers can be calculated with", "type")
        if self.operator in "+-":
            return same_unit(left, right)
        sign = 1 if self.operator == "*" else -1
        powers = dict(left.dimension or ())
        for base, power in right.dimension or ():
            powers[base] = powers.get(base, 0) + sign * power
        return Type("num", tuple(sorted((base, power) for base, power in powers.items() if power)))

    def value(self, facts: Facts) -> Result:
        """Exact; a division by zero is unknown."""
        left, right = self.left.value(facts), self.right.value(facts)
        if not isinstance(left, Decimal) or not isinstance(right, Decimal):
            return UNKNOWN
        if self.operator == "+":
            return EXACT.add(left, right)
        if self.operator == "-":
            return EXACT.subtract(left, right)
        if self.operator == "*":
            return EXACT.multiply(left, right)
        return EXACT.divide(left, right) if right else UNKNOWN


@dataclass(frozen=True, slots=True)
class Compared:
    """A chain of comparisons: a < b <= c."""

    first: Node
    rest: tuple[tuple[str, Node], ...]

    def check(self, names: Names) -> Type:
        """Both sides need one kind and unit; texts can only be equal or not."""
        left, node = self.first.check(names), self.first
        for operator, other in self.rest:
            right = other.check(names)
            if left.kind != right.kind or left.kind in ("nums", "strs"):
                raise InvalidExpression(f"{left.kind} cannot be compared with {right.kind}", "type")
            if left.kind == "num":
                same_unit(left, right)
            elif operator not in ("==", "!="):
                raise InvalidExpression("only == and != compare texts and truths", "type")
            for kind, constant in ((left, other), (right, node)):
                if isinstance(constant, Constant) and isinstance(constant.literal, str):
                    check_option(kind, constant.literal)
            left, node = right, other
        return BOOL

    def value(self, facts: Facts) -> Result:
        """False as soon as one link is false; unknown when one is unknown."""
        unknown = False
        left = self.first.value(facts)
        for operator, other in self.rest:
            right = other.value(facts)
            if left is UNKNOWN or right is UNKNOWN:
                unknown = True
            elif not COMPARE[operator](left, right):
                return False
            left = right
        return UNKNOWN if unknown else True


@dataclass(frozen=True, slots=True)
class Among:
    """x in [..] or x not in [..]."""

    part: Node
    literals: tuple[Decimal | str, ...]
    negated: bool

    def check(self, names: Names) -> Type:
        """The list holds constants of the kind of the part."""
        kind = self.part.check(names)
        for literal in self.literals:
            other = Constant(literal).check(names)
            if kind.kind not in ("num", "str") or other.kind != kind.kind:
                raise InvalidExpression("the list must hold constants of the same kind", "type")
            if isinstance(literal, str):
                check_option(kind, literal)
            else:
                same_unit(kind, other)
        return BOOL

    def value(self, facts: Facts) -> Result:
        """Membership."""
        part = self.part.value(facts)
        return UNKNOWN if part is UNKNOWN else (part in self.literals) is not self.negated


@dataclass(frozen=True, slots=True)
class Chosen:
    """x if condition else y."""

    condition: Node
    yes: Node
    no: Node

    def check(self, names: Names) -> Type:
        """Both branches need one kind and unit."""
        need_bool(self.condition.check(names), "if")
        yes, no = self.yes.check(names), self.no.check(names)
        if yes.kind != no.kind:
            raise InvalidExpression("both branches of an if must be of one kind", "type")
        return same_unit(yes, no) if yes.kind == "num" else Type(yes.kind)

    def value(self, facts: Facts) -> Result:
        """Known as well where an unknown condition makes no difference."""
        condition = self.condition.value(facts)
        if condition is UNKNOWN:
            yes, no = self.yes.value(facts), self.no.value(facts)
            return yes if yes == no else UNKNOWN
        return self.yes.value(facts) if condition else self.no.value(facts)


@dataclass(frozen=True, slots=True)
class Called:
    """min, max, abs or round1; min and max of one list answer take its members."""

    function: str
    parts: tuple[Node, ...]

    def check(self, names: Names) -> Type:
        """Numbers of one unit; abs and round1 take one; round1 only plain numbers."""
        kinds = [part.check(names) for part in self.parts]
        if len(kinds) == 1 and kinds[0].kind == "nums" and self.function in ("min", "max"):
            return Type("num", kinds[0].dimension)
        if not kinds or any(kind.kind != "num" for kind in kinds):
            raise InvalidExpression(f"{self.function} needs numbers", "type")
        if self.function in ("abs", "round1") and len(kinds) != 1:
            raise InvalidExpression(f"{self.function} takes one number", "type")
        joined = kinds[0]
        for kind in kinds[1:]:
            joined = same_unit(joined, kind)
        if self.function == "round1" and joined.dimension:
            raise InvalidExpression(
                "round1 rounds plain numbers only, divide by a unit first", "type"
            )
        return joined

    def value(self, facts: Facts) -> Result:
        """Unknown as soon as one part is."""
        numbers: list[Decimal] = []
        for part in self.parts:
            value = part.value(facts)
            if isinstance(value, Decimal):
                numbers.append(value)
            elif isinstance(value, tuple) and value:
                numbers.extend(one for one in value if isinstance(one, Decimal))
            else:
                return UNKNOWN
        return FUNCTIONS[self.function](numbers)


COMPARE: Mapping[str, Callable[[object, object], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,  # type: ignore[operator]
    "<=": lambda left, right: left <= right,  # type: ignore[operator]
    ">": lambda left, right: left > right,  # type: ignore[operator]
    ">=": lambda left, right: left >= right,  # type: ignore[operator]
}
FUNCTIONS: Mapping[str, Callable[[list[Decimal]], Decimal]] = {
    "min": min,
    "max": max,
    "abs": lambda numbers: numbers[0].copy_abs(),
    "round1": lambda numbers: numbers[0].quantize(Decimal("0.1"), ROUND_HALF_UP, EXACT),
}
