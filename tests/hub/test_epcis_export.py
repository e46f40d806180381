"""A period is written as documents that other repositories take."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.db.hub_engine import open_file
from app.domain.errors import ShopError
from app.exchange.epcis_documents import document_in
from app.hub.epcis_export import MOST_BYTES, MOST_EVENTS, export_period
from app.inventory import Kept, opened
from tests.exchange.epcis_official import is_valid, needs_schema
from tests.hub.epcis_facts import NOW, Repository, kept

SINCE, UNTIL = datetime(2026, 11, 22, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    database = open_file(tmp_path / "inventory.sqlite")
    yield Repository(database)
    database.close()


def told(repository: Repository, number: int, **more: Any) -> None:
    repository.store.capture_one(kept(number, **more), "p", NOW)


def written(repository: Repository, folder: Path) -> list[Any]:
    found = export_period(repository.store, SINCE, UNTIL, folder, NOW)
    return [json.loads(one.read_text(encoding="utf-8")) for one in found]


def ids(documents: list[Any]) -> list[int]:
    listed = [one for document in documents for one in document["epcisBody"]["eventList"]]
    return [int(one["eventID"][-12:], 16) for one in listed]


@needs_schema
def test_every_event_of_the_period_stands_in_one_valid_document(
    repository: Repository, tmp_path: Path
) -> None:
    for number in range(MOST_EVENTS + 5):
        told(repository, number)
    told(repository, 900, eventTime="2026-11-21T23:59:59Z")
    told(repository, 901, eventTime="2026-11-23T00:00:00Z")
    told(repository, 3, errorDeclaration={"declarationTime": "2026-11-30T00:00:00Z"})
    documents = written(repository, tmp_path / "out")
    assert ids(documents) == [*range(MOST_EVENTS + 5), 3]
    assert all(is_valid(one) and document_in(one) for one in documents)
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        "epcis-00001.json",
        "epcis-00002.json",
    }


def test_no_document_is_larger_than_a_repository_takes(
    repository: Repository, tmp_path: Path
) -> None:
    for number in range(12):
        told(repository, number, **{"elv:note": "é" * 10_000})
    documents = written(repository, tmp_path)
    assert ids(documents) == list(range(12))
    sizes = [one.stat().st_size for one in tmp_path.glob("*.json")]
    assert len(sizes) > 2
    assert max(sizes) <= MOST_BYTES


def test_a_period_without_events_is_no_document(repository: Repository, tmp_path: Path) -> None:
    assert written(repository, tmp_path / "out") == []


def test_a_folder_that_cannot_be_written_is_said(repository: Repository, tmp_path: Path) -> None:
    told(repository, 1)
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(ShopError) as fault:
        written(repository, tmp_path / "taken")
    assert fault.value.reason.code == "document-not-written"


def test_a_shorter_export_leaves_nothing_of_a_longer_one(
    repository: Repository, tmp_path: Path
) -> None:
    for number in range(2 * MOST_EVENTS + 5):
        told(repository, number)
    assert len(written(repository, tmp_path / "out")) == 3
    other = tmp_path / "out" / "epcis-notes.txt"
    other.write_text("somebody's own", encoding="utf-8")
    assert list(export_period(repository.store, UNTIL, UNTIL, tmp_path / "out", NOW)) == []
    assert list((tmp_path / "out").iterdir()) == [other]


def test_the_command_writes_what_the_inventory_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.cli import run_command

    file = tmp_path / "shop.sqlite"
    with opened(Kept(tmp_path, str(file))) as hub:
        hub.epcis.capture_one(kept(1), "p", NOW)
    words = ["hub", "--database", str(file), "export-epcis", "--from", "2026-11-22"]
    words += ["--to", "2026-11-22", "--out", str(tmp_path / "out")]
    monkeypatch.setattr("sys.argv", ["refactory", *words])
    assert run_command() == 0
    (path,) = (tmp_path / "out").glob("*.json")
    assert str(path) in capsys.readouterr().out
    assert ids([json.loads(path.read_text(encoding="utf-8"))]) == [1]
