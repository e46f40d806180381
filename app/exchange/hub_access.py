"""Whom the inventory knows, as its service asks its database.

Secrets never stand here as they are given out: tokens and codes are known by their SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from app.exchange.fact_row import Entry
from app.exchange.hub_staff import PartnerAccess, StaffAccess


def known_as(secret: str) -> str:
    """Under which name a token or code is kept: who reads the database cannot use it."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class KnownTerminal:
    """A machine that may speak. codes: every code it ever recorded under, `code` among them.

    database: what tells one machine from another, whatever its code is. seen, told: when it last
    asked and last told facts.
    """

    database: str
    code: str
    name: str
    public_key: bytes
    codes: frozenset[str]
    seen: datetime | None = None
    told: datetime | None = None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a machine says of itself with its code; token: as `known_as` names it.

    recorded: how far its lives reach by now (code, incarnation, place), under codes it had before
    too; those of other machines stay theirs.
    """

    code: str
    database: str
    name: str
    public_key: bytes
    token: str
    recorded: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """Where terminals reach the service, https://host:port. pin: of the authority that vouches
    for it, '' on the machine itself."""

    address: str
    pin: str


Enrolled = Literal["enrolled", "code-refused", "terminal-taken"]


class TerminalAccess(Protocol):
    """The terminals. Every call raises StoreUnavailable."""

    def offer(self, code: str, at: datetime, until: datetime) -> None:
        """Keep a one-time code, as `known_as` names it."""
        ...

    def enrol(self, offered: str, machine: Enrolment, at: datetime) -> Enrolled:
        """Use a one-time code up and let a machine in, in one transaction.

        How far its lives reach is kept as it was told first.

        code-refused: wrong, used or expired. terminal-taken: another machine has that terminal
        code; the one-time code may be used again.
        """
        ...

    def terminal_of(self, token: str) -> KnownTerminal | None:
        """Who has a token that was not revoked, as `known_as` names it."""
        ...

    def revoke(self, code: str, at: datetime) -> bool:
        """Whoever has this terminal code may speak no more; whether there was anybody."""
        ...

    def saw(self, database: str, at: datetime, told: bool, offset_ms: int | None) -> None:
        """A terminal spoke. offset_ms: how far its clock is ahead, where it said so."""
        ...

    def reach(self, reached: Reached) -> None:
        """The service is reached there from now on."""
        ...

    def reached(self) -> Reached | None:
        """Where the service was reached last; None where it never ran."""
        ...

    def put_aside(self, codes: Sequence[str], limit: int) -> Sequence[PutAside]:
        """The newest facts told under these codes that do not count and that a person looks at."""
        ...

    def all_terminals(self) -> Sequence[TerminalRow]:
        """Every machine that ever enrolled, by code."""
        ...


@dataclass(frozen=True, slots=True)
class PutAside:
    """A fact that does not count, as it came, and why."""

    row: Entry
    reason: str


@dataclass(frozen=True, slots=True)
class TerminalRow:
    """A machine as a person looks at it; times are empty where nothing happened yet.

    put_aside: facts told under its codes that do not count and that a person looks at. brings:
    facts it said it has when it enrolled; brought: those of them that it told since.
    """

    code: str
    name: str
    codes: tuple[str, ...]
    enrolled: datetime
    seen: datetime | None
    told: datetime | None
    revoked: datetime | None
    offset_ms: int
    put_aside: int
    brings: int = 0
    brought: int = 0


class Secrets(Protocol):
    """What the inventory keeps to itself, the same for every instance before one database."""

    def of(self, name: str, make: Callable[[], str]) -> str:
        """A secret, made where there is none. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class HubAccess:
    """Whom the inventory lets in, and what vouches for it."""

    terminals: TerminalAccess
    staff: StaffAccess
    partners: PartnerAccess
    secrets: Secrets
