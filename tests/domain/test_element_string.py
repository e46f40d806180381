"""GS1 element strings: one meaning each, check digits that hold, separators where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.element_string import (
    check_digit_right,
    digital_link,
    read_elements,
    transmitted,
)
from app.domain.errors import InvalidIdentifier

GTIN = "09506000134352"
values = st.text("ABCXYZabcxyz0123456789-./()_%&'\"*+,:;<=>?!", min_size=1, max_size=20)


def test_elements_are_read_in_their_order() -> None:
    assert read_elements(f"[01]{GTIN}[10]A(21)B[21]7") == (
        ("01", GTIN),
        ("10", "A(21)B"),
        ("21", "7"),
    )


@given(st.lists(st.tuples(st.sampled_from(["10", "21", "240", "8004"]), values), min_size=1))
def test_what_is_written_is_read_again(elements: list[tuple[str, str]]) -> None:
    written = "".join(f"[{one}]{value}" for one, value in elements)
    assert read_elements(written) == tuple(elements)


@pytest.mark.parametrize("wrong", ["", "(01)123", "[1]2", "[01]", "[10]a b", "[10]é", "10]A"])
def test_what_is_no_element_string_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidIdentifier, match="label-code-characters"):
        read_elements(wrong)


@given(st.integers(0, 10**13 - 1), st.integers(0, 9))
def test_a_number_has_one_right_check_digit(number: int, digit: int) -> None:
    right = [one for one in range(10) if check_digit_right(f"{number:013d}{one}", 14)]
    assert len(right) == 1
    if digit not in right:
        with pytest.raises(InvalidIdentifier, match="label-check-digit"):
            read_elements(f"[01]{number:013d}{digit}")


def test_a_separator_ends_what_has_no_known_length_unless_it_is_last() -> None:
    elements = read_elements(f"[01]{GTIN}[10]AB[17]261231[21]7")
    assert transmitted(elements) == f"01{GTIN}10AB\x1d17261231217"


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("[8004]3400000A1", "https://id.gs1.org/8004/3400000A1"),
        (f"[01]{GTIN}[21]7[10]A/B", f"https://id.gs1.org/01/{GTIN}/10/A%2FB/21/7"),
        (f"[01]{GTIN}[17]261231", f"https://id.gs1.org/01/{GTIN}?17=261231"),
    ],
)
def test_a_digital_link_has_the_key_first_and_attributes_last(written: str, link: str) -> None:
    assert digital_link(read_elements(written)) == link


def test_a_digital_link_stands_on_any_domain() -> None:
    link = digital_link((("8004", "3400000A1"),), "https://parts.example/")
    assert link == "https://parts.example/8004/3400000A1"


def test_an_attribute_alone_is_no_digital_link() -> None:
    with pytest.raises(InvalidIdentifier):
        digital_link((("10", "A"),))
