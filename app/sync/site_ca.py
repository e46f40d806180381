"""The site's own CA: found in what a server shows, believed by its pinned key."""

from __future__ import annotations

import hashlib
import socket
import ssl
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.exchange.inventory_line import LineLost, TurnedAway

_HTTPS_PORT = 443


def pinned_ca(address: str, pin: str, seconds: float) -> str:
    """The CA at the end of the server's chain, as PEM; nothing is told to the server before.

    Raises TurnedAway where no certificate it shows has the pinned key, and LineLost.
    """
    at = urlsplit(address)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The chain is only looked at: it is believed by its pin, and the next connection checks it.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    name = at.hostname or ""
    try:
        with (
            socket.create_connection((name, at.port or _HTTPS_PORT), seconds) as plain,
            context.wrap_socket(plain, server_hostname=name) as line,
        ):
            chain = _shown(line)
    except (OSError, ValueError) as fault:
        raise LineLost(str(fault)) from fault
    for shown in chain:
        if _key_digest(shown).startswith(pin):
            return ssl.DER_cert_to_PEM_cert(shown)
    raise TurnedAway("enrol-wrong-site", inventory=at.netloc)


def _shown(line: ssl.SSLSocket) -> list[bytes]:
    # Public from Python 3.13; before that the same function one level below.
    holder: Any = line if hasattr(line, "get_unverified_chain") else line._sslobj  # type: ignore[attr-defined]
    found = holder.get_unverified_chain() or ()
    as_der = [one if isinstance(one, bytes) else one.public_bytes(2) for one in found]
    return [bytes(one) for one in as_der]


def _key_digest(der: bytes) -> str:
    """Raises ValueError for what is no certificate."""
    key = x509.load_der_x509_certificate(der).public_key()
    spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki).hexdigest()
