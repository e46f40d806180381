"""Parts that went and parts that lie here, by model and year: read from the projections."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from app.db.failures import explained
from app.domain.past_demand import VIN_ALIKE, Past

_STAMP = "SELECT max(id) FROM event"
_PAST = """
WITH alike AS MATERIALIZED (
    SELECT vehicle_id, model, coalesce(json_extract(state, '$.year'), '') AS year
    FROM vehicle WHERE make = ? COLLATE NOCASE
), counted AS (
    SELECT p.part_type, a.model, a.year, p.status = 'stored' AS stored,
           p.status IN ('sold', 'fitted')
           AND substr(json_extract(p.state, '$.left_at'), 1, 10) >= ? AS gone
    FROM alike a JOIN part p ON p.vehicle_id = a.vehicle_id
    WHERE p.status IN ('stored', 'sold', 'fitted')
)
SELECT part_type, model, year, sum(gone), sum(stored) FROM counted
GROUP BY part_type, model, year
"""
_MODELS = "SELECT DISTINCT model FROM vehicle WHERE substr(vin, 1, ?) = ? AND model <> '' LIMIT 2"


class PastReader:
    """Keeps the answer for a make until anything is recorded: a board asks for every vehicle."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self._stamp: int | None = None
        self._kept: dict[tuple[str, date], tuple[Past, ...]] = {}

    def of_make(self, make: str, first: date) -> tuple[Past, ...]:
        """Everything of a make, nothing for an unknown one; `first`: the first day that counts."""
        if not make:
            return ()
        (stamp,) = self._all(_STAMP)[0]
        if stamp != self._stamp:
            self._kept.clear()
            self._stamp = stamp
        key = (make, first)
        if key not in self._kept:
            rows = self._all(_PAST, make, first.isoformat())
            self._kept[key] = tuple(Past(*row) for row in rows)
        return self._kept[key]

    def model_like(self, vin: str) -> str:
        """The one model of all vehicles whose VIN begins as this one, '' for none or several."""
        if len(vin) < VIN_ALIKE:
            return ""
        found = self._all(_MODELS, VIN_ALIKE, vin[:VIN_ALIKE])
        return str(found[0][0]) if len(found) == 1 else ""

    def _all(self, statement: str, *values: Any) -> list[Any]:
        with explained(self._path):
            return self._connection.execute(statement, values).fetchall()
