"""What the inspection screen promises: one archive, whole or not at all; names only on record."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.office import LocalOffice
from app.operations.ports.office import InspectionTaken, InspectionWanted
from app.operations.ports.watch import Stage, Watch
from app.operations.receive_vehicle import Received
from app.ui.kit.buttons import ActionButton
from tests.shop import VIN
from tests.ui.screens.an_inspector import NUMBER, an_inspector
from tests.ui.screens.window import Window

HOLDER = "Jeanne Dupont"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in("0900")
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    taken = window.shop.take_in()
    window.shop.confirm_first(taken.run_id)
    return taken


def archives(window: Window) -> list[str]:
    folder = window.folder / "inspections"
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def facts(window: Window, name: str) -> list[dict[str, Any]]:
    with ZipFile(window.folder / "inspections" / name) as archive:
        lines = archive.read("facts.jsonl").decode().splitlines()
    return [json.loads(line) for line in lines]


def test_it_is_reached_from_the_registers_and_leads_back(window: Window) -> None:
    assert window.go("registers").tap("inspection").front() == "inspection"
    assert not window.widget(QWidget, "inspection_write").isEnabled(), "nothing is chosen yet"
    assert window.tap("back").front() == "registers"


def test_a_scanned_vehicle_is_written_with_its_proof_and_without_names(
    window: Window, vehicle: Received
) -> None:
    window.go("inspection").scan(VIN).tap("inspection_write")
    assert window.front() == "inspection", "the scan is what is asked for, it opens no file"
    name = f"inspection-{VIN}"
    assert archives(window) == [f"{name}-summary.pdf", f"{name}.zip"]
    with ZipFile(window.folder / "inspections" / f"{name}.zip") as archive:
        assert archive.testzip() is None
        assert "names.jsonl" not in archive.namelist()
        assert {"chain.csv", "manifest.json", "summary.pdf"} <= set(archive.namelist())
    said = window.said()
    assert "Vehicles: 1." in said and str(window.folder / "inspections") in said


def test_a_number_can_be_typed(window: Window, vehicle: Received) -> None:
    window.go("inspection").tap("inspect_number")
    number = vehicle.register_no.lower()
    window.type(number).tap("accept", "inspection_write")
    assert f"inspection-{vehicle.register_no}.zip" in archives(window)


def test_a_number_nobody_has_is_said_and_nothing_is_written(window: Window) -> None:
    window.go("inspection").scan("VF1BM0A0H33445566").tap("inspection_write")
    assert "not in this database" in window.said()
    assert archives(window) == []


def test_a_period_is_the_running_month_until_somebody_says_otherwise(
    window: Window, vehicle: Received
) -> None:
    window.go("inspection").tap("inspect:period", "inspection_write")
    assert "inspection-2026-11-01-to-2026-11-22.zip" in archives(window)
    window.tap("inspect_last", *(f"key:{sign}" for sign in "31102026"), "accept")
    assert not window.widget(QWidget, "inspection_write").isEnabled()
    assert "before the first" in window.widget(ActionButton, "inspection_write").subline()


def test_names_go_to_an_inspector_who_signs_and_that_is_recorded_first(
    window: Window, vehicle: Received
) -> None:
    an_inspector(window).go("inspection").scan(VIN)
    window.tap("names:with", "inspection_write")
    assert archives(window) == [], "nothing before the PIN"
    window.sign()
    name = f"inspection-{VIN}-names.zip"
    assert name in archives(window)
    (told,) = [one for one in facts(window, name) if one["name"] == "PrivateDataDisclosed"]
    person = window.desk.person
    assert person is not None and person.number == NUMBER
    assert told["person"] == person.person_id
    with ZipFile(window.folder / "inspections" / name) as archive:
        assert "names.jsonl" in archive.namelist()
        assert json.loads(archive.read("manifest.json"))["names_taken_by"] == NUMBER


def test_a_closed_pin_sheet_takes_no_names(window: Window, vehicle: Received) -> None:
    before = window.queries.events_count()
    window.go("inspection").scan(VIN).tap("names:with", "inspection_write", "sheet_back")
    assert archives(window) == []
    assert window.queries.events_count() == before


def test_an_operator_is_asked_for_no_pin_as_they_may_not(window: Window, vehicle: Received) -> None:
    window.sign_in("0417").go("inspection").scan(VIN).tap("names:with", "inspection_write")
    assert not window.see("pin_sheet")
    assert "may not see names" in window.said()
    assert archives(window) == []


def test_it_can_be_stopped_midway_and_nothing_stays(
    window: Window, vehicle: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    write = LocalOffice.inspect

    def slowly(
        office: LocalOffice, wanted: InspectionWanted, language: str, by: str, watch: Watch
    ) -> InspectionTaken:
        def watched(stage: Stage, done: int) -> None:
            watch(stage, done)
            begun.set()
            assert go_on.wait(60)

        return write(office, wanted, language, by, watched)

    monkeypatch.setattr(LocalOffice, "inspect", slowly)
    window.go("inspection").scan(VIN)
    QTest.mouseClick(window.widget(QWidget, "inspection_write"), Qt.MouseButton.LeftButton)
    assert begun.wait(60)
    window.shell.tick()
    assert "Facts of vehicles: 1" in window.said()
    assert not window.widget(QWidget, "inspection_write").isEnabled(), "one at a time"
    QTest.mouseClick(window.widget(QWidget, "inspection_stop"), Qt.MouseButton.LeftButton)
    go_on.set()
    window.settle()
    assert archives(window) == []
    assert "nothing half done was kept" in window.said()
    monkeypatch.undo()
    window.tap("inspection_write")
    assert len(archives(window)) == 2


def test_a_full_disk_is_said(
    window: Window, vehicle: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ShopError("inspection-not-written", file="x.zip", problem="disk full")

    monkeypatch.setattr(LocalOffice, "inspect", full)
    window.go("inspection").scan(VIN).tap("inspection_write")
    assert "could not be written" in window.said()
    assert window.widget(QWidget, "inspection_write").isEnabled(), "it can be tried again"
