"""Facts about stories that contradict each other: what the inventory decided, what was found."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.events.base import Event, Subject

CLAIMS: Subject = "claims"
"""All of them, so that a terminal finds what waits for somebody to look."""


@dataclass(frozen=True, slots=True)
class ClaimDecided(Event):
    """The inventory met two facts that cannot both be true, and decided which one holds.

    kind: of domain/claim. first, second: ids of the facts in the order of the feed; stands: the id
    of the one that holds. parts: that they are about. wants: who has a part by them, or not.
    """

    kind: str
    first: str
    second: str
    stands: str
    parts: tuple[str, ...]
    wants: tuple[str, ...] = ()

    @property
    def claim(self) -> str:
        """The same wherever it is decided."""
        return f"{self.kind}:{self.first}:{self.second}"

    @property
    def gives_way(self) -> str:
        """The id of the fact that does not hold."""
        return self.second if self.stands == self.first else self.first

    def subjects(self) -> tuple[Subject, ...]:
        """The claim, all claims, the parts and who waited for them."""
        parts = (f"part:{one}" for one in self.parts)
        return (f"claim:{self.claim}", CLAIMS, *parts, *(f"want:{one}" for one in self.wants))


@dataclass(frozen=True, slots=True)
class ClaimSettled(Event):
    """Somebody looked: which story is true (`first`, `second`, `neither`), and what was found."""

    claim: str
    true: str
    words: str
    parts: tuple[str, ...]

    def subjects(self) -> tuple[Subject, ...]:
        """The claim, all claims, and the parts."""
        return (f"claim:{self.claim}", CLAIMS, *(f"part:{one}" for one in self.parts))


CLAIM: tuple[type[Event], ...] = (ClaimDecided, ClaimSettled)
