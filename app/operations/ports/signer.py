"""This terminal's signing key, and how signatures of others are checked."""

from __future__ import annotations

from typing import Protocol


class Signer(Protocol):
    """Ed25519. Keys are 32 bytes, signatures 64."""

    @property
    def public_key(self) -> bytes:
        """What others need to check this terminal's signatures."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Sign with this terminal's own key."""
        ...

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether a signature is right; False for malformed keys and signatures too."""
        ...
