"""What the first screen shows, read before anything heavy is imported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.db.board_rows import BOARD, board_row
from app.db.driver import SCHEMA_VERSION, connect
from app.db.failures import explained
from app.operations.ports.queries import BoardRow


@dataclass(frozen=True, slots=True)
class FirstRows:
    """Site name ('' before the first-run sheet), demo flag, languages and the board."""

    site_name: str
    demo: bool
    languages: tuple[str, ...]
    board: tuple[BoardRow, ...]


def first_rows(path: Path) -> FirstRows | None:
    """The first screen's rows; None without a database or with one of another schema.

    Raises StoreUnavailable for a file that cannot be read.
    """
    if not path.exists():
        return None
    with explained(path):
        raw = connect(path)
        try:
            raw.execute("PRAGMA query_only=ON")
            if raw.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
                return None
            (demo,) = raw.execute("SELECT demo FROM terminal").fetchone()
            row = raw.execute("SELECT state FROM site").fetchone()
            site: dict[str, Any] = json.loads(row[0]) if row else {"name": "", "languages": ()}
            board = tuple(board_row(one) for one in raw.execute(BOARD))
            return FirstRows(site["name"], bool(demo), tuple(site["languages"]), board)
        finally:
            raw.close()
