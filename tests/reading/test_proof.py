"""What is believed the first time it is read: never one wrong sign, nothing that chance makes."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.identifiers import BASE36, PartId, Vin
from app.reading.gs1 import check_digit_right
from app.reading.proof import proves_itself

VIN = "1M8GDM9AXKP042788"
SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"
parts = st.builds(
    PartId.mint,
    st.text(BASE36, min_size=4, max_size=4),
    st.integers(1, 36 * 36 - 1),
    st.integers(0, 36**6 - 1),
).filter(lambda code: code is not None and not code.code.isdecimal())
symbols = st.sampled_from(["]C0", "]d1", "]Q1", "]z0", "]L0"])


def gtin(body: str) -> str:
    return next(f"{body}{one}" for one in range(10) if check_digit_right(f"{body}{one}"))


@given(parts, symbols, st.sampled_from(["", "https://parts.example/p/"]))
def test_our_own_codes_prove_themselves(part: PartId, symbol: str, link: str) -> None:
    assert proves_itself(symbol + link + part.code)


@given(parts, symbols, st.data())
def test_control_no_part_code_with_one_wrong_sign_does(
    part: PartId, symbol: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(part.code) - 1))
    other = data.draw(st.sampled_from(BASE36.replace(part.code[at], "")))
    assert not proves_itself(symbol + part.code[:at] + other + part.code[at + 1 :])


@given(st.text("0123456789", min_size=13, max_size=13), st.text("ABC123", min_size=1, max_size=9))
def test_a_key_of_gs1_with_its_check_digit_proves_itself(body: str, serial: str) -> None:
    for sent in (
        f"]d201{gtin(body)}21{serial}",
        f"]C101{gtin(body)}21{serial}",
        f"]Q1https://id.example.org/01/{gtin(body)}/21/{serial}",
    ):
        assert proves_itself(sent)


@given(st.text("0123456789", min_size=13, max_size=13), st.data())
def test_control_no_key_of_gs1_with_one_wrong_digit_does(body: str, data: st.DataObject) -> None:
    right = gtin(body)
    at = data.draw(st.integers(0, 13))
    other = data.draw(st.sampled_from("0123456789".replace(right[at], "")))
    assert not proves_itself(f"]d201{right[:at]}{other}{right[at + 1 :]}21A1")


@given(symbols, st.integers(0, 16), st.sampled_from(SIGNS))
def test_a_vin_proves_itself_with_its_check_digit_alone(symbol: str, at: int, other: str) -> None:
    assert proves_itself(symbol + VIN)
    spoilt = VIN[:at] + other + VIN[at + 1 :]
    assume(not Vin(spoilt).check_digit_right)
    assert not proves_itself(symbol + spoilt)


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("]C0VF1BM0A0H33445566", id="a European VIN has no check digit"),
        pytest.param(f"]A0{VIN}", id="Code 39 has no check of its own"),
        pytest.param("]E04012345678901", id="a retail code has one check digit in all"),
        pytest.param("]C04012345678901", id="one number in ten passes for a key"),
        pytest.param("]C0RL-B-01-01", id="our bins"),
        pytest.param("]Q1hello", id="words"),
        pytest.param("A1B210001LMK", id="no symbology"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_must_be_read_twice(sent: str) -> None:
    assert not proves_itself(sent)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert proves_itself(text) in (True, False)
