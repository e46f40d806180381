"""What the facts tell of a print job, and what they never let it become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Event, Recorded
from app.domain.events.printing import (
    LabelCopy,
    LabelVerified,
    PrintAsked,
    PrintBegan,
    PrintCame,
    PrintDoubted,
    PrintDropped,
    PrintHeld,
    PrintMoved,
    PrintTaken,
)
from app.domain.moment import Moment
from app.domain.print_job import (
    A4,
    CANCELLED,
    DOUBTFUL,
    HELD,
    PRINTED,
    QUEUED,
    REPLACED,
    SENDING,
    TAKEN,
    UNFINISHED,
    WAITING,
    Check,
    LabelSheet,
    PrintJob,
    fold_print,
    grids_for,
    sheet_of,
    unchecked,
)

MORNING = datetime(2026, 3, 2, 7, tzinfo=UTC)
TWO = (LabelCopy("A1B2", 0), LabelCopy("C3D4", 1))
ASKED = PrintAsked("j", TWO, "part", "en", "Zebra A1")
AFTER = (
    PrintBegan("j", 1),
    PrintBegan("j", 2),
    PrintTaken("j", "zebra-7"),
    PrintHeld("j", "printer-paper-out"),
    PrintDoubted("j", "printer-line-lost"),
    PrintCame("j", 1, "printer"),
    PrintCame("j", 2, "printer"),
    PrintMoved("j", "Office"),
    PrintDropped("j"),
    LabelVerified("A1B2", "j"),
    PrintAsked("k", TWO, "part", "en", "Office", instead_of="j"),
)


def told(*facts: Event) -> list[Recorded]:
    """Facts a minute apart."""
    moments = [Moment(MORNING + timedelta(minutes=n), 0, "", "") for n in range(len(facts))]
    return [
        Recorded(str(n), "T3ST", 1, n, n, moments[n], "ada", one) for n, one in enumerate(facts)
    ]


def job(*facts: Event) -> PrintJob:
    found = fold_print(told(ASKED, *facts))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((), QUEUED),
        (AFTER[1:2], SENDING),
        (AFTER[1:3], TAKEN),
        ((PrintHeld("j", "printer-paused"),), HELD),
        ((*AFTER[1:2], PrintHeld("j", "printer-refused")), HELD),
        ((*AFTER[1:3], PrintHeld("j", "printer-paused")), TAKEN),
        ((*AFTER[1:2], PrintDoubted("j", "printer-line-lost")), DOUBTFUL),
        ((*AFTER[1:3], PrintCame("j", 2, "printer")), PRINTED),
        ((PrintDropped("j"),), CANCELLED),
        ((AFTER[-1],), REPLACED),
    ],
)
def test_a_job_stands_where_its_last_fact_left_it(facts: Sequence[Event], state: str) -> None:
    assert job(*facts).state == state


def test_a_job_of_many_goes_on_behind_what_is_out() -> None:
    half = job(PrintBegan("j", 1), PrintTaken("j", ""), PrintCame("j", 1, "printer"))
    assert (half.state, half.done, half.left) == (QUEUED, 1, TWO[1:])


def test_what_is_printing_is_not_called_back() -> None:
    assert job(PrintBegan("j", 2), PrintDropped("j")).state == SENDING
    assert job(PrintBegan("j", 2), PrintMoved("j", "Office")).printer == "Zebra A1"


def test_a_job_is_verified_once_every_label_was_scanned_where_it_sticks() -> None:
    out = (PrintBegan("j", 2), PrintTaken("j", ""), PrintCame("j", 2, "printer"))
    one = (*out, LabelVerified("A1B2", "j"))
    assert not job(*one).is_verified
    assert job(*one, LabelVerified("C3D4", "j")).is_verified


def test_facts_in_any_order_tell_the_same() -> None:
    facts = told(ASKED, PrintBegan("j", 2), PrintTaken("j", ""), PrintCame("j", 2, "printer"))
    assert fold_print(reversed(facts)) == fold_print(facts)


@given(st.lists(st.sampled_from(AFTER), max_size=12))
def test_labels_that_may_be_out_never_wait_again_unless_somebody_or_the_printer_said_so(
    facts: list[Event],
) -> None:
    """What waits is sent by itself: nothing that was begun may come back there in silence."""
    before = job()
    for count in range(1, len(facts) + 1):
        after, fact = job(*facts[:count]), facts[count - 1]
        assert after.done >= before.done or isinstance(fact, PrintCame)
        if before.state not in WAITING and after.state in WAITING:
            assert isinstance(fact, PrintCame | PrintHeld)
        if before.state in (TAKEN, DOUBTFUL) and isinstance(fact, PrintHeld):
            assert after.state == before.state, "only of what never left the terminal"
        if before.state not in UNFINISHED:
            assert after.state == before.state
        before = after


@pytest.mark.parametrize("text", ["2x4+1", "2x4+8", "3x8+24"])
def test_a_sheet_is_columns_rows_and_the_first_free_place(text: str) -> None:
    sheet = sheet_of(text)
    assert sheet is not None
    assert str(sheet) == text


@pytest.mark.parametrize("text", ["", "2x4", "2x4+9", "0x4+1", "2x4+0", "2x4+1 ", "a4", "-2x4+1"])
def test_anything_else_is_no_sheet(text: str) -> None:
    assert sheet_of(text) is None


def test_a_sheet_holds_its_columns_times_its_rows() -> None:
    assert LabelSheet(3, 8).places == 24


@pytest.mark.parametrize(
    ("size", "grids"),
    [
        ((100, 60), ("2x4", "2x3")),
        ((57, 32), ("3x9", "3x8")),
        ((50, 25), ("4x11", "4x10")),
        ((100, 150), ("2x1",)),
        ((211, 10), ()),
    ],
)
def test_a_sheet_holds_as_many_as_fit_or_a_row_less(
    size: tuple[int, int], grids: tuple[str, ...]
) -> None:
    assert grids_for(size) == grids


@given(st.integers(10, 300), st.integers(10, 300))
def test_labels_of_a_grid_always_fit_on_their_sheet(width: int, height: int) -> None:
    for grid in grids_for((width, height)):
        sheet = sheet_of(f"{grid}+1")
        assert sheet is not None
        assert sheet.columns * width <= A4[0]
        assert sheet.rows * height <= A4[1]


def another(job_id: str, *facts: Event) -> PrintJob:
    found = fold_print(told(replace(ASKED, job_id=job_id), *facts))
    assert found is not None
    return found


def test_only_the_newest_label_of_a_part_waits_to_be_scanned_and_only_once_it_is_out() -> None:
    old = another("a", PrintBegan("a", 2), PrintCame("a", 2, "printer"))
    new = another("b", PrintBegan("b", 1), PrintCame("b", 1, "printer"))
    assert [(one.job_id, copy.code) for one, copy in unchecked((old, new))] == [
        ("b", "A1B2"),
        ("a", "C3D4"),
    ]
    scanned = another(
        "b", PrintBegan("b", 1), PrintCame("b", 1, "printer"), LabelVerified("A1B2", "b")
    )
    assert [copy.code for _, copy in unchecked((old, scanned))] == ["C3D4"]


def test_who_scanned_a_label_first_is_kept() -> None:
    found = job(*AFTER[:1], *(LabelVerified("A1B2", "j"),) * 2)
    assert found.verified["A1B2"] == Check("ada", MORNING + timedelta(minutes=2))
