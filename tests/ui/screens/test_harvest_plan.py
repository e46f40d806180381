"""What a vehicle is to give, from the gate to the part that stayed on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import PartLeft
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.want_part import Order, want_part
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from app.ui.screens.places import HarvestPlace, ReceptionPlace, VehiclePlace
from tests import shop_floor as floor
from tests.shop import VIN
from tests.ui.screens.window import Window

AT = "A040"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("reception",)).sign_in("0900")
    yield one
    one.close()


def want(window: Window, kind: str, make: str = "Renault") -> str:
    boss = window.shop.people["0900"]
    order = Order(kind, "reservation", make=make, reference="R-7")
    return window.shop.do(lambda uow: want_part(uow, order, boss))


def test_the_gate_says_how_many_parts_are_wanted_and_which(window: Window) -> None:
    for kind, make in (("STA", "Renault"), ("DFL", ""), ("ENG", "Peugeot")):
        want(window, kind, make)
    window.go("reception", ReceptionPlace(VIN))
    assert window.widget(ActionButton, "wanted_parts").title() == "Parts wanted: 2"
    window.tap("wanted_parts")
    assert "Starter motor" in window.said()
    assert "Engine complete" not in window.said()


def test_where_nobody_waits_the_gate_says_nothing(window: Window) -> None:
    want(window, "STA", "Peugeot")
    window.go("reception", ReceptionPlace(VIN))
    assert not window.see("wanted_parts")


def test_a_want_that_comes_while_the_vehicle_is_at_the_gate_is_told(window: Window) -> None:
    window.go("reception", ReceptionPlace(VIN))
    assert not window.see("wanted_parts")
    want(window, "STA")
    window.go("line").go("reception", ReceptionPlace(VIN))
    assert window.see("wanted_parts")


def test_a_supervisor_changes_the_plan_by_tapping_and_saves_it(window: Window) -> None:
    want(window, "STA")
    vehicle = window.shop.take_in().vehicle_id
    window.go("vehicle", VehiclePlace(vehicle)).tap("plan")
    assert window.widget(ActionButton, "plan:STA").subline() == "Reserved for a customer · R-7"
    assert window.widget(ActionButton, "plan:DFL").subline() == "no data"
    window.tap("plan:DFL", "plan:STA")
    assert window.widget(ActionButton, "plan:DFL").subline() == "Leave · no data"
    window.tap("plan_save")
    assert window.queries.vehicle(vehicle).plan["DFL"] == "leave"
    assert window.queries.vehicle(vehicle).plan["STA"] == "if_good"


def test_an_operator_reads_the_plan_and_cannot_change_it(window: Window) -> None:
    vehicle = window.shop.take_in().vehicle_id
    window.sign_in("0417").go("vehicle", VehiclePlace(vehicle)).tap("plan", "plan:DFL")
    assert window.widget(ActionButton, "plan:DFL").subline() == "no data"
    assert not window.see("plan_save")


def test_a_wanted_part_leads_the_list_until_it_is_taken_or_its_absence_is_told(
    window: Window,
) -> None:
    want(window, "STA")
    run_id = window.shop.take_in().run_id
    window.sign_in("0417").go("harvest", HarvestPlace(run_id, AT))
    first, second = (window.widget(ActionButton, f"kind:{code}") for code in ("STA", "DFL"))
    assert (first.y(), first.x()) < (second.y(), second.x())
    assert "Wanted: Starter motor. Take it or say why not." in window.said()
    window.tap("absent:STA", "cause:worn")
    assert "Take it or say why not" not in window.said()


def test_a_part_that_somebody_waits_for_says_so_before_it_goes_into_a_bin(window: Window) -> None:
    want(window, "DFL")
    run_id = window.shop.take_in().run_id
    code = window.part(run_id, "DFL")
    window.go("harvest", HarvestPlace(run_id, AT, "DFL", code))
    assert window.widget(Pill, "reserved").text() == ("Put aside: Reserved for a customer · R-7")


def test_what_sells_is_added_to_the_plan_although_no_step_lists_it(window: Window) -> None:
    vehicle = window.shop.take_in().vehicle_id
    window.go("vehicle", VehiclePlace(vehicle)).tap("plan", "plan_add", "found:ALT")
    assert window.widget(ActionButton, "plan:ALT").subline() == "no data"
    window.tap("plan_save")
    assert window.queries.vehicle(vehicle).plan["ALT"] == "wanted"


def sell(window: Window, *kinds: str, vin: str = "VF1RFB00066000001") -> None:
    """An earlier vehicle of that model whose parts went although nobody had asked."""

    def work(uow: UnitOfWork) -> None:
        car = floor.take_in(uow, vin, "Renault", "Zoe")
        for kind in kinds:
            code = floor.harvest(uow, car, kind)
            uow.record(PartLeft(code, car.vehicle_id, "sold"), "ada")

    window.shop.do(work)


def test_the_gate_tells_what_sells_although_nobody_waits(window: Window) -> None:
    sell(window, "STA", "STA", "GBX")
    window.go("reception", ReceptionPlace("VF1RFB00066000022"))
    assert window.widget(ActionButton, "wanted_parts").title() == "Parts that sell: 1"

    window.tap("wanted_parts")
    assert "Starter motor" in window.said()
    assert "2 gone in 12 months off this model" in window.said()


def test_the_gate_tells_both_who_waits_and_what_sells(window: Window) -> None:
    sell(window, "GBX", "GBX")
    want(window, "STA")
    window.go("reception", ReceptionPlace("VF1RFB00066000022"))
    button = window.widget(ActionButton, "wanted_parts")
    assert (button.title(), button.subline()) == ("Parts wanted: 1", "Parts that sell: 1")


def test_a_vin_of_another_kind_is_told_what_sells_off_the_make(window: Window) -> None:
    sell(window, "STA", "STA")
    window.go("reception", ReceptionPlace("VF1BB000066000022")).tap("wanted_parts")
    assert "2 gone in 12 months off this make" in window.said()


def test_the_plan_says_what_was_sold(window: Window) -> None:
    sell(window, "STA", "STA")
    vehicle = window.shop.take_in().vehicle_id
    window.go("vehicle", VehiclePlace(vehicle)).tap("plan")
    told = window.widget(ActionButton, "plan:STA").subline()
    assert "2 gone in 12 months off this make · taken 2 · in stock 0" in told
