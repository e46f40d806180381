"""A report of many vehicles: what it counts, what it names, what it draws month by month."""

from __future__ import annotations

from datetime import date

from app.domain.balance_report import report_of_period, report_of_vehicle
from tests.a_balance import EARLIER, FULL, LEFT, OPEN, STATEMENT, french_rules, month_report


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
