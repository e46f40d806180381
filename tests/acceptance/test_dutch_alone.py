"""A whole vehicle by somebody who reads Dutch alone: every control is found by its Dutch words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.main import load_catalogue
from app.ui.kit.text import Text
from tests.acceptance.alone.reader import Reader
from tests.acceptance.alone.whole_run import WholeRun
from tests.acceptance.alone.workshop import BADGE, Workshop, workshop
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import PANELS


class Stand:
    """A Dutch operator at a terminal that spoke English a moment ago."""

    def __init__(self, folder: Path, language: str) -> None:
        self.shop: Workshop = workshop(folder / "home", language)
        self.terminal = Terminal(self.shop, PANELS["12.1in 1280x800"], "nl")
        self.reader = Reader(
            self.terminal, folder / "pictures", self.shop.catalogue, load_catalogue()
        )

    def close(self) -> None:
        """Take everything down."""
        self.reader.close()
        self.terminal.close()


@pytest.fixture
def dutch(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    one = Stand(tmp_path, "nl")
    yield one
    one.close()


def test_who_reads_dutch_alone_takes_a_vehicle_to_its_closed_file(dutch: Stand) -> None:
    reader = dutch.reader
    run = WholeRun(dutch.terminal, dutch.shop, reader, reader.look, reader.turn_to)

    vehicle = run.play()

    assert vehicle.status == "closed"
    assert len(run.done) > 50
    assert run.left_out() == []
    papers = run.papers()
    assert papers.certificate.status == "signed"
    assert papers.workshop_hand is not None
    assert papers.holder_hand is not None
    assert reader.foreign == set()
    assert reader.looks > len(run.done)


def test_an_english_word_on_the_glass_would_be_seen(dutch: Stand) -> None:
    """The control arm: one label that nobody translated."""
    reader = dutch.reader
    reader.scan(BADGE)
    reader.look()
    assert reader.foreign == set()

    planted = Text("Scan VIN to start", parent=dutch.terminal.shell)
    planted.setGeometry(200, 200, 400, 60)
    planted.show()
    reader.look()

    assert reader.foreign == {"Scan VIN to start"}


def test_in_another_language_nothing_is_found(dutch: Stand) -> None:
    """The control arm: the same words are not on a French terminal."""
    reader = dutch.reader
    reader.scan(BADGE)
    reader.tap("guide_begin")
    assert reader.find("start_reception") is not None
    dutch.terminal.shell.speak(type(dutch.terminal.shell.language)("fr"))
    dutch.terminal.settle()

    assert reader.find("start_reception") is None
