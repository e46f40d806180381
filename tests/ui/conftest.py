"""A terminal at the step player for every test of the screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.shop import SMALL
from tests.ui.steps.player import Make, Player


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Makes terminals with a vehicle at work and somebody signed in."""
    made: list[Player] = []

    def make(drive: str = "petrol", who: str = "0417", procedure: str = SMALL) -> Player:
        made.append(Player(tmp_path, drive=drive, procedure=procedure))
        return made[-1].sign_in(who)

    yield make
    for one in made:
        one.close()
