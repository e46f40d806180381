"""Small copies of pictures, for lists: each made once, by a worker that a hostile one may kill."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

from app.devices.durable_file import write_durably
from app.devices.still import JPEG_START
from app.devices.worker import WorkerFailed, run_worker

LONGEST_PX: Final = 480
_WORKER: Final = "app.devices.picture_worker"
_KNOWN: Final = (JPEG_START, b"\x89PNG\r\n\x1a\n")
_AT_ONCE: Final = 2
_TIME_LIMIT_S: Final = 20.0
_PATIENCE_S: Final = 10.0
"""How long a page waits for its turn; it shows its words meanwhile."""


class SmallPictures:
    """In `folder/ab/cd/abcd...`, an empty file for what is no picture. Any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turns = BoundedSemaphore(_AT_ONCE)

    def of(self, sha256: str, read: Callable[[str], bytes | None]) -> bytes | None:
        """A JPEG of at most 480 px on its longer side; None for no picture, or when many wait.

        read: the picture itself, asked for only where no copy is here. Raises OSError.
        """
        path = self._folder / sha256[:2] / sha256[2:4] / sha256
        if not path.exists():
            if not self._turns.acquire(timeout=_PATIENCE_S):
                return None
            try:
                self._make(path, read(sha256))
            finally:
                self._turns.release()
        return (path.read_bytes() or None) if path.exists() else None

    def _make(self, path: Path, picture: bytes | None) -> None:
        """Whoever had the turn before may have made it."""
        if picture is None or path.exists():
            return
        copy = _copy(picture)
        if copy is not None:
            write_durably(path, copy)


def _copy(picture: bytes) -> bytes | None:
    """Empty for what is no picture; None where nobody knows, as the worker hung."""
    if not picture.startswith(_KNOWN):
        return b""
    try:
        made = run_worker(_WORKER, str(LONGEST_PX), given=picture, limit_s=_TIME_LIMIT_S)
    except WorkerFailed as failed:
        return None if failed.exit_code is None else b""
    return made if made.startswith(JPEG_START) else b""
