"""What the inventory does with its feed beside taking it in."""

from __future__ import annotations

from typing import Final, Protocol

PATIENT: Final = ("epcis",)
"""Readings that nobody at the site waits for: they give way to the others."""


class FeedWork(Protocol):
    """One reading of the feed that goes on by itself; safe to ask from any thread."""

    @property
    def name(self) -> str:
        """What it makes."""
        ...

    def go_on(self) -> bool:
        """Take the next rows; whether more may wait. Raises StoreUnavailable."""
        ...

    def behind(self) -> int:
        """How many rows of the feed wait."""
        ...


class FeedReader(Protocol):
    """Somebody beside the service who brings readings of the feed on; any thread."""

    def keep(self) -> None:
        """See to it that it works."""
        ...

    def wake(self) -> None:
        """There is news."""
        ...

    def end(self) -> None:
        """Wait until it finished what it is at."""
        ...
