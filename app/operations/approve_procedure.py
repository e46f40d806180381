"""Release a procedure for work, by a named supervisor who is not its author."""

from __future__ import annotations

import re
import unicodedata

from app.domain.errors import NotAllowed
from app.domain.events import ProcedureApproved
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import check_version
from app.operations.sign import require_pin


def approve_procedure(uow: SiteUnit, digest: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, and for the author; Refused where the
    version was released with another content."""
    procedure = uow.procedure(digest)
    person = require(uow, "approve_procedure", by)
    require_pin(uow, by)
    name = uow.private(person.private.record).get("name", "")
    if any(_names(procedure.author, who) for who in (person.number, person.person_id, name)):
        raise NotAllowed("approval-by-author", procedure=procedure.id)
    check_version(uow, procedure)
    uow.record(ProcedureApproved(digest, procedure.id, by), by)


def _names(author: str, who: str) -> bool:
    """Whether every word of a number or name stands in an author such as `0900 EXAMPLE Nadia`.

    Surnames come first or last; of two authors who share the words of a name, both are meant.
    """
    sought = _words(who)
    return bool(sought) and sought <= _words(author)


def _words(text: str) -> frozenset[str]:
    """The words of a text however it is written: without accents, case and signs."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return frozenset(re.findall(r"[^\W_]+", bare))


def run_as_demo(uow: UnitOfWork, digest: str, by: str) -> None:
    """Let a demo database run unapproved example content, marked DEMO everywhere."""
    require(uow, "run_as_demo", by)
    if not uow.demo:
        raise NotAllowed("demo-only")
    uow.record(ProcedureApproved(digest, uow.procedure(digest).id, by, demo=True), by)
