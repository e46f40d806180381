"""Who one is, and for administrators: everybody who may sign in."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.errors import Reason
from app.exchange.hub_staff import ROLES, Role, Session
from app.hub.accounts import offer_account
from app.hub.gate import Administrator, Staff
from app.hub.hub import Hub
from app.hub.page import page
from app.hub.problems import Problem


def routes(hub: Hub) -> APIRouter:
    """Everybody sees themselves; administrators act."""
    router = APIRouter(prefix="/staff", tags=["staff"], include_in_schema=False)

    @router.get("")
    def staff(request: Request, known: Staff) -> Response:
        """Who is signed in, and who else may."""
        return _page(hub, request, known)

    @router.post("/code")
    def code(request: Request, known: Administrator, role: Annotated[Role, Form()]) -> Response:
        """A one-time code for an account; never shown again."""
        return _page(hub, request, known, offer_account(hub, role))

    @router.post("/close")
    def close(
        known: Administrator, name: Annotated[str, Form(pattern=r"^[^\x00]{1,60}$")]
    ) -> Response:
        """An account ends, with all its sessions."""
        if not hub.access.staff.close(name):
            raise Problem(409, Reason("hub-account-stays"))
        return RedirectResponse("/staff", 303)

    return router


def _page(hub: Hub, request: Request, known: Session, code: str = "") -> Response:
    leads = known.member.may_as("administrator")
    members = hub.access.staff.members() if leads else []
    told: dict[str, Any] = {
        "session": known,
        "leads": leads,
        "members": members,
        "roles": ROLES,
        "code": code,
    }
    return page(request, "staff.html", **told)
