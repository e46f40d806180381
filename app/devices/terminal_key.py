"""The terminal's Ed25519 key, kept in a file beside the database that only its user may read."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.domain.errors import StoreUnavailable


class TerminalKey:
    """Signer over a key file; the key is made on first use."""

    def __init__(self, file: Path) -> None:
        self._key = _read(file) if file.exists() else _make(file)

    @property
    def public_key(self) -> bytes:
        """What others need to check this terminal's signatures."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign with this terminal's own key."""
        return self._key.sign(message)

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether a signature is right; False for malformed keys and signatures too."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def _read(file: Path) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(file.read_bytes())
    except (OSError, ValueError) as fault:
        raise StoreUnavailable("terminal-key-unreadable", file=file) from fault


def _make(file: Path) -> Ed25519PrivateKey:
    """Written whole or not at all: to a new file, synced, then renamed."""
    key = Ed25519PrivateKey.generate()
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, key.private_bytes_raw())
        os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(file)
    return key
