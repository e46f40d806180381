"""Procedures of the site: brought as files, read, and released by a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fastapi import APIRouter, Request, Response

from app.domain.errors import NotAllowed, NotFound, Refused
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit, ProcedureRow
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.master_page import FRESH, Told, acted, master_page, missing
from app.hub.page import words_for
from app.hub.passwords import fits
from app.hub.procedure_files import procedure_in
from app.hub.try_limit import TryLimit
from app.hub.typed import Form
from app.operations.approve_procedure import approve_procedure
from app.operations.register_procedure import register_procedure

_THERE: Final = "/master/procedures"


def routes(hub: Hub) -> APIRouter:
    """For supervisors."""
    router = APIRouter(prefix=_THERE, tags=["master"], include_in_schema=False)
    # A stolen session must not find the password out by trying.
    limit = TryLimit(by_address=10, over_all=100)
    _lists(router, hub)
    _approved(router, hub, limit)
    return router


def _lists(router: APIRouter, hub: Hub) -> None:
    @router.get("")
    def procedures(request: Request, known: Supervisor) -> Response:
        """All that were ever brought."""
        return _procedures(hub, request, known)

    @router.post("")
    def bring(request: Request, known: Supervisor, typed: Form) -> Response:
        """A file, with what it includes and its pictures; it is checked as everywhere."""

        def work() -> str:
            # Read before anything waits for us: a file may take its time. No procedure stands in
            # the feed before what it shows is on the disk.
            brought = procedure_in(typed.files)
            procedure = brought.procedure
            for one in brought.pictures:
                hub.shelf.keep(one)
            hub.master.act(
                known.member.name, lambda unit, by: register_procedure(unit, procedure, by)
            )
            return f"{_THERE}/{procedure.digest}"

        return acted(request, hub, typed, work, lambda told: _procedures(hub, request, known, told))

    @router.get("/{digest}")
    def procedure(request: Request, known: Supervisor, digest: str) -> Response:
        """One of them, whole, so that whoever releases it has read it."""
        return _procedure(hub, request, known, digest)


def _approved(router: APIRouter, hub: Hub, limit: TryLimit) -> None:
    @router.post("/{digest}/approve")
    def approve(request: Request, known: Supervisor, digest: str, typed: Form) -> Response:
        """Released for work, under the password of whoever does it."""

        def signed() -> None:
            limit.begin(request)
            verifier = hub.access.staff.verifier_of(known.member.name)
            if not fits(typed.text("password"), verifier):
                raise Refused("hub-password-wrong")
            limit.succeeded(request)

        def released(unit: MasterUnit, by: str) -> None:
            row = next((one for one in unit.procedures() if one.digest == digest), None)
            if row is not None and row.brought_by == by:
                raise NotAllowed("approval-by-bringer", procedure=row.procedure_id)
            approve_procedure(unit, digest, by)

        def work() -> str:
            signed()
            hub.master.act(known.member.name, released)
            return f"{_THERE}/{digest}"

        def again(told: Told) -> Response:
            return _procedure(hub, request, known, digest, told)

        return acted(request, hub, typed, work, again)


def _procedures(hub: Hub, request: Request, known: Session, told: Told = FRESH) -> Response:
    rows, names = hub.master.ask(lambda unit: (unit.procedures(), unit.names()))
    shown = {"rows": rows, "names": names, "in_force": _in_force(rows)}
    return master_page(request, hub, known, "procedures.html", told, **shown)


def _procedure(
    hub: Hub, request: Request, known: Session, digest: str, told: Told = FRESH
) -> Response:
    try:
        rows, names, procedure = hub.master.ask(
            lambda unit: (unit.procedures(), unit.names(), unit.procedure(digest))
        )
    except NotFound:
        return missing(request, hub, known)
    shown = {
        "row": next(one for one in rows if one.digest == digest),
        "names": names,
        "procedure": procedure,
        "in_force": _in_force(rows),
        "speaks": words_for(request).language,
    }
    return master_page(request, hub, known, "procedure.html", told, **shown)


def _in_force(rows: Sequence[ProcedureRow]) -> frozenset[str]:
    """Terminals work by the one released last of each kind of work."""
    newest: dict[str, ProcedureRow] = {}
    for one in rows:
        before = newest.get(one.domain)
        if one.approved and (before is None or before.order < one.order):
            newest[one.domain] = one
    return frozenset(one.digest for one in newest.values())
