"""What SQLite complains about, in the shop's words; every sentence names the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import StoreUnavailable

_CODES = (
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_BUSY", "database_locked"),
    ("SQLITE_LOCKED", "database_locked"),
    ("SQLITE_READONLY", "database_readonly"),
    ("SQLITE_PERM", "database_readonly"),
    ("SQLITE_CANTOPEN", "database_cannot_open"),
    ("SQLITE_NOTADB", "database_damaged"),
    ("SQLITE_CORRUPT", "database_damaged"),
    ("SQLITE_IOERR", "disk_failed"),
)
# After these nothing on disk may be trusted until it was opened and checked anew: a
# repeated fsync can report success for data that is gone.
FATAL = frozenset({"disk_failed", "database_damaged"})


def unavailable(error: BaseException, path: Path) -> StoreUnavailable | None:
    """The sentence for a driver's error, or None where the error is a mistake of ours."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", "")
    for prefix, code in _CODES:
        if name.startswith(prefix):
            return StoreUnavailable(code, file=path, detail=name)
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn driver errors inside the block into StoreUnavailable."""
    try:
        yield
    except Exception as error:
        sentence = unavailable(error, path)
        if sentence is None:
            raise
        raise sentence from error
