"""What labels of other things than parts say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain import tags
from app.domain.label import Code, PartLabel
from app.domain.site import Site
from app.domain.vehicle import Vehicle

SITE = Site("Yard", "Road 1", "yard@site", "P-1", "FR", ("fr", "en"))
VIN = "VF1BM0A0H33445566"


def test_a_place_is_read_by_its_prefix() -> None:
    label = tags.place_tag("Yard", "A-01", "Doors")
    assert {one.text for one in label.codes.values()} == {"RL-A-01"}
    assert label.fields["place_name"] == "Doors"


def test_a_badge_text_stands_in_codes_alone() -> None:
    label = tags.badge_tag("Yard", "0417", "Ada", "RB-SECRET")
    assert "RB-SECRET" not in "".join(label.fields.values()) + label.title
    assert {one.text for one in label.codes.values()} == {"RB-SECRET"}


@pytest.mark.parametrize(
    ("drive", "marked"), [("bev", "1"), ("hev", "1"), ("petrol", ""), ("mhev48", ""), ("", "")]
)
def test_a_roof_warns_of_high_voltage(drive: str, marked: str) -> None:
    vehicle = Vehicle("v1", register_no="2026-1", vin=VIN, drive=drive)
    label = tags.roof_tag(vehicle, SITE, "en")
    assert label.fields["high_voltage"] == marked
    assert label.codes["linear"] == Code("code39", VIN)


def test_a_vehicle_without_a_vin_carries_our_number() -> None:
    vehicle = Vehicle("v1", register_no="2026-1", own_number="NVT001000001")
    assert tags.roof_tag(vehicle, SITE, "en").codes["qr"].text == "NVT001000001"


@pytest.mark.parametrize(("waste", "hazardous"), [("13 02 05*", True), ("16 01 17", False)])
def test_a_star_makes_waste_hazardous(waste: str, hazardous: bool) -> None:
    label = tags.container_tag("C-1", "Oil", waste, date(2026, 1, 2), SITE, "fr")
    assert bool(label.fields["hazardous"]) is hazardous
    assert bool(label.fields["harmless"]) is not hazardous
    assert label.fields["since_on"] == "2026-01-02"


def test_quarantine_says_whom_to_call() -> None:
    site = replace(SITE, settings={"emergency_number": "18"})
    label = tags.quarantine_tag("Pack", "A1", "Dented", date(2026, 1, 2), "Q", site, "fr")
    assert label.fields["emergency_number"] == "18"


def test_a_battery_is_a_part_with_more_to_say() -> None:
    told = ("part_100x60", "fr", "Pack", "", "82", "A", "2026-1", date(2026, 1, 2))
    part = PartLabel(
        *told, "Yard", "Road 1", "yard@site", "P-1", "A1", "A1", False, "A1", warnings=("hv",)
    )
    label = tags.battery_label(part, "NMC", Decimal("400.0"), None, "112")
    assert label.template == "battery_100x150"
    assert (label.fields["volts"], label.fields["kg"]) == ("400", "")
    assert label.fields["high_voltage"] == "1"
    assert label.codes == part.said.codes
