"""A remark and a damage code that say different things are noticed, in every language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.part import parse_damage
from app.domain.remarks import Contradiction, RemarkWords, contradiction
from tests.shop import catalogue

SHIPPED = catalogue().remarks


def said(code: str, remark: str) -> str:
    found = contradiction([one.kind for one in parse_damage(code)], remark, SHIPPED)
    return found.kind if found else ""


@pytest.mark.parametrize(
    "remark",
    [
        "small scratch",
        "petite rayure",
        "kleine kras",
        "RAYÉE à gauche",
        "two dents",
        "barst",
        "rusty",
    ],
)
def test_a_remark_that_names_a_damage_the_code_lacks_is_noticed(remark: str) -> None:
    assert said("000", remark) == "lacks"


@pytest.mark.parametrize(
    ("code", "remark"),
    [("5D2", "small scratch"), ("5S1", "deuk onder de klink"), ("1R1", "vitre fissurée")],
)
def test_another_damage_than_the_one_in_the_code_is_noticed(code: str, remark: str) -> None:
    assert said(code, remark) == "lacks"


@pytest.mark.parametrize(
    ("code", "remark"),
    [("5D2", "no damage"), ("1S1", "geen schade"), ("1S0.5", "aucun dommage"), ("2D1", "no dents")],
)
def test_a_remark_that_denies_the_code_is_noticed(code: str, remark: str) -> None:
    assert said(code, remark) == "denies"


@pytest.mark.parametrize(
    ("code", "remark"),
    [
        ("000", "no damage"),
        ("000", "sans rayure"),
        ("000", "geen diepe krassen"),
        ("000", "sold with bolts"),
        ("000", ""),
        ("5D2", "dent below the handle"),
        ("5P1", "bosse de parking"),
        ("5S1", "kras"),
        ("5S1", "scratch but no dent"),
        ("5D2", "damaged"),
        ("000", "identical to the left one"),
    ],
)
def test_what_agrees_is_not_asked_about(code: str, remark: str) -> None:
    assert said(code, remark) == ""


def test_the_word_and_what_it_stands_for_are_told() -> None:
    found = contradiction((), "Deux bosses", SHIPPED)
    assert found == Contradiction("lacks", "bosses", "DPC")


@given(st.text(max_size=60), st.sampled_from(["000", "1D1", "4S2,5R1"]))
def test_any_text_can_be_held_against_a_code(remark: str, code: str) -> None:
    found = contradiction([one.kind for one in parse_damage(code)], remark, SHIPPED)
    assert found is None or found.word


@given(st.text(max_size=60))
def test_without_words_nothing_is_asked(remark: str) -> None:
    assert contradiction((), remark, RemarkWords()) is None
