"""Weigh tickets: what stands on the yard, what left, and where every kilogram went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.balance_report import BalanceReport, report_of_period, report_of_vehicle
from app.domain.events import (
    ContainerClosed,
    ContainerLeft,
    EntryTakenBack,
    Event,
    Recorded,
    WeighTicketWithdrawn,
)
from app.domain.mass_balance import HulkOutcome
from app.domain.moment import Moment
from app.domain.sent_out import send_out
from app.domain.weigh_ticket import WeighTicket, Yard, carrying, fold_yard
from tests.a_balance import FULL, french_rules

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = date(2026, 11, 21)
CLOSED = ContainerClosed("C-1", "16 01 03", Decimal(200), Decimal(900), "v1", "r1", "FRA020")
LEFT = ContainerLeft(
    "W-1", "Tyres Ltd", "C-1", "F-TYRE", "16 01 03", Decimal(905), Decimal(200), DAY,
    "weighbridge", "taker", "FR",
)  # fmt: skip
WITHDRAWN = WeighTicketWithdrawn("W-1", "Tyres Ltd", "C-1", "wrong tare")
NOVEMBER = date(2026, 11, 30)
RULES = french_rules().at(NOVEMBER)


def yard(*events: Event) -> Yard:
    return fold_yard(
        Recorded(str(n), "K7Q2", 1, n, n, Moment(NOON + timedelta(minutes=n), 0, "", ""), "p1", one)
        for n, one in enumerate(events, 1)
    )


def tickets(*stated: ContainerLeft) -> tuple[WeighTicket, ...]:
    return yard(*stated).tickets


def month(given: Sequence[WeighTicket], outcome: HulkOutcome | None = None) -> BalanceReport:
    return report_of_period(
        "month", "2026-11", NOVEMBER, (FULL,), french_rules(), (), outcome, (), given
    )


def table(report: BalanceReport, number: int) -> dict[str, dict[str, Decimal | None]]:
    return {one.line: one.columns for one in report.tables if one.table == number}


def codes(report: BalanceReport) -> dict[str, str]:
    return {one.reason.code: one.reason.params.get("what", "") for one in report.findings}


# -------------------------------------------------------------------------------- the yard


def test_a_closing_entered_again_or_taken_back_leaves_no_second_container() -> None:
    right = replace(CLOSED, container="C-2")
    assert [one.code for one in yard(CLOSED, right).containers] == ["C-2"]
    assert yard(CLOSED, EntryTakenBack("v1", "r1", "FRA020")).containers == ()
    later = replace(CLOSED, run_id="r2")
    back = EntryTakenBack("v1", "r1", "FRA020")
    assert len(yard(CLOSED, LEFT, later, back).containers) == 1, "it was filled again since"


def test_a_closed_container_stands_until_its_ticket_and_is_compared_with_it() -> None:
    assert [one.code for one in yard(CLOSED).containers] == ["C-1"]
    after = yard(CLOSED, LEFT)
    assert after.containers == ()
    (ticket,) = after.tickets
    assert [ticket.net_kg, ticket.closed_kg] == [705, 700]


def test_a_withdrawn_ticket_counts_no_more_is_still_told_and_its_container_is_back() -> None:
    after = yard(CLOSED, LEFT, WITHDRAWN)
    assert after.tickets == ()
    assert [one.withdrawn for one in after.withdrawn] == ["wrong tare"]
    assert [one.code for one in after.containers] == ["C-1"]
    right = replace(LEFT, tare_kg=Decimal(210))
    again = yard(CLOSED, LEFT, WITHDRAWN, right)
    (other,) = again.tickets
    assert [other.net_kg, other.closed_kg] == [695, 700]


def test_the_right_ticket_may_come_before_the_wrong_one_is_withdrawn() -> None:
    right = replace(LEFT, number="W-2")
    after = yard(CLOSED, LEFT, right, WITHDRAWN)
    assert after.containers == ()
    assert [(one.stated.number, one.closed_kg) for one in after.tickets] == [("W-2", Decimal(700))]


def test_one_ticket_told_by_two_terminals_is_one_and_two_outlets_may_share_a_number() -> None:
    assert len(yard(LEFT, LEFT).tickets) == 1
    assert len(yard(LEFT, replace(LEFT, taker="Glass Ltd")).tickets) == 2


def test_a_vehicles_fraction_went_with_the_first_ticket_after_it_was_weighed() -> None:
    early, late = (
        replace(LEFT, number=n, day=DAY + timedelta(days=d)) for n, d in (("A", 0), ("B", 5))
    )
    found = tickets(late, early)
    assert [one.stated.number for one in carrying({"F-TYRE": DAY}, found)] == ["A"]
    after = DAY + timedelta(days=1)
    assert [one.stated.number for one in carrying({"F-TYRE": after}, found)] == ["B"]
    assert carrying({"F-OIL": DAY}, found) == ()


# ----------------------------------------------------------------------------- the balance


def test_without_tickets_nobody_says_what_was_exported() -> None:
    report = month(())
    assert set(table(report, 3)["total"].values()) == {None}
    assert "balance-no-tickets" in codes(report)


def test_tickets_say_what_became_of_a_fraction_and_what_they_do_not_cover_is_named() -> None:
    burnt = replace(LEFT, treatment="energy", gross_kg=Decimal(220))
    report = month(tickets(burnt))
    line = table(report, 1)["tyres"]
    assert [line[name] for name in ("B1", "C1", "D1", "E1")] == [10, 20, 30, 0]
    found = codes(report)
    assert "balance-no-tickets" not in found
    assert (
        found["balance-without-ticket"] == "F-OIL 6 kg, F-PETROL 10 kg, F-TEXT 12 kg, F-TYRE 10 kg"
    )
    assert set(table(report, 3)["total"].values()) == {0}, "every ticket stayed in the country"


def test_what_went_abroad_stands_in_table_3_and_no_longer_in_table_1() -> None:
    before, after = month(()), month(tickets(replace(LEFT, country="DE", gross_kg=Decimal(225))))
    assert table(after, 3)["DE"] == {"exported": 25, "F1": 25, "F2": 25, "F3": 0}
    assert table(after, 3)["total"] == {"exported": 25, "F1": 25, "F2": 25, "F3": 0}
    assert table(before, 1)["tyres"]["B1"] == 30
    assert table(after, 1)["tyres"]["B1"] == 5
    told = [(one.key, one.kg) for one in after.rates]
    assert told == [(one.key, one.kg) for one in before.rates], "a border changes no rate"


def test_hulks_abroad_are_in_table_3_and_open_until_the_shredder_states_them() -> None:
    hulks = replace(
        LEFT, fraction="hulk", waste_code="16 01 06", country="BE", gross_kg=Decimal(852)
    )
    unknown = table(month(tickets(hulks)), 3)["BE"]
    assert unknown == {"exported": 652, "F1": None, "F2": None, "F3": None}
    stated = HulkOutcome(Decimal("0.75"), Decimal("0.15"), "statement 7")
    report = month(tickets(hulks), stated)
    assert table(report, 3)["BE"]["F1"] == 489
    assert table(report, 2)["total"]["B2"] == 0
    assert table(report, 4)["X1"] == table(month((), stated), 4)["X1"]


def test_more_than_was_weighed_is_told_and_counts_in_no_figure() -> None:
    report = month(tickets(LEFT))
    assert table(report, 1)["tyres"]["B1"] == 30
    assert codes(report)["balance-beyond-ticket"] == "F-TYRE 675 kg"


def test_a_ticket_far_from_the_weight_at_closing_is_implausible() -> None:
    near, far = yard(CLOSED, LEFT), yard(CLOSED, replace(LEFT, gross_kg=Decimal(1100)))
    assert "balance-ticket-odd" not in codes(month(near.tickets))
    report = month(far.tickets)
    (odd,) = [one for one in report.findings if one.reason.code == "balance-ticket-odd"]
    assert odd.kind == "implausible"


def test_a_vehicle_shows_its_tickets_and_tells_no_surplus() -> None:
    weighed = replace(FULL, weighed_on={"F-TYRE": DAY})
    report = report_of_vehicle(weighed, french_rules(), NOVEMBER, tickets=tickets(LEFT))
    assert [one.stated.number for one in report.tickets] == ["W-1"]
    assert "balance-beyond-ticket" not in codes(report)


kilograms = st.decimals(0, 2000, places=1)
countries = st.sampled_from(["FR", "fr", "DE"])
codes_of = st.sampled_from(["F-OIL", "F-PETROL", "F-TYRE", "F-ODD", "hulk"])


@given(
    fractions=st.dictionaries(codes_of.filter(lambda one: one != "hulk"), kilograms),
    hulk=kilograms,
    told=st.lists(st.tuples(codes_of, kilograms, countries, st.sampled_from(["", "energy"]))),
)
def test_no_kilogram_is_lost_or_made_on_its_way_out(
    fractions: dict[str, Decimal], hulk: Decimal, told: list[tuple[str, Decimal, str, str]]
) -> None:
    stated = [
        replace(LEFT, number=str(n), fraction=code, gross_kg=kg + 200, country=to, treatment=what)
        for n, (code, kg, to, what) in enumerate(told)
    ]
    out = send_out(fractions, hulk, RULES, tickets(*stated), "FR")
    for code, kg in fractions.items():
        assert sum(one.kg for one in out.sent if one.fraction == code) == kg
    assert sum(out.hulks.values()) <= hulk
    assert {one.country for one in out.sent} <= {"", "DE"}
