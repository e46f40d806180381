"""A code that nothing here has is linked to what is at hand, leads there, and can be let go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.domain.events import CodeLinked, CodeUnlinked
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.receive_vehicle import Received
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.places import PartPlace, VehiclePlace
from tests.ui.screens.bench import Bench
from tests.ui.screens.window import Window

SGTIN = "]d2010401234512345621A77"
HRI = "(01)04012345123456(21)A77"
LINK = "https://maker.example/01/04012345123456/21/A77"
ID = "https://id.gs1.org/01/04012345123456/21/A77"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def facts(window: Window, about: str) -> list[object]:
    """What is known of a code, newest first."""
    return [one.event for one in window.queries.history(f"code:{about}")]


def test_a_code_linked_to_the_part_at_hand_finds_it_in_every_notation(
    window: Window, vehicle: Received
) -> None:
    code = window.part(vehicle.run_id)
    other = window.part(vehicle.run_id, "CAT")
    window.go("parts", PartPlace(code)).scan(SGTIN)
    assert window.see("unknown_code_sheet")
    window.tap("link_part")
    assert facts(window, ID) == [CodeLinked(ID, f"part:{code}", SGTIN[3:])]
    for text in (SGTIN, HRI, LINK):
        window.go("parts", PartPlace(other)).scan(text)
        assert window.shell.standing is not None
        assert window.shell.standing.part_id == code


def test_a_linked_code_leads_to_the_part_from_any_screen(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).scan("ACME-00417").tap("link_part")
    window.go("line").scan("]C0ACME-00417")
    assert window.shell.here == ("parts", PartPlace(code))


def test_a_link_is_taken_back_with_one_tap(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).scan(SGTIN).tap("link_part").answer_banner()
    assert facts(window, ID)[0] == CodeUnlinked(ID, f"part:{code}", SGTIN[3:])
    window.go("parts", PartPlace(code)).scan(SGTIN)
    assert window.see("unknown_code_sheet")


def test_a_link_made_long_ago_is_taken_back_where_it_leads(
    window: Window, vehicle: Received
) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).scan(SGTIN).tap("link_part")
    window.go("line").scan(SGTIN).answer_banner()
    assert isinstance(facts(window, ID)[0], CodeUnlinked)


def test_a_code_is_linked_to_the_vehicle_in_front(window: Window, vehicle: Received) -> None:
    window.go("vehicle", VehiclePlace(vehicle.vehicle_id)).scan("KEYTAG-0071")
    assert not window.see("link_part")
    window.tap("link_vehicle").go("line").scan("KEYTAG-0071")
    assert window.shell.here == ("vehicle", VehiclePlace(vehicle.vehicle_id))


def test_with_nothing_at_hand_a_reception_can_begin_or_the_code_be_left(window: Window) -> None:
    before = window.queries.events_count()
    window.scan(SGTIN).tap("sheet_back")
    assert not window.see("unknown_code_sheet")
    window.scan(SGTIN).tap("take_in")
    assert window.front() == "reception"
    assert window.queries.events_count() == before


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("0104012345123455", "scan-check-digit", {"text": "04012345123455"}),
        ("[)>06P123S456", "scan-envelope", {}),
    ],
)
def test_a_code_that_was_read_badly_is_told_and_not_linked(
    window: Window, vehicle: Received, text: str, code: str, params: dict[str, str]
) -> None:
    part = window.part(vehicle.run_id)
    for screen in ("line", "parts"):
        window.go(screen, PartPlace(part) if screen == "parts" else None).scan(text)
        assert window.banner() == window.desk.say(Reason(code, params), "en")
        assert not window.see("unknown_code_sheet")


def test_words_that_find_a_part_are_searched_for(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id)
    window.go("parts").scan("8200426586")
    assert not window.see("unknown_code_sheet")


def test_a_makers_label_finds_the_part_that_was_recorded_with_its_numbers(
    window: Window, vehicle: Received
) -> None:
    order = Harvest(
        vehicle.run_id, "A010", "DFL", oe_number="A2C53412345", serial="1234567", grade="A"
    )
    by = window.shop.people["0417"]
    code = window.shop.do(lambda uow: harvest_part(uow, order, by))
    window.go("line").scan("A2C53412345 # 1234567")
    assert window.shell.here == ("parts", PartPlace(code))


def test_on_the_bench_a_makers_label_fills_part_number_and_serial(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(tmp_path)
    window = bench.open("DFL").scan("A2C53412345 # 1234567", "A2C53412345 # 1234567")
    assert window.widget(ValueTile, "oe").value() == "A2C53412345"
    assert window.widget(ValueTile, "serial").value() == "1234567"
    window.close()


def test_on_the_bench_a_supply_chain_label_fills_both_though_its_signs_cannot_be_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(tmp_path)
    window = bench.open("DFL").scan("[)>\x1e06\x1dV99\x1dP801012345R\x1dSX-9\x1e\x04")
    assert window.widget(ValueTile, "oe").value() == "801012345R"
    assert window.widget(ValueTile, "serial").value() == "X-9"
    window.close()


def test_a_serial_that_looks_like_a_part_number_is_not_lost(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    window = bench.open("DFL").scan("284B60943R", "801A12345R")
    assert window.widget(ValueTile, "oe").value() == "284B60943R"
    assert window.widget(ValueTile, "serial").value() == "801A12345R"
    window.close()
