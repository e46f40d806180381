"""What the line board promises: every vehicle where it stands, and the stopped ones in red."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import FractionWeighed, RunPaused, VehicleClosed, VehicleReceived
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.open_step import open_step
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.receive_vehicle import Received
from app.operations.report_problem import report_problem
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import TapCard
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.board_card import BoardCard
from app.ui.screens.board_column import BoardColumn
from app.ui.screens.places import ReceptionPlace, StepPlace, VehiclePlace
from app.ui.theme import State
from tests.shop import VIN
from tests.ui.kit.dressing import LANGUAGES, PANELS, dress
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path, real=("line",)).sign_in()
    yield one
    one.shell.speak(Language.EN)
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def card(window: Window, vehicle_id: str) -> TapCard:
    return window.widget(TapCard, f"vehicle:{vehicle_id}")


def column_of(window: Window, vehicle_id: str) -> str:
    """The heading over a vehicle's card."""
    holder = card(window, vehicle_id).parentWidget()
    assert isinstance(holder, QWidget)
    return holder.findChildren(Text)[0].text()


def cards(window: Window) -> set[str]:
    """The names of the vehicles that are seen."""
    return {one.objectName() for one in window.shell.findChildren(TapCard) if one.isVisible()}


def words(one: QWidget) -> list[str]:
    """What a card says, without the places where its words may break."""
    return [text.accessibleName() or text.text() for text in one.findChildren(Text)]


def pills(one: QWidget) -> dict[str, State]:
    """The marks on a card and their states."""
    return {pill.text(): pill.state() for pill in one.findChildren(Pill)}


def figure(window: Window, caption: str) -> list[str]:
    """A figure under the board, and the note below it."""
    (label,) = [
        one for one in window.shell.findChildren(Text) if one.isVisible() and one.text() == caption
    ]
    holder = label.parentWidget()
    assert isinstance(holder, QWidget)
    return [text for text in words(holder)[1:] if text]


def weigh(window: Window, vehicle: Received) -> None:
    """The first step is done."""
    by = window.shop.people["0417"]
    order = Confirmation(vehicle.run_id, "A010", {"mass": "1200"}, {"holder": "Jane"})
    window.shop.do(lambda uow: open_step(uow, vehicle.run_id, "A010", by))
    window.shop.do(lambda uow: confirm_step(uow, order, by))


def hold(window: Window, vehicle: Received) -> None:
    """Somebody reports a problem that stops the vehicle."""
    by = window.shop.people["0417"]
    window.shop.do(
        lambda uow: report_problem(
            uow, vehicle.run_id, "A010", "tool", "broken", "", by, holds=True
        )
    )


def close(window: Window, vehicle: Received) -> None:
    """The vehicle's file is sealed: 1000 kg in, 850 kg prepared for reuse."""
    closed = VehicleClosed(vehicle.vehicle_id, *map(Decimal, ("1000", "50", "100", "850")))
    window.shop.do(lambda uow: uow.record(closed, ""))


# -------------------------------------------------------------------------------- columns


@pytest.mark.parametrize(
    ("language", "first"),
    [(Language.EN, "Reception"), (Language.FR, "Réception"), (Language.NL, "Ontvangst")],
)
def test_the_columns_are_those_of_the_station(
    window: Window, language: Language, first: str
) -> None:
    window.shell.speak(language)
    window.go("line")

    named = [one.title[language] for one in window.edges.station.columns]
    said = window.said().splitlines()
    assert [line for line in said if line in named] == named
    assert named[0] == first


def test_a_vehicle_stands_in_the_column_of_its_next_step(window: Window, vehicle: Received) -> None:
    window.go("line")
    assert column_of(window, vehicle.vehicle_id) == "Reception"

    weigh(window, vehicle)
    window.go("line")
    assert column_of(window, vehicle.vehicle_id) == "Depollution"


def test_a_vehicle_without_a_step_is_not_lost(window: Window) -> None:
    received = VehicleReceived("v9", "1", VIN, "", "Lada", "Niva", "", "petrol", "whole", 0)
    window.shop.do(lambda uow: uow.record(received, ""))
    window.go("line")

    assert column_of(window, "v9") == "Hulk"


