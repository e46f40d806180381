"""What sold off vehicles like one: model and year before the model, the model before the make."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.past_demand import Likeness, Past, nearest, since
from app.domain.vehicle import Vehicle


def clio(year: str = "2014", model: str = "Clio II") -> Vehicle:
    return Vehicle("v", make="Renault", model=model, year=year)


PAST = (
    Past("HLL", "Clio", "2015", 2, 1),
    Past("HLL", "Clio II", "2001", 3, 0),
    Past("HLL", "Zoe", "2014", 5, 4),
)


def test_the_same_model_of_nearly_the_same_year_counts_alone() -> None:
    assert nearest(PAST, clio())["HLL"] == Likeness("year", 2, 1)


def test_without_a_year_the_whole_model_counts() -> None:
    assert nearest(PAST, clio(year=""))["HLL"] == Likeness("model", 5, 1)


def test_a_year_of_which_nothing_went_falls_back_to_the_model() -> None:
    assert nearest(PAST, clio(year="2030"))["HLL"] == Likeness("model", 5, 1)


@pytest.mark.parametrize("model", ["", "Twingo"])
def test_another_or_an_unknown_model_falls_back_to_the_make(model: str) -> None:
    assert nearest(PAST, clio(model=model))["HLL"] == Likeness("make", 10, 5)


def test_what_lies_here_and_never_went_is_no_demand() -> None:
    assert nearest([Past("HLL", "Clio", "2014", 0, 9)], clio()) == {}


def test_twelve_months_count() -> None:
    assert since(date(2026, 3, 10)) == date(2025, 3, 10)
