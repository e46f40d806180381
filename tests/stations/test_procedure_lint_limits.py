"""Inputs nobody can answer, looser limits than the law, facts that do not fit their input."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.stations.procedure_file import Finding, check
from tests.stations.test_procedure_file import CLEAN, FRACTIONS

LIMITS = "abs_below: u_legal\n      site_max: 5\n      limit_source: site rule"
MASS = "id: kg, type: number, unit: kg, min: 0,"


def errors(folder: Path, old: str, new: str) -> list[Finding]:
    assert old in CLEAN
    path = folder / "test.yaml"
    path.write_text(CLEAN.replace(old, new, 1), encoding="utf-8")
    return [one for one in check(path, ("en", "fr"), FRACTIONS) if one.level == "error"]


def codes(folder: Path, old: str, new: str) -> list[str]:
    return [one.code for one in errors(folder, old, new)]


def limited(limits: str) -> str:
    return f"{limits}\n      limit_source: site rule"


@pytest.mark.parametrize(
    "limits",
    [
        "abs_below: 60\n      site_abs_below: 61",
        "abs_below: u_legal\n      site_abs_below: 61",
        "below: u_legal\n      site_below: 61",
        "max: u_legal\n      site_max: 61",
        "min: u_legal\n      site_min: 59",
    ],
)
def test_a_site_limit_is_never_looser_than_the_law(tmp_path: Path, limits: str) -> None:
    assert codes(tmp_path, LIMITS, limited(limits)) == ["site-looser"]


@pytest.mark.parametrize(
    "limits",
    [
        "min: 5\n      below: 5",
        "min: 60\n      abs_below: u_legal",
        "min: 6\n      max: 5",
        "abs_below: 0",
        "abs_below: -1",
        "max: -5\n      abs_below: 5",
        "max: -60\n      abs_below: u_legal",
    ],
)
def test_limits_leave_a_number_that_passes(tmp_path: Path, limits: str) -> None:
    assert codes(tmp_path, LIMITS, limited(limits)) == ["limits-cross"]


@pytest.mark.parametrize(
    "limits",
    [
        "min: 5\n      max: 5",
        "min: 4\n      below: 5",
        "abs_below: u_legal\n      site_abs_below: 59",
        "abs_below: 60\n      min: -59",
    ],
)
def test_a_little_room_is_room(tmp_path: Path, limits: str) -> None:
    assert codes(tmp_path, LIMITS, limited(limits)) == []


def test_a_step_that_no_answer_ever_settles_is_found_by_walking(tmp_path: Path) -> None:
    (found,) = errors(tmp_path, LIMITS, limited("abs_below: u_legal - u_legal"))
    assert found.code == "dead-end"
    assert "A020" in found.message


def test_an_optional_input_no_made_up_word_fits_stops_no_walk(tmp_path: Path) -> None:
    note = "{id: note, type: code, optional: true, pattern: '^Z{7}$', label: {en: N, fr: N}}"
    sign = "- {id: sign, type: bool"
    assert codes(tmp_path, sign, f"- {note}\n    {sign}") == []


def test_a_way_out_does_not_lead_back_to_its_own_step(tmp_path: Path) -> None:
    found = errors(
        tmp_path,
        "min: 0, label",
        "min: 0, not_possible: {who: [HV], then: goto, to: A040}, label",
    )
    assert [one.code for one in found] == ["dead-end"]
    assert found[0].line == next(
        n for n, line in enumerate(CLEAN.splitlines(), 1) if "id: kg" in line
    )


HELD = "id: kg, type: choice, records: container_fraction"


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (f"{MASS} records: mass_in,", []),
        (f"{MASS} records: mass_hulk,", []),
        ("id: kg, type: number, unit: t, min: 0, records: mass_in,", ["records"]),
        ("id: kg, type: number, unit: V, min: 0, records: mass_hulk,", ["records"]),
        ("id: kg, type: text, unit: kg, records: mass_in,", ["records"]),
        ("id: kg, type: list, unit: kg, records: 'fraction:F-OIL',", ["records"]),
        (f"{MASS} records: 'fraction:F-OIL',", []),
        (f"{MASS} records: 'fraction:',", ["unknown-fraction"]),
        ("id: kg, type: text, records: make,", []),
        ("id: kg, type: text, records: waste_code,", ["records"]),
        ("id: kg, type: text, records: container_fraction,", ["records"]),
        (f"{HELD}, options: [{{id: F-OIL, en: Oil, fr: Huile}}],", []),
        (f"{HELD}, options: [{{id: F-OLI, en: Oil, fr: Huile}}],", ["unknown-fraction"]),
    ],
)
def test_a_recorded_fact_fits_its_input(tmp_path: Path, new: str, found: list[str]) -> None:
    assert codes(tmp_path, MASS, new) == found


@pytest.mark.parametrize(("count", "found"), [(100, []), (101, ["count"])])
def test_an_input_asks_for_a_hundred_at_most(tmp_path: Path, count: int, found: list[str]) -> None:
    photo = f"id: done, type: photo, count: {count}"
    assert codes(tmp_path, "id: done, type: bool", photo) == found