def test_a_card_says_who_the_vehicle_is_and_how_far(window: Window, vehicle: Received) -> None:
    weigh(window, vehicle)
    window.go("line")

    said = words(card(window, vehicle.vehicle_id))
    assert said == ["Renault", VIN, "Petrol · 33\u00a0% · 0\u00a0min"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_the_narrowest_panel_stations_with_vehicles_have_twice_the_room_and_cut_no_word(
    window: Window, language: Language
) -> None:
    vehicles = [window.shop.take_in(drive, vin) for drive, vin in (("petrol", VIN), ("lpg", None))]
    panel = PANELS["12.1in 1024x768"]
    dress(panel.px_per_mm)
    window.shell.resize(panel.width, panel.height)
    window.shell.speak(language)
    window.go("line")

    columns = [one for one in window.shell.findChildren(BoardColumn) if one.isVisible()]
    with_cards = [one.width() for one in columns if one.findChildren(BoardCard)]
    empty = [one.width() for one in columns if not one.findChildren(BoardCard)]
    assert len(with_cards) == 1
    assert max(empty) - min(empty) <= 2
    assert abs(with_cards[0] - 2 * empty[0]) <= 2
    for vehicle in vehicles:
        for text in card(window, vehicle.vehicle_id).findChildren(Text):
            assert text.width() >= text.minimumSizeHint().width()
            assert text.height() >= text.heightForWidth(text.width())


def test_a_vehicle_without_a_plate_is_known_by_our_number(window: Window) -> None:
    received = window.shop.take_in(vin=None)
    window.go("line")

    assert received.known_as in words(card(window, received.vehicle_id))


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=1, minutes=5), "1 h 05"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_a_card_says_how_long_the_vehicle_has_been_here(
    window: Window, vehicle: Received, gone: timedelta, said: str
) -> None:
    window.clock.advance(int(gone.total_seconds()))
    window.go("line")

    whole = said.replace(" ", "\u00a0")
    assert words(card(window, vehicle.vehicle_id))[-1] == f"Petrol · 0\u00a0% · {whole}"


def test_more_vehicles_than_fit_are_counted_and_a_stopped_one_is_always_seen(
    window: Window,
) -> None:
    stopped = window.shop.take_in(vin=None)
    hold(window, stopped)
    for _ in range(9):
        window.shop.take_in(vin=None)
    window.go("line")

    shown = cards(window)
    assert 0 < len(shown) < 10
    assert window.widget(ActionButton, "more").title() == f"{10 - len(shown)} more"
    assert window.see(f"vehicle:{stopped.vehicle_id}")


def test_two_vehicles_of_a_station_stand_below_each_other_on_the_usual_panel(
    window: Window,
) -> None:
    for _ in range(4):
        hold(window, window.shop.take_in(vin=None))
    window.go("line")

    assert len(cards(window)) == 2


def test_every_vehicle_that_does_not_fit_is_reached_by_tapping(window: Window) -> None:
    for _ in range(10):
        window.shop.take_in(vin=None)
    window.go("line")

    seen = cards(window)
    for _ in range(9):
        window.tap("more")
        seen |= cards(window)
    assert len(seen) == 10


def test_a_new_vehicle_turns_no_column_back_to_its_first_page(window: Window) -> None:
    for _ in range(10):
        window.shop.take_in(vin=None)
    window.go("line").tap("more")
    turned = cards(window)

    front = window.shell.front
    assert front is not None
    front.refresh(frozenset({"part"}))
    window.settle()
    assert cards(window) == turned


def test_a_card_that_grows_is_still_seen_whole(window: Window) -> None:
    for _ in range(4):
        window.shop.take_in("bev", vin=None)
    window.go("line")
    for pill in window.shell.findChildren(Pill):
        if pill.isVisible() and "LIVE" in pill.text():
            pill.set("HV · NOT KNOWN, TREAT EVERY PART OF IT AS LIVE", State.STOP)
    window.settle()
    shown = [one for one in window.shell.findChildren(TapCard) if one.isVisible()]
    assert shown
    assert all(one.height() >= one.heightForWidth(one.width()) for one in shown)


# --------------------------------------------------------------------------------- states


