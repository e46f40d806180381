"""Tiles of a choice keep every word whole and every line seen, at whatever width they get."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit.choice import Choice, Option
from tests.ui.kit.dressing import dress

FUELS = ("Petrol", "Diesel", "E85, mixed or dirty fuel", "Nothing, tank empty")


@pytest.mark.parametrize("width", range(180, 640, 20))
def test_no_tile_is_lower_than_its_words_need(qtbot: QtBot, width: int) -> None:
    dress()
    choice = Choice([Option(one, one) for one in FUELS])
    qtbot.addWidget(choice)
    choice.show()
    choice.resize(width, choice.heightForWidth(width))
    QApplication.processEvents()
    choice.resize(choice.width(), choice.heightForWidth(choice.width()))
    QApplication.processEvents()

    tiles = [choice.tile(one) for one in FUELS]
    assert [one.height() >= one.heightForWidth(one.width()) for one in tiles] == [True] * 4
