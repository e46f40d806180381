"""Where scans come from: a keyboard wedge, a serial line, a grabbed keyboard, a camera."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple, Protocol

from app.domain.errors import Reason

BY_HAND: Final = "hand"
"""The source of a text that somebody typed."""
Standing = Literal["looking", "ready", "lost"]


class RawScan(NamedTuple):
    """One whole read, as it came. What it means is for app/reading to say.

    raw: the bytes as the device sent them, empty where it sends signs; text: the same as signs,
    control signs as GS (0x1D) kept. symbology: the AIM identifier (`]C1`, `]d2`) where the source
    knows it apart from the text, else ''. source: the name of the ScanSource, or BY_HAND.
    """

    text: str
    raw: bytes = b""
    symbology: str = ""
    source: str = BY_HAND

    @property
    def by_hand(self) -> bool:
        """Whether somebody typed it: only then may it land in a field for words."""
        return self.source == BY_HAND


class SourceNews(NamedTuple):
    """How a source is now. reason: one sentence where it is not ready, or what it dropped."""

    source: str
    standing: Standing
    reason: Reason | None = None


Take = Callable[[RawScan], None]
Tell = Callable[[SourceNews], None]


class ScanSource(Protocol):
    """Reads codes until it is stopped; finds its device again by itself."""

    @property
    def name(self) -> str:
        """What people call it; every source of a terminal has another one."""
        ...

    def start(self, take: Take, tell: Tell) -> None:
        """Begin, at once and without failing; take and tell may be called from any thread."""
        ...

    def stop(self) -> None:
        """Let go of the device; neither take nor tell is called once this returned."""
        ...
