"""Whether one reading can be believed: the symbol has a check of its own, its text another."""

from __future__ import annotations

from typing import Final

from app.domain.identifiers import Vin
from app.reading.gs1 import CHECKED, GS1_SYMBOLS
from app.reading.means import meaning_of

# Code 128, Code 93 and what has error correction. A retail symbol has one check digit in all, a
# Code 39 none.
_WITH_CHECK: Final = frozenset({"]C", "]G", "]d", "]Q", "]z", "]L"})


def proves_itself(sent: str) -> bool:
    """Whether a scan, with its symbology identifier, carries check signs that hold.

    Ours, those of a VIN where its region makes one compulsory, and those of GS1 keys. A bare number
    that does not say it is GS1 is none of them: one in ten passes for a key.
    """
    symbol, text = sent[:3], sent[3:]
    if symbol[:2] not in _WITH_CHECK or (text.isdecimal() and symbol not in GS1_SYMBOLS):
        return False
    found = meaning_of(sent)
    if found.id is None:
        return False
    if found.scheme == "vin":
        vin = Vin(found.fields["vin"])
        return vin.check_digit_expected and vin.check_digit_right
    ours = found.kind == "part" and "code" in found.fields
    return ours or not CHECKED.keys().isdisjoint(found.fields)
