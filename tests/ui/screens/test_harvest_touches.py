"""What one good part costs a gloved hand, from the vehicle to the bin: counted, not estimated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton
from tests.ui.screens.bench import Bench
from tests.ui.screens.window import Window

MOST_TOUCHES, MOST_SCANS = 4, 3


class Hand:
    """Counts touches and scans on their way to the window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.touches = self.scans = 0

    def tap(self, *names: str) -> None:
        self.touches += len(names)
        self._window.tap(*names)

    def scan(self, text: str) -> None:
        self.scans += 1
        self._window.scan(text)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def test_off_graded_labelled_binned_in_three_touches_and_two_scans(bench: Bench) -> None:
    hand = Hand(bench.open())
    hand.tap("kind:DFL")
    hand.scan("801012345R")
    hand.tap("no_damage", "label_and_store")
    hand.scan("RL-B-01")

    (part,) = bench.parts()
    assert (part.oe_number, part.grade, part.damage) == ("801012345R", "A", "000")
    assert (part.labels, part.place) == (1, "B-01")
    assert (hand.touches, hand.scans) == (3, 2)
    assert hand.touches <= MOST_TOUCHES
    assert hand.scans <= MOST_SCANS


def test_with_serial_and_a_mechanical_grade_it_still_keeps_to_the_goal(bench: Bench) -> None:
    bench.drive("142000")
    hand = Hand(bench.open())
    hand.tap("kind:STA")
    hand.scan("8200426586")
    hand.scan("SER-1")
    hand.tap("no_damage", "label_and_store")
    hand.scan("RL-B-01")

    (part,) = bench.parts()
    assert (part.grade, part.place) == ("B", "B-01")
    assert (hand.touches, hand.scans) == (3, 3)


def test_one_damage_costs_three_touches_more(bench: Bench) -> None:
    hand = Hand(bench.open())
    hand.tap("kind:DFL")
    hand.scan("801012345R")
    hand.tap("damage", "zone:5", "damage_kind:D", "damage_done", "label_and_store")
    hand.scan("RL-B-01")

    assert bench.parts()[0].damage == "5D1"
    assert hand.touches == 6


def test_a_breakage_costs_three_touches_once_the_part_is_on_the_bench(bench: Bench) -> None:
    hand = Hand(bench.open("STA"))
    hand.tap("broke", "broke:clip", "then:material")
    assert hand.touches == 3


def test_the_last_route_stands_ready(bench: Bench) -> None:
    bench.open("DFL").tap("no_damage", "route:retrofit", "label_and_store")
    bench.window.tap("bin_later")

    bench.open("STA")
    assert bench.window.widget(ActionButton, "route:retrofit").isChecked()


@pytest.mark.parametrize(("before", "route"), [("DFL", "material"), ("STA", "core")])
def test_nothing_good_is_thrown_away_or_sent_as_core_because_the_last_part_was(
    bench: Bench, before: str, route: str
) -> None:
    window = bench.open(before).tap("no_damage", f"route:{route}", "label_and_store")
    if route == "core":
        window.tap("bin_later")
    bench.open("DFL")

    assert window.widget(ActionButton, "route:stock").isChecked()


def test_what_may_not_be_used_again_stays_material_whatever_came_before(bench: Bench) -> None:
    bench.open("DFL").tap("no_damage", "route:retrofit", "label_and_store", "bin_later")
    bench.open("CAT")

    assert bench.window.widget(ActionButton, "route:material").isChecked()
