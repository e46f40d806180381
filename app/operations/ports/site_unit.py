"""What master data asks of a transaction, on a terminal and at the inventory alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.domain.events import Event, PrivateRef, Recorded
from app.domain.moment import Moment
from app.domain.procedure import Procedure
from app.domain.site import Person, Place, Site


class SiteUnit(Protocol):
    """The site, its people, places and procedures; all is committed together or not at all."""

    @property
    def now(self) -> Moment:
        """The moment of this transaction."""
        ...

    @property
    def terminal(self) -> str:
        """Under which name facts are recorded here: a terminal's code, or an inventory's."""
        ...

    @property
    def signed(self) -> frozenset[str]:
        """Ids of those who signed this transaction with their PIN, a moment ago."""
        ...

    def record(self, event: Event, by: str) -> Recorded:
        """Append a fact and bring its projections up to date; `by` is a person id or ''."""
        ...

    def keep_private(self, body: Mapping[str, str]) -> PrivateRef:
        """Keep personal data in an erasable record and return what an event may carry."""
        ...

    def private(self, record: str) -> Mapping[str, str]:
        """What was kept apart under a `PrivateRef.record`; empty once it was erased."""
        ...

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        ...

    def history(self, subject: str) -> tuple[Recorded, ...]:
        """The facts about a subject, oldest first, those of this transaction among them."""
        ...

    def site(self) -> Site:
        """This workshop. Raises NotFound before the first-run sheet is done."""
        ...

    def person(self, person_id: str) -> Person:
        """Raises NotFound."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody ever enrolled, by number."""
        ...

    def person_by_badge(self, badge: str) -> Person:
        """Raises NotFound for an unknown badge."""
        ...

    def place(self, code: str) -> Place:
        """Raises NotFound."""
        ...

    def parts_in(self, place: str) -> int:
        """How many parts lie there."""
        ...

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure. Raises NotFound."""
        ...

    def released_as(self, procedure_id: str, version: str) -> frozenset[str]:
        """The digests that were ever approved under this id and version, for DEMO too."""
        ...
