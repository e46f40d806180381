"""What is of another size than the labels in the printer waits, and keeps nothing else waiting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.print_job import HELD, PRINTED
from app.operations.load_roll import load_roll
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.print_spool import OTHER_ROLL
from app.ui.screens.label_issue import issue_label, issue_tags
from tests.ui.screens.window import PlayedLabels, Window, only


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


def load(window: Window, *size: int) -> None:
    printer, by = window.labels.name, window.desk.by
    width, height = size
    window.desk.submit(
        lambda uow: load_roll(uow, printer, (width, height), by), lambda _: None, print
    )
    window.settle()


def roof(window: Window) -> None:
    vehicle = window.shop.take_in().vehicle_id
    issue_tags(window.desk, window.shell, "vehicle", (vehicle,), lambda: None)
    window.settle()


def states(window: Window) -> list[str]:
    return [one.state for one in window.queries.spool.jobs().values()]


def test_while_nobody_said_what_is_in_a_printer_everything_goes_there(window: Window) -> None:
    roof(window)
    assert states(window) == [PRINTED]


def test_another_size_waits_says_why_and_lets_others_pass(window: Window) -> None:
    load(window, 100, 60)
    roof(window)
    code = window.part(window.shop.take_in(vin="VF1LB240530987654").run_id)
    issue_label(window.desk, window.shell, code, "en", lambda: None, "torn")
    window.settle()

    held, printed = window.queries.spool.jobs().values()
    assert (held.state, printed.state) == (HELD, PRINTED)
    assert held.problem is not None
    assert held.problem.code == OTHER_ROLL
    assert window.labels.printed == [code]
    facts = [one.event.name for one in window.queries.history(f"print:{held.job_id}")]
    assert facts.count("PrintHeld") == 1, "it is told once"


def test_the_roll_that_is_put_in_lets_it_out(window: Window) -> None:
    load(window, 100, 60)
    roof(window)
    window.go("labels")
    assert "100 × 150" in window.widget(Banner, "label_problem").text()
    assert window.widget(ActionButton, "print_again").title() == "New roll…"
    window.tap("print_again", "roll:100x150", "roll_in")
    assert states(window) == [PRINTED]


@dataclass
class Empty(PlayedLabels):
    """Out of labels until somebody changes the roll."""

    def look(self) -> None:
        """Raises ShopError until then."""
        if not self.paper:
            raise ShopError("printer-paper-out", printer=self.name)


def test_a_printer_without_labels_is_asked_again_as_soon_as_the_new_roll_is_in(
    window: Window,
) -> None:
    printer = Empty(paper=False)
    object.__setattr__(window.edges, "printers", only(printer))
    roof(window)
    window.go("labels").tap("print_again", "roll:100x150", "ribbon")
    printer.paper = True
    window.tap("roll_in")
    assert states(window) == [PRINTED]


def test_labels_on_a4_are_for_a_printer_with_a4(window: Window) -> None:
    load(window, 100, 60)
    code = window.part(window.shop.take_in().run_id)
    window.go("labels").tap("labels_several", "labels_several", "print_again")
    window.tap("why:torn", "paper:2x4", "order_labels")
    assert states(window) == [HELD]
    load(window, 210, 297)
    assert states(window) == [PRINTED]
    assert window.labels.printed == [code]


def test_the_sheet_of_printers_says_what_is_in_each_and_what_waits(window: Window) -> None:
    window.lock().sign_in("0900")
    window.go("service").tap("section:terminal", "printers")
    assert "Nobody said" in window.widget(Text, "roll_said:0").text()
    window.tap("new_roll:0")
    assert not window.widget(ActionButton, "roll_in").isEnabled()
    window.tap("roll:100x60", "ribbon", "roll_in")
    said = window.widget(Text, "roll_said:0").text()
    assert said.startswith("100 × 60 mm since")
    assert "ribbon since" in said
    roof(window)
    window.go("service").tap("section:terminal", "printers")
    assert "wait for another roll: 1" in window.widget(Text, "roll_said:0").text()


def test_a_folder_of_files_is_asked_for_no_roll(window: Window) -> None:
    folder = replace(window.edges.printers, is_folder=True)
    object.__setattr__(window.edges, "printers", folder)
    window.lock().sign_in("0900")
    window.go("service").tap("section:terminal", "printers")
    assert window.see("printer_state:0")
    assert not window.see("new_roll:0")
