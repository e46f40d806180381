"""The grade explains itself, an eye that differs says why, and a remark is held to its marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import PartHarvested
from app.ui.kit.buttons import ActionButton
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.grade_words import EYE_REASONS, eye_words
from app.ui.screens.places import PartPlace
from app.ui.screens.remark_check import KEPT, kept_words
from tests.ui.screens.bench import Bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def harvested(bench: Bench) -> PartHarvested:
    (part,) = bench.parts()
    facts = bench.window.queries.history(f"part:{part.part_id}")
    return next(one.event for one in facts if isinstance(one.event, PartHarvested))


@pytest.mark.parametrize("code", ["DFL", "STA"])
def test_nobody_grades_a_part_unseen_by_accident(bench: Bench, code: str) -> None:
    window = bench.open(code)
    button = window.widget(ActionButton, "label_and_store")
    assert not button.isEnabled()
    assert button.subline() == "mark damage, or none"

    window.tap("no_damage")
    assert window.widget(ActionButton, "label_and_store").isEnabled()
    window.tap("label_and_store")
    assert bench.parts()[0].damage == "000"


def test_a_part_that_cannot_be_judged_is_x_for_a_reason(bench: Bench) -> None:
    window = bench.open("DFL").tap("grade:X", "eye:unseen", "label_and_store")

    (part,) = bench.parts()
    assert (part.damage, part.grade, part.grade_rule) == ("", "X", "by_eye")
    assert part.grade_reason == "unseen"
    assert window.labels.drawn[-1].fields["grade"] == "X"


def test_unseen_a_b_or_c_cannot_be_stored(bench: Bench) -> None:
    window = bench.open("DFL").tap("grade:A", "eye:tested")
    assert not window.widget(ActionButton, "label_and_store").isEnabled()


def test_another_grade_than_the_rules_needs_a_reason(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "grade:C")
    assert window.see("eye_sheet")
    window.tap("sheet_back")
    assert "by eye" not in window.said()

    window.tap("grade:C", "eye:worn")
    assert "C · by eye: More worn than the rule sees (by rule A · 0 units" in window.said()
    window.tap("label_and_store")
    event = harvested(bench)
    assert (event.grade, event.grade_rule, event.grade_reason) == ("C", "by_eye", "worn")


def test_the_reason_may_be_typed(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "grade:B", "eye_words")
    window.type("hinge is loose").tap("accept")
    assert "B · by eye: hinge is loose" in window.said()


def test_the_label_says_what_the_grade_follows_from(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage")
    assert window.labels.drawn[-1].fields["grade_rule"] == "damage_units"

    window.tap("grade:C", "eye:worn")
    assert window.labels.drawn[-1].fields["grade_rule"] == "by_eye"
    window.tap("label_and_store")
    assert window.labels.drawn[-1].fields["grade_rule"] == "by_eye"


def test_the_grade_explains_itself_with_its_rule_and_source(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "why_grade")
    assert "A · 0 units of damage" in window.said()
    assert "ARA damage code" in window.said()

    bench.drive("142000")
    window = bench.open("STA").tap("why_grade")
    assert "B · 142\u202f000 km" in window.said()
    assert "96\u202f561 km" in window.said()
    assert "Car-Part Scoop 2008" in window.said()


def test_the_grade_by_rule_can_be_taken_after_all(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "grade:C", "eye:worn", "why_grade")
    assert "C by eye, because: More worn" in window.said()
    window.tap("by_rule", "label_and_store")

    assert harvested(bench).grade_rule == "damage_units"


def test_a_new_mark_asks_the_eye_anew(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "grade:B", "eye:worn")
    window.tap("damage", "zone:5", "damage_kind:D", "units_more", "units_more", "units_more")
    window.tap("damage_done", "label_and_store")

    assert (harvested(bench).grade, harvested(bench).grade_rule) == ("C", "damage_units")


def test_who_graded_by_eye_stands_with_the_part(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "grade:C", "eye:worn", "label_and_store")
    (part,) = bench.parts()
    window.go("parts", PartPlace(part.part_id))

    assert "0417 · More worn than the rule sees" in window.said()
    assert "C · no damage" in window.said()


def test_every_reason_has_words() -> None:
    assert tuple(eye_words()) == EYE_REASONS
    assert tuple(kept_words()) == KEPT


# ------------------------------------------------------------------------------- remarks


def remarked(bench: Bench, remark: str, *taps: str) -> None:
    bench.open("DFL").tap(*taps, "remark").scan(remark)
    bench.window.tap("label_and_store")


def test_a_remark_that_names_what_is_not_marked_is_asked_about(bench: Bench) -> None:
    remarked(bench, "deep scratch", "no_damage")
    assert bench.parts() == ()
    assert "deep scratch" in bench.window.said()

    bench.window.tap("trust_remark", "zone:5", "damage_kind:S", "damage_done", "label_and_store")
    (part,) = bench.parts()
    assert (part.damage, part.remark) == ("5S1", "deep scratch")


def test_where_the_marks_are_right_the_remark_is_taken_back(bench: Bench) -> None:
    remarked(bench, "rayure profonde", "no_damage")
    bench.window.tap("trust_code")

    (part,) = bench.parts()
    assert (part.damage, part.remark) == ("000", "")


def test_both_stay_for_a_reason(bench: Bench) -> None:
    remarked(bench, "kras op de sierlijst", "no_damage")
    bench.window.tap("keep:too_small")

    event = harvested(bench)
    assert (event.damage, event.remark) == ("000", "kras op de sierlijst")
    assert event.remark_reason == "too_small"


def test_a_remark_that_denies_a_mark_takes_it_back_and_the_new_grade_is_seen(
    bench: Bench,
) -> None:
    remarked(bench, "no damage", "damage", "zone:5", "damage_kind:D", "units_more", "damage_done")
    assert "5D1.5 is marked" in bench.window.said()

    window = bench.window.tap("trust_remark")
    assert bench.parts() == ()
    assert window.widget(ValueTile, "damage").value() == ""
    window.tap("label_and_store")
    assert (bench.parts()[0].damage, bench.parts()[0].grade) == ("000", "A")


def test_going_back_from_the_question_records_nothing(bench: Bench) -> None:
    remarked(bench, "deep scratch", "no_damage")
    bench.window.tap("sheet_back")

    assert bench.parts() == ()
    assert bench.window.widget(QWidget, "label_and_store").isEnabled()
