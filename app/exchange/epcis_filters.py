"""What a parameter of the standard's asks of an event: one filter of a question for each.

A name is read as the standard builds it. Whatever is none of its names is refused, and so is what
it offers and we do not answer: an ignored filter would answer another question.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from app.exchange.epcis_found_by import (
    CLASSES,
    MEASURED,
    OF_TIME,
    SENSED,
    SENSED_TIMES,
    SENSOR,
    THINGS,
    written_out,
)
from app.exchange.epcis_text import LONGEST_URI, micros_of

_MOST_VALUES: Final = 100
_CBV: Final = re.compile(
    r"\A(?:https?://ns\.gs1\.org/cbv/(?:BizStep|Disp)-|urn:epcglobal:cbv:\w+:)"
)
COLUMNS: Final = {
    "eventType": "kind",
    "EQ_action": "action",
    "EQ_bizStep": "biz_step",
    "EQ_disposition": "disposition",
    "EQ_readPoint": "read_point",
    "WD_readPoint": "read_point",
    "EQ_bizLocation": "biz_location",
    "WD_bizLocation": "biz_location",
    "EQ_eventID": "event_id",
}
"""WD: with what lies within; no place here lies within another."""
MATCHED: Final[Mapping[str, Sequence[str]]] = {
    "MATCH_epc": ("epc", "child"),
    "MATCH_parentID": ("parent",),
    "MATCH_inputEPC": ("input",),
    "MATCH_outputEPC": ("output",),
    "MATCH_anyEPC": THINGS,
    "MATCH_epcClass": ("class", "childClass"),
    "MATCH_inputEPCClass": ("inputClass",),
    "MATCH_outputEPCClass": ("outputClass",),
    "MATCH_anyEPCClass": CLASSES,
}
NAMED: Final = {
    "EQ_transformationID": "transformation",
    "EQ_persistentDisposition_set": "persistentDisposition_set",
    "EQ_persistentDisposition_unset": "persistentDisposition_unset",
    "EQ_errorReason": "errorReason",
    "EQ_correctiveEventID": "correctiveEventID",
    **{f"EQ_{name}": f"sensor_{name}" for name in SENSED},
}
TYPED: Final = re.compile(r"EQ_((?:bizTransaction|source|destination)_.{1,1000})")
MEASURES: Final = re.compile(
    rf"(EQ|GT|GE|LT|LE)_(quantity|percRank|(?:quantity|{'|'.join(MEASURED)})_[A-Z0-9]{{2,4}})"
)
TIMES: Final = re.compile(rf"(GE|LT)_({'|'.join(SENSED_TIMES)})")
SENSOR_THERE: Final = (f"EXISTS_{SENSOR}", "EXISTS_sensorElement")
"""The standard has one name in its schema of queries and another in its text."""
EXTENSION: Final = re.compile(
    r"(EQ|GT|GE|LT|LE|EXISTS)_((?:INNER_)?"
    r"(?:ILMD_|ERROR_DECLARATION_|SENSOR(?:ELEMENT|METADATA|REPORT)_|readPoint_|bizLocation_)?)"
    r"([A-Za-z][A-Za-z0-9+.\-]*:.+)"
)
_MASTER_DATA: Final = ("HASATTR_", "EQATTR_", "EQ_ATTR_")
_PATTERN: Final = "urn:epc:idpat:"
_FLOAT: Final = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,4})?")
_ACTIONS: Final = ("ADD", "OBSERVE", "DELETE")
How = Literal["EQ", "GT", "GE", "LT", "LE"]


class QueryWrong(ValueError):
    """A parameter that is unknown, or has no such value."""


class QueryUnanswered(QueryWrong):
    """A parameter of the standard's that is not answered here."""


@dataclass(frozen=True, slots=True)
class Texts:
    """One of these values, or one that begins so, in one of these roles."""

    roles: Sequence[str]
    values: Sequence[str]
    beginnings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """A number in a role that is one of these (EQ), or greater or less than the only one."""

    role: str
    how: How
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Held:
    """Anything at all in a role."""

    role: str


Filter = Texts | Amounts | Held


