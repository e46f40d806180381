"""A PIN signs what stands on the sheet: masked, checked beside the window, safe from any scan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import PinAccepted, PinTried, StepConfirmed
from app.ui.kit.keys import Key
from app.ui.kit.pin_dots import PinDots
from app.ui.theme import look
from tests.shop import PIN, badge
from tests.ui.steps.player import Player

WRONG = "314159"


@pytest.fixture
def one(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    """An operator at a hold point, everything answered."""
    del qtbot
    player = Player(tmp_path, drive="bev").sign_in("0417").play("A010")
    player.number("mass", "1502").tap("tile:holder", "key:j", "accept", "confirm")
    player.tap("out:yes", "confirm").go_on(600).number("u", "0.4")
    yield player.scan(badge("0512"))
    player.close()


def type_pin(player: Player, digits: str) -> Player:
    return player.tap(*(f"key:{one}" for one in digits), "accept")


def facts(player: Player, number: str = "0512") -> list[type]:
    """Kinds of facts about somebody, newest first."""
    history = player.queries.history(f"person:{player.shop.people[number]}")
    return [type(one.event) for one in history]


def test_a_badge_alone_signs_nothing(one: Player) -> None:
    assert one.see("pin_sheet")
    one.tap("sheet_back")
    assert one.confirm.subline() == "waiting for: second person"
    assert PinTried not in facts(one)


def test_the_sheet_says_who_signs_what(one: Player) -> None:
    assert "Operator 0512" in one.said()
    assert "Prove" in one.said()


def test_digits_are_shown_as_dots_alone(one: Player) -> None:
    one.tap(*(f"key:{digit}" for digit in PIN[:3]))
    (dots,) = [two for two in one.shell.findChildren(PinDots) if two.isVisible()]
    assert dots.typed == 3
    assert PIN[:3] not in one.said().replace("\n", "")
    assert not one.widget(Key, "accept").isEnabled()


def test_the_right_pin_signs_and_the_try_stands_before_it(one: Player) -> None:
    one.sign()
    assert one.confirm.isEnabled()
    assert facts(one)[:2] == [PinAccepted, PinTried]
    one.tap("confirm")
    confirmed = one.events(StepConfirmed)
    assert any(
        isinstance(fact, StepConfirmed) and fact.signers == (one.shop.people["0512"],)
        for fact in confirmed
    )


def test_a_wrong_pin_signs_nothing_and_is_on_disk_when_it_is_told(one: Player) -> None:
    type_pin(one, WRONG)
    assert one.see("pin_sheet")
    assert facts(one)[0] is PinTried
    assert one.sound.tones[-1] == "refused"
    type_pin(one, PIN)
    assert one.confirm.isEnabled()


def test_after_three_misses_the_right_pin_has_to_wait(one: Player) -> None:
    for _ in range(3):
        type_pin(one, WRONG)
    checked = one.vault.checked
    type_pin(one, PIN)
    assert "can sign again in 1 min" in one.said()
    assert one.vault.checked == checked
    one.clock.advance(60)
    type_pin(one, PIN)
    assert one.confirm.isEnabled()


def test_no_scan_types_a_pin_and_none_answers_below_it(one: Player) -> None:
    one.scan(PIN)
    assert one.see("pin_sheet")
    (dots,) = [two for two in one.shell.findChildren(PinDots) if two.isVisible()]
    assert dots.typed == 0


def test_another_badge_takes_the_place_of_who_was_to_sign(one: Player) -> None:
    one.scan(badge("0633"))
    assert not one.see("pin_sheet")
    assert "HV lead" in one.said()
    one.scan(badge("0512"))
    one.sign()
    assert one.confirm.isEnabled()
    assert one.desk.by == one.shop.people["0417"]


def test_a_value_changed_after_the_pin_is_signed_anew(one: Player) -> None:
    one.sign()
    one.tap("tile:u", "erase", "key:7", "accept")
    assert one.confirm.subline() == "waiting for: second person"


def test_a_signature_too_old_to_count_is_refused_by_the_operation(one: Player) -> None:
    one.sign().go_on(31 * 60)
    one.tap("confirm")
    assert "takes the PIN of person 0512" in one.said()


@pytest.mark.parametrize("panel", [(1280, 800), (1024, 768)])
def test_its_keys_are_made_for_gloves(one: Player, panel: tuple[int, int]) -> None:
    one.shell.resize(*panel)
    one.settle()
    for digit in "0123456789":
        key = one.widget(QWidget, f"key:{digit}")
        assert min(key.width(), key.height()) >= look().scale.mm(15)
