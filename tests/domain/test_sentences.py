"""Sentences write numbers as their readers do, and every other text as it was recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.balance_findings import shown
from app.domain.balance_report import report_of_vehicle
from app.domain.errors import Figure, Reason, Refused
from app.domain.sentences import Sentences
from app.main import load_sentences
from tests.a_balance import FULL, french_rules

SAID = Sentences({"code": dict.fromkeys(("en", "fr", "nl"), "{kg} kg of {what}")})


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "5.28 kg of v1.2"), ("fr", "5,28 kg of v1.2"), ("nl", "5,28 kg of v1.2")],
)
def test_a_figure_has_the_comma_of_the_language_and_a_name_keeps_its_point(
    language: str, said: str
) -> None:
    assert SAID.say(Refused("code", kg=Decimal("5.28"), what="v1.2").reason, language) == said
    assert SAID.say(Reason("code", {"kg": shown(Decimal("5.280")), "what": "v1.2"}), language) == (
        said
    )


def test_a_figure_is_the_text_that_is_kept() -> None:
    assert Refused("code", kg=Decimal("1E+3")).reason.params == {"kg": "1000"}
    assert Figure("5.28") == "5.28"


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_no_finding_of_a_balance_has_a_point_in_its_masses(language: str) -> None:
    sentences = load_sentences()
    heavy = replace(
        FULL,
        mass_in_kg=Decimal("1100.5"),
        mass_hulk_kg=Decimal("900.25"),
        fractions={"F-OIL": Decimal("400.75")},
    )
    report = report_of_vehicle(heavy, french_rules(), date(2026, 11, 20))
    told = [sentences.say(one.reason, language) for one in report.singles[0][1].findings]
    masses = [one for one in told if "900" in one]
    assert masses
    assert all("900,25" in one and "1100,5" in one and "400,75" in one for one in masses)
