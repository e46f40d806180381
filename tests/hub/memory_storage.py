"""The inventory's database in memory: the reference of what the service may rely on."""

from __future__ import annotations

import copy
import secrets
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from app.exchange.fact_row import Entry
from app.exchange.hub_storage import STRETCH_BYTES, Feed, HubUnit
from app.exchange.messages import MOVED, End, Life

T = TypeVar("T")


class MemoryUnit:
    """One transaction; nobody else is here."""

    def __init__(self) -> None:
        self.hub, self.name = "hub-1", "feed-1"
        self.fed: list[tuple[Entry, str]] = []
        self.counted: dict[str, Entry] = {}
        self.told_at_enrolment: dict[Life, int] = {}
        self._marks: list[str] = []
        self._ends: dict[Life, End] = {}
        self._hashes: dict[Life, dict[int, str]] = {}

    def feed(self) -> Feed:
        return Feed(self.hub, self.name, len(self.fed))

    def ends(self) -> Mapping[Life, End]:
        return dict(self._ends)

    def hold(self, life: Life) -> End:
        return self._ends.get(life, End())

    def move(self, life: Life, end: End) -> None:
        self._ends[life] = end

    def hashes(self, life: Life, first: int, last: int) -> Mapping[int, str]:
        chain = self._hashes.get(life, {})
        return {seq: chain[seq] for seq in chain if first <= seq <= last}

    def known(self, event_ids: Sequence[str]) -> Mapping[str, Entry]:
        return {one: self.counted[one] for one in event_ids if one in self.counted}

    def append(self, rows: Sequence[Entry], apart: Mapping[int, str]) -> None:
        mark = secrets.token_hex(8)
        for at, row in enumerate(rows):
            self._marks.append(mark)
            self._hashes.setdefault((row.terminal, row.incarnation), {})[row.seq] = row.hash
            self.fed.append((row, apart.get(at, "")))
            if at not in apart:
                self.counted[row.event_id] = row

    def after(
        self, number: int, limit: int, besides: Life | None = None
    ) -> Sequence[tuple[int, Entry, str]]:
        rows = enumerate(self.fed[number:], number + 1)
        found = (
            (at, row, why)
            for at, (row, why) in rows
            if (row.terminal, row.incarnation) != besides or why not in ("", MOVED)
        )
        taken: list[tuple[int, Entry, str]] = []
        octets = 0
        for one in islice(found, limit):
            octets += sum(len(text.encode()) for text in one[1] if isinstance(text, str))
            if taken and octets > STRETCH_BYTES:
                break
            taken.append(one)
        return taken

    def ownerships(self) -> Sequence[Entry]:
        return [row for row, why in self.fed if row.name == "MasterDataOwned" and not why]

    def brought(self, life: Life) -> int:
        return self.told_at_enrolment.get(life, 0)

    def mark_at(self, number: int) -> str:
        return self._marks[number - 1] if 0 < number <= len(self._marks) else ""


class MemoryStorage:
    """Every transaction alone with everything."""

    def __init__(self) -> None:
        self.unit = MemoryUnit()

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        return work(self.unit)

    def copy(self) -> MemoryStorage:
        """As somebody backs it up."""
        return copy.deepcopy(self)

    def bring(self, life: Life, seq: int) -> None:
        """A terminal says at its enrolment how far it reaches."""
        self.unit.told_at_enrolment.setdefault(life, seq)

    def name_feed(self, name: str) -> None:
        """As the command does that puts it back."""
        self.unit.name = name

    def close(self) -> None:
        """It goes with whoever holds it."""
