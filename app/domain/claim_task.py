"""What the inventory decided between two stories, and whether somebody has looked since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from app.domain.claim import MOVED_APART, PHYSICAL
from app.domain.events import Recorded
from app.domain.events.claim import ClaimDecided, ClaimSettled

TRUE: Final = ("first", "second", "neither")


@dataclass(frozen=True, slots=True)
class ClaimTask:
    """A contradiction. settled: what was found, None while nobody has looked."""

    decided: ClaimDecided
    at: datetime
    settled: ClaimSettled | None = None
    settled_by: str = ""
    settled_at: datetime | None = None

    @property
    def must_look(self) -> bool:
        """Whether somebody has to go and see; else the decision is all there is to know."""
        return self.decided.kind in (*PHYSICAL, MOVED_APART)


def fold_claims(facts: Iterable[Recorded]) -> tuple[ClaimTask, ...]:
    """Every contradiction once, the oldest decision first, whatever order the facts come in.

    Whoever looked first is believed; an inventory that was put back decides the same again.
    """
    tasks: dict[str, ClaimTask] = {}
    found = sorted(facts, key=lambda one: one.order)
    for one in found:
        if isinstance(one.event, ClaimDecided) and one.by_inventory:
            tasks.setdefault(one.event.claim, ClaimTask(one.event, one.at.wall))
    for one in found:
        task = tasks.get(one.event.claim) if isinstance(one.event, ClaimSettled) else None
        if task is not None and task.settled is None:
            assert isinstance(one.event, ClaimSettled)
            tasks[one.event.claim] = replace(
                task, settled=one.event, settled_by=one.by, settled_at=one.at.wall
            )
    return tuple(tasks.values())
