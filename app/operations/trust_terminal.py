"""Which other terminals of the site are believed: a supervisor accepts their keys."""

from __future__ import annotations

import re

from app.domain.errors import NotFound, Refused
from app.domain.events import TerminalTrusted
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin

_TERMINAL = re.compile(r"[0-9A-Z]{4}")
_KEY = re.compile(r"[0-9a-f]{64}")


def trust_terminal(uow: UnitOfWork, terminal: str, public_key: str, by: str) -> None:
    """Accept another terminal's key (Ed25519, hex); a later one replaces it.

    Raises NotAllowed for anybody but a supervisor, Refused for a broken key or our own.
    """
    require(uow, "trust_terminal", by)
    require_pin(uow, by)
    if terminal == uow.terminal:
        raise Refused("terminal-key-own")
    if not _TERMINAL.fullmatch(terminal) or not _KEY.fullmatch(public_key):
        raise Refused("terminal-key-broken")
    uow.record(TerminalTrusted(terminal, public_key), by)


def trusted_key(uow: UnitOfWork, terminal: str) -> str:
    """The accepted public key (hex) of a terminal. Raises Refused when there is none."""
    try:
        return uow.place(f"terminal:{terminal}").label
    except NotFound as unknown:
        raise Refused("terminal-not-trusted", terminal=terminal) from unknown
