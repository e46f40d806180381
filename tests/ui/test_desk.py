"""The seam between screens and the rest: nothing is said to be done before it is on disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from pytestqt.qtbot import QtBot

from app.domain.errors import NotFound, Reason, Refused, ShopError, StoreUnavailable
from app.domain.events import Recorded, RunPaused, VinFound
from app.domain.pin import Signature
from app.domain.sentences import Sentences
from app.main import load_sentences
from app.operations.ports.queries import Queries
from app.operations.ports.store import Operation, Receipt, Row
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.edges import Edges, Local
from tests.shop import EPOCH

T = TypeVar("T")
FACTS = (VinFound("v1", "VF1", "door"), RunPaused("r1", "lunch"), VinFound("v2", "VF2", "door"))

NOTHING = {"alarm": None, "inventory": None, "scanners": (), "scales": (), "clock": None}


class PlayedStore:
    """Runs an operation and commits; `failure` is what COMMIT raises."""

    def __init__(self, failure: Exception | None = None, facts: tuple[Any, ...] = ()) -> None:
        self.failure, self.facts = failure, facts
        self.log: list[str] = []
        self.thread = 0

    def perform(self, operation: Operation[T], signed: Sequence[Signature] = ()) -> Receipt[T]:
        self.thread = threading.get_ident()
        value = operation(cast("UnitOfWork", None))
        if self.failure is not None:
            raise self.failure
        self.log.append("commit")
        recorded = tuple(
            Recorded(f"e{n}", "T1", 1, n, n, EPOCH, "", one) for n, one in enumerate(self.facts)
        )
        return Receipt(value, recorded)

    def receive(self, rows: Sequence[Row]) -> Receipt[int]:
        self.log.append("received")
        return Receipt(len(rows), ())

    def close(self) -> None:
        self.log.append("closed")


class PlayedQueries:
    """A database that only knows how to be closed."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


class Screen:
    """Hears what comes back, and on which thread."""

    def __init__(self, desk: Desk, log: list[str]) -> None:
        self.answers: list[Any] = []
        self.failures: list[ShopError] = []
        self.threads: set[int] = set()
        self.topics: list[frozenset[str]] = []
        self.log = log
        desk.changed.connect(self.changed)

    def done(self, answer: Any) -> None:
        self.log.append("done")
        self.threads.add(threading.get_ident())
        self.answers.append(answer)

    def failed(self, error: ShopError) -> None:
        self.threads.add(threading.get_ident())
        self.failures.append(error)

    def changed(self, topics: frozenset[str]) -> None:
        self.log.append("changed")
        self.threads.add(threading.get_ident())
        self.topics.append(topics)


class Seam:
    """A desk, a played database behind it and a screen before it."""

    def __init__(self) -> None:
        self.desk = Desk(load_sentences)
        self.store = PlayedStore()
        self.queries = PlayedQueries()
        self.screen = Screen(self.desk, self.store.log)

    def open(self, opener: Callable[[], Local] | None = None) -> Seam:
        edges = cast("Edges", SimpleNamespace(**NOTHING))
        local = Local(self.store, cast("Queries", self.queries), edges)
        self.desk.open(opener or (lambda: local))
        return self.settle()

    def submit(self, operation: Operation[Any]) -> Seam:
        self.desk.submit(operation, self.screen.done, self.screen.failed)
        return self.settle()

    def ask(self, question: Callable[[Queries], Any]) -> Seam:
        self.desk.ask(question, self.screen.done, self.screen.failed)
        return self

    def settle(self) -> Seam:
        while self.desk.busy:
            loop = QEventLoop()
            self.desk.settled.connect(loop.quit)
            loop.exec()
        return self


@pytest.fixture
def seam(qtbot: QtBot) -> Iterator[Seam]:
    one = Seam()
    yield one
    one.desk.close()


def raising(error: Exception) -> Callable[[object], Any]:
    def fail(_: object) -> Any:
        raise error

    return fail


# -------------------------------------------------------------------------------- changes


def test_done_comes_after_commit(seam: Seam) -> None:
    def operation(uow: UnitOfWork) -> str:
        seam.store.log.append("operation")
        return "value"

    seam.open().submit(operation)

    assert seam.store.log == ["operation", "commit", "done"]
    assert seam.screen.answers == ["value"]


@pytest.mark.parametrize("failure", [StoreUnavailable("disk-full", file="db"), OSError("gone")])
def test_a_commit_that_fails_is_never_done(seam: Seam, failure: Exception) -> None:
    seam.store.failure = failure
    seam.store.facts = FACTS
    seam.open().submit(lambda uow: "value")

    assert (seam.screen.answers, seam.screen.topics) == ([], [])
    assert len(seam.screen.failures) == 1


def test_a_refusal_comes_back_as_it_was_raised(seam: Seam) -> None:
    refusal = Refused("run-held", Reason("out-of-date"))
    seam.open().submit(raising(refusal))

    assert seam.screen.failures == [refusal]


def test_an_unexpected_failure_is_a_sentence_and_a_line_for_maintenance(
    seam: Seam, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="app.ui.desk"):
        seam.open().submit(raising(ZeroDivisionError("a mistake of ours")))

    assert [one.code for one in seam.screen.failures] == ["unexpected"]
    (line,) = caplog.records
    assert line.exc_info is not None
    assert "writer" in line.getMessage()


