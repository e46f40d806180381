"""Backups and the way back where the disk refuses: one sentence, and nothing left over."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.db.backup import backup, restore
from app.db.set_aside import set_aside
from app.db.store import SqliteStore
from app.domain.errors import StoreUnavailable
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, take_in
from tests.store_dump import entries


def left_over(folder: Path) -> list[str]:
    """Files of a copy that never became one."""
    return [one.name for one in folder.rglob("*") if ".incoming" in one.name or "unpr" in one.name]


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(StoreUnavailable) as caught:
        work()
    return caught.value.code


@pytest.fixture
def copy(path: Path) -> Path:
    """A backup, of a database that has gone on since."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        made = backup(path, MORNING)
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000002"))
    return made


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "database-readonly"),
        (errno.EIO, "disk-failed"),
        (errno.ENAMETOOLONG, "database-cannot-open"),
    ],
)
def test_what_the_disk_says_is_one_sentence_and_nothing_half_done_stays(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr("app.db.backup._sync", failing(number))
    assert refused(lambda: backup(path, MORNING, label="late")) == code
    assert refused(lambda: restore(copy, path, MORNING)) == code
    assert left_over(path.parent) == []
    assert path.read_bytes() == before


def test_an_interrupted_copy_is_taken_away(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copyfile", interrupted)
    with pytest.raises(KeyboardInterrupt):
        restore(copy, path, MORNING)
    assert left_over(path.parent) == []


def test_what_a_kill_left_is_not_replayed_over_the_next_copy(path: Path, copy: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(f"{path.name}.incoming{suffix}").write_bytes(b"half")
    restore(copy, path, MORNING)
    assert left_over(path.parent) == []
    assert len(entries(path)) == 2


def test_no_backup_folder_is_made_where_there_is_no_database(path: Path) -> None:
    assert refused(lambda: backup(path, MORNING)) == "database-cannot-open"
    assert list(path.parent.iterdir()) == []


def test_a_home_that_is_a_file_is_told(path: Path, copy: Path) -> None:
    home = path.with_name("file")
    home.touch()
    assert refused(lambda: backup(home / "a.sqlite", MORNING)) == "database-cannot-open"
    assert refused(lambda: backup(path, MORNING, into=home)) == "database-cannot-open"
    assert refused(lambda: restore(copy, home / "a.sqlite", MORNING)) == "database-cannot-open"


def test_what_was_replaced_comes_back_with_its_log(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "crashed"
    folder.mkdir()
    there = folder / path.name
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        for suffix in ("", "-wal", ".highwater"):
            shutil.copyfile(
                path.with_name(path.name + suffix), there.with_name(there.name + suffix)
            )
    set_aside(there, MORNING)
    (aside,) = (one for one in folder.glob("*.replaced-*") if one.name.endswith("Z"))
    restore(aside, there, MORNING)
    assert len(entries(there)) == 2
