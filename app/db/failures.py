"""What SQLite and the disk complain about, in the shop's words; every sentence names the file."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import StoreUnavailable
from app.exchange.fact_row import UnreadableFact

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
_SYSTEM_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "database-readonly",
    errno.EACCES: "database-readonly",
    errno.EPERM: "database-readonly",
    errno.EIO: "disk-failed",
}
# SQLite calls these mistakes in a statement; our statements fit a database that is whole.
_DAMAGE = ("no such table", "malformed JSON")
# After these nothing on disk may be trusted until it was opened and checked anew: a
# repeated fsync can report success for data that is gone.
FATAL = frozenset({"disk-failed", "database-damaged"})


def unavailable(error: BaseException, path: Path) -> StoreUnavailable | None:
    """The sentence for an error of the driver or the disk; None where it is a mistake of ours."""
    if isinstance(error, OSError):
        return _of_the_system(error, path)
    if isinstance(error, UnreadableFact):
        return StoreUnavailable("history-touched", file=path, where=error)
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", "")
    undecodable = isinstance(cause, UnicodeDecodeError)
    if undecodable or (not name and str(cause).startswith("Could not decode")):
        name = "SQLITE_CORRUPT_TEXT"
    if name == "SQLITE_ERROR" and str(cause).startswith(_DAMAGE):
        name = "SQLITE_CORRUPT_SCHEMA"
    for prefix, code in _CODES:
        if name.startswith(prefix):
            return StoreUnavailable(code, file=path, detail=name)
    return None


def _of_the_system(error: OSError, path: Path) -> StoreUnavailable:
    known = _SYSTEM_CODES.get(error.errno or 0)
    detail = error.strerror or type(error).__name__
    return StoreUnavailable(known or "database-cannot-open", file=path, detail=detail)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of the driver and the disk inside the block into StoreUnavailable."""
    try:
        yield
    except Exception as error:
        sentence = unavailable(error, path)
        if sentence is None:
            raise
        raise sentence from error
