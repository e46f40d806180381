"""Two clocks, the stricter wins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.moment import Moment

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def moment(wall_s: int = 0, mono_s: int = 0, boot: str = "b", session: str = "s") -> Moment:
    return Moment(NOON + timedelta(seconds=wall_s), mono_s * 1000, boot, session)


def test_a_wall_clock_set_forward_does_not_shorten_a_wait() -> None:
    assert moment(3600, 60).elapsed_since(moment()) == timedelta(seconds=60)


def test_a_wall_clock_set_back_never_counts_as_time_gone_by() -> None:
    assert moment(-3600, 60).elapsed_since(moment()) == timedelta(0)


def test_after_a_reboot_only_the_wall_clock_is_left() -> None:
    assert moment(600, 5, boot="other").elapsed_since(moment(0, 9999)) == timedelta(seconds=600)


def test_a_proof_dies_with_the_session() -> None:
    assert moment(1, 1, session="new").could_be_past(moment(), timedelta(hours=8))


def test_a_proof_dies_when_the_clock_was_set_back() -> None:
    assert moment(-1, 1).could_be_past(moment(), timedelta(hours=8))


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_proof_holds_only_while_both_clocks_say_so(wall: int, mono: int, limit: int) -> None:
    past = moment(wall, mono).could_be_past(moment(), timedelta(seconds=limit))
    assert past == (max(wall, mono) >= limit)


@given(st.integers(-(10**6), 10**6), st.integers(0, 10**6))
def test_a_wait_counts_what_both_clocks_agree_on(wall: int, mono: int) -> None:
    gone = moment(wall, mono).elapsed_since(moment())
    assert gone == timedelta(seconds=max(0, min(wall, mono)))


BACK = timedelta(seconds=2)


@given(st.integers(-(10**6), 10**6), st.integers(0, 10**6))
def test_a_clock_was_set_back_when_it_fell_further_than_a_correction(wall: int, mono: int) -> None:
    assert moment(wall, mono).was_set_back_since(moment(), BACK) == (wall < -2)


def test_after_a_reboot_nobody_can_say_whether_the_clock_was_set_back() -> None:
    assert not moment(-3600, 60, boot="other").was_set_back_since(moment(), BACK)
