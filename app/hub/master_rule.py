"""Which facts about master data count, of those that terminals tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.events import MasterDataOwned
from app.domain.events.base import INVENTORY
from app.domain.master_data import BROUGHT, OWNED, OWNED_BY_INVENTORY
from app.exchange.fact_row import Entry, UnreadableFact, recorded_of
from app.exchange.hub_storage import HubUnit
from app.exchange.messages import Life

_ALL: Final = 2**63


@dataclass(frozen=True, slots=True)
class MasterRule:
    """How far one life may speak of master data. founded: before an inventory owned them.

    brought: of people and places, before its terminal enrolled.
    """

    founded: int = _ALL
    brought: int = _ALL

    def why_not(self, row: Entry) -> str:
        """Why a fact does not count, or ''."""
        reach = max(self.founded, self.brought) if row.name in BROUGHT else self.founded
        return OWNED_BY_INVENTORY if row.name in OWNED and row.seq > reach else ""


def master_rule(
    unit: HubUnit, life: Life, rows: Sequence[Entry], *, is_brought_back: bool
) -> MasterRule:
    """The rule for one life; ask for it when nobody else can put anything into the feed.

    is_brought_back: the inventory held these rows once, and may have forgotten what their terminal
    said of itself when it enrolled.
    """
    if life[0].startswith(INVENTORY) or not any(one.name in OWNED for one in rows):
        return MasterRule()
    reached = list(_founded(unit, life))
    if not reached:
        return MasterRule()
    return MasterRule(max(reached), _ALL if is_brought_back else unit.brought(life))


def _founded(unit: HubUnit, life: Life) -> Iterator[int]:
    """One place for each inventory that ever said it owns them: it may have been made anew."""
    for row in unit.ownerships():
        try:
            fact = recorded_of(row)
        except UnreadableFact:
            continue
        if isinstance(fact.event, MasterDataOwned) and fact.by_inventory:
            told = (seq for *of, seq in fact.event.founded if tuple(of) == life)
            yield max(told, default=0)
