"""What an inventory decided between two stories, told to a terminal."""

from __future__ import annotations

from app.db.store import SqliteStore
from app.domain.events.claim import ClaimDecided
from app.exchange.hub_voice import state
from app.operations.ports.queries import Queries
from tests.hub.memory_storage import MemoryUnit


def contradict(store: SqliteStore, queries: Queries, told: dict[str, str]) -> None:
    """One for each part, by kind; the stories are its oldest and its newest fact."""
    decided = []
    for kind, part in told.items():
        facts = queries.history(f"part:{part}")
        both = (facts[-1].event_id, facts[0].event_id)
        decided.append((ClaimDecided(kind, *both, both[0], (part,)), facts[0].hlc))
    unit, at = MemoryUnit(), facts[0].at
    state(unit, at, decided)
    store.receive([row for _, row, _ in unit.after(0, len(decided))])
