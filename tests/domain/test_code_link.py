"""A code of somebody else stands for one thing, for the last that somebody said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.code_link import CodeLink, fold_link, is_target, links_to
from app.domain.events import CodeLinked, CodeUnlinked, Event, Recorded
from app.domain.moment import Moment
from tests.shop import START


def recorded(*told: Event) -> list[Recorded]:
    at = Moment(START, 0, "boot", "session")
    return [
        Recorded(str(one), "K7Q2", 1, one, one, at, "p", event) for one, event in enumerate(told, 1)
    ]


LINK = CodeLinked("text:XY", "part:A", "XY")
BACK = CodeUnlinked("text:XY", "part:A", "XY")


def test_a_linked_code_stands_for_its_part() -> None:
    assert fold_link(recorded(LINK)) == CodeLink("text:XY", "part:A", "XY")
    assert links_to("part:A", recorded(LINK)) == (CodeLink("text:XY", "part:A", "XY"),)


def test_a_link_taken_back_stands_for_nothing_and_may_be_made_anew() -> None:
    assert fold_link(recorded(LINK, BACK)) is None
    assert links_to("part:A", recorded(LINK, BACK)) == ()
    assert fold_link(recorded(LINK, BACK, LINK)) is not None


def test_of_two_terminals_the_last_word_counts_and_the_other_cannot_undo_it() -> None:
    other = CodeLinked("text:XY", "part:B", "XY")
    found = fold_link(recorded(LINK, other, BACK))
    assert found is not None
    assert (found.kind, found.key) == ("part", "B")


FACTS = st.lists(
    st.builds(
        lambda kind, to: kind("text:XY", to, "XY"),
        st.sampled_from([CodeLinked, CodeUnlinked]),
        st.sampled_from(["part:A", "part:B", "vehicle:V"]),
    ),
    max_size=8,
)


@given(FACTS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(facts: list[Event], shuffle: object) -> None:
    told = recorded(*facts)
    mixed = list(told)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert fold_link(mixed) == fold_link(told)


def test_only_parts_and_vehicles_are_targets() -> None:
    assert is_target("part:A")
    assert not any(map(is_target, ("part:", "run:A", "person:P", "part")))
