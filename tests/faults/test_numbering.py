"""kill -9 while the police book is written: its numbers have no gap and no double."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.register_lines import Period
from app.domain.registers import gaps
from tests.faults.numbering_terminal import inside
from tests.faults.test_kill import ROUNDS, ROUNDS_OF_FAULTS, rounds
from tests.shop_floor import CATALOGUE, PlayedClock

TERMINAL = "tests.faults.numbering_terminal"
ALWAYS = Period(date.min, date.max)


def police_book(path: Path) -> list[str]:
    """The register numbers, as an inspector is given them."""
    with closing(SqliteQueries(path, CATALOGUE)) as queries:
        return [one.vehicle.register_no for one in queries.registers.files(ALWAYS)]


def doubles(numbers: list[str]) -> list[str]:
    return sorted(one for one in set(numbers) if numbers.count(one) > 1)


def check(path: Path, acknowledged: list[str]) -> None:
    """One series that begins at one, every number once, none of those that were told lost."""
    verdict = verify(path, thorough=True)
    assert verdict.ok, verdict
    numbers = police_book(path)
    assert doubles(numbers) == []
    assert gaps(numbers) == ()
    counts = sorted(int(one.rpartition("-")[2]) for one in numbers)
    assert counts == list(range(1, len(numbers) + 1)), "nothing is missing at the ends either"
    assert set(acknowledged) <= set(numbers)


def survive(path: Path, number: int) -> None:
    for acknowledged in rounds(path, "inside", number, TERMINAL):
        check(path, acknowledged)
    assert acknowledged
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.incarnation == 1
        following: list[str] = []
        inside(store, following.append)
    assert int(following[0].rpartition("-")[2]) == len(police_book(path)), "and the series goes on"


def test_no_number_is_lost_or_given_twice_when_the_terminal_is_killed(tmp_path: Path) -> None:
    survive(tmp_path / "shop.sqlite", ROUNDS)


@pytest.mark.faults
@pytest.mark.timeout(1800)
def test_no_number_is_lost_or_given_twice_in_many_kills(tmp_path: Path) -> None:
    survive(tmp_path / "shop.sqlite", ROUNDS_OF_FAULTS)


def test_numbers_taken_before_their_vehicle_are_caught_leaving_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    for _ in rounds(path, "before", 40, TERMINAL):
        if gaps(police_book(path)):
            return
    pytest.fail("forty kills did not catch it: the rounds above are blind")


def test_numbers_counted_after_their_vehicle_are_caught_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    for _ in rounds(path, "after", 40, TERMINAL):
        if doubles(police_book(path)):
            return
    pytest.fail("forty kills did not catch it: the rounds above are blind")
