"""What a ZPL printer says of itself, as `~HQES` and `~HS` are answered.

Source: Zebra, ZPL II programming guide, `~HQ` (table of error flags) and `~HS` (three strings).
A printer with paper or ribbon out or an open head leaves `~HS` unanswered, so the error flags are
asked for first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

ERRORS: Final = b"~HQES"
STATUS: Final = b"~HS"
ENDS: Final = {ERRORS: 1, STATUS: 3}
"""How many ETX an answer has."""
_FLAGS: Final = re.compile(rb"ERRORS:\s*([01])\s+([0-9A-Fa-f]{8})\s+([0-9A-Fa-f]{8})")
_HEAD_OPEN, _PAPER_OUT, _RIBBON_OUT, _PAUSED = 0x4, 0x1, 0x2, 0x10000
_NAMED: Final = (
    (_HEAD_OPEN, "head"),
    (_PAPER_OUT, "paper"),
    (_RIBBON_OUT, "ribbon"),
    (_PAUSED, "paused"),
)


@dataclass(frozen=True, slots=True)
class ZebraStatus:
    """wrong: `head`, `paper`, `ribbon`, `paused`, the flags of another error in hex, or ''.

    waiting: labels and formats it still has to print.
    """

    wrong: str = ""
    waiting: int = 0


def errors_in(answer: bytes) -> str | None:
    """What is wrong, '' for nothing; None where this is no answer to `~HQES`.

    A flag nobody knows is an error all the same: a printer is never told well by not knowing.
    """
    found = _FLAGS.search(answer)
    if found is None:
        return None
    present, second, first = found[1], int(found[2], 16), int(found[3], 16)
    for flag, word in _NAMED:
        if first & flag:
            return word
    if first or second or present == b"1":
        return f"{second:08X} {first:08X}"
    return ""


def status_in(answer: bytes) -> ZebraStatus | None:
    """What the three strings of `~HS` say; None where they are not those."""
    strings = [one.strip(b"\x02\r\n ").split(b",") for one in answer.split(b"\x03")]
    if len(strings) < ENDS[STATUS] or len(strings[0]) < 12 or len(strings[1]) < 11:
        return None
    first, second = strings[0], strings[1]
    try:
        waiting = int(first[4]) + int(second[8])
    except ValueError:
        return None
    signs = (
        (second[2], "head"),
        (first[1], "paper"),
        (second[3], "ribbon"),
        (first[2], "paused"),
        (first[9], "RAM"),
        (first[10], "head too cold"),
        (first[11], "head too hot"),
    )
    wrong = next((word for sign, word in signs if sign == b"1"), "")
    return ZebraStatus(wrong, waiting + (first[7] == b"1"))
