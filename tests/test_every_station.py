"""Every station type has what it needs, in every language."""

from __future__ import annotations

import pytest

from app import paths
from app.stations.base import (
    NotUnderstood,
    OpenVehicle,
    Standing,
    StationType,
    SwitchPerson,
    TakeOver,
    TrustTerminal,
)
from app.stations.catalog import STATIONS
from app.stations.procedure_file import check, load
from tests.shop import catalogue

LANGUAGES = ("en", "fr", "nl")
EVERY = pytest.mark.parametrize("station", STATIONS.values(), ids=STATIONS.keys())


@EVERY
def test_it_is_named_in_every_language(station: StationType) -> None:
    assert set(LANGUAGES) <= set(station.title)
    for column in station.columns:
        assert set(LANGUAGES) <= set(column.title)


@EVERY
def test_it_has_an_icon(station: StationType) -> None:
    assert (paths.resources() / "icons" / f"{station.icon}.svg").is_file()


@EVERY
def test_its_procedures_are_sound_and_cover_its_columns(station: StationType) -> None:
    folder = paths.resources() / "procedures" / station.domain
    file = folder / "catalogue.yaml"
    errors = [one for one in check(file, LANGUAGES, catalogue().fractions) if one.level == "error"]
    assert errors == []
    procedure = load(file)
    assert procedure.domain == station.domain
    placed = {code for column in station.columns for code in column.stations}
    assert {step.station for step in procedure.steps} <= placed
    for code in placed:
        assert set(LANGUAGES) <= set(procedure.stations[code])


@EVERY
def test_scans_lead_somewhere_or_change_nothing(station: StationType) -> None:
    assert station.route("badge", "RB-1", Standing()) == SwitchPerson("RB-1")
    assert station.route("vin", "V", Standing()) == OpenVehicle("V", is_vin=True)
    assert station.route("ticket", "RT1:A", Standing()) == TakeOver("RT1:A")
    assert station.route("key_card", "RK1:A", Standing()) == TrustTerminal("RK1:A")
    assert station.route("place", "B-1", Standing()) == NotUnderstood("B-1")
    assert station.route("unknown", "?", Standing()) == NotUnderstood("?")
