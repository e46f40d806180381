"""Hand-over tickets and key cards as text for a QR code.

A ticket is RT1: and base 32 of signature (64 bytes) + deflated canonical JSON; base 32
keeps to the signs a QR code packs tightest. A key card is RK1:, the terminal's code and
base 32 of its public key.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass

from app.domain import codec
from app.domain.errors import Refused
from app.domain.handover import Ticket
from app.operations.ports.signer import Signer

TICKET, KEY = "RT1:", "RK1:"
_SIGNATURE = 64
_CODE = 4
_LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class SealedTicket:
    """A ticket as it was read: what it says, and what was signed by whom."""

    ticket: Ticket
    message: bytes
    signature: bytes


def seal(ticket: Ticket, signer: Signer) -> str:
    """The text of a ticket, signed by this terminal."""
    message = zlib.compress(codec.canonical(codec.plain(ticket)).encode(), 9)
    return TICKET + _encode(signer.sign(message) + message)


def read_ticket(text: str) -> SealedTicket:
    """Read a ticket's text. Raises Refused for anything damaged, cut or inflated."""
    content = _decode(text, TICKET)
    signature, message = content[:_SIGNATURE], content[_SIGNATURE:]
    try:
        inflating = zlib.decompressobj()
        plain = inflating.decompress(message, _LARGEST)
        if inflating.unconsumed_tail:
            raise Refused("ticket-damaged")
        ticket = codec.build(Ticket, json.loads(plain))
    except (zlib.error, ValueError, RecursionError) as fault:
        raise Refused("ticket-damaged") from fault
    return SealedTicket(ticket, message, signature)


def key_card(terminal: str, public_key: bytes) -> str:
    """The text by which another terminal learns this one's key."""
    return KEY + terminal + _encode(public_key)


def read_key_card(text: str) -> tuple[str, str]:
    """Terminal code and public key in hex. Raises Refused."""
    body = text.strip().upper().removeprefix(KEY)
    return body[:_CODE], _decode(KEY + body[_CODE:], KEY).hex()


def _encode(content: bytes) -> str:
    return base64.b32encode(content).decode().rstrip("=")


def _decode(text: str, prefix: str) -> bytes:
    body = text.strip().upper().removeprefix(prefix)
    try:
        return base64.b32decode(body + "=" * (-len(body) % 8))
    except binascii.Error as fault:
        raise Refused("ticket-damaged") from fault
