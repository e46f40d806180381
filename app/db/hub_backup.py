"""Copies of an inventory's file that are known to be good before they count, and the way back.

A feed that was put back goes on under another name, so that every terminal reads it anew and tells
what it lacks. Nobody tells who lost access since the copy: what lasts hours ends, the rest is for a
person to look at.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, update

from app.db import hub_tables as tables
from app.db.driver import connect
from app.db.failures import explained
from app.db.hub_access_tables import offered_account, offered_code, session
from app.db.hub_engine import HubDatabase, open_file
from app.db.incarnation import sync_folder
from app.db.set_aside import set_aside
from app.db.terminal_lock import TerminalLock
from app.domain.errors import StoreUnavailable

_OWN_ONLY = 0o600


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else serves a file, or puts another in its place. Raises StoreUnavailable."""
    with ExitStack() as stack:
        try:
            stack.enter_context(TerminalLock(path))
        except StoreUnavailable as error:
            if error.code != "database-in-use":
                raise
            raise StoreUnavailable("hub-in-use", file=path) from error
        yield


def name_feed_anew(database: HubDatabase) -> str:
    """Another name for the feed, once it was put back; everybody signs in anew.

    Sessions and one-time codes of the copy may have ended or been used since. Raises
    StoreUnavailable.
    """
    name = str(uuid.uuid4())
    with database.told(), database.engine.begin() as connection:
        connection.execute(update(tables.feed).values(name=name))
        for brief in (session, offered_code, offered_account):
            connection.execute(delete(brief))
    return name


def back_up(path: Path, copy: Path) -> None:
    """Copy the file while it is in use; the copy gets its name only once it is proved.

    It holds the inventory's keys and is its user's alone. Raises StoreUnavailable, and for a copy
    that exists: none is overwritten.
    """
    if not path.is_file():
        raise StoreUnavailable("database-cannot-open", file=path, detail="")
    if copy.exists():
        raise StoreUnavailable("hub-backup-exists", file=copy)
    with explained(copy):
        copy.parent.mkdir(parents=True, exist_ok=True)
        with _unfinished(copy.with_name(copy.name + ".unproved")) as unproved:
            unproved.touch(_OWN_ONLY)
            raw = connect(path)
            try:
                raw.execute("VACUUM INTO ?", (str(unproved),))
            finally:
                raw.close()
            _prove(unproved, "backup-failed")
            _kept(unproved, copy)


def put_back(source: Path, path: Path, at: datetime) -> None:
    """Put a copy in the file's place, under another name of its feed; what was there is set aside.

    Raises StoreUnavailable while the inventory is served, and for a copy that is not whole.
    """
    if not source.is_file():
        raise StoreUnavailable("backup-missing", file=source)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        incoming_path = path.with_name(path.name + ".incoming")
        with alone(path), _unfinished(incoming_path) as incoming:
            incoming.touch(_OWN_ONLY)
            shutil.copyfile(source, incoming)
            _prove(incoming, "backup-damaged")
            database = open_file(incoming)
            try:
                name_feed_anew(database)
            finally:
                database.close()
            set_aside(path, at)
            _kept(incoming, path)


def _kept(finished: Path, path: Path) -> None:
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    finished.replace(path)
    sync_folder(path.parent)


def _prove(copy: Path, code: str) -> None:
    """Raises StoreUnavailable for what SQLite finds damaged, or what is no inventory's."""
    raw = connect(copy)
    try:
        found = raw.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok":
            raise StoreUnavailable(code, file=copy, detail=found)
        held = raw.execute(f"SELECT count(*) FROM {tables.feed.name}").fetchone()[0]  # noqa: S608
        if held != 1:
            raise StoreUnavailable(code, file=copy, detail="feed")
    except raw.Error as error:
        raise StoreUnavailable(code, file=copy, detail=str(error)) from error
    finally:
        raw.close()


@contextmanager
def _unfinished(copy: Path) -> Iterator[Path]:
    """What a kill left goes first: a log beside it would be replayed over the new copy."""
    beside = tuple(copy.with_name(copy.name + one) for one in ("", "-wal", "-shm", "-journal"))
    for one in beside:
        one.unlink(missing_ok=True)
    try:
        yield copy
    finally:
        for one in beside:
            with suppress(OSError):
                one.unlink(missing_ok=True)
