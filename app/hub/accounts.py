"""Accounts of staff: taken with a one-time code, opened with a password."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.domain.errors import Refused
from app.exchange.hub_access import known_as
from app.exchange.hub_staff import Role
from app.exchange.wire import storable_text
from app.hub.enrolment import new_code, plain_code
from app.hub.hub import Hub
from app.hub.passwords import LONGEST, SHORTEST, fits, verifier_for

CODE_LASTS: Final = timedelta(days=1)
SESSION_LASTS: Final = timedelta(hours=12)
"""A shift and what comes after it."""
_LONGEST_NAME: Final = 60
_TOKEN_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Applicant:
    """What somebody says who takes an account."""

    code: str
    name: str
    password: str


def offer_account(hub: Hub, role: Role) -> str:
    """A one-time code for an account, good for a day. Raises StoreUnavailable."""
    code, now = new_code(), hub.clock.now().wall
    hub.access.staff.offer(known_as(plain_code(code)), role, now, now + CODE_LASTS)
    return code


def take_account(hub: Hub, applicant: Applicant) -> str:
    """Open the account and sign in; answers the session's token. Raises Refused."""
    name = " ".join(applicant.name.split())
    if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
        raise Refused("hub-name-unusable")
    if not SHORTEST <= len(applicant.password) <= LONGEST:
        raise Refused("hub-password-unusable", least=SHORTEST, most=LONGEST)
    verifier, code = verifier_for(applicant.password), known_as(plain_code(applicant.code))
    if hub.access.staff.join(code, name, verifier, hub.clock.now().wall) is None:
        raise Refused("hub-account-refused")
    return _signed_in(hub, name)


def sign_in(hub: Hub, name: str, password: str) -> str:
    """The token of a new session. Raises Refused, which says neither who is known nor what fits."""
    try:
        known = storable_text(" ".join(name.split()))
    except ValueError:
        known = ""
    if not fits(password, hub.access.staff.verifier_of(known)):
        raise Refused("hub-sign-in-refused")
    return _signed_in(hub, known)


def admit_partner(hub: Hub, name: str) -> str:
    """A new token for a partner's program. Raises StoreUnavailable."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    hub.access.partners.admit(name, known_as(token), hub.clock.now().wall)
    return token


def _signed_in(hub: Hub, name: str) -> str:
    token, now = secrets.token_urlsafe(_TOKEN_BYTES), hub.clock.now().wall
    csrf = secrets.token_urlsafe(_TOKEN_BYTES)
    hub.access.staff.sign_in(name, known_as(token), csrf, now, now + SESSION_LASTS)
    return token
