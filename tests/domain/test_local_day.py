"""A fact is of the day it has at the site, in every register, whatever UTC calls that day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.moment import local_day
from app.domain.register_lines import Period
from tests.a_zone import BRUSSELS, in_zone

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
pytestmark = pytest.mark.usefixtures("_at_brussels")


@pytest.fixture
def _at_brussels(monkeypatch: pytest.MonkeyPatch) -> None:
    in_zone(monkeypatch, BRUSSELS)


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        # half past eleven in the evening of a winter's and of a summer's day
        (datetime(2026, 11, 22, 22, 30, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 7, 1, 21, 30, tzinfo=UTC), date(2026, 7, 1)),
        # half past midnight: UTC is still on the day before
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), date(2026, 7, 2)),
        # New Year, an hour before UTC
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        # the day on which clocks are put back is of 25 hours, that of putting on of 23
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
    ],
)
def test_a_time_is_of_the_day_it_has_at_the_site(utc: datetime, day: date) -> None:
    assert local_day(utc) == day
    assert Period(day, day).holds(utc)
    assert not Period(day - timedelta(days=1), day - timedelta(days=1)).holds(utc)
    assert not Period(day + timedelta(days=1), day + timedelta(days=1)).holds(utc)


@given(DAYS, st.integers(0, 25 * 60 - 1))
def test_every_minute_is_of_exactly_one_day(day: date, minute: int) -> None:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as the machine's clock says
    at = midnight.astimezone(UTC) + timedelta(minutes=minute)
    near = [day + timedelta(days=n) for n in range(-1, 3)]
    assert [one for one in near if Period(one, one).holds(at)] == [local_day(at)]
