"""What the balances screen promises: a period against its limits, on paper, and in files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.events import FractionWeighed, MassRecorded
from app.main import load_rules
from app.office import LocalOffice
from app.operations.close_vehicle import close_vehicle
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.release_part import release_part
from app.ui.kit.buttons import ActionButton
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.paper_sheet import PageView
from tests.shop import badge
from tests.ui.screens.an_inspector import an_inspector
from tests.ui.screens.window import Window

SHREDDER = ("statement:recycled", "key:8", "key:8", "accept", "statement:energy", "key:9", "accept")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A yard that sealed one vehicle this month, of which a bumper was sold."""
    one = Window(tmp_path).sign_in("0900")
    seal(one)
    yield one
    one.close()


def seal(window: Window, hulk: int = 1055) -> None:
    shop = window.shop
    by, taken = shop.people["0417"], shop.take_in(vin=None)
    harvest = Harvest(taken.run_id, "A010", "BUF", grade="A", kg=Decimal(7))
    part = shop.do(lambda uow: harvest_part(uow, harvest, by))
    shop.do(lambda uow: print_label(uow, part, "fr", "PDF", by))
    shop.do(lambda uow: release_part(uow, part, "sold", load_rules("fr"), by))

    def weigh(uow: UnitOfWork) -> None:
        uow.record(MassRecorded(taken.vehicle_id, "in", Decimal(1110), "scale"), by)
        uow.record(MassRecorded(taken.vehicle_id, "hulk", Decimal(hulk), "scale"), by)
        tyres = ("F-TYRE", Decimal(48), Decimal(48), "kg", "scale", "A040.tyres")
        uow.record(FractionWeighed(taken.vehicle_id, taken.run_id, *tyres), by)
        close_vehicle(uow, taken.vehicle_id, by)

    shop.do(weigh)


def state(window: Window) -> Window:
    """Enter what the shredder states, by its sheets alone."""
    window.tap("statement", *SHREDDER, "statement:source")
    window.tap(*(f"key:{sign}" for sign in "abc"), "accept")
    return window.tap("decision_text", "key:r", "accept")


def stated(window: Window) -> Window:
    """And record it: the supervisor at work signs."""
    return state(window).tap("decision_record").sign()


def line(window: Window, name: str, *shares: str) -> None:
    """One line of table 2."""
    window.tap(f"statement:{name}")
    for what, share in zip(("recycled", "energy", "disposal"), shares, strict=True):
        window.tap(f"line:{what}", "erase", *(f"key:{sign}" for sign in share), "accept")
    window.tap("line_take")


def test_it_is_reached_from_the_registers_and_leads_back(window: Window) -> None:
    assert window.go("registers").tap("balances").front() == "balances"
    assert window.tap("back").front() == "registers"


def test_an_inspector_sees_it_as_well(window: Window) -> None:
    an_inspector(window).go("registers").tap("balances")
    assert "Reuse and recycling" in window.said()


def test_the_running_month_stands_against_its_limits_with_what_is_open(window: Window) -> None:
    said = window.go("balances").said()
    assert "November 2026" in said
    assert "≥\u00a085\u00a0%" in said and "not proved yet" in said
    assert "1\u202f110 kg" in said and "1\u202f055 kg" in said and "48 kg" in said
    assert "1 · 7 kg" in said
    assert "shredder's figures are not recorded" in said


def test_mass_that_no_part_explains_stands_apart_from_reuse(window: Window) -> None:
    assert "Explained by no part" not in window.go("balances").said()
    seal(window, hulk=652)
    assert "Explained by no part" in window.go("balances").said()


def test_what_parts_avoided_is_a_range_and_never_one_number(window: Window) -> None:
    lines = window.go("balances").said().split("\n")
    at = lines.index("Avoided by parts that left (1)")
    low, middle, high = lines[at + 1].removesuffix(" kg CO2e").split(" – ")
    assert Decimal(low) < Decimal(middle) < Decimal(high)


