"""What the inventory's pages ask and change of the master data it owns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from app.domain.site import Person, Place
from app.exchange.people_records import PeopleAnswer, PeopleTold
from app.operations.ports.site_unit import SiteUnit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """A procedure that somebody brought. brought_by, approved_by: ids, '' for nobody and for a
    terminal by itself. approved: when it was released for work, None where it was not. order: of
    that release among all of them."""

    digest: str
    procedure_id: str
    version: str
    domain: str
    brought: datetime
    brought_by: str
    approved: datetime | None = None
    approved_by: str = ""
    order: int = 0


class MasterUnit(SiteUnit, Protocol):
    """The site's unit of the inventory, with the lists that its pages show."""

    def places(self) -> Sequence[Place]:
        """Bins, areas and stations, by code; retired ones too."""
        ...

    def names(self) -> Mapping[str, str]:
        """By person id: of the people of the site and of the inventory's staff, as far as they
        are known here; '' for one that was erased."""
        ...

    def erased(self, person: Person) -> bool:
        """Whether the name was erased here."""
        ...

    def procedures(self) -> Sequence[ProcedureRow]:
        """All of them, the last brought first."""
        ...


class MasterData(Protocol):
    """Every call raises StoreUnavailable."""

    def ask(self, work: Callable[[MasterUnit], T]) -> T:
        """Look, without changing anything. Raises what the work raises."""
        ...

    def act(self, member: str, work: Callable[[MasterUnit, str], T]) -> T:
        """Run an operation in one transaction; nobody else states anything meanwhile.

        member: the name of somebody of the staff, whose pseudonym the work is given and whose
        sign-in counts as the signature. Raises what the work raises, and then nothing changed.
        """
        ...

    def exchange(self, told: PeopleTold) -> PeopleAnswer:
        """Take in what a terminal tells of people's names, and answer what it lacks."""
        ...

    def erase(self, person_id: str) -> None:
        """Erase the names of somebody who left, here and at every terminal that asks.

        Raises NotFound, and Refused for somebody who works here.
        """
        ...
