"""Photos and files, kept by the hash of what is in them."""

from __future__ import annotations

from typing import Protocol


class MediaStore(Protocol):
    """Content-addressed files beside the database."""

    def keep(self, content: bytes, media_type: str) -> str:
        """Store durably (written, synced, renamed) and return the SHA-256 in hex."""
        ...

    def read(self, sha256: str) -> bytes:
        """The content. Raises NotFound, or StoreUnavailable when the hash no longer fits."""
        ...
