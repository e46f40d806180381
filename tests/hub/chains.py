"""Chains of facts for the tests of the inventory."""

from __future__ import annotations

from collections.abc import Sequence

from app.exchange.fact_row import Entry
from app.exchange.messages import End, Life
from tests.sync.memory_log import chained, fact

LIFE: Life = ("K7Q2", 1)


def chain(*event_ids: str, life: Life = LIFE, after: End | None = None) -> list[Entry]:
    """Facts of these ids, one after the other."""
    return chain_of([fact(one) for one in event_ids], life, after)


def chain_of(facts: Sequence[Entry], life: Life = LIFE, after: End | None = None) -> list[Entry]:
    """These facts, one after the other."""
    rows, end = [], after or End()
    for one in facts:
        rows.append(chained(one, life, end))
        end = End(rows[-1].seq, rows[-1].hash)
    return rows
