"""Everything a database says in its projections, for comparing two of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.db.driver import connect
from app.db.event_log import COLUMNS
from app.db.tables import NOT_OWN_TO_SAY
from app.exchange.fact_row import Entry

TABLES = {
    "site": "*",
    "person": "*",
    "place": "*",
    "procedure": "*",
    "vehicle": "*",
    "run": "*",
    "part": "part_id, vehicle_id, part_type, side, oe_number, grade, route, status, place, "
    "harvested_at, changed, state",
    "event_subject": "subject, hlc, terminal, incarnation, seq",
}
_WORDS = "SELECT part_id, words FROM part JOIN part_text t ON t.rowid = position"


def projections(path: Path) -> dict[str, list[Any]]:
    """Rows by table; the part's position is left out, a tie there may go either way."""
    raw = connect(path)
    try:
        found = {
            name: sorted(raw.execute(f"SELECT {columns} FROM {name}"))
            for name, columns in TABLES.items()
        }
        found["part_text"] = sorted(raw.execute(_WORDS))
        assert len(found["part_text"]) == len(found["part"])
        assert raw.execute("SELECT count(*) FROM part_text").fetchone()[0] == len(found["part"])
        return found
    finally:
        raw.close()


def entries(path: Path) -> list[Entry]:
    """The whole log."""
    return _entries(path, "")


def counted(path: Path) -> list[Entry]:
    """The log without what only the owner of master data may state."""
    return _entries(path, f"WHERE NOT {NOT_OWN_TO_SAY}")


def _entries(path: Path, which: str) -> list[Entry]:
    raw = connect(path)
    try:
        found = raw.execute(f"SELECT {COLUMNS} FROM event e {which} ORDER BY id")
        return [Entry(*row) for row in found]
    finally:
        raw.close()
