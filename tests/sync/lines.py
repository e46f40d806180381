"""Lines to an inventory in the same process, which lose, repeat and delay what they carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from app.exchange.fact_row import Entry
from app.exchange.hub_storage import HubStorage
from app.exchange.inventory_line import LineLost
from app.exchange.messages import Anchor, Inventory, Life, Page, Place, Taken
from app.hub.intake import take_in
from app.hub.serving import page_of, state_of

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
SEAL = "sealed"


class DirectLine:
    """The service itself, without anything between."""

    def __init__(self, storage: HubStorage, terminal: str) -> None:
        self._storage, self._terminal = storage, terminal

    def ask(self) -> Inventory:
        return self._storage.transact(lambda unit: state_of(unit, self._terminal, NOW))

    def hash_at(self, life: Life, seq: int) -> str:
        return self._storage.transact(lambda unit: unit.hashes(life, seq, seq).get(seq, ""))

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        believed = anchor if anchor is not None and anchor.signature == SEAL else None
        sender = frozenset({self._terminal})
        return self._storage.transact(lambda unit: take_in(unit, sender, rows, believed))

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        page = self._storage.transact(lambda unit: page_of(unit, place, limit, besides))
        return replace(page, anchors=tuple(replace(one, signature=SEAL) for one in page.anchors))


class BadLine:
    """One fault for each call, in turn; then none. `late`: what a bad line still holds."""

    def __init__(self, line: DirectLine, faults: Sequence[str], late: list[Callable[[], object]]):
        self._line, self._faults, self._late = line, iter(faults), late

    def ask(self) -> Inventory:
        return self._carried(self._line.ask)

    def hash_at(self, life: Life, seq: int) -> str:
        return self._carried(lambda: self._line.hash_at(life, seq))

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        return self._carried(lambda: self._line.push(rows, anchor))

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        return self._carried(lambda: self._line.pull(place, limit, besides))

    def _carried(self, call: Callable[[], T]) -> T:
        fault = next(self._faults, "none")
        if fault == "late":
            self._late.append(call)
        if fault in ("lost", "late"):
            raise LineLost
        answer = call()
        if fault == "twice":
            answer = call()
        if fault == "unanswered":
            raise LineLost
        return answer


def cut_after(calls: int) -> Iterator[str]:
    """A line that breaks after so many calls."""
    yield from ["none"] * calls
    yield "unanswered"
