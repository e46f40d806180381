"""The shorthands of the procedure format, written out into full keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from app.domain.procedure import Field, Hold, LimitLevel, Option, Requirement, Section, Step
from app.stations.procedure_source import Items, Leaf, Node, Table

_OPERATORS = ("min", "max", "below", "abs_below")
LIMITS: Mapping[str, tuple[str, LimitLevel]] = {
    **{one: (one, "legal") for one in _OPERATORS},
    **{f"site_{one}": (one, "site") for one in _OPERATORS},
}


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
    for key in [key for key in node.entries if key in LIMITS]:
        op, level = LIMITS[key]
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


SHORTHANDS: Mapping[type, Callable[[Node], Node]] = {
    Option: _option,
    Requirement: _leaf_as("step"),
    Field: _field,
    Step: _step,
    Hold: _hold,
}
"""By class, how a node of it is written out."""
EXTRA_KEYS: Mapping[type, tuple[str, ...]] = {
    Step: ("timer_s",),
    Field: ("limit_source", *LIMITS),
    Section: ("include",),
}
"""By class, the keys that only a shorthand knows."""
