"""A report of many vehicles: what it counts, what it names, what it draws month by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.balance_report import report_of_period, report_of_vehicle
from tests.a_balance import EARLIER, FULL, LEFT, OPEN, STATEMENT, french_rules, month_report
from tests.domain.test_weigh_ticket import LEFT as LEFT_ON
from tests.domain.test_weigh_ticket import tickets


def test_a_month_counts_what_can_be_balanced_and_names_the_rest() -> None:
    report = month_report()
    assert (report.total.vehicles, report.total.left_out) == (1, ("OWN-7",))
    codes = [one.reason.code for one in report.findings]
    assert codes == ["balance-left-out", "balance-no-shredder", "balance-no-tickets"]
    assert report.findings[0].reason.params == {"names": "OWN-7"}
    told = [one.reason.code for one in month_report(STATEMENT).findings]
    assert "balance-no-shredder" not in told


def test_a_trend_has_twelve_months_and_an_empty_month_has_no_figure() -> None:
    months = month_report().months
    assert (months[0].name, months[-1].name, len(months)) == ("2025-12", "2026-11", 12)
    filled = {one.name for one in months if one.balance.vehicles}
    assert filled == {"2026-09", "2026-11"}
    assert {one.percent for month in months[:9] for one in month.rates} == {None}


def test_every_vehicle_is_judged_by_the_rules_of_the_day_it_was_sealed() -> None:
    pack = french_rules()
    report = report_of_vehicle(EARLIER, pack, date(2030, 1, 1))
    assert report.rules.day == EARLIER.closed_on
    still_open = report_of_vehicle(FULL, pack, date(2030, 1, 1), LEFT)
    assert still_open.avoided.unknown == 1
    unsealed = report_of_period("year", "2026", date(2026, 12, 31), (OPEN,), pack)
    assert unsealed.rules.day == date(2026, 12, 31)
    assert unsealed.total.vehicles == 0


def test_the_last_month_of_a_trend_tells_what_the_headline_tells_with_its_tickets() -> None:
    burnt = replace(LEFT_ON, treatment="disposal", gross_kg=Decimal(220), country="DE")
    before = replace(burnt, number="W-0", day=date(2026, 9, 5), gross_kg=Decimal(230))
    given = tickets(before, burnt)
    last = date(2026, 11, 30)
    pack, seen = french_rules(), (EARLIER, FULL)
    report = report_of_period("month", "2026-11", last, (FULL,), pack, (), STATEMENT, seen, given)
    assert [one.stated.number for one in report.tickets] == ["W-1"]
    now = report.months[-1]
    assert now.rates == report.rates
    assert now.balance.exported == report.total.exported
    without = month_report(STATEMENT)
    assert now.rates[0].kg == (without.rates[0].kg or 0) - 20, "20 kg of tyres were disposed of"
    (september,) = [one for one in report.months if one.name == "2026-09"]
    assert september.rates[0].kg == (without.rates[0].kg or 0) - 30, "September has its own"


def test_every_month_of_a_year_is_its_own_report() -> None:
    given = tickets(replace(LEFT_ON, treatment="energy", gross_kg=Decimal(220)))
    pack = french_rules()
    year = report_of_period(
        "year", "2026", date(2026, 12, 31), (EARLIER, FULL), pack, (), None, (EARLIER, FULL), given
    )
    assert len(year.tickets) == 1
    for name, last, one in (
        ("2026-11", date(2026, 11, 30), FULL),
        ("2026-09", date(2026, 9, 30), EARLIER),
    ):
        alone = report_of_period("month", name, last, (one,), pack, tickets=given)
        (drawn,) = [month for month in year.months if month.name == name]
        assert drawn.rates == alone.rates
