"""A part that breaks on the way off: three touches, a picture if wanted, and never in stock."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import PartBroken, PartNotHarvested
from app.operations.note_broken_part import BREAK_CAUSES
from app.ui.kit.buttons import ActionButton
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.part_words import break_words
from app.ui.screens.places import HarvestPlace, VehiclePlace
from app.ui.steps.work import gather
from tests.ui.screens.bench import Bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def broken(bench: Bench) -> PartBroken:
    facts = bench.window.queries.history(f"vehicle:{bench.vehicle.vehicle_id}")
    (event,) = [one.event for one in facts if isinstance(one.event, PartBroken)]
    return event


def test_cause_and_way_on_record_it_and_it_never_enters_stock(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broke:clip", "then:material")

    assert (broken(bench).part_type, broken(bench).cause) == ("STA", "clip")
    assert (broken(bench).then, broken(bench).fraction) == ("material", "F-FE")
    assert bench.parts() == ()
    assert window.queries.find_parts("").rows == ()
    assert window.labels.printed == []


def test_the_steps_list_shows_it_and_the_step_knows_of_it(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broke:seized", "then:material")

    tile = window.widget(ActionButton, "kind:STA")
    assert tile.subline() == "broke, material · 1"
    assert gather(window.queries, bench.vehicle.run_id).harvested == {"A040": 0}


def test_nothing_is_recorded_before_a_cause(bench: Bench) -> None:
    window = bench.open("STA").tap("broke")
    button = window.widget(ActionButton, "then:material")
    assert not button.isEnabled()
    assert button.subline() == "waiting for: the cause"


def test_pictures_stay_with_the_vehicle(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broken_photo", "broken_photo", "broke:tool")
    assert window.widget(ActionButton, "broken_photo").title() == "Photo\u00a0·\u00a02"
    window.tap("then:material")

    photos = window.queries.vehicle(bench.vehicle.vehicle_id).photos
    assert len(photos) == 2
    assert broken(bench).photo == photos[0]


def test_weighed_pieces_are_material_in_the_mass_balance(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broken_mass", "key:3", "accept", "broke:dropped")
    assert "do not weigh it again" in window.said()
    window.tap("broken_fraction", "fraction:F-CU", "then:material")

    vehicle = window.queries.vehicle(bench.vehicle.vehicle_id)
    assert vehicle.fractions == {"F-CU": Decimal(3)}
    window.go("vehicle", VehiclePlace(vehicle.vehicle_id))
    assert "Broken: Starter motor" in window.said()
    assert "3 kg, in its fraction" in window.said()


def test_unweighed_pieces_say_where_they_are_weighed(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broke:dropped", "then:material")
    window.go("vehicle", VehiclePlace(bench.vehicle.vehicle_id))

    assert "weighed with its fraction" in window.said()
    assert "Starter motor broke while removing (Dropped): material" in window.said()


def test_another_part_of_the_vehicle_is_searched_for_at_once(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broke:clip", "then:other_part")

    assert window.see("search_sheet")
    assert broken(bench).then == "other_part"


def test_that_one_is_wanted_elsewhere_is_noted(bench: Bench) -> None:
    bench.open("STA").tap("broke", "broke:clip", "then:wanted")

    assert broken(bench).then == "wanted"


def test_broken_in_the_list_of_what_is_not_there_leads_here_too(bench: Bench) -> None:
    window = bench.open().tap("absent:STA", "cause:broken", "broke:corroded", "then:material")

    assert broken(bench).cause == "corroded"
    facts = window.queries.history(f"vehicle:{bench.vehicle.vehicle_id}")
    assert not [one for one in facts if isinstance(one.event, PartNotHarvested)]


def test_going_back_records_nothing_and_loses_nothing(bench: Bench) -> None:
    window = bench.open("STA").scan("8200426586").tap("broke", "broke:clip", "sheet_back")

    assert window.widget(ValueTile, "oe").value() == "8200426586"
    facts = window.queries.history(f"vehicle:{bench.vehicle.vehicle_id}")
    assert not [one for one in facts if isinstance(one.event, PartBroken)]


def test_the_draft_of_a_part_in_pieces_is_forgotten(bench: Bench) -> None:
    window = bench.open("STA").scan("8200426586").tap("broke", "broke:clip", "then:material")
    window.go("harvest", HarvestPlace(bench.vehicle.run_id, "A040", "STA"))

    assert window.widget(ValueTile, "oe").value() == ""


def test_every_cause_has_words() -> None:
    assert tuple(break_words()) == BREAK_CAUSES
