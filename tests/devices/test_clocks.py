"""Both clocks tell the same kind of time; only one of them can be played."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.simulated_clock import SimulatedClock
from app.devices.system_clock import SystemClock

START = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def test_the_system_clock_tells_utc_and_never_runs_back() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert first.wall.tzinfo is UTC
    assert second.mono_ms >= first.mono_ms
    assert (first.boot, first.session) == (second.boot, second.session)
    assert not clock.simulated


def test_every_run_is_a_session_of_the_same_boot(tmp_path: Path) -> None:
    (tmp_path / "boot_id").write_text("3c5e\n", encoding="ascii")
    one, two = SystemClock(tmp_path / "boot_id").now(), SystemClock(tmp_path / "boot_id").now()
    assert one.session != two.session
    assert one.boot == two.boot == "3c5e"


def test_without_a_boot_id_monotonic_time_is_compared_within_a_session_only(
    tmp_path: Path,
) -> None:
    one, two = SystemClock(tmp_path / "none").now(), SystemClock(tmp_path / "none").now()
    assert one.boot == one.session != ""
    assert one.boot != two.boot


@given(st.lists(st.integers(0, 10**6), max_size=5))
def test_a_simulated_clock_stands_still_until_it_is_moved(steps: list[int]) -> None:
    clock = SimulatedClock(START)
    before = clock.now()
    for seconds in steps:
        clock.advance(seconds)
    assert clock.now().elapsed_since(before) == timedelta(seconds=sum(steps))
    assert clock.now() == clock.now()
    assert clock.simulated


def test_a_restart_keeps_the_time_and_ends_the_session() -> None:
    clock = SimulatedClock(START)
    before = clock.now()
    clock.restart()
    after = clock.now()
    assert after.session != before.session
    assert (after.wall, after.mono_ms, after.boot) == (before.wall, before.mono_ms, before.boot)
    assert after.could_be_past(before, timedelta(hours=1))


def test_a_simulated_clock_is_not_turned_back() -> None:
    with pytest.raises(ValueError, match="backwards"):
        SimulatedClock(START).advance(-1)
