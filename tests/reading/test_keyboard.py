"""What a scanner meant, whatever keyboard the machine takes it for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wedge_setting import LAYOUTS
from app.reading.keyboard import Stroke, packed, signs, unpacked
from tests.reading.a_keyboard import numbered, typed_by

REAL = [one for one in LAYOUTS if one]
IN_CODES = (
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.,:;/()[]<>@#%&+=*?!|$ "'
)


@given(st.sampled_from(REAL), st.sampled_from(REAL), st.text(IN_CODES, max_size=40))
def test_every_layout_is_repaired_on_every_machine(scanner: str, machine: str, text: str) -> None:
    assert signs(typed_by(scanner, text, machine), scanner) == text


@pytest.mark.parametrize(
    ("machine", "wrong"),
    [("fr", "é(n2QS"), ("be", "é(n2QS"), ("gb", '25m"AS')],
)
def test_unrepaired_it_is_what_people_complain_of(machine: str, wrong: str) -> None:
    """The control: the signs a French, Belgian and British machine make of a US scanner."""
    assert signs(typed_by("us", "25m@AS", machine)) == wrong.replace("n2", ",2")


@pytest.mark.parametrize("machine", REAL)
@pytest.mark.parametrize("scanner", REAL)
def test_an_envelope_keeps_its_control_signs(scanner: str, machine: str) -> None:
    if scanner in ("fr", "be", "de"):
        text = "A10"
        strokes = typed_by(scanner, text, machine)
        for code in ("029", "030", "004"):
            strokes += numbered(code)
        assert signs(strokes, scanner) == "A10\x1d\x1e\x04"
    else:
        text = "\x01[)>\x1e06\x1dPX-1\x1e\x04"
        assert signs(typed_by(scanner, text, machine), scanner) == text


def test_alt_numbers_follow_one_another() -> None:
    strokes = [*numbered("029"), *numbered("029"), Stroke(30, "a")]

    assert signs(strokes) == signs(strokes, "us") == "\x1d\x1da"


def test_alt_numbers_beyond_one_sign_are_nothing() -> None:
    assert signs(numbered("99999")) == ""


def test_the_keypad_types_digits_whatever_the_lock_of_it_says() -> None:
    assert signs([Stroke(79, ""), Stroke(80, "2"), Stroke(82, "")]) == "120"


def test_a_machine_that_tells_no_keys_is_taken_by_its_signs() -> None:
    assert signs([Stroke(0, "é"), Stroke(0, "A")], "us") == "éA"


@given(
    st.lists(
        st.builds(
            Stroke,
            st.integers(0, 300),
            st.text(max_size=2),
            st.booleans(),
            st.booleans(),
            st.booleans(),
            st.booleans(),
        ),
        max_size=20,
    ),
    st.sampled_from(LAYOUTS),
)
def test_any_keys_have_a_reading_and_survive_being_kept(strokes: list[Stroke], layout: str) -> None:
    assert isinstance(signs(strokes, layout), str)
    assert unpacked(packed(strokes)) == strokes
