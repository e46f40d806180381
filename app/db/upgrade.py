"""Brings a database to this release's schema: backed up first, all in one transaction."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from app import paths
from app.db.backup import backup
from app.db.driver import SCHEMA_VERSION, connect
from app.db.engine import writer_engine
from app.db.failures import explained
from app.domain.errors import StoreUnavailable

_LOG = logging.getLogger(__name__)


def schema_version(path: Path) -> int:
    """The schema a database file has; 0 for an empty file."""
    with explained(path):
        raw = connect(path)
        try:
            return int(raw.execute("PRAGMA user_version").fetchone()[0])
        finally:
            raw.close()


def upgrade(
    path: Path, at: datetime, *, scripts: Path | None = None, to: int = SCHEMA_VERSION
) -> Path | None:
    """Run the migrations that are missing; returns the backup taken before, or None.

    The caller holds the terminal's lock; `at` names the backup. Raises StoreUnavailable for
    a database of a later release or of another program. A kill in the middle leaves the
    old schema; the next start tries again.
    """
    found = schema_version(path)
    if found > to:
        raise StoreUnavailable("database-newer", file=path, found=found, known=to)
    if found == to:
        return None
    if found == 0:
        raise StoreUnavailable("database-foreign", file=path)
    kept = backup(path, at, label=f"before-schema-{to}")
    _LOG.info("upgrading %s from schema %s to %s", path, found, to)
    migrate(path, scripts or paths.migrations(), to)
    return kept


def migrate(path: Path, scripts: Path, to: int) -> None:
    """Run the scripts in one transaction.

    Alembic takes a second to import, so only a database that needs it pays.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    engine = writer_engine(path, create=True, foreign_keys=False)
    try:
        with explained(path), engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise StoreUnavailable("database-damaged", file=path, detail=str(broken[0]))
            connection.exec_driver_sql(f"PRAGMA user_version = {int(to)}")
    finally:
        engine.dispose()
