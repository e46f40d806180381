"""A register's two files hold the same lines, and no cell of them is ever calculated."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.register_lines import ContainerLine
from app.exchange.register_text import RegisterFile
from app.exchange.safe_csv import csv_line

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
lines = st.builds(
    lambda container, code: ContainerLine(
        NOON, container, code, Decimal(200), Decimal(900), Decimal(700), "2026-K7Q2-00001", "0417"
    ),
    texts | st.sampled_from(["=1+1", "+1", "-1", "@x", "\tx", "\rx"]),
    texts,
)


@given(st.lists(lines, max_size=4))
def test_table_and_document_hold_the_same_lines(wanted: list[ContainerLine]) -> None:
    table, document = io.StringIO(newline=""), io.StringIO()
    file = RegisterFile("containers", table, document)
    for one in wanted:
        file.write(one)
    file.close()
    rows = list(csv.DictReader(io.StringIO(table.getvalue().removeprefix("\ufeff"), newline="")))
    told = json.loads(document.getvalue())
    assert len(rows) == len(told) == file.count == len(wanted)
    for line, row, one in zip(wanted, rows, told, strict=True):
        assert one["container"] == line.container
        assert row["container"] in (line.container, f"'{line.container}")
        assert not row["container"].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_times_and_several_words_are_one_cell() -> None:
    assert csv_line([NOON, NOON.date(), ("a", "b"), None]) == (
        "2026-11-22T12:00:00+00:00,2026-11-22,a b,\r\n"
    )
