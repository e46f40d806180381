"""Give personal data out, on record: who took what, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.errors import NotAllowed
from app.domain.events import PrivateDataDisclosed
from app.operations.permissions import allows, require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


def disclose_private_data(
    uow: UnitOfWork, disclosed: Iterable[PrivateDataDisclosed], by: str
) -> None:
    """All of it or nothing, whether a window or a command asks.

    Raises NotFound for an unknown person, NotAllowed for anybody but supervisor or inspector
    and without their PIN."""
    check_discloser(uow, by)
    require_pin(uow, by)
    for one in disclosed:
        uow.record(one, by)


def check_discloser(uow: UnitOfWork, by: str) -> None:
    """Asked before anybody types a PIN for it. Raises as `disclose_private_data` does."""
    person = uow.person(by)
    if not (person.left or allows(person, "disclose_private_data")):
        raise NotAllowed("names-need-inspector", number=person.number)
    require(uow, "disclose_private_data", by)
