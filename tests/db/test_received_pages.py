"""Pages of the feed are taken in at once, and say what folding every fact anew says."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.db.exchange_log import SqliteLog
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.domain.events import PhotoTaken, Recorded
from app.domain.moment import Moment
from app.exchange.fact_row import GENESIS, Entry, entry_of
from app.exchange.messages import Page, Place
from tests.db.test_projections import DAYS, live
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, found_site, harvest, take_in
from tests.store_dump import entries, projections

FED = Place("feed", 1, "e")


def received(path: Path, rows: Sequence[Entry], apart: frozenset[str], page: int) -> None:
    """Rows by pages of that many; those of `apart` do not count."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        log = SqliteLog(store)
        for first in range(0, len(rows), page):
            some = tuple(rows[first : first + page])
            why = {at: "fact-altered" for at, row in enumerate(some) if row.event_id in apart}
            log.receive(Page(some, why, place=FED))


def folded_anew(path: Path, facts: int) -> object:
    """What the log says, whatever stood in the tables."""
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert rebuild_projections(store) == facts
    return projections(path)


@settings(max_examples=40)
@given(
    day=DAYS,
    seed=st.integers(0, 2**32),
    page=st.integers(1, 30),
    bad=st.sets(st.integers(0, 30), max_size=4),
)
def test_any_pages_with_duplicates_late_facts_and_apart_ones_equal_a_fold_anew(
    day: list[tuple[int, int, int]], seed: int, page: int, bad: set[int]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        told = [one for source in live(folder, day) for one in entries(source)]
        told = list({one.event_id: one for one in told}.values())
        apart = frozenset(one.event_id for at, one in enumerate(told) if at in bad)
        count, dice, seen = len(told) - len(apart), random.Random(seed), []
        for number in range(2):
            delivered = told + dice.choices(told, k=9)
            dice.shuffle(delivered)
            path = folder / f"reader-{number}.sqlite"
            received(path, delivered, apart, page)
            seen.append(projections(path))
            assert {one.event_id for one in entries(path)} | apart == {one.event_id for one in told}
            assert folded_anew(path, count) == seen[-1]
        assert seen[0] == seen[1]


def a_shop(path: Path) -> list[Entry]:
    """A site, a vehicle with its run, and a part off it."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(found_site)
        store.perform(lambda uow: harvest(uow, take_in(uow)))
    return entries(path)


def test_what_was_set_apart_counts_once_it_comes_as_a_fact(tmp_path: Path) -> None:
    told = a_shop(tmp_path / "one.sqlite")
    path = tmp_path / "reader.sqlite"
    received(path, told, frozenset({told[-1].event_id}), 50)
    assert len(entries(path)) == len(told) - 1
    received(path, [*told, told[-1]], frozenset(), 50)
    assert projections(path) == projections(tmp_path / "one.sqlite")
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.raw.execute("SELECT count(*) FROM apart").fetchone()[0] == 0


def test_two_facts_for_one_place_in_one_page_are_folded_as_the_last_says(tmp_path: Path) -> None:
    life, photo = ("ZZZZ", 1), PhotoTaken("part:Q", "ab", "image/png", "proof")
    moment = Moment(MORNING, 1, "boot", "session")
    first = entry_of(Recorded("first", *life, 1, 1, moment, "", photo), GENESIS)
    second = entry_of(Recorded("second", *life, 1, 1, moment, "", photo), GENESIS)
    path = tmp_path / "reader.sqlite"
    received(path, [first, second], frozenset(), 2)
    assert [one.event_id for one in entries(path)] == ["second"]
    assert folded_anew(path, 1) == projections(path)


def test_a_vehicle_is_written_once_for_all_its_parts_of_a_page(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "one.sqlite", PlayedClock(), CATALOGUE, demo=True) as one:
        car = one.perform(take_in).value
        for _ in range(9):
            one.perform(lambda uow: harvest(uow, car))
    told = entries(tmp_path / "one.sqlite")
    with SqliteStore(tmp_path / "reader.sqlite", PlayedClock(), CATALOGUE, demo=True) as store:
        written: list[str] = []
        store.raw.set_trace_callback(written.append)
        SqliteLog(store).receive(Page(tuple(told), place=FED))
    assert sum(text.startswith("INSERT INTO vehicle ") for text in written) == 1
    assert sum(text.startswith("INSERT INTO part ") for text in written) == 9
