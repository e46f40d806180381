"""refactory export: what the facts know, what a file adds, and what is refused by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.exchange.catenax import ASPECTS
from tests.exchange.test_catenax import full
from tests.shop import VIN, badge
from tests.test_register_commands import WHO, Yard


@pytest.fixture
def yard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Yard:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Yard(tmp_path, capsys)


def given(yard: Yard, aspect: str) -> str:
    """A file with everything the aspect asks for."""
    file = yard.home / "given.json"
    file.write_text(json.dumps(full(ASPECTS[aspect], optional=True)), encoding="utf-8")
    return str(file)


def export(yard: Yard, aspect: str, *words: str) -> dict[str, Any]:
    out = yard.home / "made.json"
    status, _, err = yard.run("export", aspect, *words, "--out", str(out))
    assert (status, err) == (0, "")
    made: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return made


def refused(yard: Yard, aspect: str, *words: str) -> str:
    out = yard.home / "made.json"
    status, _, err = yard.run("export", aspect, *words, "--out", str(out))
    assert status == 1 and not out.exists()
    return err


def test_a_part_is_exported_by_its_own_number(yard: Yard) -> None:
    file = given(yard, "reuse-certificate")
    made = export(yard, "reuse-certificate", "--part", yard.part, "--with", file)
    assert made["certificate"]["articleNumber"] == yard.part
    assert {"key": "customKey:shortCode", "value": yard.part} in made["partInstanceId"]
    assert made["certificate"]["supplier"] == "BPNL00000000A1B2"


def test_every_missing_field_is_named(yard: Yard) -> None:
    said = refused(yard, "reuse-certificate", "--part", yard.part)
    for field in ("supplier", "catenaXId", "revocationDate"):
        assert f"certificate.{field}" in said
    assert "certificate.articleNumber" not in said


def test_what_was_recovered_is_in_the_removal_list(yard: Yard) -> None:
    file = given(yard, "mandatory-dismantling")
    made = export(yard, "mandatory-dismantling", "--vin", VIN, "--with", file)
    assert made["driveTechnology"] == "petrol"
    fluid = made["depollutionRequirement"]["fluid"]
    assert fluid["airConditioningFluid"] == {"itemType": "r134a"}


def test_the_holder_is_named_only_to_a_badge_and_on_record(yard: Yard) -> None:
    aspect, file = "certificate-of-destruction", given(yard, "certificate-of-destruction")
    words = ("--vin", VIN, "--with", file)
    owner = export(yard, aspect, *words)["vehicleOwnerProperties"]["vehicleOwnerAddress"]
    assert owner["name"] == "as given"
    owner = export(yard, aspect, *words, "--by", badge("0900"), *yard.pin())[
        "vehicleOwnerProperties"
    ]
    assert owner["vehicleOwnerAddress"]["name"] == WHO
    with yard.inspect("--vin", VIN) as archive:
        assert b"PrivateDataDisclosed" in archive.read("facts.jsonl")


def test_a_badge_without_its_pin_takes_no_names_out(yard: Yard) -> None:
    file = given(yard, "certificate-of-destruction")
    words = ("--vin", VIN, "--with", file, "--by", badge("0900"), *yard.pin("314159"))
    assert "PIN" in refused(yard, "certificate-of-destruction", *words)


def test_an_operator_takes_no_names_out(yard: Yard) -> None:
    file = given(yard, "certificate-of-destruction")
    words = ("--vin", VIN, "--with", file, "--by", badge("0417"))
    assert "may not see names" in refused(yard, "certificate-of-destruction", *words)


@pytest.mark.parametrize(
    ("aspect", "words", "sentence"),
    [
        ("battery-pass", ("--vin", VIN), "no aspect"),
        ("reuse-certificate", ("--vin", VIN), "--part"),
        ("mandatory-dismantling", ("--part", "X"), "--vin"),
        ("mandatory-dismantling", ("--vin", "NOBODY"), "not in this database"),
        ("mandatory-dismantling", ("--vin", VIN, "--with", "nowhere.json"), "cannot be used"),
    ],
)
def test_what_cannot_be_exported_is_said(
    yard: Yard, aspect: str, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(yard, aspect, *words)


def test_a_given_file_that_is_no_object_is_refused(yard: Yard) -> None:
    file = yard.home / "given.json"
    file.write_text("[1]")
    said = refused(yard, "mandatory-dismantling", "--vin", VIN, "--with", str(file))
    assert "cannot be used" in said
