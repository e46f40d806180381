"""What is in a container is chosen, with its waste code of the day beneath; none is typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import main, paths
from app.domain.procedure import Field
from app.stations.procedure_file import load
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.steps.contents_input import ContentsInput
from app.ui.steps.registry import input_for
from tests.ui.kit.dressing import dress
from tests.ui.steps.test_inputs import Bench, no_database, press


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    del qtbot
    dress()
    desk = Desk(main.load_sentences)
    desk.open(no_database)
    yield Bench(desk)
    desk.close()


def contents() -> Field:
    """The input of the shipped step that closes a container."""
    procedure = load(paths.resources() / "procedures" / "dismantling" / "catalogue.yaml")
    found = procedure.by_id["FRA020"].field_named("contents")
    assert found is not None
    return found


def beneath(sheet: QWidget, fraction: str) -> str:
    tile = sheet.findChild(ActionButton, f"contents:{fraction}")
    assert tile is not None
    return tile.subline()


@pytest.mark.parametrize(
    ("day", "code"), [(date(2026, 11, 8), "16 06 05"), (date(2026, 11, 9), "16 06 07*")]
)
def test_every_answer_has_the_waste_code_of_the_day(bench: Bench, day: date, code: str) -> None:
    made = input_for(contents(), bench.around())
    assert isinstance(made, ContentsInput)
    made.show_codes(main.load_rules("fr").at(day))
    (sheet,) = bench.sheets
    assert beneath(sheet, "F-LIB") == code
    assert beneath(sheet, "F-TYRE") == "16 01 03"
    press(sheet, "contents:F-TYRE")
    assert made.raw == "F-TYRE"


def test_without_the_rules_it_can_still_be_chosen(bench: Bench, qtbot: QtBot) -> None:
    made = input_for(contents(), bench.around())
    assert isinstance(made, ContentsInput)
    made.enter()
    qtbot.waitUntil(lambda: bool(bench.sheets))
    assert beneath(bench.sheets[0], "F-TYRE") == ""


@pytest.mark.parametrize("language", [Language.EN, Language.FR, Language.NL])
def test_every_answer_has_a_code_and_a_name(bench: Bench, language: Language) -> None:
    bench.language = language
    made = input_for(contents(), bench.around())
    rules = main.load_rules("fr").at(date(2026, 11, 23))
    for one in made.one.options:
        assert rules.text(f"waste_code.{one.id}"), one.id
        assert one.label[language.value], one.id
