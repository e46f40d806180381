"""The rail holds every place of a supervisor on every panel, and the alarm apart from them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.layouts import column, row
from app.ui.kit.pill import PillButton
from app.ui.kit.rail import Rail, RailAlarm, RailItem
from app.ui.kit.text import Text
from app.ui.theme import look
from tests.ui.kit.dressing import PANELS, Panel, dress, lay_out

LOCK = RailItem("lock", "lock", "Vergrendel")
WORDS = ("Lijn", "Onderdelen", "Hulp", "Registers", "Containers", "Mensen", "Service")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress()


def window_with(rail: Rail, panel: Panel) -> QWidget:
    """The rail beside a page that would like to have all of the width."""
    window, page = QWidget(), QWidget()
    page.setLayout(column(Text("a page that is wide " * 20, wrap=False)))
    whole = row(rail, gap_mm=0)
    whole.addWidget(page, 1)
    window.setLayout(whole)
    lay_out(window, panel.width, panel.height)
    return window


@pytest.mark.parametrize("panel", PANELS)
def test_a_full_rail_keeps_the_alarm_apart_and_its_words_whole(qtbot: QtBot, panel: str) -> None:
    dress(PANELS[panel].px_per_mm)
    rail = Rail([RailItem(word, "line", word) for word in WORDS], LOCK)
    alarm = RailAlarm("Batterij heet", "houd 1 s")
    rail.set_alarm(alarm)
    window = window_with(rail, PANELS[panel])
    qtbot.addWidget(window)

    assert window.height() == PANELS[panel].height
    last, scale = rail.button(WORDS[-1]), look().scale
    assert alarm.y() - last.geometry().bottom() - 1 >= scale.gap
    assert rail.button("lock").y() - alarm.geometry().bottom() - 1 >= scale.gap
    for word in WORDS:
        button = rail.button(word)
        assert button.height() >= scale.secondary
        assert button.width() >= button.minimumSizeHint().width()


def test_a_pill_that_says_another_word_is_called_by_it(qtbot: QtBot) -> None:
    pill = PillButton("", closable=True)
    qtbot.addWidget(pill)
    pill.setText("Grade A")
    assert pill.accessibleName() == "Grade A"
