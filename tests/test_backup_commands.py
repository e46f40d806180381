"""`refactory backup` and `refactory restore`, and the backups that the terminal makes by itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app import main, paths
from app.cli import run_command
from app.db.backup import backups_of
from app.db.driver import connect
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.db.verify import verify
from app.devices.simulated_clock import SimulatedClock
from app.devices.system_clock import SystemClock
from app.settings import Settings
from app.ui.edges import Local
from tests.shop import START, Shop, catalogue, small_procedure
from tests.ui.screens.window import Window

Run = Callable[..., tuple[int, str, str]]
NEVER_MS = 10_000_000
HOUR_S = 3600


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Where a terminal keeps its data; there is none yet."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return Settings(tmp_path / "home")


@pytest.fixture
def database(home: Settings) -> Path:
    """A terminal with a workshop; nobody runs it at the moment."""
    main.make_home(home)
    clock = SimulatedClock(START)
    with SqliteStore(home.database, clock, catalogue(), demo=True) as store:
        Shop(store, clock, small_procedure(home.home)).furnish().take_in()
    return home.database


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """A command in this process, as `refactory` runs it: status, what it said, its complaint."""

    def run_words(*words: str) -> tuple[int, str, str]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["refactory", *words])
            status = run_command()
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_words


def facts(database: Path) -> int:
    with closing(SqliteQueries(database, catalogue())) as queries:
        return queries.events_count()


def one_more_fact(database: Path) -> None:
    clock = SimulatedClock(START)
    with SqliteStore(database, clock, catalogue()) as store:
        shop = Shop(store, clock, small_procedure(database.parent))
        shop.people = {"0417": shop.do(lambda uow: uow.person_by_badge("RB-TEST0417")).person_id}
        shop.take_in(vin=None)


# ---------------------------------------------------------------------------------- backup


def test_a_backup_is_proved_and_its_place_is_told(database: Path, run: Run) -> None:
    status, said, _ = run("backup", "--json")
    (copy,) = backups_of(database)

    assert (status, json.loads(said)) == (0, {"backup": str(copy)})
    assert verify(copy, thorough=True).ok
    assert facts(copy) == facts(database)


def test_a_backup_is_made_while_the_terminal_runs(database: Path, run: Run) -> None:
    with SqliteStore(database, SystemClock(), catalogue()):
        status, said, _ = run("backup")
    assert (status, said) == (0, f"{backups_of(database)[0]}\n")


def test_a_history_that_was_touched_becomes_no_backup(database: Path, run: Run) -> None:
    touch_the_history(database)
    status, said, complaint = run("backup")

    assert (status, said) == (1, "")
    assert len(complaint.strip().splitlines()) == 1
    assert backups_of(database) == ()


def test_where_no_database_is_nothing_is_backed_up(home: Settings, run: Run) -> None:
    status, said, complaint = run("backup")

    assert (status, said) == (1, "")
    assert "no workshop yet" in complaint
    assert not home.database.exists()


def touch_the_history(database: Path) -> None:
    raw = connect(database)
    raw.execute("UPDATE event SET person = 'x' WHERE id = 2")
    raw.close()


# --------------------------------------------------------------------------------- restore


def test_a_backup_is_put_back_under_a_new_incarnation(database: Path, run: Run) -> None:
    run("backup")
    (copy,) = backups_of(database)
    kept = facts(database)
    one_more_fact(database)
    assert facts(database) > kept
    with closing(SqliteQueries(database, catalogue())) as queries:
        code = queries.terminal

    status, said, _ = run("restore", str(copy))

    assert (status, said) == (0, f"{code}, incarnation 2\n")
    assert facts(database) == kept
    (aside,) = (
        one
        for one in database.parent.glob(f"{database.name}.replaced-*")
        if not one.name.endswith("-wal")
    )
    assert facts(aside) > kept


def test_nothing_is_put_back_while_the_terminal_runs(database: Path, run: Run) -> None:
    run("backup")
    one_more_fact(database)
    before = facts(database)
    with SqliteStore(database, SystemClock(), catalogue()):
        status, said, complaint = run("restore", str(backups_of(database)[0]))

    assert (status, said) == (1, "")
    assert "The terminal is running" in complaint
    assert facts(database) == before


@pytest.mark.parametrize("source", ["missing", "damaged", "touched"])
def test_what_is_no_whole_backup_replaces_nothing(database: Path, run: Run, source: str) -> None:
    copy = database.with_name(f"{source}.sqlite")
    if source == "damaged":
        copy.write_bytes(b"no database" * 1000)
    elif source == "touched":
        run("backup")
        backups_of(database)[0].replace(copy)
        touch_the_history(copy)
    before = database.read_bytes()
    status, said, complaint = run("restore", str(copy))

    assert (status, said) == (1, "")
    assert len(complaint.strip().splitlines()) == 1
    assert database.read_bytes() == before


def test_a_backup_is_put_into_an_empty_folder(
    database: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("backup")
    (copy,) = backups_of(database)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "new"))

    assert run("restore", str(copy))[0] == 0
    assert facts(Settings(tmp_path / "new").database) == facts(database)


# ----------------------------------------------------------------- what the terminal does itself


@pytest.fixture
def terminal(qtbot: QtBot, database: Path, home: Settings, tmp_path: Path) -> Iterator[Window]:
    """A terminal whose database is open, in a window."""
    window = Window(tmp_path, opened=False)

    def opener() -> Local:
        store, queries = main.open_database(home, window.clock)
        return Local(store, queries, window.edges)

    yield window.open(opener)
    window.close()


def test_soon_after_opening_there_is_one_proved_backup(
    terminal: Window, home: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "_SOON_MS", 1)
    main.keep_backups(terminal.desk, terminal.shell, home)
    qtbot.waitUntil(lambda: backups_of(home.database) != ())

    (copy,) = backups_of(home.database)
    assert verify(copy, thorough=True).ok
    assert f"{START:%Y%m%dT%H%M%S}" in copy.name


def test_from_then_on_there_is_one_every_hour(
    terminal: Window, home: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(terminal.shell.findChildren(QTimer))
    monkeypatch.setattr(main, "_SOON_MS", NEVER_MS)
    main.keep_backups(terminal.desk, terminal.shell, home)
    (hourly,) = set(terminal.shell.findChildren(QTimer)) - before
    assert hourly.isActive() and not hourly.isSingleShot()
    assert hourly.interval() == HOUR_S * 1000

    for _ in range(3):
        made = set(backups_of(home.database))
        hourly.timeout.emit()
        qtbot.waitUntil(partial(more_than, made, home.database))
        terminal.clock.advance(HOUR_S)


def more_than(made: set[Path], database: Path) -> bool:
    return set(backups_of(database)) > made


def test_old_backups_go_when_a_new_one_is_made(
    terminal: Window, home: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home.database.parent / "backups"
    folder.mkdir()
    for minute in range(40):
        (folder / f"{home.database.stem}-20261101T10{minute:02d}00000000Z.sqlite").touch()
    monkeypatch.setattr(main, "_SOON_MS", 1)
    main.keep_backups(terminal.desk, terminal.shell, home)
    qtbot.waitUntil(lambda: len(backups_of(home.database)) == 24)

    assert verify(backups_of(home.database)[-1]).ok


def test_a_backup_that_fails_is_told_on_the_screen(
    terminal: Window, home: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch_the_history(home.database)
    told: list[str] = []
    terminal.shell.refused.connect(told.append)
    monkeypatch.setattr(main, "_SOON_MS", 1)
    main.keep_backups(terminal.desk, terminal.shell, home)
    qtbot.waitUntil(lambda: told != [])

    assert "backup" in told[0]
    assert backups_of(home.database) == ()
