"""Everything that waits for a supervisor, and that it ends once it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import StepSkipped
from app.operations.decide import release_run
from app.operations.declare_certificate import declare_certificate
from app.operations.enrol_person import Evidence
from app.operations.harvest_part import note_absent_part
from app.operations.qualify import grant_qualification
from app.operations.report_problem import report_problem
from app.operations.want_part import Order, want_part
from app.ui.kit.buttons import ActionButton
from app.ui.language import Language
from app.ui.screens.places import PersonPlace, WantPlace
from app.ui.screens.tasks.all_tasks import all_tasks
from app.ui.screens.tasks.task import Asked
from app.ui.theme import State
from tests.operations.certified import described, name_the_authority, prepared, signed
from tests.ui.screens.window import Window

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",)).sign_in("0900")
    yield one
    one.close()


def titles(window: Window) -> list[str]:
    return [one.title for one in all_tasks(Asked(window.queries, Language.EN, TODAY))]


def want(window: Window, order: Order) -> str:
    return window.shop.do(lambda uow: want_part(uow, order, window.shop.people["0900"]))


def test_a_held_vehicle_waits_until_it_is_released(window: Window) -> None:
    boss, run_id = window.shop.people["0900"], window.shop.take_in().run_id
    window.shop.do(
        lambda uow: report_problem(uow, run_id, "A010", "broke", "torn", "", boss, holds=True)
    )
    assert titles(window) == ["Held"]
    window.shop.do(lambda uow: release_run(uow, run_id, "mended", boss))
    assert titles(window) == []


def test_a_wanted_part_waits_from_the_end_of_its_step_until_somebody_says_why(
    window: Window,
) -> None:
    by, run_id = window.shop.people["0417"], window.shop.take_in().run_id
    want(window, Order("STA", "core"))
    assert titles(window) == []
    window.shop.do(lambda uow: uow.record(StepSkipped(run_id, "A040", "no time"), by))
    assert titles(window) == ["Wanted part not taken"]
    window.shop.do(lambda uow: note_absent_part(uow, run_id, "A040", "STA", "missing", by))
    assert titles(window) == []


def test_a_want_waits_once_it_is_overdue_and_once_its_part_is_there(window: Window) -> None:
    want(window, Order("ENG", "core", until=date(2026, 11, 21)))
    want(window, Order("GBX", "core", until=TODAY))
    want(window, Order("DFL", "reservation"))
    assert titles(window) == ["Want overdue"]
    window.part(window.shop.take_in().run_id, "DFL")
    assert titles(window) == ["Want overdue", "Wanted part is there"]


def test_a_certificate_waits_until_it_is_signed_and_then_until_it_is_declared(
    window: Window,
) -> None:
    shop, vehicle = window.shop, window.shop.take_in()
    name_the_authority(shop)
    described(shop, vehicle.vehicle_id)
    certificate = prepared(shop, vehicle.vehicle_id)
    assert titles(window) == ["Certificate not signed"]
    certificate = signed(shop, certificate, day=shop.clock.now().wall.date())
    assert titles(window) == ["Certificate not declared"]
    boss, today = shop.people["0900"], shop.clock.now().wall.date()
    key = certificate.certificate_id
    shop.do(lambda uow: declare_certificate(uow, key, "SIV-1", today, boss))
    assert titles(window) == []


@pytest.mark.parametrize(
    ("days", "title", "state"),
    [
        (60, "Qualification ends", State.INFO),
        (30, "Qualification ends", State.LOOK),
        (7, "Qualification ends", State.STOP),
        (0, "Qualification ends", State.STOP),
        (-1, "Qualification over", State.STOP),
    ],
)
def test_a_qualification_waits_from_60_days_ahead_until_it_is_renewed(
    window: Window, days: int, title: str, state: State
) -> None:
    shop = window.shop
    who, boss = shop.people["0417"], shop.people["0900"]

    def grant(left: int) -> None:
        line = Evidence("MECH", "TUV", "", TODAY - timedelta(400), TODAY + timedelta(left))
        shop.do(lambda uow: grant_qualification(uow, who, line, boss))

    grant(days + 1 if days == 60 else days)
    assert titles(window) == ([] if days == 60 else [title])
    grant(days)
    (task,) = all_tasks(Asked(window.queries, Language.EN, TODAY))
    assert (task.title, task.state, task.place) == (title, state, PersonPlace(who))
    assert task.detail.startswith("Mechanic")
    grant(400)
    assert titles(window) == []


def test_the_task_of_a_qualification_opens_the_person(window: Window) -> None:
    shop, day = window.shop, window.clock.now().wall.date()
    line = Evidence("MECH", "TUV", "", day - timedelta(400), day + timedelta(3))
    who = shop.people["0417"]
    shop.do(lambda uow: grant_qualification(uow, who, line, shop.people["0900"]))
    window.go("tasks").tap(f"task:expiry:{who}")
    assert window.see("person_sheet")
    assert "0417" in window.said()


def test_the_line_board_counts_tasks_for_supervisors_alone(window: Window) -> None:
    want_id = want(window, Order("ENG", "core", until=date(2026, 11, 1)))
    window.go("line")
    assert window.widget(ActionButton, "tasks").title() == "Tasks · 1"
    window.tap("tasks", f"task:want:{want_id}")
    assert window.front() == "wants"
    assert window.shell.here[1] == WantPlace(want_id)
    window.sign_in("0417").go("line")
    assert not window.see("tasks")


def test_where_nothing_waits_the_screen_says_so(window: Window) -> None:
    window.go("tasks")
    assert window.see("no_tasks")
