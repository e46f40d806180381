"""A pattern that could keep a terminal busy for ever is refused before anything runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.stations.procedure_file import check
from tests.stations.test_procedure_file import CLEAN, FRACTIONS


@pytest.mark.parametrize(
    ("pattern", "refused"),
    [
        ("^(a+)+$", True),
        ("^((a|b)*c)*$", True),
        ("^(?:[0-9]+,?){1,}$", True),
        ("([0-9A-Z]|[0-9A-Z])+!", True),
        ("(?P<all>a|a)*!", True),
        ("((a|a)b?)+!", True),
        ("(a?){30}!", True),
        ("(a|a){2,40}!", True),
        ("((?:a*))+!", True),
        ("(a?a:)+!", True),
        ("^(a{2})+$", False),
        ("^(?:ab)+$", False),
        ("^[A-Z(+)+]{1,9}$", False),
        (r"^\(a+\)+$", False),
        ("^(a+)?b*$", False),
        ("^(A|B)(-[0-9]+)?$", False),
    ],
)
def test_a_pattern_that_may_never_end_is_refused(
    tmp_path: Path, pattern: str, refused: bool
) -> None:
    sign = "{id: sign, type: bool, "
    note = f"{{id: note, type: code, pattern: '{pattern}', label: {{en: N, fr: N}}}}\n    - {sign}"
    path = tmp_path / "test.yaml"
    path.write_text(CLEAN.replace(sign, note), encoding="utf-8")
    hits = [(one.level, one.code) for one in check(path, ("en", "fr"), FRACTIONS)]
    assert hits == ([("error", "slow-pattern")] if refused else [])
