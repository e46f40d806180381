"""What stands on a label: enough to identify the part, and no more about its donor than agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import PartId
from app.domain.label import PartLabel, part_label
from app.domain.part import Part, PartType
from app.domain.site import Site
from app.domain.vehicle import Vehicle

VIN = "VF1BM0A0H33445566"
DOOR = PartType(
    "DFL", {"en": "Front door left", "fr": "Porte avant gauche"}, "body", None, "body", core=False
)
SITE = Site("Yard", "Road 1", "yard@site", "P-1", "FR", ("fr", "en"))
DONOR = Vehicle("v1", register_no="2026-0001", vin=VIN, drive="petrol")
codes = st.builds(PartId.mint, st.just("T001"), st.integers(1, 50), st.integers(0, 10**6)).filter(
    bool
)


def code() -> str:
    """The first code this terminal can give."""
    return next(one.code for n in range(9) if (one := PartId.mint("T001", 1, n)) is not None)


def a_label(site: Site = SITE, language: str = "en", **more: object) -> PartLabel:
    part = Part(
        code(), "v1", "DFL", position="left", oe_number="8010", grade="B", grade_rule="mileage"
    )
    told = {"removed_on": date(2026, 11, 22), **more}
    return part_label(part, DOOR, DONOR, site, language, **told)  # type: ignore[arg-type]


def test_it_says_what_the_part_is_and_who_took_it_off() -> None:
    label = a_label()

    assert (label.part_name, label.position, label.oe_number) == ("Front door left", "left", "8010")
    assert (label.grade, label.grade_rule) == ("B", "mileage")
    assert (label.site_name, label.site_permit) == ("Yard", "P-1")
    assert label.removed_on == date(2026, 11, 22)
    assert label.code == code()


@pytest.mark.parametrize(
    ("language", "name"),
    [("fr", "Porte avant gauche"), ("en", "Front door left"), ("nl", "Front door left")],
)
def test_it_speaks_the_markets_language_and_english_where_that_is_missing(
    language: str, name: str
) -> None:
    assert a_label(language=language).part_name == name


def test_the_donor_is_a_line_of_the_register_unless_the_site_shows_the_vin() -> None:
    assert a_label().donor == "2026-0001"
    assert a_label(replace(SITE, label_shows_vin=True)).donor == VIN


def test_a_donor_without_a_vin_is_known_by_our_number() -> None:
    unknown = replace(DONOR, vin="", own_number="NVT001000001")
    label = part_label(
        Part(code()),
        DOOR,
        unknown,
        replace(SITE, label_shows_vin=True),
        "en",
        removed_on=date(2026, 1, 1),
    )

    assert label.donor == "NVT001000001"


def test_without_a_company_prefix_the_bar_code_is_the_short_code() -> None:
    label = a_label()

    assert (label.code128, label.gs1) == (code(), False)


def test_with_a_company_prefix_the_bar_code_is_a_giai() -> None:
    label = a_label(replace(SITE, gs1_prefix="4012345"))

    assert (label.code128, label.gs1) == (f"80044012345{code()}", True)
    assert label.code == code()


def test_the_square_code_is_a_link_only_where_there_is_a_base() -> None:
    assert a_label().qr == code()
    assert a_label(replace(SITE, link_base="https://re.example/p/")).qr.endswith(f"/p/{code()}")


def test_with_a_company_prefix_and_no_link_of_its_own_the_square_code_is_a_gs1_link() -> None:
    label = a_label(replace(SITE, gs1_prefix="4012345"))
    assert label.qr == f"https://id.gs1.org/8004/4012345{code()}"


@given(codes)
def test_whatever_is_printed_holds_the_code_itself(minted: PartId) -> None:
    site = replace(SITE, gs1_prefix="4012345", link_base="https://re.example/p/")
    label = part_label(Part(minted.code), DOOR, DONOR, site, "en", removed_on=date(2026, 1, 1))

    assert label.code128.endswith(minted.code)
    assert label.qr.endswith(minted.code)


@pytest.mark.parametrize("wrong", ["", "NONSENSE", code()[:-1] + "!"])
def test_a_part_without_an_identity_gets_no_label(wrong: str) -> None:
    with pytest.raises(InvalidIdentifier):
        part_label(Part(wrong), DOOR, DONOR, SITE, "en", removed_on=date(2026, 1, 1))


def test_copies_and_demonstrations_are_marked() -> None:
    first, copy = a_label(), a_label(copy_no=2, demo=True)

    assert (first.copy_no, first.demo) == (0, False)
    assert (copy.copy_no, copy.demo) == (2, True)


def test_warnings_of_high_voltage_follow_the_drive() -> None:
    compressor = replace(DOOR, system="climate", warnings=("hv", "oil"))
    told = {
        drive: part_label(
            Part(code()),
            compressor,
            replace(DONOR, drive=drive),
            SITE,
            "en",
            removed_on=date(2026, 1, 1),
        ).warnings
        for drive in ("petrol", "bev", "")
    }

    assert told == {"petrol": ("oil",), "bev": ("hv", "oil"), "": ("hv", "oil")}
