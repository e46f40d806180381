"""The inventory's own Ed25519 key, as its database keeps it."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.exchange.ed25519 import is_signed


class HubKey:
    """Signer over a key in memory."""

    def __init__(self, private: str) -> None:
        """private: as `new_key` made it. Raises ValueError."""
        self._key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private))

    @property
    def public_key(self) -> bytes:
        """What terminals are given when they enrol."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign with the inventory's key."""
        return self._key.sign(message)

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether a signature is right; False for malformed keys and signatures too."""
        return is_signed(message, signature, public_key)


def new_key() -> str:
    """A private key in hex."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()
