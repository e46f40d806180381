"""Tones for hands-busy people."""

from __future__ import annotations

from typing import Literal, Protocol

Tone = Literal["ok", "refused", "duplicate", "alarm"]


class Sound(Protocol):
    """Plays a tone without waiting for it; silence where no player exists."""

    def play(self, tone: Tone) -> None:
        """Start the tone and return at once."""
        ...
