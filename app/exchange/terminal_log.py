"""What the exchange asks of a terminal's own database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.exchange.fact_row import Entry
from app.exchange.messages import Anchor, End, Life, Page, Place


class TerminalLog(Protocol):
    """The log of one terminal: what it recorded under every code it had, and what came to it."""

    @property
    def life(self) -> Life:
        """Who records here now."""
        ...

    def lives(self) -> Sequence[Life]:
        """Every life that recorded here, the one of now last."""
        ...

    def end(self, life: Life) -> End:
        """How far the chain of a life reaches here."""
        ...

    def hash_at(self, life: Life, seq: int) -> str:
        """The hash at a place of a chain, or '' where nothing is."""
        ...

    def after(self, life: Life, seq: int, limit: int) -> Sequence[Entry]:
        """The next facts of a chain."""
        ...

    def place(self) -> Place:
        """How far the feed was read."""
        ...

    def receive(self, page: Page) -> frozenset[str]:
        """Take in a page and, in the same transaction, how far the feed was read.

        The inventory's order counts: where it holds another fact in a place, that one stands
        there from now on, and what stood there waits aside until it comes again elsewhere.
        Own facts that it keeps apart are noted for a person to look; those that only the owner of
        master data may state count here no more.
        Answers the kinds of subjects that changed, for screens to ask again.
        """
        ...

    def begin_life(self, incarnation: int, strayed: Sequence[tuple[Life, int]]) -> None:
        """Go on under another incarnation of the same code.

        strayed: lives with the last place they share with the inventory; what was recorded after
        it becomes the first of the new chain, for in its old place stands another's fact. The
        feed is read anew: what another recorded under this life was left out of it so far.
        """
        ...

    def keep(self, anchor: Anchor) -> None:
        """Keep the inventory's word about how far it holds a chain."""
        ...

    def anchors(self, hub: str, held: Mapping[Life, End]) -> Sequence[Anchor]:
        """What an inventory gave its word for beyond what it holds now, by life and place."""
        ...
