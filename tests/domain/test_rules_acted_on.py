"""What the report says the program acts on is what it asks for, entry by entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.avoided_co2 import avoided_by
from app.domain.balance_report import report_of_period, report_of_vehicle
from app.domain.mass_balance import PartMass
from app.domain.origin_statement import origin_statement
from app.domain.private_data import BUYERS, PAPERS, PrivateData
from app.domain.registrar import waste_codes
from app.domain.rules import ACTED_ON, RulePack, RulesOfDay, key_is
from app.domain.vehicle import DRIVES
from app.main import load_rules
from tests.a_balance import FULL, STATEMENT
from tests.domain.test_weigh_ticket import LEFT, tickets
from tests.shop import catalogue

DAY = date(2026, 11, 23)


class _Asked(dict[str, object]):
    """The entries of a day, which remember what was asked for."""

    keys_asked: set[str]

    def get(self, key: str, default: object = None) -> object:
        self.keys_asked.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> object:
        self.keys_asked.add(key)
        return super().__getitem__(key)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    keys: set[str] = set()
    at: Callable[[RulePack, date], RulesOfDay] = RulePack.at

    def listening(pack: RulePack, day: date) -> RulesOfDay:
        entries = _Asked(at(pack, day).by_key)
        entries.keys_asked = keys
        return replace(at(pack, day), by_key=entries)  # type: ignore[arg-type]

    monkeypatch.setattr(RulePack, "at", listening)
    return keys


def everything(pack: RulePack) -> None:
    """Every use of the rules, with every fraction, kind of part and drive there is."""
    kinds = catalogue()
    code = waste_codes(pack)
    for one in (*kinds.fractions, "hulk"):
        code(one, DAY)
    parts = tuple(
        PartMass(kind.code, kind.material, "stock", Decimal(5)) for kind in kinds.parts.values()
    )
    whole = replace(FULL, fractions=dict.fromkeys(kinds.fractions, Decimal(1)), parts=parts)
    for drive in DRIVES:
        report_of_vehicle(replace(whole, drive=drive), pack, DAY)
        report_of_vehicle(replace(FULL, drive=drive, fractions={}, parts=()), pack, DAY)
    report_of_period("year", "2026", DAY, (whole,), pack, (), STATEMENT, (), tickets(LEFT))
    origin_statement(pack.at(DAY), "VHU 1")
    for why in (BUYERS, PAPERS):
        PrivateData("record", DAY, why).until(pack.at(DAY))
    for kind in kinds.parts.values():
        for kg in (None, Decimal(5)):
            avoided_by(kind.code, kind.material, "stock", kg, Decimal(5), pack.at(DAY))


@pytest.mark.parametrize("country", ["fr", "be", "nl", "xx"])
def test_an_entry_is_acted_on_if_and_only_if_the_program_asks_for_it(
    asked: set[str], country: str
) -> None:
    pack = load_rules(country)
    everything(pack)
    held = {one.key: one for one in pack.rules if one.holds_on(DAY)}
    said = {key for key, one in held.items() if one.acted_on}
    assert said == asked & held.keys()
    assert said != set(held), "some of it is for people alone"


def test_no_pattern_is_left_over() -> None:
    keys = {one.key for country in ("fr", "be", "nl") for one in load_rules(country).rules}
    assert [one for one in ACTED_ON if not any(key_is(key, one) for key in keys)] == []
