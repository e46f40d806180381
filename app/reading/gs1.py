"""GS1 in all its notations: element strings, brackets for people, links of any domain.

biip knows the application identifiers and their shapes; that its answer uses up the whole
text, and that every key's check digit is right, is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from app.domain.errors import Reason
from app.reading.meaning import GS, Meaning, MeaningKind, gs1_uri, unknown

Pairs = tuple[tuple[str, str], ...]
GS1_SYMBOLS: Final = ("]C1", "]d2", "]Q3", "]e0", "]e1", "]e2", "]J1")
RETAIL_SYMBOLS: Final = ("]E0", "]E4", "]I1")
_MOST_SEGMENTS: Final = 24
_HEAD: Final = re.compile(r"\(([0-9]{2,4})\)")
_ALONE: Final = re.compile(r"00|01|253|255|414|417|8003|8006|8017|8018|8004(?=[0-9]{4}.{6})", re.A)
"""Keys that are believed without a symbology identifier: with a check digit, or a prefix."""


class Key(NamedTuple):
    """A GS1 key: what it names, and which further identifiers belong to the name."""

    kind: MeaningKind
    scheme: str
    with_serial: Mapping[str, str] = {}


KEYS: Final[Mapping[str, Key]] = {
    "8006": Key("part", "itip", {"21": "itip"}),
    "01": Key("part", "gtin", {"21": "sgtin", "10": "lgtin"}),
    "8004": Key("part", "giai"),
    "8010": Key("part", "cpi", {"8011": "cpi"}),
    "253": Key("document", "gdti"),
    "255": Key("document", "gcn"),
    "8003": Key("place", "grai"),
    "414": Key("place", "sgln", {"254": "sgln"}),
    "417": Key("person", "pgln"),
    "00": Key("material", "sscc"),
    "402": Key("document", "gsin"),
    "401": Key("document", "ginc"),
    "8017": Key("person", "gsrnp"),
    "8018": Key("person", "gsrn"),
    "8013": Key("part", "gmn"),
}
"""In the order in which they name a label that carries several."""
CHECKED: Final[Mapping[str, int]] = {
    **dict.fromkeys(("00", "8017", "8018"), 18),
    **dict.fromkeys(("01", "02", "03", "8003", "8006", "8026"), 14),
    **dict.fromkeys(("253", "255", *(f"41{one}" for one in range(8))), 13),
    "402": 17,
}
"""How many digits at the beginning end with a check digit (GS1 General Specifications, 7.9)."""
_GTIN_LENGTHS: Final = (8, 12, 13, 14)
_LINK_WORDS: Final[Mapping[str, str]] = {
    "gtin": "01",
    "ser": "21",
    "lot": "10",
    "cpv": "22",
    "itip": "8006",
    "giai": "8004",
    "grai": "8003",
    "gdti": "253",
    "gln": "414",
    "glnx": "254",
    "party": "417",
    "sscc": "00",
    "gsrn": "8018",
    "gsrnp": "8017",
    "cpid": "8010",
    "cpsn": "8011",
    "gcn": "255",
    "ginc": "401",
    "gsin": "402",
}
"""Words that links carried for identifiers until GS1 Digital Link 1.2; labels live longer."""
_WORDS: Final = {"21": "serial", "8011": "serial", "10": "lot"}


def check_digit_right(digits: str) -> bool:
    """Whether the last digit follows from the others (GS1 General Specifications, 7.9.1)."""
    total = sum(int(one) * (3 if at % 2 else 1) for at, one in enumerate(reversed(digits)))
    return total % 10 == 0


def read_element_string(text: str) -> Meaning | None:
    """`0104012345123456<GS>21A`, without its symbology identifier; None where it is none."""
    return _named(_elements(text))


def read_unmarked(text: str) -> Meaning | None:
    """An element string that no symbology identifier vouches for: a key first, checked and whole.

    A number of 12 to 14 digits is a GTIN where its check digit is right. A key that is not comes
    back with its reason and without an id: the text may be something else.
    """
    if text.isascii() and text.isdecimal() and 12 <= len(text) <= 14:
        return read_retail(text)
    if _ALONE.match(text) is None:
        return None
    found = read_element_string(text)
    return found if found is not None and (found.id or found.reason) else None


def read_retail(digits: str) -> Meaning | None:
    """EAN-8, UPC-A, EAN-13 and ITF-14 as one GTIN of 14 digits; None for anything else."""
    plain = digits.isascii() and digits.isdecimal() and len(digits) in _GTIN_LENGTHS
    return _named((("01", digits.zfill(14)),)) if plain else None


def read_bracketed(text: str) -> Meaning | None:
    """`(01)04012345123456(21)A` as it stands below a symbol; None unless it reads wholly."""
    found = _HEAD.split(text)
    if found[0] or len(found) < 3:
        return None
    pairs = tuple(zip(found[1::2], found[2::2], strict=True))
    read = _elements(GS.join(ai + value for ai, value in pairs))
    return _named(read) if read == pairs else None


def read_link(text: str) -> Meaning | None:
    """A GS1 Digital Link of any domain, behind any path; None where it is none.

    A path may hold what looks like a key: of several the one that reads wholly, from the right.
    """
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    segments = parts.path.strip("/").split("/")[-_MOST_SEGMENTS:]
    wrong = None
    for at in range(len(segments) - 2, -1, -1):
        if _identifier(segments[at]) in KEYS:
            found = _named(_link_pairs(segments[at:], parts.query))
            if found is not None and found.id:
                return found
            wrong = wrong or found
    return wrong


def _named(pairs: Pairs | None) -> Meaning | None:
    """The meaning of whole pairs: named by the first key there is, if all check digits hold."""
    if not pairs:
        return None
    fields = dict(pairs)
    text = "".join(f"({ai}){value}" for ai, value in pairs)
    for ai, value in pairs:
        length = CHECKED.get(ai)
        if length and not check_digit_right(value[:length]):
            return unknown(text, Reason("scan-check-digit", {"text": value[:20]}), "gs1")
    told = {_WORDS[ai]: value for ai, value in pairs if ai in _WORDS}
    for ai, key in KEYS.items():
        if ai in fields:
            with_it = next((one for one in key.with_serial if one in fields), "")
            names = (
                ((ai, fields[ai]), (with_it, fields[with_it])) if with_it else ((ai, fields[ai]),)
            )
            scheme = key.with_serial.get(with_it, key.scheme)
            kind: MeaningKind = "material" if scheme == "lgtin" else key.kind
            return Meaning(kind, gs1_uri(*names), scheme, {**fields, **told})
    return Meaning("unknown", None, "gs1", {**fields, **told}, Reason("scan-no-key"))


def _elements(text: str) -> Pairs | None:
    """What biip reads, where that is all there is: nothing lost, nothing twice."""
    from biip import ParseError
    from biip.gs1_messages import GS1Message

    if not text.isascii():
        return None
    try:
        read = _pairs(GS1Message.parse(text.strip(GS)).element_strings)
    except (ParseError, ValueError, ArithmeticError):
        return None
    whole = "".join(ai + value for ai, value in read) == text.replace(GS, "")
    return read if whole and _once(read) else None


def _link_pairs(segments: Sequence[str], query: str) -> Pairs | None:
    from biip import ParseError
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI

    names = [_identifier(one) for one in segments[::2]]
    if len(segments) % 2 or (names[0] == "01" and len(segments[1]) not in _GTIN_LENGTHS):
        return None
    try:
        path = "/".join(f"{ai}/{value}" for ai, value in zip(names, segments[1::2], strict=True))
        parsed = GS1DigitalLinkURI.parse(f"https://id.gs1.org/{path}?{query}")
        read = _pairs(parsed.element_strings)
    except (ParseError, ValueError, ArithmeticError):
        return None
    lengths = [14 if names[0] == "01" else len(unquote(segments[1]))]
    lengths += [len(unquote(one)) for one in segments[3::2]]
    whole = [len(value) for _, value in read[: len(names)]] == lengths and min(lengths) > 0
    printable = all(value.isascii() and value.isprintable() for _, value in read)
    return read if whole and printable and _once(read) else None


def _identifier(segment: str) -> str:
    return _LINK_WORDS.get(segment.lower(), segment)


def _pairs(elements: Iterable[object]) -> Pairs:
    return tuple((one.ai.ai, one.value) for one in elements)  # type: ignore[attr-defined]


def _once(pairs: Pairs) -> bool:
    """Whether no identifier stands twice with different values."""
    return len({ai for ai, _ in pairs}) == len(set(pairs))