def test_an_expected_failure_is_no_line_for_maintenance(
    seam: Seam, caplog: pytest.LogCaptureFixture
) -> None:
    seam.open().submit(raising(NotFound("badge-unknown")))

    assert caplog.records == []


def test_what_changed_is_signalled_once_and_after_done(seam: Seam) -> None:
    seam.store.facts = FACTS
    seam.open().submit(lambda uow: None)

    assert seam.screen.topics == [frozenset({"vehicle", "run"})]
    assert seam.store.log[-2:] == ["done", "changed"]


def test_nothing_recorded_is_nothing_changed(seam: Seam) -> None:
    seam.open().submit(lambda uow: None)

    assert seam.screen.answers == [None]
    assert seam.screen.topics == []


# ------------------------------------------------------------------------------ questions


def test_a_question_waits_until_the_database_is_open(seam: Seam) -> None:
    seam.ask(lambda queries: queries is cast("Queries", seam.queries))
    assert (seam.desk.busy, seam.desk.is_open, seam.screen.answers) == (True, False, [])

    seam.open()
    assert seam.desk.is_open
    assert seam.screen.answers == [True]


def test_questions_are_answered_in_the_order_they_were_asked(seam: Seam) -> None:
    for number in range(20):
        seam.ask(lambda queries, number=number: number)  # type: ignore[misc]
    seam.open()

    assert seam.screen.answers == list(range(20))


def test_slow_work_needs_no_database(seam: Seam) -> None:
    seam.desk.work(lambda: "picture", seam.screen.done, seam.screen.failed)

    assert seam.settle().screen.answers == ["picture"]


def test_everything_arrives_on_the_thread_of_the_window(seam: Seam) -> None:
    seam.store.facts = FACTS
    seam.open().submit(lambda uow: None)
    seam.ask(raising(NotFound("part-unknown")))
    seam.desk.work(lambda: None, seam.screen.done, seam.screen.failed)
    seam.settle()

    assert seam.screen.threads == {threading.get_ident()}
    assert seam.store.thread != threading.get_ident()


# -------------------------------------------------------------------------------- opening


def test_a_database_that_does_not_open_is_told_to_everybody_who_asked(seam: Seam) -> None:
    told: list[ShopError] = []
    seam.desk.unavailable.connect(told.append)
    damaged = StoreUnavailable("database-damaged", file="db", detail="x")
    seam.ask(lambda queries: "never")
    seam.open(raising_opener(damaged))

    assert told == [damaged]
    assert seam.screen.failures == [damaged]
    assert not seam.desk.is_open


def test_a_mistake_while_opening_is_a_sentence_too(
    seam: Seam, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[ShopError] = []
    seam.desk.unavailable.connect(told.append)
    seam.open(raising_opener(OSError("no such device")))

    assert [one.code for one in told] == ["unexpected"]
    assert caplog.records


def raising_opener(error: Exception) -> Callable[[], Local]:
    def opener() -> Local:
        raise error

    return opener


# -------------------------------------------------------------------------------- closing


def test_closing_lets_the_database_go(seam: Seam) -> None:
    seam.open()
    seam.desk.close()

    assert seam.store.log == ["closed"]
    assert seam.queries.closed


def test_a_closed_desk_is_not_open_and_closes_only_once(seam: Seam) -> None:
    before = seam.open().desk.is_open
    seam.desk.close()
    seam.desk.close()

    assert (before, seam.desk.is_open) == (True, False)
    assert seam.store.log == ["closed"]


def test_what_others_did_is_asked_about_by_nobody_once_it_is_closed(seam: Seam) -> None:
    seam.open()
    teller = threading.Thread(target=seam.desk.announce, args=(frozenset({"part"}),))
    teller.start()
    teller.join()
    seam.desk.close()
    QCoreApplication.processEvents()

    assert seam.screen.topics == []


def test_closing_finishes_what_was_submitted(seam: Seam) -> None:
    seam.open()
    seam.desk.submit(lambda uow: "value", seam.screen.done, seam.screen.failed)
    seam.desk.close()

    assert seam.store.log == ["commit", "closed"]


def test_what_is_submitted_before_opening_is_done_after_it(seam: Seam) -> None:
    """The writer thread opens the database: nothing may stand in front of that and wait for it."""
    seam.desk.submit(lambda uow: "early", seam.screen.done, seam.screen.failed)
    seam.open()

    assert seam.screen.answers == ["early"]


def test_a_desk_that_was_never_opened_closes_and_blames_nobody(
    seam: Seam, caplog: pytest.LogCaptureFixture
) -> None:
    seam.ask(lambda queries: "never")
    seam.desk.close()
    seam.settle()

    assert (seam.screen.answers, seam.screen.failures) == ([], [])
    assert caplog.records == []


# --------------------------------------------------------------------------------- saying


def test_a_refusal_is_explained_by_every_reason_behind_it() -> None:
    said = {"a": {"en": "First {n}."}, "b": {"en": "Second."}, "c": {"en": "Never."}}
    desk = Desk(lambda: Sentences(said))
    refusal = Refused("c", Reason("a", {"n": "1"}), Reason("b"))

    assert desk.explain(refusal, "fr") == "First 1. Second."
    assert desk.explain(ShopError("c"), "en") == "Never."
    desk.close()


def test_nobody_at_work_signs_nothing(seam: Seam) -> None:
    assert seam.desk.by == ""
