"""A whole run by cards alone: whoever wears two pairs of gloves never touches the glass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.reading.command import Command
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import HoldButton
from app.ui.kit.numbers_over import NumbersOver, Spot
from app.ui.kit.rail import RailButton
from tests.shop import PIN, badge
from tests.ui.steps.player import Player


class Cards:
    """Hands that only scan."""

    def __init__(self, player: Player) -> None:
        self.player = player

    def scan(self, *commands: Command) -> None:
        """Command cards, one after the other."""
        for one in commands:
            self.player.scan(one.code)

    @property
    def numbered(self) -> tuple[Spot, ...]:
        """What bears a number now."""
        over = self.player.shell.findChildren(NumbersOver)
        return over[0].targets() if over else ()

    def press(self, name: str) -> None:
        """Look for a number on the glass, turn on until it is there, and scan it."""
        for _ in range(8):
            names = [one.name for one in self.numbered]
            if name in names:
                self.scan(Command(str(names.index(name) + 1)))
                return
            self.scan(Command.NEXT)
        raise AssertionError(f"{name} never bore a number, only {names}")

    def number(self, field_id: str, text: str) -> None:
        """Type a number on the keypad by digit cards."""
        self.press(f"tile:{field_id}")
        signs = {",": Command.COMMA, ".": Command.COMMA, "-": Command.MINUS}
        self.scan(*(signs.get(sign) or Command(sign) for sign in text), Command.CONFIRM)

    def banners(self) -> list[str]:
        """What is said above the screen."""
        return [one.text() for one in self.player.all(Banner, "banner")]


@pytest.fixture
def cards(qtbot: QtBot, tmp_path: Path) -> Iterator[Cards]:
    del qtbot
    player = Player(tmp_path, drive="bev").sign_in("0417")
    yield Cards(player)
    player.close()


def test_a_whole_run_is_worked_by_cards_alone(cards: Cards) -> None:
    player = cards.player.play()
    cards.number("mass", "1502")
    player.scan(badge("0417"))
    cards.press("tile:holder")
    player.scan("Jeanne Dupont")
    cards.scan(Command.CONFIRM)
    assert player.title == "Plug out"

    cards.press("out:yes")
    cards.scan(Command.CONFIRM)
    player.go_on(700)
    cards.number("u", "0.5")
    player.scan(badge("0512"))
    for digit in PIN:
        cards.scan(Command(digit))
    cards.scan(Command.CONFIRM)
    assert not player.see("pin_sheet")
    cards.scan(Command.CONFIRM)
    assert player.title == "Drain"

    cards.number("oil", "3.2")
    cards.scan(Command.CONFIRM)
    cards.number("hulk", "800")
    cards.scan(Command.CONFIRM)

    assert player.queries.run(player.vehicle.run_id).status == "finished"


def test_the_first_number_only_shows_the_numbers(cards: Cards) -> None:
    cards.player.play("A010")
    before = len(cards.numbered)

    cards.scan(Command.D1)

    on_step = [one for one in cards.numbered if not isinstance(one.widget, RailButton)]
    assert (before, len(on_step)) == (0, 5)
    assert on_step == list(cards.numbered[:5])
    assert cards.player.see("step_title")
    assert not cards.player.see("accept")


def test_a_finger_takes_the_numbers_away(cards: Cards) -> None:
    cards.player.play("A010")
    cards.scan(Command.NEXT)
    target = cards.numbered[0].widget

    QTest.mousePress(target, Qt.MouseButton.LeftButton)

    assert cards.numbered == ()


def test_what_is_off_says_why_instead_of_acting(cards: Cards) -> None:
    cards.player.play("A010")
    cards.scan(Command.CONFIRM)

    assert "mass" in cards.banners()[0]
    assert cards.player.queries.run(cards.player.vehicle.run_id).settled == {}


def test_an_unknown_card_and_a_number_that_nothing_bears_change_nothing(cards: Cards) -> None:
    cards.player.play("A010")
    cards.player.scan("RC-EXPLODE")
    assert "EXPLODE" in cards.banners()[-1]

    cards.scan(Command.NEXT, Command.NEXT)
    assert len(cards.numbered) < 9
    cards.scan(Command.D9)
    assert "9" in cards.banners()[-1]


def test_what_must_be_held_must_be_scanned_twice(cards: Cards) -> None:
    player = cards.player.play("A010")
    held = HoldButton("Scrap it")
    held.setObjectName("scrap")
    fired: list[bool] = []
    held.held.connect(lambda: fired.append(True))
    page = player.shell.front
    assert page is not None
    held.setParent(page)
    held.resize(200, 100)
    held.show()

    cards.press("scrap")
    assert fired == []
    cards.press("scrap")
    assert fired == [True]


def test_no_card_acts_while_nobody_works_here(cards: Cards) -> None:
    cards.player.play("A010")
    cards.scan(Command.LOCK)
    cards.scan(Command.CONFIRM)

    assert cards.numbered == ()
    assert cards.player.desk.person is None


def test_on_a_keypad_the_problem_card_says_that_it_cannot_be_given(cards: Cards) -> None:
    cards.player.play("A010")
    cards.press("tile:mass")
    assert cards.player.see("accept")

    cards.scan(Command.PROBLEM)

    assert not cards.player.see("accept")
