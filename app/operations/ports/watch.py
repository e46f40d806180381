"""What long work tells of itself while it runs, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Stage = Literal["vehicles", "pictures", "registers", "copied", "proved", "labels"]
"""vehicles, pictures and papers, vehicles of registers, MB copied, facts proved, labels drawn."""
Watch = Callable[[Stage, int], None]
"""Told how many of what are done, on the thread that works; what it raises ends the work."""


def unwatched(stage: Stage, done: int) -> None:
    """Nobody looks."""
    del stage, done
