"""The page of the terminal says what is so: of a real database, its copies, and its devices."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from app.db.store import SqliteStore
from app.devices.file_printer import FilePrinter
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.main import back_up
from app.operations.ports.printers import Printers, Rule
from app.operations.ports.terminal_care import Finding
from app.settings import Settings
from app.terminal_care import LocalCare
from tests.shop import START, catalogue


class Zebra(FilePrinter):
    """A printer that is well or not."""

    paper = True

    def look(self) -> None:
        """Raises ShopError without paper."""
        if not self.paper:
            raise ShopError("printer-paper-out", printer=self.name)


class Bench:
    """A camera that works or not."""

    works = True

    def take(self) -> bytes:
        """A picture."""
        if not self.works:
            raise ShopError("camera-missing", number=1)
        return b"a picture"


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    """A terminal with a database in use."""
    one = Settings(tmp_path)
    with closing(SqliteStore(one.database, SimulatedClock(START), catalogue(), demo=True)):
        yield one


def care(settings: Settings, bench: Bench | None = None, *, paper: bool = True) -> LocalCare:
    clock, zebra = SimulatedClock(START), Zebra(settings.home, "zebra")
    zebra.paper = paper
    return LocalCare(
        settings.database,
        clock,
        Printers((Rule(zebra),)),
        bench or Bench(),
        partial(back_up, settings, clock),
    )


def found(one: LocalCare) -> dict[str, Finding]:
    return {finding.what: finding for finding in one.examine()}


def test_a_new_terminal_is_well_and_has_no_copy_yet(settings: Settings) -> None:
    said = found(care(settings))

    assert list(said) == [
        "database",
        "backups",
        "free disk",
        "clock",
        "chain",
        "printer",
        "camera",
    ]
    assert not [one.what for one in said.values() if one.reason is not None]
    assert said["backups"].at is None
    assert said["database"].megabytes >= 1
    assert said["printer"].name == "zebra"


def test_a_copy_made_now_is_the_newest(settings: Settings) -> None:
    one = care(settings)
    one.back_up()

    assert found(one)["backups"].at == START
    assert len(list(settings.home.rglob("refactory-*.sqlite"))) == 1


def test_a_camera_that_is_not_there_is_a_finding(settings: Settings) -> None:
    bench = Bench()
    bench.works = False
    reason = found(care(settings, bench))["camera"].reason

    assert reason is not None
    assert reason.code == "camera-missing"


def test_a_printer_that_cannot_print_is_a_finding(settings: Settings) -> None:
    said = found(care(settings, paper=False))["printer"]

    assert said.reason is not None
    assert (said.name, said.reason.code) == ("zebra", "printer-paper-out")


def test_a_terminal_that_writes_files_names_no_printer(settings: Settings) -> None:
    folder = Printers((Rule(FilePrinter(settings.home)),), is_folder=True)
    one = LocalCare(settings.database, SimulatedClock(START), folder, Bench(), lambda _: None)

    assert found(one)["printer"] == Finding("printer")


def test_a_database_that_cannot_be_read_is_a_finding_and_devices_are_told_too(
    tmp_path: Path,
) -> None:
    settings = Settings(tmp_path)
    settings.database.write_bytes(b"this is no database" * 100)
    said = found(care(settings))

    assert list(said) == ["database", "printer", "camera"]
    assert said["database"].reason is not None
