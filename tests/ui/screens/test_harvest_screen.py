"""What taking a part off promises: identity, label and bin, in that order, and nothing invented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import LabelPrinted, PartHarvested, PartNotHarvested, PartStored
from app.domain.identifiers import PartId
from app.domain.part import WARNINGS, PartType
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.screens.harvest_bench import PLACEHOLDER
from app.ui.screens.harvest_draft import default_route
from app.ui.screens.part_choice import find_kinds
from app.ui.screens.part_words import warning_words
from app.ui.theme import State
from tests.shop import catalogue
from tests.ui.screens.bench import Bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def kind(code: str) -> PartType:
    return catalogue().parts[code]


def test_the_step_offers_its_parts_by_name(bench: Bench) -> None:
    bench.open()

    tile = bench.window.widget(ActionButton, "kind:DFL")
    assert tile.title() == "Front door left"
    assert bench.window.see("kind:STA")


def test_a_part_gets_its_code_label_and_bin_in_that_order(bench: Bench) -> None:
    window = bench.open("DFL").scan("801012345r")
    window.tap("no_damage", "label_and_store")

    (part,) = bench.parts()
    assert (part.oe_number, part.labels, part.place) == ("801012345R", 1, "")
    assert window.labels.printed == [part.part_id]
    assert PartId(part.part_id).grouped in window.said()

    window.tap("bin:B-01")
    (part,) = bench.parts()
    assert part.place == "B-01"
    facts = [one.event for one in reversed(window.queries.history(f"part:{part.part_id}"))]
    assert [type(one) for one in facts] == [PartHarvested, LabelPrinted, PartStored]
    assert window.widget(ActionButton, "kind:DFL").subline() == "taken off · 1"


def test_the_bin_may_be_scanned(bench: Bench) -> None:
    bench.open("DFL").tap("no_damage", "label_and_store").scan("RL-B-01")

    assert bench.parts()[0].place == "B-01"


def test_a_label_before_the_commit_carries_a_code_that_no_part_can_have(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage")

    assert {one.fields["short_code"] for one in window.labels.drawn} == {PLACEHOLDER.code}
    assert "The code is given when the part is stored." in window.said()
    assert PartId.mint("0000", 1, 0) != PLACEHOLDER
    assert bench.parts() == ()


def test_without_paper_the_part_is_safe_and_printing_can_be_repeated(bench: Bench) -> None:
    window = bench.open("DFL")
    window.labels.paper = False
    window.tap("no_damage", "label_and_store")

    (part,) = bench.parts()
    assert part.labels == 1
    assert "no paper came" in window.said()
    assert window.sound.tones == []

    window.labels.paper = True
    window.answer_banner()
    assert window.labels.printed == [part.part_id]
    assert bench.parts()[0].labels == 1, "the same label, not another one"
    assert window.sound.tones == ["ok"]


def test_what_a_part_warns_of_stands_on_the_bench_and_on_its_label(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage")
    pill = window.widget(Pill, "warning:heavy")
    assert (pill.text(), pill.state()) == ("Heavy", State.LOOK)
    assert window.labels.drawn[-1].fields["warnings"] == "heavy"
    assert "bare 17" not in window.said()


def test_a_compressor_off_a_petrol_car_is_no_high_voltage_part(bench: Bench) -> None:
    window = bench.open("COM").tap("no_damage")
    assert window.see("warning:oil")
    assert not window.see("warning:hv")
    assert window.labels.drawn[-1].fields["warnings"] == "oil refrigerant"


def test_every_warning_has_words() -> None:
    assert tuple(warning_words()) == WARNINGS


def test_a_mechanical_part_is_graded_by_the_mileage_that_was_read(bench: Bench) -> None:
    assert "X · mileage not known" in bench.open("STA").said()

    bench.drive("142000")
    assert "B · 142\u202f000 km" in bench.open("STA").said()


def test_a_part_that_may_not_be_used_again_goes_to_material(bench: Bench) -> None:
    window = bench.open("CAT")
    assert window.widget(Pill, "warning:not_reusable").text() == "Not for reuse as a part"
    assert window.widget(ActionButton, "label_and_store").title() == "Record as material"

    window.tap("label_and_store")
    (part,) = bench.parts()
    assert (part.route, part.labels) == ("material", 0)
    assert window.labels.printed == []
    assert window.see("kind:DFL")


@pytest.mark.parametrize(
    ("code", "route"), [("CAT", "material"), ("IMM", "material"), ("DFL", "stock")]
)
def test_the_route_follows_from_the_warnings(code: str, route: str) -> None:
    assert default_route(kind(code)) == route


def test_a_core_is_offered_for_cores_alone(bench: Bench) -> None:
    assert bench.open("STA").see("route:core")
    assert not bench.open("DFL").see("route:core")


def test_a_listed_part_that_is_not_there_is_noted(bench: Bench) -> None:
    window = bench.open().tap("absent:STA", "cause:missing")

    facts = window.queries.history(f"vehicle:{bench.vehicle.vehicle_id}")
    (absent,) = [one.event for one in facts if isinstance(one.event, PartNotHarvested)]
    assert (absent.part_type, absent.cause) == ("STA", "missing")
    assert window.widget(ActionButton, "kind:STA").subline() == "Missing"


def test_any_other_part_is_found_while_one_types(bench: Bench) -> None:
    window = bench.open().tap("other_part").type("phare")
    assert not window.see("found:HLL")
    window.type("proj gau")
    assert window.see("found:HLL")
    window.tap("found:HLL")

    assert "Headlamp left" in window.said()


def test_enter_takes_the_only_kind_that_fits(bench: Bench) -> None:
    bench.open().tap("other_part").scan("windscr")

    assert "Windscreen" in bench.window.said()


def test_accents_and_capitals_do_not_count_in_a_search() -> None:
    found = find_kinds(catalogue(), "DEMARREUR", Language.EN)
    assert [one.code for one in found] == ["STA"]


def test_a_mass_is_typed_in_the_operators_language_or_left_out(bench: Bench) -> None:
    window = bench.open("DFL").tap("mass", "key:3", "key:0", "key:.", "key:5", "accept")
    assert window.widget(ValueTile, "mass").value() == "30.5"
    window.tap("mass", "not_weighed")
    assert window.widget(ValueTile, "mass").value() == ""


def test_a_photo_belongs_to_the_part_it_was_taken_of(bench: Bench) -> None:
    window = bench.open("DFL").tap("photo", "photo")
    assert window.widget(ActionButton, "photo").title() == "Photo\u00a0·\u00a02"

    window.tap("no_damage", "label_and_store")
    assert len(bench.parts()[0].photos) == 2


def test_a_change_of_language_loses_nothing(bench: Bench) -> None:
    window = bench.open("DFL").scan("801012345R")
    window.shell.speak(Language.EN)
    window.settle()

    assert window.widget(ValueTile, "oe").value() == "801012345R"


def test_a_trigger_pulled_twice_overwrites_no_number(bench: Bench) -> None:
    window = bench.open("DFL").scan("8200426586", "SER-1", "SER-1", "OTHER-9")
    assert window.widget(ValueTile, "oe").value() == "8200426586"
    assert window.widget(ValueTile, "serial").value() == "SER-1"


def test_a_scan_fills_nothing_beneath_another_sheet(bench: Bench) -> None:
    window = bench.open("DFL").tap("mass").scan("8200426586")
    assert window.see("banner")
    window.tap("sheet_back")
    assert window.widget(ValueTile, "oe").value() == ""
