"""The texts that EPCIS documents are made of, as the official schema asks for them.

A URI is RFC 3986, a time RFC 3339. CURIEs such as `elv:terminal` are URIs by their shape.
"""

from __future__ import annotations

import ipaddress
import json
import math
import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain
from typing import Annotated, Any, Final

from pydantic import AfterValidator

LONGEST_URI: Final = 1024
"""Signs: an index over longer ones is no index, and no identifier in use comes near."""
_DEEPEST: Final = 40
_SUSPECT: Final = ("\\u0000", "NaN", "Infinity")
"""Signs of a NUL, or of a number that is none."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_PCT: Final = "%[0-9A-Fa-f]{2}"
_PCHAR: Final = rf"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|{_PCT})"
_NAMED: Final = rf"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|{_PCT})*"
_URI: Final = re.compile(
    rf"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):"
    rf"(?://(?:(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|{_PCT})*@)?"
    rf"(?:\[(?P<literal>[0-9A-Fa-fvV:.A-Za-z\-_~!$&'()*+,;=]+)\]|{_NAMED})(?::[0-9]*)?"
    rf"(?:/{_PCHAR}*)*"
    rf"|/(?:{_PCHAR}+(?:/{_PCHAR}*)*)?|{_PCHAR}+(?:/{_PCHAR}*)*|)"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:\#(?:{_PCHAR}|[/?])*)?"
)
_LATER_ADDRESS: Final = re.compile(r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+")
_TIME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?"
    r"([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_CANONICAL: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
_REMEMBERED: Final = 4096
"""Texts: the same few stand in very many events."""
_OFFSET: Final = re.compile(r"[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)")
_VERSION: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_UNIT: Final = re.compile(r"[A-Z0-9]{2,3}")
_HEX: Final = re.compile(r"[A-Fa-f0-9]+")
_CBV: Final = re.compile(r"urn:epcglobal:cbv|https?://ns\.gs1\.org/cbv/")
_WEB_VOC: Final = re.compile(r"https?://(?:www\.)?gs1\.org/voc/")


def json_in(text: bytes) -> Any:
    """A JSON text that can be kept everywhere. Raises ValueError.

    No name stands twice in an object, no number is endless, no text holds a NUL or half a
    character, and nothing lies deeper than forty levels.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    check_kept(value)
    return value


def canonical_json(value: Any) -> str:
    """One text for one JSON value: sorted names, no spaces."""
    return _CANONICAL.encode(value)


def kept_text(value: Any) -> str:
    """The canonical text of a value that every database keeps, and that is not nested deeply.
    Raises ValueError."""
    text = canonical_json(value)
    text.encode()
    # A look at the text is far quicker than one at every value, and misses nothing.
    if any(sign in text for sign in _SUSPECT):
        check_kept(value)
    return text


def check_kept(value: Any) -> None:
    """Raises ValueError for a JSON value that not every database keeps."""
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
        if isinstance(one, str):
            _check_text(one)
        elif isinstance(one, float) and not math.isfinite(one):
            raise ValueError("no number is that great")
        elif isinstance(one, dict | list):
            parts = chain(one, one.values()) if isinstance(one, dict) else one
            for part in parts:
                # Most parts are texts: to let each wait its turn took half of the time.
                if isinstance(part, str):
                    _check_text(part)
                else:
                    waiting.append((part, depth + 1))


@lru_cache(_REMEMBERED)
def is_uri(text: str) -> bool:
    """Whether a text is a URI with a scheme (RFC 3986)."""
    found = _URI.fullmatch(text)
    if found is None:
        return False
    literal = found["literal"]
    return literal is None or _is_address(literal)


@lru_cache(_REMEMBERED)
def moment_in(text: str) -> datetime:
    """The time in a text as RFC 3339 writes it, to the microsecond. Raises ValueError."""
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError("no time with its offset")
    day, clock, fraction, zone = found.groups()
    zone = "+00:00" if zone in "Zz" else zone
    leaps = clock.endswith(":60")
    told = f"{day}T{clock[:-2] + '59' if leaps else clock}.{(fraction or '0')[:6]:0<6}{zone}"
    moment = datetime.fromisoformat(told)
    if leaps and (moment - (moment.utcoffset() or timedelta())).strftime("%H:%M") != "23:59":
        raise ValueError("no second is inserted there")
    return moment


def micros_of(text: str) -> int:
    """A time of RFC 3339 as microseconds since 1970. Raises ValueError."""
    return (moment_in(text) - _EPOCH) // timedelta(microseconds=1)


def time_of(micros: int) -> str:
    """The time of that many microseconds since 1970, as RFC 3339 writes it."""
    at = _EPOCH + timedelta(microseconds=micros)
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("one name stands twice in an object")
    return found


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def _check_text(text: str) -> None:
    if "\0" in text:
        raise ValueError("a text holds a NUL")
    if not text.isascii():
        text.encode()


def _is_address(literal: str) -> bool:
    if _LATER_ADDRESS.fullmatch(literal):
        return True
    try:
        ipaddress.IPv6Address(literal)
    except ValueError:
        return False
    return True


def _uri(text: str) -> str:
    if len(text) > LONGEST_URI or not is_uri(text):
        raise ValueError(f"no URI, or one of more than {LONGEST_URI} signs")
    return text


def _own_word(text: str) -> str:
    if _CBV.match(text):
        raise ValueError("words of the core vocabulary are written short")
    return text


def _own_kind(text: str) -> str:
    if _WEB_VOC.match(text):
        raise ValueError("words of the GS1 web vocabulary are written short")
    return text


def _moment(text: str) -> str:
    moment_in(text)
    return text


def _shaped(pattern: re.Pattern[str], what: str) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f"no {what}")
        return text

    return AfterValidator(check)


Uri = Annotated[str, AfterValidator(_uri)]
OwnWord = Annotated[Uri, AfterValidator(_own_word)]
OwnKind = Annotated[Uri, AfterValidator(_own_kind)]
Time = Annotated[str, AfterValidator(_moment)]
Offset = Annotated[str, _shaped(_OFFSET, "offset of a zone")]
Version = Annotated[str, _shaped(_VERSION, "version")]
Unit = Annotated[str, _shaped(_UNIT, "code of a unit")]
HexBinary = Annotated[str, _shaped(_HEX, "hexadecimal number")]
