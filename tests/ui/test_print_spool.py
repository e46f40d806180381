"""Many labels in one job, on printers that take some at a time, and jobs of an older life."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.print_job import CANCELLED, DOUBTFUL, HELD, PRINTED, SENDING, TAKEN, PrintJob
from app.operations.order_labels import LabelOrder, order_labels
from app.operations.ports.queries import Queries
from app.operations.settle_print import cancel_print
from app.ui import print_spool
from app.ui.print_spool import PrintSpool, print_spool_of
from tests.ui.screens.window import PlayedLabels, Window, only


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@dataclass
class Some(PlayedLabels):
    """Takes two labels at once, and is out of paper after so many."""

    at_once: int = 2
    roll: int = 99

    def look(self) -> None:
        """Raises ShopError at the end of the roll."""
        if len(self.printed) >= self.roll:
            raise ShopError("printer-paper-out", printer=self.name)


def order(window: Window, count: int) -> tuple[str, ...]:
    """Labels of as many parts of one vehicle, in one job; they go out at once."""
    run_id = window.shop.take_in().run_id
    window.shop.confirm_first(run_id)
    codes = tuple(window.part(run_id, labelled=False) for _ in range(count))
    wanted = LabelOrder(codes, "en", window.edges.printers.all[0].name)
    by = window.desk.by
    window.desk.submit(lambda uow: order_labels(uow, wanted, by), lambda _: None, _fail)
    window.settle()
    return codes


def _fail(error: ShopError) -> None:
    raise error


def only_job(window: Window) -> PrintJob:
    (job,) = window.queries.spool.jobs().values()
    return job


def facts(window: Window) -> list[str]:
    told = window.queries.history(f"print:{only_job(window).job_id}")
    return [one.event.name.removeprefix("Print") for one in reversed(told)]


def test_labels_of_a_job_go_out_in_order_some_at_a_time(window: Window) -> None:
    printer = Some()
    object.__setattr__(window.edges, "printers", only(printer))
    codes = order(window, 5)

    assert tuple(printer.printed) == codes
    assert only_job(window).state == PRINTED
    assert facts(window) == ["Asked", *3 * ("Began", "Taken", "Came")]


def test_the_roll_ends_in_the_middle_and_the_rest_comes_after_it_was_changed(
    window: Window,
) -> None:
    printer = Some(roll=2)
    object.__setattr__(window.edges, "printers", only(printer))
    codes = order(window, 5)
    job = only_job(window)
    assert (job.state, job.done) == (HELD, 2)
    assert job.problem is not None
    assert job.problem.code == "printer-paper-out"

    printer.roll = 99
    print_spool_of(window.desk).try_now()
    window.settle()
    assert tuple(printer.printed) == codes, "every label once"


def test_a_job_is_stopped_between_two_lots_and_what_is_out_stays_known(window: Window) -> None:
    printer = Some(roll=2)
    object.__setattr__(window.edges, "printers", only(printer))
    codes = order(window, 5)
    job_id, by = only_job(window).job_id, window.desk.by
    window.desk.submit(lambda uow: cancel_print(uow, job_id, by), lambda _: None, _fail)
    printer.roll = 99
    window.settle()
    print_spool_of(window.desk).try_now()
    window.settle()

    assert tuple(printer.printed) == codes[:2]
    assert (only_job(window).state, only_job(window).done) == (CANCELLED, 2)


def test_an_answer_older_than_the_last_fact_stops_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, own_jobs = Event(), print_spool._own_jobs

    def late(queries: Queries) -> object:
        known = own_jobs(queries)
        if any(job.state == SENDING for job in known.jobs.values()):
            assert taken.wait(60), "the label is with the printer before this answer is given"
        return known

    def watch() -> None:
        if window.queries.spool.jobs() and only_job(window).state == TAKEN:
            taken.set()

    monkeypatch.setattr(print_spool, "_own_jobs", late)
    window.desk.changed.connect(watch)
    codes = order(window, 1)
    assert tuple(window.labels.printed) == codes
    assert only_job(window).state == PRINTED


def test_a_printer_that_takes_all_gets_all_at_once(window: Window) -> None:
    codes = order(window, 5)
    assert tuple(window.labels.printed) == codes
    assert facts(window) == ["Asked", "Began", "Taken", "Came"]


def test_tries_grow_rarer_and_the_clock_of_the_shop_counts_them(window: Window) -> None:
    printer = Some(roll=0)
    object.__setattr__(window.edges, "printers", only(printer))
    order(window, 1)
    printer.roll = 99
    spool = print_spool_of(window.desk)
    window.clock.advance(1)
    spool._go_on()
    window.settle()
    assert printer.printed == [], "not before two seconds went by"
    window.clock.advance(1)
    spool._go_on()
    window.settle()
    assert len(printer.printed) == 1


def test_a_database_that_was_put_back_sends_nothing_of_before(window: Window) -> None:
    """What waited in the copy may have been printed since it was made."""
    object.__setattr__(window.edges, "printers", only(Some(roll=0)))
    order(window, 1)
    window.queries._row = window.queries._row._replace(incarnation=2)
    object.__setattr__(window.edges, "printers", only(window.labels))
    PrintSpool(window.desk)
    window.settle()

    job = only_job(window)
    assert (job.state, job.problem.code if job.problem else "") == (DOUBTFUL, "print-restored")
    assert window.labels.printed == []
