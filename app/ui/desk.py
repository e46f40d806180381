"""The seam between screens and the rest: changes go in, receipts and answers come back.

One writer thread, one reader thread, one for slow work (drawing), one for what may take minutes
(archives, copies), and one each for what may hang: camera and printer never keep a PIN waiting.
Every result reaches the screens through one Qt signal, on the thread of the screens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from itertools import count
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.domain.errors import Reason, Refused, ShopError
from app.ui.sources import Sources
from app.ui.sweeper import Sweeper

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor
    from datetime import datetime

    from app.domain.pin import Signature
    from app.domain.sentences import Sentences
    from app.domain.site import Person
    from app.operations.ports.queries import Queries
    from app.operations.ports.store import Operation, Receipt, Row, SharingStore
    from app.ui.edges import Edges, Local

T = TypeVar("T")


class Kept(NamedTuple):
    """An inventory keeps master data. version: how many facts of it about them are known here."""

    since: datetime
    version: int


Done = Callable[[T], None]
Failed = Callable[[ShopError], None]
Lane = Literal["edges", "files", "camera", "printer", "vault"]
"""Which thread does slow work. What is done in one is done in order.

edges: what a screen waits for, as a label's picture. files: archives, copies, balances: minutes.
"""


class Desk(QObject):
    """Takes operations and questions from screens; never blocks them.

    `revision` counts the changes that came back: two questions put at the same one have the
    same answer. `sources`: what reads codes.
    """

    changed = Signal(frozenset)
    opened = Signal()
    unavailable = Signal(object)
    person_changed = Signal()
    settled = Signal()
    _returned = Signal(object, object)
    _news = Signal(frozenset)

    def __init__(self, sentences: Callable[[], Sentences]) -> None:
        super().__init__()
        self._sentences = cache(sentences)
        self._opening = self._closed = False
        self._early: list[Callable[[], None]] = []
        self.person: Person | None = None
        self.kept: Kept | None = None
        self._pending = 0
        self._numbers = count()
        self._errands: dict[int, tuple[Callable[[], Any], Callable[[Any], None], Failed]] = {}
        self._sweeper = Sweeper(self)
        self.revision = 0
        self.sources = Sources()
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self._tell_news, Qt.ConnectionType.QueuedConnection)

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
            for name in ("writer", "reader", "edges", "files", "camera", "printer", "vault")
        }

    @property
    def busy(self) -> bool:
        """Whether anything submitted or asked has not come back yet."""
        return self._pending > 0

    @property
    def is_open(self) -> bool:
        """Whether the database is open; before that questions wait and `edges` is not there.

        A window outlives its desk by its last second: closed, there is nothing left to ask.
        """
        opened = self._opening and self._local.done() and self._local.exception() is None
        return opened and not self._closed

    @property
    def is_opening(self) -> bool:
        """Whether the database is being opened just now."""
        return self._opening and not self._local.done()

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
        self._sweeper.hold()
        self.opened.connect(self._sweeper.begin)
        self.unavailable.connect(self._sweeper.begin)

        def run() -> Local:
            try:
                local = opener()
            except BaseException as fault:
                self._local.set_exception(fault)
                raise
            self._local.set_result(local)
            return local

        self._start("writer", run, self._stands, self.unavailable.emit)
        early, self._early = self._early, []
        for begin in early:
            begin()

    def _stands(self, local: Local) -> None:
        self.sources.begin(local.edges.scanners, local.edges.clock)
        self.opened.emit()

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
        self._write(lambda store: store.perform(operation, signed), done, failed)

    def receive(self, rows: Sequence[Row], done: Done[int], failed: Failed) -> None:
        """Take in facts of other terminals on the writer thread; `done` hears how many were new."""
        self._write(lambda store: store.receive(rows), done, failed)

    def _write(
        self, change: Callable[[SharingStore], Receipt[T]], done: Done[T], failed: Failed
    ) -> None:
        def returned(receipt: Receipt[T]) -> None:
            self.revision += bool(receipt.recorded)
            inventory = self.edges.inventory
            if receipt.recorded and inventory is not None:
                inventory.recorded()
            try:
                done(receipt.value)
            finally:
                if receipt.recorded:
                    self.changed.emit(receipt.topics)

        self._start("writer", lambda: change(self._local.result().store), returned, failed)

    def on_writer(self, piece: Callable[[], T]) -> T:
        """From any other thread: a short piece of work between two changes; waits for it.

        Raises what the piece raises, CancelledError once this desk is closed.
        """
        from concurrent.futures import CancelledError

        try:
            turn = self._threads["writer"].submit(piece)
        except RuntimeError as closed:
            raise CancelledError from closed
        return turn.result()

    def announce(self, topics: frozenset[str]) -> None:
        """From any thread: facts of others were taken in, screens ask again."""
        self._news.emit(topics)

    def _tell_news(self, topics: frozenset[str]) -> None:
        if self._closed:
            # Told before the last second of the window, heard in it.
            return
        self.revision += 1
        self.changed.emit(topics)

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
        self.sources.stop()
        if self.is_open and self.edges.inventory is not None:
            self.edges.inventory.close()
        if not self._opening:
            self._local.cancel()
        for pool in self._threads.values():
            pool.shutdown(wait=True)
        self._sweeper.end()
        opened, self._closed = self.is_open, True
        if opened:
            local = self._local.result()
            if local.edges.alarm is not None:
                local.edges.alarm.close()
            for scale in local.edges.scales:
                scale.close()
            local.queries.close()
            local.store.close()

    def _start(self, thread: str, task: Callable[[], T], done: Done[T], failed: Failed) -> None:
        self._pending += 1
        errand = next(self._numbers)
        self._errands[errand] = (task, done, failed)
        self._threads[thread].submit(self._run, errand, thread)

    def _run(self, errand: int, thread: str) -> None:
        """On a thread. No reference stays there: a widget whose last one did would die there."""
        self._returned.emit(errand, self._outcome(errand, thread))

    def _outcome(self, errand: int, thread: str) -> object:
        from concurrent.futures import CancelledError

        try:
            return self._errands[errand][0]()
        except ShopError as error:
            return _Failure(error.with_traceback(None))
        except CancelledError:
            return _Failure(None)
        except Exception:
            import logging

            log = logging.getLogger(__name__)
            log.exception("unexpected failure on the %s thread", thread)
            return _Failure(ShopError("unexpected"))

    def _deliver(self, errand: int, outcome: object) -> None:
        self._pending -= 1
        _, done, failed = self._errands.pop(errand)
        try:
            if not isinstance(outcome, _Failure):
                done(outcome)
            elif outcome.error is not None:
                failed(outcome.error)
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


class _Failure(NamedTuple):
    """No value came. error: why; None of a question to a database that was never opened."""

    error: ShopError | None
