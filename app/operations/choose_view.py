"""Choose how much of a step one reads: everything, or what an expert still needs."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import ViewChosen
from app.domain.instruction_view import VIEWS
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def choose_view(uow: UnitOfWork, view: str, by: str) -> None:
    """For oneself alone. Raises Refused for a view that does not exist."""
    person = require(uow, "choose_view", by)
    if view not in VIEWS:
        raise Refused("view-unknown", view=view[:20])
    if person.view != view:
        uow.record(ViewChosen(by, view), by)
