"""What the shipped catalogue warns of on each kind of part, and what it refuses to read."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import ShopError
from app.domain.part import PartType
from app.stations.content_file import load_catalogue
from tests.shop import catalogue

KINDS = catalogue().parts
LIFTED_ALONE = Decimal(25)
"""kg: the most one person lifts, ISO 11228-1."""


def warned(code: str) -> set[str]:
    """The kinds that carry a warning."""
    return {one.code for one in KINDS.values() if code in one.warnings}


def test_every_kind_is_there_and_no_warning_stands_twice() -> None:
    assert len(KINDS) == 83
    assert [one.code for one in KINDS.values() if len(set(one.warnings)) < len(one.warnings)] == []


def test_heavy_is_what_nobody_lifts_alone() -> None:
    lifted = {
        one.code for one in KINDS.values() if one.typical_kg and one.typical_kg >= LIFTED_ALONE
    }
    assert warned("heavy") == lifted


def test_the_whole_electric_drive_is_high_voltage_except_its_48_volts() -> None:
    electric = {one.code for one in KINDS.values() if one.system == "ev"}
    assert warned("hv") == electric - {"B48"} | {"COM"}


@pytest.mark.parametrize("pair", ["HLL HLR", "RLL RLR", "WGL WGR", "DFL DFR", "DRL DRR", "MIL MIR"])
def test_left_and_right_warn_of_the_same(pair: str) -> None:
    left, right = (KINDS[code] for code in pair.split())
    assert left.warnings == right.warnings


def test_what_the_type_approval_bars_from_reuse() -> None:
    assert warned("not_reusable") == {"CAT", "DPF", "EXH", "SEA", "IMM", "EPS"}


@pytest.mark.parametrize(
    ("kind", "hint", "code"),
    [
        (kind, hint, code)
        for kind in KINDS.values()
        for hint, code in (
            ("pairing", "pairing"),
            ("coding", "pairing"),
            ("calibration", "calibration"),
            ("data erase", "data_erase"),
            ("not PIEC", "not_piec"),
            ("not reusable", "not_reusable"),
            ("airbag", "pyro"),
            ("drain", "oil"),
            ("HV ", "hv"),
        )
        if hint in kind.note and not kind.note.startswith("HEV")
    ],
    ids=lambda value: value.code if isinstance(value, PartType) else str(value),
)
def test_what_the_note_tells_is_a_warning(kind: PartType, hint: str, code: str) -> None:
    assert code in kind.warnings, f"the note says {hint}"


def test_an_unknown_warning_names_file_and_line(resources: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(resources / "content", tmp_path / "content")
    file = folder / "part_types.csv"
    text = file.read_text(encoding="utf-8")
    assert "AGG,pairing," in text
    file.write_text(text.replace("AGG,pairing,", "AGG,pairing haunted,", 1), encoding="utf-8")
    with pytest.raises(ShopError) as caught:
        load_catalogue(folder)
    assert caught.value.code == "content-warning"
    params = caught.value.reason.params
    assert (params["file"], params["line"], params["text"]) == ("part_types.csv", "5", "haunted")
