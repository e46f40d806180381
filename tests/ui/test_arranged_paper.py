"""Whatever prints is drawn as the workshop arranged it, and a job knows by which version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.arrangement import Arrangement
from app.domain.events import LabelTemplateArranged
from app.domain.print_job import HELD, PRINTED, PrintJob
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.order_labels import LabelOrder, order_labels
from app.ui.kit.list_view import RowList
from app.ui.kit.text import Text
from app.ui.print_spool import print_spool_of
from tests.ui.screens.window import PlayedLabels, Window, only


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in("0900")
    yield one
    one.close()


def arrange(window: Window, template: str, hidden: str) -> Arrangement:
    """A line less on a label."""
    templates, boss = window.edges.templates, window.shop.people["0900"]
    wanted = templates.shape(template).as_shipped.toggled(hidden)
    proved = prove_arrangement(templates, template, wanted)
    window.shop.do(lambda uow: arrange_template(uow, proved, boss))
    return wanted


def unusable(window: Window, template: str) -> None:
    """As after an update whose template lost a line."""
    fact = LabelTemplateArranged(template, 1, ("gone",))
    window.shop.do(lambda uow: uow.record(fact, window.shop.people["0900"]))


def order(window: Window, count: int = 1) -> None:
    run_id = window.shop.take_in().run_id
    window.shop.confirm_first(run_id)
    codes = tuple(window.part(run_id, labelled=False) for _ in range(count))
    wanted = LabelOrder(codes, "en", window.edges.printers.all[0].name)
    by = window.desk.by
    window.desk.submit(lambda uow: order_labels(uow, wanted, by), lambda _: None, print)
    window.settle()


def only_job(window: Window) -> PrintJob:
    (job,) = window.queries.spool.jobs().values()
    return job


def test_while_nothing_is_arranged_labels_are_drawn_as_shipped(window: Window) -> None:
    order(window)

    assert window.labels.drawn[-1].arrangement is None
    assert only_job(window).arranged == 0


def test_labels_of_the_spool_are_drawn_as_arranged_and_the_job_says_by_which_version(
    window: Window,
) -> None:
    arrange(window, "part_100x60", "position")
    wanted = arrange(window, "part_100x60", "grade")
    order(window)

    assert window.labels.drawn[-1].arrangement == wanted
    assert (only_job(window).state, only_job(window).arranged) == (PRINTED, 2)


@dataclass
class OneByOne(PlayedLabels):
    """Takes one label at once, and is out of paper after so many."""

    at_once: int = 1
    roll: int = 1

    def look(self) -> None:
        """Out of paper at the end of the roll."""
        self.paper = len(self.printed) < self.roll
        super().look()


def test_what_is_left_of_a_job_prints_by_the_version_that_holds_then(window: Window) -> None:
    printer = OneByOne()
    object.__setattr__(window.edges, "printers", only(printer))
    object.__setattr__(window.edges, "draw_labels", printer.draw_codes)
    order(window, 2)
    assert (only_job(window).state, only_job(window).arranged) == (HELD, 0)

    arrange(window, "part_100x60", "grade")
    printer.roll = 9
    print_spool_of(window.desk).try_now()
    window.settle()
    assert (only_job(window).state, only_job(window).arranged) == (PRINTED, 1)
    assert printer.drawn[0].arrangement is None
    assert printer.drawn[-1].arrangement is not None


def test_a_version_that_fits_no_more_is_left_for_the_shipped_template(window: Window) -> None:
    unusable(window, "part_100x60")
    order(window)

    assert window.labels.drawn[-1].arrangement is None
    assert (only_job(window).state, only_job(window).arranged) == (PRINTED, 0)


def test_a_badge_card_is_drawn_as_arranged(window: Window) -> None:
    wanted = arrange(window, "badge_86x54", "site_name")
    window.go("people").tap("person:0417", "new_card").sign()

    assert window.cards[-1].said.arrangement == wanted


def test_the_label_of_a_bin_and_the_test_label_are_drawn_as_arranged(window: Window) -> None:
    wanted = arrange(window, "bin_100x60", "site_name")
    window.go("service").tap("section:places", "place:B-01", "print_place")
    assert window.labels.drawn[-1].arrangement == wanted

    window.go("service").tap("section:terminal", "printers", "test_print:0")
    assert (window.places[-1].code, window.places[-1].arrangement) == ("TEST", wanted)


def test_beside_a_job_that_is_out_stands_what_it_was_drawn_by(window: Window) -> None:
    old = arrange(window, "part_100x60", "grade")
    order(window)
    arrange(window, "part_100x60", "position")
    window.labels.drawn.clear()
    window.go("labels").tap("labels_section:history")
    window.widget(RowList, "labels_list").press_row(f"job:{only_job(window).job_id}")
    window.settle()

    assert "version 1" in window.widget(Text, "label_version").text()
    assert window.labels.drawn[-1].arrangement == old


def test_the_preview_beside_the_list_shows_what_would_print(window: Window) -> None:
    wanted = arrange(window, "part_100x60", "grade")
    order(window)
    window.labels.drawn.clear()
    window.go("labels")

    assert window.labels.drawn
    assert all(one.arrangement == wanted for one in window.labels.drawn)
