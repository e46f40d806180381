"""Rule packs: what ships is sound, and what is not is refused with file and line."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.domain.errors import ShopError
from app.domain.rules import RulePack, overlapping
from app.main import load_catalogue
from app.stations.rule_file import countries, load_rules

ENTRY = """schema: refactory.rules/1
country: eu
version: "1"
rules:
  - key: rate.reuse_recycling
    value: 85
    unit: "%"
    source: "a directive"
    valid_from: 2015-01-01
    status: verified
"""
SECOND = """  - key: rate.reuse_recycling
    value: 90
    unit: "%"
    source: "another directive"
    valid_from: 2020-01-01
    status: verified
"""
DAY = date(2026, 11, 22)


@cache
def french_rules() -> RulePack:
    return load_rules(paths.resources() / "rules", "fr")


def written(folder: Path, text: str) -> Path:
    (folder / "eu").mkdir(exist_ok=True)
    (folder / "eu" / "law.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("country", ["fr", "be", "nl", "FR", "", "xx"])
def test_every_shipped_rule_has_a_source_and_no_two_answer_on_one_day(
    resources: Path, country: str
) -> None:
    pack = load_rules(resources / "rules", country)
    assert len(pack.rules) > 100
    assert all(one.source.strip() for one in pack.rules)
    assert not list(overlapping(pack.rules))


def test_france_is_in_full_and_its_neighbours_say_that_they_are_outlines(resources: Path) -> None:
    assert countries(resources / "rules") == ("be", "fr", "nl")
    for country in ("be", "nl"):
        own = [
            one for one in load_rules(resources / "rules", country).rules if one.country == country
        ]
        assert own
        assert {one.status for one in own} == {"outline"}
    france = load_rules(resources / "rules", "fr").at(DAY)
    assert str(france.number("rate.not_metal.reuse_recycling")) == "3.5"


def test_a_battery_has_its_new_waste_code_from_the_day_the_decision_applies(
    resources: Path,
) -> None:
    pack = load_rules(resources / "rules", "fr")
    assert pack.at(date(2026, 11, 8)).text("waste_code.F-LIB") == "16 06 05"
    assert pack.at(date(2026, 11, 9)).text("waste_code.F-LIB") == "16 06 07*"
    keys = [one.key for one in pack.changing(date(2026, 11, 1))]
    assert keys[:2] == ["waste_code.F-LIB", "waste_code.F-LIB"]
    assert "waste_code.F-LIB" not in [one.key for one in pack.changing(DAY)]


def test_every_fraction_of_the_catalogue_has_its_line_its_outlet_and_its_code(
    resources: Path,
) -> None:
    rules = load_rules(resources / "rules", "fr").at(DAY)
    for code in load_catalogue().fractions:
        row = rules.text(f"fraction.{code}.row")
        assert row, code
        assert rules.text(f"waste_code.{code}"), code
        assert row == "fuel" or rules.text(f"fraction.{code}.treatment"), code


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        (
            "    status: verified",
            "    status: verified\n    colour: red",
            11,
            "colour is not known",
        ),
        ('    source: "a directive"\n', "", 5, "source is missing"),
        ('source: "a directive"', 'source: ""', 8, "source must be"),
        ("value: 85", "value: many", 6, "many is no number"),
        ("value: 85", "value: -1", 6, "-1 is no amount"),
        ("value: 85", "value: NaN", 6, "NaN is no amount"),
        ('unit: "%"', "unit: parsec", 7, "unit parsec"),
        ("status: verified", "status: surely", 10, "status surely"),
        ("valid_from: 2015-01-01", "valid_from: soon", 9, "soon is no day"),
        ("status: verified", "status: verified\n    valid_to: 2014-01-01", 11, "before it begins"),
        ("country: eu", "country: fr", 2, "folder says eu"),
        ('version: "1"', 'version: "1"\nextra: 1', 4, "extra is not known"),
        ("value: 85", "value: &a 85", 6, "& and *"),
    ],
)
def test_what_cannot_be_relied_upon_is_refused_with_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert load_rules(written(tmp_path, ENTRY), "").rules
    with pytest.raises(ShopError) as caught:
        load_rules(written(tmp_path, ENTRY.replace(old, new)), "")
    params = caught.value.reason.params
    assert (params["file"], params["line"]) == ("eu/law.yaml", str(line))
    assert said in params["message"]


def test_two_answers_for_one_day_are_refused_until_the_first_ends(tmp_path: Path) -> None:
    with pytest.raises(ShopError) as caught:
        load_rules(written(tmp_path, ENTRY + SECOND), "")
    assert caught.value.reason.params["line"] == "11"
    ended = ENTRY.replace("status: verified", "status: verified\n    valid_to: 2019-12-31")
    pack = load_rules(written(tmp_path, ended + SECOND), "")
    assert [
        str(pack.at(day).number("rate.reuse_recycling"))
        for day in (date(2019, 12, 31), date(2020, 1, 1))
    ] == ["85", "90"]
    with pytest.raises(ShopError) as missing:
        pack.at(date(2014, 12, 31)).number("rate.reuse_recycling")
    assert missing.value.code == "rule-missing"


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShopError) as caught:
        load_rules(tmp_path, "fr")
    assert caught.value.code == "rules-missing"


@given(days=st.integers(0, 20_000))
def test_on_every_day_a_key_has_one_answer_and_a_countrys_own_comes_first(days: int) -> None:
    day = date(2000, 1, 1) + timedelta(days=days)
    pack = french_rules()
    held = pack.at(day)
    for rule in pack.rules:
        if rule.holds_on(day):
            answer = held.by_key[rule.key]
            assert answer is rule or (rule.country == "eu" and answer.country == "fr")
