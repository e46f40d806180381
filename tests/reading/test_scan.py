"""What a read text means, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.identifiers import BASE36, PartId, Vin, check_character
from app.reading.scan import LONGEST, MAX_LENGTH, read_scan
from app.reading.vin_maker import maker_of

PART = PartId.mint("K7Q2", 1, 7)
assert PART is not None
CODE = PART.code


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"{CODE[:4]}-{CODE[4:8]}-{CODE[8:]}",
        f"https://id.example.org/p/{CODE}",
        f"]C18004376000{CODE}",
        f"8004376000{CODE}",
    ],
)
def test_a_part_is_one_part_in_every_notation(text: str) -> None:
    scan = read_scan(text)
    assert (scan.kind, scan.value) == ("part", CODE)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("VF1BM0A0H33445566", "vin", "VF1BM0A0H33445566"),
        ("IVF1BM0A0H33445566\r", "vin", "VF1BM0A0H33445566"),
        ("RL-b-01-02", "place", "B-01-02"),
        ("RB-ABCDEF", "badge", "RB-ABCDEF"),
        ("NVK7Q200000C", "own_number", "NVK7Q200000C"),
        ("rt1:abc234", "ticket", "RT1:ABC234"),
        ("]Q1RT1/1/2/ABCDEFGH:ABC", "ticket", "RT1/1/2/ABCDEFGH:ABC"),
        ("RK1:K7Q2ABC", "key_card", "RK1:K7Q2ABC"),
        ("hello", "unknown", "hello"),
        ("", "unknown", ""),
    ],
)
def test_our_own_codes_and_vins_are_known(text: str, kind: str, value: str) -> None:
    scan = read_scan(text)
    assert (scan.kind, scan.value) == (kind, value)


def test_only_what_passes_between_terminals_may_be_long() -> None:
    assert len(read_scan("RT1:" + "A" * 5000).value) == LONGEST
    assert len(read_scan("A" * 5000).value) == MAX_LENGTH


@given(st.text(max_size=2000).filter(lambda text: not text.upper().startswith(("RT1", "RK1"))))
def test_any_input_gets_a_printable_answer(text: str) -> None:
    scan = read_scan(text)
    assert len(scan.text) <= MAX_LENGTH
    assert scan.value.isprintable()


def test_make_and_country_follow_from_the_maker_identifier() -> None:
    assert maker_of(Vin("VF1BM0A0H33445566")).make == "Renault"
    assert maker_of(Vin("UU1HSDACN45678901")).country == "Romania"
    assert maker_of(Vin("XYZBM0A0H33445566")).make == ""


TERMINALS = st.text(BASE36, min_size=4, max_size=4).filter(lambda text: not text.startswith("NV"))
PARTS = st.builds(PartId.mint, TERMINALS, st.integers(1, 35), st.integers(0, 36**6 - 1)).filter(
    lambda part: part is not None
)
LATE_PARTS = st.builds(
    PartId.mint, TERMINALS, st.integers(36, 36**2 - 1), st.integers(0, 36**6 - 1)
).filter(lambda part: part is not None)
PREFIXES = st.text("0123456789", min_size=4, max_size=12)
LINKS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["http://", "https://"]),
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=80),
    st.sampled_from("/=#?&"),
)


@given(st.one_of(PARTS, LATE_PARTS), st.one_of(st.just(""), LINKS))
def test_our_own_code_reads_back_behind_any_link(part: PartId, link: str) -> None:
    scan = read_scan(link + part.code)
    assert (scan.kind, scan.value) == ("part", part.code)


def gs1_texts(part: PartId, prefix: str) -> tuple[str, ...]:
    """How a GIAI of ours is written."""
    giai = part.giai(prefix)
    link = part.uri(prefix, "")
    return f"]C18004{giai}", f"8004{giai}", f"(8004){giai}", link, f"{link}?x=1", f"{link}/"


@given(PARTS, PREFIXES)
def test_our_own_giai_reads_back_with_any_company_prefix(part: PartId, prefix: str) -> None:
    assert {read_scan(text).value for text in gs1_texts(part, prefix)} == {part.code}


@given(LATE_PARTS, PREFIXES)
def test_a_longer_code_reads_back_unless_its_end_is_a_code_too(part: PartId, prefix: str) -> None:
    end = part.code[1:]
    assume(not part.code[0].isdigit() or check_character(end[:-1]) != end[-1])
    assert {read_scan(text).value for text in gs1_texts(part, prefix)} == {part.code}


def test_only_plain_digits_are_a_company_prefix() -> None:
    assert read_scan(f"8004٣٧٦٠٠٠٠{CODE}").kind == "unknown"
