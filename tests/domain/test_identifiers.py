"""VINs, part codes and our own vehicle numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import (
    BASE36,
    PartId,
    Vin,
    base36,
    check_character,
    is_own_vehicle_number,
    own_vehicle_number,
    vin_corrections,
)

VIN_SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
vins = st.text(VIN_SIGNS, min_size=17, max_size=17)
codes = st.tuples(
    st.text(BASE36, min_size=4, max_size=4), st.integers(1, 1295), st.integers(0, 36**6 - 1)
)


@given(vins)
def test_a_vin_is_read_however_it_was_scanned(vin: str) -> None:
    assert Vin.parse(vin).text == vin
    assert Vin.parse(f" {vin.lower()} ").text == vin
    assert Vin.parse(f"I{vin}").text == vin


def test_a_european_vin_is_never_refused_for_its_check_digit() -> None:
    vin = Vin.parse("VF1BM0A0H33445566")
    assert not vin.check_digit_right
    assert not vin.check_digit_expected


def test_the_check_digit_of_a_north_american_vin_is_judged() -> None:
    assert Vin.parse("1M8GDM9AXKP042788").check_digit_right
    assert not Vin.parse("1M8GDM9A1KP042788").check_digit_right


@pytest.mark.parametrize("letter", "IOQ")
def test_a_vin_with_a_forbidden_letter_names_it(letter: str) -> None:
    with pytest.raises(InvalidIdentifier) as caught:
        Vin.parse(f"VF1BM0A0H3344556{letter}")
    assert caught.value.code == "vin-character"
    assert caught.value.reason.params["character"] == letter


def test_a_short_text_says_how_many_signs_it_has() -> None:
    with pytest.raises(InvalidIdentifier) as caught:
        Vin.parse("VF1BM")
    assert caught.value.reason.params["length"] == "5"


def test_look_alikes_are_offered_for_a_misread_vin() -> None:
    assert vin_corrections("VFIBM0AOH33445566")[0] == "VF1BM0A0H33445566"


def test_a_right_check_digit_finds_the_letter_taken_for_a_figure() -> None:
    assert "1M8GDM9AXKP042788" in vin_corrections("1MBGDM9AXKP042788")


@given(st.text(max_size=40))
def test_corrections_are_always_vins(text: str) -> None:
    for one in vin_corrections(text):
        assert Vin.parse(one).text == one


@given(codes)
def test_a_minted_code_reads_back_in_every_notation(parts: tuple[str, int, int]) -> None:
    minted = PartId.mint(*parts)
    if minted is None:
        return
    assert PartId.parse(minted.code) == minted
    assert PartId.parse(minted.grouped.lower()) == minted
    assert len(minted.code) in (12, 13)
    assert "*" not in minted.code


@given(codes, st.integers(0, 12), st.sampled_from(BASE36))
def test_one_wrong_sign_is_always_noticed(parts: tuple[str, int, int], at: int, sign: str) -> None:
    minted = PartId.mint(*parts)
    if minted is None or at >= len(minted.code) or minted.code[at] == sign:
        return
    wrong = minted.code[:at] + sign + minted.code[at + 1 :]
    with pytest.raises(InvalidIdentifier):
        PartId.parse(wrong)


@given(codes, st.integers(0, 11))
def test_two_neighbours_swapped_are_always_noticed(parts: tuple[str, int, int], at: int) -> None:
    minted = PartId.mint(*parts)
    if minted is None or at + 1 >= len(minted.code):
        return
    code = list(minted.code)
    code[at], code[at + 1] = code[at + 1], code[at]
    if "".join(code) == minted.code:
        return
    with pytest.raises(InvalidIdentifier):
        PartId.parse("".join(code))


def test_the_check_character_is_the_one_of_the_standard() -> None:
    assert check_character("G123498654321") == "H"


def test_a_giai_stands_in_a_digital_link_only_with_a_prefix() -> None:
    minted = PartId.mint("K7Q2", 1, 7)
    assert minted is not None
    assert minted.uri("3760000", "d-1") == f"https://id.gs1.org/8004/3760000{minted.code}"
    assert minted.uri("", "d-1") == f"urn:uuid:d-1#{minted.code}"


def test_incarnations_beyond_two_signs_are_refused() -> None:
    with pytest.raises(OverflowError):
        PartId.mint("K7Q2", 36**2, 1)


@given(st.integers(0, 36**6 - 1))
def test_base_36_keeps_its_width_and_value(number: int) -> None:
    text = base36(number, 6)
    assert len(text) == 6
    assert int(text, 36) == number


def test_our_own_vehicle_number_is_never_taken_for_a_vin_or_part() -> None:
    number = own_vehicle_number("K7Q2", 12)
    assert is_own_vehicle_number(number)
    with pytest.raises(InvalidIdentifier):
        Vin.parse(number)
