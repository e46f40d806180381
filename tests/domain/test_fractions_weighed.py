"""What left a vehicle counts once, however often and wherever it was weighed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain import codec
from app.domain.events import Event, FractionWeighed, VehicleClosed
from app.domain.vehicle import Vehicle
from tests.domain.a_run import RUN
from tests.domain.a_vehicle import folded, taken_over

PLACES = ("", "A040.oil", "A060.oil")


def weighed(kg: str | Decimal, place: str = "A040.oil", code: str = "F-OIL") -> FractionWeighed:
    amount = Decimal(kg)
    return FractionWeighed("v1", RUN, code, amount, amount, "kg", "scale", place)


weighings = st.lists(
    st.builds(
        weighed,
        st.decimals(0, 900, places=1),
        st.sampled_from(PLACES),
        st.sampled_from(["F-OIL", "F-FUEL"]),
    ),
    min_size=1,
    max_size=10,
)


def test_the_last_amount_of_a_place_counts() -> None:
    vehicle = folded(weighed("4"), weighed("3.5"))
    assert vehicle.fractions == {"F-OIL": Decimal("3.5")}
    assert vehicle.fractions_kg == Decimal("3.5")


def test_other_places_other_fractions_and_other_runs_add_up() -> None:
    other_run = replace(weighed("1"), run_id="run-2")
    vehicle = folded(
        weighed("4"), weighed("2", "A060.oil"), weighed("30", code="F-FUEL"), other_run
    )
    assert vehicle.fractions == {"F-OIL": Decimal(7), "F-FUEL": Decimal(30)}


def test_facts_that_do_not_tell_where_they_come_from_add_up() -> None:
    old = codec.plain(weighed("4"))
    assert isinstance(old, dict)
    del old["step"]
    event = codec.build(FractionWeighed, old)
    assert folded(event, event, weighed("1")).fractions == {"F-OIL": Decimal(9)}


@given(weighings)
def test_a_sum_is_what_was_measured_nowhere_in_particular_and_last_everywhere_else(
    events: list[FractionWeighed],
) -> None:
    expected: dict[str, Decimal] = {}
    last = {(one.step, one.fraction): one.kg for one in events if one.step}
    loose = [(one.fraction, one.kg) for one in events if not one.step]
    for code, kg in [*((code, kg) for (_, code), kg in last.items()), *loose]:
        expected[code] = expected.get(code, Decimal(0)) + kg
    vehicle = folded(*events)
    assert vehicle.fractions == expected
    assert codec.build(Vehicle, codec.plain(vehicle)) == vehicle


@given(weighings, weighings)
def test_a_ticket_counts_nothing_twice(before: list[Event], after: list[Event]) -> None:
    told = taken_over(folded(*before))
    whole = folded(*before, *after)
    assert folded(told, *after).fractions == whole.fractions
    assert folded(*before, told, *after).fractions == whole.fractions


def test_a_vehicle_kept_before_places_were_known_keeps_its_sums() -> None:
    kept = codec.plain(folded(weighed("4", "")))
    assert isinstance(kept, dict)
    del kept["weighed"]
    assert codec.build(Vehicle, kept).fractions == {"F-OIL": Decimal(4)}


def test_a_file_that_was_closed_with_zeros_is_still_read() -> None:
    masses = dict.fromkeys(("mass_in_kg", "fractions_kg", "hulk_kg", "reuse_kg"), "0")
    old = codec.build(VehicleClosed, {"vehicle_id": "v1", **masses})
    assert folded(old).reuse_kg == Decimal(0)
