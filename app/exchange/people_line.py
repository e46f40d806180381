"""Names of people, as a terminal's log and its line to the inventory see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.exchange.people_records import PeopleAnswer, PeopleTold


class PeopleLine(Protocol):
    """Every call raises LineLost where no whole answer came, and TurnedAway."""

    def people(self, told: PeopleTold) -> PeopleAnswer:
        """Tell records and ask for others; an inventory that knows none yet answers nothing."""
        ...


class PeopleLog(Protocol):
    """The erasable records of people in a terminal's own database."""

    def people(self, wanted: Sequence[str]) -> PeopleTold:
        """The records that are wanted and here, and the ids of those that are not here.

        Never more than a record of a fact about a person of the site that counts.
        """
        ...

    def keep_people(self, answer: PeopleAnswer) -> None:
        """Keep the records that facts vouch for, erase for good those that were erased."""
        ...
