"""A part that breaks on the way off: three touches, a picture if wanted, and never in stock."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.domain.events import PartBroken, PartNotHarvested, VehicleDescribed
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.note_broken_part import BREAK_CAUSES
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.part_words import break_words
from app.ui.screens.places import HarvestPlace, PartPlace, VehiclePlace
from app.ui.screens.vehicle_plan import gather_plan
from app.ui.steps.work import gather
from tests.shop import START
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


OTHER_VIN, THIRD_VIN = "VF1LB240530987654", "VF1RFB00X61234567"


def described(bench: Bench, vehicle_id: str, model: str) -> str:
    """Somebody read the model of a vehicle."""
    known = VehicleDescribed(vehicle_id, "Renault", model)
    bench.window.shop.do(lambda uow: uow.record(known, "").event)
    return vehicle_id


def another(bench: Bench, vin: str, model: str) -> str:
    """A vehicle beside the one at the bench."""
    return described(bench, bench.window.shop.take_in(vin=vin).vehicle_id, model)


def rows(bench: Bench) -> list[tuple[str, str]]:
    """Where another part can come from: the key and the pill of each row."""
    view = bench.window.widget(RowList, "elsewhere_list").findChildren(QListView)[0]
    model = view.model()
    assert isinstance(model, RowModel)
    return [(one.key, one.pill) for one in model.rows()]


def starter(bench: Bench, vehicle_run: str, oe_number: str = "") -> str:
    by = bench.window.shop.people["0417"]
    order = Harvest(vehicle_run, "A010", "STA", grade="A", oe_number=oe_number)
    return bench.window.shop.do(lambda uow: harvest_part(uow, order, by))


def test_one_wanted_elsewhere_is_looked_for_in_stock_and_on_the_line(bench: Bench) -> None:
    described(bench, bench.vehicle.vehicle_id, "Clio II")
    giver = bench.window.shop.take_in(vin=THIRD_VIN)
    described(bench, giver.vehicle_id, "Clio II")
    there = starter(bench, giver.run_id)
    fits, unlike = another(bench, OTHER_VIN, "Clio II"), another(bench, "VF1BM0A0H33445599", "Zoe")

    window = bench.open("STA").tap("broke", "broke:clip", "then:wanted")

    assert broken(bench).then == "wanted"
    assert rows(bench) == [
        (f"part:{there}", "Take this one"),
        (f"vehicle:{fits}", "Marked as wanted"),
    ]
    plan = gather_plan(window.queries, window.queries.vehicle(fits), None, START.date())
    assert [one.part_type for one in plan.wanted] == ["STA"]
    plan = gather_plan(window.queries, window.queries.vehicle(unlike), None, START.date())
    assert plan.wanted == ()


def test_a_part_of_the_number_that_was_read_comes_first_whatever_it_came_off(
    bench: Bench,
) -> None:
    described(bench, bench.vehicle.vehicle_id, "Clio II")
    alike = bench.window.shop.take_in(vin=OTHER_VIN)
    described(bench, alike.vehicle_id, "Clio II")
    other = bench.window.shop.take_in(vin=THIRD_VIN)
    described(bench, other.vehicle_id, "Kangoo")
    same_number = starter(bench, other.run_id, "8200426586")
    same_model = starter(bench, alike.run_id)

    bench.open("STA").scan("8200426586").tap("broke", "broke:clip", "then:wanted")

    assert [key for key, _ in rows(bench)] == [f"part:{same_number}", f"part:{same_model}"]


def test_a_tap_leads_to_the_part_to_the_vehicle_or_to_the_want(bench: Bench) -> None:
    described(bench, bench.vehicle.vehicle_id, "Clio II")
    other = another(bench, OTHER_VIN, "Clio II")
    window = bench.open("STA").tap("broke", "broke:clip", "then:wanted")
    window.tap("see_want")
    assert window.front() == "wants"
    assert "For one that broke" in window.said()

    bench.open("STA").tap("broke", "broke:clip", "then:wanted")
    window.widget(RowList, "elsewhere_list").tapped.emit(f"vehicle:{other}")
    window.settle()
    assert window.shell.here == ("vehicle", VehiclePlace(other))
    window.go("wants")
    part = starter(bench, window.queries.vehicle(other).run_id)
    bench.open("STA").tap("broke", "broke:clip", "then:wanted")
    window.widget(RowList, "elsewhere_list").tapped.emit(f"part:{part}")
    window.settle()
    shown: tuple[str, object] = window.shell.here
    assert shown == ("parts", PartPlace(part))


def test_of_a_model_nobody_knows_no_vehicle_is_marked_and_the_sheet_says_so(bench: Bench) -> None:
    window = bench.open("STA").tap("broke", "broke:clip", "then:wanted")

    assert "no other vehicle is marked" in window.said()
    assert window.queries.wants() == {}
    assert not window.see("see_want")


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
