"""The second queue: photos and files follow the facts that name them, piece by piece.

Nothing is marked as sent. The inventory says what it lacks, and how much of it came before the
line was lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.errors import NotFound, StoreUnavailable
from app.exchange.file_line import FileLine
from app.exchange.file_shelf import Begun, OtherContent, OtherOffset
from app.operations.ports.media_store import MediaStore

PIECE: Final = 256 * 1024
"""Bytes between two answers: what a lost line costs at most."""


MOST_NAMES: Final = 1000
"""Looked for at one turn, of the files that the inventory lacks: most may be on other terminals, or
nowhere any more."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a turn did. elsewhere: wanted, and not on this terminal. damaged: here, but no longer
    what the fact says. after: the name behind which the next turn looks on, '' where this one saw
    all of them. more: files that are here may wait."""

    files: int = 0
    elsewhere: int = 0
    damaged: int = 0
    after: str = ""
    more: bool = False


def send_files(line: FileLine, media: MediaStore, most: int, after: str = "") -> Sent:
    """Send at most so many of the wanted files that are here; facts come first, so turns are short.

    after: where the turn before ended. Raises LineLost at any point.
    """
    sent = elsewhere = damaged = seen = 0
    while seen < MOST_NAMES and (names := line.wanted(after)):
        for name in names:
            if sent == most:
                return Sent(sent, elsewhere, damaged, after, more=True)
            try:
                content = media.read(name)
            except NotFound:
                elsewhere += 1
            except StoreUnavailable:
                damaged += 1
            else:
                sent += _send(line, name, content)
            after = name
        seen += len(names)
    return Sent(sent, elsewhere, damaged, after if seen >= MOST_NAMES else "")


def _send(line: FileLine, name: str, content: bytes) -> bool:
    """Whether the inventory holds the file now; else a later turn goes on."""
    if not content:
        return False
    state: Begun | None = line.begin(name, len(content))
    try:
        while state is not None and not state.whole:
            piece = content[state.offset : state.offset + PIECE]
            state = line.append(name, state.offset, piece)
    except (OtherOffset, OtherContent):
        return False
    return state is not None
