"""Secrets in files that only the terminal's user may read, written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from app.devices.durable_file import sync_folder


def write_secret(file: Path, content: bytes) -> None:
    """Written to a new file, synced, then renamed. Raises OSError; then `file` is untouched."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{os.getpid()}.new")
    with suppress(FileNotFoundError):
        fresh.unlink()
    # Born readable by its user alone; a change of mode afterwards would come too late.
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as written:
        written.write(content)
        written.flush()
        os.fsync(written.fileno())
    fresh.replace(file)
    sync_folder(file.parent)
