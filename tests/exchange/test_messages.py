"""What travels comes out as it went in, and anything else is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import messages
from app.exchange.fact_row import GENESIS, Entry
from app.exchange.messages import Anchor, End, Inventory, Outcome, Page, Place, Taken
from app.exchange.wire import row_of

_NUMBERS = ("incarnation", "seq", "hlc", "mono_ms", "version")
_DIGESTS = ("prev", "hash")


def rows() -> st.SearchStrategy[Entry]:
    text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
    number, life = st.integers(1, 2**63 - 1), st.integers(1, 2**31 - 1)
    digest = st.text("0123456789abcdef", min_size=64, max_size=64)
    of = {"incarnation": life, **dict.fromkeys(_DIGESTS, digest)}
    kinds = [of.get(name, number if name in _NUMBERS else text) for name in Entry._fields]
    return st.tuples(*kinds).map(Entry._make)


@given(st.lists(rows(), max_size=4).map(tuple))
def test_a_batch_comes_out_as_it_went_in(batch: tuple[Entry, ...]) -> None:
    assert messages.rows_in(messages.batch_text(batch)) == batch


@given(st.lists(rows(), max_size=4).map(tuple), st.text("abc"), st.booleans())
def test_a_page_comes_out_as_it_went_in(batch: tuple[Entry, ...], why: str, anew: bool) -> None:
    apart = dict.fromkeys(range(len(batch)), why)
    anchors = (Anchor("hub", ("K7Q2", 1), End(7, GENESIS), "ab"),)
    page = Page(batch, apart, anchors, Place("feed", 9, "id"), 12, anew)
    assert messages.page_in(messages.page_text(page)) == page


def test_what_the_inventory_says_comes_out_as_it_went_in() -> None:
    ends = ((("K7Q2", 1), End(3, GENESIS)),)
    state = Inventory("hub", "feed", 4, "2026-11-23T08:00:00+00:00", ends, 2, 500, 4_000_000)
    assert messages.read(Inventory, messages.told(state)) == state
    assert state.end_of(("K7Q2", 1)).seq == 3
    assert state.end_of(("K7Q2", 2)) == End()

    taken = Taken(
        (Outcome(1, "stored"), Outcome(2, "quarantined", "fact-altered")), End(2, GENESIS)
    )
    assert messages.read(Taken, messages.told(taken)) == taken


A_ROW = ["id", "K7Q2", 1, 1, 1, "w", 1, "b", "s", "", "Noted", 1, "[]", "{}", "0" * 64, "1" * 64]


@pytest.mark.parametrize(
    "row",
    [
        None,
        {},
        A_ROW[:-1],
        [*A_ROW, ""],
        [1, *A_ROW[1:]],
        ["\0", *A_ROW[1:]],
        ["\ud800", *A_ROW[1:]],
        [*A_ROW[:2], 0, *A_ROW[3:]],
        [*A_ROW[:2], 2**31, *A_ROW[3:]],
        [*A_ROW[:3], "1", *A_ROW[4:]],
        [*A_ROW[:3], True, *A_ROW[4:]],
        [*A_ROW[:3], -1, *A_ROW[4:]],
        [*A_ROW[:3], 0, *A_ROW[4:]],
        [*A_ROW[:3], 2**63, *A_ROW[4:]],
        [*A_ROW[:3], 1.0, *A_ROW[4:]],
        [*A_ROW[:-1], "1" * 63],
        [*A_ROW[:-1], "G" * 64],
    ],
)
def test_what_is_no_row_is_refused(row: Any) -> None:
    assert row_of(A_ROW).event_id == "id", "but for what is wrong with it"
    with pytest.raises(ValueError, match=r"no |not allowed"):
        row_of(row)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_message_or_a_value_error(raw: bytes) -> None:
    for read in (
        messages.rows_in,
        messages.page_in,
        lambda text: messages.read(Taken, text),
        lambda text: messages.read(Inventory, text),
    ):
        with pytest.raises(ValueError):
            read(raw)


def test_depth_is_no_way_to_break_a_reader() -> None:
    with pytest.raises(ValueError):
        messages.rows_in(b"[" * 200_000)


def test_a_signature_names_the_inventory_and_the_terminal() -> None:
    said = {messages.signed_batch(hub, code, b"[]") for hub in "ab" for code in ("K7Q2", "ABCD")}
    assert len(said) == 4
    ends = [Anchor(hub, ("K7Q2", n), End(n, GENESIS)).signed() for hub in "ab" for n in (1, 2)]
    assert len(set(ends)) == 4
