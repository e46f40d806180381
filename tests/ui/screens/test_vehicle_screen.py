"""What a vehicle's file promises: everything that happened, in words, and nothing made up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import FractionWeighed, MassRecorded, VinFound
from app.main import load_rules
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.enter_weigh_ticket import Weighing, enter_weigh_ticket
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.keep_photo import keep_photo
from app.operations.open_step import open_step
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.receive_vehicle import Received
from app.operations.report_problem import report_problem
from app.reading.scan import read_scan
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.places import VehiclePlace
from app.ui.screens.vehicle_masses import Masses
from tests.shop import VIN, catalogue
from tests.ui.kit.dressing import LANGUAGES, PANELS, dress
from tests.ui.screens.window import Window

OTHER_VIN = "VF1BM0A0H33445577"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in()
    yield one
    one.shell.speak(Language.EN)
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def open_file(window: Window, vehicle: Received) -> Window:
    return window.go("vehicle", VehiclePlace(vehicle.vehicle_id))


def by(window: Window) -> str:
    return window.shop.people["0417"]


def test_the_head_says_who_the_vehicle_is(window: Window, vehicle: Received) -> None:
    open_file(window, vehicle)

    assert window.widget(Text, "known_as").text() == VIN
    assert f"register number {vehicle.register_no}" in window.said()
    assert "taken in 08:00" in window.said()


def test_what_happened_is_told_with_time_person_and_words(
    window: Window, vehicle: Received
) -> None:
    order = Confirmation(vehicle.run_id, "A010", {"mass": "1200"}, {"holder": "Jane"})
    window.shop.do(lambda uow: open_step(uow, vehicle.run_id, "A010", by(window)))
    window.shop.do(lambda uow: confirm_step(uow, order, by(window)))
    window.part(vehicle.run_id)
    open_file(window, vehicle)

    said = window.said()
    assert "08:00  done: Weigh · 0417" in said
    assert "08:00  weighed in: 1\u202f200 kg · typed, no weigh ticket · 0417" in said
    assert "08:00  Front door left taken off, grade A · 0417" in said
    assert "Jane" not in said


def test_taking_a_step_in_hand_is_no_news(window: Window, vehicle: Received) -> None:
    window.shop.do(lambda uow: open_step(uow, vehicle.run_id, "A010", by(window)))
    before = open_file(window, vehicle).said()

    assert "Weigh" not in before


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_mass_balance_is_whole_on_the_narrowest_panel(
    window: Window, vehicle: Received, language: Language
) -> None:
    def weigh(uow: UnitOfWork) -> None:
        uow.record(MassRecorded(vehicle.vehicle_id, "in", Decimal(1110), "scale"), by(window))
        for fraction in catalogue().fractions:
            weighed = FractionWeighed(
                vehicle.vehicle_id, vehicle.run_id, fraction, Decimal(5), Decimal(5), "kg", "scale"
            )
            uow.record(weighed, by(window))

    panel = PANELS["12.1in 1024x768"]
    dress(panel.px_per_mm)
    window.shell.resize(panel.width, panel.height)
    window.shell.speak(language)
    window.shop.do(weigh)
    masses = open_file(window, vehicle).shell.findChildren(Masses)[-1]

    rows = [one for one in masses.findChildren(FactRow) if one.isVisible()]
    assert len(rows) > len(catalogue().fractions)
    for one in rows:
        value = one.value
        assert value.width() >= value.sizeHint().width()
        seen = value.visibleRegion().boundingRect()
        assert seen.isEmpty() or seen.width() == value.width()


def test_the_mass_balance_names_fractions_with_their_waste_codes(
    window: Window, vehicle: Received
) -> None:
    def weigh(uow: UnitOfWork) -> None:
        for kind, kg in (("in", "1000"), ("hulk", "700")):
            uow.record(MassRecorded(vehicle.vehicle_id, kind, Decimal(kg), "scale"), by(window))
        amount = Decimal(30)
        fraction = FractionWeighed(
            vehicle.vehicle_id, vehicle.run_id, "F-TYRE", amount, amount, "kg", "scale"
        )
        uow.record(fraction, by(window))

    window.shop.do(weigh)
    said = open_file(window, vehicle).said()

    assert "Tyres · 16 01 03" in said
    assert "30 kg" in said
    assert "270 kg" in said


def test_what_nobody_weighed_has_no_figure(window: Window, vehicle: Received) -> None:
    said = open_file(window, vehicle).said().splitlines()

    assert said[said.index("Prepared for reuse (A)") + 1] == "not weighed"


def test_work_goes_on_from_the_file(window: Window, vehicle: Received) -> None:
    open_file(window, vehicle).tap("go_on")

    assert window.front() == "step"


def test_a_vehicle_without_vin_gets_one_by_scan_when_it_is_asked_for(window: Window) -> None:
    own = window.shop.take_in(vin=None)
    open_file(window, own).tap("record_vin").scan(OTHER_VIN)

    facts = window.queries.history(f"vehicle:{own.vehicle_id}")
    (found,) = [one.event for one in facts if isinstance(one.event, VinFound)]
    assert found.vin == OTHER_VIN
    assert window.widget(Text, "known_as").text() == OTHER_VIN
    assert not window.see("record_vin")


def test_a_vin_scanned_by_the_way_is_never_put_on_this_vehicle(window: Window) -> None:
    own = window.shop.take_in(vin=None)
    open_file(window, own)
    front = window.shell.front
    assert front is not None

    assert not front.scanned(read_scan(OTHER_VIN))
    window.settle()
    assert window.queries.vehicle(own.vehicle_id).vin == ""


def test_an_open_problem_stands_in_the_file(window: Window, vehicle: Received) -> None:
    window.shop.do(
        lambda uow: report_problem(
            uow, vehicle.run_id, "A040", "tool", "pump is broken", "", by(window), holds=True
        )
    )
    said = open_file(window, vehicle).said()

    assert "Tool or device" in said
    assert "pump is broken · Drain" in said


def test_parts_and_photos_of_the_vehicle_can_be_opened(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    sha = window.media.keep(b"no picture at all", "image/jpeg")
    about = f"vehicle:{vehicle.vehicle_id}"
    window.shop.do(lambda uow: keep_photo(uow, about, sha, "step", by(window)))
    open_file(window, vehicle)
    assert window.widget(ActionButton, f"part:{code}").title() == "Front door left"

    window.tap("picture:1", "sheet_back", f"part:{code}")
    assert window.front() == "parts"


def test_the_file_follows_what_is_recorded(window: Window, vehicle: Received) -> None:
    open_file(window, vehicle)
    window.desk.submit(
        lambda uow: uow.record(
            MassRecorded(vehicle.vehicle_id, "in", Decimal(999), "typed"), by(window)
        ),
        lambda _: None,
        lambda _: None,
    )
    window.settle()

    assert "weighed in: 999 kg" in window.said()


def weigh_out(
    window: Window, vehicle: Received, *, hulk: str = "", tyres: str = "48", engine: str = "395"
) -> None:
    """A vehicle of 1110 kg with tyres and engine off; its hulk weighed where one is given."""

    def facts(uow: UnitOfWork) -> None:
        kept = Harvest(vehicle.run_id, "A010", "ENG", grade="A", kg=Decimal(engine))
        harvest_part(uow, kept, by(window))
        weighed = ("F-TYRE", Decimal(tyres), Decimal(tyres), "kg", "scale", "A040.tyres")
        uow.record(MassRecorded(vehicle.vehicle_id, "in", Decimal(1110), "scale"), by(window))
        uow.record(FractionWeighed(vehicle.vehicle_id, vehicle.run_id, *weighed), by(window))
        if hulk:
            mass = MassRecorded(vehicle.vehicle_id, "hulk", Decimal(hulk), "scale")
            uow.record(mass, by(window))

    window.shop.do(facts)


def test_rates_stand_beside_their_limits_with_what_the_hulk_must_still_yield(
    window: Window, vehicle: Received
) -> None:
    weigh_out(window, vehicle, hulk="652")
    said = " ".join(open_file(window, vehicle).said().split())

    assert "Reuse and recycling · ≥ 85 % 41.26 %" in said
    assert "of the hulk, 74.46 % must count as well" in said
    assert "· ≥ 3.5 %" in said
    assert "The shredder's figures are not recorded here" in said


def test_what_no_part_explains_stands_apart_and_is_in_no_rate(
    window: Window, vehicle: Received
) -> None:
    weigh_out(window, vehicle, hulk="652", engine="110")
    said = " ".join(open_file(window, vehicle).said().split())

    assert "Neither hulk nor fraction 410 kg" in said
    assert "Prepared for reuse (A) 110 kg" in said
    assert "Explained by no part 300 kg" in said
    assert "Reuse and recycling · ≥ 85 % 14.23 %" in said
    masses = window.shell.findChildren(Masses)[-1]
    (banner,) = masses.findChildren(Banner)
    assert "300 kg count as nothing" in banner.text()


def test_a_vehicle_says_with_which_ticket_its_fraction_left(
    window: Window, vehicle: Received
) -> None:
    weigh_out(window, vehicle, hulk="652")
    assert "no weigh ticket of an outlet" in open_file(window, vehicle).said()
    day, kg = window.clock.now().wall.date(), (Decimal(905), Decimal(200))
    ticket = Weighing("W-1", "Granulats", "C-1", "F-TYRE", *kg, day, "gate")
    rules = load_rules("fr")
    window.shop.do(lambda uow: enter_weigh_ticket(uow, ticket, rules, by(window)))
    said = " ".join(open_file(window.go("line"), vehicle).said().split())
    assert "Tyres: ticket W-1 Granulats · 22 Nov" in said
    assert "no weigh ticket of an outlet" not in said


def test_a_mass_nobody_weighed_leaves_the_rates_open_and_is_named(
    window: Window, vehicle: Received
) -> None:
    weigh_out(window, vehicle)
    said = open_file(window, vehicle).said()

    assert "The hulk was not weighed" in said
    assert "Reuse and recycling · ≥ 85 % not known yet" in " ".join(said.split())


def test_what_cannot_be_is_said_before_any_figure(window: Window, vehicle: Received) -> None:
    weigh_out(window, vehicle, hulk="652", tyres="600")
    open_file(window, vehicle)

    masses = window.shell.findChildren(Masses)[-1]
    whole, tyres = masses.findChildren(Banner)
    assert "weigh more than the vehicle" in whole.text()
    assert "Tyres 600 kg is more than one vehicle usually gives" in tyres.text()
    said = [one.text() for one in masses.findChildren(Text)]
    assert said.count("not known yet") == sum("≥" in one for one in said) > 0


def test_the_card_is_filled_anew_when_something_is_recorded(
    window: Window, vehicle: Received
) -> None:
    weigh_out(window, vehicle)
    open_file(window, vehicle)
    hulk = MassRecorded(vehicle.vehicle_id, "hulk", Decimal(652), "scale")
    window.desk.submit(
        lambda uow: uow.record(hulk, by(window)), lambda _: None, window.shell.refuse
    )
    window.settle()

    said = window.said()
    assert said.count("≥\u00a085\u00a0%") == 1
    assert "The hulk was not weighed" not in said
    assert said.count("Mass in") == 1
