"""Terminals at a glance, what was put aside of each, and the code by which another enrols."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.errors import Reason
from app.exchange.hub_staff import Session
from app.hub.enrolment import LASTS, invitation, offer_code
from app.hub.gate import Staff, Supervisor
from app.hub.hub import Hub
from app.hub.page import page, words_for
from app.hub.symbol import drawn

_MOST_SHOWN: Final = 100
Code = Annotated[str, Path(pattern="^[0-9A-Z]{4}$")]


def routes(hub: Hub) -> APIRouter:
    """Everybody of the staff looks; supervisors act."""
    router = APIRouter(prefix="/terminals", tags=["terminals"], include_in_schema=False)
    _looked_at(router, hub)
    _acted(router, hub)
    return router


def _looked_at(router: APIRouter, hub: Hub) -> None:
    @router.get("")
    def terminals(request: Request, known: Staff) -> Response:
        """Who told what when, whose clock is wrong, and whose facts were put aside."""
        return _terminals(hub, request, known)

    @router.get("/{code}")
    def terminal(request: Request, known: Staff, code: Code) -> Response:
        """One of them, with the rows that were put aside and why."""
        found = [one for one in hub.access.terminals.all_terminals() if one.code == code]
        if not found:
            return page(request, "missing.html", 404)
        aside = hub.access.terminals.put_aside(found[0].codes, _MOST_SHOWN)
        leads = known.member.may_as("supervisor")
        told: dict[str, Any] = {"row": found[0], "aside": aside, "session": known, "leads": leads}
        return page(request, "terminal.html", **told)


def _acted(router: APIRouter, hub: Hub) -> None:
    @router.post("/enrol")
    def enrol(request: Request, known: Supervisor) -> Response:
        """A new one-time code, as text and to scan; never shown again."""
        reached = hub.access.terminals.reached()
        if reached is None:
            return _terminals(hub, request, known, Reason("hub-never-ran"), 409)
        text = invitation(offer_code(hub), reached)
        minutes = int(LASTS.total_seconds() // 60)
        told: dict[str, Any] = {"text": text, "minutes": minutes, "session": known, **drawn(text)}
        return page(request, "enrol.html", **told)

    @router.post("/{code}/revoke")
    def revoke(request: Request, known: Supervisor, code: Code) -> Response:
        """It may speak no more."""
        if hub.access.terminals.revoke(code, hub.clock.now().wall):
            return RedirectResponse("/terminals", 303)
        gone = Reason("hub-no-such-terminal", {"terminal": code})
        return _terminals(hub, request, known, gone, 404)


def _terminals(
    hub: Hub, request: Request, known: Session, wrong: Reason | None = None, status: int = 200
) -> Response:
    """All of them; wrong: why what was asked was not done."""
    told: dict[str, Any] = {
        "rows": hub.access.terminals.all_terminals(),
        "now": hub.clock.now().wall,
        "head": hub.storage.transact(lambda unit: unit.feed().head),
        "behind": max((work.behind() for work in hub.works), default=0),
        "leads": known.member.may_as("supervisor"),
        "session": known,
        "error": hub.sentences.say(wrong, words_for(request).language) if wrong else "",
    }
    return page(request, "terminals.html", status, **told)
