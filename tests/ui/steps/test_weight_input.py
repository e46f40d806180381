"""A mass at a step: taken only while the scale stands still, or typed, and the fact says which."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import MassRecorded, PhotoTaken
from app.domain.mass_origin import MassOrigin
from app.domain.procedure import Field
from app.operations.ports.scale import Standing
from app.ui.kit.buttons import ActionButton
from app.ui.kit.value_tile import ValueTile
from app.ui.steps.weight_input import is_weighed
from app.ui.steps.weight_sheet import WeightSheet
from app.ui.theme import State
from tests.shop import START
from tests.ui.played_scale import PlayedScale
from tests.ui.steps.player import Player

Make = Callable[..., Player]


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Somebody at the sheet of the mass in, with these scales."""
    del qtbot
    made: list[Player] = []

    def make(*scales: PlayedScale) -> Player:
        made.append(Player(tmp_path, scales=scales).sign_in("0417"))
        return made[-1].play("A010").tap("tile:mass")

    yield make
    for one in made:
        one.close()


def live(one: Player) -> tuple[str, str, State]:
    one.widget(WeightSheet, "weight_sheet").show_live()
    tile = one.widget(ValueTile, "live_weight")
    return tile.value(), tile.accessibleDescription(), tile.state()


def recorded(one: Player) -> MassRecorded:
    one.scan("Jane Doe").tap("confirm")
    (fact,) = one.events(MassRecorded)
    assert isinstance(fact, MassRecorded)
    return fact


def tile(one: Player) -> tuple[str, str, State]:
    shown = one.widget(ValueTile, "tile:mass")
    return shown.value(), shown.accessibleDescription(), shown.state()


def test_a_weight_that_stands_still_is_taken_with_the_line_it_came_in(at: Make) -> None:
    bridge = PlayedScale().put("1502.5")
    one = at(bridge)
    assert live(one) == ("1\u202f502.5", "stands still", State.OK)

    one.tap("take_weight")

    assert tile(one) == ("1\u202f502.5", "from Bridge", State.OK)
    fact = recorded(one)
    assert (fact.kg, fact.source) == (Decimal("1502.5"), "scale")
    assert fact.origin == MassOrigin("Bridge", "ST,GS,  1502.5,kg", stable=True, at=START)


@pytest.mark.parametrize(
    ("standing", "said", "state"),
    [
        ("moving", "wait: it moves", State.LOOK),
        ("overload", "too heavy for it", State.STOP),
        ("underload", "below its range", State.STOP),
        ("silent", "says nothing", State.LOOK),
        ("lost", "no line to it", State.STOP),
    ],
)
def test_nothing_else_can_be_taken_and_the_button_says_why(
    at: Make, standing: Standing, said: str, state: State
) -> None:
    one = at(PlayedScale().put("1502", standing))
    assert live(one)[1:] == (said, state)
    button = one.widget(ActionButton, "take_weight")
    assert (button.isEnabled(), button.subline()) == (False, said)


def test_an_empty_scale_is_no_mass(at: Make) -> None:
    one = at(PlayedScale().put("0"))
    assert live(one)[1] == "nothing lies on it"
    assert not one.widget(ActionButton, "take_weight").isEnabled()


def test_what_began_to_move_since_it_was_painted_is_not_taken(at: Make) -> None:
    bridge = PlayedScale().put("1502")
    one = at(bridge)
    bridge.put("1380", "moving")
    one.tap("live_weight")
    assert one.see("weight_sheet")
    assert not one.widget(ActionButton, "take_weight").isEnabled()


def test_a_typed_mass_says_that_no_ticket_stands_behind_it(at: Make) -> None:
    one = at(PlayedScale().put("1502"))
    one.tap("key:9", "key:9", "key:9", "accept")
    assert tile(one) == ("999", "typed, no weigh ticket", State.LOOK)
    fact = recorded(one)
    assert (fact.source, fact.origin) == ("typed", MassOrigin())


def test_a_typed_mass_carries_the_number_and_the_picture_of_its_ticket(at: Make) -> None:
    one = at()
    assert not one.see("live_weight")
    one.tap("weight_ticket", "key:t", "key:7", "accept", "weight_photo")
    one.tap("key:9", "key:9", "key:9", "accept")
    assert tile(one)[1:] == ("typed, ticket T7", State.OK)
    fact = recorded(one)
    (photo,) = one.events(PhotoTaken)
    assert isinstance(photo, PhotoTaken)
    assert fact.origin == MassOrigin(ticket="T7", photo=photo.sha256)


def test_the_bar_code_of_a_ticket_is_its_number(at: Make) -> None:
    one = at().scan("WB-2026-0815")
    assert one.widget(ActionButton, "weight_ticket").subline() == "WB-2026-0815"
    one.tap("weight_ticket").scan("WB-2026-0816")
    assert one.widget(ActionButton, "weight_ticket").subline() == "WB-2026-0816"


def test_a_taken_weight_that_is_typed_over_is_the_scale_s_no_more(at: Make) -> None:
    one = at(PlayedScale().put("1502")).tap("take_weight")
    one.number("mass", "1400")
    assert recorded(one).source == "typed"


def test_the_tare_is_taken_off_and_given_back(at: Make) -> None:
    bench = PlayedScale("Bench").put("95")
    one = at(bench).tap("tare")
    assert bench.orders == ["tare"]
    bench.put("340.5")
    assert live(one)[0] == "245.5"
    assert one.widget(ActionButton, "tare").subline() == "95 kg taken off"
    one.tap("tare", "zero_scale")
    assert bench.orders == ["tare", "gross", "zero"]


def test_a_tare_that_is_refused_says_so_and_changes_nothing(at: Make) -> None:
    bench = PlayedScale("Bench", steady=False).put("95")
    one = at(bench).tap("tare")
    assert "does not stand still" in one.said()
    assert bench.orders == []


def test_of_several_scales_those_for_vehicles_are_offered(at: Make) -> None:
    material = frozenset({"material"})
    bridge, pit = PlayedScale().put("1502"), PlayedScale("Pit").put("1498")
    one = at(bridge, PlayedScale("Bench", weighs=material), pit)  # type: ignore[arg-type]
    assert not one.see("scale:Bench")
    one.tap("scale:Pit", "take_weight")
    fact = recorded(one)
    assert fact.origin is not None and fact.origin.scale == "Pit"


def test_scales_are_let_go_with_the_terminal(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    bridge = PlayedScale()
    Player(tmp_path, scales=(bridge,)).close()
    assert bridge.orders == ["closed"]


@pytest.mark.parametrize(
    ("records", "unit", "weighed"),
    [
        ("mass_in", "kg", True),
        ("mass_hulk", "kg", True),
        ("fraction:F-HG", "g", True),
        ("gross", "kg", True),
        ("fraction:F-OIL", "L", False),
        ("tare", "kg", False),
        ("mass_registered", "kg", False),
        (None, "kg", False),
    ],
)
def test_only_masses_of_the_balance_are_put_on_a_scale(
    records: str | None, unit: str, weighed: bool
) -> None:
    one = Field("f", "number", {"en": "thing"}, unit=unit, records=records)
    assert is_weighed(one) is weighed
