"""People and partners the inventory knows, as its service asks its database.

Tokens and codes stand here as `known_as` names them, passwords as what only checks them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

Role = Literal["clerk", "supervisor", "administrator"]
ROLES: Final[tuple[Role, ...]] = ("clerk", "supervisor", "administrator")
"""Each may what those before it may."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may sign in."""

    name: str
    role: Role

    def may_as(self, role: Role) -> bool:
        """Whether they may what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who signed in. csrf: what every form of theirs must say."""

    member: Member
    csrf: str


class StaffAccess(Protocol):
    """Accounts and who is signed in. Every call raises StoreUnavailable."""

    def offer(self, code: str, role: Role, at: datetime, until: datetime) -> None:
        """Keep a one-time code by which somebody takes an account."""
        ...

    def join(self, code: str, name: str, verifier: str, at: datetime) -> Role | None:
        """Use a code up and open an account; None where the code or the name is refused.

        verifier: what checks the password. A refused name leaves the code good.
        """
        ...

    def verifier_of(self, name: str) -> str:
        """What checks somebody's password, '' for nobody's name."""
        ...

    def sign_in(self, name: str, token: str, csrf: str, at: datetime, until: datetime) -> None:
        """From now on a token is somebody's."""
        ...

    def session_of(self, token: str, at: datetime) -> Session | None:
        """Whose token it is."""
        ...

    def sign_out(self, token: str) -> None:
        """The token is nobody's any more."""
        ...

    def close(self, name: str) -> bool:
        """End an account and all its sessions; False for the last administrator's, which stays."""
        ...

    def members(self) -> Sequence[Member]:
        """Everybody who may sign in, by name."""
        ...


class PartnerAccess(Protocol):
    """Programs of others that may ask. Every call raises StoreUnavailable."""

    def admit(self, name: str, token: str, at: datetime) -> None:
        """A partner, or a new token for one; the token before is worth nothing."""
        ...

    def partner_of(self, token: str) -> str | None:
        """Whose token it is."""
        ...

    def dismiss(self, name: str) -> bool:
        """A partner may ask no more; whether there was one."""
        ...

    def partners(self) -> Sequence[str]:
        """All of them, by name."""
        ...
