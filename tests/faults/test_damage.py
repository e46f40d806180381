"""Bytes rot anywhere in the file: a history that still verifies is the one that was written."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.db.driver import connect
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.errors import StoreUnavailable
from app.exchange.fact_row import Entry
from tests.shop_floor import CATALOGUE, PlayedClock, found_site, harvest, take_in
from tests.store_dump import entries

TRIALS = 60
TRIALS_OF_FAULTS = 3000


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A closed database with some two hundred facts."""
    path = tmp_path / "shop.sqlite"
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(found_site)
        for _ in range(60):
            store.perform(lambda uow: harvest(uow, take_in(uow, "")))
    return path


def whole_by_chain(path: Path) -> bool:
    """What the program believes."""
    try:
        return verify(path, thorough=True).ok
    except StoreUnavailable:
        return False


def whole_by_pages(path: Path) -> bool:
    """What it would believe without the chain."""
    try:
        raw = connect(path)
        found = raw.execute("PRAGMA integrity_check").fetchall()
        raw.close()
    except Exception:
        return False
    return bool(found == [("ok",)])


def deceived(path: Path, trials: int, believes: Callable[[Path], bool]) -> int:
    """How often a changed history was believed."""
    content, before = path.read_bytes(), entries(path)
    dice = random.Random(trials)
    rotten = path.with_name("rotten.sqlite")
    count = 0
    for _ in range(trials):
        rotting = bytearray(content)
        for _ in range(dice.choice((1, 1, 4, 64))):
            rotting[dice.randrange(len(rotting))] ^= dice.randrange(1, 256)
        rotten.write_bytes(rotting)
        if believes(rotten) and _differs(rotten, before):
            count += 1
    return count


def _differs(path: Path, before: list[Entry]) -> bool:
    try:
        return entries(path) != before
    except Exception:
        return True


def test_a_changed_history_is_never_believed(written: Path) -> None:
    assert deceived(written, TRIALS, whole_by_chain) == 0


@pytest.mark.faults
@pytest.mark.timeout(1800)
def test_a_changed_history_is_never_believed_in_many_trials(written: Path) -> None:
    assert deceived(written, TRIALS_OF_FAULTS, whole_by_chain) == 0


def test_without_the_chain_changed_histories_are_believed(written: Path) -> None:
    assert deceived(written, TRIALS, whole_by_pages) > 0
