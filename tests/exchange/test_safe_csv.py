"""No cell of a file of ours is calculated by a spreadsheet, and every text comes back."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.safe_csv import csv_text, safe_cell

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
formulas = st.builds(lambda first, rest: first + rest, st.sampled_from(FORMULAS), texts)


@given(st.lists(st.lists(texts | formulas, min_size=2, max_size=4), min_size=1, max_size=5))
def test_no_cell_begins_as_a_formula_and_no_word_is_lost(rows: list[list[str]]) -> None:
    told = csv_text(rows).removeprefix("\ufeff")
    back = list(csv.reader(io.StringIO(told, newline=""), strict=True))
    assert len(back) == len(rows)
    for wanted, found in zip(rows, back, strict=True):
        for text, cell in zip(wanted, found, strict=True):
            assert not cell.startswith(FORMULAS)
            assert cell == (f"'{text}" if text.startswith(FORMULAS) else text)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**9, places=3))
def test_an_amount_is_written_in_full_with_a_point(amount: Decimal) -> None:
    assert Decimal(safe_cell(amount)) == amount
    assert "E" not in safe_cell(amount)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [(None, ""), (True, "true"), (0, "0"), (Decimal("1E+3"), "1000"), (Decimal(-5), "'-5")],
)
def test_what_is_no_text_is_told_plainly(cell: Decimal | int | None, shown: str) -> None:
    assert safe_cell(cell) == shown
