"""The exit lines of the police book: which part, off which vehicle, to whom, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.domain.events import Event, PartHarvested, PartLeft, PrivateRef
from app.domain.events.counter import PartReturned
from app.domain.register_lines import ExitLine, Period
from tests.domain.test_registers import RECEIVED, file_of, lines, only

DOOR = PartHarvested(
    "P1", "v1", "r1", "A040", "DFL", "", "8200 1", "", "", "B", "stock", Decimal(18), ""
)
SOLD = PartLeft(
    "P1",
    "v1",
    "sold",
    PrivateRef("p3", "00"),
    price=Decimal("120.00"),
    currency="EUR",
    slip="BL-2026-K7Q2-00001",
)
BACK = PartReturned(
    "P1", "v1", "defect", "", "C", "stock", SOLD.slip, Decimal(90), "EUR", "AV-2026-K7Q2-00001"
)


def exits(*events: Event, period: Period | None = None) -> list[ExitLine]:
    found = lines(file_of(RECEIVED, *events), *(() if period is None else (period,)))
    return [line for _, line in found if isinstance(line, ExitLine)]


def test_a_part_that_was_sold_stands_in_the_book_with_where_it_came_from() -> None:
    (line,) = exits(DOOR, SOLD)
    assert (line.slip, line.part, line.register_no, line.vehicle) == (
        "BL-2026-K7Q2-00001",
        "P1",
        "2026-K7Q2-00007",
        "VF1BM0A0H33445566",
    )
    assert (line.price, line.currency, line.grade, line.kg) == (
        Decimal("120.00"),
        "EUR",
        "B",
        Decimal(18),
    )


def test_the_buyer_is_told_only_to_whom_names_are_told() -> None:
    without, told = (only(ExitLine, lines(file_of(DOOR, SOLD), names=n)) for n in (False, True))
    assert (without.buyer_record, without.buyer_name) == ("p3", "")
    assert told.buyer_name == "Garage Martin"


def test_what_came_back_says_so_and_may_leave_again() -> None:
    first, second = exits(DOOR, SOLD, BACK, PartLeft("P1", "v1", "fitted"))
    assert (first.credit, first.credit_note) == (Decimal(90), "AV-2026-K7Q2-00001")
    assert first.returned_at is not None
    assert (second.how, second.slip, second.returned_at) == ("fitted", "", None)


def test_two_terminals_that_sold_one_part_give_one_line() -> None:
    assert len(exits(DOOR, SOLD, SOLD)) == 1


def test_a_part_whose_origin_has_not_arrived_still_has_its_line() -> None:
    (line,) = exits(SOLD)
    assert (line.name, line.kg, line.part) == ("", None, "P1")


def test_a_line_stands_in_the_period_it_left_or_came_back_in() -> None:
    yesterday = Period(date(2026, 11, 21), date(2026, 11, 21))
    assert exits(DOOR, SOLD, period=yesterday) == []
