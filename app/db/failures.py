"""What SQLite complains about, in the shop's words; every sentence names the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import StoreUnavailable

_CODES = (
    ("SQLITE_FULL", "disk-full"),
    ("SQLITE_BUSY", "database-locked"),
    ("SQLITE_LOCKED", "database-locked"),
    ("SQLITE_READONLY", "database-readonly"),
    ("SQLITE_PERM", "database-readonly"),
    ("SQLITE_CANTOPEN", "database-cannot-open"),
    ("SQLITE_NOTADB", "database-damaged"),
    ("SQLITE_CORRUPT", "database-damaged"),
    ("SQLITE_IOERR", "disk-failed"),
)
# After these nothing on disk may be trusted until it was opened and checked anew: a
# repeated fsync can report success for data that is gone.
FATAL = frozenset({"disk-failed", "database-damaged"})


def unavailable(error: BaseException, path: Path) -> StoreUnavailable | None:
    """The sentence for a driver's error, or None where the error is a mistake of ours."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", "")
    undecodable = isinstance(cause, UnicodeDecodeError)
    if undecodable or (not name and str(cause).startswith("Could not decode")):
        name = "SQLITE_CORRUPT_TEXT"
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
