"""Turn people of the house into what the rules of a procedure judge."""

from __future__ import annotations

from app.domain.errors import NotAllowed
from app.domain.run_rules import Here, Qualified
from app.domain.site import Person
from app.operations.ports.site_unit import SiteUnit
from app.operations.ports.unit_of_work import UnitOfWork


def qualified(person: Person) -> Qualified:
    """A person with the dates their qualifications hold."""
    return Qualified(
        person.person_id,
        {code: (line.valid_from, line.valid_to) for code, line in person.qualifications.items()},
    )


def here(uow: UnitOfWork) -> Here:
    """This terminal, as proofs know it."""
    return Here(uow.terminal, uow.incarnation)


def require_pin(uow: SiteUnit, person_id: str) -> None:
    """Raises NotAllowed unless the person signed this transaction with the PIN."""
    if person_id not in uow.signed:
        raise NotAllowed("pin-missing", number=uow.person(person_id).number)
