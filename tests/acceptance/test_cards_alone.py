"""A whole vehicle by command cards: the glass is touched for a signature and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.reading.command import Command
from tests.acceptance.alone.cards import Cards
from tests.acceptance.alone.whole_run import WholeRun
from tests.acceptance.alone.workshop import BADGE, Workshop, workshop
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import PANELS


class Stand:
    """An operator with a scanner and the printed cards at the smallest panel there is."""

    def __init__(self, folder: Path) -> None:
        self.shop: Workshop = workshop(folder / "home", "en")
        self.terminal = Terminal(self.shop, PANELS["12.1in 1024x768"])
        self.cards = Cards(self.terminal, folder / "pictures")

    def close(self) -> None:
        """Take everything down."""
        self.cards.close()
        self.terminal.close()


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    del qtbot
    one = Stand(tmp_path)
    yield one
    one.close()


def test_cards_alone_take_a_vehicle_from_the_gate_to_its_closed_file(stand: Stand) -> None:
    run = WholeRun(stand.terminal, stand.shop, stand.cards)

    vehicle = run.play()

    signed = sum(
        one.type == "signature"
        for step in run.done
        for one in stand.shop.catalogue.by_id[step].fields
    )
    assert vehicle.status == "closed"
    assert len(run.done) > 50
    assert len(vehicle.parts) == 1
    assert stand.cards.touches.elsewhere == []
    # Both hands on the certificate as well.
    assert stand.cards.touches.signatures == signed + 2
    assert stand.cards.counted.scans > 300


def test_a_finger_anywhere_else_would_be_heard(stand: Stand) -> None:
    """The control arm: one touch on the button that the cards pressed."""
    stand.cards.scan(BADGE)
    stand.cards.tap("guide_begin")
    QTest.mouseClick(stand.cards.needed("start_reception"), Qt.MouseButton.LeftButton)

    assert stand.cards.touches.elsewhere == ["start_reception"]


def test_without_a_number_nothing_is_pressed(stand: Stand) -> None:
    """The control arm: a card numbers what is there, and the number alone presses it."""
    stand.cards.scan(BADGE)
    # Not by card: numbers stay up once a card has put them there.
    QTest.mouseClick(stand.cards.needed("guide_begin"), Qt.MouseButton.LeftButton)
    stand.cards.card(Command.D1)
    assert stand.cards.find("take_in") is None

    names = [spot.name for spot in stand.cards.numbered()]
    stand.cards.card(Command(str(names.index("start_reception") + 1)))
    assert stand.cards.find("take_in") is not None
