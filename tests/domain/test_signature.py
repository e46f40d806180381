"""A signature is ink on a glass of known size, and nothing else passes for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.signature import LEAST_INK, LONGEST_SIDE, MOST_POINTS, MOST_STROKES, Signature

WAVE = ((0, 0), (1000, 800), (2000, 0))
points = st.tuples(st.integers(0, 8000), st.integers(0, 3000))
strokes = st.lists(st.lists(points, min_size=1, max_size=20).map(tuple), max_size=10).map(tuple)


@given(strokes)
def test_what_is_kept_reads_back_as_it_was_drawn(
    drawn: tuple[tuple[tuple[int, int], ...], ...],
) -> None:
    one = Signature(8000, 3000, drawn)
    if one.ink < LEAST_INK:
        with pytest.raises(Refused, match="glass-signature-missing"):
            Signature.parse(one.as_text())
    else:
        assert Signature.parse(one.as_text()) == one


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        (Signature(8000, 3000, ()), "missing"),
        (Signature(8000, 3000, (((5, 5),),)), "missing"),
        (Signature(8000, 3000, (((0, 0), (LEAST_INK - 1, 0)),)), "missing"),
        (Signature(8000, 3000, (WAVE,) * (MOST_STROKES + 1)), "endless"),
        (Signature(8000, 3000, (((0, 0), (9, 9)) * (MOST_POINTS // 2 + 1),)), "endless"),
        (Signature(8000, 3000, (((0, 0), (8001, 0)),)), "broken"),
        (Signature(8000, 3000, (((0, -1), (5000, 0)),)), "broken"),
        (Signature(0, 3000, (WAVE,)), "broken"),
        (Signature(LONGEST_SIDE + 1, 3000, (WAVE,)), "broken"),
    ],
)
def test_what_is_no_signature_is_refused(signature: Signature, code: str) -> None:
    with pytest.raises(Refused, match=f"glass-signature-{code}"):
        signature.checked()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        "[" * 100_000,
        json.dumps({"width": "8000", "height": 3000, "strokes": []}),
        json.dumps({"width": 8000, "height": 3000, "strokes": [[[0, 0.5], [9, 9]]]}),
        json.dumps({"width": 8000, "height": 3000, "strokes": [[[0, 0, 0]]]}),
        json.dumps({"width": True, "height": 3000, "strokes": []}),
    ],
)
def test_hostile_text_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="glass-signature-broken"):
        Signature.parse(text)
