"""A vehicle whose work was stopped for good: the board says so, and a supervisor begins anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.approve_procedure import run_as_demo
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.receive_vehicle import Received
from app.operations.register_procedure import register_procedure
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import TapCard
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.screens.places import StepPlace, VehiclePlace
from app.ui.theme import State
from tests.shop import SMALL, VIN, badge, small_procedure
from tests.ui.screens.window import Window

ENDING = SMALL.replace("version: 1.0.0", "version: 2.0.0").replace(
    "on_fail: {do: goto, to: A020}", "on_fail: {do: abort}"
)
ANOTHER = (
    SMALL.replace("id: test.small", "id: test.another")
    .replace("domain: dismantling", "domain: retrofit")
    .replace("title: {en: Small}", "title: {en: Another}")
    .replace("title: {en: Weigh}", "title: {en: Put on the scale}")
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("line", "step")).sign_in()
    release(one, tmp_path, ENDING)
    yield one
    one.close()


def release(window: Window, folder: Path, text: str) -> None:
    """Let a procedure run."""
    boss = window.shop.people["0900"]
    procedure = small_procedure(folder, text)
    digest = window.shop.do(lambda uow: register_procedure(uow, procedure, boss))
    window.shop.do(lambda uow: run_as_demo(uow, digest, boss))


def confirm(window: Window, vehicle: Received, step: str, **answers: bool | str) -> None:
    private = {"holder": "Jane"} if step == "A010" else {}
    order = Confirmation(vehicle.run_id, step, answers, private)
    window.shop.do(lambda uow: confirm_step(uow, order, window.shop.people["0417"]))


def stopped(window: Window, vin: str | None) -> Received:
    """A vehicle that was found live where it had to be dead."""
    received = window.shop.take_in("bev", vin)
    confirm(window, received, "A010", mass="1502")
    confirm(window, received, "A020", out=True)
    confirm(window, received, "A030", u="380")
    return received


@pytest.fixture
def vehicle(window: Window) -> Received:
    return stopped(window, VIN)


def open_file(window: Window, vehicle: Received) -> Window:
    return window.go("vehicle", VehiclePlace(vehicle.vehicle_id))


def give_reason(window: Window, words: str) -> None:
    window.tap("decision_text").widget(TextKeypad, "keypad").set_text(words)
    window.tap("accept")


def run_of(window: Window, vehicle: Received) -> str:
    return window.queries.vehicle(vehicle.vehicle_id).run_id


def test_the_board_says_that_it_was_stopped_for_good_and_where(
    window: Window, vehicle: Received
) -> None:
    card = window.go("line").widget(TapCard, f"vehicle:{vehicle.vehicle_id}")

    assert card.state() is State.STOP
    assert "Stopped for good" in [one.text() for one in card.findChildren(Pill)]
    assert "Prove" in [one.text() for one in card.findChildren(Text)]


def test_its_card_leads_to_where_new_work_is_begun(window: Window, vehicle: Received) -> None:
    window.go("line").tap(f"vehicle:{vehicle.vehicle_id}")

    assert window.front() == "vehicle"
    assert window.widget(ActionButton, "go_on").title() == "Begin new work…"


def test_the_step_at_which_it_was_stopped_leads_there_too(
    window: Window, vehicle: Received
) -> None:
    window.go("step", StepPlace(vehicle.run_id, "A030")).tap("decide")

    assert window.front() == "vehicle"


def test_a_supervisor_begins_new_work_with_a_reason(window: Window, vehicle: Received) -> None:
    open_file(window, vehicle).tap("go_on")
    assert "Prove" in window.said()
    give_reason(window, "cable was cut")
    window.scan(badge("0633"))
    assert run_of(window, vehicle) == vehicle.run_id

    window.scan(badge("0900")).tap("decision_record").sign()

    assert run_of(window, vehicle) != vehicle.run_id
    assert window.front() == "step"
    assert window.widget(Text, "step_title").text() == "Weigh"
    person = window.desk.person
    assert person is not None
    assert person.number == "0417"


def test_another_procedure_may_be_chosen_where_there_is_one(
    window: Window, vehicle: Received, tmp_path: Path
) -> None:
    release(window, tmp_path, ANOTHER)
    open_file(window, vehicle).tap("go_on")
    give_reason(window, "to be converted")
    window.scan(badge("0900"))
    record = window.widget(ActionButton, "decision_record")
    assert (record.isEnabled(), record.subline()) == (False, "waiting for: procedure")

    window.tap("procedure:retrofit", "decision_record").sign()

    run = window.queries.run(run_of(window, vehicle))
    assert window.queries.procedure(run.digest).id == "test.another"


def test_the_file_tells_both_works_each_in_its_own_words(
    window: Window, vehicle: Received, tmp_path: Path
) -> None:
    release(window, tmp_path, ANOTHER)
    open_file(window, vehicle).tap("go_on")
    give_reason(window, "to be converted")
    window.scan(badge("0900")).tap("procedure:retrofit", "decision_record").sign()
    confirm(window, replace(vehicle, run_id=run_of(window, vehicle)), "A010", mass="1400")

    said = open_file(window, vehicle).said()

    assert "not passed: Prove" in said
    assert "done: Weigh" in said
    assert "new work begun: to be converted · 0900" in said
    assert "done: Put on the scale" in said
    assert window.widget(ActionButton, "go_on").title() == "Go on working"


def test_a_vin_scanned_while_new_work_is_asked_for_is_never_put_on_the_vehicle(
    window: Window,
) -> None:
    own = stopped(window, vin=None)
    open_file(window, own).tap("record_vin", "sheet_back", "go_on").scan("VF1BM0A0H33445577")

    assert window.queries.vehicle(own.vehicle_id).vin == ""
