"""A vehicle is what its facts tell, in whatever order they arrive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    Event,
    FractionWeighed,
    HolderRecorded,
    MassRecorded,
    PartBroken,
    PartHarvested,
    PartNotHarvested,
    PhotoTaken,
    PrivateRef,
    Recorded,
    RunStarted,
    Unknown,
    VehicleClosed,
    VehicleDescribed,
    VehicleReceived,
    VehicleRefused,
    VinFound,
)
from app.domain.moment import Moment
from app.domain.vehicle import Vehicle, fold_vehicle

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
VIN = "VF1BM0A0H33445566"
RECEIVED = VehicleReceived("v1", "2026-1", VIN, "", "Renault", "", "", "bev", "whole", 2)
WITHOUT_PLATE = VehicleReceived("v1", "2026-1", "", "NV1", "", "", "", "bev", "whole", 2)
IN, HULK = (
    MassRecorded("v1", kind, Decimal(kg), "scale") for kind, kg in (("in", 1000), ("hulk", 600))
)
CLOSED = VehicleClosed("v1", *map(Decimal, (1000, 100, 600, 300)))
FACTS: tuple[Event, ...] = (
    RECEIVED,
    VehicleDescribed("v1", model="Zoe", year="2016"),
    VehicleRefused("v1", VIN, "no papers"),
    VinFound("v1", VIN, "door"),
    HolderRecorded("v1", PrivateRef("p1", "00")),
    IN,
    HULK,
    PhotoTaken("vehicle:v1", "ab", "image/png", "gate"),
    PartHarvested("P1", "v1", "r1", "A", "DFL", "", "", "", "", "A", "stock", None, ""),
    PartNotHarvested("v1", "r1", "A", "STA", "missing"),
    PartBroken("v1", "r1", "A", "HLL", "clip", "material", None, "F-ABS", "", ""),
    RunStarted("r1", "v1", "digest", {}),
    CLOSED,
    Unknown("FromTheFuture", ("vehicle:v1",), {}),
)
kilograms = st.decimals(0, 2000, places=2)
fractions = st.tuples(st.sampled_from(["F-OIL", "F-FUEL", "F-GLASS"]), kilograms).map(
    lambda one: FractionWeighed("v1", "r1", one[0], one[1], one[1], "kg", "scale")
)


def told(*facts: Event) -> Vehicle:
    """The vehicle after these facts, a minute apart."""
    vehicle: Vehicle | None = None
    for n, one in enumerate(facts):
        at = Moment(NOON + timedelta(minutes=n), n, "b", "s")
        vehicle = fold_vehicle(vehicle, Recorded(f"e{n}", "T1", 1, n, n, at, "", one))
    assert vehicle is not None
    return vehicle


@given(st.permutations(FACTS), st.integers(1, len(FACTS)))
def test_any_facts_in_any_order_make_a_vehicle(facts: list[Event], count: int) -> None:
    assert told(*facts[:count]).vehicle_id == "v1"


@given(st.permutations([one for one in FACTS if not isinstance(one, VehicleRefused)]))
def test_what_is_known_in_the_end_does_not_depend_on_the_order(facts: list[Event]) -> None:
    vehicle = told(*facts)

    assert (vehicle.status, vehicle.vin, vehicle.run_id) == ("closed", VIN, "r1")
    assert (vehicle.mass_in_kg, vehicle.mass_hulk_kg) == (Decimal(1000), Decimal(600))
    assert (vehicle.parts, vehicle.photos) == (("P1",), ("ab",))
    assert (vehicle.make, vehicle.model, vehicle.year) == ("Renault", "Zoe", "2016")


@given(
    st.lists(fractions, max_size=9).flatmap(
        lambda some: st.tuples(st.just(some), st.permutations(some))
    )
)
def test_fractions_add_up_in_any_order(
    both: tuple[list[FractionWeighed], list[FractionWeighed]],
) -> None:
    some, shuffled = both

    assert told(RECEIVED, *some).fractions == told(RECEIVED, *shuffled).fractions
    assert told(*some, RECEIVED).fractions_kg == sum((one.kg for one in some), Decimal(0))


@given(st.lists(fractions, max_size=9))
def test_what_is_prepared_for_reuse_is_in_minus_hulk_minus_fractions(
    some: list[FractionWeighed],
) -> None:
    vehicle = told(RECEIVED, IN, *some, HULK)

    assert vehicle.reused_kg == Decimal(400) - vehicle.fractions_kg


@pytest.mark.parametrize("facts", [(RECEIVED,), (RECEIVED, IN), (RECEIVED, HULK)])
def test_without_both_masses_nothing_is_said_about_reuse(facts: tuple[Event, ...]) -> None:
    assert told(*facts).reused_kg is None


def test_the_newest_weighing_counts() -> None:
    again = MassRecorded("v1", "in", Decimal(990), "scale")

    assert told(RECEIVED, IN, again).mass_in_kg == Decimal(990)


def test_a_vehicle_is_known_by_its_number_until_a_vin_is_found() -> None:
    assert told(WITHOUT_PLATE).known_as == "NV1"
    assert told(WITHOUT_PLATE, VinFound("v1", VIN, "door")).known_as == VIN
    assert told(VinFound("v1", VIN, "door"), WITHOUT_PLATE).known_as == VIN


def test_a_document_that_says_nothing_takes_nothing_away() -> None:
    assert told(RECEIVED, VehicleDescribed("v1")).make == "Renault"


def test_a_closed_file_stays_closed_when_its_reception_arrives_late() -> None:
    assert told(CLOSED, RECEIVED).status == "closed"


def test_facts_before_the_reception_make_no_vehicle_on_the_line() -> None:
    assert told(IN).status == "unknown"


def test_a_vehicle_turned_away_keeps_the_reason() -> None:
    vehicle = told(VehicleRefused("v1", VIN, "no papers"))

    assert (vehicle.status, vehicle.vin, vehicle.reason) == ("refused", VIN, "no papers")


def test_what_a_later_release_says_changes_nothing() -> None:
    assert told(RECEIVED, Unknown("FromTheFuture", ("vehicle:v1",), {})) == told(RECEIVED)


def test_a_vehicle_came_when_its_reception_was_recorded() -> None:
    assert told(IN, RECEIVED).received_at == NOON + timedelta(minutes=1)
