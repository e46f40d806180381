"""Bring a procedure's sealed content into the database; work needs an approval on top."""

from __future__ import annotations

from app.domain import codec
from app.domain.errors import NotFound, Refused
from app.domain.events import ProcedureRegistered
from app.domain.procedure import Procedure
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit


def register_procedure(uow: SiteUnit, procedure: Procedure, by: str) -> str:
    """Returns the digest; registering the same content twice changes nothing.

    Raises Refused where an approved procedure of this id and version says something else.
    """
    require(uow, "register_procedure", by)
    try:
        uow.procedure(procedure.digest)
    except NotFound:
        check_version(uow, procedure)
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


def check_version(uow: SiteUnit, procedure: Procedure) -> None:
    """A version once released keeps its meaning. Raises Refused."""
    released = uow.released_as(procedure.id, procedure.version)
    if released - {procedure.digest}:
        raise Refused("procedure-version-taken", procedure=procedure.id, version=procedure.version)
