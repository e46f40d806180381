"""Passwords of staff: kept as argon2id (RFC 9106), checked a few at a time."""

from __future__ import annotations

import secrets
from threading import BoundedSemaphore
from typing import Final

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SHORTEST: Final = 10
LONGEST: Final = 200
# OWASP Password Storage Cheat Sheet, 2023.
_ITERATIONS, _LANES, _MEMORY_KIB, _LENGTH = 2, 1, 19456, 32
# Each check takes its memory: whoever asks for many at once waits.
_AT_ONCE: Final = BoundedSemaphore(4)
_NOBODYS: Final = "$argon2id$v=19$m=19456,t=2,p=1$" + "A" * 22 + "$" + "A" * 43


def verifier_for(password: str) -> str:
    """What checks a password from now on, as a PHC string."""
    kdf = Argon2id(
        salt=secrets.token_bytes(16),
        length=_LENGTH,
        iterations=_ITERATIONS,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
    )
    with _AT_ONCE:
        return kdf.derive_phc_encoded(_bytes(password))


def fits(password: str, verifier: str) -> bool:
    """Whether it is the password; an unknown name ('' for verifier) takes as long."""
    try:
        with _AT_ONCE:
            Argon2id.verify_phc_encoded(_bytes(password), verifier or _NOBODYS)
    except InvalidKey:
        return False
    return bool(verifier)


def _bytes(password: str) -> bytes:
    return password[:LONGEST].encode("utf-8", "surrogatepass")
