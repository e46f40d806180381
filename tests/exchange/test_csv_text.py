"""What people typed never becomes a formula in the spreadsheet of whoever opens a register."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_text import csv_line, safe_text

RUNS = "=+-@\t\r"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def read(line: str) -> list[str]:
    (cells,) = csv.reader(io.StringIO(line, newline=""), strict=True)
    return cells


@given(st.lists(texts, min_size=2, max_size=5))
def test_no_cell_begins_as_a_formula_and_no_text_is_lost(cells: list[str]) -> None:
    found = read(csv_line(cells))
    assert len(found) == len(cells)
    for was, now in zip(cells, found, strict=True):
        assert not now.lstrip(" ").startswith(tuple(RUNS))
        assert now in (was, f"'{was}")


@given(st.sampled_from(RUNS), texts)
def test_what_would_run_is_marked(sign: str, rest: str) -> None:
    assert safe_text(sign + rest) == f"'{sign}{rest}"
    assert safe_text(f"  {sign}{rest}").startswith("'")


@pytest.mark.parametrize("text", ["", "Renault", "8200-426-586", "16 01 06", "a=b", "'x"])
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert safe_text(text) == text


def test_numbers_times_and_answers_are_written_plainly() -> None:
    at = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
    line = csv_line([Decimal("-1.50"), Decimal("1E+3"), 7, None, at, True, ("a", "b")])
    assert line == "-1.50,1000,7,,2026-11-22T08:30:00+00:00,yes,a b\r\n"
