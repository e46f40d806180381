"""Qualifications that end are told 60, 30 and 7 days ahead, and once they are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.events import PrivateRef
from app.domain.expiry import Expiry, Reminders, expiring
from app.domain.site import Person, Qualification

TODAY = date(2026, 11, 22)


def held(**days: int) -> Person:
    """Somebody whose qualifications end in so many days."""
    lines = {
        code: Qualification(TODAY - timedelta(400), TODAY + timedelta(left), "TUV", "card")
        for code, left in days.items()
    }
    private = PrivateRef("r", "0")
    return Person("p1", "0417", "digest", ("operator",), "en", private, lines)


@pytest.mark.parametrize(
    ("days", "stage"),
    [
        *((60, 60), (59, 60), (31, 60), (30, 30), (29, 30), (8, 30)),
        *((7, 7), (6, 7), (1, 7), (0, 7), (-1, 0), (-400, 0)),
    ],
)
def test_it_is_told_at_its_stage(days: int, stage: int) -> None:
    (one,) = expiring(held(HV=days), TODAY)
    assert (one.days, one.stage) == (days, stage)


def test_what_holds_longer_is_not_told() -> None:
    assert expiring(held(HV=61, MECH=4000), TODAY) == ()


def test_the_most_urgent_comes_first() -> None:
    found = expiring(held(B=40, A=40, C=-3), TODAY)
    assert found == (Expiry("C", -3), Expiry("A", 40), Expiry("B", 40))


def test_nothing_is_told_of_somebody_who_left() -> None:
    assert expiring(replace(held(HV=3), left=True), TODAY) == ()


def test_a_stage_is_told_once_a_day_and_again_the_next() -> None:
    reminders, person = Reminders(), held(HV=45, MECH=5)
    assert [one.code for one in reminders.due(person, TODAY)] == ["MECH", "HV"]
    assert reminders.due(person, TODAY) == ()
    assert [one.days for one in reminders.due(person, TODAY + timedelta(1))] == [4, 44]


def test_another_stage_and_another_person_are_told_the_same_day() -> None:
    reminders = Reminders()
    assert reminders.due(held(HV=45), TODAY)
    assert [one.stage for one in reminders.due(held(HV=45, MECH=30), TODAY)] == [30]
    assert reminders.due(replace(held(HV=45), person_id="p2"), TODAY)


@pytest.mark.parametrize("left", [60, 30, 7, -1])
def test_the_days_of_a_year_tell_each_stage_on_its_first_day(left: int) -> None:
    """Somebody who badges in every morning hears of a stage from its first day on, daily."""
    reminders = Reminders()
    heard: dict[int, int] = {}
    for day in range(100):
        for one in reminders.due(held(HV=80 - day), TODAY):
            heard.setdefault(one.stage, one.days)
    assert heard[Expiry("HV", left).stage] == left
