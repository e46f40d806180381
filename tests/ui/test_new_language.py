"""`make language zz` opens a language: the window switches to it, in English where nothing is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.terminal_look import TerminalLook
from app.operations.choose_look import choose_look
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language, format_date, format_number, shipped
from tests.shop import START, badge
from tests.ui.kit.dressing import LANGUAGES, ROOT, dress
from tests.ui.screens.window import Window

MADE_UP = Language("zz")
SOURCE, WRITTEN = "Scan your badge", "Zcan ze badge"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of its own, in which the language was opened and one text written."""
    home = tmp_path_factory.mktemp("checkout")
    for name in ("app", "scripts", "resources"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build_translations.py", home)
    (home / ".venv").symlink_to(ROOT / ".venv")

    opened = run(home, "bash", "scripts/language.sh", MADE_UP)
    assert f"refactory_{MADE_UP}.ts" in opened
    assert "resources/help.toml" in opened
    assert "app/stations/dismantling/station.py" in opened

    write_one_text(home / "resources" / "translations" / f"refactory_{MADE_UP}.ts")
    run(home, sys.executable, "build_translations.py")
    return home


def run(home: Path, *words: str) -> str:
    """What a command says that has to succeed."""
    done = subprocess.run(words, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def write_one_text(file: Path) -> None:
    source = f"<source>{SOURCE}</source>"
    before, found, after = file.read_text(encoding="utf-8").partition(source)
    assert found
    empty = '<translation type="unfinished"></translation>'
    text = before + found + after.replace(empty, f"<translation>{WRITTEN}</translation>", 1)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, checkout: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, resources=checkout / "resources")
    yield one
    one.shell.speak(Language.EN)
    one.close()
    dress()


def test_it_is_one_of_the_languages_the_terminal_offers(checkout: Path) -> None:
    offered = shipped(checkout / "resources")
    assert set(offered) == {*LANGUAGES, MADE_UP}
    assert offered[Language.EN] == "English"
    assert offered[Language.NL] == "Nederlands"


def test_the_lock_switches_to_it_with_english_where_nothing_is_written(window: Window) -> None:
    window.tap(f"language:{MADE_UP}")

    assert window.shell.language == MADE_UP
    assert WRITTEN in window.said()
    assert "The badge opens your work where it stands." in window.said()


def test_who_chooses_it_finds_it_again_with_the_badge(window: Window) -> None:
    window.sign_in().go("parts").tap("my_terminal", f"language:{MADE_UP}")
    window.shell.lock()
    window.settle()
    assert window.shell.language == Language.EN

    window.scan(badge("0417"))
    assert window.shell.language == MADE_UP
    window.tap("my_terminal")
    assert window.widget(ActionButton, f"language:{MADE_UP}").isChecked()


def test_help_speaks_english_until_somebody_writes_it(window: Window) -> None:
    window.sign_in().go("parts").shell.speak(MADE_UP)
    window.shell.rail.button("help").click()
    window.settle()
    assert "What you can do here" in window.said()


def test_numbers_and_days_are_written_although_nobody_knows_where_it_is_spoken() -> None:
    assert format_number(1284, MADE_UP) == "1\u202f284"
    assert "2026" in format_date(START.date(), MADE_UP)


def test_a_person_of_a_terminal_that_had_another_language_reads_the_sites(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    window = Window(tmp_path)
    try:
        chosen = TerminalLook("", "", MADE_UP)
        window.shop.do(lambda uow: choose_look(uow, chosen, window.shop.people["0417"]))
        window.scan(badge("0417"))
        assert window.front() == "line"
        assert window.shell.language == Language.EN
    finally:
        window.close()
