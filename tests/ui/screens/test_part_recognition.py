"""A part whose label is gone is found by bin, kind and picture, and gets a label marked R."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason
from app.domain.events import LabelPrinted, PartRecognised
from app.operations.receive_vehicle import Received
from app.operations.store_part import store_part
from app.ui.kit.list_view import RowList
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def stored(window: Window, vehicle: Received, kind: str = "DFL") -> str:
    """A labelled part in the bin."""
    code, by = window.part(vehicle.run_id, kind), window.shop.people["0417"]
    window.shop.do(lambda uow: store_part(uow, code, "B-01", by))
    return code


def take(window: Window, code: str) -> None:
    window.widget(RowList, "candidates").tapped.emit(code)
    window.settle()


def test_bin_kind_and_picture_lead_to_a_reprint_and_the_choice_is_kept(
    window: Window, vehicle: Received
) -> None:
    codes = [stored(window, vehicle), stored(window, vehicle)]
    stored(window, vehicle, "CAT")
    window.go("parts").tap("label_gone", "bin:B-01", "kind:DFL", "recognise_photo")
    take(window, codes[0])
    assert not window.labels.printed
    window.tap("this_one")

    facts = [one.event for one in window.queries.history(f"part:{codes[0]}")]
    recognised = next(one for one in facts if isinstance(one, PartRecognised))
    assert (recognised.place, recognised.part_type, recognised.among) == ("B-01", "DFL", 2)
    assert recognised.photo in window.media.files
    label = next(one for one in facts if isinstance(one, LabelPrinted))
    assert (label.copy_no, label.reason) == (1, "lost")
    assert window.labels.printed == [codes[0]]
    assert not window.shell.covered


def test_the_bin_may_be_scanned_while_it_is_asked_for(window: Window, vehicle: Received) -> None:
    stored(window, vehicle)
    window.go("parts").tap("label_gone").scan("RL-B-01")
    assert window.see("kind:DFL")


def test_a_labelled_part_that_was_never_put_away_is_found_too(
    window: Window, vehicle: Received
) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts").tap("label_gone", "bin_none", "kind:DFL")
    take(window, code)
    window.tap("this_one")
    assert window.labels.printed == [code]


def test_an_empty_bin_is_told_and_another_can_be_chosen(window: Window, vehicle: Received) -> None:
    stored(window, vehicle)
    window.go("parts").tap("label_gone", "bin_none")
    assert window.banner() == window.desk.say(Reason("parts-none-loose"), "en")
    window.tap("bin:B-01")
    assert window.see("recognise_kind_sheet")


def test_nothing_is_recorded_before_somebody_agrees(window: Window, vehicle: Received) -> None:
    code = stored(window, vehicle)
    before = window.queries.events_count()
    window.go("parts").tap("label_gone", "bin:B-01", "kind:DFL")
    take(window, code)
    window.tap("sheet_back", "sheet_back", "sheet_back", "sheet_back")
    assert window.queries.events_count() == before
