"""A terminal's database as the exchange with the inventory sees it; on the writer's thread."""

from __future__ import annotations

from collections.abc import Sequence

from app.db import chain_links
from app.db.projections import Projector
from app.db.rebuild import refold_all
from app.db.received_pages import rewrites, take_in
from app.db.store import SqliteStore
from app.db.terminal_row import begun
from app.db.unit_of_work import SqliteUnitOfWork
from app.exchange.fact_row import Entry, digest
from app.exchange.messages import Anchor, End, Life, Page, Place


class SqliteLog:
    """See the port TerminalLog. Raises StoreUnavailable."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    @property
    def life(self) -> Life:
        """Who records here now."""
        return self._store.terminal, self._store.incarnation

    def lives(self) -> Sequence[Life]:
        """Every life that recorded here, the one of now last."""
        found = self._store.raw.execute(
            "SELECT terminal, incarnation FROM own_life ORDER BY position"
        )
        return tuple((code, incarnation) for code, incarnation in found.fetchall())

    def end(self, life: Life) -> End:
        """How far the chain of an own life reaches."""
        return chain_links.last_link(self._store.raw, life)

    def hash_at(self, life: Life, seq: int) -> str:
        """The hash at a place of a chain, or ''."""
        return chain_links.link_at(self._store.raw, life, seq)

    def after(self, life: Life, seq: int, limit: int) -> Sequence[Entry]:
        """The next links of a chain, up to the first that is not here."""
        return chain_links.links_after(self._store.raw, life, seq, limit)

    def place(self) -> Place:
        """How far the feed was read."""
        return chain_links.read_place(self._store.raw)

    def keep(self, anchor: Anchor) -> None:
        """Keep the inventory's word."""
        self._store.maintain(lambda raw, _: chain_links.keep_anchor(raw, anchor))

    def anchors(self, hub: str) -> Sequence[Anchor]:
        """What an inventory gave its word for, by life and place."""
        return chain_links.anchors_of(self._store.raw, hub)

    def receive(self, page: Page) -> None:
        """Take in a page and how far the feed was read, in one transaction."""
        raw = self._store.raw
        anew = rewrites(raw, page)

        def work(uow: SqliteUnitOfWork, projector: Projector) -> None:
            for at, row in enumerate(page.rows):
                take_in(raw, None if anew else projector, uow, row, page.apart.get(at, ""))
            for anchor in page.anchors:
                chain_links.keep_anchor(raw, anchor)
            chain_links.save_place(raw, page.place)
            if anew:
                refold_all(raw, projector)

        self._store.rewrite(work, anew=anew)

    def begin_life(self, incarnation: int, strayed: Sequence[tuple[Life, int]]) -> None:
        """Go on under another incarnation; what strayed is chained anew, under its own ids."""
        raw = self._store.raw

        def work(uow: SqliteUnitOfWork, projector: Projector) -> None:
            uow.row = begun(raw, uow.row, incarnation)
            for life, since in strayed:
                for row in chain_links.facts_after(raw, life, since):
                    if digest(row) == row.hash:
                        self._chain(uow, row)
                # What was altered since it was recorded is not vouched for a second time.
                chain_links.displace(raw, life, since + 1)
            chain_links.save_place(raw, Place())
            refold_all(raw, projector)

        self._store.rewrite(work, anew=True)

    def _chain(self, uow: SqliteUnitOfWork, row: Entry) -> None:
        """Update in place: the row's own key, which subjects point at, stays."""
        here = uow.row
        moved = row._replace(
            terminal=here.code, incarnation=here.incarnation, seq=here.seq + 1, prev=here.head
        )
        moved = moved._replace(hash=digest(moved))
        self._store.raw.execute(
            "UPDATE event SET terminal = ?, incarnation = ?, seq = ?, prev = ?, hash = ? "
            "WHERE event_id = ?",
            (*moved[1:4], moved.prev, moved.hash, moved.event_id),
        )
        uow.row = here._replace(seq=moved.seq, head=moved.hash)
