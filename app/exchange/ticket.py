"""Hand-over tickets and key cards as text for QR codes.

A ticket is RT1: and base 32 of signature (64 bytes), digest of the procedure (32 bytes)
and the packed ticket. Base 32 keeps to the signs that a QR code packs tightest and that
every keyboard layout has. A ticket too long for one code is cut: RT1/number/count/mark:
before each piece, the mark being the same on all pieces of one ticket. A key card is
RK1:, the terminal's code and base 32 of its public key.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.errors import NotFound, Refused
from app.domain.handover import SealedTicket, Ticket, signed_text
from app.domain.procedure import Procedure
from app.exchange.ticket_body import pack, unpack
from app.operations.ports.signer import Signer

TICKET, KEY = "RT1:", "RK1:"
PIECE = 2670
"""Signs in one code: version 31 at error level L (ISO/IEC 18004), 141 modules across. Of
more, the smallest panel has no three pixels for each, and hand scanners fail."""
MOST_PIECES = 9
_SIGNATURE, _DIGEST = 64, 32
_CARD = re.compile(r"RK1:([0-9A-Z]{4})([A-Z2-7]{52})")
_PIECE = re.compile(r"RT1/([1-9])/([2-9])/([A-Z2-7]{8}):([A-Z2-7]+)")


def seal(ticket: Ticket, procedure: Procedure, signer: Signer) -> tuple[str, ...]:
    """The texts of a ticket signed by this terminal, one for each QR code.

    Raises Refused for one that does not even fit nine codes.
    """
    signature = signer.sign(signed_text(ticket))
    body = _encode(signature + bytes.fromhex(procedure.digest) + pack(ticket, procedure))
    if len(TICKET + body) <= PIECE:
        return (TICKET + body,)
    pieces = [body[at : at + PIECE - 20] for at in range(0, len(body), PIECE - 20)]
    if len(pieces) > MOST_PIECES:
        raise Refused("ticket-too-long")
    mark = _mark(body)
    return tuple(
        f"RT1/{number}/{len(pieces)}/{mark}:{piece}" for number, piece in enumerate(pieces, 1)
    )


def read_ticket(text: str, procedure_of: Callable[[str], Procedure]) -> SealedTicket:
    """Read a whole ticket's text; procedure_of gives a procedure by its digest.

    Raises Refused for anything damaged, cut or inflated, or when the procedure is not here.
    """
    content = _decode(text.strip().upper().removeprefix(TICKET))
    signature, digest = content[:_SIGNATURE], content[_SIGNATURE : _SIGNATURE + _DIGEST]
    if len(digest) < _DIGEST:
        raise Refused("ticket-damaged")
    try:
        procedure = procedure_of(digest.hex())
    except NotFound as unknown:
        raise Refused("ticket-procedure", digest=digest.hex()[:12]) from unknown
    try:
        ticket = unpack(content[_SIGNATURE + _DIGEST :], procedure)
    except ValueError as fault:
        raise Refused("ticket-damaged") from fault
    return SealedTicket(ticket, signature)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one ticket read so far, by number; they may come in any order."""

    mark: str = ""
    count: int = 0
    read: dict[int, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers that are still to be scanned."""
        return tuple(one for one in range(1, self.count + 1) if one not in self.read)

    @property
    def whole(self) -> str:
        """The ticket's text; empty while a piece is missing. Raises Refused for mixed pieces."""
        if not self.count or self.missing:
            return ""
        body = "".join(self.read[one] for one in sorted(self.read))
        if self.mark and _mark(body) != self.mark:
            raise Refused("ticket-damaged")
        return TICKET + body


def add_piece(pieces: Pieces, text: str) -> Pieces:
    """The pieces after one more code was read; a code of another ticket begins anew.

    Raises Refused for a text that is no ticket.
    """
    clean = text.strip().upper()
    if clean.startswith(TICKET):
        return Pieces("", 1, {1: clean.removeprefix(TICKET)})
    found = _PIECE.fullmatch(clean)
    if found is None or int(found[1]) > int(found[2]):
        raise Refused("ticket-damaged")
    number, count, mark = int(found[1]), int(found[2]), found[3]
    before = pieces.read if (pieces.mark, pieces.count) == (mark, count) else {}
    return Pieces(mark, count, {**before, number: found[4]})


def key_card(terminal: str, public_key: bytes) -> str:
    """The text by which another terminal learns this one's key."""
    return KEY + terminal + _encode(public_key)


def read_key_card(text: str) -> tuple[str, str]:
    """Terminal code and public key in hex. Raises Refused."""
    found = _CARD.fullmatch(text.strip().upper())
    if found is None:
        raise Refused("terminal-key-broken")
    return found[1], _decode(found[2]).hex()


def _mark(body: str) -> str:
    return _encode(hashlib.sha256(body.encode()).digest())[:8]


def _encode(content: bytes) -> str:
    return base64.b32encode(content).decode().rstrip("=")


def _decode(body: str) -> bytes:
    try:
        return base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError) as fault:
        raise Refused("ticket-damaged") from fault
