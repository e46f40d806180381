"""The mass in at the reception: from the scale, or typed off a weigh ticket."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import MassRecorded
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.places import ReceptionPlace
from app.ui.theme import State
from tests.shop import VIN
from tests.ui.played_scale import PlayedScale
from tests.ui.screens.window import Window


@pytest.fixture
def weighing(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Window, PlayedScale]]:
    del qtbot
    bridge = PlayedScale().put("1112.5")
    one = Window(tmp_path, real=("reception",), scales=(bridge,)).sign_in()
    yield one.go("reception", ReceptionPlace()), bridge
    one.close()


def filled(window: Window) -> Window:
    """Everything but the mass."""
    return window.scan(VIN).tap("drive:petrol", "state:whole", "keys", "key:2", "accept")


def mass_of(window: Window) -> MassRecorded:
    (vehicle,) = window.queries.find_vehicles(VIN)
    facts = window.queries.history(f"vehicle:{vehicle.vehicle_id}")
    (mass,) = [one.event for one in facts if isinstance(one.event, MassRecorded)]
    return mass


def test_the_mass_in_comes_from_the_scale(weighing: tuple[Window, PlayedScale]) -> None:
    window, _ = weighing
    filled(window).tap("mass", "take_weight")
    tile = window.widget(ValueTile, "mass")
    assert (tile.accessibleDescription(), tile.state()) == ("from Bridge", State.OK)

    window.tap("take_in")

    fact = mass_of(window)
    assert (fact.kg, fact.source) == (Decimal("1112.5"), "scale")
    assert fact.origin is not None and fact.origin.line == "ST,GS,  1112.5,kg"


def test_a_typed_mass_in_brings_its_ticket_and_the_picture(
    weighing: tuple[Window, PlayedScale],
) -> None:
    window, _ = weighing
    filled(window).tap("mass").scan("WB-815").tap("weight_photo")
    window.tap("key:9", "key:9", "key:9", "accept", "take_in")

    fact = mass_of(window)
    assert (fact.kg, fact.source) == (Decimal(999), "typed")
    assert fact.origin is not None and fact.origin.ticket == "WB-815"
    (vehicle,) = window.queries.find_vehicles(VIN)
    assert vehicle.photos == (fact.origin.photo,)


def test_the_sheet_left_behind_still_knows_where_its_mass_is_from(
    weighing: tuple[Window, PlayedScale],
) -> None:
    window, _ = weighing
    filled(window).tap("mass", "take_weight")
    window.shell.speak(Language.FR)
    window.settle()
    assert window.widget(ValueTile, "mass").state() is State.OK
    window.shell.speak(Language.EN)
    window.settle()
    window.tap("take_in")
    assert mass_of(window).source == "scale"
