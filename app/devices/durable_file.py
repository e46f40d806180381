"""Writing a file so that a power cut leaves either all of it or nothing."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Write beside, sync, rename, sync the folders. Raises OSError; then `path` is untouched."""
    new_folders = [one for one in (path.parent, *path.parent.parents) if not one.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    for folder in (path.parent, *(one.parent for one in new_folders)):
        sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last. Raises OSError."""
    # Windows cannot open a folder; NTFS journals the rename itself.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
