"""A newcomer's first badge shows pictures that need no words; one tap, and never again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.operations.enrol_person import Enrolment, enrol_person
from app.ui.kit.strip import PictureStrip
from app.ui.language import Language, LanguageSwitch
from app.ui.screens.guide_sheet import GuideSheet
from app.ui.theme import THEMES, look
from tests.shop import badge
from tests.ui.kit.dressing import LANGUAGES, PANELS, Panel, dress, lay_out
from tests.ui.screens.window import Window

NEWCOMER, INSPECTOR = "0777", "0778"
VIN = "VF1BM0A0H33445566"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A workshop with somebody new in it."""
    del qtbot
    one = Window(tmp_path, real=("line", "reception"))
    boss = one.shop.people["0900"]
    for number, role in ((NEWCOMER, "operator"), (INSPECTOR, "inspector")):
        order = Enrolment(number, "", badge(number), (role,))
        one.shop.do(partial(enrol_person, order=order, by=boss))
    yield one
    one.shell.speak(Language.EN)
    one.close()


@pytest.mark.parametrize("tapped", ["guide_pictures", "guide_begin"])
def test_it_comes_with_the_first_badge_and_goes_with_one_tap(window: Window, tapped: str) -> None:
    window.scan(badge(NEWCOMER))
    assert window.see("guide_sheet")

    window.tap(tapped)
    assert not window.see("guide_sheet")
    assert window.shell.front is not None
    assert window.shell.front.key == "line"


def test_nobody_sees_it_twice(window: Window) -> None:
    window.scan(badge(NEWCOMER))
    window.shell.lock()
    window.settle()
    window.scan(badge(NEWCOMER))

    assert not window.see("guide_sheet")


def test_another_badge_takes_it_away_for_good(window: Window) -> None:
    window.scan(badge(NEWCOMER), badge("0417"))
    assert not window.see("guide_sheet")

    window.scan(badge(NEWCOMER))
    assert not window.see("guide_sheet")


def test_whoever_scans_on_is_not_held_up(window: Window) -> None:
    window.scan(badge(NEWCOMER), VIN)

    assert not window.see("guide_sheet")
    assert window.shell.front is not None
    assert window.shell.front.key == "reception"


def test_whoever_was_here_before_and_who_does_no_work_do_not_see_it(window: Window) -> None:
    for number in ("0417", INSPECTOR):
        assert not window.scan(badge(number)).see("guide_sheet")


def test_help_shows_it_again(window: Window) -> None:
    window.scan(badge("0417")).shell.rail.chosen.emit("help")
    window.settle()
    window.tap("show_guide")
    assert window.see("guide_sheet")

    window.tap("guide_pictures")
    assert window.see("help_sheet")


@pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
@pytest.mark.parametrize("theme", THEMES)
def test_pictures_are_large_in_every_theme(qtbot: QtBot, panel: Panel, theme: str) -> None:
    """At least 24 mm each: a badge held beside the glass is not much larger."""
    scale = dress(panel.px_per_mm, theme).scale
    sheet = GuideSheet()
    qtbot.addWidget(sheet)
    lay_out(sheet, panel.width - 150, panel.height - 110)
    strip = sheet.findChildren(PictureStrip)[0]

    assert strip.width() >= strip.minimumSizeHint().width()
    assert strip.height() >= 2 * scale.mm(24)
    picture, middle = strip.grab().toImage(), strip.height() // 4
    across = {picture.pixelColor(x, middle).name() for x in range(0, picture.width(), 2)}
    ours = look().theme
    assert across >= {ours.surface.lower(), ours.ink.lower(), ours.confirm.lower()}


def test_what_the_pictures_say_is_told_in_every_language(qtbot: QtBot) -> None:
    dress()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    switch, said = LanguageSwitch(app, paths.resources()), set()
    for language in (*LANGUAGES, Language.EN):
        switch.use(language)
        sheet = GuideSheet()
        qtbot.addWidget(sheet)
        said.add(sheet.findChildren(PictureStrip)[0].accessibleName())
    assert len(said) == len(LANGUAGES)
