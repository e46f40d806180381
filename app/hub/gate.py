"""Who may pass: terminals by their token. Every guarded route names its guard."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.domain.errors import Reason
from app.exchange.hub_access import KnownTerminal, known_as
from app.hub.hub import Hub
from app.hub.problems import Problem

_TERMINAL: Final = HTTPBearer(scheme_name="terminal", auto_error=False)
Bearer = HTTPAuthorizationCredentials | None


def hub_of(request: Request) -> Hub:
    """The ports of the application that was asked."""
    hub: Hub = request.app.state.hub
    return hub


def terminal(request: Request, bearer: Annotated[Bearer, Security(_TERMINAL)]) -> KnownTerminal:
    """The terminal that asks. Raises Problem 401 for an unknown or revoked token."""
    terminals = hub_of(request).access.terminals
    known = terminals.terminal_of(known_as(bearer.credentials)) if bearer else None
    if known is None:
        raise Problem(401, Reason("hub-terminal-unknown"))
    return known


Terminal = Annotated[KnownTerminal, Depends(terminal)]
"""The terminal that asks; nobody else passes."""
