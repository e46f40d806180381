"""Nodes of a procedure file into the domain's dataclasses, driven by their own types.

Keys equal the names of the dataclass fields; the few shorthands of the format are
written out first. Every mistake becomes a finding with its place; reading goes on, so
that an author sees all of them at once.
"""

from __future__ import annotations

import difflib
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from app.domain.procedure import (
    SCHEMA,
    Field,
    Procedure,
    Step,
    Text,
)
from app.stations.procedure_shorthand import EXTRA_KEYS, SHORTHANDS
from app.stations.procedure_source import Finding, Items, Leaf, Node, Place, Table

_NAMED_RULES = ("derived", "safe", "verdict")
_LANGUAGE = re.compile("[a-z]{2}")


class Places:
    """Where each thing of a procedure stands, by step, field and key; empty when not inside."""

    def __init__(self, top: Place) -> None:
        self._known: dict[tuple[str, str, str], Place] = {("", "", ""): top}

    def note(self, step: str, one: str, key: str, place: Place) -> None:
        """Remember a place; the first of the same name wins."""
        self._known.setdefault((step, one, key), place)

    def find(self, step: str = "", one: str = "", key: str = "") -> Place:
        """The closest known place."""
        for name in ((step, one, key), (step, one, ""), (step, "", key), (step, "", "")):
            if name in self._known:
                return self._known[name]
        return self._known["", "", ""]


class _Skip(Exception):
    """A value that could not be read; its finding is already noted."""


