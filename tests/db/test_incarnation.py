"""Whatever is put back, copied or lost: no part code and no place in the log is used twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.db import store as store_module
from app.db.backup import backup, restore
from app.db.incarnation import HighWater, new_code
from app.db.store import SqliteStore
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock, harvest, take_in

Step = tuple[str, int]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("work"), st.integers(1, 3)),
        st.tuples(st.just("copy"), st.just(0)),
        st.tuples(st.just("backup"), st.just(0)),
        st.tuples(st.just("put_back"), st.integers(0, 5)),
        st.tuples(st.just("restore"), st.integers(0, 5)),
        st.tuples(st.just("lose_mark"), st.just(0)),
    ),
    max_size=12,
)


def a_part(uow: UnitOfWork) -> tuple[str, str, str]:
    """A part off a vehicle without a VIN: three numbers that must never come again."""
    opened = take_in(uow, vin="")
    vehicle = uow.vehicle(opened.vehicle_id)
    return harvest(uow, opened), vehicle.own_number, vehicle.register_no


class Shop:
    """A database whose file is copied about, and everything it ever numbered."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "shop.sqlite"
        self.numbers: list[str] = []
        self.places: list[tuple[str, int, int]] = []
        self.copies: list[Path] = []
        self.work(1)
        self.copy(0)

    def work(self, times: int) -> None:
        """Open, work, close."""
        with SqliteStore(self.path, PlayedClock(), CATALOGUE, demo=True) as store:
            for _ in range(times):
                receipt = store.perform(a_part)
                self.numbers.extend(receipt.value)
                self.places.extend(
                    (one.terminal, one.incarnation, one.seq) for one in receipt.recorded
                )

    def copy(self, _: int) -> None:
        """What somebody does with a file manager."""
        copy = self.path.with_name(f"copy{len(self.copies)}")
        shutil.copyfile(self.path, copy)
        self.copies.append(copy)

    def backup(self, _: int) -> None:
        """What the program does."""
        self.copies.append(backup(self.path, PlayedClock().wall, label=str(len(self.copies))))

    def put_back(self, which: int) -> None:
        """An older file by hand, behind the program's back."""
        shutil.copyfile(self.copies[which % len(self.copies)], self.path)

    def restore(self, which: int) -> None:
        """An older file by the program."""
        restore(self.copies[which % len(self.copies)], self.path, PlayedClock().wall)

    def lose_mark(self, _: int) -> None:
        """The file beside the database is gone."""
        HighWater(self.path).path.unlink(missing_ok=True)


def live(folder: Path, steps: list[Step]) -> Shop:
    shop = Shop(folder)
    for name, number in steps:
        getattr(shop, name)(number)
    shop.work(1)
    return shop


@settings(max_examples=40)
@given(steps=STEPS)
def test_nothing_is_numbered_twice_whatever_is_put_back(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        shop = live(Path(folder), steps)
        assert len(set(shop.numbers)) == len(shop.numbers)
        assert len(set(shop.places)) == len(shop.places)


def test_without_incarnations_an_old_file_put_back_numbers_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "is_continuous", lambda terminal, mark: True)
    shop = live(tmp_path, [("work", 2), ("put_back", 0), ("work", 1)])
    assert len(set(shop.numbers)) < len(shop.numbers)
    assert len(set(shop.places)) < len(shop.places)


def life(path: Path) -> tuple[str, int]:
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        return store.terminal, store.incarnation


def test_closing_and_opening_keeps_the_incarnation(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    assert life(shop.path) == life(shop.path)


def test_an_old_file_put_back_gets_the_next_incarnation_of_the_same_terminal(
    tmp_path: Path,
) -> None:
    shop = Shop(tmp_path)
    code, incarnation = life(shop.path)
    shop.work(1)
    shop.put_back(0)
    assert life(shop.path) == (code, incarnation + 1)
    assert life(shop.path) == (code, incarnation + 1)


def unreadable(mark: Path) -> None:
    mark.write_bytes(b"\0" * 64)


def foreign(mark: Path) -> None:
    mark.write_text('{"database": "x", "terminal": "ABCD", "incarnation": 9, "seq": 9}')


@pytest.mark.parametrize("spoil", [Path.unlink, unreadable, foreign])
def test_a_database_without_its_mark_takes_a_new_terminal_code(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    shop = Shop(tmp_path)
    code, _ = life(shop.path)
    spoil(HighWater(shop.path).path)
    assert life(shop.path)[0] != code


def test_the_mark_follows_every_commit_without_waiting_for_the_close(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        for expected in (3, 6, 9):
            store.perform(a_part)
            mark = HighWater(path).read()
            assert mark is not None and mark.seq == expected


def test_an_operation_that_fails_does_not_move_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"

    def fails(uow: UnitOfWork) -> None:
        a_part(uow)
        raise RuntimeError

    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        before = HighWater(path).read()
        with pytest.raises(RuntimeError):
            store.perform(fails)
        assert HighWater(path).read() == before


def test_no_part_code_begins_as_a_vehicle_number_does(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = iter("NVABNV00K7Q2")
    monkeypatch.setattr("app.db.incarnation.secrets.choice", lambda _: next(signs))
    assert new_code() == "K7Q2"
