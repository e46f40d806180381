"""A new database: laid out in one transaction, named by chance, real or for demonstration."""

from __future__ import annotations

import uuid
from datetime import datetime
from pathlib import Path

from app.db import tables
from app.db.driver import connect
from app.db.engine import writer_engine
from app.db.failures import explained
from app.db.incarnation import HighWater, Terminal, mark_of, new_code
from app.domain.errors import StoreUnavailable
from app.exchange.fact_row import GENESIS, stamp


def is_created(path: Path) -> bool:
    """Whether there is a database; a file without tables is what a creation cut short leaves."""
    if not path.exists():
        return False
    with explained(path):
        raw = connect(path)
        try:
            return raw.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
        finally:
            raw.close()


def create_database(path: Path, *, demo: bool, at: datetime) -> None:
    """Create the database at `path` and its mark. The caller holds the terminal's lock.

    Raises StoreUnavailable when a mark shows that a database was here and is gone.
    """
    mark = HighWater(path)
    if mark.read() is not None:
        raise StoreUnavailable("database-missing", file=path)
    path.parent.mkdir(parents=True, exist_ok=True)
    born = Terminal(new_code(), str(uuid.uuid4()), 1, 0, GENESIS, 0, 0, 0, int(demo), stamp(at))
    with explained(path):
        engine = writer_engine(path, create=True)
        try:
            with engine.begin() as connection:
                tables.create_all(connection)
                connection.execute(tables.terminal.insert().values(only=1, **born._asdict()))
                life = {"position": 1, "terminal": born.code, "incarnation": 1}
                connection.execute(tables.own_life.insert().values(**life))
                start = {"only": 1, "feed": "", "number": 0, "event_id": ""}
                connection.execute(tables.feed_place.insert().values(**start))
        finally:
            engine.dispose()
    mark.begin(mark_of(born))
    mark.close()
