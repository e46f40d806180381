"""The queue of labels: what waits, what got stuck and why, and what is printed once more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import LabelPrinted
from app.domain.identifiers import PartId
from app.domain.print_job import CANCELLED, PRINTED, QUEUED, SENDING, PrintJob
from app.operations.ports.printers import PaperInDoubt, Printers, Rule
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.print_spool import print_spool_of
from app.ui.screens.label_issue import issue_label
from tests.shop import Shop
from tests.ui.screens.an_inspector import an_inspector
from tests.ui.screens.window import PlayedLabels, Window, only


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


def door(window: Window, *, labelled: bool = True) -> str:
    vehicle = window.shop.take_in()
    window.shop.confirm_first(vehicle.run_id)
    return window.part(vehicle.run_id, labelled=labelled)


def issue(window: Window, code: str, reason: str = "torn") -> None:
    issue_label(window.desk, window.shell, code, "en", lambda: None, reason)


def rows(window: Window) -> list[ListRow]:
    model = window.widget(RowList, "labels_list").view.model()
    assert isinstance(model, RowModel)
    return list(model.rows())


def copies(window: Window, code: str) -> list[tuple[int, str]]:
    facts = [one.event for one in window.queries.history(f"part:{code}")][::-1]
    return [(one.copy_no, one.reason) for one in facts if isinstance(one, LabelPrinted)]


def jobs(window: Window) -> list[PrintJob]:
    return list(window.queries.spool.jobs().values())


def test_what_got_no_paper_stands_on_top_with_the_reason_until_it_is_printed(
    window: Window,
) -> None:
    window.labels.paper = False
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("labels")

    assert [(one.title, one.pill, one.badge) for one in rows(window)] == [
        ("Front door left", "No paper came", "R1")
    ]
    assert "no paper" in window.widget(Banner, "label_problem").text()
    window.labels.paper = True
    window.tap("print_again")
    assert window.labels.printed == [code]
    assert [one.pill for one in rows(window)] == ["Printed, in no bin"]
    assert copies(window, code) == [(0, ""), (1, "torn")], "the same label, not another one"


def test_a_label_once_more_asks_why_and_carries_its_number(window: Window) -> None:
    code = door(window)
    window.go("labels").tap("print_again", "reason:torn")

    assert window.labels.printed == [code]
    assert rows(window)[0].badge == "R1"
    assert copies(window, code)[-1] == (1, "torn")


def test_a_first_label_needs_no_reason(window: Window) -> None:
    code = door(window, labelled=False)
    window.go("labels")
    assert rows(window)[0].pill == "No label yet"
    window.tap("print_again")

    assert copies(window, code) == [(0, "")]
    assert window.labels.printed == [code]


class Slow(PlayedLabels):
    """A printer that takes its time, for pages that wait behind one."""

    def __init__(self) -> None:
        super().__init__("slow")
        self.began, self.go_on = Event(), Event()

    def send(self, name: str, page: bytes) -> str:
        """Wait until it is let go on."""
        self.began.set()
        assert self.go_on.wait(30)
        return super().send(name, page)


def test_what_waits_is_cancelled_and_what_prints_is_not(window: Window, qtbot: QtBot) -> None:
    printer = Slow()
    object.__setattr__(window.edges, "printers", only(printer))
    first, second = door(window), door_of_another(window.shop, window)
    spool = print_spool_of(window.desk)
    issue(window, first)
    qtbot.waitUntil(printer.began.is_set)
    issue(window, second)
    qtbot.waitUntil(lambda: [one.state for one in spool.unfinished] == [SENDING, QUEUED])
    window.shell.go("labels")
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    cancel = window.widget(ActionButton, "cancel_label")
    assert not cancel.isEnabled(), "what is being printed is not called back"
    window.widget(RowList, "labels_list").press_row(rows(window)[1].key)
    assert cancel.isEnabled()
    cancel.click()
    qtbot.waitUntil(lambda: len(spool.unfinished) == 1)

    printer.go_on.set()
    window.settle()
    assert printer.printed == [first]
    assert [one.state for one in jobs(window)] == [PRINTED, CANCELLED]
    assert copies(window, second)[-1] == (1, "torn"), "what was recorded stays"


def door_of_another(shop: Shop, window: Window) -> str:
    vehicle = shop.take_in(vin="VF1LB240530987654")
    shop.confirm_first(vehicle.run_id)
    return window.part(vehicle.run_id)


def test_a_stuck_label_is_given_up_and_told_no_more(window: Window) -> None:
    window.labels.paper = False
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("parts")
    assert window.widget(ActionButton, "labels").subline() == "not printed: 1"
    window.tap("labels", "cancel_label")

    assert [one.pill for one in rows(window)] == ["Printed, in no bin"]
    window.go("parts")
    assert window.widget(ActionButton, "labels").subline() == ""


class Torn(PlayedLabels):
    """A printer whose line breaks while it is given a label."""

    def send(self, name: str, page: bytes) -> str:
        """Nobody can tell whether it printed."""
        del page
        raise PaperInDoubt("printer-line-lost", printer=name)


def test_what_may_be_out_is_never_sent_again_by_itself_and_asks(window: Window) -> None:
    object.__setattr__(window.edges, "printers", only(Torn()))
    code = door(window)
    issue(window, code)
    window.settle()
    assert "may have been printed" in window.banner()
    object.__setattr__(window.edges, "printers", only(window.labels))
    print_spool_of(window.desk).try_now()
    window.settle()
    assert window.labels.printed == []

    window.go("labels")
    assert [one.pill for one in rows(window)] == ["May be printed: look"]
    window.tap("print_again")
    assert [one.state for one in jobs(window)] == [PRINTED]
    assert window.labels.printed == [], "somebody found it at the printer"


def test_what_did_not_come_after_all_is_printed_again_and_marked(window: Window) -> None:
    object.__setattr__(window.edges, "printers", only(Torn()))
    code = door(window)
    issue(window, code)
    window.settle()
    object.__setattr__(window.edges, "printers", only(window.labels))
    window.go("labels").tap("label_other")

    assert window.labels.printed == [code]
    assert copies(window, code) == [(0, ""), (1, "torn"), (2, "no-paper")]
    assert [one.state for one in jobs(window)] == ["replaced", PRINTED]


def test_what_waits_goes_to_another_printer(window: Window) -> None:
    window.labels.paper = False
    other = PlayedLabels("Office")
    object.__setattr__(window.edges, "printers", Printers((Rule(window.labels), Rule(other))))
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("labels").tap("label_other", "printer:Office")

    assert (window.labels.printed, other.printed) == ([], [code])


def test_a_label_scanned_where_it_sticks_is_checked(window: Window) -> None:
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("labels").scan(code)
    assert jobs(window)[0].is_verified
    window.tap("labels_section:history")
    assert [one.pill for one in rows(window)] == ["Printed and scanned"]


def test_labels_that_nobody_scanned_are_listed_until_each_is(window: Window) -> None:
    first, second = door(window), door_of_another(window.shop, window)
    for code in (first, second):
        issue(window, code)
    window.settle()
    window.go("labels").tap("labels_section:check")
    assert {(one.subtitle, one.pill) for one in rows(window)} == {
        (PartId.parse(one).grouped, "Not scanned yet") for one in (first, second)
    }
    window.scan(first)
    assert [one.subtitle for one in rows(window)] == [PartId.parse(second).grouped]
    window.scan(second)
    assert rows(window) == []
    window.tap("labels_section:history")
    assert window.widget(Text, "label_checked").text().startswith("Scanned by 0417")


def test_the_label_of_another_part_is_told_and_checks_nothing(window: Window) -> None:
    first, second = door(window), door_of_another(window.shop, window)
    for code in (first, second):
        issue(window, code)
    window.settle()
    window.go("labels").tap("labels_section:check")
    window.widget(RowList, "labels_list").press_row(f"check:{first}")
    window.scan(second)

    said = window.said()
    assert PartId.parse(first).grouped in said
    assert PartId.parse(second).grouped in said
    assert not any(one.verified for one in jobs(window))
    window.scan(first)
    assert [first in one.verified for one in jobs(window)] == [True, False]


def test_a_part_scanned_on_its_way_to_a_bin_has_its_label_checked(window: Window) -> None:
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("line").scan(code).scan("RL-B-01")

    (job,) = jobs(window)
    assert job.is_verified
    assert job.verified[code].by == window.desk.by


def test_a_label_that_is_not_fit_is_printed_once_more_from_the_list_of_those_to_scan(
    window: Window,
) -> None:
    code = door(window)
    issue(window, code)
    window.settle()
    window.go("labels").tap("labels_section:check")
    window.widget(RowList, "labels_list").press_row(f"check:{code}")
    window.tap("print_again", "reason:torn")
    assert [(one.subtitle, one.badge) for one in rows(window)] == [
        (PartId.parse(code).grouped, "R2")
    ]


def test_several_go_in_one_job_for_one_reason(window: Window) -> None:
    codes = [door(window), door_of_another(window.shop, window)]
    window.go("labels").tap("labels_several", "labels_several", "print_again")
    order = window.widget(ActionButton, "order_labels")
    assert order.subline() == "waiting for: the reason"
    window.tap("why:unreadable", "paper:2x4", "first_place", "erase", "key:3", "accept")
    window.tap("order_labels")

    assert sorted(window.labels.printed) == sorted(codes)
    (job,) = jobs(window)
    assert (job.state, job.asked.sheet, job.asked.reason) == (PRINTED, "2x4+3", "unreadable")


def test_a_size_has_sheets_of_its_own_and_its_copies_keep_it(window: Window) -> None:
    code = door(window)
    window.go("labels").tap("labels_several", "labels_several", "print_again")
    window.tap("why:lost", "size:part_50x25", "paper:4x11", "first_place", "erase")
    window.tap("key:9", "key:9", "accept")
    assert window.widget(ActionButton, "first_place").title() == "First place: 44"
    window.tap("order_labels", "labels_section:history", "print_again", "reason:torn")

    assert [(one.asked.template, one.asked.sheet) for one in jobs(window)] == [
        ("part_50x25", "4x11+44"),
        ("part_50x25", ""),
    ]
    assert {one.template for one in window.labels.drawn[-2:]} == {"part_50x25"}
    assert copies(window, code) == [(0, ""), (1, "lost"), (2, "torn")]


def test_a_label_is_looked_for_among_parts_and_in_the_history(window: Window) -> None:
    first, second = door(window), door_of_another(window.shop, window)
    issue(window, first)
    window.settle()
    window.go("labels").scan("nothing of the kind")
    assert rows(window) == []
    window.tap("labels_section:history", "labels_search").type(first).tap("accept")
    assert [one.subtitle for one in rows(window)] == [PartId.parse(first).grouped]
    window.tap("labels_search").type(second).tap("accept")
    assert rows(window) == []


def test_service_asks_every_printer_and_prints_a_test_label(window: Window) -> None:
    window.lock().sign_in("0900")
    away = PlayedLabels("Away", paper=False)
    object.__setattr__(window.edges, "printers", Printers((Rule(away), Rule(window.labels))))
    window.go("service").tap("section:terminal", "printers")

    states = [window.widget(Pill, f"printer_state:{number}").text() for number in (0, 1)]
    assert states == ["not well", "ready"]
    window.tap("test_print:1")
    assert (away.printed, window.labels.printed) == ([], ["place-TEST"])


def test_whom_no_role_lets_print_reads_why_on_the_button(window: Window) -> None:
    door(window)
    an_inspector(window)
    window.go("labels")

    again = window.widget(ActionButton, "print_again")
    assert not again.isEnabled()
    assert again.subline() == "not with your role"


def test_a_part_is_called_as_its_operator_calls_it_whatever_the_label_says(
    window: Window,
) -> None:
    window.labels.paper = False
    code = door(window)
    issue_label(window.desk, window.shell, code, "fr", lambda: None, "torn")
    window.settle()
    window.go("labels")

    assert rows(window)[0].title == "Front door left"
