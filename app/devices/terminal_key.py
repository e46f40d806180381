"""The terminal's Ed25519 key, kept in a file beside the database that only its user may read."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.devices.secret_file import write_secret
from app.domain.errors import StoreUnavailable
from app.exchange.ed25519 import is_signed


class TerminalKey:
    """Signer over a key file, which is read or made when the key is first needed.

    A broken file keeps this terminal from handing runs over, and from nothing else.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: Ed25519PrivateKey | None = None
        self._one_at_a_time = Lock()

    @property
    def _key(self) -> Ed25519PrivateKey:
        with self._one_at_a_time:
            if self._known is None:
                self._known = self._read_or_make()
            return self._known

    def _read_or_make(self) -> Ed25519PrivateKey:
        try:
            return _read(self._file) if self._file.exists() else _make(self._file)
        except (OSError, ValueError) as fault:
            raise StoreUnavailable("terminal-key-unreadable", file=self._file) from fault

    @property
    def public_key(self) -> bytes:
        """What others need to check this terminal's signatures. Raises StoreUnavailable."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign with this terminal's own key. Raises StoreUnavailable for a broken file."""
        return self._key.sign(message)

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether a signature is right; False for malformed keys and signatures too."""
        return is_signed(message, signature, public_key)


def _read(file: Path) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(file.read_bytes())


def _make(file: Path) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    write_secret(file, key.private_bytes_raw())
    return key