class Shaper:
    """Reads one procedure; `findings` and `places` fill while it does."""

    def __init__(self, top: Place) -> None:
        self.findings: list[Finding] = []
        self.places = Places(top)
        self._step = ""
        self._field = ""

    def procedure(self, node: Node) -> Procedure | None:
        """The procedure, or None when something essential could not be read."""
        if not isinstance(node, Table):
            self._find(node.place, "shape", "a procedure is a mapping of keys to values")
            return None
        schema = node.entries.pop("schema", None)
        if not isinstance(schema, Leaf) or schema.text != SCHEMA:
            place = schema.place if schema else node.place
            self._find(place, "schema", f"the file must say `schema: {SCHEMA}`")
        for key in ("params", "context", "derived", "verdict"):
            table = node.entries.get(key)
            if isinstance(table, Table):
                for name, place in table.keys.items():
                    self.places.note("", name, key, place)
        try:
            return typing.cast("Procedure", self._dataclass(Procedure, node))
        except _Skip:
            return None

    def _find(self, place: Place, code: str, message: str) -> None:
        self.findings.append(Finding(place.file, place.line, "error", code, message))

    def _stop(self, place: Place, code: str, message: str) -> _Skip:
        self._find(place, code, message)
        return _Skip()

    def _value(self, kind: Any, node: Node, what: str) -> Any:
        origin, args = typing.get_origin(kind), typing.get_args(kind)
        if kind == Text and what not in _NAMED_RULES:
            return self._text(node, what)
        if origin in (typing.Union, types.UnionType):
            return self._union(args, node, what)
        if origin is typing.Literal:
            return self._one_of(args, node, what)
        if origin is tuple:
            return self._list(args[0], node, what)
        if origin is not None:
            return self._mapping(args[1], node, what)
        if is_dataclass(kind):
            return self._dataclass(typing.cast("type", kind), node)
        return self._scalar(kind, node, what)

    def _dataclass(self, kind: type, node: Node) -> Any:
        node = SHORTHANDS[kind](node) if kind in SHORTHANDS else node
        if not isinstance(node, Table):
            raise self._stop(node.place, "shape", f"a {kind.__name__.lower()} is a mapping of keys")
        before = (self._step, self._field)
        self._enter(kind, node)
        try:
            return self._fill(kind, node)
        finally:
            self._step, self._field = before

    def _enter(self, kind: type, node: Table) -> None:
        name = node.entries.get("id")
        if kind is Step and isinstance(name, Leaf):
            self._step, self._field = name.text, ""
        elif kind is Field and isinstance(name, Leaf):
            self._field = name.text
        if kind in (Step, Field, Procedure):
            self.places.note(self._step, self._field, "", node.place)
            for key, place in node.keys.items():
                self.places.note(self._step, self._field, key, place)

    def _fill(self, kind: type, node: Table) -> Any:
        hints = _hints(kind)
        given: dict[str, Any] = {}
        for key, value in node.entries.items():
            if key not in hints:
                self._unknown(kind, key, node.keys[key], hints)
                continue
            try:
                given[key] = self._value(hints[key], value, key)
            except _Skip:
                continue
        lacking = [
            one.name
            for one in fields(kind)
            if one.default is MISSING
            and one.default_factory is MISSING
            and one.name not in node.entries
        ]
        if lacking:
            message = f"the key {lacking[0]} is missing"
            raise self._stop(node.place, "key-missing", message)
        try:
            return kind(**given)
        except TypeError as error:
            raise _Skip from error

    def _unknown(self, kind: type, key: str, place: Place, hints: Mapping[str, Any]) -> None:
        known = [*hints, *EXTRA_KEYS.get(kind, ())]
        near = difflib.get_close_matches(key, known, 1)
        hint = f"; did you mean {near[0]}?" if near else f"; known are {', '.join(sorted(known))}"
        self._find(place, "unknown-key", f"the key {key} is not known here{hint}")

    def _union(self, args: tuple[Any, ...], node: Node, what: str) -> Any:
        if isinstance(node, Leaf) and node.plain and node.text in ("", "~", "null"):
            return None
        kinds = [one for one in args if one is not type(None)]
        if set(kinds) == {bool, str} and isinstance(node, Leaf):
            return _truth(node) if _truth(node) is not None else node.text
        return self._value(kinds[0], node, what)

    def _one_of(self, known: tuple[Any, ...], node: Node, what: str) -> Any:
        if isinstance(node, Leaf) and node.text in known:
            return node.text
        shown = ", ".join(str(one) for one in known)
        raise self._stop(node.place, "value", f"{what} must be one of {shown}")

    def _list(self, kind: Any, node: Node, what: str) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            raise self._stop(node.place, "shape", f"{what} is a list: [a, b]")
        found = []
        for one in node.entries:
            try:
                found.append(self._value(kind, one, what))
            except _Skip:
                continue
        return tuple(found)

    def _mapping(self, kind: Any, node: Node, what: str) -> dict[str, Any]:
        if not isinstance(node, Table):
            raise self._stop(node.place, "shape", f"{what} is a mapping of names to values")
        found = {}
        for key, value in node.entries.items():
            try:
                found[key] = self._value(kind, value, f"{what}.{key}")
            except _Skip:
                continue
        return found

    def _text(self, node: Node, what: str) -> dict[str, str]:
        if isinstance(node, Leaf):
            return {"en": node.text}
        found: dict[str, str] = self._mapping(str, node, what)
        for code in [code for code in found if not _LANGUAGE.fullmatch(code)]:
            place = node.keys[code] if isinstance(node, Table) else node.place
            self._find(place, "language", f"{code} is no language code such as en, fr or nl")
        return found

    def _scalar(self, kind: Any, node: Node, what: str) -> Any:
        if not isinstance(node, Leaf):
            raise self._stop(node.place, "shape", f"{what} is a single value")
        if kind is bool:
            truth = _truth(node)
            if truth is None:
                raise self._stop(node.place, "value", f"{what} must be true or false")
            return truth
        if kind is int:
            if not node.text.isascii() or not node.text.isdigit() or len(node.text) > 9:
                raise self._stop(node.place, "value", f"{what} must be a whole number")
            return int(node.text)
        return node.text


def _truth(node: Leaf) -> bool | None:
    return {"true": True, "false": False}.get(node.text) if node.plain else None


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
