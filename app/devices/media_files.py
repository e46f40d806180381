"""The MediaStore of this terminal: files named by what is in them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from app.devices.durable_file import write_durably
from app.domain.errors import NotFound, StoreUnavailable

_SHA256 = re.compile(r"[0-9a-f]{64}")


class MediaFiles:
    """Files in `folder/ab/cd/abcd...`; the media type is kept in the fact that names the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes, media_type: str) -> str:
        """Store durably and return the SHA-256 in hex. Raises StoreUnavailable.

        What is there already and whole is not written again.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(sha256)
        try:
            if not path.exists() or path.read_bytes() != content:
                write_durably(path, content)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise StoreUnavailable("media-not-written", problem=problem) from error
        return sha256

    def read(self, sha256: str) -> bytes:
        """The content. Raises NotFound, or StoreUnavailable when it is not what was stored."""
        if not _SHA256.fullmatch(sha256):
            raise NotFound("media-missing", sha256=sha256[:12])
        try:
            content = self._path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise NotFound("media-missing", sha256=sha256[:12]) from error
        except OSError as error:
            raise StoreUnavailable("media-damaged", sha256=sha256[:12]) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StoreUnavailable("media-damaged", sha256=sha256[:12])
        return content

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256[2:4] / sha256
