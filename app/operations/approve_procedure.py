"""Release a procedure for work, by a named supervisor who is not its author."""

from __future__ import annotations

import re

from app.domain.errors import NotAllowed
from app.domain.events import ProcedureApproved
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import check_version


def approve_procedure(uow: UnitOfWork, digest: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, and for the author; Refused where the
    version was released with another content."""
    procedure = uow.procedure(digest)
    person = uow.person(by)
    if not person.may("supervisor"):
        raise NotAllowed("approval-needs-supervisor", number=person.number)
    if _names(procedure.author, person.number) or _names(procedure.author, person.person_id):
        raise NotAllowed("approval-by-author", procedure=procedure.id)
    check_version(uow, procedure)
    uow.record(ProcedureApproved(digest, procedure.id, by), by)


def _names(author: str, who: str) -> bool:
    """Whether an author such as `0900 Nadia` names a person by number: word for word."""
    words, sought = (re.findall(r"[^\W_]+", text.casefold()) for text in (author, who))
    return bool(sought) and f" {' '.join(sought)} " in f" {' '.join(words)} "


def run_as_demo(uow: UnitOfWork, digest: str, by: str) -> None:
    """Let a demo database run unapproved example content, marked DEMO everywhere."""
    if not uow.demo:
        raise NotAllowed("demo-only")
    uow.record(ProcedureApproved(digest, uow.procedure(digest).id, by, demo=True), by)
