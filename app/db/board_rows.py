"""The board's rows, for the first screen (raw driver) and every later one."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from app.operations.ports.queries import BoardRow

_MOST = 60
_MOST_CLOSED = 12
BOARD = f"""
WITH line AS (
  SELECT * FROM (SELECT vehicle_id, 0 AS closed FROM vehicle
                 WHERE status = 'received' ORDER BY received_at LIMIT {_MOST})
  UNION ALL
  SELECT * FROM (SELECT vehicle_id, 1 AS closed FROM vehicle
                 WHERE status = 'closed' ORDER BY changed DESC LIMIT {_MOST_CLOSED})
), shown AS (SELECT vehicle_id FROM line ORDER BY closed LIMIT {_MOST})
SELECT v.vehicle_id, coalesce(nullif(v.vin, ''), v.own_number), v.title, v.drive, v.condition,
       v.register_no, coalesce(nullif(v.received_at, ''), v.changed), v.status,
       coalesce(r.run_id, ''), coalesce(r.status, ''), coalesce(r.reason, ''),
       coalesce(r.station, ''), coalesce(r.done, 0), coalesce(r.total, 0),
       max(v.changed, coalesce(r.last_change, ''))
FROM shown JOIN vehicle v USING (vehicle_id) LEFT JOIN run r ON r.run_id = v.run_id
ORDER BY v.received_at, v.position
"""  # noqa: S608 - our own numbers


def time_of(text: str) -> datetime:
    """A stored time; the beginning of time where none is known."""
    return datetime.fromisoformat(text) if text else datetime(1970, 1, 1, tzinfo=UTC)


def board_row(row: Any) -> BoardRow:
    """One vehicle on the line, from a row of BOARD."""
    values: list[Any] = list(row)
    values[6], values[14] = time_of(values[6]), time_of(values[14])
    return BoardRow(*values)


def last_weighings(bodies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was weighed again at the same place of a run counts once, as it was last."""
    last: dict[tuple[str, ...], dict[str, Any]] = {}
    for number, one in enumerate(bodies):
        place = one.get("step", "") or str(number)
        last[one["run_id"], place, one["fraction"]] = one
    return list(last.values())


def sum_of(bodies: list[dict[str, Any]], name: str) -> Decimal:
    """The total of a mass over facts, in the unit they carry."""
    return sum((Decimal(one[name]) for one in bodies), Decimal(0))