def test_a_month_without_vehicles_says_so(window: Window) -> None:
    window.go("balances").tap("time_before")
    assert "October 2026" in window.said()
    assert "1\u202f110 kg" not in window.said()
    window.tap("time_after")
    assert "1\u202f110 kg" in window.said()
    assert not window.widget(QWidget, "time_after").isEnabled(), "the future has no balance"


def test_what_the_shredder_states_counts_for_its_period_alone(window: Window) -> None:
    said = stated(window.go("balances")).said()
    assert "reached" in said
    assert "Shredder: Abc, R" in said and "not recorded here" not in said
    window.tap("time_before")
    assert "Shredder: Abc" not in window.said(), "another month has its own statement"
    window.tap("time_after", "statement", "statement_none", "decision_text", "key:x", "accept")
    window.tap("decision_record").sign()
    assert "Shredder: Abc" not in window.said()
    assert "not proved yet" in window.said()


def test_the_lines_of_table_2_are_entered_and_stand_on_the_page(window: Window) -> None:
    window.go("balances").tap("statement")
    line(window, "ferrous", "68", "0", "0")
    line(window, "non-ferrous", "4", "0", "0")
    line(window, "light", "6", "12", "8")
    line(window, "other", "0", "0", "2")
    window.tap("statement:source", "key:a", "accept").scan("BR-4710")
    assert window.widget(ValueTile, "decision_text").value() == "BR-4710"
    window.tap("decision_text").scan("BR-4711").tap("accept", "decision_record").sign()
    said = window.said()
    assert "Table 2, shredder" in said
    assert "717.4 · 0 · 0 kg" in said, "68 % of the hulks"
    assert "Shredder: A, BR-4711" in said
    window.tap("statement")
    assert window.widget(ValueTile, "statement:light").value() == "6 · 12 · 8"


def test_a_line_that_is_not_stated_stays_empty(window: Window) -> None:
    state(window.go("balances"))
    line(window, "ferrous", "68", "0", "0")
    window.tap("decision_record").sign()
    assert "not stated" in window.said()


def test_only_a_supervisor_records_it(window: Window) -> None:
    window.sign_in("0417")
    state(window.go("balances"))
    record = window.widget(ActionButton, "decision_record")
    assert record.subline() == "waiting for: supervisor"
    window.scan(badge("0900"))
    assert record.isEnabled()


def test_a_statement_is_whole_or_not_taken(window: Window) -> None:
    window.go("balances").tap("statement")
    record = window.widget(ActionButton, "decision_record")
    assert not record.isEnabled()
    window.tap("sheet_back")
    state(window).tap("statement:recycled", "erase", "key:9", "key:9", "accept")
    record = window.widget(ActionButton, "decision_record")
    assert not record.isEnabled()
    assert "shares that add up" in record.subline()


def test_a_year_writes_its_declaration_among_the_documents(window: Window) -> None:
    stated(window.go("balances").tap("scope:year")).tap("write_balance")
    folder = window.folder / "balances"
    assert sorted(one.name for one in folder.iterdir()) == [
        "balance-2026-tables.csv",
        "balance-2026-vehicles.csv",
        "balance-2026.json",
        "balance-2026.pdf",
        "declaration-2026.csv",
    ]
    document = json.loads((folder / "balance-2026.json").read_text(encoding="utf-8"))
    assert document["shredder"]["source"] == "Abc, R", "what was entered is in the files"
    assert f"5 files are in {folder}" in window.said()
    assert window.widget(QWidget, "write_balance").isEnabled()


def test_the_paper_is_seen_page_by_page_with_flow_and_trend(window: Window) -> None:
    window.go("balances").tap("balance_paper")
    pages = [one for one in window.shell.findChildren(PageView) if one.isVisible()]
    assert len(pages) > 1
    window.tap("paper_save")
    assert (window.folder / "balance-2026-11-en.pdf").read_bytes().startswith(b"%PDF")


def test_a_full_disk_is_said_and_it_can_be_tried_again(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ShopError("balance-not-written", folder="documents", problem="disk full")

    window.go("balances")
    with monkeypatch.context() as patch:
        patch.setattr(LocalOffice, "write_balance", full)
        window.tap("write_balance")
    assert "could not be written" in window.said()
    window.tap("write_balance")
    assert "Balance written" in window.said()
