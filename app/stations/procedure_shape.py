"""Nodes of a procedure file into the domain's dataclasses, driven by their own types.

Keys equal the names of the dataclass fields; the few shorthands of the format are
written out first. Every mistake becomes a finding with its place; reading goes on, so
that an author sees all of them at once.
"""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from app.domain.procedure import (
    SCHEMA,
    Field,
    Hold,
    Instrument,
    LimitLevel,
    Option,
    Procedure,
    Requirement,
    Section,
    Step,
    Text,
    Variable,
)
from app.stations.procedure_source import Finding, Items, Leaf, Node, Place, Table

_OPERATORS = ("min", "max", "below", "abs_below")
_LIMITS: Mapping[str, tuple[str, LimitLevel]] = {
    **{one: (one, "legal") for one in _OPERATORS},
    **{f"site_{one}": (one, "site") for one in _OPERATORS},
}
_NAMED_RULES = ("derived", "safe", "verdict")
_LANGUAGES = ("en", "fr", "nl", "de", "es", "it", "pt", "pl")


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
        node = _SHORTHANDS[kind](node) if kind in _SHORTHANDS else node
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
        known = [*hints, *(_LIMITS if kind is Field else ()), *_EXTRA_KEYS.get(kind, ())]
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
        for code in [code for code in found if code not in _LANGUAGES]:
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


def _leaf_as(key: str) -> Callable[[Node], Node]:
    def written_out(node: Node) -> Node:
        if not isinstance(node, Leaf):
            return node
        return Table(node.place, {key: node}, {key: node.place})

    return written_out


def _option(node: Node) -> Node:
    """`{id: a, en: .., fr: ..}` or plain `a`."""
    if not isinstance(node, Table):
        return _leaf_as("id")(node)
    label = Table(node.place)
    _move(node, label, (key for key in tuple(node.entries) if key not in ("id", "label")))
    if label.entries:
        node.entries["label"], node.keys["label"] = label, node.place
    return node


def _move(source: Table, target: Table, keys: Iterable[str]) -> None:
    for key in keys:
        if key in source.entries:
            target.entries[key] = source.entries.pop(key)
            target.keys[key] = source.keys[key]


def _field(node: Node) -> Node:
    """Collect min, site_max and the like into one list of limits."""
    if not isinstance(node, Table):
        return node
    limits = Items(node.place)
    source = node.entries.pop("limit_source", None)
    for key in [key for key in node.entries if key in _LIMITS]:
        op, level = _LIMITS[key]
        place = node.keys[key]
        parts: dict[str, Node] = {
            "op": Leaf(op, True, place),
            "bound": node.entries.pop(key),
            "level": Leaf(level, True, place),
        }
        if source is not None:
            parts["source"] = source
        limits.entries.append(Table(place, parts, dict.fromkeys(parts, place)))
    if limits.entries:
        node.entries["limits"] = limits
    return node


def _step(node: Node) -> Node:
    """`timer_s: 300` is a wait whose default is also its minimum."""
    if isinstance(node, Table) and "timer_s" in node.entries and "wait" not in node.entries:
        seconds = node.entries.pop("timer_s")
        parts = {"default_s": seconds, "min_s": seconds}
        node.entries["wait"] = Table(seconds.place, parts, dict.fromkeys(parts, seconds.place))
        node.keys["wait"] = node.keys["timer_s"]
    return node


def _hold(node: Node) -> Node:
    """Signers are always distinct, always after the work, always by badge."""
    if isinstance(node, Table):
        for key in ("distinct", "after", "reauth"):
            node.entries.pop(key, None)
    return node


_SHORTHANDS: Mapping[type, Callable[[Node], Node]] = {
    Option: _option,
    Requirement: _leaf_as("step"),
    Field: _field,
    Step: _step,
    Hold: _hold,
}
_EXTRA_KEYS: Mapping[type, tuple[str, ...]] = {
    Step: ("timer_s",),
    Field: ("limit_source",),
    Section: ("include",),
    Variable: (),
    Instrument: (),
}
