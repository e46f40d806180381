"""Which files a procedure may show: small pictures, and drawings that are nothing else."""

from __future__ import annotations

import re
from typing import Final

MAX_BYTES: Final = 2_000_000
_BEGINS: Final = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "svg": b"<svg "}
_MEDIA_TYPES: Final = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
_REACHES_OUT: Final = re.compile(rb"<!|<script|<image|<foreignobject|href|url\s*\(|@import", re.I)


def kind_of(content: bytes) -> str:
    """png, jpg or svg, by how it begins; '' for anything else."""
    return next((kind for kind, begins in _BEGINS.items() if content.startswith(begins)), "")


def reaches_out(content: bytes) -> bool:
    """Whether a drawing holds more than a drawing: links, scripts, other pictures."""
    return kind_of(content) == "svg" and _REACHES_OUT.search(content) is not None


def shown_as(content: bytes) -> str:
    """The media type of a picture that a procedure may show; '' for what it may not."""
    if len(content) > MAX_BYTES or reaches_out(content):
        return ""
    return _MEDIA_TYPES.get(kind_of(content), "")
