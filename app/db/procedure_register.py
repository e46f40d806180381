"""What the shop knows of a procedure: its sealed content and who released it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace

from app.domain import codec
from app.domain.errors import StoreUnavailable
from app.domain.events import ProcedureApproved, ProcedureRegistered, Recorded
from app.domain.procedure import Procedure


@dataclass(frozen=True, slots=True)
class RegisteredProcedure:
    """approved: hlc of the newest approval that counts, 0 without one.

    demo_only: released for demonstration, by nobody for work.
    """

    digest: str
    id: str = ""
    version: str = ""
    domain: str = ""
    content: str = ""
    approved_by: str = ""
    demo_only: bool = False
    approved: int = 0


def fold_procedure(
    known: RegisteredProcedure | None, recorded: Recorded
) -> RegisteredProcedure | None:
    """The procedure after a fact; an approval for DEMO never weakens a real one."""
    event = recorded.event
    if isinstance(event, ProcedureRegistered):
        return replace(
            known or RegisteredProcedure(event.digest),
            id=event.procedure_id,
            version=event.procedure_version,
            domain=event.domain,
            content=event.content,
        )
    if isinstance(event, ProcedureApproved):
        known = known or RegisteredProcedure(event.digest)
        if event.demo and known.approved and not known.demo_only:
            return known
        return replace(
            known, approved_by=event.person_id, demo_only=event.demo, approved=recorded.hlc
        )
    return known


def unsealed(digest: str, content: str) -> Procedure:
    """The procedure in its stored content.

    Raises StoreUnavailable when the content is not what the digest was made over.
    """
    if hashlib.sha256(content.encode()).hexdigest() != digest:
        raise StoreUnavailable("procedure-damaged", digest=digest[:12])
    return codec.build(Procedure, json.loads(content))
