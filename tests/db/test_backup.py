"""A backup counts once it is proved; a restored one never replays what was there before."""

from __future__ import annotations

import shutil
from datetime import timedelta
from itertools import groupby
from pathlib import Path

import pytest

from app.db import watching
from app.db.backup import backup, backups_of, restore, thin_out
from app.db.driver import connect
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.errors import ShopError, StoreUnavailable
from app.operations.ports.watch import Stage
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, take_in
from tests.store_dump import entries


def asides(path: Path) -> list[Path]:
    """The databases that a restore replaced, oldest first; not their logs."""
    found = path.parent.glob(f"{path.name}.replaced-*")
    return sorted(one for one in found if one.name.endswith("Z"))


def crashed_terminal(path: Path, folder: Path) -> tuple[Path, Path]:
    """A backup of one fact, and a database with a second one that is in its log only."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        copy = backup(path, MORNING)
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000002"))
        folder.mkdir()
        for suffix in ("", "-wal", "-shm", ".highwater"):
            name = path.name + suffix
            shutil.copyfile(path.with_name(name), folder / name)
    return copy, folder / path.name


def test_a_backup_is_taken_while_the_terminal_works(store: SqliteStore) -> None:
    store.perform(take_in)
    copy = backup(store.path, MORNING)
    store.perform(lambda uow: take_in(uow, "VF1RFB00066000002"))
    assert verify(copy, thorough=True).ok
    assert len(entries(copy)) == 2
    assert backups_of(store.path) == (copy,)


def test_a_copy_whose_history_was_touched_does_not_become_a_backup(store: SqliteStore) -> None:
    store.perform(take_in)
    store.raw.execute("UPDATE event SET person = 'x' WHERE id = 1")
    with pytest.raises(StoreUnavailable) as refused:
        backup(store.path, MORNING)
    assert refused.value.code == "backup-failed"
    assert refused.value.reason.params["detail"] == f"{store.terminal} 1/1 content"
    assert list((store.path.parent / "backups").iterdir()) == []


@pytest.mark.parametrize("stage", ["copied", "proved"])
def test_a_backup_that_is_stopped_leaves_nothing_and_the_next_one_is_whole(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    monkeypatch.setattr(watching, "_STEPS", 1)
    store.perform(take_in)

    def stop(now: Stage, done: int) -> None:
        del done
        if now == stage:
            raise ShopError("work-stopped")

    with pytest.raises(ShopError, match="work-stopped"):
        backup(store.path, MORNING, watch=stop)
    assert list((store.path.parent / "backups").iterdir()) == []
    assert verify(backup(store.path, MORNING), thorough=True).ok


def test_a_backup_tells_how_far_it_is(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_STEPS", 1)
    store.perform(take_in)
    told = list[Stage]()
    backup(store.path, MORNING, watch=lambda stage, _: told.append(stage))
    assert [stage for stage, _ in groupby(told)] == ["copied", "proved"]


def test_a_restored_database_lives_on_under_a_new_incarnation(path: Path) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        copy = backup(path, MORNING)
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000002"))
        before = store.incarnation
    assert restore(copy, path, MORNING).incarnation == before + 1
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.incarnation == before + 1
        assert store.perform(lambda uow: uow.vehicle_by_vin("VF1RFB00066000002")).value is None
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000003"))
    assert verify(path, thorough=True).ok
    assert [len(entries(one)) for one in asides(path)] == [4]


def test_the_log_of_the_replaced_database_is_not_replayed_over_the_restored_one(
    path: Path, tmp_path: Path
) -> None:
    copy, there = crashed_terminal(path, tmp_path / "crashed")
    crashed = there.parent
    restore(copy, there, MORNING)
    assert [one.name for one in crashed.iterdir() if one.name.endswith(("-wal", "-shm"))] == [
        asides(there)[0].name + "-wal"
    ]
    assert len(entries(there)) == 2
    assert len(entries(asides(there)[0])) == 4


def test_a_second_restore_keeps_what_the_first_one_replaced(path: Path) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        copy = backup(path, MORNING)
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000002"))
    for at in (MORNING, MORNING, MORNING - timedelta(days=1)):
        restore(copy, path, at)
    assert [len(entries(one)) for one in asides(path)] == [4, 2, 2]


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_a_restore_that_was_killed_while_it_set_aside_loses_nothing_at_the_next(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    copy, there = crashed_terminal(path, tmp_path / "crashed")
    done: list[Path] = []

    def rename(old: Path, new: Path) -> None:
        if len(done) == renames:
            raise KeyboardInterrupt
        done.append(old)
        old.replace(new)

    with monkeypatch.context() as killed:
        killed.setattr(Path, "rename", rename)
        with pytest.raises(KeyboardInterrupt):
            restore(copy, there, MORNING)
    assert there.exists() == (renames == 0)
    restore(copy, there, MORNING)
    assert len(entries(there)) == 2
    assert [len(entries(one)) for one in asides(there)] == [4]


def test_a_log_without_its_database_is_kept_and_joins_no_other(path: Path, tmp_path: Path) -> None:
    copy, there = crashed_terminal(path, tmp_path / "crashed")
    log = there.with_name(there.name + "-wal")
    content = log.read_bytes()
    restore(copy, there, MORNING)
    restore(copy, there, MORNING)
    there.unlink()
    log.write_bytes(content)
    restore(copy, there, MORNING)
    assert [len(entries(one)) for one in asides(there)] == [4, 2]
    assert content in [one.read_bytes() for one in there.parent.glob("*.replaced-*-wal")]


def test_nothing_is_restored_while_a_terminal_runs(store: SqliteStore) -> None:
    copy = backup(store.path, MORNING)
    with pytest.raises(StoreUnavailable) as refused:
        restore(copy, store.path, MORNING)
    assert refused.value.code == "database-in-use"


def test_a_damaged_backup_is_refused_and_nothing_is_replaced(path: Path) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        copy = backup(path, MORNING)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    copy.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable) as refused:
        restore(copy, path, MORNING)
    assert refused.value.code in ("backup-damaged", "database-damaged")
    assert path.read_bytes() == before


def test_a_backup_of_a_later_release_or_that_is_not_there_is_refused(path: Path) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True):
        copy = backup(path, MORNING)
    raw = connect(copy)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    with pytest.raises(StoreUnavailable) as refused:
        restore(copy, path, MORNING)
    assert refused.value.code == "database-newer"
    with pytest.raises(StoreUnavailable) as missing:
        restore(copy.with_name("nothing.sqlite"), path, MORNING)
    assert missing.value.code == "backup-missing"


def test_old_backups_are_thinned_out_to_hours_days_and_months(path: Path) -> None:
    folder = path.parent / "backups"
    folder.mkdir()
    for hours in range(24 * 400):
        at = MORNING + timedelta(hours=hours)
        (folder / f"{path.stem}-{at:%Y%m%dT%H%M%S%fZ}.sqlite").touch()
    thin_out(path)
    left = [one.name.split("-")[1] for one in backups_of(path)]
    # Two of the days and two of the months are among those kept already.
    assert len(left) == 24 + (14 - 2) + (6 - 2)
    assert left[-24:] == sorted(left)[-24:]
    assert thin_out(path) == ()
