"""What is said when database or clock cannot be trusted: one sentence, never a traceback."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.main import open_local
from app.settings import Settings
from app.ui.edges import Local
from app.ui.kit.banner import Banner
from app.ui.kit.flash import Flash, FlashHost
from app.ui.kit.pill import Pill
from app.ui.language import Language
from app.ui.theme import State
from tests.shop import START, badge, catalogue
from tests.shop_floor import PlayedClock
from tests.ui.screens.window import Window

Opener = Callable[[], Local]


@pytest.fixture
def early(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A terminal whose database is not open yet."""
    one = Window(tmp_path, opened=False)
    yield one
    one.close()


@pytest.fixture
def window(early: Window) -> Window:
    """A terminal at work."""
    return early.open()


@pytest.fixture
def held() -> Iterator[ExitStack]:
    """Whatever else holds something until the test is over."""
    with ExitStack() as stack:
        yield stack


def warnings(window: Window) -> list[str]:
    """What is said whatever screen is in front."""
    return [one.text() for one in window.shell.findChildren(Banner, "warning") if one.isVisible()]


def understood(window: Window) -> None:
    """Press the button of the warning."""
    window.widget(Banner, "warning").acted.emit()
    window.settle()


def opening(home: Path) -> Opener:
    """What the program does to open the database of a folder."""
    return lambda: open_local(Settings(home=home), PlayedClock(simulated=False))


def work_done(home: Path) -> Path:
    """A database in which a terminal has worked; returns its file."""
    settings = Settings(home=home)
    home.mkdir()
    with SqliteStore(settings.database, PlayedClock(simulated=False), catalogue()):
        pass
    return settings.database


# ----------------------------------------------------------------------------- the database


def damaged(home: Path, held: ExitStack) -> str:
    del held
    work_done(home).write_bytes(b"this is no database" * 400)
    return "database-damaged"


def in_use(home: Path, held: ExitStack) -> str:
    file = work_done(home)
    held.enter_context(SqliteStore(file, PlayedClock(simulated=False), catalogue()))
    return "database-in-use"


def gone(home: Path, held: ExitStack) -> str:
    del held
    work_done(home).unlink()
    return "database-missing"


def read_only(home: Path, held: ExitStack) -> str:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    work_done(home)
    home.chmod(0o555)
    held.callback(home.chmod, 0o755)
    return "database-readonly"


def no_folder(home: Path, held: ExitStack) -> str:
    del held
    home.write_text("a file where the folder should be")
    return "database-cannot-open"


Trouble = Callable[[Path, ExitStack], str]
TROUBLES = [damaged, in_use, gone, read_only, no_folder]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_database_that_cannot_be_opened_is_said_in_one_sentence(
    early: Window,
    tmp_path: Path,
    held: ExitStack,
    caplog: pytest.LogCaptureFixture,
    trouble: Trouble,
) -> None:
    home = tmp_path / "home"
    code = trouble(home, held)
    early.open(opening(home))

    (said,) = warnings(early)
    pieces = re.split("‹[^›]*›", early.desk.explain(ShopError(code), "en"))
    assert all(piece in said for piece in pieces)
    assert "‹" not in said
    assert str(home) in said
    assert [one for one in caplog.records if one.exc_info] == []


def test_a_whole_database_opens_without_a_word(early: Window, tmp_path: Path) -> None:
    work_done(tmp_path / "home")
    early.open(opening(tmp_path / "home"))

    assert warnings(early) == []
    assert early.front() == "first_run"


def test_that_nothing_works_stays_said_in_every_language_and_is_not_dismissed(
    early: Window, tmp_path: Path
) -> None:
    no_folder(tmp_path / "home", ExitStack())
    early.open(opening(tmp_path / "home"))
    early.tap("language:fr")

    (said,) = warnings(early)
    assert "ne peut pas être ouverte" in said
    early.shell.speak(Language.EN)


