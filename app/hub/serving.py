"""What the inventory answers a terminal that asks how things stand, or what is new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from app.exchange.fact_row import Entry
from app.exchange.hub_storage import HubUnit
from app.exchange.messages import Anchor, End, Inventory, Life, Page, Place
from app.hub.intake import MOST_FACTS

MOST_BYTES: Final = 4_000_000
"""Of a batch before it is packed."""


def state_of(unit: HubUnit, terminal: str, now: datetime) -> Inventory:
    """How things stand; `terminal` is whoever asks."""
    feed, ends = unit.feed(), unit.ends()
    lives = [incarnation for code, incarnation in ends if code == terminal]
    return Inventory(
        feed.hub,
        feed.name,
        feed.head,
        now.isoformat(),
        tuple(sorted(ends.items())),
        max(lives, default=0) + 1,
        MOST_FACTS,
        MOST_BYTES,
        newest=unit.mark_at(feed.head),
    )


def page_of(unit: HubUnit, place: Place, limit: int, besides: Life | None = None) -> Page:
    """The rows after a place, at most `limit`; from the start where the place is not known here.

    besides: the life of whoever asks, whose facts it has itself. The anchors are not signed yet.
    """
    feed = unit.feed()
    anew = not _stands(unit, place, feed.name, feed.head)
    number = 0 if anew else place.number
    most = max(1, min(limit, MOST_FACTS))
    found = unit.after(number, most, besides)
    reached = found[-1][0] if found else number
    may_go_on = 0 < len(found) < most and reached < feed.head
    if len(found) < most and not (may_go_on and unit.after(reached, 1, besides)):
        # Whatever is left up to the head as it was read is the reader's own.
        reached = max(reached, feed.head)
    rows = tuple(row for _, row, _ in found)
    apart = {at: why for at, (_, _, why) in enumerate(found) if why}
    stands = Place(feed.name, reached, unit.mark_at(reached))
    return Page(rows, apart, _anchors(feed.hub, rows), stands, feed.head, anew)


def _anchors(hub: str, rows: Sequence[Entry]) -> tuple[Anchor, ...]:
    ends = {(one.terminal, one.incarnation): End(one.seq, one.hash) for one in rows}
    return tuple(Anchor(hub, life, end) for life, end in ends.items())


def _stands(unit: HubUnit, place: Place, feed: str, head: int) -> bool:
    """Whether a place is one of this feed; a feed put back may have gone on otherwise, and come
    to the same fact at the same number by another way."""
    if place.feed != feed or place.number > head:
        return False
    return place.number == 0 or unit.mark_at(place.number) == place.event_id
