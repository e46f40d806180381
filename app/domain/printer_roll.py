"""What labels are in a printer, as people said when they put them in, and what fits on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.events import Recorded
from app.domain.events.printing import PrintAsked, RollLoaded
from app.domain.label import size_of
from app.domain.print_job import A4


@dataclass(frozen=True, slots=True)
class Roll:
    """size: width and height of a label in mm. at, by: of the roll. ribbon_at: None: not said."""

    size: tuple[int, int]
    at: datetime
    by: str
    ribbon_at: datetime | None = None


def fold_roll(facts: Iterable[Recorded]) -> Roll | None:
    """What is in a printer now; None while nobody said so."""
    roll: Roll | None = None
    for recorded in sorted(facts, key=lambda one: one.order):
        event, at = recorded.event, recorded.at.wall
        if isinstance(event, RollLoaded):
            before = roll.ribbon_at if roll else None
            size = (event.width, event.height)
            roll = Roll(size, at, recorded.by, at if event.ribbon else before)
    return roll


def paper_of(asked: PrintAsked) -> tuple[int, int]:
    """What a job is printed on, in mm: its labels, or A4 with many of them on it."""
    return A4 if asked.sheet else size_of(asked.template)


def fits(roll: Roll | None, asked: PrintAsked) -> bool:
    """Whether a job may go to a printer. Where nobody said what is in it, everything may."""
    return roll is None or roll.size == paper_of(asked)
