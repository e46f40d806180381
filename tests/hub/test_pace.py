"""Whoever tells very much at once waits for what people see of it, and never for what stands."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.hub.pace import Pace


class Feed:
    """A feed that grows and readings that follow it, on a clock that only waiting moves."""

    def __init__(self, rate: int) -> None:
        self.head, self.reached, self.rate, self.now = 0, 0.0, rate, 0.0

    def transact(self, work: Any) -> int:
        return self.head

    async def rest(self, seconds: float) -> None:
        self.now += seconds
        self.reached = min(self.head, self.reached + self.rate * seconds)


class Work:
    """One of its readings."""

    def __init__(self, feed: Feed, name: str) -> None:
        self.feed, self.name = feed, name

    def behind(self) -> int:
        return int(self.feed.head - self.feed.reached)


def pace_of(feed: Any, name: str = "stock") -> Pace:
    works: Any = [Work(feed, name)]
    return Pace(feed, works, lambda: feed.now, feed.rest)


def oldest_s(rate: int, batches: int, name: str = "stock", *, paced: bool = True) -> float:
    """How long the oldest unseen fact has waited at most while batches of 500 are told, ten a
    second."""
    feed = Feed(rate)
    pace, oldest = pace_of(feed, name), 0.0
    for _ in range(batches):
        if paced:
            asyncio.run(pace.follow())
        feed.head += 500
        asyncio.run(feed.rest(0.1))
        oldest = max(oldest, (feed.head - feed.reached) / rate)
    return oldest


def test_what_was_told_is_seen_within_two_seconds_however_much_is_told() -> None:
    assert oldest_s(rate=2000, batches=120) < 2
    assert oldest_s(rate=2000, batches=120, paced=False) > 10


def test_who_tells_no_faster_than_people_see_is_never_held_up() -> None:
    feed = Feed(rate=6000)
    pace = pace_of(feed)
    for told in range(1, 60):
        asyncio.run(pace.follow())
        feed.head += 500
        asyncio.run(feed.rest(0.1))
        assert feed.now == pytest.approx(told * 0.1)


def test_nobody_waits_for_what_only_partners_ask() -> None:
    assert oldest_s(rate=1000, batches=60, name="epcis") > 10


def test_a_reading_that_stands_still_holds_up_one_batch_once_and_then_none() -> None:
    feed = Feed(rate=0)
    pace = pace_of(feed)
    waits = []
    for _ in range(40):
        before = feed.now
        asyncio.run(pace.follow())
        waits.append(feed.now - before)
        feed.head += 500
        asyncio.run(feed.rest(0.1))
    assert sum(one > 0 for one in waits) == 1
    assert max(waits) == pytest.approx(3, abs=0.1)
