"""The versions of a label's template that a workshop kept, and the one labels are printed with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.arrangement import Arrangement, TemplateShape, fits
from app.domain.events import LabelTemplateArranged, Recorded


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """An arrangement that was kept. number: 1 for the first; the shipped one is 0."""

    number: int
    arrangement: Arrangement
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class TemplateStanding:
    """The versions of a template, the oldest first, and whether the newest can be printed."""

    versions: tuple[TemplateVersion, ...] = ()
    usable: bool = True

    @property
    def in_force(self) -> TemplateVersion | None:
        """What labels are printed with; None for the template as shipped."""
        return self.versions[-1] if self.versions and self.usable else None


def versions(facts: Iterable[Recorded]) -> tuple[TemplateVersion, ...]:
    """Everything that was ever kept of one template, the oldest first."""
    return tuple(
        TemplateVersion(event.number, event.arrangement, recorded.at.wall, recorded.by)
        for recorded in sorted(facts, key=lambda one: one.order)
        if isinstance(event := recorded.event, LabelTemplateArranged)
    )


def standing(shape: TemplateShape, facts: Iterable[Recorded]) -> TemplateStanding:
    """How a template stands: one that fits no more, as after an update, is not printed with."""
    kept = versions(facts)
    return TemplateStanding(kept, not kept or fits(shape, kept[-1].arrangement))
