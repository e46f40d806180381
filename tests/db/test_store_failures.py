"""Disks fill, files rot, locks are held: nothing is half done, and the sentence says so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import pytest

from app.db import driver
from app.db.driver import connect
from app.db.queries import SqliteQueries
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain.errors import Refused, StoreUnavailable
from app.domain.events import Unknown
from app.exchange.fact_row import LONGEST_FACT
from app.exchange.messages import batch_text
from app.hub.serving import MOST_BYTES
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock, found_site, harvest, take_in, work
from tests.store_dump import entries, projections


class Failing:
    """A connection on which one statement fails the way SQLite says it."""

    def __init__(self, raw: Any, statement: str, error_name: str) -> None:
        self._raw = raw
        self._statement = statement
        self._error_name = error_name

    @property
    def in_transaction(self) -> bool:
        return bool(self._raw.in_transaction)

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        if statement.startswith(self._statement):
            error = sqlite3.OperationalError("told to fail")
            error.sqlite_errorname = self._error_name
            raise error
        return self._raw.execute(statement, values)

    def executemany(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> Any:
        return self._raw.executemany(statement, rows)


def failing(store: SqliteStore, statement: str, error_name: str) -> None:
    store.raw = cast("Any", Failing(store.raw, statement, error_name))


def a_part(uow: UnitOfWork) -> str:
    return harvest(uow, take_in(uow, ""))


def test_what_is_too_long_to_be_told_is_not_recorded(store: SqliteStore) -> None:
    def noted(signs: int) -> Unknown:
        return Unknown("Noted", ("thing:1",), {"text": "\U0001f697" * signs})

    with pytest.raises(Refused) as refused:
        store.perform(lambda uow: uow.record(noted(LONGEST_FACT), ""))
    assert refused.value.code == "fact-too-long"
    assert not list(entries(store.path))
    store.perform(lambda uow: uow.record(noted(LONGEST_FACT - 100), ""))
    assert len(batch_text(tuple(entries(store.path)))) < MOST_BYTES


def test_a_full_disk_is_told_and_leaves_nothing_half_written(store: SqliteStore) -> None:
    store.perform(found_site)
    (pages,) = store.raw.execute("PRAGMA page_count").fetchone()
    store.raw.execute(f"PRAGMA max_page_count = {pages + 6}")
    acknowledged = []
    with pytest.raises(StoreUnavailable) as full:
        for _ in range(1000):
            acknowledged.append(store.perform(a_part).value)
    assert full.value.code == "disk-full"
    assert acknowledged
    kept = projections(store.path)
    assert [row[0] for row in kept["part"]] == sorted(acknowledged)
    assert verify(store.path, thorough=True).ok
    with pytest.raises(StoreUnavailable):
        store.perform(a_part)
    store.raw.execute("PRAGMA max_page_count = 1000000")
    acknowledged.append(store.perform(a_part).value)
    seqs = [one.seq for one in entries(store.path)]
    assert seqs == list(range(1, len(seqs) + 1))
    kept = projections(store.path)
    rebuild_projections(store)
    assert projections(store.path) == kept
    assert [row[0] for row in kept["part"]] == sorted(acknowledged)


@pytest.mark.parametrize("statement", ["COMMIT", "INSERT INTO event_subject", "UPDATE terminal"])
def test_no_receipt_exists_before_commit_returned(store: SqliteStore, statement: str) -> None:
    store.perform(found_site)
    opened = store.perform(take_in).value
    before = projections(store.path)
    seq = len(entries(store.path))
    raw = store.raw
    failing(store, statement, "SQLITE_FULL")
    with pytest.raises(StoreUnavailable) as full:
        store.perform(lambda uow: work(uow, opened, "REC010"))
    assert full.value.code == "disk-full"
    store.raw = raw
    assert projections(store.path) == before
    assert store.perform(lambda uow: uow.run(opened.run_id)).value.settled == {}
    receipt = store.perform(lambda uow: work(uow, opened, "REC010"))
    assert [one.seq for one in receipt.recorded] == [seq + 1, seq + 2]
    assert verify(store.path).ok


def test_after_a_failed_sync_nothing_is_acknowledged_until_the_file_was_opened_anew(
    path: Path,
) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
        raw = store.raw
        failing(store, "COMMIT", "SQLITE_IOERR_FSYNC")
        with pytest.raises(StoreUnavailable) as failed:
            store.perform(a_part)
        assert failed.value.code == "disk-failed"
        store.raw = raw
        with pytest.raises(StoreUnavailable) as still:
            store.perform(a_part)
        assert still.value.code == "disk-failed"
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.perform(a_part).recorded[0].seq == 3


def test_a_lock_held_elsewhere_is_told(store: SqliteStore) -> None:
    store.raw.execute("PRAGMA busy_timeout = 0")
    other = connect(store.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as locked:
        store.perform(take_in)
    assert locked.value.code == "database-locked"
    other.execute("ROLLBACK")
    other.close()
    assert store.perform(take_in).recorded


def test_a_disk_that_only_reads_is_told(store: SqliteStore) -> None:
    store.raw.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreUnavailable) as refused:
        store.perform(take_in)
    assert refused.value.code == "database-readonly"
    assert store.path.name in refused.value.reason.params["file"]


def test_a_second_writer_is_refused(store: SqliteStore) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        SqliteStore(store.path, PlayedClock(), CATALOGUE)
    assert refused.value.code == "database-in-use"


@pytest.mark.parametrize("first, last", [(0, 100), (0, None), (4096, None)])
def test_a_damaged_file_is_told_by_name(path: Path, first: int, last: int | None) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(a_part)
    content = bytearray(path.read_bytes())
    content[first:last] = b"\xa5" * len(content[first:last])
    path.write_bytes(content)
    with (
        pytest.raises(StoreUnavailable) as damaged,
        SqliteStore(path, PlayedClock(), CATALOGUE) as store,
    ):
        store.perform(a_part)
    assert damaged.value.code == "database-damaged"
    assert path.name in damaged.value.reason.params["file"]


def test_a_database_that_vanished_is_not_replaced_by_an_empty_one(path: Path) -> None:
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True):
        pass
    path.unlink()
    with pytest.raises(StoreUnavailable) as gone:
        SqliteStore(path, PlayedClock(), CATALOGUE, demo=True)
    assert gone.value.code == "database-missing"
    assert not path.exists()


def test_an_empty_file_left_by_a_creation_cut_short_is_laid_out(path: Path) -> None:
    raw = connect(path, "rwc")
    raw.execute("PRAGMA journal_mode=WAL")
    raw.close()
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        assert store.perform(take_in).recorded


def test_a_sqlite_with_the_write_ahead_bug_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "OLDEST_TRUSTED", (99, 0, 0))
    with pytest.raises(StoreUnavailable) as refused:
        SqliteStore(path, PlayedClock(), CATALOGUE, demo=True)
    assert refused.value.code == "sqlite-too-old"


def test_the_writer_waits_for_the_disk_and_never_maps_the_file(store: SqliteStore) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "mmap_size")
    found = [store.raw.execute(f"PRAGMA {name}").fetchone() for name in asked]
    assert found[:3] == [("wal",), (2,), (1,)]
    assert found[3] in (None, (0,))


def test_an_operation_cannot_perform_another(store: SqliteStore) -> None:
    with pytest.raises(RuntimeError):
        store.perform(lambda uow: store.perform(take_in))
    assert entries(store.path) == []
    assert store.perform(take_in).recorded


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("body", "{", "history-touched"),
        ("body", "{}", "history-touched"),
        ("wall", "yesterday", "history-touched"),
        ("subjects", "{", "database-damaged"),
    ],
)
def test_a_fact_that_cannot_be_read_is_told_in_a_sentence(
    store: SqliteStore, queries: SqliteQueries, column: str, text: str, code: str
) -> None:
    vehicle = store.perform(take_in).value.vehicle_id
    kept = projections(store.path)
    store.raw.execute(f"UPDATE event SET {column} = ? WHERE id = 1", (text,))
    with pytest.raises(StoreUnavailable) as refused:
        rebuild_projections(store)
    assert refused.value.code == code
    if code == "history-touched":
        with pytest.raises(StoreUnavailable):
            queries.history(f"vehicle:{vehicle}")
        assert refused.value.reason.params["where"] == f"{store.terminal} 1/1 content"
    assert projections(store.path) == kept


def test_a_lost_full_text_index_is_told_and_made_anew(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    part = store.perform(a_part).value
    kept = projections(store.path)
    store.raw.execute("DROP TABLE part_text")
    with pytest.raises(StoreUnavailable) as refused:
        queries.find_parts(part)
    assert refused.value.code == "database-damaged"
    rebuild_projections(store)
    assert [one.part_id for one in queries.find_parts(part).rows] == [part]
    assert projections(store.path) == kept
