"""Qualifications that end are told 60, 30 and 7 days ahead, and once they are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.events import PrivateRef
from app.domain.expiry import Expiry, expiring
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
    ("days", "stage"), [(60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, 0), (-400, 0)]
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
