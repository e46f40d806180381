"""Labels of vehicles, places, materials, held parts and commands: chosen, scanned, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.tags import TAGS, Tag
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


def rows(window: Window, name: str = "tag_list") -> list[ListRow]:
    model = window.widget(RowList, name).view.model()
    assert isinstance(model, RowModel)
    return list(model.rows())


def tick(window: Window, *places: int) -> None:
    for place in places:
        window.widget(RowList, "tag_list").press_row(rows(window)[place].key)


@pytest.mark.parametrize("thing", TAGS)
def test_a_label_of_every_kind_comes_out_as_a_job_of_its_template(
    window: Window, thing: Tag
) -> None:
    window.part(window.shop.take_in().run_id)
    window.go("labels").tap("other_labels", f"tag:{thing}")
    tick(window, 0)
    window.tap("print_tags")

    (job,) = window.queries.spool.jobs().values()
    assert (job.state, job.asked.template, job.thing) == ("printed", TAGS[thing], thing)
    assert [one.template for one in window.labels.drawn][-1] == TAGS[thing]
    window.tap("labels_section:history")
    assert len(rows(window, "labels_list")) == 1


def test_what_is_scanned_is_ticked_whatever_kind_is_shown(window: Window) -> None:
    vehicle = window.shop.take_in()
    window.go("labels").tap("other_labels", "tag:command").scan("RL-B-01")
    assert [one.key for one in rows(window) if one.ticked] == ["B-01"]
    window.scan(vehicle.known_as)
    assert [one.key for one in rows(window) if one.ticked] == [vehicle.vehicle_id]
    assert window.widget(ActionButton, "print_tags").title() == "Print 1"


def test_none_chosen_prints_nothing(window: Window) -> None:
    window.go("labels").tap("other_labels")
    go = window.widget(ActionButton, "print_tags")
    assert not go.isEnabled()
    assert go.subline() == "no label chosen"


def test_a_roof_label_that_may_be_out_is_printed_instead_for_the_same_vehicle(
    window: Window,
) -> None:
    vehicle = window.shop.take_in()
    window.labels.paper = False
    window.go("labels").tap("other_labels")
    tick(window, 0)
    window.tap("print_tags")
    shown = rows(window, "labels_list")[0]
    assert (shown.title, shown.pill) == ("Roof label", "No paper came")
    assert shown.subtitle == window.queries.vehicle(vehicle.vehicle_id).register_no
