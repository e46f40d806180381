"""GS1 element strings: what stands on a label under which Application Identifier.

Written `[8004]3400000A1B2[21]7`: the character set of GS1 has round brackets in it but no square
ones, so that this notation has one meaning only.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from app.domain.errors import InvalidIdentifier

Elements = tuple[tuple[str, str], ...]

FNC1: Final = "\x1d"
_WRITTEN: Final = re.compile(r"(?:\[\d{2,4}\][!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+)+")
_ELEMENT: Final = re.compile(r"\[(\d+)\]([^\[]+)")
# Of a length that readers know, so that no separator follows (GS1 General Specifications,
# figure 7.8.5-2): the first two digits of the identifier.
_KNOWN_LENGTH: Final = frozenset(
    [
        "00",
        "01",
        "02",
        "03",
        "04",
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
        "17",
        "18",
        "19",
        "20",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "41",
    ]
)
# How many digits from the front end in a check digit (GS1 General Specifications, 3.2 to 3.9).
_CHECKED: Final = {
    "00": 18,
    "01": 14,
    "02": 14,
    "253": 13,
    "255": 13,
    "402": 17,
    "8003": 14,
    "8006": 14,
    "8017": 18,
    "8018": 18,
    **dict.fromkeys(("410", "411", "412", "413", "414", "415", "416", "417"), 13),
}
_QUALIFIERS: Final = {
    "01": ("22", "10", "21", "235"),
    "8006": ("22", "10", "21"),
    "414": ("254", "7040"),
    "8010": ("8011",),
    "8017": ("8019",),
    "8018": ("8019",),
}
_PRIMARY: Final = frozenset(
    [
        "00",
        "01",
        "253",
        "255",
        "401",
        "402",
        "414",
        "417",
        "8003",
        "8004",
        "8006",
        "8010",
        "8013",
        "8017",
        "8018",
    ]
)
GS1_DOMAIN: Final = "https://id.gs1.org"


def read_elements(written: str) -> Elements:
    """The pairs of identifier and value. Raises InvalidIdentifier, also for a wrong check digit.

    Lengths beyond those of the check digits are for the encoder, which knows every identifier.
    """
    if not _WRITTEN.fullmatch(written):
        raise InvalidIdentifier("label-code-characters", payload=written[:40])
    elements = tuple((one[1], one[2]) for one in _ELEMENT.finditer(written))
    for identifier, value in elements:
        checked = _CHECKED.get(identifier)
        if checked is not None and not check_digit_right(value[:checked], checked):
            raise InvalidIdentifier("label-check-digit", payload=f"({identifier}) {value[:40]}")
    return elements


def check_digit_right(digits: str, length: int) -> bool:
    """Whether the last digit is the sum of weights 3 and 1 (GS1 General Specifications, 7.9)."""
    if len(digits) != length or not (digits.isascii() and digits.isdigit()):
        return False
    total = sum(int(one) * (3 if place % 2 else 1) for place, one in enumerate(reversed(digits)))
    return total % 10 == 0


def transmitted(elements: Elements) -> str:
    """What a scanner sends after the symbology identifier: FNC1 ends what has no known length."""
    said = []
    for place, (identifier, value) in enumerate(elements):
        last = place == len(elements) - 1
        said.append(identifier + value)
        if not last and identifier[:2] not in _KNOWN_LENGTH:
            said.append(FNC1)
    return "".join(said)


def digital_link(elements: Elements, domain: str = GS1_DOMAIN) -> str:
    """The elements as a GS1 Digital Link URI (1.2): the first is the key, attributes the query.

    Raises InvalidIdentifier where the first is no primary key.
    """
    (key, value), *rest = elements
    if key not in _PRIMARY:
        raise InvalidIdentifier("label-code-characters", payload=f"[{key}]{value}"[:40])
    order = _QUALIFIERS.get(key, ())
    said = dict(rest)
    path = [(key, value), *((one, said.pop(one)) for one in order if one in said)]
    steps = "".join(f"/{one}/{quote(text, safe='')}" for one, text in path)
    asked = "&".join(f"{one}={quote(text, safe='')}" for one, text in said.items())
    return domain.rstrip("/") + steps + (f"?{asked}" if asked else "")
