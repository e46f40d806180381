"""The drawing of a part: what a glove can hit, what is marked, and the code that follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.part import GradedAs, grade_for, parse_damage
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.damage_entry import DamageSheet
from app.ui.screens.damage_map import DamageMap, ZoneTarget
from app.ui.screens.damage_outline import outline_of, path_of
from app.ui.theme import look
from tests.shop import catalogue
from tests.ui.kit.dressing import PANELS, dress, lay_out
from tests.ui.screens.bench import Bench

pytestmark = pytest.mark.usefixtures("qapp")

FAMILIES = ("DFL", "DRL", "BON", "TGT", "BUF", "WGL", "HLL", "MIL", "SEA", "WSC", "WHL", "STA")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def rule(codes: object) -> GradedAs:
    return grade_for(catalogue().parts["DFL"], parse_damage(",".join(codes)), None, None)  # type: ignore[arg-type]


def opened(code: str, *damages: str) -> DamageSheet:
    return DamageSheet("Part", outline_of(code), damages, rule, Language.FR)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("code", FAMILIES)
def test_every_zone_and_every_button_is_large_enough_for_a_glove(
    qtbot: QtBot, code: str, panel: str
) -> None:
    width, height, px_per_mm = PANELS[panel]
    dress(px_per_mm)
    sheet = opened(code, "1D1")
    qtbot.addWidget(sheet)
    rail, bar = look().scale.px(104), look().scale.px(74)
    lay_out(sheet, width - rail, height - bar)

    assert sheet.width() == width - rail
    assert sheet.height() == height - bar
    least = look().scale.mm(15)
    for zone in sheet.findChildren(ZoneTarget):
        assert zone.width() >= least, zone.number
        assert zone.height() >= least, zone.number
    for button in sheet.findChildren(ActionButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= least, button.title()


@pytest.mark.parametrize("code", FAMILIES)
def test_the_middle_of_every_zone_hits_that_zone_and_lies_on_the_part(
    qtbot: QtBot, code: str
) -> None:
    dress()
    drawn = DamageMap(outline_of(code))
    qtbot.addWidget(drawn)
    lay_out(drawn, 560, 480)
    tapped: list[int] = []
    drawn.tapped.connect(tapped.append)
    numbers = range(1, len(outline_of(code).zones) + 1)

    for target in drawn.findChildren(ZoneTarget):
        middle = target.mapTo(drawn, target.rect().center())
        hit = drawn.childAt(middle)
        assert hit is not None
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton)
    assert tapped == list(numbers)
    for number in numbers:
        painted = outline_of(code).painted(number).boundingRect()
        assert painted.width() * painted.height() > 0


@pytest.mark.parametrize(("left", "right"), [("DFL", "DFR"), ("HLL", "HLR"), ("WGL", "WGR")])
def test_the_right_side_is_drawn_turned_round_and_zone_1_stays_in_front(
    left: str, right: str
) -> None:
    dress()
    one, other = outline_of(left), outline_of(right)

    assert one.zones[0].boundingRect().center().x() < one.bounds.center().x()
    assert other.zones[0].boundingRect().center().x() > other.bounds.center().x()
    assert one.edges["left"] == other.edges["right"]
    assert other.turned().zones[0].boundingRect() == one.zones[0].boundingRect()


def test_a_part_without_a_side_in_its_name_is_turned_by_its_position() -> None:
    dress()
    assert outline_of("SEA", "FR").zones[1] != outline_of("SEA", "FL").zones[1]


def test_every_kind_of_part_has_a_drawing(qtbot: QtBot) -> None:
    del qtbot
    dress()
    for code in catalogue().parts:
        outline = outline_of(code)
        assert not outline.edge.isEmpty()
        assert 4 <= len(outline.zones) <= 9


@pytest.mark.parametrize("wrong", ["M 1", "M 1 2 L 3", "X 1 2", "M 1 2 l 3 4", "M a b", "C 1 2 3"])
def test_a_path_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        path_of(wrong)


def test_zone_kind_and_units_become_a_code_and_a_grade(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage", "zone:2", "damage_kind:D", "units_more")
    assert window.widget(Text, "damage_code").text() == "2D1.5"
    assert window.widget(ActionButton, "damage_done").title() == "Grade B"
    assert "B · 1.5 units of damage" in window.said()

    window.tap("damage_done")
    assert window.widget(ValueTile, "damage").value() == "2D1.5"
    window.tap("label_and_store")
    (part,) = bench.parts()
    assert (part.damage, part.grade, part.grade_rule) == ("2D1.5", "B", "damage_units")


def test_several_damages_even_in_one_zone_and_on_the_whole_part(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage", "zone:5", "damage_kind:D", "damage_kind:S")
    window.tap("units_less", "zone:0", "more_kinds", "damage_kind:H", "damage_done")

    assert window.widget(ValueTile, "damage").value() == "5D1, 5S0.5, 0H1"


def test_one_of_several_damages_is_taken_back(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage", "zone:5", "damage_kind:D", "damage_kind:S")
    window.tap("zone:1", "damage_kind:R", "mark:5D1", "remove_damage", "damage_done")

    assert window.widget(ValueTile, "damage").value() == "5S1, 1R1"


def test_a_kind_tapped_again_is_turned_to_and_not_noted_twice(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage", "zone:5", "damage_kind:D", "damage_kind:S")
    window.tap("damage_kind:D", "units_more", "damage_done")

    assert window.widget(ValueTile, "damage").value() == "5D1.5, 5S1"


def test_marks_are_found_again_when_the_drawing_is_opened_once_more(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage", "zone:5", "damage_kind:J", "damage_done", "damage")
    assert window.see("mark:5J1")
    window.tap("sheet_no_damage")

    assert window.widget(ValueTile, "damage").value() == ""
    assert "A · 0 units of damage" in window.said()


def test_a_kind_before_a_zone_does_nothing(bench: Bench) -> None:
    window = bench.open("DFL").tap("damage")
    assert "First touch a zone" in window.said()
    assert not window.widget(ActionButton, "damage_kind:D").isEnabled()
    assert not window.widget(ActionButton, "damage_done").isEnabled()


def test_a_mark_is_a_shape_with_a_number_and_its_zone_is_hatched(qtbot: QtBot) -> None:
    """Dent and scratch in the same zone differ in black and white as well."""
    dress()
    seen = []
    for code in ("5D1", "5S1"):
        drawn = DamageMap(outline_of("DFL"))
        qtbot.addWidget(drawn)
        lay_out(drawn, 560, 480)
        drawn.show_damage(parse_damage(code), -1, -1)
        seen.append(_grey(drawn))
    assert seen[0] != seen[1]


def _grey(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    image = image.convertToFormat(image.Format.Format_Grayscale8)
    return bytes(image.constBits())


def test_a_finger_beside_the_part_marks_nothing(qtbot: QtBot) -> None:
    dress()
    drawn = DamageMap(outline_of("DFL"))
    qtbot.addWidget(drawn)
    lay_out(drawn, 900, 480)
    with qtbot.assertNotEmitted(drawn.tapped):
        QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
