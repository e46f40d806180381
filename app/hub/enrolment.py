"""One-time codes by which terminals enrol, as people read, type and scan them."""

from __future__ import annotations

import base64
import secrets
from datetime import timedelta
from typing import Final

from app.exchange.hub_access import Reached, known_as
from app.exchange.invitation import PIN_DIGITS, Invitation
from app.hub.hub import Hub

LASTS: Final = timedelta(minutes=15)
_BYTES: Final = 10
_GROUP: Final = 4
_MISREAD: Final = str.maketrans({"0": "O", "1": "I", "8": "B"})


def offer_code(hub: Hub) -> str:
    """A new one-time code for one terminal. Raises StoreUnavailable."""
    code, now = new_code(), hub.clock.now().wall
    hub.access.terminals.offer(known_as(plain_code(code)), now, now + LASTS)
    return code


def new_code() -> str:
    """16 random signs of base 32 in four groups."""
    signs = base64.b32encode(secrets.token_bytes(_BYTES)).decode("ascii")
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def plain_code(typed: str) -> str:
    """A code without what people add or misread."""
    return "".join(one for one in typed.upper().translate(_MISREAD) if one.isalnum())


def invitation(code: str, reached: Reached) -> str:
    """What an operator types or scans: where the inventory is, the code, and whom to trust."""
    return str(Invitation(reached.address, plain_code(code), reached.pin[:PIN_DIGITS]))
