"""The closed language of conditions and limits in procedures.

A subset of Python expressions, read by Python's own parser and turned into a small tree
of our own: no attributes of objects, no indexing, no functions but ours, no text
arithmetic. Names, kinds and units are checked when a procedure is published; evaluation
is exact, three-valued and never raises.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, cast

from app.domain.expression_tree import (
    Among,
    Arithmetic,
    Asked,
    Called,
    Chosen,
    Compared,
    Constant,
    Contains,
    Logic,
    Name,
    Node,
    Not,
)
from app.domain.expression_types import (
    BOOL,
    UNKNOWN,
    Facts,
    InvalidExpression,
    Names,
    Result,
    Type,
    Unknown,
)

__all__ = [
    "BOOL",
    "MAX_LENGTH",
    "MAX_NODES",
    "UNKNOWN",
    "Expression",
    "Facts",
    "InvalidExpression",
    "Names",
    "Type",
    "Unknown",
    "check",
    "evaluate",
    "parse",
]

MAX_LENGTH = 500
MAX_NODES = 80

_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_ODD_NUMBER = re.compile(r"(?<![\w])[0-9][0-9._]*[A-Za-z_]")
_ARITHMETIC: dict[type[ast.operator], Literal["+", "-", "*", "/"]] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
_COMPARISON: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}


@dataclass(frozen=True)
class Expression:
    """A parsed expression with everything it asks for.

    names: variables; steps: targets of done; failing: targets of failed; inputs: targets
    of impossible.
    """

    text: str
    root: Node
    names: frozenset[str]
    steps: frozenset[str]
    failing: frozenset[str]
    inputs: frozenset[str]


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """Read an expression; the result is cached. Raises InvalidExpression."""
    flat = " ".join(text.split())
    bare = _STRING.sub("''", flat)
    if not flat:
        raise InvalidExpression("the expression is empty")
    if len(flat) > MAX_LENGTH:
        raise InvalidExpression(f"the expression has more than {MAX_LENGTH} characters")
    if "\\" in flat or _ODD_NUMBER.search(bare):
        raise InvalidExpression("numbers are plain decimals and texts have no backslash")
    try:
        body = ast.parse(flat, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise InvalidExpression(f"this is no expression: {flat}") from error
    reader = _Reader(flat)
    root = reader.read(body)
    names, steps = frozenset(reader.names), frozenset(reader.steps)
    return Expression(flat, root, names, steps, frozenset(reader.failing), frozenset(reader.inputs))


def check(text: str, names: Names, steps: frozenset[str] | None = None) -> Type:
    """The static type of an expression.

    names: the declared variables; steps: the known step ids, for done, failed and
    impossible. Raises InvalidExpression for unknown names, wrong kinds or mixed units.
    """
    expression = parse(text)
    targets = (
        expression.steps | expression.failing | {one.partition(".")[0] for one in expression.inputs}
    )
    for step in sorted(targets - steps if steps is not None else ()):
        raise InvalidExpression(f"the step {step} is not known", "name")
    return expression.root.check(names)


def evaluate(text: str, facts: Facts) -> Result:
    """The value of an expression, numbers in base units; UNKNOWN where facts are missing.

    Total for every expression that passed `check`; a division by zero is UNKNOWN.
    """
    return parse(text).root.value(facts)


class _Reader:
    """Turns Python's tree into ours, refusing everything not listed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._count = 0
        self.names: set[str] = set()
        self.steps: set[str] = set()
        self.failing: set[str] = set()
        self.inputs: set[str] = set()

    def read(self, node: ast.expr) -> Node:
        self._count += 1
        if self._count > MAX_NODES:
            raise InvalidExpression(f"the expression has more than {MAX_NODES} parts")
        reader = _READERS.get(type(node))
        if reader is None:
            raise InvalidExpression(f"{type(node).__name__} is not part of the language")
        return reader(self, node)

    def _constant(self, node: ast.Constant) -> Node:
        return Constant(self._literal(node))

    def _literal(self, node: ast.expr) -> Decimal | str | bool:
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            value = self._literal(node.operand)
            if isinstance(value, Decimal):
                return -value
        if isinstance(node, ast.Constant):
            if isinstance(node.value, bool | str):
                return node.value
            if isinstance(node.value, int | float):
                return Decimal(ast.get_source_segment(self._text, node) or "")
        raise InvalidExpression("a number, a text, True or False is needed here")

    def _name(self, node: ast.expr) -> Node:
        path = _dotted(node)
        self.names.add(path)
        return Name(path)

    def _logic(self, node: ast.BoolOp) -> Node:
        return Logic(isinstance(node.op, ast.Or), tuple(self.read(one) for one in node.values))

    def _unary(self, node: ast.UnaryOp) -> Node:
        if isinstance(node.op, ast.Not):
            return Not(self.read(node.operand))
        if isinstance(node.op, ast.USub):
            return Arithmetic("-", Constant(Decimal(0)), self.read(node.operand))
        raise InvalidExpression("only `not` and `-` stand before a part")

    def _arithmetic(self, node: ast.BinOp) -> Node:
        operator = _ARITHMETIC.get(type(node.op))
        if operator is None:
            raise InvalidExpression("only + - * / calculate")
        return Arithmetic(operator, self.read(node.left), self.read(node.right))

    def _compared(self, node: ast.Compare) -> Node:
        if len(node.ops) == 1 and isinstance(node.ops[0], ast.In | ast.NotIn):
            among = node.comparators[0]
            if not isinstance(among, ast.List | ast.Tuple):
                raise InvalidExpression("`in` needs a list written in brackets")
            literals = tuple(self._literal(one) for one in among.elts)
            negated = isinstance(node.ops[0], ast.NotIn)
            return Among(self.read(node.left), cast("tuple[str]", literals), negated)
        rest = []
        for operator, other in zip(node.ops, node.comparators, strict=True):
            if type(operator) not in _COMPARISON:
                raise InvalidExpression("only == != < <= > >= and a single `in` compare")
            rest.append((_COMPARISON[type(operator)], self.read(other)))
        return Compared(self.read(node.left), tuple(rest))

    def _chosen(self, node: ast.IfExp) -> Node:
        return Chosen(self.read(node.test), self.read(node.body), self.read(node.orelse))

    def _called(self, node: ast.Call) -> Node:
        function = node.func.id if isinstance(node.func, ast.Name) else ""
        if node.keywords:
            raise InvalidExpression("functions take no named parts")
        if function in ("done", "failed", "impossible"):
            return self._asked(function, node)
        if function == "contains" and len(node.args) == 2:
            option = self._literal(node.args[1])
            if not isinstance(option, str):
                raise InvalidExpression("contains needs an option in quotes")
            return Contains(self.read(node.args[0]), option)
        if function in ("min", "max", "abs", "round1"):
            return Called(function, tuple(self.read(one) for one in node.args))
        raise InvalidExpression(f"the function {function or '?'} is not known or used wrongly")

    def _asked(self, function: str, node: ast.Call) -> Node:
        target = self._literal(node.args[0]) if len(node.args) == 1 else None
        if not isinstance(target, str) or ("." in target) is not (function == "impossible"):
            needed = "an input such as 'HV050.u'" if function == "impossible" else "one step id"
            raise InvalidExpression(f"{function} needs {needed} in quotes")
        asked = {"done": self.steps, "failed": self.failing, "impossible": self.inputs}
        asked[function].add(target)
        return Asked(cast("Literal['done']", function), target)


def _dotted(node: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        raise InvalidExpression("only dotted names may be used")
    return ".".join([node.id, *reversed(parts)])


_READERS: dict[type[ast.expr], Callable[[_Reader, ast.expr], Node]] = cast(
    "dict[type[ast.expr], Callable[[_Reader, ast.expr], Node]]",
    {
        ast.Constant: _Reader._constant,
        ast.Name: _Reader._name,
        ast.Attribute: _Reader._name,
        ast.BoolOp: _Reader._logic,
        ast.UnaryOp: _Reader._unary,
        ast.BinOp: _Reader._arithmetic,
        ast.Compare: _Reader._compared,
        ast.IfExp: _Reader._chosen,
        ast.Call: _Reader._called,
    },
)
