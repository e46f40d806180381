"""Labels of the supply chain: ISO/IEC 15434 envelopes with MH10.8.2 data identifiers.

Odette GTL, VDA 4994 and AIAG print them. Scanners lose the signs around the data or send
another sign for them, so that an envelope is read by what can be trusted: its head and the
one sign that parts its fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from app.domain.errors import InvalidIdentifier, Reason
from app.domain.identifiers import Vin
from app.reading.gs1 import read_element_string
from app.reading.meaning import EOT, GS, RS, Meaning, MeaningKind, own_uri, unknown

HEAD: Final = "[)>"
_WRITTEN: Final = {
    **dict.fromkeys(("␝", "<GS>", "{GS}", "[GS]", "^]"), GS),
    **dict.fromkeys(("␞", "<RS>", "{RS}", "[RS]", "^^"), RS),
    **dict.fromkeys(("␄", "<EOT>", "{EOT}", "[EOT]", "^D"), EOT),
}
"""What scanners and keyboards send instead of the control signs."""
_START: Final = re.compile(r"[^0-9A-Za-z]?(0[56])(.)(.*)", re.S)
_FIELD: Final = re.compile(r"([0-9]{0,3}[A-Z])([\x20-\x7e]{1,200})")
_UNIQUE: Final = ("25S", "18S")
_PLATES: Final = ("1J", "2J", "3J", "4J", "5J", "6J")
_SUPPLIERS: Final = ("V", "1V", "2V", "3V", "12V", "13V", "16V", "20V", "21V")
_NUMBERS: Final = ("1P", "P", "30P", "2P")


def read_envelope(text: str) -> Meaning:
    """The meaning of a text that begins with `[)>`; a format that is not 05 or 06, or fields
    without a sign between them, are `unknown` with the reason."""
    body = text[len(HEAD) :]
    for written, sign in _WRITTEN.items():
        body = body.replace(written, sign)
    start = _START.fullmatch(body)
    if start is None or start[2].isalnum():
        return unknown(text, Reason("scan-envelope"), "iso15434")
    number, sign, data = start.groups()
    if sign != GS and GS not in data:
        data = data.replace(sign, GS)
    elements, fields = _parted(number, data)
    if elements and (found := read_element_string(GS.join(elements))) is not None:
        return found
    return _told(fields) if fields else unknown(text, Reason("scan-envelope"), "iso15434")


def _parted(number: str, data: str) -> tuple[list[str], dict[str, str]]:
    """Elements of format 05, and fields of format 06 by their data identifier."""
    elements: list[str] = []
    fields: dict[str, str] = {}
    for one in re.split(f"[{GS}{RS}{EOT}]", data):
        if one in ("05", "06"):
            number = one
        elif number == "05" and one:
            elements.append(one)
        elif (field := _FIELD.fullmatch(one)) is not None:
            fields.setdefault(field[1], field[2].strip())
    return elements, fields


def _told(fields: Mapping[str, str]) -> Meaning:
    told = dict(fields)
    number = _first(fields, _NUMBERS)
    if number:
        told["oe_number"] = fields[number]
    if "S" in fields:
        told["serial"] = fields["S"]
    if "I" in fields:
        try:
            vin = Vin.parse(fields["I"])
            return Meaning("vehicle", own_uri("vin", vin.text), "vin", told)
        except InvalidIdentifier as wrong:
            return Meaning("unknown", None, "iso15434", told, wrong.reason)
    supplier = _first(fields, _SUPPLIERS)
    unique = _first(fields, _UNIQUE)
    if unique:
        return Meaning("part", _uri(fields, unique), "iso15434", told)
    if "S" in fields and (supplier or number):
        return Meaning("part", _uri(fields, supplier, number, "S"), "iso15434", told)
    plate = _first(fields, _PLATES)
    if plate:
        return Meaning("material", _uri(fields, plate), "iso15434", told)
    reason = Reason("scan-no-key")
    kind: MeaningKind = "part" if number else "unknown"
    return Meaning(kind, None, "iso15434", told, reason)


def _first(fields: Mapping[str, str], wanted: tuple[str, ...]) -> str:
    return next((one for one in wanted if one in fields), "")


def _uri(fields: Mapping[str, str], *names: str) -> str:
    """Our own notation: no public URI carries data identifiers (docs/decisions/015)."""
    told = "+".join(f"{one}:{quote(fields[one], safe='')}" for one in names if one)
    return f"urn:mh10:{told}"
