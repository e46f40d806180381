"""What the inventory itself states: facts in a chain of its own, like any terminal's.

A feed that was put back goes on under another name, and the inventory under another incarnation:
what it had stated since then is brought back by the terminals that read it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from uuid_utils import uuid7

from app.domain.events import Event, MasterDataOwned, Recorded
from app.domain.events.base import INVENTORY
from app.domain.moment import Moment
from app.exchange.fact_row import Entry, entry_of
from app.exchange.hub_storage import Feed, HubUnit
from app.exchange.logical_clock import tick
from app.exchange.messages import End, Life

_SIGNS: Final = 12
_INCARNATIONS: Final = 2**31 - 2


def own_life(feed: Feed) -> Life:
    """Under which name an inventory states what it does; no terminal's is as long."""
    return f"{INVENTORY}{feed.hub[-_SIGNS:]}".upper(), _incarnation(feed.name)


def _incarnation(feed: str) -> int:
    """One for each name of a feed; two that were put back from one copy differ."""
    return 1 + int.from_bytes(hashlib.sha256(feed.encode()).digest()[:8]) % _INCARNATIONS


def state(
    unit: HubUnit, moment: Moment, stated: Sequence[tuple[Event, int]], by: str = ""
) -> tuple[Recorded, ...]:
    """Put facts into the feed, each with a value of the logical clock that it comes after.

    by: the pseudonymous id of who decided, '' for a rule.
    """
    life = own_life(unit.feed())
    end, rows, facts = unit.hold(life), list[Entry](), list[Recorded]()
    last = 0
    for event, after in stated:
        last = tick(max(last, after), moment.wall)
        place = (*life, end.seq + 1, last, moment, by, event)
        facts.append(Recorded(str(uuid7()), *place))
        rows.append(entry_of(facts[-1], end.hash))
        end = End(end.seq + 1, rows[-1].hash)
    if rows:
        unit.append(rows, {})
        unit.move(life, end)
    return tuple(facts)


def own_master_data(unit: HubUnit, moment: Moment) -> Recorded:
    """Say that this inventory keeps people, places, procedures and settings from now on.

    What terminals told by now founded the site, and stays.
    """
    name = own_life(unit.feed())[0]
    founded = ((*life, end.seq) for life, end in unit.ends().items())
    told = sorted(one for one in founded if not one[0].startswith(INVENTORY))
    (recorded,) = state(unit, moment, [(MasterDataOwned(name, tuple(told)), 0)])
    return recorded
