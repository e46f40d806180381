"""What every fact shares: its name, its subjects, where and when it was recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from app.domain import codec
from app.domain.moment import Moment

Subject = str
INVENTORY: Final = "HUB-"
"""How the names begin under which inventories record; a terminal's has four signs."""


@dataclass(frozen=True, slots=True)
class PrivateRef:
    """Points at an erasable record of personal data; digest is SHA-256 of salt + content."""

    record: str
    digest: str


class Event:
    """A fact. Subclasses are frozen dataclasses; `version` rises when fields are added."""

    version: ClassVar[int] = 1

    @property
    def name(self) -> str:
        """The type name in storage and on the wire."""
        return type(self).__name__

    def subjects(self) -> tuple[Subject, ...]:
        """What the fact is about, the main subject first."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Unknown(Event):
    """A fact of a later release: kept and passed on, changes nothing here."""

    type_name: str
    about: tuple[Subject, ...]
    body: Mapping[str, codec.Json]

    @property
    def name(self) -> str:
        """The type name as it was received."""
        return self.type_name

    def subjects(self) -> tuple[Subject, ...]:
        """The subjects as they were received."""
        return self.about


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with where, when and by whom it was recorded; ordered by `order`.

    hlc: hybrid logical clock, ms since 1970 shifted by 16 bits plus a counter; it only
    orders, it never times. by: pseudonymous person id, empty for the terminal itself.
    """

    event_id: str
    terminal: str
    incarnation: int
    seq: int
    hlc: int
    at: Moment
    by: str
    event: Event

    @property
    def by_inventory(self) -> bool:
        """Whether an inventory states this: it alone decides between terminals."""
        return self.terminal.startswith(INVENTORY)

    @property
    def order(self) -> tuple[int, str, int, int]:
        """The one order of facts within a subject, the same on every terminal."""
        return (self.hlc, self.terminal, self.incarnation, self.seq)