def filter_of(name: str, value: str, meanings: Mapping[str, str]) -> tuple[Filter, ...]:
    """What an event must have one of; nothing for what asks nothing. Raises QueryWrong.

    meanings: what the prefixes of names stand for.
    """
    if name in MATCHED:
        return (_matching(name, value),)
    typed = TYPED.fullmatch(name)
    if role := typed[1] if typed else NAMED.get(name):
        return (Texts((role,), words_in(value)),)
    if found := MEASURES.fullmatch(name):
        return (Amounts(found[2], cast("How", found[1]), _numbers(name, value, found[1])),)
    if found := TIMES.fullmatch(name):
        at = float(time_in(name, value))
        return (Amounts(OF_TIME + found[2], cast("How", found[1]), (at,)),)
    if name in SENSOR_THERE:
        return (Held(SENSOR),) if yes_in(name, value) else ()
    if name.startswith(_MASTER_DATA):
        raise QueryUnanswered(f"{name[:60]}: no master data are kept here")
    if found := EXTENSION.fullmatch(name):
        role = found[2] + written_out(found[3], meanings)
        if len(role) <= LONGEST_URI:
            return _extension(name, found[1], role, value)
    raise QueryWrong(f"{name[:60]} is no parameter that is answered here")


def listed(text: str) -> tuple[str, ...]:
    """The values of a list, as `a|b` tells them. Raises QueryWrong."""
    found = tuple(dict.fromkeys(one.strip() for one in text.split("|")))
    if "" in found or len(found) > _MOST_VALUES or any("\0" in one for one in found):
        raise QueryWrong(f"1 to {_MOST_VALUES} values are asked for")
    return found


def words_in(text: str) -> tuple[str, ...]:
    """The same of a vocabulary: words of the standard's are bare here. Raises QueryWrong."""
    return tuple(_CBV.sub("", one, count=1) for one in listed(text))


def column_of(name: str, value: str) -> tuple[str, Sequence[str]]:
    """The column that a parameter is about, and what it may hold. Raises QueryWrong."""
    values = words_in(value)
    if name == "EQ_action" and not set(values) <= set(_ACTIONS):
        raise QueryWrong(f"EQ_action is of {', '.join(_ACTIONS)}")
    return COLUMNS[name], values


def time_in(name: str, value: str) -> int:
    """Microseconds since 1970; a plus that became a space is one. Raises QueryWrong."""
    try:
        return micros_of(value.replace(" ", "+"))
    except ValueError as error:
        raise QueryWrong(f"{name[:60]}: {error}") from error


def yes_in(name: str, value: str) -> bool:
    """Whether something is wanted. Raises QueryWrong."""
    if value not in ("true", "false"):
        raise QueryWrong(f"{name[:60]} is true or false")
    return value == "true"


def _matching(name: str, text: str) -> Texts:
    """Whole identifiers, and those whose end is left open.

    A pattern's stars stand at its end, as in GS1's own patterns; before them nothing is open. A
    kind may itself be told as a pattern, so that its text is looked for too.
    """
    whole: list[str] = []
    open_ended: list[str] = []
    for one in listed(text):
        pattern = one.startswith(_PATTERN)
        open_end = one.endswith("*")
        fixed = one.rstrip(".*") if pattern and open_end else one.removesuffix("*")
        if "*" in fixed and (pattern or open_end):
            raise QueryWrong(f"{name}: only the end of an identifier may be left open")
        if pattern and one.startswith(f"{fixed}."):
            fixed = f"{fixed}."
        told = [fixed, fixed.replace(":idpat:", ":id:", 1)] if pattern else [fixed]
        (open_ended if open_end else whole).extend(told)
    return Texts(MATCHED[name], whole, open_ended)


def _extension(name: str, how: str, role: str, value: str) -> tuple[Filter, ...]:
    if how == "EXISTS":
        return (Held(role),) if yes_in(name, value) else ()
    if how != "EQ":
        if _FLOAT.fullmatch(value):
            return (Amounts(role, cast("How", how), _numbers(name, value, how)),)
        return (Amounts(OF_TIME + role, cast("How", how), (float(time_in(name, value)),)),)
    values = listed(value)
    numbers = [float(one) for one in values if _FLOAT.fullmatch(one)]
    times = [float(at) for one in values for at in _time(one)]
    found: tuple[Filter, ...] = (Texts((role,), values),)
    found += (Amounts(role, "EQ", [one for one in numbers if math.isfinite(one)]),)
    return (*found, Amounts(OF_TIME + role, "EQ", times))


def _time(text: str) -> Sequence[int]:
    try:
        return (time_in("", text),)
    except QueryWrong:
        return ()


def _numbers(name: str, text: str, how: str) -> tuple[float, ...]:
    values = listed(text) if how == "EQ" else (text,)
    found = tuple(float(one) for one in values if _FLOAT.fullmatch(one))
    if len(found) < len(values) or not all(map(math.isfinite, found)):
        raise QueryWrong(f"{name[:60]} is compared with numbers")
    return found
