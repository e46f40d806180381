"""Every screen can say what is done on it, in every language, with a picture to every line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.kit.icons import icon
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.all_screens import MAKERS
from app.ui.screens.help_sheet import HelpSheet, help_lines
from app.ui.theme import ThemeError
from tests.ui.kit.dressing import LANGUAGES, PANELS, Panel, dress
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in()
    yield one
    one.shell.speak(Language.EN)
    one.close()


KEPT = ("people_kept", "service_kept", "template_kept")


@pytest.mark.parametrize("screen", [*MAKERS, *KEPT, "everywhere"])
def test_every_screen_has_help_with_pictures_in_every_language(qtbot: QtBot, screen: str) -> None:
    del qtbot
    dress()
    lines = help_lines(screen)

    assert 2 <= len(lines) <= 5
    for one in lines:
        assert not icon(one.icon, "#000000", 40).isNull()
        assert len({one.words[code] for code in LANGUAGES}) == len(LANGUAGES)


def test_a_screen_without_help_is_told(qtbot: QtBot) -> None:
    del qtbot
    dress()
    with pytest.raises(ThemeError, match="nowhere"):
        help_lines("nowhere")


def test_help_lies_over_the_screen_and_leads_back_to_it(window: Window) -> None:
    window.go("line")
    window.shell.rail.chosen.emit("help")
    window.settle()

    assert window.see("help_sheet")
    said = [one.text() for one in window.shell.findChildren(Text) if one.isVisible()]
    assert "Tap a card to go on with its next step." in said

    window.shell.rail.chosen.emit("help")
    window.tap("sheet_back")
    assert not window.see("help_sheet")
    assert window.shell.front is not None
    assert window.shell.front.key == "line"


@pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", [*MAKERS, *KEPT])
def test_no_line_of_help_is_cut_on_any_panel(
    qtbot: QtBot, panel: Panel, language: Language, screen: str
) -> None:
    dress(panel.px_per_mm)
    sheet = HelpSheet(screen, language)
    qtbot.addWidget(sheet)
    sheet.resize(panel.width - 150, panel.height - 110)
    sheet.show()
    dress()

    for one in sheet.findChildren(Text):
        assert one.height() >= one.heightForWidth(one.width()), one.text()
