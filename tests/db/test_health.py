"""What `doctor` is told about the database."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from app.db.backup import backup
from app.db.driver import SCHEMA_VERSION, connect
from app.db.health import ENOUGH_FREE, examine, health
from app.db.store import SqliteStore
from app.domain.errors import Reason
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, found_site, take_in


class Disk(NamedTuple):
    """What the operating system says of a disk."""

    total: int
    used: int
    free: int


def fault(path: Path, clock: PlayedClock, what: str) -> Reason | None:
    """What one line of `doctor` complains of."""
    (check,) = [one for one in examine(path, clock.now()) if one.what == what]
    assert check.ok == (check.reason is None)
    return check.reason


def test_the_facts_of_a_healthy_database(store: SqliteStore) -> None:
    store.perform(take_in)
    copy = backup(store.path, MORNING)
    found = health(store.path, MORNING + timedelta(hours=1))
    assert (found.terminal, found.incarnation, found.demo) == (store.terminal, 1, True)
    assert (found.events, found.last_event) == (2, MORNING)
    assert found.clock_back == timedelta(0)
    assert found.schema_version == found.schema_known == SCHEMA_VERSION
    assert found.backups == (copy,)
    assert found.file_bytes > 0 and found.free_bytes > 0
    assert found.verdict.ok


def test_a_clock_behind_the_last_fact_is_seen(store: SqliteStore, clock: PlayedClock) -> None:
    store.perform(take_in)
    assert health(store.path, MORNING - timedelta(days=2)).clock_back == timedelta(days=2)


def test_a_touched_history_is_seen(store: SqliteStore) -> None:
    store.perform(take_in)
    store.raw.execute("UPDATE event SET person = 'x' WHERE id = 2")
    broken = health(store.path, MORNING).verdict.broken
    assert broken is not None and broken.seq == 2


def test_an_empty_database_has_no_last_event(store: SqliteStore) -> None:
    found = health(store.path, MORNING)
    assert (found.events, found.last_event, found.clock_back) == (0, None, timedelta(0))


def test_doctor_is_told_what_is_well_and_what_is_not(
    store: SqliteStore, clock: PlayedClock, path: Path
) -> None:
    store.perform(take_in)
    clock.go(days=-1)
    sick = {one.what for one in examine(path, clock.now()) if not one.ok}
    assert sick - {"free disk"} == {"clock"}
    clock.go(days=1)
    backup(path, MORNING)
    assert {one.what for one in examine(path, clock.now()) if not one.ok} <= {"free disk"}


def test_a_database_that_cannot_be_read_is_a_finding(path: Path, clock: PlayedClock) -> None:
    (check,) = examine(path, clock.now())
    assert not check.ok and "database-cannot-open" in check.found


def test_a_file_of_another_program_is_a_finding(path: Path, clock: PlayedClock) -> None:
    other = connect(path, "rwc")
    other.execute("CREATE TABLE music (title TEXT)")
    other.close()
    (check,) = examine(path, clock.now())
    assert check.reason is not None and check.reason.code == "database-foreign"


def test_an_empty_file_is_a_finding(path: Path, clock: PlayedClock) -> None:
    path.touch()
    (check,) = examine(path, clock.now())
    assert check.reason is not None and check.reason.code == "database-empty"


def test_a_missing_backup_is_no_fault_on_the_first_day(
    store: SqliteStore, clock: PlayedClock, path: Path
) -> None:
    store.perform(take_in)
    codes = {one.what: one.reason for one in examine(path, clock.now())}
    assert codes["backups"] is None
    clock.go(days=1)
    late = {one.what: one.reason for one in examine(path, clock.now())}["backups"]
    assert late is not None and late.code == "backup-none"


def test_every_fault_has_its_sentence(store: SqliteStore, clock: PlayedClock, path: Path) -> None:
    store.perform(take_in)
    store.raw.execute("UPDATE event SET person = 'x' WHERE id = 2")
    checks = examine(path, clock.now())
    assert all(one.ok == (one.reason is None) for one in checks)
    assert "history-touched" in {one.reason.code for one in checks if one.reason}


@pytest.mark.parametrize("wall", ["yesterday", "", "2026-01-05T08:00:00"])
def test_a_last_fact_whose_time_cannot_be_read_is_a_finding(
    store: SqliteStore, clock: PlayedClock, path: Path, wall: str
) -> None:
    store.perform(take_in)
    store.raw.execute("UPDATE event SET wall = ? WHERE id = 2", (wall,))
    (check,) = examine(path, clock.now())
    assert check.reason is not None
    assert check.reason.code == "history-touched"
    assert check.reason.params["where"] == f"{store.terminal} 1/2 wall"


def test_a_terminal_whose_beginning_cannot_be_read_is_a_finding(
    store: SqliteStore, clock: PlayedClock, path: Path
) -> None:
    store.raw.execute("UPDATE terminal SET created = 'once'")
    (check,) = examine(path, clock.now())
    assert check.reason is not None and check.reason.code == "database-damaged"


@pytest.mark.parametrize(("spare", "code"), [(0, None), (-1, "disk-nearly-full")])
def test_a_disk_with_too_little_room_is_a_finding(
    store: SqliteStore,
    clock: PlayedClock,
    monkeypatch: pytest.MonkeyPatch,
    spare: int,
    code: str | None,
) -> None:
    free = ENOUGH_FREE + spare
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(2 * free, free, free))
    found = fault(store.path, clock, "free disk")
    assert (found.code if found else None) == code


def test_a_database_of_an_older_release_is_a_finding(
    store: SqliteStore, clock: PlayedClock
) -> None:
    assert fault(store.path, clock, "schema") is None
    store.raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    found = fault(store.path, clock, "schema")
    assert found is not None and found.code == "database-older"
    assert (found.params["found"], found.params["known"]) == (
        str(SCHEMA_VERSION - 1),
        str(SCHEMA_VERSION),
    )


def test_a_damaged_page_is_a_finding_although_every_fact_can_be_read(
    path: Path, clock: PlayedClock
) -> None:
    with SqliteStore(path, clock, CATALOGUE, demo=True) as store:
        store.perform(found_site)
        store.perform(take_in)
    assert fault(path, clock, "pages") is None
    _wipe_an_index_beside_the_facts(path)
    found = fault(path, clock, "pages")
    assert found is not None and found.code == "database-damaged"
    assert fault(path, clock, "chain") is None


def _wipe_an_index_beside_the_facts(path: Path) -> None:
    raw = connect(path)
    raw.execute("PRAGMA journal_mode=DELETE")
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    (page,) = raw.execute(
        "SELECT max(rootpage) FROM sqlite_master WHERE type = 'index' "
        "AND tbl_name NOT IN ('event', 'terminal')"
    ).fetchone()
    raw.close()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))
