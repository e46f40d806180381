"""What comes back after the operator went on touches nothing but what it belongs to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.events import PhotoTaken
from app.ui.kit.banner import Banner
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import ReceptionPlace, StepPlace
from app.ui.screens.screen import Screen
from app.ui.screens.step_screen import StepScreen
from app.ui.theme import State
from tests.shop import badge
from tests.ui.screens.window import Window

VIN = "VF1LB240530987654"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("step", "reception", "line")).sign_in()
    yield one
    one.close()


@dataclass
class SlowCamera:
    """Gives its picture, or says that there is none, once the test lets it."""

    missing: bool = False
    asked: threading.Event = field(default_factory=threading.Event)
    ready: threading.Event = field(default_factory=threading.Event)

    def take(self) -> bytes:
        """Wait, then answer."""
        self.asked.set()
        self.ready.wait(10)
        if self.missing:
            raise ShopError("camera-missing")
        return b"a picture"


@pytest.fixture
def camera(window: Window) -> SlowCamera:
    one = SlowCamera()
    object.__setattr__(window.edges, "camera", one)
    return one


def press(window: Window, name: str) -> None:
    """Tap, and let nothing come back yet."""
    QTest.mouseClick(window.widget(QWidget, name), Qt.MouseButton.LeftButton)


def front(window: Window) -> Screen:
    screen = window.shell.front
    assert screen is not None
    return screen


def fill_reception(window: Window) -> None:
    window.go("reception", ReceptionPlace(VIN))
    window.tap("drive:petrol", "state:whole", "keys", "key:2", "accept")


def test_a_vehicle_taken_in_leaves_the_lock_alone(window: Window) -> None:
    fill_reception(window)
    press(window, "take_in")
    window.shell.rail.button("lock").click()
    window.settle()
    assert window.front() == "lock"
    assert not window.shell.rail.isVisible()
    assert [one.vin for one in window.queries.find_vehicles(VIN)] == [VIN]

    window.scan(badge("0417"))
    assert window.front() == "reception"
    assert VIN not in window.said()


def test_a_vehicle_taken_in_leaves_the_screen_the_operator_went_to(window: Window) -> None:
    fill_reception(window)
    press(window, "take_in")
    window.shell.rail.button("parts").click()
    window.settle()
    assert window.front() == "parts"


def test_a_board_that_comes_late_renames_no_other_screen(window: Window) -> None:
    window.shell.go("line")
    window.shell.go("reception", ReceptionPlace())
    window.settle()
    assert "vehicles on the line" not in window.said()


def test_a_board_that_comes_after_the_language_changed_is_thrown_away(window: Window) -> None:
    window.shop.take_in()
    window.shell.go("line")
    window.shell.speak(Language.FR)
    window.settle()
    assert "véhicules en cours : 1" in window.said().replace("\u00a0", " ")
    window.shell.speak(Language.EN)
    window.settle()


def test_a_camera_that_fails_late_opens_no_files_on_the_lock(
    window: Window, camera: SlowCamera
) -> None:
    camera.missing = True
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010"))
    press(window, "photo")
    assert camera.asked.wait(10)
    window.shell.rail.button("lock").click()
    camera.ready.set()
    window.settle()
    assert window.front() == "lock"
    assert not window.see("file_sheet")


def test_a_picture_belongs_to_the_step_at_which_it_was_asked_for(
    window: Window, camera: SlowCamera
) -> None:
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010"))
    press(window, "photo")
    assert camera.asked.wait(10)
    window.shell.go("step", StepPlace(run_id, "A020"))
    camera.ready.set()
    window.settle()
    screen = front(window)
    assert isinstance(screen, StepScreen)
    assert screen.in_hand != (run_id, "A010")
    facts = [one.event for one in window.queries.history(f"run:{run_id}", 100)]
    vehicle = window.queries.run(run_id).vehicle_id
    facts += [one.event for one in window.queries.history(f"vehicle:{vehicle}", 100)]
    assert {one.purpose for one in facts if isinstance(one, PhotoTaken)} == {"A010"}


def test_another_badge_closes_what_the_person_before_was_typing(window: Window) -> None:
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010"))
    window.tap("tile:mass", "key:7")
    window.scan(badge("0900"))
    assert not window.see("number_sheet")
    assert window.desk.person is not None
    assert window.desk.person.number == "0900"


def test_the_own_badge_again_leaves_the_sheet_and_what_was_typed(window: Window) -> None:
    run_id = window.shop.take_in().run_id
    window.go("step", StepPlace(run_id, "A010"))
    window.tap("tile:mass", "key:7")
    window.scan(badge("0417"))
    window.tap("key:5", "accept")
    assert window.widget(ValueTile, "tile:mass").value() == "75"


def test_a_badge_takes_no_failed_reading_from_the_screen(window: Window) -> None:
    window.go("line")
    window.shell.tell(State.STOP, "380 V is beyond the limit.")
    window.scan(badge("0417"))
    assert window.widget(Banner, "banner").text() == "380 V is beyond the limit."


def test_what_was_refused_is_settled_by_the_next_success(window: Window) -> None:
    window.go("line")
    window.shell.refuse(ShopError("scan-unknown", text="?"))
    assert window.see("banner")
    window.scan(badge("0417"))
    assert not window.see("banner")


def test_an_answer_from_before_a_confirm_leads_back_to_no_step(window: Window) -> None:
    """As after a PIN: the step in front is asked for again just before it is recorded."""
    run_id = window.shop.take_in().run_id
    window.shop.confirm_first(run_id)
    window.go("step", StepPlace(run_id, "A040"))
    for name in ("tile:oil", "key:4", "accept"):
        window.tap(name)
    late: list[Callable[[], None]] = []
    window.desk.ask = lambda question, done, failed: late.append(  # type: ignore[method-assign]
        partial(done, question(window.queries))
    )
    screen = window.shell.front
    assert isinstance(screen, StepScreen)

    screen.refresh(frozenset({"person"}))
    window.tap("confirm")
    assert len(late) > 1
    for answer in late:
        answer()

    assert screen.in_hand == (run_id, "A050")
