"""Facts are taken in once, in the order of their chain, and one bad fact holds up no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from app.exchange.fact_row import Entry, digest
from app.exchange.messages import Anchor, End, Place
from app.hub.intake import MOST_FACTS, NotTheirs, take_in
from app.hub.serving import page_of, state_of
from tests.hub.chains import LIFE, chain
from tests.hub.memory_storage import MemoryUnit
from tests.sync.lines import NOW
from tests.sync.memory_log import chained, fact

OWN = frozenset({"K7Q2"})
OTHER = ("M3XA", 1)


def fates(unit: MemoryUnit, rows: Sequence[Entry]) -> list[str]:
    return [one.fate for one in take_in(unit, OWN, rows).outcomes]


def counted(unit: MemoryUnit) -> list[str]:
    return [row.event_id for _, row, why in unit.after(0, 100) if not why]


def test_what_follows_is_stored_and_what_is_known_is_passed_over() -> None:
    unit, rows = MemoryUnit(), chain("a", "b", "c")
    assert fates(unit, rows[:2]) == ["stored", "stored"]
    assert fates(unit, rows) == ["duplicate", "duplicate", "stored"]
    assert counted(unit) == ["a", "b", "c"]
    assert unit.hold(LIFE) == End(3, rows[-1].hash)


def test_what_comes_before_its_turn_is_not_taken() -> None:
    unit, rows = MemoryUnit(), chain("a", "b", "c")
    assert fates(unit, rows[1:]) == ["gap"]
    assert counted(unit) == []


def test_another_history_under_the_same_name_is_never_mixed_in() -> None:
    unit, rows = MemoryUnit(), chain("a", "b")
    take_in(unit, OWN, rows)
    assert fates(unit, chain("a", "x")) == ["duplicate", "twin"]
    other = chain("x", "y")
    assert fates(unit, [*other, *chain("z", after=End(2, other[-1].hash))]) == ["twin"]
    assert fates(unit, chain("z", after=End(2, other[-1].hash))) == ["twin"]
    assert counted(unit) == ["a", "b"]


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("hlc", 2**63 - 1, "fact-beyond-time"),
        ("body", '{"altered":1}', "fact-altered"),
        ("wall", "yesterday", "fact-altered"),
        ("event_id", "a", "fact-told-twice"),
        ("body", "[", "fact-unreadable"),
        ("body", "[]", "fact-unreadable"),
        ("subjects", "{}", "fact-unreadable"),
        ("subjects", "[1]", "fact-unreadable"),
        ("body", "[" * 100_000, "fact-unreadable"),
    ],
)
def test_what_cannot_be_believed_is_set_apart_and_the_rest_goes_on(
    column: str, value: Any, reason: str
) -> None:
    unit, rows = MemoryUnit(), chain("a", "b")
    spoilt = Entry(**{**rows[1]._asdict(), column: value})
    if reason != "fact-altered":
        if column == "event_id":
            spoilt = spoilt._replace(body='{"other":1}')
        spoilt = spoilt._replace(hash=digest(spoilt))
    rest = chain("c", after=End(2, spoilt.hash))
    told = take_in(unit, OWN, [rows[0], spoilt, *rest])
    assert [(one.fate, one.reason) for one in told.outcomes] == [
        ("stored", ""),
        ("quarantined", reason),
        ("stored", ""),
    ]
    assert counted(unit) == ["a", "c"]
    apart = [(row.seq, why) for _, row, why in unit.after(0, 9) if why]
    assert apart == [(2, reason)], "where a person finds it"


def test_a_fact_of_a_later_release_is_taken_like_any_other() -> None:
    unit = MemoryUnit()
    row = chained(
        fact("a", body='{"new":[1]}')._replace(name="FluxCharged", version=9), LIFE, End()
    )
    assert fates(unit, [row]) == ["stored"]


def test_a_fact_moved_to_a_later_life_counts_once_and_is_no_fault() -> None:
    unit, rows = MemoryUnit(), chain("a", "b")
    take_in(unit, OWN, rows)
    again = chain("b", life=("K7Q2", 2))
    assert fates(unit, again) == ["duplicate"]
    assert counted(unit) == ["a", "b"]
    assert unit.hold(("K7Q2", 2)).seq == 1, "its chain goes on"


def test_nobody_speaks_for_another() -> None:
    unit = MemoryUnit()
    with pytest.raises(NotTheirs):
        take_in(unit, frozenset({"ABCD"}), chain("a"))
    with pytest.raises(NotTheirs):
        take_in(unit, OWN, [*chain("a"), *chain("b", life=("K7Q2", 2))])
    with pytest.raises(NotTheirs):
        first, _, third = chain("a", "b", "c")
        take_in(unit, OWN, [first, third])
    with pytest.raises(ValueError, match="1 to 500"):
        take_in(unit, OWN, [])
    with pytest.raises(ValueError, match="1 to 500"):
        take_in(unit, OWN, chain("a") * (MOST_FACTS + 1))
    assert counted(unit) == []


def test_what_the_inventory_vouched_for_may_be_brought_back_by_anybody() -> None:
    rows = chain("a", "b", "c")
    word = Anchor("hub-1", LIFE, End(3, rows[-1].hash))
    others = frozenset({"ABCD"})

    unit = MemoryUnit()
    assert len(take_in(unit, others, rows, word).outcomes) == 3
    assert counted(unit) == ["a", "b", "c"]

    for wrong in (
        rows[:2],
        [rows[0], chained(fact("x"), LIFE, End(1, rows[0].hash)), rows[2]],
        [*chain("x", "y"), rows[2]],
    ):
        with pytest.raises(NotTheirs):
            take_in(MemoryUnit(), others, wrong, word)
    with pytest.raises(NotTheirs):
        take_in(MemoryUnit(), others, rows, replace(word, life=("K7Q2", 2)))


def test_a_feed_is_read_in_order_and_without_what_the_reader_recorded() -> None:
    unit = MemoryUnit()
    take_in(unit, OWN, chain("a", "b"))
    take_in(unit, frozenset({"ABCD"}), chain("x", life=("ABCD", 1)))
    take_in(unit, OWN, chain("c", after=unit.hold(LIFE)))

    first = page_of(unit, Place(), 2, besides=("ABCD", 1))
    assert ([one.event_id for one in first.rows], first.head, first.anew) == (["a", "b"], 4, True)
    then = page_of(unit, first.place, 2, besides=("ABCD", 1))
    assert ([one.event_id for one in then.rows], then.anew) == (["c"], False)
    assert page_of(unit, then.place, 3).rows == ()


def test_one_page_goes_past_all_that_the_reader_told_itself() -> None:
    unit = MemoryUnit()
    take_in(unit, OWN, chain(*(f"own-{at}" for at in range(9))))
    page = page_of(unit, Place(), 2, besides=LIFE)
    assert (page.rows, page.place) == ((), Place(unit.feed().name, 9, unit.mark_at(9)))


def test_a_place_of_another_feed_is_read_from_the_start() -> None:
    unit = MemoryUnit()
    take_in(unit, OWN, chain("a", "b"))
    reached = page_of(unit, Place(), 9).place
    for strange in (
        replace(reached, feed="feed-0"),
        replace(reached, number=3),
        replace(reached, event_id="z"),
    ):
        page = page_of(unit, strange, 9)
        assert (page.anew, [one.event_id for one in page.rows]) == (True, ["a", "b"])
    assert not page_of(unit, reached, 9).anew


def test_a_feed_that_came_to_the_same_fact_by_another_way_is_read_from_the_start() -> None:
    (fact,) = chain("b", life=OTHER)
    reached = []
    for before in ("a", "what was told instead after a copy was put back"):
        unit = MemoryUnit()
        take_in(unit, OWN, chain(before))
        take_in(unit, frozenset({OTHER[0]}), [fact])
        reached.append((unit, page_of(unit, Place(), 9).place))
    (_, place), (unit, _) = reached
    page = page_of(unit, place, 9)
    assert (place.number, page.anew) == (2, True)
    assert len(page.rows) == 2


def test_the_next_life_is_one_nobody_uses() -> None:
    unit = MemoryUnit()
    assert state_of(unit, "K7Q2", NOW).next_life == 1
    take_in(unit, OWN, chain("a"))
    take_in(unit, OWN, chain("b", life=("K7Q2", 7)))
    assert state_of(unit, "K7Q2", NOW).next_life == 8
    assert state_of(unit, "ABCD", NOW).next_life == 1
