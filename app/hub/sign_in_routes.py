"""How staff come in and go: sign in, take an account with a one-time code, sign out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Final

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.errors import Reason, Refused
from app.exchange.hub_access import known_as
from app.hub.accounts import SESSION_LASTS, Applicant, sign_in, take_account
from app.hub.gate import COOKIE, Staff
from app.hub.hub import Hub
from app.hub.page import page, words_for
from app.hub.passwords import LONGEST, SHORTEST
from app.hub.problems import Problem
from app.hub.try_limit import TryLimit

_TRIES_BY_ADDRESS, _TRIES_OVER_ALL = 10, 100
_HOME: Final = "/stock"
# A path of ours: `//host` and `/\host` are other sites.
_PATH: Final = re.compile(r"/(?![/\\])[!-~]*")
Name = Annotated[str, Form(max_length=200)]
Password = Annotated[str, Form(max_length=1000)]
Code = Annotated[str, Form(max_length=40)]


def routes(hub: Hub) -> APIRouter:
    """Open to everybody but for signing out."""
    router = APIRouter(tags=["sign-in"], include_in_schema=False)
    limit = TryLimit(_TRIES_BY_ADDRESS, _TRIES_OVER_ALL)
    _in(router, hub, limit)
    _account(router, hub, limit)
    _out(router, hub)
    return router


def _in(router: APIRouter, hub: Hub, limit: TryLimit) -> None:
    @router.get("/sign-in")
    def asked(request: Request, wanted: str = "") -> Response:
        """Name and password."""
        return page(request, "sign_in.html", wanted=_ours(wanted), name="", error="")

    @router.post("/sign-in")
    def told(request: Request, name: Name, password: Password, wanted: Name = "") -> Response:
        """A session, or the page again with what was wrong."""
        try:
            token = _tried(request, hub, limit, lambda: sign_in(hub, name, password))
        except (Problem, Refused) as refused:
            told = {"wanted": _ours(wanted), "name": name}
            return _again(request, hub, "sign_in.html", refused, **told)
        return _signed_in(request, hub, token, _ours(wanted))


def _account(router: APIRouter, hub: Hub, limit: TryLimit) -> None:
    @router.get("/account")
    def asked(request: Request) -> Response:
        """Code, name and password."""
        known = {"least": SHORTEST, "most": LONGEST}
        return page(request, "account.html", name="", error="", **known)

    @router.post("/account")
    def told(request: Request, code: Code, name: Name, password: Password) -> Response:
        """An account and a session, or the page again with what was wrong."""
        applicant = Applicant(code, name, password)
        try:
            token = _tried(request, hub, limit, lambda: take_account(hub, applicant))
        except (Problem, Refused) as refused:
            known = {"least": SHORTEST, "most": LONGEST, "name": name}
            return _again(request, hub, "account.html", refused, **known)
        return _signed_in(request, hub, token, _HOME)


def _out(router: APIRouter, hub: Hub) -> None:
    @router.get("/")
    def home(known: Staff) -> Response:
        """Where work begins."""
        return RedirectResponse(_HOME, 303)

    @router.post("/sign-out")
    def out(request: Request, known: Staff) -> Response:
        """The session ends here, whatever the browser keeps."""
        hub.access.staff.sign_out(known_as(request.cookies.get(COOKIE, "")))
        answer = RedirectResponse("/sign-in", 303)
        answer.delete_cookie(COOKIE)
        return answer


def _tried(request: Request, hub: Hub, limit: TryLimit, work: Callable[[], str]) -> str:
    """Raises Problem for too many tries or a form of another site, and what the work raises."""
    origin = request.headers.get("origin", "")
    # A proxy may call us by another name than people do.
    host = request.headers.get("host", "")
    if origin and origin not in (f"http://{host}", f"https://{host}", _reached_at(hub)):
        raise Problem(403, Reason("hub-form-of-another"))
    limit.begin(request)
    done = work()
    limit.succeeded(request)
    return done


def _again(
    request: Request, hub: Hub, template: str, refused: Problem | Refused, **told: object
) -> Response:
    status = refused.status if isinstance(refused, Problem) else 401
    error = hub.sentences.say(refused.reason, words_for(request).language)
    answer = page(request, template, status, error=error, **told)
    if isinstance(refused, Problem) and refused.again_s:
        answer.headers["Retry-After"] = str(refused.again_s)
    return answer


def _signed_in(request: Request, hub: Hub, token: str, wanted: str) -> Response:
    answer = RedirectResponse(wanted, 303)
    answer.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https" or _reached_at(hub).startswith("https:"),
    )
    return answer


def _reached_at(hub: Hub) -> str:
    """Where others reach the service, as behind a proxy; '' where it never ran."""
    reached = hub.access.terminals.reached()
    return reached.address if reached else ""


def _ours(wanted: str) -> str:
    return wanted if _PATH.fullmatch(wanted) else _HOME
