"""What a ticket tells of a vehicle: it fills in missing facts, and counts nothing twice."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    Event,
    FractionWeighed,
    MassRecorded,
    RunStarted,
    VehicleReceived,
    VinFound,
)
from app.domain.mass_origin import MassOrigin
from tests.domain.a_run import RUN
from tests.domain.a_vehicle import folded, taken_over

RECEIVED = VehicleReceived("v1", "2026-1", "", "NV1", "", "", "", "bev", "whole", 2)
STARTED = RunStarted(RUN, "v1", "digest", {})
kilograms = st.decimals(1, 2000, places=1)
origins = st.sampled_from([None, MassOrigin(), MassOrigin("Bridge"), MassOrigin(ticket="T 1")])
happened = st.lists(
    st.one_of(
        st.builds(lambda kg, one: MassRecorded("v1", "in", kg, "scale", one), kilograms, origins),
        st.builds(lambda kg, one: MassRecorded("v1", "hulk", kg, "scale", one), kilograms, origins),
        st.tuples(st.sampled_from(["F-OIL", "F-FUEL"]), kilograms).map(
            lambda one: FractionWeighed("v1", RUN, one[0], one[1], one[1], "kg", "scale")
        ),
        st.builds(
            lambda kg, step, one: FractionWeighed(
                "v1", RUN, "F-FE", kg, kg, "kg", "scale", step, one
            ),
            kilograms,
            st.sampled_from(["A040.iron", "A050.iron"]),
            origins,
        ),
        st.just(VinFound("v1", "VF1BM0A0H33445566", "frame")),
    ),
    max_size=12,
)


@given(happened, happened)
def test_where_the_facts_have_arrived_the_ticket_changes_nothing(
    before: list[Event], after: list[Event]
) -> None:
    facts = [RECEIVED, STARTED, *before]
    told = taken_over(folded(*facts))
    assert folded(*facts, told, *after) == folded(*facts, *after)


@given(happened, happened)
def test_who_knows_only_the_ticket_comes_to_the_same_balance(
    before: list[Event], after: list[Event]
) -> None:
    whole = [RECEIVED, STARTED, *before]
    mine = folded(STARTED, taken_over(folded(*whole)), *after)
    assert mine == folded(*whole, *after)


def test_a_run_that_comes_back_brings_what_was_weighed_elsewhere() -> None:
    """The fractions of both count, those known here not twice."""
    drained = FractionWeighed("v1", RUN, "F-OIL", Decimal(3), Decimal(3), "kg", "scale")
    here = [RECEIVED, STARTED, drained]
    there = folded(STARTED, taken_over(folded(*here)), drained)
    back = folded(*here, taken_over(there))
    assert back.fractions == {"F-OIL": Decimal(6)}
