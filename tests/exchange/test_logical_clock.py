"""The clock that orders facts goes on, and leaves room for all who follow."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from app.exchange.logical_clock import is_believable, tick

WALLS = some.datetimes(timezones=some.just(UTC))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@given(walls=some.lists(WALLS, min_size=1, max_size=40))
def test_it_only_goes_forward_whatever_the_wall_clock_says(walls: list[datetime]) -> None:
    ticks = [0]
    for wall in walls:
        ticks.append(tick(ticks[-1], wall))
    assert ticks == sorted(set(ticks))
    assert all(map(is_believable, ticks))


def test_a_later_wall_clock_moves_it_on() -> None:
    noon = tick(0, NOON)
    assert noon == int(NOON.timestamp() * 1000) << 16
    assert tick(noon, NOON) == noon + 1
    assert tick(0, NOON.replace(hour=13)) > tick(noon, NOON)


def test_what_no_clock_of_ours_can_reach_is_not_believed() -> None:
    assert not is_believable(2**63 - 1)
    assert is_believable(tick(tick(0, datetime.max.replace(tzinfo=UTC)), NOON))
