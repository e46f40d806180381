"""Everything that an event is found by: what it names, its amounts, and extensions of anybody.

A role says where in an event something stands. Those of extensions are the names that the
standard's parameters have behind `EQ_`, with every prefix written out: `ILMD_urn:x:colour`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Iterator, Mapping
from functools import lru_cache
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
_HELD: Final = ""
_LIKE_A_TIME: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]").match
_REMEMBERED: Final = 1024
"""Names of fields: the same few in all events."""
Event = Mapping[str, Any]
Row = tuple[str, str | float]
Meanings = Mapping[str, str]


def found_by(
    event: Event, besides: Container[str] = ()
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, float], ...]]:
    """(role, text) and (role, number) of everything in an event, each once.

    besides: fields that are found otherwise.
    """
    rows = dict.fromkeys(_rows(event, besides))
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


def _rows(event: Event, besides: Container[str]) -> Iterator[Row]:
    meanings = meanings_in(event["@context"]) if "@context" in event else PREFIXES
    for name, value in event.items():
        if name in _WAYS:
            way, role = _WAYS[name]
            yield from way(role, value, meanings)
        elif ":" in name and name not in besides:
            yield from _extension("", name, value, meanings)


def _one(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    if isinstance(value, str) and value:
        yield role, value


def _several(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    return ((role, one) for one in _list(value) if one)


def _quantities(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    for one in _list(value, dict):
        yield from _one(role, one.get("epcClass"), meanings)
        yield from _measure("quantity", one.get("quantity"))
        yield from _in_unit("quantity", one)


def _typed(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    for one in _list(value, dict):
        yield from _one(f"{role}_{one.get('type', '')}", one.get(role), meanings)


def _lasting(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    for how in ("set", "unset"):
        yield from _several(f"{role}_{how}", _object(value).get(how), meanings)


def _declared(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    declaration = _object(value)
    yield from _one("errorReason", declaration.get("reason"), meanings)
    corrective = declaration.get("correctiveEventIDs")
    yield from _several("correctiveEventID", corrective, meanings)
    yield from _extended(role, declaration, meanings)


def _sensed(role: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    elements = _list(value, dict)
    if elements:
        yield role, _HELD
    for element in elements:
        metadata = _object(element.get("sensorMetadata"))
        yield from _reported(metadata)
        yield from _extended("SENSORELEMENT_", element, meanings)
        yield from _extended("SENSORMETADATA_", metadata, meanings)
        for report in _list(element.get("sensorReport"), dict):
            yield from _reported(report)
            yield from _extended("SENSORREPORT_", report, meanings)


def _reported(report: Event) -> Iterator[Row]:
    for name, value in report.items():
        if name in SENSED:
            yield from _texts(f"sensor_{name}", value)
        elif name in SENSED_TIMES:
            yield from _time(name, value)
        elif name == "percRank":
            yield from _measure(name, value)
        elif name in MEASURED:
            yield from _in_unit(name, report)


def _extended(place: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    """Events of other vocabularies may hold anything here."""
    for name, one in _object(value).items():
        if ":" in name:
            yield from _extension(place, name, one, meanings)


def _extension(place: str, name: str, value: Any, meanings: Meanings) -> Iterator[Row]:
    if not _is_extension(name):
        return
    role = place + (
        _ours_written_out(name) if meanings is PREFIXES else written_out(name, meanings)
    )
    if isinstance(value, str):
        yield from _text_field(role, value)
    else:
        yield from _field(role, value)
        yield from _inner(f"INNER_{place}", value, meanings)


_WAYS: Final[Mapping[str, tuple[Callable[[str, Any, Meanings], Iterator[Row]], str]]] = {
    "parentID": (_one, "parent"),
    "transformationID": (_one, "transformation"),
    "epcList": (_several, "epc"),
    "childEPCs": (_several, "child"),
    "inputEPCList": (_several, "input"),
    "outputEPCList": (_several, "output"),
    "quantityList": (_quantities, "class"),
    "childQuantityList": (_quantities, "childClass"),
    "inputQuantityList": (_quantities, "inputClass"),
    "outputQuantityList": (_quantities, "outputClass"),
    "bizTransactionList": (_typed, "bizTransaction"),
    "sourceList": (_typed, "source"),
    "destinationList": (_typed, "destination"),
    "persistentDisposition": (_lasting, "persistentDisposition"),
    "errorDeclaration": (_declared, "ERROR_DECLARATION_"),
    SENSOR: (_sensed, SENSOR),
    "ilmd": (_extended, "ILMD_"),
    "readPoint": (_extended, "readPoint_"),
    "bizLocation": (_extended, "bizLocation_"),
}


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


@lru_cache(_REMEMBERED)
def _ours_written_out(name: str) -> str:
    return written_out(name, PREFIXES)


def _text_field(role: str, value: str) -> Iterator[Row]:
    """A field, where it is a text as nearly always."""
    yield role, value if _fits(role, value) else _HELD
    yield from _time(role, value)


def _field(role: str, value: Any) -> Iterator[Row]:
    """What a field is compared by, and that it is there where nothing else says so."""
    values = value if isinstance(value, list) else [value]
    found: list[Row] = [row for one in values for row in _texts(role, one) if _fits(*row)]
    found += [row for one in values for row in _measure(role, one)]
    yield from found or [(role, _HELD)]
    for one in values:
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
    if isinstance(value, str) and _LIKE_A_TIME(value):
        try:
            yield OF_TIME + role, float(micros_of(value))
        except ValueError:
            return


def _is_extension(name: str) -> bool:
    return ":" in name and not name.startswith("@")


def _object(value: Any) -> Event:
    return value if isinstance(value, dict) else {}


def _list(value: Any, kind: type = str) -> list[Any]:
    return [one for one in value if isinstance(one, kind)] if isinstance(value, list) else []


def _fits(*texts: str) -> bool:
    """Whether an index takes them. No sign is longer than four bytes."""
    for one in texts:
        if 4 * len(one) > LONGEST_URI and len(one.encode()) > LONGEST_URI:
            return False
    return True
