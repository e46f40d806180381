"""Print jobs are read from the log: the same after a rebuild, here and elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.db import spool_reader
from app.db.queries import SqliteQueries
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.domain.events.printing import (
    LabelCopy,
    LabelVerified,
    PrintAsked,
    PrintBegan,
    PrintCame,
)
from app.domain.print_job import PRINTED, QUEUED, SENDING
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock
from tests.store_dump import entries

COPY = (LabelCopy("A1B2", 0),)


def ask(store: SqliteStore) -> str:
    def asked(uow: UnitOfWork) -> str:
        job_id: str = uow.new_id()
        uow.record(PrintAsked(job_id, COPY, "part", "en", "Zebra A1"), "ada")
        return job_id

    return store.perform(asked).value


def test_a_screen_sees_a_job_as_soon_as_it_is_recorded_and_what_becomes_of_it(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    assert queries.spool.jobs() == {}
    first, second = ask(store), ask(store)
    assert list(queries.spool.jobs()) == [first, second]
    store.perform(lambda uow: uow.record(PrintBegan(first, 1), ""))
    states = [one.state for one in queries.spool.jobs().values()]
    assert states == [SENDING, QUEUED]
    store.perform(lambda uow: uow.record(PrintCame(first, 1, "printer"), ""))
    store.perform(lambda uow: uow.record(LabelVerified("A1B2", first), "ada"))
    assert queries.spool.jobs()[first].is_verified


def test_jobs_outlive_a_rebuild_and_another_start(store: SqliteStore, tmp_path: Path) -> None:
    job_id = ask(store)
    store.perform(lambda uow: uow.record(PrintBegan(job_id, 1), ""))
    rebuild_projections(store)
    again = SqliteQueries(store.path, CATALOGUE)
    assert again.spool.jobs()[job_id].state == SENDING
    again.close()


def test_a_job_that_arrives_from_elsewhere_back_to_front_is_told_whole(
    store: SqliteStore, tmp_path: Path
) -> None:
    job_id = ask(store)
    store.perform(lambda uow: uow.record(PrintCame(job_id, 1, "looked"), "ada"))
    path = tmp_path / "other.sqlite"
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as other:
        asked = SqliteQueries(path, CATALOGUE)
        for one in reversed(entries(store.path)):
            other.receive([one])
            asked.spool.jobs()
        (job,) = asked.spool.jobs().values()
        assert (job.state, job.terminal) == (PRINTED, store.terminal)
        asked.close()


def test_the_newest_jobs_are_known_and_no_more(
    store: SqliteStore, queries: SqliteQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool_reader, "NEWEST", 3)
    made = [ask(store) for _ in range(5)]
    assert list(queries.spool.jobs()) == made[2:]
    made.append(ask(store))
    assert list(queries.spool.jobs()) == made[3:]
