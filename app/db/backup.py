"""Copies that are known to be good before they count, and the way back from one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from app.db.driver import SCHEMA_VERSION, connect
from app.db.failures import explained
from app.db.incarnation import HighWater, Terminal, mark_of, next_life, sync_folder
from app.db.set_aside import set_aside
from app.db.terminal_lock import TerminalLock
from app.db.verify import verify
from app.db.watching import watching
from app.domain.errors import StoreUnavailable
from app.operations.ports.watch import Watch, unwatched

_SUFFIX = ".sqlite"
_STAMP = "%Y%m%dT%H%M%S%fZ"
_KEEP_NEWEST, _KEEP_DAYS, _KEEP_MONTHS = 24, 14, 6


def backups_of(path: Path) -> tuple[Path, ...]:
    """The finished backups beside a database, oldest first."""
    return tuple(sorted(backups_in(path).glob(f"{path.stem}-*{_SUFFIX}")))


def taken_at(copy: Path) -> datetime | None:
    """When a backup was made, as its name says; None for a name that somebody else gave."""
    for piece in copy.stem.split("-"):
        with suppress(ValueError):
            return datetime.strptime(piece, _STAMP).replace(tzinfo=UTC)
    return None


def backup(
    path: Path,
    at: datetime,
    *,
    into: Path | None = None,
    label: str = "",
    watch: Watch = unwatched,
) -> Path:
    """Copy the database while it is in use; the copy gets its name only once it is proved.

    Raises StoreUnavailable: `backup-failed` when the copy, or the history in it, is not
    whole, and where there is no database, no room or no right to write; and what the watch
    raises: nothing is left behind then.
    """
    folder = into or backups_in(path)
    name = "-".join(one for one in (path.stem, at.astimezone(UTC).strftime(_STAMP), label) if one)
    finished = folder / (name + _SUFFIX)
    with explained(path):
        if not path.is_file():
            raise StoreUnavailable("database-cannot-open", file=path)
        folder.mkdir(parents=True, exist_ok=True)
        with _unfinished(folder / f"{name}.unproved") as unproved:
            raw = connect(path)
            try:
                with watching(raw, lambda: watch("copied", _megabytes(unproved))):
                    raw.execute("VACUUM INTO ?", (str(unproved),))
            finally:
                raw.close()
            _prove(unproved, "backup-failed", watch)
            _sync(unproved)
            unproved.replace(finished)
        sync_folder(folder)
    return finished


def thin_out(path: Path) -> tuple[Path, ...]:
    """Delete old backups: the newest 24 stay, then one a day for 14 days, one a month for 6."""
    newest_first = tuple(reversed(backups_of(path)))
    stay = set(newest_first[:_KEEP_NEWEST])
    for width, most in ((8, _KEEP_DAYS), (6, _KEEP_MONTHS)):
        periods: dict[str, Path] = {}
        for one in newest_first:
            periods.setdefault(one.name[len(path.stem) + 1 :][:width], one)
        stay.update(tuple(periods.values())[:most])
    gone = tuple(one for one in newest_first if one not in stay)
    for one in gone:
        one.unlink()
    return gone


def restore(source: Path, path: Path, at: datetime) -> Terminal:
    """Put a backup in the database's place; it lives on under a new incarnation.

    What was there is set aside as `<name>.replaced-<at>`, its write-ahead log with it, so
    that none of it is replayed over the restored file, and nothing ever deletes it. Raises
    StoreUnavailable while a terminal runs, for a backup that is not whole or of a later
    release, and where the disk takes no copy.
    """
    if not source.is_file():
        raise StoreUnavailable("backup-missing", file=source)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            TerminalLock(path),
            _unfinished(path.with_name(path.name + ".incoming")) as incoming,
        ):
            _copy(source, incoming)
            _prove(incoming, "backup-damaged")
            mark = HighWater(path)
            with explained(incoming):
                renewed = _renew(incoming, mark)
            _sync(incoming)
            set_aside(path, at)
            incoming.replace(path)
            sync_folder(path.parent)
            mark.begin(mark_of(renewed))
            mark.close()
    return renewed


def backups_in(path: Path) -> Path:
    """Where copies of a database go."""
    return path.parent / "backups"


@contextmanager
def _unfinished(copy: Path) -> Iterator[Path]:
    """A file that is not left behind half done, where it would only fill the disk.

    What a kill left is removed first: a log beside it would be replayed over the new copy.
    """
    beside = tuple(copy.with_name(copy.name + one) for one in ("", "-wal", "-shm", "-journal"))
    for one in beside:
        one.unlink(missing_ok=True)
    try:
        yield copy
    except BaseException:
        for one in beside:
            with suppress(OSError):
                one.unlink(missing_ok=True)
        raise


def _copy(source: Path, incoming: Path) -> None:
    """What a restore replaced comes back with the facts that are in its log only."""
    for suffix in ("", "-wal"):
        there = source.with_name(source.name + suffix)
        if there.exists():
            shutil.copyfile(there, incoming.with_name(incoming.name + suffix))


def _megabytes(copy: Path) -> int:
    return copy.stat().st_size // 1_000_000 if copy.exists() else 0


def _prove(copy: Path, code: str, watch: Watch = unwatched) -> None:
    verdict = verify(copy, thorough=True, watch=watch)
    if not verdict.ok:
        detail = verdict.broken or verdict.complaints[0]
        raise StoreUnavailable(code, file=copy, detail=detail)


def _renew(incoming: Path, mark: HighWater) -> Terminal:
    raw = connect(incoming)
    try:
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise StoreUnavailable(
                "database-newer", file=incoming, found=version, known=SCHEMA_VERSION
            )
        names = ", ".join(Terminal._fields)
        row = raw.execute(f"SELECT {names} FROM terminal").fetchone()  # noqa: S608
        renewed = next_life(Terminal(*row), mark.read())
        changes = ", ".join(f"{name} = ?" for name in Terminal._fields)
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(f"UPDATE terminal SET {changes}", renewed)  # noqa: S608
        raw.execute("COMMIT")
    finally:
        raw.close()
    return renewed


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
