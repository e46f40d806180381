"""The mass balance: what Decision 2005/293/EC adds up, and what must be named instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.domain.errors import Reason
from app.domain.mass_balance import (
    Balance,
    HulkOutcome,
    PartMass,
    Weighed,
    balance_of,
    percent,
    together,
)
from app.domain.part import WEIGHED_CLASSES
from app.domain.recovery_rates import Rate, rates_of, tables_of
from app.domain.rules import RulesOfDay
from app.main import load_catalogue, load_sentences
from app.stations.rule_file import load_rules

DAY = date(2026, 11, 22)
CLIO = Weighed(
    "v1",
    "VF1LB240530987654",
    "Renault",
    "2014",
    DAY,
    Decimal(1110),
    Decimal(652),
    {
        "F-PETROL": Decimal(10),
        "F-OIL": Decimal(6),
        "F-TYRE": Decimal(30),
        "F-TEXT": Decimal(12),
        "F-WASH": Decimal(2),
    },
    (
        PartMass("BUF", "PLA", "stock", Decimal(7)),
        PartMass("ENG", "AGG", "core", Decimal(120)),
        PartMass("SUB", "STL", "stock", Decimal(265)),
        PartMass("DSH", "PLA", "material", Decimal(18)),
    ),
)


@cache
def france() -> RulesOfDay:
    return load_rules(paths.resources() / "rules", "fr").at(DAY)


def codes(balance: Balance) -> list[str]:
    return [one.reason.code for one in balance.findings]


def rate(balance: Balance, key: str, outcome: HulkOutcome | None = None) -> Rate:
    return next(one for one in rates_of(balance, france(), outcome) if one.key == key)


def test_reuse_is_what_neither_left_as_a_fraction_nor_as_the_hulk() -> None:
    balance = balance_of(CLIO, france())
    assert balance.reuse == Decimal(1110 - 652 - 60)
    assert [balance.mass, balance.fuel, balance.sent] == [1100, 10, 50]
    treated = balance.treated
    assert [treated.recycled, treated.energy, treated.disposed] == [36, 2, 12]
    assert balance.findings == ()
    assert [balance.parts_kg, balance.parts_weighed, balance.not_metal_reused] == [392, 3, 7]
    assert balance.reuse_share == Decimal("36.18")


def test_without_the_shredder_a_rate_is_what_is_proved_and_what_the_hulk_must_still_yield() -> None:
    found = rate(balance_of(CLIO, france()), "reuse_recycling")
    assert found.kg == Decimal(398 + 36)
    assert [found.percent, found.limit] == [Decimal("39.45"), 85]
    assert (found.reached, found.complete) == (None, False)
    assert found.needed == Decimal("76.84")  # (0.85 x 1100 - 434) of 652 kg


@pytest.mark.parametrize(("recycled", "reached"), [("0.80", True), ("0.70", False)])
def test_with_the_shredders_word_a_limit_is_reached_or_missed(recycled: str, reached: bool) -> None:
    outcome = HulkOutcome(Decimal(recycled), Decimal("0.10"), "statement 7")
    found = rate(balance_of(CLIO, france()), "reuse_recycling", outcome)
    assert (found.reached, found.complete, found.needed) == (reached, True, None)
    assert found.kg == 434 + 652 * Decimal(recycled)


def test_a_limit_that_no_hulk_can_make_up_for_is_missed_already() -> None:
    wasted = replace(CLIO, fractions={"F-TEXT": Decimal(400)}, parts=())
    found = rate(balance_of(wasted, france()), "reuse_recycling")
    assert found.needed is not None
    assert found.needed > 100
    assert found.reached is False


def test_frances_own_rates_leave_metals_batteries_and_fluids_out() -> None:
    balance = balance_of(CLIO, france())
    recycling, recovery = (
        rate(balance, "not_metal.reuse_recycling"),
        rate(balance, "not_metal.reuse_recovery"),
    )
    assert [recycling.kg, recycling.limit] == [37, Decimal("3.5")]  # tyres 30, bumper 7
    assert recycling.percent == Decimal("3.36")
    assert recycling.reached is False
    assert [recovery.kg, recovery.limit] == [37, 5]
    with_glass = replace(CLIO, fractions={**CLIO.fractions, "F-GLASS": Decimal(25)})
    assert rate(balance_of(with_glass, france()), "not_metal.reuse_recovery").reached is True


def test_a_country_without_rates_of_its_own_has_the_european_ones_alone() -> None:
    rules = load_rules(paths.resources() / "rules", "nl").at(DAY)
    keys = [one.key for one in rates_of(balance_of(CLIO, rules), rules)]
    assert keys == ["reuse_recycling", "reuse_recovery"]


@pytest.mark.parametrize(
    ("change", "code", "counted"),
    [
        ({"mass_in_kg": None}, "balance-no-mass-in", False),
        ({"mass_hulk_kg": None}, "balance-no-hulk", False),
        ({"fractions": {}}, "balance-no-fractions", True),
        ({"fractions": {"F-OIL": Decimal(1200)}}, "balance-fractions-exceed", False),
        ({"fractions": {"F-OIL": Decimal(500)}}, "balance-sum-exceeds", False),
        ({"mass_hulk_kg": Decimal(1200)}, "balance-hulk-heavier", False),
        ({"mass_in_kg": Decimal(9000)}, "balance-mass-in-odd", True),
        ({"mass_hulk_kg": Decimal(10)}, "balance-hulk-odd", True),
        (
            {"mass_hulk_kg": Decimal(1060), "fractions": {"F-OIL": Decimal(6)}},
            "balance-hulk-odd",
            True,
        ),
        ({"fractions": {"F-OIL": Decimal(300)}}, "balance-fraction-odd", True),
        ({"fractions": {"F-PETROL": Decimal(300)}}, "balance-fraction-odd", True),
        ({"parts": ()}, "balance-not-explained", True),
        ({"drive": "bev"}, "balance-battery-hvb", True),
        ({"drive": "mhev48"}, "balance-battery-b48", True),
        ({"drive": "petrol"}, "balance-battery-bat", True),
        ({"fractions": {"F-NEW": Decimal(5)}}, "balance-fraction-unknown", True),
        ({"parts": (PartMass("DFL", "PNL", "stock", None),)}, "balance-parts-not-weighed", True),
        ({"parts": (PartMass("ENG", "AGG", "stock", Decimal(600)),)}, "balance-parts-exceed", True),
    ],
)
def test_what_is_missing_or_cannot_be_is_named(
    change: dict[str, object], code: str, counted: bool
) -> None:
    assert code not in codes(balance_of(CLIO, france()))
    balance = balance_of(replace(CLIO, **change), france())  # type: ignore[arg-type]
    assert code in codes(balance)
    assert bool(balance.vehicles) is counted
    assert bool(balance.left_out) is not counted


def test_what_no_part_explains_is_told_apart_and_flatters_no_rate() -> None:
    stripped = replace(CLIO, parts=CLIO.parts[:2])
    balance = balance_of(stripped, france())
    assert [balance.reuse, balance.unexplained] == [127, 398 - 127]
    (found,) = balance.findings
    assert (found.kind, found.reason.params) == (
        "implausible",
        {"rest": "271", "left": "398", "parts": "127"},
    )
    assert rate(balance, "reuse_recycling").kg == 127 + 36
    tables = {(one.table, one.line): one.columns for one in tables_of(balance)}
    assert tables[1, "total"]["A"] == 127
    both = together([balance, balance])
    assert [both.reuse, both.unexplained] == [2 * 127, 2 * 271]


def test_a_part_that_nobody_weighed_explains_what_its_kind_usually_weighs() -> None:
    usual = PartMass("SUB", "STL", "stock", None, Decimal(265))
    named = balance_of(replace(CLIO, parts=(*CLIO.parts[:2], usual)), france())
    assert codes(named) == ["balance-parts-not-weighed"]
    assert [named.reuse, named.unexplained] == [398, 0]
    scrapped = replace(usual, route="material", kg=Decimal(265))
    gone = balance_of(replace(CLIO, parts=(*CLIO.parts[:2], scrapped)), france())
    assert gone.unexplained == 271, "what went as material is weighed with its fraction"


@pytest.mark.parametrize(("part", "told"), [(364, True), (365, False)])
def test_up_to_the_tolerance_nobody_asks(part: int, told: bool) -> None:
    """3 % of 1,110 kg are 33.3 kg; 398 kg are left."""
    weighed = replace(CLIO, parts=(PartMass("ENG", "AGG", "core", Decimal(part)),))
    assert ("balance-not-explained" in codes(balance_of(weighed, france()))) is told


@pytest.mark.parametrize(
    ("drive", "kept"),
    [
        (
            "bev",
            {
                "parts": (
                    PartMass("HVB", "LIB", "stock", Decimal(305)),
                    PartMass("BAT", "PBA", "stock", Decimal(13)),
                )
            },
        ),
        ("bev", {"fractions": {"F-LIB": Decimal(305), "F-PB": Decimal(13)}}),
        ("mhev48", {"fractions": {"F-LIB": Decimal(9), "F-PB": Decimal(13)}}),
        ("petrol", {"fractions": {"F-PB": Decimal(13)}}),
    ],
)
def test_a_battery_kept_or_weighed_as_waste_is_not_asked_for(
    drive: str, kept: dict[str, object]
) -> None:
    told = codes(balance_of(replace(CLIO, drive=drive, **kept), france()))  # type: ignore[arg-type]
    assert not [one for one in told if one.startswith("balance-battery")]
    small = replace(CLIO, drive="bev", fractions={"F-LIB": Decimal(5)})
    assert "balance-battery-hvb" in codes(balance_of(small, france())), "that is another battery"


def test_every_battery_of_the_rules_has_its_sentence_and_its_kind() -> None:
    catalogue, sentences = load_catalogue(), load_sentences()
    for kind in france().items("battery.kinds"):
        assert catalogue.parts[kind].material in WEIGHED_CLASSES
        said = sentences.say(Reason(f"balance-battery-{kind.lower()}"), "fr")
        assert "batterie" in said.lower()
    for code in catalogue.fractions:
        assert france().number(f"fraction.{code}.most") > 0


def test_what_was_not_weighed_is_no_zero_in_a_rate() -> None:
    for unweighed in (replace(CLIO, mass_in_kg=None), replace(CLIO, mass_hulk_kg=None)):
        balance = balance_of(unweighed, france())
        assert (balance.reuse, balance.reuse_share) == (None, None)
        assert {(one.kg, one.percent, one.reached) for one in rates_of(balance, france())} == {
            (None, None, None)
        }


def test_an_unknown_fraction_is_sent_out_but_in_no_line_of_the_tables() -> None:
    balance = balance_of(replace(CLIO, fractions={"F-NEW": Decimal(5)}), france())
    assert [balance.sent, balance.unplaced, balance.treated.recycled] == [5, 5, 0]


def test_many_vehicles_leave_out_and_name_those_that_cannot_be_balanced() -> None:
    open_one = replace(CLIO, vehicle_id="v2", known_as="OWN-7", mass_hulk_kg=None)
    both = together(balance_of(one, france()) for one in (CLIO, open_one, CLIO))
    assert (both.vehicles, both.left_out) == (2, ("OWN-7",))
    alone = balance_of(CLIO, france())
    assert [both.mass, both.reuse] == [2 * alone.mass, 2 * Decimal(398)]
    assert both.fractions["F-TYRE"] == 60
    nothing = together([])
    assert (nothing.vehicles, nothing.reuse, nothing.reuse_share) == (0, None, None)


def test_the_four_tables_hold_what_the_balance_holds_and_leave_open_what_nobody_stated() -> None:
    balance = balance_of(CLIO, france())
    before = {(one.table, one.line): one.columns for one in tables_of(balance)}
    assert before[1, "total"] == {"A": 398, "B1": 36, "C1": 2, "D1": 38, "E1": 12}
    assert before[1, "tyres"]["B1"] == 30
    assert set(before[2, "total"].values()) == {None}
    assert set(before[3, "total"].values()) == {None}
    assert before[4, "X1"] == {"value": None}
    outcome = HulkOutcome(Decimal("0.75"), Decimal("0.15"), "statement 7")
    after = {(one.table, one.line): one.columns for one in tables_of(balance, outcome)}
    assert after[2, "total"] == {
        "B2": Decimal(489),
        "C2": Decimal("97.80"),
        "D2": Decimal("586.80"),
        "E2": Decimal("65.20"),
    }
    assert after[4, "X1"]["value"] == 398 + 36 + 489
    assert after[4, "X1/W1"]["value"] == Decimal("83.91")


masses = st.decimals(0, 4000, places=1)


@given(
    mass_in=masses,
    hulk=masses,
    fractions=st.dictionaries(
        st.sampled_from(["F-OIL", "F-PETROL", "F-TYRE", "F-GLASS", "F-TEXT", "F-ODD"]), masses
    ),
)
def test_mass_is_neither_lost_nor_made(
    mass_in: Decimal, hulk: Decimal, fractions: dict[str, Decimal]
) -> None:
    weighed = Weighed("v", "V", "", "", DAY, mass_in, hulk, fractions)
    balance = balance_of(weighed, france())
    assert balance.reuse is not None
    assert balance.mass == balance.reuse + balance.unexplained + balance.hulk + balance.sent
    placed = balance.treated
    assert balance.sent == placed.recovered + placed.disposed + balance.unplaced
    if balance.vehicles:
        assert balance.reuse >= 0
        for one in rates_of(balance, france()):
            assert one.percent is None or one.percent <= 100
    else:
        assert any(one.kind == "implausible" for one in balance.findings)


@given(st.lists(st.tuples(masses, masses), max_size=6))
def test_a_sum_of_vehicles_is_the_sum_of_their_balances(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    singles = [
        balance_of(Weighed(str(n), str(n), "", "", DAY, one, other, {}), france())
        for n, (one, other) in enumerate(pairs)
    ]
    both = together(singles)
    assert both.vehicles + len(both.left_out) == len(pairs)
    assert both.mass == sum(one.mass for one in singles if one.vehicles)
    assert (both.reuse or 0) == sum(one.reuse or 0 for one in singles if one.vehicles)
    if both.reuse is not None:
        assert both.reuse_share == percent(both.reuse, both.mass)
