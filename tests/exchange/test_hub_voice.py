"""The inventory's own facts stand in the feed like any terminal's; anybody can check them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.events import PlaceRetired
from app.domain.moment import Moment
from app.exchange.fact_row import digest, recorded_of
from app.exchange.hub_voice import own_life, state
from app.exchange.messages import End
from app.exchange.wire import row_of
from app.hub.intake import NotTheirs, take_in
from tests.hub.chains import LIFE, chain
from tests.hub.memory_storage import MemoryUnit

NOON = Moment(datetime(2026, 11, 23, 12, tzinfo=UTC), 1, "boot", "session")


def test_what_is_stated_is_chained_and_counts_everywhere() -> None:
    unit = MemoryUnit()
    first = state(unit, NOON, [(PlaceRetired("A-01", "full"), 0)], by="p1")
    state(unit, NOON, [(PlaceRetired("A-02", "full"), 0), (PlaceRetired("A-03", "full"), 0)])
    rows = [row for _, row, _ in unit.after(0, 9)]
    assert [row_of(list(row)) for row in rows] == rows
    assert [digest(row) for row in rows] == [row.hash for row in rows]
    assert [row.prev for row in rows[1:]] == [row.hash for row in rows[:-1]]
    assert recorded_of(rows[0]) == first[0]
    assert unit.hold(own_life(unit.feed())) == End(3, rows[-1].hash)


def test_a_decision_comes_after_what_it_decides() -> None:
    unit = MemoryUnit()
    far = 2**61
    stated = state(unit, NOON, [(PlaceRetired("A-01", "x"), far), (PlaceRetired("A-02", "x"), 5)])
    assert far < stated[0].hlc < stated[1].hlc


def test_no_terminal_speaks_in_its_name() -> None:
    unit = MemoryUnit()
    name, _ = own_life(unit.feed())
    with pytest.raises(NotTheirs):
        take_in(unit, frozenset({LIFE[0]}), chain("a", life=(name, 1)))
    assert len(name) > 4, "and none can enrol under one"


def test_a_feed_that_was_put_back_speaks_in_another_life() -> None:
    feed = MemoryUnit().feed()
    again = replace(feed, name="feed-2")
    assert own_life(feed)[0] == own_life(again)[0]
    assert own_life(feed)[1] != own_life(again)[1]
