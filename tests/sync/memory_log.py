"""A terminal's log in memory: the reference of what the exchange may rely on."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence

from app.domain import codec
from app.domain.events import PersonEnrolled, PrivateRef
from app.domain.master_data import OWNED_BY_INVENTORY
from app.exchange.fact_row import GENESIS, Entry, digest
from app.exchange.messages import MOVED, Anchor, End, Life, Page, Place


def chained(row: Entry, life: Life, end: End) -> Entry:
    """A fact as the next one of a chain."""
    placed = row._replace(terminal=life[0], incarnation=life[1], seq=end.seq + 1, prev=end.hash)
    return placed._replace(hash=digest(placed))


def fact(event_id: str, hlc: int = 1, body: str = "{}") -> Entry:
    """A fact that stands in no chain yet."""
    head = (event_id, "", 0, 0, hlc, "2026-11-23T08:00:00.000000+00:00", 1, "boot", "s", "")
    return Entry(*head, "Noted", 1, '["thing:1"]', body, GENESIS, "")


def person(event_id: str, hlc: int = 1) -> Entry:
    """Somebody is let in to work, by a supervisor at a terminal."""
    told = PersonEnrolled(
        event_id, "0042", PrivateRef("record", "digest"), "badge", ("operator",), "en"
    )
    row = fact(event_id, hlc, codec.canonical(codec.plain(told)))
    return row._replace(name=told.name, subjects=codec.canonical(list(told.subjects())))


class MemoryLog:
    """See the port. `counted`: where each fact stands; `aside`: those whose place another took."""

    def __init__(self, code: str) -> None:
        self._lives: list[Life] = [(code, 1)]
        self._chains: dict[Life, list[Entry]] = {}
        self._later: dict[Life, dict[int, Entry]] = {}
        self.counted: dict[str, Entry] = {}
        self.aside: dict[str, Entry] = {}
        self.put_aside: dict[tuple[Life, int], str] = {}
        self._anchors: dict[tuple[str, Life, int], Anchor] = {}
        self._place = Place()

    def record(self, row: Entry) -> Entry:
        """Something happened here."""
        placed = chained(row, self.life, self.end(self.life))
        self._chains.setdefault(self.life, []).append(placed)
        self.counted[placed.event_id] = placed
        return placed

    def spoil_last(self) -> None:
        """A disk alters what was recorded last; its chain goes on."""
        chain = self._chains[self.life]
        chain[-1] = chain[-1]._replace(body='{"altered":1}')
        del self.counted[chain[-1].event_id]

    @property
    def life(self) -> Life:
        return self._lives[-1]

    def lives(self) -> Sequence[Life]:
        return tuple(self._lives)

    def end(self, life: Life) -> End:
        chain = self._chains.get(life)
        return End(chain[-1].seq, chain[-1].hash) if chain else End()

    def hash_at(self, life: Life, seq: int) -> str:
        chain = self._chains.get(life, [])
        return chain[seq - 1].hash if 0 < seq <= len(chain) else ""

    def after(self, life: Life, seq: int, limit: int) -> Sequence[Entry]:
        return tuple(self._chains.get(life, [])[seq : seq + limit])

    def place(self) -> Place:
        return self._place

    def receive(self, page: Page) -> frozenset[str]:
        if page.anew:
            self._forget_asides()
        for at, row in enumerate(page.rows):
            self._note(row, page.apart.get(at, ""))
            if (row.terminal, row.incarnation) != self.life:
                self._put(row, counts=at not in page.apart)
        for anchor in page.anchors:
            self.keep(anchor)
        self._place = page.place
        return frozenset()

    def _forget_asides(self) -> None:
        for (life, seq), why in self.put_aside.items():
            if why == OWNED_BY_INVENTORY:
                row = self._chains[life][seq - 1]
                self.counted[row.event_id] = row
        self.put_aside.clear()

    def _note(self, row: Entry, why: str) -> None:
        life = (row.terminal, row.incarnation)
        if why in ("", MOVED) or self.hash_at(life, row.seq) != row.hash:
            return
        counts = self.counted.get(row.event_id) == row
        if counts or (life, row.seq) in self.put_aside:
            self.put_aside[life, row.seq] = why
        if counts and why == OWNED_BY_INVENTORY:
            del self.counted[row.event_id]

    def _put(self, row: Entry, *, counts: bool) -> None:
        life = (row.terminal, row.incarnation)
        chain = self._chains.setdefault(life, [])
        if row.seq <= len(chain):
            stood = chain[row.seq - 1]
            if stood.hash != row.hash:
                self._displace(stood)
                # What follows in the old history follows no more.
                for later in chain[row.seq :]:
                    self._displace(later)
                del chain[row.seq - 1 :]
                chain.append(row)
        else:
            self._later.setdefault(life, {})[row.seq] = row
        waiting = self._later.get(life, {})
        while len(chain) + 1 in waiting:
            chain.append(waiting.pop(len(chain) + 1))
        if counts:
            self.counted[row.event_id] = row
            self.aside.pop(row.event_id, None)

    def _displace(self, row: Entry) -> None:
        if self._stands(row):
            self.put_aside.pop(((row.terminal, row.incarnation), row.seq), None)
            self.counted.pop(row.event_id, None)
            self.aside[row.event_id] = row

    def _stands(self, row: Entry) -> bool:
        """Whether it counts here, or would if the inventory did not own what it says."""
        place = ((row.terminal, row.incarnation), row.seq)
        return (
            self.counted.get(row.event_id) == row or self.put_aside.get(place) == OWNED_BY_INVENTORY
        )

    def begin_life(self, incarnation: int, strayed: Sequence[tuple[Life, int]]) -> None:
        moved: list[Entry] = []
        for life, since in strayed:
            chain = self._chains[life]
            moved += [one for one in chain[since:] if self._stands(one)]
            for one in chain[since:]:
                self.put_aside.pop((life, one.seq), None)
            del chain[since:]
        self._lives.append((self.life[0], incarnation))
        self._place = Place()
        for row in moved:
            self.record(row)

    def keep(self, anchor: Anchor) -> None:
        self._anchors[anchor.hub, anchor.life, anchor.end.seq] = anchor

    def anchors(self, hub: str, held: Mapping[Life, End]) -> Sequence[Anchor]:
        known = (self._anchors[key] for key in sorted(self._anchors) if key[0] == hub)
        return tuple(one for one in known if one.end.seq > held.get(one.life, End()).seq)

    def copy(self) -> MemoryLog:
        """As somebody copies a disk."""
        return copy.deepcopy(self)
