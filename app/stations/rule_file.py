"""Dated rule packs from YAML: every entry checked, every fault told with file and line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, cast

from app.domain.errors import ShopError
from app.domain.rules import (
    COMMON,
    LISTS,
    NUMBERS,
    STATUSES,
    UNITS,
    Rule,
    RulePack,
    Status,
    Value,
    overlapping,
)
from app.stations.procedure_source import Items, Leaf, Node, Place, Table, Unreadable, read_source

_FILE_KEYS: Final = ("schema", "country", "version", "rules")
_NEEDED: Final = ("key", "value", "unit", "source", "valid_from", "status")
_RULE_KEYS: Final = (*_NEEDED, "valid_to", "note")
_SCHEMA: Final = "refactory.rules/1"


def load_rules(folder: Path, country: str) -> RulePack:
    """The pack of a site: the common entries and its country's; of others the common ones alone.

    country: two letters of ISO 3166, in any case. Raises ShopError naming file and line.
    """
    own = country.strip().lower()
    names = [COMMON, own] if own.isalpha() and (folder / own).is_dir() else [COMMON]
    rules: list[Rule] = []
    versions: set[str] = set()
    for name in dict.fromkeys(names):
        for file in sorted((folder / name).glob("*.yaml")):
            version, found = _read_file(file, name)
            versions.add(version)
            rules += found
    if not rules:
        raise ShopError("rules-missing", folder=folder / COMMON)
    for first, second in overlapping(rules):
        place = Place(second.file, second.line)
        raise _fault(
            place,
            f"{second.key} holds on days where line {first.line} of {first.file}"
            " already does; end one of them with valid_to",
        )
    return RulePack(own, max(versions), tuple(rules))


def countries(folder: Path) -> tuple[str, ...]:
    """The countries that have entries of their own."""
    found = (one.name for one in folder.iterdir() if one.is_dir() and any(one.glob("*.yaml")))
    return tuple(sorted(name for name in found if name != COMMON))


def _read_file(path: Path, country: str) -> tuple[str, list[Rule]]:
    try:
        root = read_source(path)
    except Unreadable as fault:
        found = fault.finding
        raise _fault(Place(f"{country}/{found.file}", found.line), found.message) from fault
    place = f"{country}/{path.name}"
    table = _table(root, place, _FILE_KEYS, ("schema", "country", "version", "rules"))
    if _text(table, "schema", place) != _SCHEMA:
        raise _fault(Place(place, _line(table, "schema")), f"the schema must be {_SCHEMA}")
    if _text(table, "country", place) != country:
        raise _fault(Place(place, _line(table, "country")), f"the folder says {country}")
    items = table.entries["rules"]
    if not isinstance(items, Items):
        raise _fault(Place(place, _line(table, "rules")), "rules must be a list")
    return _text(table, "version", place), [_rule(one, place, country) for one in items.entries]


def _rule(node: Node, file: str, country: str) -> Rule:
    table = _table(node, file, _RULE_KEYS, _NEEDED)
    unit, status = _text(table, "unit", file), _text(table, "status", file)
    for name, given, known in (("unit", unit, UNITS), ("status", status, STATUSES)):
        if given not in known:
            message = f"the {name} {given} is none of {', '.join(known)}"
            raise _fault(Place(file, _line(table, name)), message)
    begins = _day(table, "valid_from", file)
    ends = _day(table, "valid_to", file) if "valid_to" in table.entries else None
    if ends is not None and ends < begins:
        raise _fault(Place(file, _line(table, "valid_to")), "it ends before it begins")
    return Rule(
        _text(table, "key", file),
        country,
        _value(table, unit, file),
        unit,
        _text(table, "source", file),
        begins,
        ends,
        cast("Status", status),
        _text(table, "note", file) if "note" in table.entries else "",
        file,
        table.place.line,
    )


def _value(table: Table, unit: str, file: str) -> Value:
    node, place = table.entries["value"], Place(file, _line(table, "value"))
    if unit in LISTS:
        if not isinstance(node, Items) or not node.entries:
            raise _fault(place, "the value must be a list of texts")
        return tuple(_word(one, place, "value") for one in node.entries)
    text = _word(node, place, "value")
    if unit not in NUMBERS:
        return text
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise _fault(place, f"{text} is no number") from error
    if not number.is_finite() or number < 0:
        raise _fault(place, f"{text} is no amount")
    return number


def _table(node: Node, file: str, known: tuple[str, ...], needed: tuple[str, ...]) -> Table:
    if not isinstance(node, Table):
        raise _fault(Place(file, node.place.line), "keys with values are expected here")
    for key, place in node.keys.items():
        if key not in known:
            message = f"the key {key} is not known; known are {', '.join(known)}"
            raise _fault(Place(file, place.line), message)
    for key in needed:
        if key not in node.entries:
            raise _fault(Place(file, node.place.line), f"the key {key} is missing")
    return node


def _day(table: Table, key: str, file: str) -> date:
    text = _text(table, key, file)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        place = Place(file, _line(table, key))
        raise _fault(place, f"{text} is no day; write 2026-11-09") from error


def _text(table: Table, key: str, file: str) -> str:
    return _word(table.entries[key], Place(file, _line(table, key)), key)


def _word(node: Node, place: Place, key: str) -> str:
    if not isinstance(node, Leaf) or not node.text.strip():
        raise _fault(place, f"{key} must be a text that says something")
    return node.text.strip()


def _line(table: Table, key: str) -> int:
    return table.keys[key].line


def _fault(place: Place, message: str) -> ShopError:
    return ShopError("rules-unusable", file=place.file, line=place.line, message=message)
