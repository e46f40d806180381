"""What the inventory asks of its database: the log, its feed, and what was put aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from app.exchange.fact_row import Entry
from app.exchange.messages import End, Life

T = TypeVar("T")
STRETCH_BYTES: Final = 2_000_000
"""Of the texts of rows that are read at once: 500 of the longest facts are more than anybody takes.
What was read at once can be told at once where the inventory lost it: JSON makes it longer."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Which inventory and which feed this is, and the number of its newest fact."""

    hub: str
    name: str
    head: int


class HubUnit(Protocol):
    """One transaction of the inventory. All of it is on disk once it ended, or none of it."""

    def feed(self) -> Feed:
        """The feed as it stands."""
        ...

    def ends(self) -> Mapping[Life, End]:
        """How far every life of every terminal was taken in."""
        ...

    def hold(self, life: Life) -> End:
        """How far a life was taken in; nobody else moves it until this transaction ended."""
        ...

    def move(self, life: Life, end: End) -> None:
        """A life was taken in that far."""
        ...

    def hashes(self, life: Life, first: int, last: int) -> Mapping[int, str]:
        """The hashes taken in from one place of a chain to another, both included."""
        ...

    def known(self, event_ids: Sequence[str]) -> Mapping[str, Entry]:
        """The facts of these ids that count; none becomes one until this transaction ended."""
        ...

    def append(self, rows: Sequence[Entry], apart: Mapping[int, str]) -> None:
        """Put rows at the end of the feed. Numbers follow the order of commits, without gaps.

        apart: those that do not count, by their place in `rows`, with the reason.
        """
        ...

    def after(
        self, number: int, limit: int, besides: Life | None = None
    ) -> Sequence[tuple[int, Entry, str]]:
        """The next rows of the feed: number, row, and why it does not count, or ''.

        At most `limit` and STRETCH_BYTES of them, and one at least where there is one.
        besides: a life whose rows that count are left out.
        """
        ...

    def ownerships(self) -> Sequence[Entry]:
        """The facts that count and say who owns master data."""
        ...

    def brought(self, life: Life) -> int:
        """How far a life of a terminal reached when it enrolled; 0 where it did not say."""
        ...

    def mark_at(self, number: int) -> str:
        """What was given to the row at a number of the feed when it was put there, and to none
        that was not put there with it; '' where nothing is."""
        ...


class HubStorage(Protocol):
    """Runs work in one transaction; what it answers is on disk."""

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        """Run and commit. Raises what the work raises, and then nothing has changed.

        The work may be run again from its beginning, so it changes nothing but the unit.
        """
        ...
