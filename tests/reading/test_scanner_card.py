"""Two codes of the test card tell layout, prefix, end and separator of any scanner."""

from __future__ import annotations

import pytest

from app.domain.wedge_setting import ENTER, LAYOUTS, SILENCE, TAB, WedgeSetting
from app.reading.keyboard import Stroke, signs
from app.reading.scanner_card import FIELDS, SIGNS, setting_from, with_separator
from tests.reading.a_keyboard import numbered, typed_by

REAL = [one for one in LAYOUTS if one]
ENDS = {ENTER: [Stroke(28, "\r")], TAB: [Stroke(15, "\t")], SILENCE: list[Stroke]()}


@pytest.mark.parametrize("machine", REAL)
@pytest.mark.parametrize("scanner", REAL)
def test_whatever_was_found_reads_the_card_right(scanner: str, machine: str) -> None:
    strokes = typed_by(scanner, SIGNS, machine)
    found = setting_from(strokes)

    assert found is not None
    assert signs(strokes, found.layout) == SIGNS
    assert found.layout == ("" if scanner == machine else scanner)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("prefix", ["", "\x01", "~", "]C0", "\x01]C0"])
def test_prefix_and_end_are_found_and_an_aim_identifier_is_no_prefix(prefix: str, end: str) -> None:
    found = setting_from(typed_by("us", prefix + SIGNS, "fr") + ENDS[end])

    assert found == WedgeSetting("us", prefix.replace("]C0", ""), end)


@pytest.mark.parametrize("text", ["", "VF1BM0A0H33445566", SIGNS[:-1]])
def test_other_codes_are_not_the_card(text: str) -> None:
    assert setting_from(typed_by("us", text, "us")) is None
    assert with_separator(typed_by("us", text, "us"), WedgeSetting()) is None


def test_gs_is_found_as_a_control_sign_an_alt_number_or_a_sign_of_its_own() -> None:
    first, second = FIELDS
    setting = WedgeSetting("us")
    alt = typed_by("us", first, "fr") + numbered("029") + typed_by("us", second, "fr")

    assert with_separator(typed_by("us", f"]C1{first}\x1d{second}", "fr"), setting) == setting
    assert with_separator(alt, setting) == setting
    found = with_separator(typed_by("us", f"{first}|{second}", "fr"), setting)
    assert found == WedgeSetting("us", separator="|")


def test_a_scanner_that_leaves_gs_out_is_told_from_one_that_read_another_code() -> None:
    with pytest.raises(ValueError, match="us"):
        with_separator(typed_by("us", "".join(FIELDS), "fr"), WedgeSetting("us"))
