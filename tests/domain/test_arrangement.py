"""What may be changed about a label, and what no version of it can lose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.arrangement import (
    LONGEST_WORDS,
    Arrangement,
    checked,
    for_hands,
    from_hands,
    gaps,
)
from app.domain.errors import Refused
from tests.a_template import SHAPE

MOVABLE = ("part_name", "position", "grade", "permit")
SHIPPED = SHAPE.as_shipped
moves = st.lists(st.tuples(st.sampled_from(SHAPE.keys), st.sampled_from((-1, 1))), max_size=30)


def refusal(arrangement: Arrangement) -> str:
    with pytest.raises(Refused) as refused:
        checked(SHAPE, arrangement)
    return refused.value.code


@given(moves)
def test_whatever_is_moved_stands_where_it_may(steps: list[tuple[str, int]]) -> None:
    arrangement = SHIPPED
    for key, step in steps:
        arrangement = arrangement.moved(SHAPE, key, step)

    assert checked(SHAPE, arrangement) == arrangement


@given(moves)
def test_every_move_can_be_taken_back(steps: list[tuple[str, int]]) -> None:
    done: list[tuple[str, int]] = []
    arrangement = SHIPPED
    for key, step in steps:
        if arrangement.can_move(SHAPE, key, step):
            arrangement = arrangement.moved(SHAPE, key, step)
            done.append((key, -step))
    for key, step in reversed(done):
        arrangement = arrangement.moved(SHAPE, key, step)

    assert arrangement == SHIPPED


def test_a_text_with_a_caption_changes_places_with_another_one() -> None:
    moved = SHIPPED.moved(SHAPE, "donor", -1)

    assert moved.order == (*SHAPE.keys[:3], "donor", "oe_number", "grade", "permit")


def test_a_text_alone_goes_past_those_with_captions() -> None:
    moved = SHIPPED.moved(SHAPE, "grade", -1)

    assert moved.order.index("grade") == SHAPE.keys.index("position")


def test_what_stands_on_a_black_area_stays_there() -> None:
    assert not SHIPPED.can_move(SHAPE, "demo", 1)
    assert not SHIPPED.can_move(SHAPE, "part_name", -1)
    assert SHIPPED.moved(SHAPE, "demo", 1) == SHIPPED


def test_the_last_one_cannot_move_on() -> None:
    assert not SHIPPED.can_move(SHAPE, "permit", 1)


def test_hiding_and_showing_leaves_all_as_it_was() -> None:
    assert SHIPPED.toggled("grade").hidden == ("grade",)
    assert SHIPPED.toggled("grade").toggled("grade") == SHIPPED


@pytest.mark.parametrize("key", ["part_name", "donor", "demo"])
def test_what_the_law_or_safety_needs_is_not_hidden(key: str) -> None:
    assert refusal(SHIPPED.toggled(key)) == "template-line-needed"


@pytest.mark.parametrize(
    "order",
    [
        (),
        SHAPE.keys[1:],
        (*SHAPE.keys, "price"),
        (*SHAPE.keys[:-1], "grade"),
        ("part_name", "demo", *SHAPE.keys[2:]),
        ("demo", "part_name", "oe_number", "position", *SHAPE.keys[4:]),
    ],
)
def test_an_order_that_the_label_cannot_have_is_refused(order: tuple[str, ...]) -> None:
    assert refusal(Arrangement(order)) == "template-arrangement-unknown"


def test_a_line_or_text_that_the_label_has_not_is_refused() -> None:
    assert refusal(SHIPPED.toggled("price")) == "template-arrangement-unknown"
    assert refusal(SHIPPED.worded("price", {"en": "x"})) == "template-arrangement-unknown"
    assert refusal(SHIPPED.worded("permit", {"de": "{no}"})) == "template-arrangement-unknown"


@pytest.mark.parametrize(
    "text", ["Permit", "{no} {no2}", "{no", "{no}}", "{no!r}", "{no:>99999999}", "{no.x}", "{}"]
)
def test_words_neither_lose_nor_invent_what_is_filled_in(text: str) -> None:
    assert refusal(SHIPPED.worded("permit", {"en": text})) == "template-words-gaps"


def test_words_that_say_nothing_are_refused() -> None:
    assert refusal(SHIPPED.worded("oe_caption", {"en": " "})) == "template-words-missing"


@pytest.mark.parametrize("text", ["x" * (LONGEST_WORDS + 1), "a\nb", "a\u202eb"])
def test_words_no_hand_wrote_here_are_refused(text: str) -> None:
    assert refusal(SHIPPED.worded("oe_caption", {"en": text})) == "template-arrangement-unknown"


def test_words_as_shipped_are_not_kept() -> None:
    same = SHIPPED.worded("oe_caption", {"en": "OE", "fr": "Référence"})

    assert checked(SHAPE, same).words == {"oe_caption": {"fr": "Référence"}}
    assert checked(SHAPE, SHIPPED.worded("oe_caption", {"en": "OE"})) == SHIPPED


def test_what_is_not_worded_anew_says_what_was_shipped() -> None:
    worded = SHIPPED.worded("oe_caption", {"fr": "Référence"})

    assert worded.said(SHAPE, "oe_caption") == {"en": "OE", "fr": "Référence", "nl": "OE"}


@given(st.text())
def test_gaps_never_stumble(text: str) -> None:
    found = gaps(text)
    assert found is None or all(f"{{{one}}}" in text for one in found)


def test_a_keypad_writes_a_star_for_what_is_filled_in() -> None:
    assert for_hands("Permit {no} of {day}") == "Permit * of *"
    assert from_hands("On * by *", "Permit {no} of {day}") == "On {no} by {day}"
    assert from_hands("Permit", "Licence") == "Permit"


@pytest.mark.parametrize("text", ["Permit", "* *", "Permit {no}"])
def test_a_star_too_few_or_too_many_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="template-words-gaps"):
        from_hands(text, "Permit {no}")
