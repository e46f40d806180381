"""The SQLite this program trusts, without SQLAlchemy, so that the first screen can use it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Literal

from app.domain.errors import StoreUnavailable

# The WAL-reset bug (two connections write and checkpoint at once) was mended in 3.51.3.
OLDEST_TRUSTED = (3, 51, 3)
BUSY_SECONDS = 5.0
# The schema this release reads and writes, as PRAGMA user_version says it.
SCHEMA_VERSION = 3


def driver() -> Any:
    """The DB-API module: the bundled SQLite where it is installed, else the interpreter's."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        return sqlite3
    return dbapi2


def trusted_driver() -> Any:
    """The DB-API module, or StoreUnavailable where its SQLite can corrupt a database."""
    module = driver()
    if module.sqlite_version_info < OLDEST_TRUSTED:
        needed = ".".join(map(str, OLDEST_TRUSTED))
        raise StoreUnavailable("sqlite-too-old", found=module.sqlite_version, needed=needed)
    return module


def sqlite_version() -> str:
    """The version of the SQLite that is used."""
    return str(driver().sqlite_version)


def connect(path: Path, mode: Literal["rwc", "rw", "ro"] = "rw") -> Any:
    """A raw connection in autocommit mode; the caller begins and ends transactions."""
    return trusted_driver().connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
