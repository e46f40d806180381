"""The seam between screens and the rest: changes go in, receipts and answers come back.

One writer thread, one reader thread, one for slow work (drawing, files), and one each for what
may hang: camera and printer never keep a PIN waiting. Every result reaches the screens through
one Qt signal, on the thread of the screens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.domain.errors import Reason, Refused, ShopError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from app.domain.pin import Signature
    from app.domain.sentences import Sentences
    from app.domain.site import Person
    from app.operations.ports.queries import Queries
    from app.operations.ports.store import Operation, Receipt
    from app.ui.edges import Edges, Local

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[ShopError], None]
Lane = Literal["edges", "camera", "printer", "vault"]
"""Which thread does slow work. What is done in one is done in order."""


class Desk(QObject):
    """Takes operations and questions from screens; never blocks them.

    `revision` counts the changes that came back: two questions put at the same one have the
    same answer.
    """

    changed = Signal(frozenset)
    opened = Signal()
    unavailable = Signal(object)
    person_changed = Signal()
    settled = Signal()
    _returned = Signal(object)

    def __init__(self, sentences: Callable[[], Sentences]) -> None:
        super().__init__()
        self._sentences = cache(sentences)
        self._opening = False
        self._early: list[Callable[[], None]] = []
        self.person: Person | None = None
        self._pending = 0
        self.revision = 0
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    # What runs threads is read when the first is needed: that is after the first paint.
    @cached_property
    def _local(self) -> Future[Local]:
        from concurrent.futures import Future

        return Future()

    @cached_property
    def _threads(self) -> dict[str, ThreadPoolExecutor]:
        from concurrent.futures import ThreadPoolExecutor

        return {
            name: ThreadPoolExecutor(1, thread_name_prefix=name)
            for name in ("writer", "reader", "edges", "camera", "printer", "vault")
        }

    @property
    def busy(self) -> bool:
        """Whether anything submitted or asked has not come back yet."""
        return self._pending > 0

    @property
    def is_open(self) -> bool:
        """Whether the database is open; before that questions wait and `edges` is not there."""
        return self._opening and self._local.done() and self._local.exception() is None

    @property
    def edges(self) -> Edges:
        """Everything outside that screens use; waits while the database is being opened."""
        return self._local.result().edges

    @property
    def by(self) -> str:
        """The person at this terminal, or '' while it is locked."""
        return self.person.person_id if self.person else ""

    def open(self, opener: Callable[[], Local]) -> None:
        """Open the database on the writer thread, after the first paint; questions wait for it."""

        self._opening = True

        def run() -> Local:
            try:
                local = opener()
            except BaseException as fault:
                self._local.set_exception(fault)
                raise
            self._local.set_result(local)
            return local

        self._start("writer", run, lambda _: self.opened.emit(), self.unavailable.emit)
        early, self._early = self._early, []
        for begin in early:
            begin()

    def switch_person(self, person: Person | None) -> None:
        """Somebody else works here now, or nobody."""
        self.person = person
        self.person_changed.emit()

    def submit(
        self,
        operation: Operation[T],
        done: Done[T],
        failed: Failed,
        signed: Sequence[Signature] = (),
    ) -> None:
        """Run a change on the writer thread; `done` is called only after COMMIT returned.

        signed: the signatures that go with it.
        Before the database is being opened it waits: that is the writer thread's first work.
        """
        if not self._opening:
            self._early.append(lambda: self.submit(operation, done, failed, signed))
            return

        def returned(receipt: Receipt[T]) -> None:
            self.revision += bool(receipt.recorded)
            try:
                done(receipt.value)
            finally:
                if receipt.recorded:
                    self.changed.emit(receipt.topics)

        self._start(
            "writer",
            lambda: self._local.result().store.perform(operation, signed),
            returned,
            failed,
        )

    def ask(self, question: Callable[[Queries], T], done: Done[T], failed: Failed) -> None:
        """Run a question on the reader thread; a screen that is gone by then hears no answer."""

        def answered(answer: T) -> None:
            asker = getattr(done, "__self__", None)
            if not isinstance(asker, QObject) or isValid(asker):
                done(answer)

        self._start("reader", lambda: question(self._local.result().queries), answered, failed)

    def work(
        self, task: Callable[[], T], done: Done[T], failed: Failed, lane: Lane = "edges"
    ) -> None:
        """Run something slow at an edge, such as drawing a label or taking a picture."""
        self._start(lane, task, done, failed)

    def close(self) -> None:
        """Finish what was submitted, stop the threads and close the database."""
        if not self._opening:
            self._local.cancel()
        for pool in self._threads.values():
            pool.shutdown(wait=True)
        if self.is_open:
            local = self._local.result()
            local.queries.close()
            local.store.close()

    def _start(self, thread: str, task: Callable[[], T], done: Done[T], failed: Failed) -> None:
        from concurrent.futures import CancelledError

        self._pending += 1

        def run() -> None:
            try:
                value = task()
            except ShopError as error:
                failure = error
                self._returned.emit(lambda: failed(failure))
            except CancelledError:
                self._returned.emit(_nothing)
            except Exception:
                import logging

                log = logging.getLogger(__name__)
                log.exception("unexpected failure on the %s thread", thread)
                self._returned.emit(lambda: failed(ShopError("unexpected")))
            else:
                self._returned.emit(lambda: done(value))

        self._threads[thread].submit(run)

    def _deliver(self, callback: Callable[[], None]) -> None:
        self._pending -= 1
        try:
            callback()
        finally:
            if not self._pending:
                self.settled.emit()

    def say(self, reason: Reason, language: str) -> str:
        """A reason as the sentence an operator reads."""
        return self._sentences().say(reason, language)

    def explain(self, error: ShopError, language: str) -> str:
        """An error with all the reasons behind it, one sentence each."""
        reasons = error.reasons if isinstance(error, Refused) else ()
        return " ".join(self.say(one, language) for one in reasons or (error.reason,))


def _nothing() -> None:
    """What comes of a question to a database that was never opened."""
