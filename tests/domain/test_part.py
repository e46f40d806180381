"""Damage codes and grades (knowledge: ARA units, mileage rules)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import codec
from app.domain.errors import InvalidIdentifier
from app.domain.events import PartHarvested
from app.domain.part import (
    DAMAGE_KINDS,
    Damage,
    PartType,
    body_grade,
    grade_for,
    mechanical_grade,
    parse_damage,
    written_damage,
)

damages = st.lists(
    st.builds(
        Damage,
        st.integers(0, 99),
        st.sampled_from(DAMAGE_KINDS),
        st.integers(0, 40).map(lambda halves: Decimal(halves) / 2),
    ),
    max_size=6,
)


@given(damages)
def test_a_damage_code_reads_back_as_it_was_written(found: list[Damage]) -> None:
    assert parse_damage(",".join(written_damage(one) for one in found)) == tuple(found)


@pytest.mark.parametrize("nothing", ["", "000", " "])
def test_no_damage_is_written_as_000_or_nothing(nothing: str) -> None:
    assert parse_damage(nothing) == ()


@pytest.mark.parametrize("wrong", ["2X1", "D1", "2D", "2D1.3", "2D1;4S2", "<b>"])
def test_anything_else_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidIdentifier):
        parse_damage(wrong)


@pytest.mark.parametrize(
    ("code", "grade"),
    [("000", "A"), ("2D1", "A"), ("2D1,3S0.5", "B"), ("2D2", "B"), ("2D2,1S0.5", "C")],
)
def test_body_grades_follow_the_sum_of_units(code: str, grade: str) -> None:
    assert body_grade(parse_damage(code)) == grade


@pytest.mark.parametrize(
    ("km", "years", "grade"),
    [
        (None, 5, "X"),
        (96_561, 1, "A"),
        (96_562, 1, "B"),
        (200_000, 9, "A"),
        (200_000, 8, "B"),
        (321_870, 40, "C"),
    ],
)
def test_mechanical_grades_follow_mileage(km: int | None, years: int, grade: str) -> None:
    assert mechanical_grade(km, years) == grade


def test_the_rule_behind_a_grade_is_told() -> None:
    door = PartType("DFL", {"en": "Door"}, "body", None, "body", False)
    engine = PartType("ENG", {"en": "Engine"}, "powertrain", None, "mech", True)
    assert grade_for(door, parse_damage("2D1"), 1, 1).rule == "damage_units"
    assert grade_for(engine, parse_damage("2D9"), 50_000, 3).grade == "A"


def test_a_part_nobody_looked_at_has_no_grade_by_damage_but_one_by_mileage() -> None:
    door = PartType("DFL", {"en": "Door"}, "body", None, "body", False)
    engine = PartType("ENG", {"en": "Engine"}, "powertrain", None, "mech", True)
    assert grade_for(door, (), None, None, looked=False).grade == ""
    assert grade_for(engine, (), 50_000, 3, looked=False).grade == "A"


COMPRESSOR = PartType("COM", {}, "hvac", None, "core", True, warnings=("hv", "oil"))
MACHINE = PartType("EMO", {}, "ev", None, "mech", True, warnings=("hv", "oil"))


@pytest.mark.parametrize("drive", ["hev", "phev", "bev", "fcev", ""])
def test_a_part_of_any_drive_is_high_voltage_unless_the_vehicle_has_none(drive: str) -> None:
    assert COMPRESSOR.warnings_from(drive) == ("hv", "oil")


@pytest.mark.parametrize("drive", ["petrol", "diesel", "lpg", "cng", "mhev48"])
def test_a_vehicle_without_high_voltage_warns_of_none_but_on_the_electric_drive_itself(
    drive: str,
) -> None:
    assert COMPRESSOR.warnings_from(drive) == ("oil",)
    assert MACHINE.warnings_from(drive) == ("hv", "oil")


def test_a_harvest_recorded_before_rules_were_kept_reads_back_without_one() -> None:
    harvest = PartHarvested(
        "P", "V", "R", "A040", "DFL", "L", "", "", "", "A", "stock", None, "", "mileage"
    )
    stored = codec.plain(harvest)
    assert isinstance(stored, dict)
    assert codec.build(PartHarvested, stored) == harvest
    del stored["grade_rule"], stored["grade_reason"], stored["remark_reason"]
    old = codec.build(PartHarvested, stored)
    assert (old.grade_rule, old.grade_reason, old.remark_reason) == ("", "", "")
