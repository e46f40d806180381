"""Who may pass. Every guarded route names its guard: terminal, staff, partner or anybody known."""

from __future__ import annotations

import hmac
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from app.domain.errors import Reason
from app.exchange.hub_access import KnownTerminal, known_as
from app.exchange.hub_staff import Role, Session
from app.hub.hub import Hub
from app.hub.problems import Problem

COOKIE: Final = "session"
CSRF: Final = "csrf"
_ONLY_ASKED: Final = ("GET", "HEAD", "OPTIONS")
_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
_TERMINAL: Final = HTTPBearer(scheme_name="terminal", auto_error=False)
_PARTNER: Final = HTTPBearer(scheme_name="partner", auto_error=False)
_STAFF: Final = APIKeyCookie(name=COOKIE, scheme_name="staff", auto_error=False)
Bearer = HTTPAuthorizationCredentials | None


class NotSignedIn(Exception):
    """A page for staff was asked for by somebody who may sign in first."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted


def hub_of(request: Request) -> Hub:
    """The ports of the application that was asked."""
    hub: Hub = request.app.state.hub
    return hub


def terminal(request: Request, bearer: Annotated[Bearer, Security(_TERMINAL)]) -> KnownTerminal:
    """The terminal that asks. Raises Problem 401 for an unknown or revoked token."""
    known = _terminal_of(request, bearer)
    if known is None:
        raise Problem(401, Reason("hub-terminal-unknown"))
    return known


def partner(request: Request, bearer: Annotated[Bearer, Security(_PARTNER)]) -> str:
    """The name of the partner that asks. Raises Problem 401."""
    known = _partner_of(request, bearer)
    if known is None:
        raise Problem(401, Reason("hub-partner-unknown"))
    return known


async def _form_token(request: Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method in _ONLY_ASKED or kind not in _FORMS:
        return ""
    return str((await request.form()).get(CSRF, ""))


def staff(
    request: Request,
    cookie: Annotated[str | None, Security(_STAFF)],
    said: Annotated[str, Depends(_form_token)],
) -> Session:
    """Who signed in. Raises Problem 401, for a page NotSignedIn, and 403 for a form of another's.

    Whatever is not merely asked for must carry the session's word in its field `csrf`.
    """
    known = _session_of(request, cookie)
    if known is None:
        if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            raise NotSignedIn(request.url.path)
        raise Problem(401, Reason("hub-not-signed-in"))
    if request.method not in _ONLY_ASKED and not hmac.compare_digest(
        said.encode("utf-8", "replace"), known.csrf.encode()
    ):
        raise Problem(403, Reason("hub-form-of-another"))
    return known


def supervisor(known: Annotated[Session, Depends(staff)]) -> Session:
    """A supervisor or administrator. Raises as `staff`, and Problem 403."""
    return _allowed(known, "supervisor")


def administrator(known: Annotated[Session, Depends(staff)]) -> Session:
    """An administrator. Raises as `staff`, and Problem 403."""
    return _allowed(known, "administrator")


def anybody_known(
    request: Request,
    bearer: Annotated[Bearer, Security(_PARTNER)],
    _: Annotated[Bearer, Security(_TERMINAL)],
    cookie: Annotated[str | None, Security(_STAFF)],
) -> None:
    """A partner, a terminal or somebody who signed in; only for what is asked.

    Raises Problem 401.
    """
    known = _partner_of(request, bearer) or _terminal_of(request, bearer)
    if not known and _session_of(request, cookie) is None:
        raise Problem(401, Reason("hub-not-signed-in"))


Terminal = Annotated[KnownTerminal, Depends(terminal)]
"""The terminal that asks; nobody else passes."""
Partner = Annotated[str, Depends(partner)]
"""The name of the partner that asks; nobody else passes."""
Staff = Annotated[Session, Depends(staff)]
"""Who signed in; nobody else passes."""
Supervisor = Annotated[Session, Depends(supervisor)]
Administrator = Annotated[Session, Depends(administrator)]


def sign_in_first(wanted: str) -> str:
    """Where somebody signs in who wanted a page."""
    return f"/sign-in?wanted={quote(wanted, safe='/')}"


def _terminal_of(request: Request, bearer: Bearer) -> KnownTerminal | None:
    terminals = hub_of(request).access.terminals
    return terminals.terminal_of(known_as(bearer.credentials)) if bearer else None


def _partner_of(request: Request, bearer: Bearer) -> str | None:
    partners = hub_of(request).access.partners
    return partners.partner_of(known_as(bearer.credentials)) if bearer else None


def _session_of(request: Request, cookie: str | None) -> Session | None:
    hub = hub_of(request)
    at = hub.clock.now().wall
    return hub.access.staff.session_of(known_as(cookie), at) if cookie else None


def _allowed(known: Session, role: Role) -> Session:
    if not known.member.may_as(role):
        raise Problem(403, Reason("hub-role-lacks"))
    return known
