"""Facts about the database for `doctor`: said plainly, judged by whoever reads them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from app.db.backup import backups_of
from app.db.driver import SCHEMA_VERSION, connect, sqlite_version
from app.db.failures import explained
from app.db.terminal_row import read_terminal
from app.db.verify import Verdict, verify
from app.domain.errors import Reason, StoreUnavailable
from app.domain.moment import Moment
from app.exchange.fact_row import wall_of
from app.operations.ports.watch import Watch, unwatched

ENOUGH_FREE = 500_000_000
# The terminal backs up a minute after it opens: a day without a copy is a fault.
FIRST_BACKUP = timedelta(days=1)
_LAST = "SELECT wall, terminal, incarnation, seq FROM event ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Health:
    """How the database is. Sizes in bytes.

    clock_back: how far the clock stands behind the last fact, zero when it does not.
    """

    file: Path
    sqlite_version: str
    schema_version: int
    schema_known: int
    file_bytes: int
    free_bytes: int
    terminal: str
    incarnation: int
    demo: bool
    created: datetime
    events: int
    last_event: datetime | None
    clock_back: timedelta
    verdict: Verdict
    backups: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at, whether it is well, what was found.

    reason: the sentence of a fault, None where all is well.
    """

    what: str
    ok: bool
    found: str
    reason: Reason | None = None


def examine(path: Path, now: Moment) -> tuple[Check, ...]:
    """The facts, judged. Never raises for a sick database: that is one of the findings."""
    try:
        found = health(path, now.wall)
    except StoreUnavailable as error:
        return (_check("database", str(error), error.reason),)
    last = found.last_event.isoformat() if found.last_event else "none"
    return (
        _check("sqlite", found.sqlite_version),
        _check("database", f"{found.file}, {found.file_bytes} bytes"),
        _check("terminal", f"{found.terminal}, incarnation {found.incarnation}"),
        _check("events", f"{found.events}, last {last}"),
        *judged(found, now.wall),
    )


def _check(what: str, found: str, reason: Reason | None = None) -> Check:
    return Check(what, reason is None, found, reason)


def judged(found: Health, now: datetime) -> Iterator[Check]:
    """What can be wrong, each with its sentence where it is."""
    file = str(found.file)
    complaints, broken = "; ".join(found.verdict.complaints), found.verdict.broken
    old = Reason(
        "database-older",
        {"file": file, "found": str(found.schema_version), "known": str(found.schema_known)},
    )
    current = found.schema_version == found.schema_known
    yield _check("schema", str(found.schema_version), None if current else old)
    full = Reason("disk-nearly-full", {"file": file, "free": str(found.free_bytes // 1_000_000)})
    enough = found.free_bytes >= ENOUGH_FREE
    yield _check("free disk", f"{found.free_bytes} bytes", None if enough else full)
    damaged = Reason("database-damaged", {"file": file, "detail": complaints[:60]})
    yield _check("pages", complaints or "whole", damaged if complaints else None)
    where = str(broken or "")
    touched = Reason("history-touched", {"file": file, "where": where})
    yield _check("chain", where or "whole", touched if broken else None)
    back = Reason("clock-set-back")
    behind = f"{found.clock_back} behind the last event"
    yield _check("clock", behind, back if found.clock_back else None)
    none = Reason("backup-none", {"file": file})
    newest = found.backups[-1].name if found.backups else "none"
    young = now - found.created < FIRST_BACKUP
    yield _check("backups", newest, None if found.backups or young else none)


def health(path: Path, now: datetime, watch: Watch = unwatched) -> Health:
    """Look at the database without changing it; may run beside a terminal.

    Raises StoreUnavailable where it cannot be read, is empty or of another program or release,
    and what the watch raises.
    """
    with explained(path):
        raw = connect(path)
        try:
            raw.execute("PRAGMA query_only=ON")
            _check_ours(raw, path)
            (version,) = raw.execute("PRAGMA user_version").fetchone()
            here = read_terminal(raw, path)
            (events,) = raw.execute("SELECT count(*) FROM event").fetchone()
            last = raw.execute(_LAST).fetchone()
        finally:
            raw.close()
    where = "{} {}/{} wall".format(*last[1:]) if last else ""
    last_event = _time(last[0], "history-touched", file=path, where=where) if last else None
    return Health(
        path,
        sqlite_version(),
        version,
        SCHEMA_VERSION,
        path.stat().st_size,
        shutil.disk_usage(path.parent).free,
        here.code,
        here.incarnation,
        bool(here.demo),
        _time(here.created, "database-damaged", file=path, detail="created"),
        events,
        last_event,
        max(last_event - now, timedelta(0)) if last_event else timedelta(0),
        verify(path, watch=watch),
        backups_of(path),
    )


def _time(text: str, code: str, **params: object) -> datetime:
    try:
        return wall_of(text)
    except ValueError as error:
        raise StoreUnavailable(code, **params) from error


def _check_ours(raw: Connection, path: Path) -> None:
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
    if not tables:
        raise StoreUnavailable("database-empty", file=path)
    if not {"terminal", "event"} <= tables:
        raise StoreUnavailable("database-foreign", file=path)
    (found,) = raw.execute("PRAGMA user_version").fetchone()
    if found > SCHEMA_VERSION:
        raise StoreUnavailable("database-newer", file=path, found=found, known=SCHEMA_VERSION)
