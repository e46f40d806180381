"""Give somebody a PIN at this terminal; a forgotten one is replaced, never read."""

from __future__ import annotations

from app.domain.errors import NotAllowed, Refused
from app.domain.events import PinSet
from app.domain.site import Person
from app.operations.permissions import require
from app.operations.ports.pin_vault import PinVault
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


def set_pin(
    uow: UnitOfWork, vault: PinVault, person_id: str, verifier: str, by: str
) -> tuple[str, ...]:
    """Returns the verifiers that count no more, for the vault to forget.

    A supervisor signs for it, or the person with the PIN until now. While no supervisor has a
    PIN at this terminal, as after an upgrade or on a new device, a supervisor's badge sets
    their own and nobody else's. Raises NotAllowed, or Refused for what the vault does not know.
    """
    setter = require(uow, "set_own_pin" if by == person_id else "set_pin", by)
    person = uow.person(person_id)
    if not vault.knows(verifier):
        raise Refused("pin-not-known")
    if person.left:
        raise NotAllowed("person-left", number=person.number)
    if not _is_first(uow, vault, setter, person_id):
        require_pin(uow, by)
    before = tuple(one for one in person.verifiers if one != verifier)
    uow.record(PinSet(person_id, verifier), by)
    return before


def _is_first(uow: UnitOfWork, vault: PinVault, setter: Person, person_id: str) -> bool:
    """Whether nobody is here yet who could sign for it."""
    return (
        setter.person_id == person_id
        and setter.may("supervisor")
        and not any(
            vault.knows(name)
            for one in uow.people()
            if one.may("supervisor")
            for name in one.verifiers
        )
    )
