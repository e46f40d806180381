"""Numbers as people write them, and a language switched while the terminal runs."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.ui.language import (
    Language,
    LanguageError,
    LanguageSwitch,
    PseudoTranslator,
    decimal_sign,
    format_date,
    format_day,
    format_number,
    format_time,
    parse_decimal,
    pseudo,
)
from tests.ui.kit.dressing import LANGUAGES

numbers = st.decimals(
    min_value=-(10**9), max_value=10**9, places=3, allow_nan=False, allow_infinity=False
)


@given(value=numbers, language=st.sampled_from(LANGUAGES))
def test_what_is_written_reads_back_the_same(value: Decimal, language: Language) -> None:
    assert parse_decimal(format_number(value, language), language) == value


@given(text=st.text(max_size=40), language=st.sampled_from(LANGUAGES))
def test_no_scribble_breaks_the_reader(text: str, language: Language) -> None:
    value = parse_decimal(text, language)
    assert value is None or value.is_finite()


@pytest.mark.parametrize(
    ("value", "language", "places", "written"),
    [
        (Decimal("1284.5"), Language.FR, None, "1\u202f284,5"),
        (Decimal("1284.5"), Language.NL, 2, "1\u202f284,50"),
        (Decimal("1284.5"), Language.EN, None, "1\u202f284.5"),
        (Decimal("-0.4"), Language.EN, None, "\u22120.4"),
        (12408, Language.EN, None, "12\u202f408"),
        (Decimal("-0.001"), Language.EN, 1, "0.0"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    value: Decimal | int, language: Language, places: int | None, written: str
) -> None:
    assert format_number(value, language, places) == written


@pytest.mark.parametrize("language", [Language.FR, Language.NL])
def test_a_point_in_a_comma_language_is_refused_not_guessed(language: Language) -> None:
    assert parse_decimal("1,284", language) == Decimal("1.284")
    assert parse_decimal("1.284", language) is None


def test_a_comma_in_english_is_refused_not_guessed() -> None:
    assert parse_decimal("1,284", Language.EN) is None


@pytest.mark.parametrize("text", ["", "-", ",", "1,", ",5", "1e3", "NaN", "12a", "1,2,3", "9" * 25])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_decimal(text, Language.FR) is None


def test_dates_speak_the_language() -> None:
    day = date(2026, 11, 22)
    assert format_date(day, Language.EN) == "22 Nov 2026"
    assert format_day(day, Language.FR) == "22 nov."
    assert format_time(datetime(2026, 11, 22, 14, 32, 7)) == "14:32"  # noqa: DTZ001


def test_a_language_without_its_file_changes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    switch = LanguageSwitch(qapp, tmp_path)
    with pytest.raises(LanguageError, match=r"refactory_fr\.qm"):
        switch.use(Language.FR)
    assert switch.language == Language.EN


def test_the_pseudo_language_reaches_every_literal(qapp: QApplication, tmp_path: Path) -> None:
    switch = LanguageSwitch(qapp, tmp_path)
    switch.use_translator(PseudoTranslator(qapp))
    assert QCoreApplication.translate("Sheet", "Back") == pseudo("Back")
    switch.use(Language.EN)
    assert QCoreApplication.translate("Sheet", "Back") == "Back"


@given(text=st.text(alphabet=st.characters(codec="ascii", exclude_characters="{}"), max_size=60))
def test_pseudo_texts_are_35_percent_longer(text: str) -> None:
    assert len(pseudo(text)) * 100 >= len(text) * 135


def test_pseudo_texts_keep_their_placeholders() -> None:
    assert "{count}" in pseudo("waiting for {count} labels")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_one_decimal_sign(language: Language) -> None:
    assert decimal_sign(language) in ".,"
