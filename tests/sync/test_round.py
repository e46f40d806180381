"""What a round asks for: no more than it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.exchange.fact_row import Entry
from app.exchange.inventory_line import LineLost
from app.exchange.messages import Anchor, Inventory, Life, Page, Place, Taken, batch_text
from app.sync.round import PIECES, exchange
from tests.hub.memory_storage import MemoryStorage
from tests.sync.lines import DirectLine
from tests.sync.memory_log import MemoryLog, fact

BATCH = 9


class NotedLine(DirectLine):
    """Writes down what it is asked."""

    def __init__(self, storage: MemoryStorage, terminal: str) -> None:
        super().__init__(storage, terminal)
        self.asked: list[str] = []

    def ask(self) -> Inventory:
        self.asked.append("ask")
        return super().ask()

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        self.asked.append("pull")
        return super().pull(place, limit, besides)


class OlderLine(NotedLine):
    """An inventory that does not say which fact is its newest."""

    def ask(self) -> Inventory:
        return replace(super().ask(), newest="")


class EmptyLine(NotedLine):
    """An inventory that speaks of more and never gives it."""

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        self.asked.append("pull")
        return Page(place=place, head=100)


class CutLine(NotedLine):
    """Lost at the second page."""

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        if "pull" in self.asked:
            raise LineLost
        return super().pull(place, limit, besides)


class NotedLog(MemoryLog):
    """Writes down how much it took in at once, and where the feed stood then."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.taken: list[tuple[int, int]] = []

    def receive(self, page: Page) -> frozenset[str]:
        self.taken.append((len(page.rows), page.place.number))
        return super().receive(page)


def told(count: int) -> MemoryStorage:
    """An inventory with that many facts of one terminal."""
    hub, log = MemoryStorage(), MemoryLog("AAAA")
    for at in range(count):
        log.record(fact(f"e{at}"))
    exchange(log, DirectLine(hub, "AAAA"), BATCH)
    return hub


def asked(line: NotedLine, log: MemoryLog) -> Sequence[str]:
    line.asked.clear()
    exchange(log, line, BATCH)
    return line.asked


def test_where_nothing_is_new_one_question_is_enough() -> None:
    log = MemoryLog("BBBB")
    line = NotedLine(told(2), "BBBB")
    assert asked(line, log) == ["ask", "pull"]
    assert asked(line, log) == ["ask"]
    log.record(fact("own"))
    assert asked(line, log) == ["ask", "pull"], "its own place in the feed goes on"
    assert asked(line, log) == ["ask"]


def test_an_inventory_that_does_not_say_where_it_stands_is_asked_for_more() -> None:
    log = MemoryLog("BBBB")
    line = OlderLine(told(2), "BBBB")
    assert asked(line, log) == ["ask", "pull"]
    assert asked(line, log) == ["ask", "pull"]


def test_a_feed_that_was_put_back_in_silence_is_found_though_it_is_as_long() -> None:
    log = MemoryLog("BBBB")
    asked(NotedLine(told(2), "BBBB"), log)
    other = MemoryStorage()
    another = MemoryLog("CCCC")
    another.record(fact("x"))
    another.record(fact("y"))
    exchange(another, DirectLine(other, "CCCC"), BATCH)
    asked(NotedLine(other, "BBBB"), log)
    assert {"x", "y"} <= set(log.counted)


def test_a_page_is_taken_in_by_pieces_and_the_place_moves_with_the_last() -> None:
    log = NotedLog("BBBB")
    exchange(log, DirectLine(told(BATCH), "BBBB"), BATCH)
    assert log.taken == [(3, 0), (3, 0), (3, 9)]
    assert len(log.taken) == PIECES


def test_what_was_read_before_the_line_was_lost_is_kept() -> None:
    log, hub = MemoryLog("BBBB"), told(BATCH + 1)
    with pytest.raises(LineLost):
        exchange(log, CutLine(hub, "BBBB"), BATCH)
    assert len(log.counted) == BATCH
    assert log.place().number == BATCH
    exchange(log, NotedLine(hub, "BBBB"), BATCH)
    assert len(log.counted) == BATCH + 1


def test_what_is_too_long_to_be_brought_back_at_once_stops_nothing() -> None:
    class ShortLine(NotedLine):
        def ask(self) -> Inventory:
            return replace(super().ask(), most_bytes=2000)

        def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
            assert len(batch_text(tuple(rows))) <= 2000
            return super().push(rows, anchor)

    log = MemoryLog("BBBB")
    exchange(log, DirectLine(told(BATCH), "BBBB"), BATCH)
    log.record(fact("own"))
    lost = MemoryStorage()
    assert exchange(log, ShortLine(lost, "BBBB"), BATCH).told == 1
    assert exchange(log, DirectLine(lost, "BBBB"), BATCH).brought_back == BATCH


def test_an_inventory_that_never_gives_what_it_speaks_of_is_asked_once_a_round() -> None:
    assert asked(EmptyLine(told(2), "BBBB"), MemoryLog("BBBB")) == ["ask", "pull"]
