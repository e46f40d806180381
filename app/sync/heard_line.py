"""A line that remembers what was heard on it: how far chains are held, what time it is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from app.exchange.fact_row import Entry
from app.exchange.inventory_line import InventoryLine
from app.exchange.messages import Anchor, Inventory, Life, Page, Place, Taken
from app.operations.ports.clock import Clock


class HeardLine:
    """See the port InventoryLine. progress: called after every answer about chains.

    held: how far each chain is held there, as last heard. clock_ahead_s: this clock against the
    inventory's, None before it spoke.
    """

    def __init__(
        self,
        line: InventoryLine,
        clock: Clock,
        held: Mapping[Life, int],
        progress: Callable[[], None],
    ) -> None:
        self._line, self._clock, self._progress = line, clock, progress
        self.held = dict(held)
        self.clock_ahead_s: int | None = None
        self.head = 0

    def ask(self) -> Inventory:
        """How things stand."""
        before = self._clock.now().wall
        said = self._line.ask()
        after = self._clock.now().wall
        self.clock_ahead_s = _ahead(before + (after - before) / 2, said.now)
        self.held = {life: end.seq for life, end in said.ends}
        self.head = said.head
        self._progress()
        return said

    def hash_at(self, life: Life, seq: int) -> str:
        """What the inventory holds at a place of a chain, or ''."""
        return self._line.hash_at(life, seq)

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        """Tell facts of one life."""
        taken = self._line.push(rows, anchor)
        self.held[rows[0].terminal, rows[0].incarnation] = taken.end.seq
        self._progress()
        return taken

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        """What is new after a place."""
        page = self._line.pull(place, limit, besides)
        self.head = page.head
        return page


def _ahead(here: datetime, told: str) -> int | None:
    try:
        there = datetime.fromisoformat(told)
        return round((here - there).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
