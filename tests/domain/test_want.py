"""Who waits for which part, and that no part goes to two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    Event,
    PartReserved,
    PartWanted,
    Recorded,
    WantClosed,
    WantReopened,
)
from app.domain.moment import Moment
from app.domain.part import Part
from app.domain.vehicle import Vehicle
from app.domain.want import fits_part, fits_vehicle, fold_wants, next_for, reserved_for

MORNING = datetime(2026, 3, 2, 7, tzinfo=UTC)
MEGANE = Vehicle("v", make="Renault", model="Mégane III", year="2012")
LAMP = Part("p", part_type="HLL", route="stock")


def told(*facts: Event) -> list[Recorded]:
    """Facts a minute apart."""
    return [
        Recorded(
            str(place),
            "T3ST",
            1,
            place,
            place,
            Moment(MORNING + timedelta(minutes=place), 0, "", ""),
            "ada",
            one,
        )
        for place, one in enumerate(facts, 1)
    ]


def wanted(want_id: str = "w", **more: object) -> PartWanted:
    return replace(PartWanted(want_id, "HLL", "reservation"), **more)  # type: ignore[arg-type]


def test_a_want_waits_until_all_its_parts_are_put_aside() -> None:
    facts = told(wanted(quantity=2), PartReserved("w", "p1"), PartReserved("w", "p2"))
    assert fold_wants(facts[:2])["w"].missing == 1
    assert fold_wants(facts)["w"].missing == 0
    assert fold_wants(facts)["w"].status == "open"


def test_what_comes_after_the_last_part_is_put_aside_for_nobody() -> None:
    wants = fold_wants(told(wanted(), PartReserved("w", "p1"), PartReserved("w", "p2")))
    assert wants["w"].parts == ("p1",)
    assert reserved_for(wants.values(), "p2") is None


def test_a_part_that_two_put_aside_goes_to_the_earlier() -> None:
    facts = told(wanted("a"), wanted("b"), PartReserved("b", "p"), PartReserved("a", "p"))
    wants = fold_wants(facts)
    assert (wants["a"].parts, wants["b"].parts) == ((), ("p",))


def test_a_withdrawn_want_gives_its_parts_up_and_has_them_again_when_that_was_a_mistake() -> None:
    facts = told(
        wanted("a"),
        PartReserved("a", "p"),
        WantClosed("a", "withdrawn", "sold elsewhere"),
        WantReopened("a"),
    )
    assert reserved_for(fold_wants(facts[:3]).values(), "p") is None
    assert fold_wants(facts)["a"].parts == ("p",)
    assert fold_wants(facts)["a"].status == "open"


def test_a_part_that_somebody_else_has_by_then_does_not_come_back() -> None:
    wants = fold_wants(
        told(
            wanted("a"),
            wanted("b"),
            PartReserved("a", "p"),
            WantClosed("a", "withdrawn", "mistake"),
            PartReserved("b", "p"),
            WantReopened("a"),
        )
    )
    assert (wants["a"].parts, wants["b"].parts) == ((), ("p",))
    assert wants["a"].missing == 1


def test_a_want_is_overdue_the_day_after_its_last() -> None:
    want = fold_wants(told(wanted(until=date(2026, 3, 5))))["w"]
    assert not want.overdue(date(2026, 3, 5))
    assert want.overdue(date(2026, 3, 6))


ACTS: Sequence[Event] = (
    *(wanted(name, quantity=2) for name in "ab"),
    *(PartReserved(name, part) for name in "ab" for part in ("p1", "p2", "p3")),
    *(WantClosed(name, how, "because") for name in "ab" for how in ("withdrawn", "fulfilled")),
    *(WantReopened(name) for name in "ab"),
)


@given(st.lists(st.sampled_from(ACTS), max_size=14), st.randoms(use_true_random=False))
def test_any_order_of_delivery_gives_the_same_and_no_part_goes_to_two(
    acts: list[Event], chance: object
) -> None:
    facts = told(wanted("a", quantity=2), *acts)
    mixed = list(facts)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    wants = fold_wants(facts)
    assert fold_wants(mixed) == wants
    given_away = [part for one in wants.values() if one.status != "withdrawn" for part in one.parts]
    assert len(given_away) == len(set(given_away))
    assert all(len(one.parts) <= one.asked.quantity for one in wants.values())


@pytest.mark.parametrize(
    ("asked", "fit"),
    [
        (wanted(), "yes"),
        (wanted(make="RENAULT", model="megane"), "yes"),
        (wanted(make="Renault", model="Megane IV"), "no"),
        (wanted(make="Peugeot"), "no"),
        (wanted(year_from=2009, year_to=2012), "yes"),
        (wanted(year_from=2013), "no"),
    ],
)
def test_make_model_and_years_decide_whether_a_vehicle_fits(asked: PartWanted, fit: str) -> None:
    assert fits_vehicle(asked, MEGANE) == fit


def test_a_vehicle_of_which_only_the_make_is_known_may_fit() -> None:
    bare = Vehicle("v", make="Renault")
    assert fits_vehicle(wanted(make="Renault", model="Mégane"), bare) == "perhaps"
    assert fits_vehicle(wanted(make="Peugeot", model="308"), bare) == "no"


@pytest.mark.parametrize(
    ("asked", "part", "fit"),
    [
        (wanted(oe_number="260 605 465R"), replace(LAMP, oe_number="260605465R"), "yes"),
        (wanted(oe_number="260605465R"), replace(LAMP, oe_number="260106543R"), "no"),
        (wanted(oe_number="260605465R"), LAMP, "perhaps"),
        (wanted(side="L"), replace(LAMP, position="R"), "no"),
        (wanted(), replace(LAMP, route="material"), "no"),
        (wanted(), replace(LAMP, part_type="HLR"), "no"),
    ],
)
def test_side_and_number_decide_whether_a_part_fits(
    asked: PartWanted, part: Part, fit: str
) -> None:
    assert fits_part(asked, MEGANE, part) == fit


def test_the_earlier_day_is_served_first_then_who_asked_first() -> None:
    late, soon = date(2026, 5, 1), date(2026, 4, 1)
    wants = fold_wants(told(wanted("x"), wanted("a", until=late), wanted("b", until=soon)))
    found = next_for(wants.values(), MEGANE, LAMP)
    assert found is not None
    assert found.want_id == "b"


def test_only_a_part_that_certainly_fits_is_given_away() -> None:
    wants = fold_wants(told(wanted(oe_number="260605465R")))
    assert next_for(wants.values(), MEGANE, LAMP) is None