def test_a_held_vehicle_is_red_and_says_so_in_a_word(window: Window, vehicle: Received) -> None:
    window.go("line")
    assert card(window, vehicle.vehicle_id).state() is None

    hold(window, vehicle)
    window.go("line")
    assert card(window, vehicle.vehicle_id).state() is State.STOP
    assert pills(card(window, vehicle.vehicle_id))["Held"] is State.STOP


def test_a_paused_vehicle_says_so_without_alarm(window: Window, vehicle: Received) -> None:
    window.shop.do(lambda uow: uow.record(RunPaused(vehicle.run_id, "lunch"), ""))
    window.go("line")

    assert card(window, vehicle.vehicle_id).state() is None
    assert pills(card(window, vehicle.vehicle_id))["Paused"] is State.LOOK


def test_the_board_follows_what_is_recorded_here(window: Window, vehicle: Received) -> None:
    window.go("line")
    by = window.shop.people["0417"]

    def stop(uow: UnitOfWork) -> None:
        report_problem(uow, vehicle.run_id, "A010", "tool", "broken", "", by, holds=True)

    window.desk.submit(stop, lambda _: None, window.shell.refuse)
    window.settle()

    assert "Held" in pills(card(window, vehicle.vehicle_id))


# ------------------------------------------------------------------------------- going on


def test_a_tap_goes_on_with_the_run(window: Window, vehicle: Received) -> None:
    window.go("line").tap(f"vehicle:{vehicle.vehicle_id}")

    assert window.shell.here == ("step", StepPlace(vehicle.run_id))


def test_a_tap_on_the_words_of_a_card_is_a_tap_on_the_card(
    window: Window, vehicle: Received
) -> None:
    window.go("line")
    title = card(window, vehicle.vehicle_id).findChildren(Text)[0]
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    window.settle()

    assert window.front() == "step"


def test_a_tap_on_a_closed_vehicle_opens_its_file(window: Window, vehicle: Received) -> None:
    close(window, vehicle)
    window.go("line").tap(f"vehicle:{vehicle.vehicle_id}")

    assert window.shell.here == ("vehicle", VehiclePlace(vehicle.vehicle_id))


def test_the_buttons_lead_to_the_reception_and_to_the_parts(window: Window) -> None:
    window.go("line").tap("start_reception")
    assert window.shell.here == ("reception", ReceptionPlace())

    window.go("line").tap("find_parts")
    assert window.front() == "parts"


# -------------------------------------------------------------------------------- figures


def test_the_head_names_the_workshop_and_counts_who_is_on_the_line(
    window: Window, vehicle: Received
) -> None:
    for _ in range(2):
        window.shop.take_in(vin=None)
    close(window, vehicle)
    window.go("line")

    assert "Test yard · vehicles at work: 2" in window.said()


def test_the_figures_are_those_of_today(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id)
    oil = FractionWeighed(
        vehicle.vehicle_id, vehicle.run_id, "F-OIL", Decimal("4.6"), Decimal(5), "L", "typed"
    )
    window.shop.do(lambda uow: uow.record(oil, ""))
    close(window, vehicle)
    window.go("line")

    assert figure(window, "Taken in today") == ["1"]
    assert figure(window, "Closed today") == ["1"]
    assert figure(window, "Parts labelled") == ["1"]
    assert figure(window, "Fractions") == ["5 kg"]
    assert figure(window, "Prepared for reuse") == ["850 kg", "85.0 % of mass"]


def test_yesterday_is_not_today(window: Window, vehicle: Received) -> None:
    close(window, vehicle)
    window.clock.advance(24 * 3600)
    window.go("line")

    assert figure(window, "Taken in today") == ["0"]
    assert figure(window, "Prepared for reuse") == ["0 kg"]


def test_an_empty_line_is_shown_as_such(window: Window) -> None:
    window.go("line")

    assert "Test yard · vehicles at work: 0" in window.said()
    assert not [one for one in window.shell.findChildren(TapCard) if one.isVisible()]


def test_the_last_minute_of_a_window_asks_nothing_of_a_closed_desk(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(tmp_path, real=("line",)).sign_in()
    window.desk.close()
    for _ in range(60):
        window.shell.tick()
    assert not window.desk.busy
    window.close()
