"""Moves a database out of the way of a restored one, so that nothing of it is ever lost."""

from __future__ import annotations

import glob
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.db.incarnation import sync_folder

_STAMP = "%Y%m%dT%H%M%S%fZ"
_STAMPED = re.compile(r"\.replaced-([0-9]{8}T[0-9]{12}Z)")
_WAL, _SHM, _MOVING = "-wal", "-shm", ".moving"


def set_aside(path: Path, at: datetime) -> None:
    """Move the database and its write-ahead log to `<name>.replaced-<time>`, a name of their own.

    The database goes first, as `.moving` until its log is beside it: a kill in between
    leaves no database that could be opened without the facts in its log, and the next call
    knows whose log was left behind.
    """
    for moving in sorted(path.parent.glob(f"{glob.escape(path.name)}.replaced-*{_MOVING}")):
        _finish(path, moving, with_log=not path.exists())
    if path.exists() or _beside(path, _WAL).exists():
        moving = _beside(_fresh(path, at), _MOVING)
        _rename(path, moving)
        _finish(path, moving, with_log=True)
    _beside(path, _SHM).unlink(missing_ok=True)


def _finish(path: Path, moving: Path, *, with_log: bool) -> None:
    aside = moving.with_name(moving.name.removesuffix(_MOVING))
    if with_log:
        _rename(_beside(path, _WAL), _beside(aside, _WAL))
    _rename(moving, aside)


def _rename(old: Path, new: Path) -> None:
    if old.exists():
        old.rename(new)
        sync_folder(new.parent)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _fresh(path: Path, at: datetime) -> Path:
    """A name behind all others, whatever the clock says: none is taken twice."""
    stamps = (_STAMPED.match(one.name, len(path.name)) for one in path.parent.iterdir())
    newest = max((one[1] for one in stamps if one), default=at.astimezone(UTC).strftime(_STAMP))
    behind = datetime.strptime(newest, _STAMP).replace(tzinfo=UTC) + timedelta(microseconds=1)
    return _beside(path, f".replaced-{max(at.astimezone(UTC), behind).strftime(_STAMP)}")
