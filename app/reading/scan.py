"""What a scanned or typed text means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import PartId, Vin, is_own_vehicle_number

Kind = Literal[
    "vin",
    "own_number",
    "part",
    "place",
    "badge",
    "command",
    "ticket",
    "key_card",
    "invitation",
    "unknown",
]
MAX_LENGTH = 512
LONGEST = 4400
"""Signs of the longest text a QR code holds in base 32, and room for a scanner's prefix."""

_AIM = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_OWN = {"RB-": "badge", "RL-": "place", "RC-": "command"}
_GIAI = re.compile(r"(?:^\(?8004\)?|/8004/)([0-9A-Z]{16,25})(?=[/?#&]|$)")
_PREFIX = re.compile(r"[0-9]{4,12}")
_LINK_PARTS = re.compile(r"[/=#?&]")
_BETWEEN_TERMINALS: dict[str, Kind] = {"RT1:": "ticket", "RT1/": "ticket", "RK1:": "key_card"}


@dataclass(frozen=True, slots=True)
class Scan:
    """A read text and its meaning. value is the canonical form: VIN, short code, place ...

    sent: as the scanner sent it, with the signs between fields that `text` lacks.
    """

    kind: Kind
    value: str
    text: str
    sent: str = field(default="", compare=False)


def read_scan(text: str) -> Scan:
    """Total on any input: what is not understood is `unknown` and changes nothing.

    Knows VINs (also with a leading I), our part codes alone, in a link or in AI 8004, our
    own vehicle numbers, our prefixes RB- (badge), RL- (place), RC- (command card), and what
    passes between terminals: RT1 (hand-over tickets, the only long texts), RK1 (key cards),
    and what an inventory shows for enrolling, RH1.
    """
    clean = "".join(one for one in text[:LONGEST] if one.isprintable()).strip()
    bare = _AIM.sub("", clean)
    upper = bare.upper()
    between = _BETWEEN_TERMINALS.get(upper[:4])
    if between is not None:
        return Scan(between, upper, clean)
    if upper.startswith("RH1:"):
        return Scan("invitation", bare[:MAX_LENGTH], bare[:MAX_LENGTH])
    clean, bare, upper = clean[:MAX_LENGTH], bare[:MAX_LENGTH], upper[:MAX_LENGTH]
    for prefix, kind in _OWN.items():
        if upper.startswith(prefix) and len(bare) > len(prefix):
            value = bare if kind == "badge" else upper[len(prefix) :]
            return Scan(kind, value, clean)  # type: ignore[arg-type]
    if is_own_vehicle_number(upper):
        return Scan("own_number", upper.strip(), clean)
    part = _part(upper)
    if part is not None:
        return Scan("part", part.code, clean)
    try:
        return Scan("vin", Vin.parse(upper).text, clean)
    except InvalidIdentifier:
        return Scan("unknown", clean, clean, text)


def _part(upper: str) -> PartId | None:
    behind_link = _LINK_PARTS.split(upper.rstrip("/"))[-1]
    for one in (upper, behind_link, *_behind_prefix(upper)):
        try:
            return PartId.parse(one)
        except InvalidIdentifier:
            continue
    return None


def _behind_prefix(upper: str) -> Iterator[str]:
    """What stands behind the company prefix of a GIAI, whose length nobody tells.

    A code may begin with digits, so the end is tried first as 12 signs, then as the 13 that
    a terminal has from its 36th incarnation on.
    """
    giai = _GIAI.search(upper)
    if giai is None:
        return
    for length in (12, 13):
        if _PREFIX.fullmatch(giai[1][:-length]):
            yield giai[1][-length:]
