"""Identities that are either whole and right or not there at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from app.domain.errors import InvalidIdentifier

BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CHECK = BASE36 + "*"
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}")
_LOOK_ALIKE = {"O": "0", "Q": "0", "I": "1"}
_CONFUSED = {"5": "S", "S": "5", "8": "B", "B": "8", "2": "Z", "Z": "2"}
_VIN_WEIGHT = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUE = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_COUNTER_WIDTH = 6
_MAX_INCARNATION = 36**2 - 1


@dataclass(frozen=True, slots=True)
class Vin:
    """A vehicle identification number (ISO 3779): 17 characters without I, O and Q.

    Never refused for its check digit: only North America and China make it compulsory.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a VIN as typed or scanned; an 18-character read loses its leading `I`.

        Raises InvalidIdentifier with a sentence that says what is wrong.
        """
        clean = re.sub(r"[\s\-*]", "", text).upper()
        if len(clean) == 18 and clean[0] == "I":
            clean = clean[1:]
        if len(clean) != 17:
            raise InvalidIdentifier("vin-length", text=clean[:40], length=len(clean))
        if not _VIN.fullmatch(clean):
            wrong = next(one for one in clean if not _VIN.fullmatch(one * 17))
            raise InvalidIdentifier("vin-character", text=clean, character=wrong)
        return cls(clean)

    @property
    def check_digit_expected(self) -> bool:
        """Whether the region makes the check digit compulsory (1-5 North America, L China)."""
        return self.text[0] in "12345L"

    @property
    def check_digit_right(self) -> bool:
        """Whether position 9 equals the weighted sum modulo 11 (49 CFR 565.15)."""
        total = sum(
            weight * int(_VIN_VALUE.get(one, one))
            for weight, one in zip(_VIN_WEIGHT, self.text, strict=True)
        )
        return self.text[8] == "0123456789X"[total % 11]


def vin_corrections(text: str) -> tuple[str, ...]:
    """Readable VINs a misread text may stand for: look-alikes O Q I first, then 5/S 8/B 2/Z.

    Empty when no such change makes 17 legal characters. At most six are offered.
    """
    clean = re.sub(r"[\s\-*]", "", text).upper()
    if len(clean) == 18 and clean[0] == "I":
        clean = clean[1:]
    if len(clean) != 17:
        return ()
    fixed = "".join(_LOOK_ALIKE.get(one, one) for one in clean)
    if not _VIN.fullmatch(fixed):
        return ()
    found = [fixed] if fixed != clean else []
    for index, one in enumerate(fixed):
        if one in _CONFUSED:
            candidate = fixed[:index] + _CONFUSED[one] + fixed[index + 1 :]
            if Vin(candidate).check_digit_right:
                found.append(candidate)
    return tuple(dict.fromkeys(found))[:6]


def plate_candidate(text: str) -> str:
    """The VIN a reader of plates seems to have seen, signs between words left out; '' for none.

    A VIN has no I, O or Q (ISO 3779): they are read as 1, 0 and 0.
    """
    signs = re.sub(r"[^A-Z0-9]", "", text.upper())
    fixed = "".join(_LOOK_ALIKE.get(one, one) for one in signs)
    return fixed if _VIN.fullmatch(fixed) else ""


def check_character(text: str) -> str:
    """ISO 7064 MOD 37-2 check character of a base-36 text; may be `*`."""
    total = 0
    for one in text:
        total = (total + BASE36.index(one)) * 2 % 37
    return _CHECK[(38 - total) % 37]


def base36(number: int, width: int) -> str:
    """A number in upper-case base 36, left-filled with zeros; raises OverflowError if too big."""
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = BASE36[digit] + text
    if len(text) > width:
        raise OverflowError(f"{text} is longer than {width}")
    return text.rjust(width, "0")


@dataclass(frozen=True, slots=True)
class PartId:
    """The short code of one physical part: terminal, incarnation, counter, check character.

    12 characters, 13 from incarnation 36 on; base 36, so that Code 39 carries it too.
    """

    code: str

    @classmethod
    def mint(cls, terminal: str, incarnation: int, counter: int) -> Self | None:
        """The code for a counter, or None where its check character would be `*`."""
        if not 0 < incarnation <= _MAX_INCARNATION:
            raise OverflowError("incarnations are used up; commission the terminal anew")
        body = (
            terminal
            + base36(incarnation, 1 if incarnation < 36 else 2)
            + base36(counter, _COUNTER_WIDTH)
        )
        check = check_character(body)
        return None if check == "*" else cls(body + check)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code as typed or scanned. Raises InvalidIdentifier."""
        clean = re.sub(r"[\s\-]", "", text).upper()
        if len(clean) not in (12, 13) or any(one not in BASE36 for one in clean):
            raise InvalidIdentifier("part-code-shape", text=clean[:40])
        if check_character(clean[:-1]) != clean[-1]:
            raise InvalidIdentifier("part-code-check", text=clean)
        return cls(clean)

    @property
    def grouped(self) -> str:
        """For reading aloud: groups of four."""
        return "-".join(self.code[at : at + 4] for at in range(0, len(self.code), 4))

    def giai(self, gs1_prefix: str) -> str:
        """The GIAI (AI 8004 value): GS1 company prefix followed by the code, 30 at most."""
        return gs1_prefix + self.code

    def uri(self, gs1_prefix: str, database: str) -> str:
        """The canonical identity: GS1 Digital Link with a prefix, else a private URN."""
        if gs1_prefix:
            return f"https://id.gs1.org/8004/{self.giai(gs1_prefix)}"
        return f"urn:uuid:{database}#{self.code}"


OWN_VEHICLE = "NV"
_OWN_NUMBER = re.compile(OWN_VEHICLE + r"[0-9A-Z]{4}[0-9A-Z]{6}")


def own_vehicle_number(terminal: str, counter: int) -> str:
    """Our number for a vehicle without a readable VIN, until one is found: NV + 10."""
    return f"{OWN_VEHICLE}{terminal}{base36(counter, _COUNTER_WIDTH)}"


def is_own_vehicle_number(text: str) -> bool:
    """Whether a text has the shape of our own vehicle number."""
    return bool(_OWN_NUMBER.fullmatch(text.strip().upper()))
