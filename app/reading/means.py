"""Reads any text into its meaning: the notations one after the other, the surest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.domain.errors import InvalidIdentifier, Reason
from app.domain.identifiers import PartId, Vin, vin_corrections
from app.domain.site import badge_digest
from app.reading.command import read_command
from app.reading.gs1 import (
    GS1_SYMBOLS,
    RETAIL_SYMBOLS,
    read_bracketed,
    read_element_string,
    read_link,
    read_retail,
    read_unmarked,
)
from app.reading.iso15434 import HEAD, read_envelope
from app.reading.maker_labels import MakerLabel, read_maker_label
from app.reading.meaning import SEPARATORS, House, Meaning, MeaningKind, own_uri, printable, unknown
from app.reading.scan import LONGEST, Scan, read_scan

_AIM: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_ALMOST_VIN: Final = re.compile(r"(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{17}", re.A)
_NOWHERE: Final = House()


def meaning_of(text: str, makers: Sequence[MakerLabel] = (), house: House = _NOWHERE) -> Meaning:
    """What a scanned or typed text stands for; total on any input, and never a guess.

    One thing has one id behind every notation: element strings, brackets and links of GS1, our
    own codes in any of them, envelopes. makers: patterns for what stands on parts, tried last.
    """
    if len(text) > LONGEST:
        return unknown(text, Reason("scan-too-long", {"most": str(LONGEST)}))
    clean = "".join(one for one in text if one.isprintable() or one in SEPARATORS).strip(" ")
    aim = _AIM.match(clean)
    symbol, bare = (aim[0], clean[3:]) if aim else ("", clean)
    if not bare.strip(SEPARATORS):
        return unknown("", Reason("scan-empty"))
    if bare.startswith(HEAD):
        return read_envelope(bare)
    found = _gs1(symbol, bare)
    if found is not None and found.id:
        return _ours(found, house)
    scan = read_scan(clean)
    if found is not None and scan.kind != "part":
        return found
    if scan.kind != "unknown":
        return _own(scan, house)
    plain = read_unmarked(bare)
    if plain is not None and plain.id:
        return plain
    return _maker(bare, makers) or plain or _nothing(symbol, bare)


def text_of(sent: str) -> str:
    """What was sent as people see it: without the symbology identifier and control signs."""
    return printable(_AIM.sub("", printable(sent), count=1) if _AIM.match(sent.strip()) else sent)


def _gs1(symbol: str, bare: str) -> Meaning | None:
    """What says of itself that it is GS1: by its symbol, as a link, in brackets."""
    if symbol in GS1_SYMBOLS and (found := read_element_string(bare)) is not None:
        return found
    if symbol in RETAIL_SYMBOLS and (found := read_retail(bare)) is not None:
        return found
    if bare[:4].lower() == "http":
        return read_link(bare)
    return read_bracketed(bare) if bare.startswith("(") else None


def _ours(found: Meaning, house: House) -> Meaning:
    """A GIAI with one of our codes: written in capitals, its short code told."""
    if found.scheme != "giai":
        return found
    giai = found.fields["8004"]
    scan = read_scan(f"8004{giai}")
    if scan.kind != "part":
        return found
    prefix = giai[: -len(scan.value)]
    uri = PartId(scan.value).uri(prefix or house.gs1_prefix, house.database)
    return replace(found, id=uri, fields={**found.fields, "8004": giai.upper(), "code": scan.value})


def _own(scan: Scan, house: House) -> Meaning:
    """What our own labels and cards say, and VINs."""
    value = scan.value
    if scan.kind == "vin":
        return Meaning("vehicle", own_uri("vin", value), "vin", {"vin": value})
    if scan.kind == "part":
        return _own_part(scan, house)
    if scan.kind == "badge":
        return Meaning("person", own_uri("badge", badge_digest(value)), "own")
    if scan.kind == "command":
        known = read_command(value) is not None
        reason = None if known else Reason("scan-other-card", {"text": value[:40]})
        uri = own_uri("command", value) if known else None
        return Meaning("command", uri, "own", {"code": value}, reason)
    if scan.kind in ("ticket", "key_card"):
        return Meaning("document", None, "own", {"document": scan.kind})
    kind: MeaningKind = "place" if scan.kind == "place" else "vehicle"
    return Meaning(kind, own_uri(kind, value), "own", {"code": value})


def _own_part(scan: Scan, house: House) -> Meaning:
    """Our short code alone, in a link of ours, or behind AI 8004 that no symbol vouches for."""
    code = PartId(scan.value)
    behind = re.search(r"8004([0-9]{4,12})" + code.code, scan.text.upper(), re.A)
    prefix = behind[1] if behind else house.gs1_prefix
    fields = {"code": code.code}
    if prefix:
        fields["8004"] = code.giai(prefix)
    scheme = "giai" if behind else "own"
    if not prefix and not house.database:
        return Meaning("part", own_uri("part", code.code), scheme, fields)
    return Meaning("part", code.uri(prefix, house.database), scheme, fields)


def _maker(bare: str, makers: Sequence[MakerLabel]) -> Meaning | None:
    """A part, never named by its number alone: thousands have the same."""
    read = read_maker_label(bare.strip(), makers)
    if read is None:
        return None
    told = {"maker": read.maker, "oe_number": read.oe_number, "serial": read.serial}
    fields = {name: value for name, value in told.items() if value}
    if not read.serial:
        return Meaning("part", None, "maker", fields, Reason("scan-no-serial"))
    if not (read.maker or read.oe_number):
        return Meaning("part", None, "maker", fields, Reason("scan-no-key"))
    uri = own_uri("maker", "/".join((read.maker, read.oe_number, read.serial)))
    return Meaning("part", uri, "maker", fields)


def _nothing(symbol: str, bare: str) -> Meaning:
    """Nothing that is known here, and as well as can be told why."""
    text = printable(bare)
    if symbol in GS1_SYMBOLS or symbol in RETAIL_SYMBOLS:
        return unknown(text, Reason("scan-not-gs1", {"text": text[:40]}), "gs1")
    if bare.startswith(("RT1", "RK1")):
        return unknown(text, Reason("scan-unknown", {"text": text[:40]}))
    if _ALMOST_VIN.fullmatch(bare.upper()):
        try:
            Vin.parse(bare)
        except InvalidIdentifier as wrong:
            candidates = " ".join(vin_corrections(bare))
            told = {"candidates": candidates} if candidates else {}
            return unknown(text, wrong.reason, "vin", **told)
    return unknown(text, Reason("scan-unknown", {"text": text[:40]}))
