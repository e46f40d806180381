"""Avoided CO2e: a range with its source, unknown where nothing is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.domain.avoided_co2 import Avoided, avoided_by, avoided_together
from app.domain.rules import RulesOfDay
from app.main import load_catalogue
from app.stations.rule_file import load_rules

SOLD_ON = date(2026, 11, 22)


@cache
def factors() -> RulesOfDay:
    return load_rules(paths.resources() / "rules", "fr").at(SOLD_ON)


def avoided(
    part_type: str, material: str, kg: str | None, typical: str | None = None, route: str = "stock"
) -> Avoided:
    known, usual = (None if one is None else Decimal(one) for one in (kg, typical))
    return avoided_by(part_type, material, route, known, usual, factors())


def test_a_published_part_is_the_first_tier_with_its_source() -> None:
    engine = avoided("ENG", "AGG", "142")
    assert (engine.tier, engine.basis) == (1, "published")
    assert [engine.low, engine.middle, engine.high] == [
        Decimal("497.6"),
        Decimal("710.8"),
        Decimal("924.1"),
    ]
    assert "WPI" in engine.source
    assert engine.factor == "co2.part.ENG from 2024-01-01"
    assert engine.version == factors().version


def test_a_weighed_part_counts_its_mass_less_the_burden_an_unweighed_one_spreads_wider() -> None:
    weighed, usual = avoided("ALT", "AGG", "6"), avoided("ALT", "AGG", None, "6")
    assert (weighed.tier, weighed.basis, usual.basis) == (2, "weighed", "typical")
    assert weighed.middle == usual.middle == Decimal("29.4")  # 6 kg x 5.0 x 0.98
    assert [weighed.low, weighed.high] == [Decimal("20.6"), Decimal("38.2")]
    assert [usual.low, usual.high] == [Decimal("11.8"), Decimal("47.0")]


@pytest.mark.parametrize(
    ("part_type", "material", "kg", "route"),
    [
        ("HVB", "LIB", "300", "stock"),
        ("CAT", "CAT", "6", "stock"),
        ("NEW", "", "6", "stock"),
        ("DFL", "PNL", None, "stock"),
        ("ENG", "AGG", "142", "core"),
        ("ENG", "AGG", "142", "material"),
    ],
)
def test_what_is_not_known_is_unknown_and_no_zero(
    part_type: str, material: str, kg: str | None, route: str
) -> None:
    found = avoided(part_type, material, kg, route=route)
    assert (found.tier, found.basis) == (3, "unknown")
    assert (found.low, found.middle, found.high) == (None, None, None)
    assert found.version == factors().version


def test_a_total_counts_the_known_and_names_how_many_are_not() -> None:
    total = avoided_together([avoided("ALT", "AGG", "6"), avoided("HVB", "LIB", "300"), None])
    assert (total.parts, total.unknown) == (3, 2)
    assert [total.low, total.middle, total.high] == [
        Decimal("20.6"),
        Decimal("29.4"),
        Decimal("38.2"),
    ]
    nothing = avoided_together([avoided("HVB", "LIB", "300")])
    assert (nothing.unknown, nothing.low, nothing.middle, nothing.high) == (1, None, None, None)
    assert avoided_together([]).middle is None


@given(
    code=st.sampled_from(sorted(load_catalogue().parts)),
    kg=st.none() | st.decimals(Decimal("0.01"), 600, places=2),
)
def test_a_range_is_a_range_and_all_of_it_or_nothing_is_known(
    code: str, kg: Decimal | None
) -> None:
    kind = load_catalogue().parts[code]
    found = avoided_by(code, kind.material, "stock", kg, kind.typical_kg, factors())
    if found.tier == 3:
        assert (found.low, found.middle, found.high) == (None, None, None)
        return
    assert found.low is not None
    assert found.middle is not None
    assert found.high is not None
    assert 0 <= found.low <= found.middle <= found.high
    assert found.source
    assert found.factor
