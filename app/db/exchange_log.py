"""A terminal's database as the exchange with the inventory sees it; on the writer's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.db import anchors, chain_links, people_kept
from app.db.incarnation import new_code
from app.db.projections import Projector
from app.db.rebuild import refold_all
from app.db.received_pages import (
    holds_back,
    known_of,
    note_asides,
    rewrites,
    take_in,
    take_in_moved,
)
from app.db.store import SqliteStore
from app.db.terminal_row import begun, begun_under
from app.db.unit_of_work import SqliteUnitOfWork
from app.exchange.fact_row import Entry, digest, stamp
from app.exchange.messages import Anchor, End, Life, Page, Place
from app.exchange.people_records import PeopleAnswer, PeopleTold
from app.operations.ports.inventory_link import AsideFact, Waiting

_OWN: Final = (
    "WHERE EXISTS (SELECT 1 FROM own_life o WHERE o.terminal = p.terminal "
    "AND o.incarnation = p.incarnation)"
)


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
        self._store.rewrite(lambda *_: anchors.keep_anchor(self._store.raw, anchor), anew=False)

    def anchors(self, hub: str, held: Mapping[Life, End]) -> Sequence[Anchor]:
        """What an inventory gave its word for beyond what it holds now, by life and place."""
        return anchors.anchors_of(self._store.raw, hub, held)

    def receive(self, page: Page) -> frozenset[str]:
        """Take in a page and how far the feed was read, in one transaction."""
        raw = self._store.raw
        known = known_of(raw, page)
        anew = rewrites(known, page) or holds_back(raw, page)

        def work(uow: SqliteUnitOfWork, projector: Projector) -> None:
            if page.anew:
                chain_links.forget_asides(raw)
            if anew:
                for at, row in enumerate(page.rows):
                    take_in_moved(raw, uow, row, page.apart.get(at, ""))
            else:
                take_in(raw, projector, uow, page, known)
            note_asides(raw, page)
            for anchor in page.anchors:
                anchors.keep_anchor(raw, anchor)
            chain_links.save_place(raw, page.place)
            if anew:
                refold_all(raw, projector)

        topics = self._store.rewrite(work, anew=anew).topics
        return chain_links.kinds_of_subjects(raw) if anew else topics

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

    def take_new_code(self) -> None:
        """Go on under another code: a machine elsewhere has this one.

        All that was recorded under it is chained anew, under its own ids.
        """
        raw = self._store.raw

        def work(uow: SqliteUnitOfWork, projector: Projector) -> None:
            taken = uow.row.code
            lives = [life for life in self.lives() if life[0] == taken]
            uow.row = begun_under(raw, uow.row, new_code())
            for life in lives:
                for row in chain_links.facts_after(raw, life, 0):
                    if digest(row) == row.hash:
                        self._chain(uow, row)
                chain_links.displace(raw, life, 1)
            # They may be the other machine's lives from now on.
            raw.execute("DELETE FROM own_life WHERE terminal = ?", (taken,))
            chain_links.save_place(raw, Place())
            refold_all(raw, projector)

        self._store.rewrite(work, anew=True)

    @property
    def database(self) -> str:
        """What tells this machine from another, whatever its code is."""
        return self._store.database

    def anchored(self, hub: str) -> Mapping[Life, int]:
        """How far an inventory ever said it holds each chain."""
        return anchors.anchored(self._store.raw, hub)

    def people(self, wanted: Sequence[str]) -> PeopleTold:
        """The records of people that are wanted and here, and the ids of those that are not."""
        return people_kept.told_of_people(self._store.raw, wanted)

    def keep_people(self, answer: PeopleAnswer) -> None:
        """Keep the records that facts vouch for, erase for good those that were erased."""
        raw = self._store.raw

        def work(uow: SqliteUnitOfWork, projector: Projector) -> None:
            del projector
            people_kept.keep_records(raw, answer.records)
            people_kept.know_erased(raw, answer.erased, stamp(uow.now.wall))

        self._store.rewrite(work, anew=False)
        for record in people_kept.still_here(raw, answer.erased):
            self._store.erase(record)

    def released(self) -> Sequence[str]:
        """The digests of the procedures that people work by, or worked by."""
        found = self._store.raw.execute(
            "SELECT digest FROM procedure WHERE approved > 0 AND content <> '' ORDER BY digest"
        )
        return tuple(digest for (digest,) in found.fetchall())

    def sealed(self, digest: str) -> str:
        """What one says, as it was sealed; '' for one that is not here."""
        found = self._store.raw.execute("SELECT content FROM procedure WHERE digest = ?", (digest,))
        row = found.fetchone()
        return row[0] if row else ""

    def waiting(self, held: Mapping[Life, int]) -> Waiting:
        """What of the own chains goes beyond what is held elsewhere."""
        count, oldest = 0, ""
        for life in self.lives():
            since = held.get(life, 0)
            count += max(0, self.end(life).seq - since)
            if not oldest:
                first = next(iter(self.after(life, since, 1)), None)
                oldest = first.wall if first is not None else ""
        return Waiting(count, oldest)

    def kept_aside(self, limit: int) -> tuple[int, tuple[AsideFact, ...]]:
        """How many own facts the inventory keeps apart, and the newest of them."""
        raw = self._store.raw
        (count,) = raw.execute(f"SELECT count(*) FROM put_aside p {_OWN}").fetchone()  # noqa: S608
        found = raw.execute(
            "SELECT p.terminal, p.incarnation, p.seq, p.reason, coalesce(e.name, ''), "  # noqa: S608
            "coalesce(e.wall, '') FROM put_aside p LEFT JOIN event e ON e.terminal = p.terminal "
            "AND e.incarnation = p.incarnation AND e.seq = p.seq "
            f"{_OWN} ORDER BY p.incarnation DESC, p.seq DESC LIMIT ?",
            (limit,),
        )
        return count, tuple(AsideFact(*one) for one in found.fetchall())

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
