"""Which stories about a part contradict each other, and that everybody finds the same ones."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.claim import KINDS, Conflict, Told, find_conflicts
from app.domain.events import (
    Event,
    PartHarvested,
    PartLeft,
    PartRecognised,
    PartReserved,
    PartStored,
    PartTakenBack,
    Recorded,
    WantClosed,
)
from app.domain.events.counter import PartReturned
from app.domain.events.transfer import PartArrived, PartDispatched
from tests.shop import EPOCH

SOLD, FITTED = PartLeft("p", "v", "sold", slip="BL-1"), PartLeft("p", "v", "fitted")
BACK = PartReturned("p", "v", "defect", "", "B", "stock")


def harvested(part: str, *, serial: str = "", position: str = "") -> PartHarvested:
    return PartHarvested(
        part, "v", "run", "A010", "HLR", position, "", serial, "", "A", "stock", None, ""
    )


def feed(*told: tuple[str, int, Event]) -> list[Told]:
    """Terminal, logical time and event, in the order they reached the inventory."""
    return [
        Told(number, Recorded(f"e{number}", terminal, 1, number, hlc, EPOCH, "", event))
        for number, (terminal, hlc, event) in enumerate(told, 1)
    ]


def said(facts: Sequence[Told]) -> list[tuple[str, str]]:
    """Kind of each conflict and which fact is proposed to stand."""
    return [(one.kind, one.stands) for one in find_conflicts(facts)]


@pytest.mark.parametrize(
    ("second", "kind", "stands"),
    [
        (PartLeft("p", "v", "sold", slip="BL-2"), "handed_over_twice", "e1"),
        (FITTED, "left_two_ways", "e1"),
        (PartStored("p", "B-02"), "seen_after_leaving", "e1"),
        (PartRecognised("p", "B-02", "HLR", 1), "seen_after_leaving", "e1"),
        (PartDispatched("p", "t", "retrofit"), "seen_after_leaving", "e1"),
        (PartReserved("w", "p"), "reserved_after_leaving", "e1"),
    ],
)
def test_what_cannot_be_once_a_part_is_sold(second: Event, kind: str, stands: str) -> None:
    facts = feed(("A", 1, SOLD), ("B", 2, second))
    assert said(facts) == [(kind, stands)]


def test_a_part_is_built_in_once() -> None:
    facts = feed(("A", 1, FITTED), ("B", 2, FITTED))
    (found,) = find_conflicts(facts)
    assert (found.kind, found.physical) == ("installed_twice", True)
    assert (found.first, found.second, found.gives_way) == (facts[0], facts[1], "e2")


def test_who_reaches_the_inventory_first_has_the_part_whatever_clocks_say() -> None:
    facts = feed(("B", 900, PartReserved("late", "p")), ("A", 1, PartReserved("early", "p")))
    assert said(facts) == [("reserved_twice", "e1")]


def test_what_nobody_waits_for_any_more_is_free() -> None:
    facts = feed(
        ("A", 1, PartReserved("w1", "p")),
        ("A", 2, WantClosed("w1", "withdrawn", "x")),
        ("B", 3, PartReserved("w2", "p")),
    )
    assert said(facts) == []


def test_a_part_sold_past_its_reservation_is_gone_and_somebody_waits_again() -> None:
    sold = PartLeft("p", "v", "sold", slip="BL-1", want_id="w2")
    facts = feed(("A", 1, PartReserved("w1", "p")), ("B", 2, sold))
    (found,) = find_conflicts(facts)
    assert (found.kind, found.stands, found.physical) == ("left_though_reserved", "e2", False)


def test_a_part_sold_to_whom_it_was_reserved_for_is_no_conflict() -> None:
    sold = PartLeft("p", "v", "sold", slip="BL-1", want_id="w1")
    reserved = PartReserved("w1", "p")
    assert said(feed(("A", 1, reserved), ("A", 2, sold))) == []
    assert said(feed(("B", 2, sold), ("A", 1, reserved))) == []


def test_late_news_of_where_a_part_lay_before_it_left_is_no_conflict() -> None:
    assert said(feed(("B", 9, SOLD), ("A", 3, PartStored("p", "B-01")))) == []


def test_a_part_that_came_back_may_leave_again_in_whatever_order_the_news_comes() -> None:
    again = PartLeft("p", "v", "sold", slip="BL-2")
    assert said(feed(("A", 1, SOLD), ("A", 2, BACK), ("B", 3, again))) == []
    assert said(feed(("A", 1, SOLD), ("B", 3, again), ("A", 2, BACK))) == []


def test_two_places_that_did_not_know_of_each_other() -> None:
    later, earlier = PartStored("p", "B-01"), PartStored("p", "B-02")
    assert said(feed(("A", 9, later), ("B", 5, earlier))) == [("moved_apart", "e1")]
    assert said(feed(("A", 5, earlier), ("B", 9, later))) == []
    assert said(feed(("A", 9, later), ("B", 5, later))) == []


def test_a_part_travels_with_one_transfer() -> None:
    one, other = PartDispatched("p", "t1", "retrofit"), PartDispatched("p", "t2", "energy")
    assert said(feed(("A", 1, one), ("B", 2, other))) == [("dispatched_twice", "e1")]
    there = PartArrived("p", "t1", "retrofit")
    assert said(feed(("A", 1, one), ("C", 2, there), ("C", 3, other))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (harvested("p"), harvested("p")),
        (harvested("p", serial="S1"), harvested("q", serial="S1")),
        (harvested("p", position="FL"), harvested("q", position="FL")),
    ],
)
def test_a_part_is_taken_off_once(one: Event, other: Event) -> None:
    assert said(feed(("A", 1, one), ("B", 2, other))) == [("harvested_twice", "e1")]


def test_two_like_parts_of_a_vehicle_and_mistakes_taken_back_are_no_conflict() -> None:
    assert said(feed(("A", 1, harvested("p")), ("B", 2, harvested("q")))) == []
    left = [harvested(one, position="FL") for one in ("p", "q")]
    mistake = PartTakenBack("q", "v", "run", "A010")
    assert said(feed(("A", 1, left[0]), ("B", 2, left[1]), ("B", 3, mistake))) == []


# What each terminal may tell of two parts, in any mixture.
EVENTS = st.one_of(
    *(
        st.sampled_from(
            [
                harvested(part, position="FL"),
                PartReserved("w1", part),
                PartReserved("w2", part),
                PartStored(part, "B-01"),
                PartStored(part, "B-02"),
                PartLeft(part, "v", "sold", slip="BL-1", want_id="w1"),
                PartLeft(part, "v", "fitted"),
                PartDispatched(part, "t1", "retrofit"),
                PartArrived(part, "t1", "retrofit", "B-03"),
                PartReturned(part, "v", "defect", "", "B", "stock"),
                PartTakenBack(part, "v", "run", "A010"),
            ]
        )
        for part in ("p", "q")
    ),
    st.sampled_from([WantClosed("w1", "withdrawn", "x"), WantClosed("w2", "fulfilled", "")]),
)
FEEDS = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 30), EVENTS), max_size=25).map(
    lambda told: feed(*told)
)
_UNDOES = (PartReturned, PartTakenBack)


@given(FEEDS, st.randoms())
def test_everybody_finds_the_same_in_whatever_order_they_read(
    facts: list[Told], chance: object
) -> None:
    mixed = list(facts)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert find_conflicts(mixed) == find_conflicts(facts)


@given(FEEDS)
def test_a_fact_that_is_told_twice_changes_nothing(facts: list[Told]) -> None:
    again = [Told(one.number + len(facts), one.fact) for one in facts]
    assert find_conflicts([*facts, *again]) == find_conflicts(facts)


@given(FEEDS)
def test_there_is_one_decision_for_each_conflict(facts: list[Told]) -> None:
    found = find_conflicts(facts)
    seconds = [one.second.fact.event_id for one in found]
    assert len(set(seconds)) == len(seconds)
    assert len({one.key for one in found}) == len(found)
    for one in found:
        assert one.kind in KINDS
        assert one.first.number < one.second.number
        assert {one.stands, one.gives_way} == {
            one.first.fact.event_id,
            one.second.fact.event_id,
        }


@given(FEEDS)
def test_what_was_decided_stays_decided_while_nothing_is_undone(facts: list[Told]) -> None:
    kept = [one for one in facts if not isinstance(one.event, _UNDOES)]
    whole = find_conflicts(kept)
    for length in range(len(kept)):
        known: tuple[Conflict, ...] = find_conflicts(kept[:length])
        assert whole[: len(known)] == known


@given(FEEDS)
def test_parts_do_not_disturb_each_other(facts: list[Told]) -> None:
    """But for what a vehicle has once, a conflict about a part follows from its own facts."""
    alone = [
        one
        for one in facts
        if getattr(one.event, "part_id", "p") == "p" and not isinstance(one.event, PartHarvested)
    ]
    rest = [one for one in facts if not isinstance(one.event, PartHarvested)]
    about_p = tuple(one for one in find_conflicts(rest) if one.part_id == "p")
    assert find_conflicts(alone) == about_p
