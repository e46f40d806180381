"""What of an event is looked up: its key, its times, its words and whatever it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from app.exchange.epcis_terms import uuid_of
from app.exchange.epcis_text import LONGEST_URI, canonical_json, moment_in

UNDECLARED: Final = -(2**62)
"""Stands for no declaration: earlier than any declaration could be."""
THINGS: Final = ("epc", "parent", "child", "input", "output")
CLASSES: Final = ("class", "childClass", "inputClass", "outputClass")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LISTS: Final = {
    "epcList": "epc",
    "childEPCs": "child",
    "inputEPCList": "input",
    "outputEPCList": "output",
}
_AMOUNTS: Final = {
    "quantityList": "class",
    "childQuantityList": "childClass",
    "inputQuantityList": "inputClass",
    "outputQuantityList": "outputClass",
}
SENSED: Final = (
    "type",
    "deviceID",
    "dataProcessingMethod",
    "microorganism",
    "chemicalSubstance",
    "bizRules",
    "uriValue",
)
"""What of a sensor report is looked up."""
_STAMPS: Final = ("recordTime",)


@dataclass(frozen=True, slots=True)
class Filed:
    """An event with what it is found by. Times in microseconds since 1970.

    content: canonical JSON without what the repository stamps on it; digest: its SHA-256.
    declared: when it was declared wrong, or UNDECLARED; event_id and declared are the key.
    names: (role, value) of everything it names.
    """

    event_id: str
    declared: int
    digest: str
    event_us: int
    kind: str
    action: str
    biz_step: str
    disposition: str
    read_point: str
    biz_location: str
    names: tuple[tuple[str, str], ...]
    content: str


def filed(event: Mapping[str, Any]) -> Filed:
    """A valid event as it is kept; one without an id gets one that follows from its content."""
    content = {name: one for name, one in event.items() if name not in _STAMPS}
    if "eventID" not in content:
        content["eventID"] = uuid_of(canonical_json(content))
    text = canonical_json(content)
    declaration = content.get("errorDeclaration")
    return Filed(
        content["eventID"],
        micros_of(declaration["declarationTime"]) if declaration else UNDECLARED,
        hashlib.sha256(text.encode()).hexdigest(),
        micros_of(content["eventTime"]),
        content["type"],
        _word(content, "action"),
        _word(content, "bizStep"),
        _word(content, "disposition"),
        _id(content, "readPoint"),
        _id(content, "bizLocation"),
        tuple(dict.fromkeys(one for one in _names(content) if all(map(_fits, one)))),
        text,
    )


def micros_of(text: str) -> int:
    """A time of RFC 3339 as microseconds since 1970. Raises ValueError."""
    return (moment_in(text) - _EPOCH) // timedelta(microseconds=1)


def time_of(micros: int) -> str:
    """The time of that many microseconds since 1970, as RFC 3339 writes it."""
    at = _EPOCH + timedelta(microseconds=micros)
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _names(event: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "parentID" in event:
        yield "parent", event["parentID"]
    for field, role in _LISTS.items():
        yield from ((role, one) for one in _list(event, field))
    for field, role in _AMOUNTS.items():
        yield from ((role, one.get("epcClass")) for one in _list(event, field, dict))
    yield from _business(event)
    yield from _sensed(event)


def _business(event: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "transformationID" in event:
        yield "transformation", event["transformationID"]
    for one in _list(event, "bizTransactionList", dict):
        yield f"bizTransaction_{one.get('type', '')}", one.get("bizTransaction")
    for kind in ("source", "destination"):
        for one in _list(event, f"{kind}List", dict):
            yield f"{kind}_{one.get('type', '')}", one.get(kind)
    lasting = event.get("persistentDisposition")
    if isinstance(lasting, dict):
        for how in ("set", "unset"):
            yield from ((f"persistentDisposition_{how}", one) for one in _list(lasting, how))
    declaration = event.get("errorDeclaration")
    if isinstance(declaration, dict):
        yield "errorReason", declaration.get("reason")
        yield from (("correctiveEventID", one) for one in _list(declaration, "correctiveEventIDs"))


def _sensed(event: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for element in _list(event, "sensorElementList", dict):
        for report in (element.get("sensorMetadata"), *_list(element, "sensorReport", dict)):
            if isinstance(report, dict):
                yield from ((f"sensor_{name}", report.get(name)) for name in SENSED)


def _list(holder: Mapping[str, Any], name: str, kind: type = str) -> list[Any]:
    """Events of other vocabularies may hold anything under these names."""
    found = holder.get(name)
    return [one for one in found if isinstance(one, kind)] if isinstance(found, list) else []


def _fits(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_URI and value.isascii()


def _word(event: Mapping[str, Any], name: str) -> str:
    found = event.get(name, "")
    return found if _fits(found) else ""


def _id(event: Mapping[str, Any], name: str) -> str:
    found = event.get(name)
    return _word(found, "id") if isinstance(found, dict) else ""
