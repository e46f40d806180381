"""Making a text fit its box: smaller first, then more lines, at last an ellipsis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.paper.fonts import POINTS_PER_MM, Face, Fonts

LEADING = 1.2
_STEP = 0.5
# Not `split`: a space that ties words together, as French does, is a letter of the line.
_WORD: Final = re.compile(r"[^ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit, at a size in points."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take: a box in mm, sizes in points from `size` down to `least`."""

    width: float
    height: float
    size: float
    least: float
    lines: int = 1


def block_height(fonts: Fonts, face: Face, size: float, lines: int) -> float:
    """From the top of the first line's capitals to the last line's baseline, in mm."""
    return fonts.cap_height(face, size) + (lines - 1) * size * LEADING / POINTS_PER_MM


def fit(fonts: Fonts, text: str, face: Face, room: Room) -> Fitted:
    """The largest setting of a drawable text that fits; at the least size it is cut with `…`."""
    size = room.size
    while size > room.least:
        lines = _wrap(fonts, text, face, size, room.width)
        if _fits(fonts, lines, face, size, room):
            return Fitted(tuple(lines), size)
        size = max(room.least, size - _STEP)
    lines = _wrap(fonts, text, face, size, room.width, breaking=True)
    if len(lines) > room.lines:
        rest = " ".join(lines[room.lines - 1 :])
        lines = [*lines[: room.lines - 1], _cut(fonts, rest, face, size, room.width)]
    return Fitted(tuple(lines), size)


def _fits(fonts: Fonts, lines: list[str], face: Face, size: float, room: Room) -> bool:
    return (
        len(lines) <= room.lines
        and block_height(fonts, face, size, len(lines)) <= room.height
        and all(fonts.width(line, face, size) <= room.width for line in lines)
    )


def _wrap(
    fonts: Fonts, text: str, face: Face, size: float, width: float, *, breaking: bool = False
) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in _WORD.findall(text):
        longer = f"{line} {word}" if line else word
        if fonts.width(longer, face, size) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while breaking and fonts.width(line, face, size) > width:
            head = _head(fonts, line, face, size, width)
            lines.append(line[:head])
            line = line[head:]
    return [*lines, line] if line else lines


def _head(fonts: Fonts, word: str, face: Face, size: float, width: float) -> int:
    count = 1
    while count < len(word) and fonts.width(word[: count + 1], face, size) <= width:
        count += 1
    return count


def _cut(fonts: Fonts, rest: str, face: Face, size: float, width: float) -> str:
    head = _head(fonts, rest, face, size, width - fonts.width("…", face, size))
    return rest[:head].rstrip() + "…"
