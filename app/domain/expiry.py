"""Which qualifications end soon: told 60, 30 and 7 days ahead, and once they are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.site import Person

STAGES: Final = (7, 30, 60)


@dataclass(frozen=True, slots=True)
class Expiry:
    """A qualification that ends within 60 days. days: left, 0 on the last day, negative after."""

    code: str
    days: int

    @property
    def stage(self) -> int:
        """7, 30 or 60: the warning it is at; 0 once it is over."""
        return 0 if self.days < 0 else next(one for one in STAGES if self.days <= one)


def expiring(person: Person, today: date) -> tuple[Expiry, ...]:
    """What ends soon or is over, the most urgent first; nothing of somebody who left."""
    if person.left:
        return ()
    found = (
        Expiry(code, (line.valid_to - today).days) for code, line in person.qualifications.items()
    )
    return tuple(sorted((one for one in found if one.days <= STAGES[-1]), key=_urgency))


class Reminders:
    """What was told to whom today, so that a stage is told once a day and grows heavier by itself.

    Kept while a terminal runs: told again after a restart is better than not told.
    """

    def __init__(self) -> None:
        self._day: date | None = None
        self._told: set[tuple[str, int]] = set()

    def due(self, person: Person, today: date) -> tuple[Expiry, ...]:
        """What nobody told the person today, the most urgent first; from now on it is told."""
        if today != self._day:
            self._day = today
            self._told.clear()
        who = person.person_id
        found = [one for one in expiring(person, today) if (who, one.stage) not in self._told]
        self._told.update((who, one.stage) for one in found)
        return tuple(found)


def _urgency(one: Expiry) -> tuple[int, str]:
    return one.days, one.code
