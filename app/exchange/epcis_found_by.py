"""Everything that an event is found by: what it names, its amounts, and extensions of anybody.

A role says where in an event something stands. Those of extensions are the names that the
standard's parameters have behind `EQ_`, with every prefix written out: `ILMD_urn:x:colour`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.exchange.epcis_terms import OURS
from app.exchange.epcis_text import LONGEST_URI, micros_of

THINGS: Final = ("epc", "parent", "child", "input", "output")
CLASSES: Final = ("class", "childClass", "inputClass", "outputClass")
SENSED: Final = (
    "type",
    "deviceID",
    "dataProcessingMethod",
    "microorganism",
    "chemicalSubstance",
    "bizRules",
    "uriValue",
    "stringValue",
    "hexBinaryValue",
    "booleanValue",
)
"""What of a sensor report is compared as a text."""
MEASURED: Final = ("value", "minValue", "maxValue", "meanValue", "sDev", "percValue")
"""What of a sensor report is compared as a number, under its unit."""
SENSED_TIMES: Final = ("time", "startTime", "endTime")
SENSOR: Final = "sensorElementList"
OF_TIME: Final = "@"
"""Before the role of a time, which is kept as microseconds since 1970."""
PREFIXES: Final[Mapping[str, str]] = {"elv": OURS}
"""What a document of ours need not say."""
UNIT: Final = re.compile("[A-Z0-9]{2,4}")
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
_EXTENDED: Final = {
    "ilmd": "ILMD_",
    "errorDeclaration": "ERROR_DECLARATION_",
    "readPoint": "readPoint_",
    "bizLocation": "bizLocation_",
}
_HELD: Final = ""
Event = Mapping[str, Any]
Row = tuple[str, str | float]


def found_by(event: Event) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, float], ...]]:
    """(role, text) and (role, number) of everything in an event, each once."""
    rows = dict.fromkeys(_rows(event))
    texts = tuple((role, one) for role, one in rows if isinstance(one, str) and _fits(role, one))
    numbers = tuple((role, one) for role, one in rows if isinstance(one, float) and _fits(role))
    return texts, numbers


def meanings_in(context: Any) -> dict[str, str]:
    """What prefixes stand for, as far as a context says so itself."""
    found = dict(PREFIXES)
    for one in context if isinstance(context, list) else [context]:
        for prefix, told in one.items() if isinstance(one, dict) else ():
            meaning = told.get("@id") if isinstance(told, dict) else told
            if isinstance(meaning, str):
                found[prefix] = meaning
    return found


def written_out(name: str, meanings: Mapping[str, str]) -> str:
    """A name with its prefix replaced by what it stands for; as it is where nobody says."""
    prefix, _, rest = name.partition(":")
    known = prefix in meanings and not rest.startswith("//")
    return meanings[prefix] + rest if known else name


def _rows(event: Event) -> Iterator[Row]:
    yield from ((role, one) for role, one in _names(event) if isinstance(one, str) and one)
    for field in (one for one in _AMOUNTS if one in event):
        for one in _list(event, field, dict):
            yield from _measure("quantity", one.get("quantity"))
            yield from _in_unit("quantity", one)
    if SENSOR in event:
        yield from _sensed(event)
    yield from _extensions(event)


def _names(event: Event) -> Iterator[tuple[str, Any]]:
    if "parentID" in event:
        yield "parent", event["parentID"]
    for field, role in _LISTS.items():
        yield from ((role, one) for one in _list(event, field))
    for field, role in _AMOUNTS.items():
        yield from ((role, one.get("epcClass")) for one in _list(event, field, dict))
    if "transformationID" in event:
        yield "transformation", event["transformationID"]
    for one in _list(event, "bizTransactionList", dict):
        yield f"bizTransaction_{one.get('type', '')}", one.get("bizTransaction")
    for kind in ("source", "destination"):
        for one in _list(event, f"{kind}List", dict):
            yield f"{kind}_{one.get('type', '')}", one.get(kind)
    lasting = _within(event, "persistentDisposition")
    for how in ("set", "unset"):
        yield from ((f"persistentDisposition_{how}", one) for one in _list(lasting, how))
    declaration = _within(event, "errorDeclaration")
    yield "errorReason", declaration.get("reason")
    yield from (("correctiveEventID", one) for one in _list(declaration, "correctiveEventIDs"))


def _sensed(event: Event) -> Iterator[Row]:
    elements = _list(event, SENSOR, dict)
    if elements:
        yield SENSOR, _HELD
    for element in elements:
        metadata = _within(element, "sensorMetadata")
        for report in (metadata, *_list(element, "sensorReport", dict)):
            for name in SENSED:
                yield from _texts(f"sensor_{name}", report.get(name))
            for name in SENSED_TIMES:
                yield from _time(name, report.get(name))
            yield from _measure("percRank", report.get("percRank"))
            for name in MEASURED:
                yield from _in_unit(name, report)


def _extensions(event: Event) -> Iterator[Row]:
    meanings = meanings_in(event.get("@context", []))
    holders = [("", event)]
    holders += [(place, _within(event, one)) for one, place in _EXTENDED.items() if one in event]
    for element in _list(event, SENSOR, dict):
        holders += [("SENSORELEMENT_", element)]
        holders += [("SENSORMETADATA_", _within(element, "sensorMetadata"))]
        holders += [("SENSORREPORT_", one) for one in _list(element, "sensorReport", dict)]
    for place, holder in holders:
        for name, value in holder.items():
            if _is_extension(name):
                yield from _field(place + written_out(name, meanings), value)
                if not isinstance(value, str):
                    yield from _inner(f"INNER_{place}", value, meanings)


def _inner(place: str, value: Any, meanings: Mapping[str, str]) -> Iterator[Row]:
    """The fields within an extension, however deep."""
    if isinstance(value, list):
        for one in value:
            yield from _inner(place, one, meanings)
    elif isinstance(value, dict):
        for name, one in value.items():
            if _is_extension(name):
                yield from _field(place + written_out(name, meanings), one)
            yield from _inner(place, one, meanings)


def _field(role: str, value: Any) -> Iterator[Row]:
    """What a field is compared by, and that it is there where no text says so."""
    values = value if isinstance(value, list) else [value]
    texts = [row for one in values for row in _texts(role, one) if _fits(*row)]
    yield from texts or [(role, _HELD)]
    for one in values:
        yield from _measure(role, one)
        yield from _time(role, one)


def _texts(role: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, bool):
        yield role, "true" if value else "false"
    elif isinstance(value, str):
        yield role, value


def _measure(role: str, value: Any) -> Iterator[Row]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            told = float(value)
        except OverflowError:
            return
        if math.isfinite(told):
            # Minus nought is nought.
            yield role, told + 0.0


def _in_unit(name: str, holder: Event) -> Iterator[Row]:
    unit = holder.get("uom")
    if isinstance(unit, str) and UNIT.fullmatch(unit):
        yield from _measure(f"{name}_{unit}", holder.get(name))


def _time(role: str, value: Any) -> Iterator[Row]:
    if isinstance(value, str) and value[:1].isdigit():
        try:
            yield OF_TIME + role, float(micros_of(value))
        except ValueError:
            return


def _is_extension(name: str) -> bool:
    return ":" in name and not name.startswith("@")


def _within(holder: Event, name: str) -> Event:
    """Events of other vocabularies may hold anything under these names."""
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def _list(holder: Event, name: str, kind: type = str) -> list[Any]:
    found = holder.get(name)
    return [one for one in found if isinstance(one, kind)] if isinstance(found, list) else []


def _fits(*texts: str) -> bool:
    """Whether an index takes them."""
    return all(len(one if one.isascii() else one.encode()) <= LONGEST_URI for one in texts)
