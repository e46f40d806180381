"""SQLAlchemy engines over one SQLite file: one writer, one reader that cannot write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from app.db.driver import BUSY_SECONDS, connect, trusted_driver

_COMMON = (
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "cache_size=-32768",
)
_READERS = 4
_WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "journal_size_limit=33554432",
)


def writer_engine(
    path: Path, *, create: bool = False, foreign_keys: bool = True, in_turn: bool = False
) -> Engine:
    """The one engine that writes. Every transaction takes the write lock at its beginning.

    The driver's own transaction handling is off (isolation_level None): with it a failed
    migration leaves half a schema behind. in_turn: threads wait for the one connection.
    """

    def opened() -> Any:
        raw = connect(path, "rwc" if create else "rw")
        _set(raw, (*_COMMON, *_WRITER))
        if not foreign_keys:
            _set(raw, ("foreign_keys=OFF",))
        return raw

    engine = _one_by_one(opened) if in_turn else _engine(opened)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_engine(path: Path) -> Engine:
    """An engine on which every write fails (query_only); sees each commit at once."""

    return _engine(partial(_opened_to_read, path))


def readers_engine(path: Path) -> Engine:
    """As `reader_engine`, for many threads that ask at once, each on a connection of its own."""
    return create_engine(
        "sqlite://",
        creator=partial(_opened_to_read, path),
        module=trusted_driver(),
        poolclass=QueuePool,
        pool_size=_READERS,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
    )


def _opened_to_read(path: Path) -> Any:
    raw = connect(path)
    _set(raw, (*_COMMON, "query_only=ON"))
    return raw


def raw_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection, for statements whose text and columns are ours.

    Half of a small transaction's time went into wrapping each of its statements.
    """
    raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return raw


def _engine(opened: Callable[[], Any]) -> Engine:
    return create_engine("sqlite://", creator=opened, module=trusted_driver(), poolclass=StaticPool)


def _one_by_one(opened: Callable[[], Any]) -> Engine:
    return create_engine(
        "sqlite://",
        creator=opened,
        module=trusted_driver(),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
    )


def _set(raw: Any, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        raw.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
