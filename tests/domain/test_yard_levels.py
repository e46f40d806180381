"""Levels belong to what is in a container: no change of a code empties or fills one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import ContainerClosed, EntryTakenBack, Event, Recorded
from app.domain.moment import Moment
from app.domain.register_lines import LevelLine
from app.domain.yard_levels import Amount, Closing, closings, levels

NEW_CODE = date(2026, 11, 9)
OLD, NEW = "16 06 05", "16 06 07*"
CODES = {"F-PP": "16 01 19", "F-HDPE": "16 01 19", "F-FE": "16 01 17"}


def code(fraction: str, day: date) -> str:
    """As the rules have it: batteries were given another code on 9 November 2026."""
    if fraction == "F-LIB":
        return NEW if day >= NEW_CODE else OLD
    return CODES.get(fraction, "")


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def closing(name: str, when: datetime, fraction: str = "", waste_code: str = "") -> Closing:
    weighed = (Decimal(20), Decimal(90), "v", name, "FRA020", fraction)
    return Closing(ContainerClosed(name, waste_code, *weighed), when)


def level(amounts: list[Amount], *closed: Closing, until: int = 30) -> list[LevelLine]:
    return list(levels(amounts, closed, code, date(2026, 11, until)))


def history(*events: Event) -> list[Recorded]:
    return [
        Recorded(str(n), "K7Q2", 1, n, n, Moment(at(1, n), 0, "", ""), "p1", one)
        for n, one in enumerate(events, 1)
    ]


def test_the_level_is_what_was_weighed_since_its_container_was_closed() -> None:
    weighed = [Amount("F-FE", Decimal(7), at(2)), Amount("F-FE", Decimal(3), at(4))]
    (line,) = level(weighed, closing("C-1", at(3), "F-FE"))
    assert (line.waste_code, line.kg, line.last_container) == ("16 01 17", Decimal(3), "C-1")


def test_a_new_code_by_rule_neither_fills_nor_empties_a_container() -> None:
    weighed = [Amount("F-LIB", Decimal(300), at(2)), Amount("F-LIB", Decimal(40), at(8))]
    closed = closing("C-1", at(5), "F-LIB")
    (before,) = level(weighed, closed, until=8)
    (after,) = level(weighed, closed, until=9)
    assert (before.waste_code, after.waste_code) == (OLD, NEW)
    assert before.kg == after.kg == 40


def test_a_code_typed_before_the_new_one_still_names_its_container() -> None:
    weighed = [Amount("F-LIB", Decimal(300), at(2)), Amount("F-LIB", Decimal(40), at(8))]
    (line,) = level(weighed, closing("C-1", at(5), waste_code="160605"))
    assert (line.waste_code, line.kg) == (NEW, Decimal(40))


def test_correcting_what_was_closed_gives_the_wrong_container_its_level_back() -> None:
    wrong = ContainerClosed("C-1", "", Decimal(20), Decimal(90), "v", "r", "FRA020", "F-FE")
    right = ContainerClosed("C-1", "", Decimal(20), Decimal(90), "v", "r", "FRA020", "F-LIB")
    weighed = [Amount("F-FE", Decimal(7), at(1, 0)), Amount("F-LIB", Decimal(9), at(1, 0))]
    iron, battery = level(weighed, *closings(history(right)))[:1], level(weighed)[1:]
    assert [one.waste_code for one in (*iron, *battery)] == ["16 01 17", NEW]
    assert level(weighed, *closings(history(wrong, right))) == iron
    assert len(level(weighed, *closings(history(wrong, EntryTakenBack("v", "r", "FRA020"))))) == 2


def test_fractions_of_one_code_share_a_container() -> None:
    weighed = [Amount("F-PP", Decimal(7), at(2)), Amount("F-HDPE", Decimal(3), at(2))]
    assert not level(weighed, closing("C-1", at(3), "F-PP"))


def test_a_fraction_without_a_code_is_emptied_by_its_own_container_alone() -> None:
    weighed = [Amount("F-X", Decimal(7), at(2)), Amount("F-Y", Decimal(3), at(2))]
    (line,) = level(weighed, closing("C-1", at(3), "F-X"))
    assert (line.waste_code, line.fractions, line.kg) == ("", "F-Y", Decimal(3))


AMOUNTS = st.lists(
    st.builds(
        Amount,
        st.sampled_from(("F-LIB", "F-PP", "F-HDPE", "F-FE", "F-X")),
        st.integers(1, 900).map(Decimal),
        st.integers(0, 600).map(lambda hour: at(1, 0) + timedelta(hours=hour)),
    ),
    max_size=20,
)


@given(AMOUNTS, st.integers(9, 30))
def test_what_nobody_closed_is_all_there_whatever_its_code_is_called(
    weighed: list[Amount], until: int
) -> None:
    total = sum((one.kg for one in weighed), Decimal(0))
    assert sum((one.kg for one in level(weighed, until=until)), Decimal(0)) == total
