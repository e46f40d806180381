"""Numbers on parts are told apart by patterns that anybody can add, and none can hang."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.domain.errors import ShopError
from app.reading.maker_labels import (
    LONGEST_LABEL,
    load_maker_labels,
    may_take_long,
    read_maker_label,
)
from app.reading.means import meaning_of

SHIPPED = load_maker_labels([paths.resources() / "reading" / "maker_labels.toml"])


@pytest.mark.parametrize(
    ("text", "maker", "oe_number", "serial"),
    [
        ("5K0 937 087 AC", "Volkswagen", "5K0937087AC", ""),
        ("284B60943R", "Renault", "284B60943R", ""),
        ("A 212 820 12 26", "Mercedes-Benz", "A2128201226", ""),
        ("av6n-12a650-ab", "Ford", "AV6N-12A650-AB", ""),
        ("89661-0D450", "Toyota", "89661-0D450", ""),
        ("A2C53412345 1234567", "Continental", "A2C53412345", "1234567"),
        ("P/N: 1234-5, S/N 777777", "", "1234-5", "777777"),
        ("S/N ABC-1234", "", "", "ABC-1234"),
    ],
)
def test_a_makers_label_tells_its_numbers(
    text: str, maker: str, oe_number: str, serial: str
) -> None:
    found = read_maker_label(text, SHIPPED)
    assert found is not None
    assert (found.maker, found.oe_number, found.serial) == (maker, oe_number, serial)


def test_a_part_number_alone_names_no_single_part() -> None:
    found = meaning_of("284B60943R", SHIPPED)
    assert (found.kind, found.id, found.scheme) == ("part", None, "maker")
    assert found.reason is not None


def test_a_part_number_with_a_serial_names_one_part_however_it_is_spaced() -> None:
    found = {
        meaning_of(one, SHIPPED).id for one in ("A2C53412345 12345678", "A2C53412345 # 12345678")
    }
    assert found == {"urn:refactory:maker:Continental%2FA2C53412345%2F12345678"}


def test_every_shipped_pattern_says_where_it_comes_from() -> None:
    assert [one.pattern.pattern for one in SHIPPED if not one.source] == []


def written(folder: Path, name: str, *lines: str) -> Path:
    file = folder / name
    file.write_text("\n".join(["[[label]]", *lines]), encoding="utf-8")
    return file


def test_patterns_of_the_house_come_first_where_the_priority_is_equal(tmp_path: Path) -> None:
    theirs = written(tmp_path, "a.toml", 'maker = "A"', "pattern = '(?P<oe>[0-9]{5})'")
    ours = written(tmp_path, "b.toml", 'maker = "B"', "pattern = '(?P<serial>[0-9]{5})'")
    labels = load_maker_labels([theirs, ours])
    found = read_maker_label("12345", labels)
    assert found is not None
    assert (found.maker, found.serial) == ("B", "12345")


def test_the_higher_priority_is_tried_first(tmp_path: Path) -> None:
    high = written(tmp_path, "a.toml", "priority = 9", "pattern = '(?P<oe>[0-9]{5})'")
    low = written(tmp_path, "b.toml", "priority = 8", "pattern = '(?P<serial>[0-9]{5})'")
    found = read_maker_label("12345", load_maker_labels([high, low]))
    assert found is not None
    assert found.oe_number == "12345"


HOSTILE = [
    r"(?P<oe>(A+)+)B",
    r"(?P<oe>(A|AA)*)B",
    r"(?P<oe>(A?){60}A{60})",
    r"(?P<oe>A*A*A*A*)B",
    r"(?P<oe>A{1,64}A{1,64}A{1,64}A{1,64})B",
    "(?P<oe>" + "(?:A|A)" * 30 + ")B",
    r"(?P<oe>.+)(?P=oe)",
    r"(?P<oe>(?<=A).*)",
    "(?P<oe>" + "A" * 600 + ")",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_pattern_that_could_hang_is_refused(tmp_path: Path, pattern: str) -> None:
    file = written(tmp_path, "own.toml", f"pattern = '{pattern}'")
    with pytest.raises(ShopError) as refused:
        load_maker_labels([file])
    assert refused.value.code == "maker-label-wrong"


@pytest.mark.parametrize(
    "lines",
    [
        ("maker = 'A'",),
        ("pattern = '[0-9]+'",),
        ("pattern = '(?P<other>[0-9]+)'",),
        ("pattern = '(?P<oe>[0-9'",),
        ("pattern = '(?P<oe>[0-9]+)'", "priority = 'high'"),
        ("pattern = '(?P<oe>[0-9]+)'", "status = 'sure'"),
    ],
)
def test_a_line_that_says_too_little_is_named(tmp_path: Path, lines: tuple[str, ...]) -> None:
    with pytest.raises(ShopError) as refused:
        load_maker_labels([written(tmp_path, "own.toml", *lines)])
    assert refused.value.reason.params == {"file": "own.toml", "at": "1"}


@pytest.mark.parametrize("content", [b"label = 3", b"[[label", b"\xff"])
def test_a_file_that_is_no_list_of_labels_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(content)
    with pytest.raises(ShopError) as refused:
        load_maker_labels([file])
    assert refused.value.code == "maker-labels-unreadable"


PIECES = st.lists(
    st.sampled_from(
        ["A", "[AB]", "[AB]{1,9}", "A+", "B*", "(?:A|B)", "(?:AB){3}", "A?", "(?=A)", "[^B]{0,20}"]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@given(PIECES)
def test_what_is_let_through_ends_on_the_worst_text(piece: str) -> None:
    """A pattern that hangs meets the time limit of the test; the control arm is HOSTILE."""
    pattern = f"(?P<oe>{piece})!"
    if not may_take_long(pattern):
        for text in ("A" * LONGEST_LABEL, "AB" * (LONGEST_LABEL // 2)):
            assert re.fullmatch(pattern, text, re.ASCII) is None


@given(st.text(max_size=400))
def test_any_text_is_read_or_left(text: str) -> None:
    found = read_maker_label(text, SHIPPED)
    assert found is None or found.oe_number or found.serial