def test_a_scan_that_nobody_can_answer_is_refused_and_not_kept(
    early: Window, tmp_path: Path
) -> None:
    no_folder(tmp_path / "home", ExitStack())
    early.open(opening(tmp_path / "home"))
    early.scan(badge("0417"))

    host = early.shell.findChild(FlashHost)
    assert isinstance(host, FlashHost)
    assert host.showing() is Flash.REFUSED
    assert early.desk.person is None
    assert len(warnings(early)) == 1


def test_a_full_disk_is_said_and_the_work_before_it_is_kept(window: Window) -> None:
    code = window.part(window.shop.take_in().run_id)
    window.scan(badge("0417"), code)
    (pages,) = window.store.raw.execute("PRAGMA page_count").fetchone()
    window.store.raw.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(200):
        window.scan("RL-B-01")
        if window.widget(Banner, "banner").state() is State.STOP:
            break

    said = window.widget(Banner, "banner").text()
    assert said.startswith("The disk is full; this action was not recorded")
    assert window.queries.part(code).labels == 1


def test_real_work_is_never_marked_as_a_demonstration(early: Window, tmp_path: Path) -> None:
    file = work_done(tmp_path / "home")
    clock = PlayedClock(simulated=False)

    def real() -> Local:
        store = SqliteStore(file, clock, catalogue())
        return Local(store, SqliteQueries(file, catalogue()), replace(early.edges, clock=clock))

    early.open(real)

    shown = [one.text() for one in early.shell.findChildren(Pill) if one.isVisible()]
    assert "DEMO" not in shown


# -------------------------------------------------------------------------------- the clock


def set_back(window: Window, seconds: float) -> Window:
    """The clock is set back between two ticks, one second apart."""
    window.shell.tick()
    window.clock.advance(1)
    window.clock.set_wall(window.clock.now().wall - timedelta(seconds=1 + seconds))
    window.shell.tick()
    window.settle()
    return window


def test_a_clock_set_back_at_work_is_said(window: Window) -> None:
    (said,) = warnings(set_back(window, 3))

    assert said.startswith("The clock was set back")
    assert window.widget(Banner, "warning").state() is State.LOOK


@pytest.mark.parametrize("seconds", [0, 1, 2])
def test_a_small_correction_is_not_worth_a_word(window: Window, seconds: float) -> None:
    assert warnings(set_back(window, seconds)) == []


def test_a_clock_set_forward_is_not_worth_a_word(window: Window) -> None:
    assert warnings(set_back(window, -3600)) == []


def test_that_the_clock_was_set_back_outlasts_the_screen_until_it_is_understood(
    window: Window,
) -> None:
    set_back(window, 3600).scan(badge("0417")).go("parts")
    window.shell.confirmed("Recorded")
    assert len(warnings(window)) == 1

    understood(window)
    window.go("line")
    assert warnings(window) == []


def test_it_is_said_in_the_language_of_whoever_reads_it(window: Window) -> None:
    set_back(window, 3600).shell.speak(Language.NL)
    window.settle()

    assert warnings(window)[0].startswith("De klok is teruggezet")
    window.shell.speak(Language.EN)


@pytest.mark.parametrize(("behind", "said"), [(0, 0), (60, 0), (61, 1), (86400, 1)])
def test_a_clock_that_stands_before_the_last_fact_is_said_at_opening(
    early: Window, behind: int, said: int
) -> None:
    early.clock.set_wall(START - timedelta(seconds=behind))
    early.open()

    assert len(warnings(early)) == said


def test_a_new_terminal_has_no_last_fact(qtbot: QtBot, tmp_path: Path) -> None:
    new = Window(tmp_path, furnished=False, opened=False)
    new.clock.set_wall(START - timedelta(days=400))
    new.open()

    assert warnings(new) == []
    new.close()


def test_the_played_clock_keeps_its_monotonic_time_when_it_is_set() -> None:
    clock = SimulatedClock(START)
    before = clock.now()
    clock.set_wall(START - timedelta(hours=1))

    assert clock.now().mono_ms == before.mono_ms
    assert clock.now().was_set_back_since(before, timedelta(seconds=2))
