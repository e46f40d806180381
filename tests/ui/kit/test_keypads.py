"""Keypads type what they show, and nothing a number or a VIN cannot hold."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit.keypad import NumberKeypad, VinKeypad
from app.ui.kit.keys import Key, Keypad
from app.ui.kit.text_keypad import TextKeypad
from app.ui.language import MINUS, Language, parse_decimal
from tests.ui.kit.dressing import LANGUAGES, dress


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress()


def key(pad: Keypad, label: str) -> Key:
    """The key that shows a label."""
    return next(found for found in pad.findChildren(Key) if found.text() == label)


def typing_keys(pad: Keypad) -> list[Key]:
    """Every key that types something, in the order they were made."""
    return pad.keys()


def press(pad: Keypad, labels: str) -> str:
    """Press keys by what they show, one sign each; what the pad holds then."""
    for label in labels:
        key(pad, label).click()
    return pad.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_text_pad_types_what_it_shows(qtbot: QtBot, language: Language) -> None:
    pad = TextKeypad(language)
    qtbot.addWidget(pad)
    for layer in ("éà@", "abc"):
        for typing in typing_keys(pad):
            if typing.types != " ":
                pad.set_text("x")
                shown = typing.text()
                typing.click()
                assert pad.text() == f"x{shown}"
        key(pad, layer).click()


@pytest.mark.parametrize("azerty", [False, True])
def test_every_key_of_the_vin_pad_types_what_it_shows(qtbot: QtBot, azerty: bool) -> None:
    pad = VinKeypad(azerty=azerty)
    qtbot.addWidget(pad)
    shown = {typing.text() for typing in typing_keys(pad)}
    assert shown == set("0123456789ABCDEFGHJKLMNPRSTUVWXYZ")
    for typing in typing_keys(pad):
        pad.clear()
        typing.click()
        assert pad.text() == typing.text()


def test_the_vin_pad_says_what_is_missing_and_stops_at_seventeen(qtbot: QtBot) -> None:
    pad = VinKeypad()
    qtbot.addWidget(pad)
    assert not pad.accept_key.isEnabled()
    pad.set_text("VF1AG00006451239")
    assert [line.text for line in pad.accept_key.lines()][-1] == "1 more"
    assert press(pad, "89") == "VF1AG000064512398"
    with qtbot.waitSignal(pad.accepted) as heard:
        pad.accept_key.click()
    assert heard.args == ["VF1AG000064512398"]


@pytest.mark.parametrize(("language", "sign"), [(Language.EN, "."), (Language.FR, ",")])
def test_the_number_pad_writes_the_language(qtbot: QtBot, language: Language, sign: str) -> None:
    pad = NumberKeypad(language, signed=True)
    qtbot.addWidget(pad)
    press(pad, f"12{sign}5{sign}0")
    key(pad, f"+/{MINUS}").click()
    assert pad.text() == f"{MINUS}12{sign}50"
    key(pad, f"+/{MINUS}").click()
    assert pad.text() == f"12{sign}50"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(labels=st.text(alphabet="0123456789,", max_size=14), turn=st.booleans())
def test_whatever_is_pressed_is_a_number_or_about_to_be_one(
    qtbot: QtBot, labels: str, turn: bool
) -> None:
    pad = NumberKeypad(Language.FR, signed=True, max_length=8)
    qtbot.addWidget(pad)
    press(pad, labels)
    if turn:
        key(pad, f"+/{MINUS}").click()
    whole = pad.text().removesuffix(",")
    assert whole in {"", MINUS} or parse_decimal(whole, Language.FR) is not None
    assert sum(sign.isdigit() for sign in whole) <= 8


def test_a_comma_first_means_nought_comma(qtbot: QtBot) -> None:
    pad = NumberKeypad(Language.FR)
    qtbot.addWidget(pad)
    assert press(pad, ",4") == "0,4"


def test_a_pin_keeps_its_leading_noughts(qtbot: QtBot) -> None:
    pad = NumberKeypad(Language.EN, decimals=False, display=False, max_length=6)
    qtbot.addWidget(pad)
    assert press(pad, "0071239") == "007123"


def test_the_erase_key_takes_one_sign(qtbot: QtBot) -> None:
    pad = NumberKeypad(Language.EN)
    qtbot.addWidget(pad)
    press(pad, "42")
    pad.erase_key.click()
    assert pad.text() == "4"


def test_a_pad_that_waits_says_why(qtbot: QtBot) -> None:
    pad = NumberKeypad(Language.EN)
    qtbot.addWidget(pad)
    pad.set_waiting("above 1000 V")
    assert not pad.accept_key.isEnabled()
    pad.set_waiting("")
    assert pad.accept_key.isEnabled()


def test_the_first_letter_is_a_capital_and_the_next_are_not(qtbot: QtBot) -> None:
    pad = TextKeypad(Language.EN)
    qtbot.addWidget(pad)
    press(pad, "Dent")
    assert pad.text() == "Dent"
    pad.clear()
    assert key(pad, "D").isEnabled()


@pytest.mark.parametrize(
    ("language", "first"), [(Language.FR, "AZ"), (Language.EN, "QW"), (Language.NL, "QW")]
)
def test_letters_lie_as_the_language_is_used_to_and_can_be_switched(
    qtbot: QtBot, language: Language, first: str
) -> None:
    pad = TextKeypad(language)
    qtbot.addWidget(pad)
    other = {"AZ": "QWERTY", "QW": "AZERTY"}[first]
    assert letters(pad).startswith(first)
    key(pad, other).click()
    assert letters(pad).startswith(other[:2])


def letters(pad: Keypad) -> str:
    """The letters in the order they lie."""
    labels = (typing.text() for typing in typing_keys(pad))
    return "".join(label for label in labels if label.isalpha() and len(label) == 1)
