"""Every kind of input gives its raw answer and shows it in the operator's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import main
from app.domain.errors import StoreUnavailable
from app.domain.procedure import Field, FieldType, Limit, Option, Raw
from app.ui.desk import Desk
from app.ui.edges import Local
from app.ui.kit.sheet import Sheet
from app.ui.language import Language
from app.ui.steps.choice_input import answer
from app.ui.steps.entry_sheet import DaySheet, NumberSheet, TextSheet, read_day
from app.ui.steps.number_input import NumberInput, TorqueInput
from app.ui.steps.photo_input import PhotoInput
from app.ui.steps.registry import INPUTS, input_for
from app.ui.steps.step_input import Around, StepInput
from app.ui.steps.text_input import ListInput
from tests.ui.kit.dressing import dress


@dataclass
class Bench:
    """What inputs ask for, kept."""

    desk: Desk
    sheets: list[Sheet] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    language: Language = Language.EN

    def around(self) -> Around:
        """The surroundings of an input."""
        return Around(
            self.desk,
            self.language,
            self.sheets.append,
            lambda: None,
            lambda name: self.asked.append(f"photo {name}"),
            lambda name: self.asked.append(f"file {name}"),
            lambda: self.asked.append("harvest"),
            lambda name: self.asked.append(f"way out {name}"),
            lambda: self.asked.append("plan"),
            self._sign,
            lambda _: self.asked.append("picture"),
            lambda error: self.asked.append(error.code),
        )

    def _sign(self, then: Callable[[], None]) -> None:
        self.asked.append("pin")
        then()

    def make(self, kind: FieldType, **more: object) -> StepInput:
        """An input of a kind."""
        one = Field("f", kind, {"en": "thing"}, **more)  # type: ignore[arg-type]
        return input_for(one, self.around())


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    del qtbot
    dress()
    desk = Desk(main.load_sentences)
    desk.open(no_database)
    yield Bench(desk)
    desk.close()


def no_database() -> Local:
    """Inputs ask the database nothing; a picture that cannot be read leaves its place empty."""
    raise StoreUnavailable("store-unavailable")


def raw(made: StepInput) -> Raw | None:
    """The answer given."""
    return made.raw


def press(root: QWidget, name: str) -> None:
    """Press a named widget below another."""
    target = root.findChild(QWidget, name)
    assert target is not None, name
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def test_there_is_an_input_for_every_type_of_field() -> None:
    assert set(INPUTS) == set(get_args(FieldType))


@pytest.mark.parametrize("kind", get_args(FieldType))
def test_every_input_can_be_made_and_tells_its_name(bench: Bench, kind: FieldType) -> None:
    made = bench.make(kind, options=(Option("a"),))

    assert made.objectName() == "input:f"
    assert raw(made) is None


def test_yes_and_no_are_answers_and_no_answer_is_neither(bench: Bench) -> None:
    made = bench.make("bool")
    press(made, "f:no")
    assert raw(made) is False
    press(made, "f:yes")
    assert raw(made) is True


def test_a_choice_gives_one_option_and_a_multiple_choice_several(bench: Bench) -> None:
    options = (Option("a"), Option("b"))
    one, many = bench.make("choice", options=options), bench.make("multi", options=options)
    for made in (one, many):
        press(made, "f:a")
        press(made, "f:b")

    assert one.raw == "b"
    assert many.raw == ("a", "b")


def test_none_of_several_is_an_answer_that_excludes_the_others(bench: Bench) -> None:
    made = bench.make("multi", options=(Option("a"), Option("b")))
    press(made, "f:a")
    press(made, "f:-")
    assert raw(made) == ()

    press(made, "f:b")
    assert raw(made) == ("b",)


def test_an_option_called_none_excludes_the_others_too() -> None:
    one = Field("f", "multi", options=(Option("none"), Option("a")))

    assert answer(one, ("a",), ("none", "a")) == ("none",)
    assert answer(one, ("none",), ("none", "a")) == ("a",)


def test_many_options_are_chosen_on_a_sheet(bench: Bench) -> None:
    made = bench.make("choice", options=tuple(Option(f"o{n}") for n in range(9)))
    press(made, "tile:f")
    press(bench.sheets[-1], "f:o7")

    assert raw(made) == "o7"


@pytest.mark.parametrize(
    ("language", "sign", "shown"), [(Language.EN, ".", "12.50"), (Language.FR, ",", "12,50")]
)
def test_a_number_is_kept_raw_and_written_as_the_language_does(
    bench: Bench, language: Language, sign: str, shown: str
) -> None:
    bench.language = language
    made = bench.make("number", unit="V", decimals=2)
    press(made, "tile:f")
    for key in ("1", "2", sign, "5"):
        press(bench.sheets[-1], f"key:{key}")
    press(bench.sheets[-1], "accept")

    assert raw(made) == "12.5"
    assert isinstance(made, NumberInput)
    assert made.written() == shown


def test_a_negative_reading_can_be_typed_and_is_found_again(bench: Bench) -> None:
    made = bench.make("number", unit="V")
    made.show_raw("-0.4")
    press(made, "tile:f")
    sheet = bench.sheets[-1]
    assert isinstance(sheet, NumberSheet)

    sheet.keypad.accept_key.click()
    assert raw(made) == "-0.4"


def test_a_torque_asks_for_every_joint(bench: Bench) -> None:
    made = bench.make("torque", count=2)
    for figure in ("9", "8"):
        press(made, "tile:f")
        press(bench.sheets[-1], f"key:{figure}")
        press(bench.sheets[-1], "accept")

    assert isinstance(made, TorqueInput)
    assert raw(made) == ("9", "8")


def test_words_are_typed_or_scanned(bench: Bench) -> None:
    made = bench.make("text")
    press(made, "tile:f")
    sheet = bench.sheets[-1]
    assert isinstance(sheet, TextSheet)
    press(sheet, "key:o")
    press(sheet, "key:k")
    press(sheet, "accept")
    assert raw(made) == "Ok"

    assert made.scan(" AB-12 ")
    assert raw(made) == "AB-12"


def test_a_day_is_eight_digits_or_today(bench: Bench) -> None:
    made = bench.make("date")
    sheet = DaySheet("day", Language.EN, date(2026, 11, 22))
    sheet.entered.connect(made.give)
    for digit in "28022025":
        press(sheet, f"key:{digit}")
    press(sheet, "accept")
    assert raw(made) == "2025-02-28"

    press(sheet, "today")
    assert raw(made) == "2026-11-22"


@pytest.mark.parametrize("digits", ["", "3002", "30022025", "00012025", "01132025"])
def test_what_is_no_day_is_not_taken_for_one(digits: str) -> None:
    assert read_day(digits) is None


def test_a_list_grows_by_scans_and_takes_nothing_twice(bench: Bench) -> None:
    made = bench.make("list")
    for text in ("A1", "B2", "A1"):
        assert made.scan(text)

    assert raw(made) == ("A1", "B2")


def test_a_list_of_numbers_takes_no_words(bench: Bench) -> None:
    made = bench.make("list", item="number")

    assert not made.scan("A1")
    assert made.scan("4.5")
    assert raw(made) == ("4.5",)


def test_an_empty_list_is_an_answer(bench: Bench) -> None:
    made = bench.make("list")
    press(made, "tile:f")
    press(bench.sheets[-1], "none")

    assert raw(made) == ()
    assert isinstance(made, ListInput)
    assert made.written() == "none"


def test_a_picture_is_asked_for_and_counted(bench: Bench) -> None:
    made = bench.make("photo", count=2)
    press(made, "take_photo:f")
    assert bench.asked == ["photo f"]

    made.show_raw(("x",))
    assert isinstance(made, PhotoInput)
    assert made.pictures() == ("x",)


def test_zones_are_marked_on_the_vehicle(bench: Bench) -> None:
    made = bench.make("zone")
    press(made, "tile:f")
    for name in ("zone:3", "zone:7", "zones_done"):
        press(bench.sheets[-1], name)
    assert raw(made) == ("3", "7")

    press(made, "tile:f")
    press(bench.sheets[-1], "no_zone")
    assert raw(made) == ()


def test_no_part_to_take_has_to_be_said(bench: Bench) -> None:
    made = bench.make("parts")
    press(made, "take_parts")
    assert bench.asked == ["harvest"]
    assert raw(made) is None

    press(made, "no_parts:f")
    assert raw(made) == "0"


def test_where_a_part_must_be_kept_nobody_is_offered_to_keep_none(bench: Bench) -> None:
    made = bench.make("parts", limits=(Limit("min", "1"),))
    none = made.findChild(QWidget, "no_parts:f")
    assert none is not None
    assert none.isHidden()
    press(made, "take_parts")
    assert bench.asked == ["harvest"]


def test_the_harvest_plan_can_be_seen_where_it_is_confirmed_and_nowhere_else(bench: Bench) -> None:
    press(bench.make("bool", records="harvest_plan"), "see_plan")
    assert bench.asked == ["plan"]
    assert bench.make("bool").findChild(QWidget, "see_plan") is None
