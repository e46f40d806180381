"""A terminal enrols: finds the inventory by what it shows, says who it is, keeps what it gets."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from app.domain import codec
from app.domain.errors import ShopError
from app.exchange.inventory_line import LineLost, TurnedAway
from app.exchange.invitation import MOST_LIVES, Invitation, read_invitation
from app.exchange.messages import End, Life
from app.exchange.wire import storable_text
from app.operations.ports.signer import Signer
from app.sync.membership import Membership, MembershipFile
from app.sync.site_ca import pinned_ca
from app.sync.wire_calls import Patience, WireCalls, connections

_MOST_CODES: Final = 5
_KEY_DIGITS: Final = 64


class NamedLog(Protocol):
    """Who records here, and how that can change."""

    @property
    def life(self) -> Life:
        """Who records here now."""
        ...

    @property
    def database(self) -> str:
        """What tells this machine from another, whatever its code is."""
        ...

    def lives(self) -> Sequence[Life]:
        """All lives this terminal ever recorded under."""
        ...

    def end(self, life: Life) -> End:
        """How far the chain of a life reaches here."""
        ...

    def take_new_code(self) -> None:
        """Go on under another code: a machine elsewhere has this one."""
        ...


class Enrolment:
    """name: what people call this machine."""

    def __init__(
        self,
        file: MembershipFile,
        log: NamedLog,
        signer: Signer,
        name: str,
        patience: Patience | None = None,
    ) -> None:
        self._file, self._log, self._signer, self._name = file, log, signer, name
        self._patience = patience or Patience()

    def enrol(self, text: str) -> Membership:
        """Raises ShopError; then this terminal belongs where it did before."""
        try:
            invitation = read_invitation(text)
        except ValueError as fault:
            raise ShopError("enrol-unreadable") from fault
        try:
            ca = ""
            if invitation.pin:
                ca = pinned_ca(invitation.address, invitation.pin, self._patience.connect)
            membership = self._let_in(invitation, ca)
        except LineLost as fault:
            raise ShopError("enrol-unreachable", inventory=invitation.address) from fault
        self._file.keep(membership)
        return membership

    def _let_in(self, invitation: Invitation, ca: str) -> Membership:
        calls = WireCalls(connections(ca), invitation.address, "", self._patience)
        try:
            for _ in range(_MOST_CODES):
                try:
                    return self._ask(calls.post, invitation, ca)
                except TurnedAway as refused:
                    if refused.reason.params["status"] == "401":
                        raise TurnedAway("enrol-code-refused") from refused
                    if refused.reason.params["status"] != "409":
                        raise
                self._log.take_new_code()
            raise TurnedAway("enrol-code-refused")
        finally:
            calls.close()

    def _ask(
        self, post: Callable[[str, bytes], bytes], invitation: Invitation, ca: str
    ) -> Membership:
        terminal, incarnation = self._log.life
        lives = self._log.lives()[-MOST_LIVES:]
        said = {
            "code": str(invitation).partition("#")[2].partition(".")[0],
            "terminal": terminal,
            "incarnation": incarnation,
            "database": self._log.database,
            "public_key": self._signer.public_key.hex(),
            "name": self._name,
            "recorded": [[*life, self._log.end(life).seq] for life in lives],
        }
        try:
            told = json.loads(post("/enrol", codec.canonical(codec.plain(said)).encode()))
            hub, token, key = (storable_text(told[one]) for one in ("hub", "token", "key"))
            if len(bytes.fromhex(key)) * 2 != _KEY_DIGITS or not hub or not token.isascii():
                raise ValueError("no key")
        except TurnedAway:
            raise
        except (ValueError, TypeError, KeyError, RecursionError) as fault:
            raise LineLost(str(fault)) from fault
        return Membership(invitation.address, hub, key, terminal, token, ca)
