"""What the standard's parameters mean, by a plain look at an event and at nothing else."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from app.exchange.epcis_text import micros_of

COMPARED: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "EQ": operator.eq,
    "GT": operator.gt,
    "GE": operator.ge,
    "LT": operator.lt,
    "LE": operator.le,
}
PREFIXES: Final = {"elv": "urn:refactory:elv:1:", "x": "https://ns.example.org/x/"}
_THINGS: Final = {
    "epc": ("epcList", "childEPCs"),
    "parentID": ("parentID",),
    "inputEPC": ("inputEPCList",),
    "outputEPC": ("outputEPCList",),
    "anyEPC": ("epcList", "childEPCs", "parentID", "inputEPCList", "outputEPCList"),
    "epcClass": ("quantityList", "childQuantityList"),
    "inputEPCClass": ("inputQuantityList",),
    "outputEPCClass": ("outputQuantityList",),
}
_AMOUNTS: Final = (
    "quantityList",
    "childQuantityList",
    "inputQuantityList",
    "outputQuantityList",
)
_THINGS_OF_ANY_CLASS: Final = {**_THINGS, "anyEPCClass": _AMOUNTS}


def _reports(event: Mapping[str, Any]) -> list[Any]:
    return [r for one in event.get("sensorElementList", []) for r in one.get("sensorReport", [])]


_PLACES: Final = {
    "": lambda event: [event],
    "ILMD_": lambda event: [event.get("ilmd", {})],
    "ERROR_DECLARATION_": lambda event: [event.get("errorDeclaration", {})],
    "readPoint_": lambda event: [event.get("readPoint", {})],
    "bizLocation_": lambda event: [event.get("bizLocation", {})],
    "SENSORELEMENT_": lambda event: event.get("sensorElementList", []),
    "SENSORMETADATA_": lambda event: [
        one.get("sensorMetadata", {}) for one in event.get("sensorElementList", [])
    ],
    "SENSORREPORT_": _reports,
}


def matches(event: Mapping[str, Any], name: str, value: str) -> bool:
    """Whether an event has what a parameter asks for."""
    how, _, what = name.partition("_")
    wanted = value.split("|")
    if how in ("MATCH", "EXISTS"):
        return _matched(event, what, wanted) if how == "MATCH" else _there(event, what)
    if ":" in what and not what.startswith(("bizTransaction_", "source_", "destination_")):
        return any(_compares(how, one, wanted) for one in _fields(event, what))
    if what in ("eventTime", "time", "startTime", "endTime", "errorDeclarationTime"):
        return any(COMPARED[how](micros_of(one), micros_of(value)) for one in _times(event, what))
    if how != "EQ" or re.fullmatch("quantity|percRank|.*_[A-Z0-9]{2,3}", what):
        numbers = [float(one) for one in wanted]
        return any(COMPARED[how](float(one), n) for one in _numbers(event, what) for n in numbers)
    return any(one in wanted for one in _words(event, what))


def _matched(event: Mapping[str, Any], what: str, wanted: list[str]) -> bool:
    for field in _THINGS_OF_ANY_CLASS[what]:
        told = event.get(field, [])
        for one in [told] if isinstance(told, str) else told:
            name = one["epcClass"] if isinstance(one, dict) else one
            if any(_fits(name, pattern) for pattern in wanted):
                return True
    return False


def _fits(name: str, pattern: str) -> bool:
    """As a regular expression: a star stands for whatever follows."""
    if pattern.startswith("urn:epc:idpat:"):
        told = re.escape(pattern).replace("idpat", "(id|idpat)", 1).replace(r"\*", ".*")
        return re.fullmatch(told, name) is not None or name == pattern
    if pattern.endswith("*"):
        return name.startswith(pattern[:-1])
    return name == pattern


def _there(event: Mapping[str, Any], what: str) -> bool:
    if ":" in what:
        return bool(list(_fields(event, what)))
    return bool(event.get(what))


def _fields(event: Mapping[str, Any], what: str) -> Iterator[Any]:
    """What stands under the name of an extension, by place."""
    deep = what.startswith("INNER_")
    what = what.removeprefix("INNER_")
    place = next((one for one in _PLACES if one and what.startswith(one)), "")
    name = _whole(what.removeprefix(place))
    for holder in _PLACES[place](event):
        for key, value in holder.items():
            if ":" not in key or key.startswith("@"):
                continue
            if deep:
                yield from _deep(value, name)
            elif _whole(key) == name:
                yield value


def _deep(value: Any, name: str) -> Iterator[Any]:
    for one in value if isinstance(value, list) else []:
        yield from _deep(one, name)
    for key, one in value.items() if isinstance(value, dict) else []:
        if _whole(key) == name:
            yield one
        yield from _deep(one, name)


def _whole(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest if prefix in PREFIXES else name


def _compares(how: str, value: Any, wanted: list[str]) -> bool:
    for one in value if isinstance(value, list) else [value]:
        told = str(one).lower() if isinstance(one, bool) else one
        for other in wanted:
            if isinstance(told, str) and how == "EQ" and told == other:
                return True
            pair = _alike(told, other)
            if pair and COMPARED[how](*pair):
                return True
    return False


def _alike(told: Any, other: str) -> tuple[Any, Any] | None:
    """Both as numbers, or both as times."""
    try:
        if isinstance(told, str):
            return micros_of(told), micros_of(other)
        return float(told), float(other)
    except (ValueError, TypeError, OverflowError):
        return None


def _sensed(event: Mapping[str, Any], name: str) -> Iterator[Any]:
    metadata = [one.get("sensorMetadata", {}) for one in event.get("sensorElementList", [])]
    yield from (one[name] for one in [*metadata, *_reports(event)] if name in one)


def _times(event: Mapping[str, Any], what: str) -> Iterator[str]:
    if what == "eventTime":
        yield event["eventTime"]
    elif what == "errorDeclarationTime":
        if "errorDeclaration" in event:
            yield event["errorDeclaration"]["declarationTime"]
    else:
        yield from _sensed(event, what)


def _numbers(event: Mapping[str, Any], what: str) -> Iterator[Any]:
    name, _, unit = what.partition("_")
    amounts = [one for field in _AMOUNTS for one in event.get(field, [])]
    for one in amounts if name == "quantity" else _reports(event):
        if name in one and (not unit or one.get("uom") == unit):
            yield one[name]


def _words(event: Mapping[str, Any], what: str) -> Iterator[str]:
    kind, _, of_type = what.partition("_")
    declaration = event.get("errorDeclaration", {})
    if kind in ("bizTransaction", "source", "destination"):
        for one in event.get(f"{kind}List", []):
            if one.get("type", "") == of_type:
                yield one[kind]
    elif kind == "persistentDisposition":
        yield from event.get(kind, {}).get(of_type, [])
    elif what in ("readPoint", "bizLocation"):
        yield from [event[what]["id"]] if what in event else []
    elif what == "errorReason":
        yield declaration.get("reason", "")
    elif what == "correctiveEventID":
        yield from declaration.get("correctiveEventIDs", [])
    elif what in ("action", "bizStep", "disposition", "transformationID", "eventID"):
        yield event.get(what, "")
    else:
        yield from (str(o).lower() if isinstance(o, bool) else o for o in _sensed(event, what))
