"""Bring a procedure's sealed content into the database; work needs an approval on top."""

from __future__ import annotations

from app.domain import codec
from app.domain.errors import NotFound
from app.domain.events import ProcedureRegistered
from app.domain.procedure import Procedure
from app.operations.ports.unit_of_work import UnitOfWork


def register_procedure(uow: UnitOfWork, procedure: Procedure, by: str) -> str:
    """Returns the digest; registering the same content twice changes nothing."""
    try:
        uow.procedure(procedure.digest)
    except NotFound:
        uow.record(
            ProcedureRegistered(
                procedure.digest,
                procedure.id,
                procedure.version,
                procedure.domain,
                procedure.author,
                codec.canonical(codec.plain(procedure)),
            ),
            by,
        )
    return procedure.digest
