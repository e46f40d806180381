"""How long a vehicle stands at its station, against the plan or the site's takt."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.moment import Moment
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.run_pace import Pace, pace
from app.domain.run_state import Settled
from tests.shop import START, small_procedure

MINUTE = timedelta(minutes=1)


@pytest.fixture(scope="module")
def procedure(tmp_path_factory: pytest.TempPathFactory) -> Procedure:
    return small_procedure(Path(tmp_path_factory.mktemp("pace")))


def test_before_any_step_the_time_counts_from_reception_against_the_standard_times(
    procedure: Procedure,
) -> None:
    now = START + 5 * MINUTE

    here = pace(procedure, RunState(), ("S10",), now, begun=START)

    assert here == Pace(5 * MINUTE, MINUTE)
    assert here.over == 4 * MINUTE


def test_a_station_begins_when_the_last_step_elsewhere_was_settled(procedure: Procedure) -> None:
    left = Settled("done", "p", (), Moment(START, 0, "b", "s"), "AAAA", 1, (1, "AAAA", 1, 1))
    run = RunState(settled={"A010": left})

    here = pace(procedure, run, ("S30",), START + 2 * MINUTE, begun=START - 60 * MINUTE)

    assert here.spent == 2 * MINUTE


def test_without_standard_times_and_takt_nothing_is_late(procedure: Procedure) -> None:
    here = pace(procedure, RunState(), ("S30",), START + 600 * MINUTE, begun=START)

    assert here.planned is None
    assert here.over == timedelta(0)


def test_the_site_s_takt_goes_before_the_standard_times(procedure: Procedure) -> None:
    now = START + 50 * MINUTE

    here = pace(procedure, RunState(), ("S10",), now, begun=START, takt=52 * MINUTE)

    assert here.over == timedelta(0)


@given(minutes=st.integers(-1000, 1000), takt=st.integers(1, 500))
def test_a_clock_set_back_makes_nobody_late(procedure: Procedure, minutes: int, takt: int) -> None:
    now = START + minutes * MINUTE

    here = pace(procedure, RunState(), ("S10",), now, begun=START, takt=takt * MINUTE)

    assert here.over == max(timedelta(0), (minutes - takt) * MINUTE)
