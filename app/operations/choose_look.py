"""Choose how terminals look for oneself: colours, leading hand, language."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import LookChosen
from app.domain.terminal_look import TerminalLook
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def choose_look(uow: UnitOfWork, look: TerminalLook, by: str) -> None:
    """For oneself alone. Raises Refused for a look that no terminal has."""
    person = require(uow, "choose_look", by)
    if not look.known:
        raise Refused("look-unknown", look=f"{look.theme} {look.hand} {look.language}"[:40])
    if person.look != look:
        uow.record(LookChosen(by, look.theme, look.hand, look.language), by)
