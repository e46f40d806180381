"""Facts about the database for `doctor`: said plainly, judged by whoever reads them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.db.backup import backups_of
from app.db.driver import SCHEMA_VERSION, connect, driver, sqlite_version
from app.db.failures import explained
from app.db.verify import Verdict, verify
from app.domain.errors import StoreUnavailable
from app.domain.moment import Moment

ENOUGH_FREE = 500_000_000


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
    events: int
    last_event: datetime | None
    clock_back: timedelta
    verdict: Verdict
    backups: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at, whether it is well, what was found."""

    what: str
    ok: bool
    found: str


def examine(path: Path, now: Moment) -> tuple[Check, ...]:
    """The facts, judged. Never raises for a sick database: that is one of the findings."""
    try:
        found = health(path, now.wall)
    except (StoreUnavailable, driver().Error) as error:
        return (Check("database", ok=False, found=str(error)),)
    verdict = found.verdict
    last = found.last_event.isoformat() if found.last_event else "none"
    return (
        Check("sqlite", ok=True, found=found.sqlite_version),
        Check("schema", found.schema_version == found.schema_known, str(found.schema_version)),
        Check("database", ok=True, found=f"{found.file}, {found.file_bytes} bytes"),
        Check("terminal", ok=True, found=f"{found.terminal}, incarnation {found.incarnation}"),
        Check("free disk", found.free_bytes >= ENOUGH_FREE, f"{found.free_bytes} bytes"),
        Check("events", ok=True, found=f"{found.events}, last {last}"),
        Check("pages", not verdict.complaints, "; ".join(verdict.complaints) or "whole"),
        Check("chain", verdict.broken is None, str(verdict.broken or "whole")),
        Check("clock", not found.clock_back, f"{found.clock_back} behind the last event"),
        Check("backups", bool(found.backups), found.backups[-1].name if found.backups else "none"),
    )


def health(path: Path, now: datetime) -> Health:
    """Look at the database without changing it; may run beside a terminal.

    Raises StoreUnavailable where it cannot be read.
    """
    with explained(path):
        raw = connect(path)
        try:
            raw.execute("PRAGMA query_only=ON")
            (version,) = raw.execute("PRAGMA user_version").fetchone()
            terminal, incarnation, demo = raw.execute(
                "SELECT code, incarnation, demo FROM terminal"
            ).fetchone()
            (events,) = raw.execute("SELECT count(*) FROM event").fetchone()
            last = raw.execute("SELECT wall FROM event ORDER BY id DESC LIMIT 1").fetchone()
        finally:
            raw.close()
    last_event = datetime.fromisoformat(last[0]) if last else None
    return Health(
        path,
        sqlite_version(),
        version,
        SCHEMA_VERSION,
        path.stat().st_size,
        shutil.disk_usage(path.parent).free,
        terminal,
        incarnation,
        bool(demo),
        events,
        last_event,
        max(last_event - now, timedelta(0)) if last_event else timedelta(0),
        verify(path),
        backups_of(path),
    )
