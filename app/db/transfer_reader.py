"""The newest transfers between the poles, folded from the log by their subjects."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection
from typing import Final

from app.db import event_log
from app.domain.events import Recorded
from app.domain.transfer import Transfer, fold_transfer
from app.exchange.fact_row import recorded_of

_MOST: Final = 100
_NEWEST: Final = (
    "SELECT subject FROM event_subject WHERE subject >= 'transfer:' AND subject < 'transfer;' "
    "GROUP BY subject ORDER BY min(hlc) DESC LIMIT ?"
)
# The facts about each part of it are many, and say nothing that these two do not.
_FACTS: Final = (
    f"SELECT {event_log.COLUMNS} FROM event_subject s JOIN event e ON e.id = s.event "  # noqa: S608
    "WHERE s.subject = ? AND e.name IN ('TransferDispatched', 'TransferReceived')"
)


def read_transfers(connection: Connection) -> Mapping[str, Transfer]:
    """The newest hundred by id, the newest first; none whose beginning has not arrived."""
    found: dict[str, Transfer] = {}
    for (subject,) in connection.execute(_NEWEST, (_MOST,)).fetchall():
        rows = connection.execute(_FACTS, (subject,)).fetchall()
        facts: list[Recorded] = [recorded_of(row) for row in rows]
        transfer = fold_transfer(facts)
        if transfer is not None:
            found[subject.partition(":")[2]] = transfer
    return found
