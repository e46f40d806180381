"""A mass that was typed without a weigh ticket is named until a scale or a ticket stands for it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain import codec, events
from app.domain.events import FractionWeighed, MassRecorded, VehicleReceived
from app.domain.mass_balance import balance_of, weighed_of
from app.domain.mass_origin import MassOrigin
from app.domain.part import Catalogue
from app.domain.vehicle import Vehicle
from app.main import load_rules
from tests.domain.a_vehicle import folded

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCALE = MassOrigin("Bridge", "ST,GS,  1112.5,kg", stable=True, at=AT)
TYPED = MassOrigin()
TICKET = MassOrigin(ticket="T-4711")
PICTURE = MassOrigin(photo="a" * 64)
RECEIVED = VehicleReceived("v1", "2026-1", "", "NV1", "", "", "", "petrol", "whole", 2)


def mass(origin: MassOrigin | None, kind: str = "in", kg: int = 1110) -> MassRecorded:
    return MassRecorded("v1", kind, Decimal(kg), "typed", origin)


def iron(origin: MassOrigin | None, kg: str = "40", step: str = "FRA.iron") -> FractionWeighed:
    amount = Decimal(kg)
    return FractionWeighed("v1", "r1", "F-FE", amount, amount, "kg", "typed", step, origin)


def told(vehicle: Vehicle) -> dict[str, str]:
    """Findings about typed masses, by code, with what they say."""
    rules = load_rules("FR").at(AT.date())
    balance = balance_of(weighed_of(vehicle, (), Catalogue({}, {}), None), rules)
    return {
        one.reason.code: one.reason.params.get("kg") or one.reason.params["what"]
        for one in balance.findings
        if one.reason.code.startswith("balance-typed")
    }


def test_all_that_was_typed_is_named_with_its_mass() -> None:
    vehicle = folded(
        RECEIVED, mass(TYPED), mass(TYPED, "hulk", 700), iron(TYPED), iron(TYPED, "2.5", "X.iron")
    )
    assert told(vehicle) == {
        "balance-typed-in": "1110",
        "balance-typed-hulk": "700",
        "balance-typed-fractions": "F-FE 42.5 kg",
    }


@pytest.mark.parametrize("origin", [SCALE, TICKET, PICTURE])
def test_a_scale_a_ticket_or_its_picture_proves_a_mass(origin: MassOrigin) -> None:
    vehicle = folded(RECEIVED, mass(origin), mass(origin, "hulk", 700), iron(origin))
    assert told(vehicle) == {}


def test_what_was_recorded_before_anybody_was_asked_is_not_held_against_it() -> None:
    assert told(folded(RECEIVED, mass(None), mass(None, "hulk", 700), iron(None))) == {}


def test_the_last_weighing_decides() -> None:
    assert told(folded(RECEIVED, mass(TYPED), iron(TYPED), mass(SCALE), iron(SCALE))) == {}
    assert set(told(folded(RECEIVED, mass(SCALE), mass(TYPED)))) == {"balance-typed-in"}


def test_nothing_weighed_needs_no_ticket() -> None:
    assert told(folded(RECEIVED, iron(TYPED), iron(TYPED, "0"))) == {}


def test_a_finding_about_a_ticket_leaves_the_vehicle_in_the_balance() -> None:
    vehicle = folded(RECEIVED, mass(TYPED), mass(TYPED, "hulk", 700), iron(TYPED))
    rules = load_rules("FR").at(AT.date())
    assert balance_of(weighed_of(vehicle, (), Catalogue({}, {}), None), rules).vehicles == 1


@pytest.mark.parametrize("origin", [SCALE, TYPED, TICKET, None])
def test_a_fact_comes_back_as_it_was_stored(origin: MassOrigin | None) -> None:
    for event in (mass(origin), iron(origin)):
        assert events.read(event.name, event.subjects(), events.body_of(event)) == event


def test_facts_of_the_first_releases_read_on() -> None:
    old = {"vehicle_id": "v1", "kind": "in", "kg": "1110", "source": "scale"}
    assert codec.build(MassRecorded, dict(old)).origin is None
    body = dict.fromkeys(("vehicle_id", "run_id", "fraction", "kg", "measured", "unit"), "1")
    assert codec.build(FractionWeighed, {**body, "source": "typed"}).origin is None
