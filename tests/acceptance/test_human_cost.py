"""What work at the terminal costs a person: touches and scans, as the bench counts them."""

from __future__ import annotations

import pytest

from benchmarks import human


@pytest.fixture(scope="module")
def cost() -> human.Cost:
    return human.measure()


def test_a_part_off_graded_labelled_and_binned_takes_four_touches_and_three_scans_at_most(
    cost: human.Cost,
) -> None:
    assert cost.kept
    assert (cost.touches, cost.scans) == (3, 2)
