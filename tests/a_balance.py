"""Vehicles for tests of reports: a full one, one without its hulk, one of another month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from app import paths
from app.domain.avoided_co2 import Avoided
from app.domain.balance_report import BalanceReport, report_of_period
from app.domain.mass_balance import HulkOutcome, PartMass, Weighed
from app.domain.rules import RulePack
from app.stations.rule_file import load_rules

FULL = Weighed(
    "v1",
    "VF1LB240530987654",
    '=HYPERLINK("http://x")',
    "2014",
    date(2026, 11, 20),
    Decimal(1110),
    Decimal(652),
    {"F-PETROL": Decimal(10), "F-OIL": Decimal(6), "F-TYRE": Decimal(30), "F-TEXT": Decimal(12)},
    (
        PartMass("BUF", "PLA", "stock", Decimal(7)),
        PartMass("ENG", "AGG", "core", Decimal(172)),
        PartMass("SUB", "STL", "stock", Decimal(178)),
        PartMass("DFL", "PNL", "stock", None, Decimal(30)),
    ),
)
OPEN = replace(FULL, vehicle_id="v2", known_as="OWN-7", mass_hulk_kg=None, year="")
EARLIER = replace(FULL, vehicle_id="v3", known_as="VF1", closed_on=date(2026, 9, 3))
STATEMENT = HulkOutcome(Decimal("0.78"), Decimal("0.12"), "Shredder X, November 2026")
LEFT = (Avoided(2, "weighed", Decimal(20), Decimal(30), Decimal(40)), Avoided(3, "unknown"))


@cache
def french_rules() -> RulePack:
    return load_rules(paths.resources() / "rules", "fr")


def month_report(outcome: HulkOutcome | None = None) -> BalanceReport:
    """November 2026: a full vehicle and an open one, with September in the trend."""
    vehicles, trend = (FULL, OPEN), (EARLIER, FULL, OPEN)
    last = date(2026, 11, 30)
    return report_of_period(
        "month", "2026-11", last, vehicles, french_rules(), LEFT, outcome, trend
    )
