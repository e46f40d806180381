"""No cell of a file of ours is calculated by a spreadsheet, and every text comes back."""

from __future__ import annotations

import ast
import csv
import io
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app import paths
from app.exchange.safe_csv import Cell, csv_line, csv_text, safe_cell

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−")
UNSEEN = (
    *(" ", "\t", "\r", "\n", "\v", "\f", "\x00", "\x1f", "\x85", "\xa0", "\xad"),
    *("\u2003", "\u200b", "\u200e", "\u2028", "\u202f", "\u2060", "\u3000", "\ufeff"),
)
# What may part cells where a comma does not: French and Dutch spreadsheets split at semicolons.
PARTS = (";", "\t", "|", "\n", "\r")
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
formulas = st.builds(
    lambda before, unseen, sign, rest: before + "".join(unseen) + sign + rest,
    st.just("") | st.builds(lambda a, b: a + b, texts, st.sampled_from(PARTS)),
    st.lists(st.sampled_from(UNSEEN), max_size=4),
    st.sampled_from(SIGNS),
    texts,
)


def calculated(cell: str) -> bool:
    """Whether a spreadsheet would take the text for a formula: written anew, letter by letter."""
    for letter in cell:
        seen = letter.isprintable() and not letter.isspace()
        if seen and unicodedata.category(letter) not in ("Cf", "Cc", "Zs", "Zl", "Zp"):
            plain = unicodedata.normalize("NFKC", letter)
            return plain in "=+-@" or letter == "−"
    return cell[:1] in ("\t", "\r", "\n")


def split_anywhere(cell: str) -> list[str]:
    """As spreadsheets of other countries may part it."""
    for sign in PARTS[1:]:
        cell = cell.replace(sign, PARTS[0])
    return cell.split(PARTS[0])


@given(st.lists(st.lists(texts | formulas, min_size=2, max_size=4), min_size=1, max_size=5))
@example([["\ufeff=1+1", "\xa0\t＝1"], ["a;=1+1", "a;\u200b @SUM(A1)"]])
def test_no_cell_begins_as_a_formula_and_no_word_is_lost(rows: list[list[str]]) -> None:
    told = csv_text(rows).removeprefix("\ufeff")
    back = list(csv.reader(io.StringIO(told.replace("\0", "\1"), newline=""), strict=True))
    assert len(back) == len(rows)
    for wanted, found in zip(rows, back, strict=True):
        for text, cell in zip(wanted, found, strict=True):
            assert not calculated(cell)
            assert not any(calculated(one) for one in split_anywhere(cell)[1:] if one.strip())
            assert cell.replace("'", "") == text.replace("'", "").replace("\0", "\1")


@given(st.lists(texts | formulas | st.sampled_from(["", '"', "a,b", 'a"b', "a\nb"]), max_size=4))
@example([""])
@example(["", ""])
def test_a_line_is_written_as_the_standard_writer_does(cells: list[str]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow([safe_cell(one) for one in cells])
    assert csv_line(cells) == buffer.getvalue()


@given(texts)
def test_a_harmless_text_is_written_as_it_is(text: str) -> None:
    harmless = "x" + "".join(one for one in text if one not in SIGNS)
    assert safe_cell(harmless) == harmless


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9))
def test_an_amount_stays_a_number_also_below_nought(amount: Decimal) -> None:
    written = safe_cell(amount)
    assert Decimal(written) == amount
    assert "E" not in written
    assert "'" not in written


@given(st.integers())
def test_a_count_stays_a_number(count: int) -> None:
    assert int(safe_cell(count)) == count


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, ""),
        (True, "true"),
        (0, "0"),
        (-3, "-3"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-5.20"), "-5.20"),
        ("-5", "'-5"),
        ("+33 1 23", "'+33 1 23"),
        ("2026-11-22", "2026-11-22"),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 12, tzinfo=UTC), "2026-11-22T12:00:00+00:00"),
        (("=a", "b"), "'=a b"),
    ],
)
def test_a_cell_is_told_by_its_type(cell: Cell, shown: str) -> None:
    assert safe_cell(cell) == shown
    assert csv_line([cell, "x"]) == f"{shown},x\r\n"


def test_nothing_else_writes_csv() -> None:
    writers = [
        file.name
        for file in sorted((paths.resources().parent / "app").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("writer", "DictWriter")
        if isinstance(node.value, ast.Name) and node.value.id == "csv"
    ]
    assert writers == ["safe_csv.py"]
