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
from app.hub.page import page, words_for


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
        request: Request,
        known: Administrator,
        name: Annotated[str, Form(pattern=r"^[^\x00]{1,60}$")],
    ) -> Response:
        """An account ends, with all its sessions; or the page again with why it stays."""
        if hub.access.staff.close(name):
            return RedirectResponse("/staff", 303)
        error = hub.sentences.say(Reason("hub-account-stays"), words_for(request).language)
        return _page(hub, request, known, error=error, status=409)

    return router


def _page(
    hub: Hub, request: Request, known: Session, code: str = "", error: str = "", status: int = 200
) -> Response:
    leads = known.member.may_as("administrator")
    members = hub.access.staff.members() if leads else []
    told: dict[str, Any] = {
        "session": known,
        "leads": leads,
        "members": members,
        "roles": ROLES,
        "code": code,
        "error": error,
    }
    return page(request, "staff.html", status, **told)
