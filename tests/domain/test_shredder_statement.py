"""What a shredder states: read as it is written, filled into table 2, never made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.balance_report import BalanceReport, report_of_period
from app.domain.errors import Refused
from app.domain.mass_balance import SHREDDED, HulkOutcome
from app.domain.shredder_statement import read_statement
from tests.a_balance import FULL, french_rules
from tests.domain.test_weigh_ticket import table

LINES = ("ferrous=68/0/0", "non-ferrous=4,5/0/0", "light=6/12/7.5", "other=0/0.5/1.5")
SOURCE = "Shredder X, November 2026"
Kg = dict[str, Decimal | None]


def reported(outcome: HulkOutcome | None) -> BalanceReport:
    last = date(2026, 11, 30)
    return report_of_period("month", "2026-11", last, (FULL,), french_rules(), outcome=outcome)


def table_2(outcome: HulkOutcome | None) -> dict[str, Kg]:
    return table(reported(outcome), 2)


def test_all_four_lines_fill_table_2_and_give_the_shares_of_the_hulk() -> None:
    outcome = read_statement("", "", LINES, f" {SOURCE} ")
    assert outcome is not None
    assert (outcome.recycled, outcome.energy) == (Decimal("0.785"), Decimal("0.125"))
    assert outcome.source == SOURCE

    rows = table_2(outcome)
    assert rows["ferrous"] == {
        "B2": Decimal("443.36"),
        "C2": Decimal(0),
        "D2": Decimal("443.36"),
        "E2": Decimal(0),
    }
    light = rows["shredder_light"]
    assert [light[one] for one in ("B2", "C2", "D2", "E2")] == [
        Decimal("39.12"),
        Decimal("78.24"),
        Decimal("117.36"),
        Decimal("48.90"),
    ]
    assert rows["total"]["D2"] == Decimal("593.32")
    assert rows["total"]["E2"] == Decimal("58.68")


def test_a_line_that_is_not_stated_stays_empty() -> None:
    rows = table_2(read_statement("80", "12", ("ferrous=68/0/0",), SOURCE))
    assert rows["ferrous"]["B2"] == Decimal("443.36")
    assert rows["total"]["B2"] == Decimal("521.6")
    for line in SHREDDED[1:]:
        assert set(rows[line].values()) == {None}

    for outcome in (None, read_statement("80", "12", (), SOURCE)):
        rows = table_2(outcome)
        assert all(set(rows[line].values()) == {None} for line in SHREDDED)


def test_rates_are_those_of_the_shares_alone() -> None:
    """The lines say more of the same hulks; they change no rate."""
    shares, lines = (
        read_statement("78.5", "12.5", (), SOURCE),
        read_statement("", "", LINES, SOURCE),
    )
    assert reported(shares).rates == reported(lines).rates
    assert table(reported(shares), 4) == table(reported(lines), 4)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("ferrous=68/0",), "shredder-line-unreadable"),
        (("ferrous=68//0",), "shredder-line-unreadable"),
        (("ferrous=68/0/0/0",), "shredder-line-unreadable"),
        (("ferrous=-1/0/0",), "shredder-line-unreadable"),
        (("ferrous=101/0/0",), "shredder-line-unreadable"),
        (("ferrous=nan/0/0",), "shredder-line-unreadable"),
        (("iron=68/0/0",), "shredder-line-unreadable"),
        (("ferrous",), "shredder-line-unreadable"),
        (("ferrous=30/0/0", "ferrous=38/0/0"), "shredder-line-unreadable"),
        (LINES[:3], "shredder-statement-incomplete"),
        ((*LINES[:3], "other=0/0.5/1.4"), "shredder-lines-differ"),
        ((*LINES[:3], "other=0/0.5/1.6"), "shredder-lines-differ"),
        ((*LINES[:3], "other=20/0.5/1.5"), "shredder-lines-differ"),
    ],
)
def test_lines_that_cannot_be_used_are_refused(lines: tuple[str, ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_statement("", "", lines, SOURCE)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("recycled", "energy", "lines"),
    [
        ("80", "12.5", LINES),
        ("78.5", "12", LINES),
        ("60", "12.5", LINES[:1]),
        ("80", "12", ("light=0/13/0",)),
        ("80", "12", ("light=0/0/9",)),
    ],
)
def test_lines_that_differ_from_what_is_stated_of_the_hulks_are_refused(
    recycled: str, energy: str, lines: tuple[str, ...]
) -> None:
    with pytest.raises(Refused) as refused:
        read_statement(recycled, energy, lines, SOURCE)
    assert refused.value.code == "shredder-lines-differ"


def test_nobody_states_anything_without_saying_who() -> None:
    assert read_statement("", "", (), "") is None
    with pytest.raises(Refused, match="shredder-statement-incomplete"):
        read_statement("", "", LINES, "  ")


tenths = st.lists(st.integers(0, 1000), min_size=11, max_size=11)


@given(tenths)
def test_the_lines_of_table_2_are_its_total(cuts: list[int]) -> None:
    """Any four lines that are the whole hulk, to a tenth of a per cent."""
    ends = [0, *sorted(cuts), 1000]
    parts = [Decimal(b - a) / 10 for a, b in pairwise(ends)]
    names = ("ferrous", "non-ferrous", "light", "other")
    lines = [
        f"{name}={'/'.join(map(str, parts[n * 3 : n * 3 + 3]))}" for n, name in enumerate(names)
    ]
    rows = table_2(read_statement("", "", lines, SOURCE))
    for column, whole in rows["total"].items():
        assert sum(rows[line][column] or 0 for line in SHREDDED) == whole
    assert (rows["total"]["D2"] or 0) + (rows["total"]["E2"] or 0) == FULL.mass_hulk_kg
