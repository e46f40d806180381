"""The window: who may work, where a scan leads, and what is said when something does not go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.identifiers import own_vehicle_number
from app.operations.receive_vehicle import refuse_vehicle
from app.ui.kit.banner import Banner
from app.ui.kit.flash import Flash, FlashHost
from app.ui.kit.pill import Pill
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import PartPlace, ReceptionPlace, StepPlace, VehiclePlace
from app.ui.theme import State
from tests.shop import VIN, badge
from tests.ui.screens.window import Window

OTHER_VIN = "VF1BM0A0H33445577"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path)
    yield one
    one.close()


@pytest.fixture
def early(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A terminal whose database is not open yet."""
    one = Window(tmp_path, opened=False)
    yield one
    one.close()


@pytest.fixture(scope="module")
def finger(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


def banners(window: Window) -> list[str]:
    """What the banners say that go with the screen."""
    return [one.text() for one in window.shell.findChildren(Banner, "banner") if one.isVisible()]


def flash(window: Window) -> Flash | None:
    """What is being flashed."""
    host = window.shell.findChild(FlashHost)
    assert isinstance(host, FlashHost)
    return host.showing()


def sentence(window: Window, code: str, language: str = "en", **params: object) -> str:
    """What an operator reads about this."""
    return window.desk.explain(ShopError(code, **params), language)


def trail(window: Window) -> tuple[str, object]:
    """The screen in front and what it is about."""
    return window.shell.here


def who(window: Window) -> str:
    """Who works here."""
    return window.desk.person.number if window.desk.person else ""


# ------------------------------------------------------------------------------ the badge


def test_it_starts_locked(window: Window) -> None:
    assert window.front() == "lock"
    assert who(window) == ""
    assert not window.shell.rail.isVisible()


def test_a_badge_opens_the_line(window: Window) -> None:
    window.scan(badge("0417"))

    assert (window.front(), who(window)) == ("line", "0417")
    assert window.shell.rail.isVisible()
    assert flash(window) is Flash.OK
    assert window.sound.tones == ["ok"]


def test_an_unknown_badge_is_refused_in_one_sentence_and_changes_nothing(window: Window) -> None:
    window.scan(badge("0417")).scan("RB-NOBODY")

    assert banners(window) == [sentence(window, "badge-unknown")]
    assert (window.front(), who(window)) == ("line", "0417")


def test_nothing_but_a_badge_means_anything_while_it_is_locked(window: Window) -> None:
    window.scan(VIN)

    assert banners(window) == [sentence(window, "locked")]
    assert window.front() == "lock"


def test_a_badge_speaks_its_bearers_language(window: Window) -> None:
    window.shell.speak(Language.FR)
    window.scan(badge("0417"))

    assert window.shell.language == Language.EN


def test_locking_shows_nothing_of_the_work_and_the_next_badge_goes_on_where_it_stood(
    window: Window,
) -> None:
    received = window.shop.take_in()
    place = StepPlace(received.run_id, "A010")
    window.scan(badge("0417")).go("step", place)
    window.shell.rail.button("lock").click()
    window.settle()
    assert (window.front(), who(window)) == ("lock", "")

    window.scan(badge("0512"))
    assert trail(window) == ("step", place)
    assert who(window) == "0512"


def test_locking_keeps_what_was_entered_and_not_confirmed(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(tmp_path, real=("step",))
    received = window.shop.take_in()
    window.scan(badge("0417")).go("step", StepPlace(received.run_id, "A010"))
    window.tap("tile:mass", "key:9", "key:8", "key:7", "accept")
    window.shell.rail.button("lock").click()
    window.settle()
    assert "987" not in window.said()

    window.scan(badge("0417"))
    assert window.front() == "step"
    assert window.widget(ValueTile, "tile:mass").value() == "987"
    window.close()


# -------------------------------------------------------------------------- where scans go


def test_scans_before_the_database_is_open_are_answered_then_in_order(early: Window) -> None:
    early.shop.take_in()
    early.scan(badge("0417"), VIN)
    assert early.front() == "lock"

    early.open()
    assert who(early) == "0417"
    assert early.front() == "vehicle"


def test_a_vin_behind_a_badge_waits_for_the_badge_to_be_read(window: Window) -> None:
    for text in (badge("0417"), VIN):
        window.shell.scan(text)
    window.settle()

    assert trail(window) == ("reception", ReceptionPlace(VIN))


def test_a_vin_opens_its_vehicle(window: Window) -> None:
    received = window.shop.take_in()
    window.scan(badge("0417"), VIN)

    assert trail(window) == ("vehicle", VehiclePlace(received.vehicle_id))


def test_our_own_number_opens_its_vehicle(window: Window) -> None:
    received = window.shop.take_in(vin=None)
    window.scan(badge("0417"), received.known_as)

    assert trail(window) == ("vehicle", VehiclePlace(received.vehicle_id))


def test_an_own_number_nobody_gave_is_refused_in_a_sentence(window: Window) -> None:
    window.scan(badge("0417"), own_vehicle_number("ZZZZ", 7))

    assert banners(window) == [sentence(window, "vehicle-unknown")]


def test_a_vin_that_is_not_here_begins_its_reception(window: Window) -> None:
    window.shop.take_in()
    window.scan(badge("0417"), OTHER_VIN)

    assert trail(window) == ("reception", ReceptionPlace(OTHER_VIN))


def test_a_vehicle_that_was_turned_away_may_come_again(window: Window) -> None:
    by = window.shop.people["0417"]
    window.shop.do(lambda uow: refuse_vehicle(uow, VIN, "no papers", by))
    window.scan(badge("0417"), VIN)

    assert trail(window) == ("reception", ReceptionPlace(VIN))


def test_a_part_label_opens_the_part_and_a_bin_after_it_stores_it(window: Window) -> None:
    code = window.part(window.shop.take_in().run_id)
    window.scan(badge("0417"), code)
    assert trail(window) == ("parts", PartPlace(code))

    window.scan("RL-B-01")
    assert window.queries.part(code).place == "B-01"
    assert flash(window) is Flash.OK


def test_a_bin_without_a_part_in_hand_means_nothing(window: Window) -> None:
    window.scan(badge("0417"), "RL-B-01")

    assert banners(window) == [sentence(window, "scan-unknown", text="RL-B-01")]


@pytest.mark.parametrize("text", ["not-a-code", "<b>bold</b>", "{0}{nothing}", "x" * 3000])
def test_an_unknown_code_is_refused_in_a_sentence_that_shows_it(window: Window, text: str) -> None:
    before = window.queries.events_count()
    window.scan(badge("0417"), text)

    assert banners(window) == [sentence(window, "scan-unknown", text=text[:40])]
    assert window.front() == "line"
    assert window.queries.events_count() == before


# -------------------------------------------------------------------------------- banners


def test_a_refusal_is_seen_and_heard(window: Window) -> None:
    said: list[str] = []
    window.shell.refused.connect(said.append)
    window.scan(badge("0417"))
    window.sound.tones.clear()
    window.shell.refuse(ShopError("locked"))

    assert banners(window) == said == [sentence(window, "locked")]
    assert flash(window) is Flash.REFUSED
    assert window.sound.tones == ["refused"]


def test_a_banner_stays_while_time_and_facts_go_by(window: Window) -> None:
    window.scan(badge("0417"))
    window.shell.refuse(ShopError("locked"))
    window.clock.advance(3600)
    window.shell.tick()
    window.shop.take_in()
    window.shell.dismiss_flash()
    window.settle()

    assert banners(window) == [sentence(window, "locked")]


def dealt_with(window: Window) -> None:
    window.answer_banner()


def screen_changed(window: Window) -> None:
    window.go("parts")


def confirmed(window: Window) -> None:
    window.shell.confirmed("Recorded")


@pytest.mark.parametrize("ending", [dealt_with, screen_changed, confirmed])
def test_a_banner_goes_when_it_is_dealt_with_or_out_of_date(
    window: Window, ending: Callable[[Window], None]
) -> None:
    window.scan(badge("0417"))
    window.shell.refuse(ShopError("locked"))
    assert banners(window)

    ending(window)
    window.settle()
    assert banners(window) == []


def test_a_newer_banner_takes_the_place_of_the_one_before(window: Window) -> None:
    window.shell.tell(State.LOOK, "First")
    window.shell.tell(State.OK, "Second")

    assert banners(window) == ["Second"]


# ------------------------------------------------------------------------------ the frame


def test_another_language_makes_the_screens_anew_where_they_stood(window: Window) -> None:
    code = window.part(window.shop.take_in().run_id)
    window.scan(badge("0417")).go("parts", PartPlace(code))
    before = window.shell.front
    window.shell.speak(Language.FR)
    window.settle()

    assert trail(window) == ("parts", PartPlace(code))
    assert window.shell.front is not before
    assert "Porte avant gauche" in window.said()
    window.shell.speak(Language.EN)


def test_a_finger_goes_round_by_the_rail(window: Window, finger: QPointingDevice) -> None:
    window.scan(badge("0417"))
    item = window.shell.rail.button("parts")
    QTest.touchEvent(item, finger).press(0, item.rect().center(), item).commit()
    QTest.touchEvent(item, finger).release(0, item.rect().center(), item).commit()
    window.settle()

    assert window.front() == "parts"
    assert item.isChecked()


def test_going_round_by_the_rail_lets_go_what_the_screen_holds(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.scan(badge("0417")).go("parts")
    left: list[str] = []
    monkeypatch.setattr(window.shell.front, "leave", lambda: left.append("parts"))
    window.shell.rail.button("line").click()
    window.settle()

    assert (left, window.front()) == (["parts"], "line")


def test_back_from_a_place_of_the_rail_leads_to_the_line(window: Window) -> None:
    window.scan(badge("0417")).go("vehicle")
    window.shell.rail.button("parts").click()
    window.shell.back()

    assert window.front() == "line"


def test_no_second_counts_on_a_window_that_is_closed(window: Window) -> None:
    (seconds,) = (one for one in window.shell.children() if isinstance(one, QTimer))
    assert seconds.isActive()

    window.shell.close()
    assert not seconds.isActive()


def test_a_demo_database_says_so_on_every_screen(window: Window) -> None:
    for key in ("lock", "line", "parts"):
        window.go(key)
        assert [one.text() for one in window.shell.findChildren(Pill) if one.isVisible()].count(
            "DEMO"
        ) == 1


def test_nobody_is_told_demo_before_the_database_said_so(early: Window) -> None:
    assert not [
        one for one in early.shell.findChildren(Pill) if one.isVisible() and one.text() == "DEMO"
    ]
