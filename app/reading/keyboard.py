"""Keys of a keyboard as signs, by the layout of whoever presses them.

A scanner that types knows one layout, the machine another: what arrives as signs is wrong then
(`1` as `&`), but the key that was pressed is not. Keys have the numbers of Linux evdev, which
are those of the PC keyboard (set 1) for every key that is used here.

The rows are what Windows and X11 agree on for these layouts, as scanners know them; measured
with xkbcomp of xkeyboard-config 2.35 for X11. A blank is a dead key or no sign.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

GS: Final = "\x1d"
_ROWS: Final = (
    (41, *range(2, 14)),
    tuple(range(16, 28)),
    (*range(30, 41), 43),
    (86, *range(44, 54)),
)
_PLAIN, _SHIFT, _ALTGR = range(3)
_LEVELS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "us": (
        ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "<zxcvbnm,./"),
        ("~!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"|', ">ZXCVBNM<>?"),
        (" " * 13, " " * 12, " " * 12, " " * 11),
    ),
    "gb": (
        ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'#", "\\zxcvbnm,./"),
        ('¬!"£$%^&*()_+', "QWERTYUIOP{}", "ASDFGHJKL:@~", "|ZXCVBNM<>?"),
        ("    €        ", " " * 12, " " * 12, " " * 11),
    ),
    "fr": (
        ("²&é\"'(-è_çà)=", "azertyuiop $", "qsdfghjklmù*", "<wxcvbn,;:!"),
        (" 1234567890°+", "AZERTYUIOP £", "QSDFGHJKLM%µ", ">WXCVBN?./§"),
        ("  ~#{[|`\\^@]}", "  €         ", " " * 12, " " * 11),
    ),
    "be": (
        ("²&é\"'(§è!çà)-", "azertyuiop $", "qsdfghjklmùµ", "<wxcvbn,;:="),
        ("³1234567890°_", "AZERTYUIOP *", "QSDFGHJKLM%£", ">WXCVBN?./+"),
        (" |@#  ^  {}  ", "  €       []", "          ´`", "\\         ~"),
    ),
    "de": (
        (" 1234567890ß ", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-"),
        ('°!"§$%&/()=? ', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_"),
        ("  ²³   {[]}\\ ", "@ €        ~", " " * 12, "|      µ   "),
    ),
}
KEYPAD: Final = {
    82: "0",
    79: "1",
    80: "2",
    81: "3",
    75: "4",
    76: "5",
    77: "6",
    71: "7",
    72: "8",
    73: "9",
}
_SPACE: Final = 57
LEFT_ALT: Final = 56
RIGHT_ALT: Final = 100


class Stroke(NamedTuple):
    """A key that was pressed, and what was held with it. altgr: the right Alt.

    code: evdev number, 0 where the machine does not tell; text: what it became on this machine.
    """

    code: int
    text: str = ""
    shift: bool = False
    control: bool = False
    alt: bool = False
    altgr: bool = False


def signs(strokes: Iterable[Stroke], layout: str = "") -> str:
    """What was typed. layout: '' for what the machine made of it, else one of LAYOUTS.

    Control signs come as themselves, as Control and a sign (`]` for GS, `^` for RS, D for EOT), or
    as Alt and digits of the keypad (029), the way scanners send what no key has.
    """
    written, number = list[str](), ""
    for one in strokes:
        if one.alt and not one.altgr and one.code in KEYPAD:
            number += KEYPAD[one.code]
            continue
        written.append(_numbered(number))
        number = ""
        written.append(_sign(one, layout))
    written.append(_numbered(number))
    return "".join(written)


def _numbered(number: str) -> str:
    """Windows takes Alt and a number up to 255 for one sign."""
    return chr(int(number)) if number and int(number) < 0x100 else ""


def _sign(stroke: Stroke, layout: str) -> str:
    if stroke.alt and not stroke.altgr:
        return ""
    if stroke.code in KEYPAD:
        return KEYPAD[stroke.code]
    level = _ALTGR if stroke.altgr else _SHIFT if stroke.shift else _PLAIN
    printed = _TABLES[layout].get((stroke.code, level), "") if layout and stroke.code else ""
    sign = printed or ("" if layout and stroke.code in PRINTING else stroke.text)
    if not stroke.control or stroke.altgr:
        return sign
    upper = sign.upper()
    if len(upper) == 1 and "@" <= upper <= "_":
        return chr(ord(upper) & 0x1F)
    return sign if sign and ord(sign[0]) < 0x20 else ""


def _table(levels: tuple[tuple[str, ...], ...]) -> Mapping[tuple[int, int], str]:
    table = {(_SPACE, level): " " for level in range(3)}
    for level, rows in enumerate(levels):
        for codes, row in zip(_ROWS, rows, strict=True):
            for code, sign in zip(codes, row, strict=True):
                if sign != " ":
                    table[code, level] = sign
    return table


_TABLES: Final = {name: _table(levels) for name, levels in _LEVELS.items()}
PRINTING: Final = frozenset(code for row in _ROWS for code in row)
"""Keys that print a sign on some level of some layout."""


def packed(strokes: Iterable[Stroke]) -> bytes:
    """Keys as bytes, as a RawScan keeps them."""
    return json.dumps(list(strokes)).encode()


def unpacked(raw: bytes) -> list[Stroke]:
    """The keys of a RawScan that came from a keyboard. Raises ValueError for other bytes."""
    return [Stroke(*one) for one in json.loads(raw)]
