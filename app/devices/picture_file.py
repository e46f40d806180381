"""A photo that comes as a file: from a phone, a stick or a shared folder."""

from __future__ import annotations

from pathlib import Path

from app.devices.still import JPEG_START
from app.devices.worker import WorkerFailed, run_worker
from app.domain.errors import ShopError

LARGEST_BYTES = 40 * 1024 * 1024
_WORKER = "app.devices.picture_worker"
_TIME_LIMIT_S = 30.0


def read_picture(path: Path) -> bytes:
    """The picture as a fresh JPEG: at most 2560 px, upright, without place, camera or owner.

    JPEG, PNG and WebP are known by their first bytes, not by their name. Raises ShopError
    for anything else, above 40 MB, or where the file cannot be decoded.
    """
    shown = path.name[:60]
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise ShopError("picture-not-opened", file=shown) from error
    if len(content) > LARGEST_BYTES:
        raise ShopError("picture-too-large", file=shown)
    if not _is_picture(content):
        raise ShopError("picture-type-unknown", file=shown)
    try:
        jpeg = run_worker(_WORKER, given=content, limit_s=_TIME_LIMIT_S)
    except WorkerFailed as failed:
        raise ShopError("picture-unreadable", file=shown) from failed
    if not jpeg.startswith(JPEG_START):
        raise ShopError("picture-unreadable", file=shown)
    return jpeg


def _is_picture(content: bytes) -> bool:
    return content.startswith((JPEG_START, b"\x89PNG\r\n\x1a\n")) or (
        content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    )
